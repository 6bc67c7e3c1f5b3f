//! The reverse of [`crate::decode`]: a fault as the body, status and headers that a server of a
//! dialect sends. For tests and mock servers.
//!
//! A dialect is a row of [`tables`]: a few templates of bodies, written as the body itself with
//! words for what the fault says ([`template`] has the grammar, [`words`] the words). What a dialect
//! can carry is read from its templates, so that it cannot say anything else.

mod carries;
mod fields;
mod form;
mod input;
mod page;
mod params;
mod print;
mod proto;
mod rules;
mod status;
mod tables;
mod template;
mod words;

use alloc::string::String;
use alloc::vec::Vec;

use crate::fault::{Fault, ValidationError};
use crate::json::Json;
use form::Body;
use words::Scope;

pub use carries::{Carried, Carries, carries};
pub use input::{InputError, encode_json, fault_of_json};
#[doc(hidden)]
pub use rules::{vocabulary, written_rule};

/// A reply as a server sends it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Encoded {
    /// The HTTP status.
    pub status: u16,
    /// Name and value of each header.
    pub headers: Vec<(String, String)>,
    /// The body; empty where there is none.
    pub body: String,
}

/// The ids of the dialects that [`encode`] knows.
pub fn encodable_ids() -> impl Iterator<Item = &'static str> {
    tables::all().map(|form| form.name)
}

/// Writes a fault as a server of that dialect does; `None` for a dialect that is not among
/// [`encodable_ids`].
///
/// The status is that of the fault, else that of its kind, else the one that such a server sends
/// where the input is wrong. What a body of the dialect has no place for is left out: [`carries`]
/// says what it has. A member that such a body always has is filled in.
///
/// ```
/// use faultmap::{Fault, Segment, ValidationError, encode};
///
/// let mut fault = Fault::new("");
/// fault.validation_errors.push(ValidationError {
///     path: vec![Segment::from("items"), Segment::from(0), Segment::from("name")],
///     message: "The name is taken.".into(),
///     ..ValidationError::default()
/// });
/// let reply = encode(&fault, "laravel").expect("a dialect that can be encoded");
/// assert_eq!(reply.status, 422);
/// assert_eq!(
///     reply.body,
///     r#"{"message":"The name is taken.","errors":{"items.0.name":["The name is taken."]}}"#,
/// );
/// ```
pub fn encode(fault: &Fault<'_>, dialect: &str) -> Option<Encoded> {
    let form = tables::all().find(|form| form.name == dialect)?;
    let failure = status::failure(fault, form);
    let status = fault.status.or(form.success).unwrap_or(failure);
    let errors: Vec<&ValidationError<'_>> =
        fault.validation_errors.iter().filter(|error| form.whole || has_field(error)).collect();
    let scope = Scope { fault, form, status: failure, errors: &errors, error: None };
    let body = form.body(fault, &errors)?;
    let text = write(body, &scope);
    Some(Encoded { status, headers: headers(body, &scope), body: text })
}

fn has_field(error: &ValidationError<'_>) -> bool {
    !error.path.is_empty()
}

fn write(body: &Body, scope: &Scope<'_, '_>) -> String {
    if body.text {
        return page::write(body.template, scope);
    }
    let mut text = String::new();
    let written = template::read(body.template).and_then(|root| template::fill(&root, scope));
    if let Some(value) = written {
        print::print(&value, &mut text);
    }
    text
}

/// The headers of a reply: what the dialect always sends, and what every server can say there.
fn headers(body: &Body, scope: &Scope<'_, '_>) -> Vec<(String, String)> {
    let fault = scope.fault;
    let mut headers = Vec::new();
    let mut add = |name: &str, value: &str| {
        // What is no header field value (RFC 9110, section 5.5) would make the whole reply fail.
        let valid = value.bytes().all(|byte| matches!(byte, b' '..=b'~'));
        if valid && !value.is_empty() {
            headers.push((String::from(name), String::from(value)));
        }
    };
    add("content-type", scope.form.media);
    for (name, value) in scope.form.headers {
        if let Some(Json::String(text) | Json::Number(text)) = words::text(value, scope) {
            add(name, &text);
        }
    }
    if let Some(after) = fault.retry_after {
        add("retry-after", &print::seconds(after));
    }
    if let Some(id) = &fault.request_id
        && !body.says("request")
    {
        add(scope.form.request_id, id);
    }
    if let Some(language) = &fault.language {
        add("content-language", language);
    }
    headers
}
