//! Statuses: which one a fault without one has, and what they are called.

use alloc::string::String;

use super::form::Form;
use crate::fault::{Fault, Kind};
use crate::path::push_number;
use crate::scan::{number, parts, split};
use crate::text::push_char;

/// The status of a failure: the fault's own, else that of its kind, else that of wrong input.
pub(super) fn failure(fault: &Fault<'_>, form: &Form) -> u16 {
    if let Some(status) = fault.status.filter(|status| *status >= 400) {
        return status;
    }
    let input = if fault.validation_errors.is_empty() { 400 } else { form.invalid };
    match fault.kind {
        Kind::Validation => form.invalid,
        Kind::Authentication => 401,
        // The home API says so where others say 403.
        Kind::Permission if form.name == "awork" => 401,
        Kind::Permission => 403,
        Kind::NotFound => 404,
        Kind::Conflict => 409,
        Kind::Gone => 410,
        Kind::Precondition => 412,
        Kind::TooLarge => 413,
        Kind::Unsupported => 415,
        Kind::RateLimit => 429,
        Kind::Plan => 402,
        Kind::Unavailable => 503,
        Kind::Gateway => 502,
        Kind::Timeout => 408,
        Kind::Partial => 207,
        Kind::InvalidRequest => 400,
        // A failure of the way to the server has no status; a mock that answers all the same does
        // so as if the server had failed.
        Kind::Server | Kind::Network | Kind::Offline | Kind::Aborted => 500,
        Kind::Business | Kind::Unknown => input,
    }
}

/// The reason phrases that servers write into bodies: those of RFC 9110, section 15, and where it
/// renamed some, the ones before, which Node.js and Java still have.
const PHRASES: &str = "400 Bad Request/401 Unauthorized/402 Payment Required/403 Forbidden/\
404 Not Found/405 Method Not Allowed/406 Not Acceptable/408 Request Timeout/409 Conflict/410 Gone/\
412 Precondition Failed/413 Payload Too Large/415 Unsupported Media Type/418 I'm a Teapot/\
422 Unprocessable Entity/423 Locked/424 Failed Dependency/425 Too Early/426 Upgrade Required/\
428 Precondition Required/429 Too Many Requests/451 Unavailable For Legal Reasons/\
500 Internal Server Error/501 Not Implemented/502 Bad Gateway/503 Service Unavailable/\
504 Gateway Timeout/200 OK/207 Multi-Status";

/// The reason phrase of a status.
pub(super) fn reason(status: u16) -> &'static str {
    parts(PHRASES, b'/')
        .filter_map(|row| split(row, b' '))
        .find(|(code, _)| number(code) == Some(u32::from(status)))
        .map_or(if status < 500 { "Bad Request" } else { "Internal Server Error" }, |row| row.1)
}

/// The code of gRPC for a status.
pub(super) fn grpc(status: u16) -> &'static str {
    match status {
        401 => "UNAUTHENTICATED",
        403 => "PERMISSION_DENIED",
        404 => "NOT_FOUND",
        409 => "ALREADY_EXISTS",
        412 => "FAILED_PRECONDITION",
        429 => "RESOURCE_EXHAUSTED",
        499 => "CANCELLED",
        501 => "UNIMPLEMENTED",
        503 => "UNAVAILABLE",
        408 | 504 => "DEADLINE_EXCEEDED",
        400..=498 => "INVALID_ARGUMENT",
        _ => "INTERNAL",
    }
}

/// The type that services on the web call a failure of a status (Anthropic's API errors).
pub(super) fn error_type(status: u16) -> &'static str {
    match status {
        401 => "authentication_error",
        403 => "permission_error",
        404 => "not_found_error",
        413 => "request_too_large",
        429 => "rate_limit_error",
        529 => "overloaded_error",
        500.. => "api_error",
        _ => "invalid_request_error",
    }
}

/// The code of tRPC for a status.
pub(super) fn trpc(status: u16) -> String {
    match status {
        408 => String::from("TIMEOUT"),
        422 => String::from("UNPROCESSABLE_CONTENT"),
        _ => word(reason(status), Some('_'), |c| c.to_ascii_uppercase()),
    }
}

/// The code of JSON-RPC that tRPC has for a status (`TRPC_ERROR_CODES_BY_KEY`).
pub(super) fn json_rpc(status: u16) -> String {
    let code = match status {
        400 => 600,
        401..=499 => status - 400,
        _ => 603,
    };
    let mut digits = String::from("-32");
    for place in [100, 10, 1] {
        push_number(&mut digits, u32::from(code / place % 10));
    }
    digits
}

/// The canonical codes of gRPC (google.rpc.Code).
const GRPC: &str = "CANCELLED UNKNOWN INVALID_ARGUMENT DEADLINE_EXCEEDED NOT_FOUND ALREADY_EXISTS \
    PERMISSION_DENIED UNAUTHENTICATED RESOURCE_EXHAUSTED FAILED_PRECONDITION ABORTED OUT_OF_RANGE \
    UNIMPLEMENTED INTERNAL UNAVAILABLE DATA_LOSS";

/// Whether a code is one of gRPC's.
pub(super) fn is_grpc(code: &str) -> bool {
    parts(GRPC, b' ').any(|known| known == code)
}

/// A reason phrase as one word: its letters, with `between` where a word begins.
pub(super) fn word(phrase: &str, between: Option<char>, case: fn(char) -> char) -> String {
    let mut text = String::new();
    for c in phrase.chars() {
        if c.is_ascii_alphanumeric() {
            push_char(&mut text, case(c));
        } else if let Some(mark) = between.filter(|_| matches!(c, ' ' | '-' | '_')) {
            push_char(&mut text, mark);
        }
    }
    text
}
