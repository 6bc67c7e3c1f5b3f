//! An XML document: of a dialect that is XML alone, of one that JSON has too, or of none, in which
//! the words that most servers use are found.
//!
//! ```xml
//! <hash><status type="integer">404</status><error>Not Found</error></hash>
//! <errors><error>Name can't be blank</error></errors>
//! <rsp stat="fail"><err code="100" msg="Invalid API key"/></rsp>
//! <error><title>Not Found</title><link><href>https://example.com/errors</href></link></error>
//! ```
//!
//! Sources: `ActiveModel`'s `to_xml`, Falcon's `HTTPError.to_xml`, and bodies of many services.

use super::errors::Words;
use super::part::{Part, Slot};
use super::shape::{Shape, at, prune};
use super::{Reply, aws_xml, azure_xml, html, problem_details, soap};
use crate::fault::Fault;
use crate::json::{Document, Json};
use crate::scan::parts;
use crate::text::Text;
use crate::xml::parse;

pub(super) const NAME: &str = "xml";

static FALCON: Shape = Shape {
    name: "falcon",
    roots: "error",
    needs: "title",
    lacks: "message detail errors",
    codes: "code",
    description: "description title",
    link: "link.href",
    ..Shape::NONE
};

/// What no other shape claims.
static ANY: Shape = Shape {
    codes: "code errorCode error_code error.code err.code fault.code error.errorCode",
    description: "message msg detail description error_description errorMessage error.message \
        err.message err.msg error.detail error.description fault.message error err reason title \
        string",
    request_id: "requestId request_id traceId error.requestId",
    link: "link",
    ..Shape::NONE
};

static SHAPES: [&Shape; 3] = [&soap::SHAPE, &aws_xml::SHAPE, &FALCON];

/// The ids of the dialects of this file and its neighbours.
pub(super) const NAMES: [&str; 4] = ["soap", "aws-xml", azure_xml::NAME, NAME];

const ERRORS: [&str; 4] = ["errors", "violations", "fieldErrors", "validationErrors"];

const WORDS: Words = Words {
    path: &["field", "property", "propertyPath", "path", "pointer", "attribute", "name"],
    message: &["message", "detail", "reason", "description", "msg", "defaultMessage", "title"],
    code: &["code", "errorCode", "type"],
    any_case: true,
};

/// Reads a text that is XML, and gives what is left of it; `None`, and nothing done, for any
/// other.
pub(super) fn read<'a>(
    text: &'a str,
    reply: &Reply<'_>,
    fault: &mut Fault<'a>,
) -> Option<Json<'a>> {
    let Document { root: mut body, incomplete } = parse(text)?;
    let shape = SHAPES.into_iter().find_map(|shape| {
        let root = parts(shape.roots, b' ').find(|root| shape.fits(&mut body, root));
        root.map(|root| (shape, root))
    });
    let problem = at(&mut body, "problem");
    if problem.is_some_and(|problem| problem_details::DIALECT.read(reply, problem, fault)) {
        if *fault.dialect != *problem_details::ASPNET {
            fault.dialect = Text::from(problem_details::DIALECT.name);
        }
    } else if let Some((shape, root)) = shape
        && let Some(error) = at(&mut body, root)
    {
        shape.read(error, fault);
    } else if html::is_declared(text, &reply.headers) {
        // A piece of a page.
        return None;
    } else {
        read_any(&mut body, reply, fault);
    }
    if let Some(error) = at(&mut body, "error")
        && azure_xml::read(reply, error, fault)
    {
        fault.dialect = Text::from(azure_xml::NAME);
    }
    fault.incomplete = incomplete;
    prune(&mut body);
    // The name of the outermost element says nothing.
    if let Json::Object(members) = &mut body
        && let [(_, inner @ Json::Object(_))] = members.entries_mut().as_mut_slice()
    {
        return Some(core::mem::take(inner));
    }
    Some(body)
}

fn read_any<'a>(body: &mut Json<'a>, reply: &Reply<'_>, fault: &mut Fault<'a>) {
    let listed = ERRORS.iter().any(|name| at(body, name).is_some());
    let root = match body {
        Json::Object(members) if !listed => match members.entries_mut().as_mut_slice() {
            [(_, root @ Json::Object(_))] => root,
            _ => body,
        },
        _ => body,
    };
    ANY.read(root, fault);
    let Some(mut part) = Part::of(root).map(Part::in_any_case) else { return };
    part.fill(&[("status", Slot::Status)], fault);
    for name in ERRORS {
        // In a reply that did not fail, `errors` may be a count.
        let failed = reply.status.is_some_and(|status| status >= 400);
        match part.get(name) {
            Some(Json::Array(_)) => part.errors(name, &WORDS, fault),
            Some(Json::Object(_)) if failed => part.errors(name, &WORDS, fault),
            _ => {}
        }
    }
}
