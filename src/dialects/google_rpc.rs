//! google.rpc.Status.
//!
//! ```json
//! {"error": {"code": 400, "message": "EMAIL_EXISTS", "errors": [{"message": "EMAIL_EXISTS",
//! "reason": "invalid", "domain": "global"}]}}
//! ```
//!
//! The details of the call are read by their type: `ErrorInfo`, `BadRequest`, `RetryInfo`, `Help`,
//! `LocalizedMessage`, `RequestInfo`, `QuotaFailure`, `PreconditionFailure`, and protovalidate's
//! `Violations`. A stream is a list of what else is the body; gRPC-Gateway leaves `error` out.
//! Firebase Auth writes its code into the message: `WEAK_PASSWORD : …`.
//!
//! Source: <https://google.aip.dev/193>.

use alloc::vec::Vec;

use super::generic::members::{
    LIST, Members, TEXT, URL, find, get, object, sweep, take_at, take_text,
};
use super::generic::{after, span};
use super::{Dialect, Reply};
use crate::base64;
use crate::fault::Fault;
use crate::json::Json;
use crate::proto;
use crate::scan::{parts, split};
use crate::text::{joined, push_new};

pub(super) static DIALECT: Dialect = Dialect::new(
    "google-rpc",
    "error.code/n error.status/u; \
     error.message/s error.status/u #1; \
     error.code/n error.errors.*.domain; \
     code/n message/s details.*.@type; \
     code=1|2|3|4|5|6|7|8|9|10|11|12|13|14|15|16 message/s details/l !details.*.field #3; \
     0.error.code/n 0.error.status/s; \
     code/n error/s message/s #3 !status !statusCode",
    "code=error.status;description=message;lift;rule=reason rule_id",
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
        push_new(&mut fault.codes, joined(&[word]));
    }
    if let Json::Object(members) = body {
        read_details(members, fault);
    }
    true
}

/// What the details are called that are read.
const KNOWN: &str = "ErrorInfo BadRequest RetryInfo Help LocalizedMessage RequestInfo QuotaFailure \
    PreconditionFailure Violations";

/// Reads the details of a status: what is wrong with fields becomes a member, and what is for
/// programs stays.
pub(super) fn read_details<'a>(members: &mut Members<'a>, fault: &mut Fault<'a>) {
    let mut violations = Vec::new();
    let status = match object(members, "error") {
        Some(status) => status,
        None => &mut *members,
    };
    let place = find(status, "details", LIST);
    if let Some((_, Json::Array(details))) = status.entries_mut().get_mut(place) {
        for detail in &mut **details {
            if let Json::Object(detail) = detail {
                read_detail(detail, fault, &mut violations);
            }
        }
    }
    if !violations.is_empty() {
        members.insert("fieldViolations", Json::array(violations));
    }
}

fn read_detail<'a>(
    detail: &mut Members<'a>,
    fault: &mut Fault<'a>,
    violations: &mut Vec<Json<'a>>,
) {
    let name = get(detail, "@type type", TEXT).and_then(Json::as_str).unwrap_or_default();
    let kind = after(name, b'.');
    let known = parts(KNOWN, b' ').find(|known| *known == kind);
    // Connect says it in `debug`, for people who read the reply, and as base64 of protobuf.
    if detail.get("debug").is_none()
        && let Some(value) = detail.get("value").and_then(Json::as_str)
        && let Some(read) = base64::decode(value).and_then(|bytes| proto::detail(kind, &bytes))
    {
        detail.insert("debug", read);
    }
    let Some(known) = known else { return };
    let members = match object(detail, "debug") {
        Some(debug) => debug,
        None => &mut *detail,
    };
    if let Some(reason) = take_text(members, "reason") {
        push_new(&mut fault.codes, reason);
    }
    fault.display = take_text(members, "message").or(fault.display.take());
    fault.language = take_text(members, "locale").or(fault.language.take());
    fault.request_id = take_text(members, "requestId").or(fault.request_id.take());
    let fields = if known == "Violations" { "violations" } else { "fieldViolations" };
    if let Json::Array(items) = take_at(members, fields, LIST) {
        violations.extend(items);
    }
    for (_, value) in members.entries_mut() {
        if known == "RetryInfo" {
            fault.retry_after = fault.retry_after.or(span(value));
        }
        let Json::Array(items) = value else { continue };
        for item in &mut **items {
            let Json::Object(item) = item else { continue };
            fault.details.extend(take_text(item, "description"));
            if fault.link.is_none()
                && let Json::String(link) = take_at(item, "url", URL)
            {
                fault.link = Some(link);
            }
        }
    }
    sweep(detail, "debug");
}
