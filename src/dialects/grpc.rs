//! A gRPC-Web reply without a body: status, message and details stand in its headers.
//!
//! ```http
//! grpc-status: 5
//! grpc-message: There is no order 7.
//! ```
//!
//! Source: gRPC over HTTP/2 (`Trailers-Only`), and its table of codes.

use super::errors::Words;
use super::part::{Part, Slot};
use crate::base64;
use crate::fault::Fault;
use crate::headers::{Headers, seconds};
use crate::json::Json;
use crate::path::unescaped;
use crate::proto;
use crate::scan::number;
use crate::text::Text;

pub(super) const NAME: &str = "google-rpc";

/// The codes by their number, each with the HTTP status that it is mapped to.
const CODES: [(&str, u16); 17] = [
    ("OK", 200),
    ("CANCELLED", 499),
    ("UNKNOWN", 500),
    ("INVALID_ARGUMENT", 400),
    ("DEADLINE_EXCEEDED", 504),
    ("NOT_FOUND", 404),
    ("ALREADY_EXISTS", 409),
    ("PERMISSION_DENIED", 403),
    ("RESOURCE_EXHAUSTED", 429),
    ("FAILED_PRECONDITION", 400),
    ("ABORTED", 409),
    ("OUT_OF_RANGE", 400),
    ("UNIMPLEMENTED", 501),
    ("INTERNAL", 500),
    ("UNAVAILABLE", 503),
    ("DATA_LOSS", 500),
    ("UNAUTHENTICATED", 401),
];

const SLOTS: &[(&str, Slot)] = &[
    ("reason", Slot::Code),
    ("requestId", Slot::RequestId),
    ("description", Slot::Details),
    ("url", Slot::Link),
];

const WORDS: Words = Words {
    path: &["field"],
    message: &["description", "message"],
    code: &["reason", "ruleId"],
    any_case: false,
};

/// Reads the headers of a reply without a body; `false` where they tell no failure.
pub(super) fn read<'a>(headers: &Headers<'a>, fault: &mut Fault<'a>) -> bool {
    let status = headers.get("grpc-status").and_then(number).filter(|status| *status > 0);
    let Some((code, _)) = status.and_then(|status| CODES.get(status as usize)) else {
        return false;
    };
    fault.dialect = Text::from(NAME);
    let details = headers.get("grpc-status-details-bin").and_then(base64::decode);
    if let Some(mut status) = details.map(|details| proto::status(&details))
        && let Some(mut part) = Part::of(&mut status)
    {
        part.fill(&[("message", Slot::Description)], fault);
        if let Json::Object(mut members) = status {
            if let Some((_, Json::Array(details))) = members.entries_mut().first_mut() {
                for detail in details {
                    read_detail(detail, fault);
                }
            }
            fault.extensions = members;
        }
    }
    if let Some(message) = headers.get("grpc-message") {
        fault.description = Some(unescaped(message, b'%'));
    }
    fault.codes.push(Text::from(*code));
    true
}

/// Reads one of `google.rpc.Status.details`.
fn read_detail<'a>(detail: &mut Json<'a>, fault: &mut Fault<'a>) {
    let kind = detail.get("@type").and_then(Json::as_str).unwrap_or_default();
    let rules = kind.ends_with(".Violations");
    let Some(mut part) = Part::of(detail) else { return };
    fault.display = part.text("message").or(fault.display.take());
    fault.language = part.text("locale").or(fault.language.take());
    if let Some(delay) = part.text("retryDelay") {
        fault.retry_after = delay.strip_suffix('s').and_then(seconds);
    }
    part.fill(SLOTS, fault);
    for list in ["fieldViolations", "violations"] {
        if rules || list == "fieldViolations" {
            part.errors(list, &WORDS, fault);
        }
    }
    if let Json::Object(members) = detail {
        for (_, items) in members.entries_mut() {
            let Json::Array(items) = items else { continue };
            for mut explanation in items.iter_mut().filter_map(Part::of) {
                explanation.fill(SLOTS, fault);
            }
        }
    }
}

/// The HTTP status that a code is mapped to.
pub(super) fn status(code: &str) -> Option<u16> {
    CODES.iter().find(|(name, _)| *name == code).map(|(_, status)| *status)
}
