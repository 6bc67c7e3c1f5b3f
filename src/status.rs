//! HTTP statuses: the kind that a bare status tells, and the home API's success conventions.

use crate::fault::{Kind, names};

/// The kind of a failure of which nothing but the status is known.
pub fn kind_of_status(status: u16) -> Kind {
    match status {
        207 => Kind::Partial,
        401 | 407 | 419 | 440 | 511 => Kind::Authentication,
        402 => Kind::Plan,
        403 | 451 => Kind::Permission,
        404 => Kind::NotFound,
        406 | 415 | 426 | 501 => Kind::Unsupported,
        408 | 598 | 599 => Kind::Timeout,
        409 | 423 | 424 => Kind::Conflict,
        410 => Kind::Gone,
        412 | 428 => Kind::Precondition,
        413 | 414 | 431 => Kind::TooLarge,
        422 => Kind::Validation,
        425 | 503 | 529 => Kind::Unavailable,
        429 => Kind::RateLimit,
        499 => Kind::Aborted,
        502 | 504 | 520..=527 | 530 => Kind::Gateway,
        400..=499 => Kind::InvalidRequest,
        500..=599 => Kind::Server,
        _ => Kind::Unknown,
    }
}

names! {
    /// What the body of a successful reply of the home API holds.
    Expected {
        /// The object that was asked for, or the updated one.
        Object = "object",
        /// The object that was made.
        NewObject = "new-object",
        /// Word that background or batch work has begun.
        Accepted = "accepted",
        /// Nothing.
        Nothing = "none",
    }
}

/// What a successful reply to that method holds; `None` where that is no success of the home API.
pub fn expected_body(method: &str, status: u16) -> Option<Expected> {
    const SUCCESS: &[(&str, u16, Expected)] = &[
        ("GET", 200, Expected::Object),
        ("POST", 200, Expected::NewObject),
        ("POST", 202, Expected::Accepted),
        ("POST", 204, Expected::Nothing),
        ("PUT", 200, Expected::Object),
        ("DELETE", 204, Expected::Nothing),
    ];
    let row = |row: &&(&str, u16, _)| row.1 == status && row.0.eq_ignore_ascii_case(method);
    SUCCESS.iter().find(row).map(|row| row.2)
}

/// Whether the home API's conventions call that status a success of that method. A method that
/// they do not name succeeds with any 2xx.
pub fn is_success(method: &str, status: u16) -> bool {
    const NAMED: &[&str] = &["GET", "POST", "PUT", "DELETE"];
    let named = NAMED.iter().any(|name| name.eq_ignore_ascii_case(method));
    if named { expected_body(method, status).is_some() } else { (200..300).contains(&status) }
}
