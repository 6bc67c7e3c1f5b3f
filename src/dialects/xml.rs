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

use super::generic::members::{
    Kinds, Members, OBJECT, TEXT, URL, has, is_empty, object, sweep, take_at, take_text, value,
};
use super::generic::{self, is_word};
use super::{Dialect, Reply, aws_xml, azure_xml, html, problem_details, soap, when};
use crate::fault::Fault;
use crate::json::{Document, Json};
use crate::scan::{parts, split};
use crate::text::Text;
use crate::xml::parse;

pub(super) const NAME: &str = "xml";

static FALCON: Dialect = Dialect::new(
    "falcon",
    "error.title !error.message !error.detail !error.errors",
    "code=code;description=description title;nocode",
);

/// What no other dialect claims.
static ANY: Dialect = Dialect::new(
    NAME,
    "",
    "code=code errorCode error.code err.code fault.code error.errorCode error.number;\
     rule=code error_code number;nocode;nomap",
);

static DIALECTS: [&Dialect; 4] = [&soap::DIALECT, &aws_xml::DIALECT, &FALCON, &ANY];

/// The ids of the dialects of this file and its neighbours.
pub(super) const NAMES: [&str; 4] = ["soap", "aws-xml", azure_xml::NAME, NAME];

/// Root elements that are errors of fields, and not what holds them.
const ERRORS: &str = "errors violations field_errors validation_errors";

/// Where sentences stand that no word names.
const SAID: &str = "faultstring Reason.Text.0 Reason.Text string";

/// The same where a list of errors says no more than the first of them.
const FIRST: &str = "Errors.0.Message";

/// Their languages.
const LANGUAGE: &str = "faultstring@lang Reason.Text@lang.0 Reason.Text@lang";

/// Reads a text that is XML, and gives what is left of it; `None`, and nothing done, for any
/// other.
pub(super) fn read<'a>(
    text: &'a str,
    reply: &Reply<'_>,
    fault: &mut Fault<'a>,
) -> Option<Json<'a>> {
    let Document { root: mut body, incomplete, .. } = parse(text)?;
    let dialect = DIALECTS.into_iter().find(|dialect| when::holds(dialect.when, &body, reply))?;
    let Json::Object(document) = &mut body else { return None };
    let problem = value(document, "problem", OBJECT);
    if problem.is_some_and(|problem| problem_details::DIALECT.read(reply, problem, fault)) {
        if *fault.dialect != *problem_details::ASPNET {
            fault.dialect = Text::from(problem_details::DIALECT.name);
        }
    } else if dialect.name == NAME && html::is_declared(text, &reply.headers) {
        // A piece of a page.
        return None;
    } else {
        fault.dialect = Text::from(dialect.name);
        let root = document.iter().next().map(|(name, _)| name.clone()).unwrap_or_default();
        let wrappers = match dialect.name {
            "soap" => "Envelope Body Fault",
            _ if is_word(ERRORS, &root) => "",
            _ => &root,
        };
        read_error(document, wrappers, dialect.hints, fault);
        if let Some(error) = value(document, "error", OBJECT)
            && azure_xml::read(reply, error, fault)
        {
            fault.dialect = Text::from(azure_xml::NAME);
        }
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

/// Reads the error that stands in these elements, as far as they are there.
fn read_error<'a>(members: &mut Members<'a>, wrappers: &str, hints: &str, fault: &mut Fault<'a>) {
    if !wrappers.is_empty() {
        let (name, rest) = split(wrappers, b' ').unwrap_or((wrappers, ""));
        return match object(members, name) {
            Some(inner) => read_error(inner, rest, hints, fault),
            None => read_error(members, rest, hints, fault),
        };
    }
    let said = if hints == aws_xml::DIALECT.hints { FIRST } else { SAID };
    fault.description = first(members, said, TEXT);
    fault.language = first(members, LANGUAGE, TEXT);
    fault.link = first(members, "link.href", URL);
    if let Some(detail) = object(members, "detail").filter(|_| hints == soap::DIALECT.hints) {
        read_detail(detail, fault);
        sweep(members, "detail");
    }
    let mut body = Json::Object(core::mem::take(members));
    generic::read(&mut body, hints, fault);
    if let Json::Object(rest) = body {
        *members = rest;
    }
}

/// Reads the error of a service, which stands in elements that it names itself.
fn read_detail<'a>(detail: &mut Members<'a>, fault: &mut Fault<'a>) {
    const MESSAGE: &str = "error_message message";
    if let [(_, Json::Object(inner))] = detail.entries_mut().as_mut_slice() {
        read_detail(inner, fault);
    } else if has(detail, MESSAGE, TEXT) {
        fault.codes.extend(take_text(detail, "error_code code"));
        fault.details.extend(take_text(detail, MESSAGE));
    }
}

/// Takes the first text that stands at one of these places.
fn first<'a>(members: &mut Members<'a>, paths: &str, kinds: Kinds) -> Option<Text<'a>> {
    parts(paths, b' ').find_map(|path| match take_at(members, path, kinds) {
        Json::String(text) => Some(text),
        _ => None,
    })
}

/// Leaves out what is empty.
fn prune(value: &mut Json<'_>) {
    match value {
        Json::Object(members) => {
            for (name, mut value) in core::mem::take(members) {
                prune(&mut value);
                if !matches!(value, Json::Null) {
                    members.push(name, value);
                }
            }
        }
        Json::Array(items) => {
            items.iter_mut().for_each(prune);
            if items.iter().all(|item| matches!(item, Json::Null)) {
                items.clear();
            }
        }
        _ => {}
    }
    if is_empty(value) {
        *value = Json::Null;
    }
}
