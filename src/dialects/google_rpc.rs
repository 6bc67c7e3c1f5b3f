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

use super::generic::members::{is_nested, is_text, take_at, take_text};
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
    let (mut violations, mut rest) = (Vec::new(), Vec::new());
    for at in ["error.details", "details"] {
        let Some(Json::Array(details)) = take_at(body, at, is_nested) else { continue };
        for mut detail in details {
            read_detail(&mut detail, fault, &mut violations);
            rest.push(detail);
        }
        let Json::Object(members) = body else { continue };
        members.insert("details", Json::array(rest));
        members.insert("fieldViolations", Json::array(violations));
        break;
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
    members: &mut crate::text::Map<'a, Json<'a>>,
    kind: Option<usize>,
    fault: &mut Fault<'a>,
    violations: &mut Vec<Json<'a>>,
) {
    match kind {
        Some(0) => fault.codes.extend(take_text(members, "reason")),
        Some(1) => {
            let mut detail = Json::Object(core::mem::take(members));
            if let Some(Json::Array(items)) = take_at(&mut detail, "fieldViolations", is_nested) {
                violations.extend(items);
            }
            if let Json::Object(rest) = detail {
                *members = rest;
            }
        }
        Some(2) => {
            let delay = members.iter().find_map(|(_, value)| span(value));
            fault.retry_after = fault.retry_after.or(delay);
        }
        Some(3) => {
            let mut detail = Json::Object(core::mem::take(members));
            let link = take_at(&mut detail, "links.0.url", is_text);
            if let Some(Json::String(link)) = link
                && is_http_url(&link)
            {
                fault.link.get_or_insert(link);
            }
            if let Json::Object(rest) = detail {
                *members = rest;
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
