//! The home dialect: the standardized error object of the API that faultmap was made for.
//!
//! ```json
//! { "code": "validation-failed",
//!   "description": "The model sent in the request is invalid. See the validation errors for details.",
//!   "link": "https://developers.example.com/#response-types",
//!   "details": ["Some more details about the error can go here.", "Or here."],
//!   "validationErrors": [{ "property": "Name", "message": "'Name' should not be empty." }] }
//! ```
//!
//! Source: the API's public error page. Real bodies stray from it: members missing, `null`, in
//! `PascalCase`, in another order; unknown members; an empty link; unknown codes.

use super::generic::members::{ANY, NOTHING, PLACE, TEXT, find, get, has, take, take_text};
use super::generic::{read_errors, read_reply};
use super::part::{take_code, take_details, take_link};
use super::problem_details::is_declared;
use super::{Dialect, Reply};
use crate::codes::kind_of_code;
use crate::fault::Fault;
use crate::json::Json;
use crate::scan::starts_in_any_case;
use crate::text::Text;

pub(super) static DIALECT: Dialect = Dialect::own("awork", read);

const ERRORS: &str = "validationErrors";

fn read<'a>(reply: &Reply<'_>, body: &mut Json<'a>, fault: &mut Fault<'a>) -> bool {
    let Json::Object(members) = body else { return false };
    let has = |words, kinds| has(members, words, kinds);
    let code = get(members, "code", TEXT).and_then(Json::as_str).and_then(kind_of_code);
    let told = || {
        // Numbers are codes of others, unless nothing else is missing.
        let kinds = if has("link", ANY) && has("details", ANY) { ANY } else { TEXT | NOTHING };
        has("code", kinds)
            && has("description", ANY)
            && (has("link", ANY)
                || members.get_any_case("details").is_some_and(|details| !are_others(details)))
    };
    let coded = || code.is_some() || told();
    // What is declared as a problem may have a `code` and a `description` of its own.
    if members.get_any_case(ERRORS).is_none_or(are_others) && (is_declared(reply) || !coded()) {
        return false;
    }
    let errors = find(members, ERRORS, ANY);
    if let Some((_, value)) = members.entries_mut().get_mut(errors)
        && read_errors(value, fault)
    {
        take(members, errors);
    }
    take_code(members, "code", fault);
    fault.description = take_text(members, "description message");
    take_link(members, "link", fault);
    take_details(members, "details", fault);
    // Most of what stands beside the error says nothing of the reply.
    let is_told = |(name, _): &(Text<'a>, Json<'a>)| {
        ["retry", "status", "http"].iter().any(|start| starts_in_any_case(name, start))
            || matches!(name.as_bytes(), [.., b'i' | b'I', b'd' | b'D'])
    };
    if members.iter().any(is_told) {
        read_reply(members, fault);
    }
    true
}

/// Whether errors are those of somebody else, who says by another word which field they are about.
fn are_others(errors: &Json<'_>) -> bool {
    let first = errors.as_array().and_then(|items| items.first()).and_then(Json::as_object);
    first.is_some_and(|error| {
        !has(error, "property", ANY) && has(error, "field path instance_path loc param", PLACE)
    })
}
