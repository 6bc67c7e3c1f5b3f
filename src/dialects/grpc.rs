//! A gRPC-Web reply without a body: status, message and details stand in its headers.
//!
//! ```http
//! grpc-status: 5
//! grpc-message: There is no order 7.
//! ```
//!
//! Source: gRPC over HTTP/2 (`Trailers-Only`), and its table of codes.

use super::generic;
use super::google_rpc::read_details;
use super::plain::is_trace;
use crate::base64;
use crate::fault::Fault;
use crate::headers::Headers;
use crate::json::Json;
use crate::path::unescaped;
use crate::proto;
use crate::scan::number;
use crate::text::{Text, push_new};

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

/// What the words of details in protobuf mean.
const HINTS: &str = "description=message;rule=reason ruleId;nolift";

/// Reads the headers of a reply without a body; `false` where they tell no failure.
pub(super) fn read<'a>(headers: &Headers<'a>, fault: &mut Fault<'a>) -> bool {
    let status = headers.get("grpc-status").and_then(number).filter(|status| *status > 0);
    let Some((code, _)) = status.and_then(|status| CODES.get(status as usize)) else {
        return false;
    };
    fault.dialect = Text::from(NAME);
    let details = headers.get("grpc-status-details-bin").and_then(base64::decode);
    let mut body = details.map_or(Json::Null, |details| proto::status(&details));
    if let Json::Object(members) = &mut body {
        read_details(members, fault);
        generic::read(&mut body, HINTS, fault);
    }
    if let Json::Object(members) = body {
        fault.extensions = members;
    }
    if let Some(message) = headers.get("grpc-message") {
        fault.description = Some(unescaped(message, b'%')).filter(|text| !is_trace(text));
    }
    push_new(&mut fault.codes, Text::from(*code));
    true
}

/// The HTTP status that a code is mapped to.
pub(super) fn status(code: &str) -> Option<u16> {
    CODES.iter().find(|(name, _)| *name == code).map(|(_, status)| *status)
}
