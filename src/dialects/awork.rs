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

use super::errors::Words;
use super::part::{Part, Slot};
use super::problem_details::is_declared;
use super::{Dialect, Reply};
use crate::codes::kind_of_code;
use crate::fault::Fault;
use crate::json::Json;

pub(super) static DIALECT: Dialect = Dialect::own("awork", read);

const SLOTS: &[(&str, Slot)] = &[
    ("code", Slot::Code),
    ("description", Slot::Description),
    ("link", Slot::Link),
    ("details", Slot::Details),
];

const ERRORS: &str = "validationErrors";

const WORDS: Words = Words {
    path: &["property"],
    message: &["message"],
    code: &["errorCode", "code"],
    any_case: true,
};

fn read<'a>(reply: &Reply<'_>, body: &mut Json<'a>, fault: &mut Fault<'a>) -> bool {
    let Some(mut part) = Part::of(body).map(Part::in_any_case) else { return false };
    let told = part.get("description").is_some()
        && (part.get("link").is_some() || part.get("details").is_some());
    let coded = part.str("code").is_some_and(|code| told || kind_of_code(code).is_some());
    // What is declared as a problem may have a `code` and a `description` of its own.
    let coded = coded && !is_declared(reply);
    if !coded && part.get(ERRORS).is_none() {
        return false;
    }
    part.fill(SLOTS, fault);
    part.errors(ERRORS, &WORDS, fault);
    true
}
