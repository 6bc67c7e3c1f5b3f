//! google.rpc.Status.
//!
//! ```json
//! {"error": {"code": 400, "message": "EMAIL_EXISTS", "errors": [{"message": "EMAIL_EXISTS",
//! "reason": "invalid", "domain": "global"}]}}
//! ```
//!
//! The details of the call are read by their type: `ErrorInfo`, `BadRequest`, `RetryInfo`, `Help`,
//! `LocalizedMessage`, `RequestInfo`.
//! Firebase Auth writes its code into the message: `WEAK_PASSWORD : …`.
//!
//! Source: <https://google.aip.dev/193>.

use alloc::vec::Vec;

use super::generic::members::{LIST, Members, TEXT, take_at, take_text};
use super::generic::{after, span};
use super::{Dialect, Reply};
use crate::base64;
use crate::fault::Fault;
use crate::json::Json;
use crate::link::is_http_url;
use crate::proto;
use crate::scan::split;
use crate::text::joined;

pub(super) static DIALECT: Dialect = Dialect::new(
    "google-rpc",
    "error.code/n error.status/s; \
     error.code/n error.errors.*.domain; \
     code/n message/s details.*.@type; \
     code/n error/s message/s #3 !status !statusCode",
    "code=error.status;description=message",
)
.first(read);

pub(super) fn read<'a>(_: &Reply<'_>, body: &mut Json<'a>, fault: &mut Fault<'a>) -> bool {
    // Firebase Auth.
    let said = body.get("error").and_then(|error| error.get("message")).and_then(Json::as_str);
    let word = said.map(|said| split(said, b' ').map_or(said, |(word, _)| word));
    if let Some(word) = word
        && word.len() > 3
        && word.bytes().all(|byte| matches!(byte, b'A'..=b'Z' | b'_'))
    {
        fault.codes.push(joined(&[word]));
    }
    let Json::Object(members) = body else { return true };
    let details = match take_at(members, "error.details", LIST) {
        Json::Null => take_at(members, "details", LIST),
        details => details,
    };
    if let Json::Array(mut details) = details {
        let mut violations = Vec::new();
        for detail in &mut details {
            read_detail(detail, fault, &mut violations);
        }
        members.insert("details", Json::Array(details));
        members.insert("fieldViolations", Json::array(violations));
    }
    true
}

/// Reads one detail, and leaves what it does not say to people.
fn read_detail<'a>(detail: &mut Json<'a>, fault: &mut Fault<'a>, violations: &mut Vec<Json<'a>>) {
    let name = detail.get("@type").or_else(|| detail.get("type")).and_then(Json::as_str);
    let full = name.unwrap_or_default();
    let name = after(full, b'.');
    let kind = ["ErrorInfo", "BadRequest", "RetryInfo", "Help", "LocalizedMessage", "RequestInfo"]
        .into_iter()
        .position(|kind| kind == name);
    // Connect says it in `debug`, for people who read the reply, and as base64 of protobuf.
    let value =
        detail.get("value").filter(|_| detail.get("debug").is_none()).and_then(Json::as_str);
    let read = value.and_then(base64::decode).and_then(|bytes| proto::detail(full, &bytes));
    if let (Some(read), Json::Object(members)) = (read, &mut *detail) {
        members.insert("debug", read);
    }
    let detail = match detail {
        Json::Object(members) => {
            match members.entries_mut().iter_mut().find(|(name, _)| **name == *"debug") {
                Some((_, debug)) => debug,
                None => return fill(members, kind, fault, violations),
            }
        }
        _ => return,
    };
    if let Json::Object(members) = detail {
        fill(members, kind, fault, violations);
    }
}

fn fill<'a>(
    members: &mut Members<'a>,
    kind: Option<usize>,
    fault: &mut Fault<'a>,
    violations: &mut Vec<Json<'a>>,
) {
    match kind {
        Some(0) => fault.codes.extend(take_text(members, "reason")),
        Some(1) => {
            if let Json::Array(items) = take_at(members, "fieldViolations", LIST) {
                violations.extend(items);
            }
        }
        Some(2) => {
            let delay = members.iter().find_map(|(_, value)| span(value));
            fault.retry_after = fault.retry_after.or(delay);
        }
        Some(3) => {
            if let Json::String(link) = take_at(members, "links.0.url", TEXT)
                && is_http_url(&link)
            {
                fault.link.get_or_insert(link);
            }
        }
        Some(4) => {
            fault.display = take_text(members, "message");
            fault.language = take_text(members, "locale").or(fault.language.take());
        }
        Some(5) => fault.request_id = take_text(members, "requestId"),
        _ => {}
    }
}
