//! HTTP statuses: the kind that a bare status tells, and the home API's success conventions.

use crate::fault::{Kind, names};
use crate::scan::{find, number, parts, same_in_any_case};

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

/// The reason phrases of failures, old and new ones (RFC 9110 and its forerunners), folded.
const PHRASES: &str = "400badrequest 401unauthorized 402paymentrequired 403forbidden 404notfound \
    405methodnotallowed 406notacceptable 407proxyauthenticationrequired 408requesttimeout \
    409conflict 410gone 411lengthrequired 412preconditionfailed 413contenttoolarge \
    413payloadtoolarge 413requestentitytoolarge 414uritoolong 414requesturitoolong \
    415unsupportedmediatype 416rangenotsatisfiable 416requestedrangenotsatisfiable \
    417expectationfailed 418imateapot 421misdirectedrequest 422unprocessablecontent \
    422unprocessableentity 423locked 424faileddependency 425tooearly 426upgraderequired \
    428preconditionrequired 429toomanyrequests 431requestheaderfieldstoolarge \
    451unavailableforlegalreasons 500internalservererror 501notimplemented 502badgateway \
    503serviceunavailable 504gatewaytimeout 505httpversionnotsupported 506variantalsonegotiates \
    507insufficientstorage 508loopdetected 510notextended 511networkauthenticationrequired";

/// Whether a text says no more than that status: its digits, or its reason phrase in any case and
/// with any separators (`Not Found`, `NOT_FOUND`).
pub(crate) fn mirrors(text: &str, status: u32) -> bool {
    let text = text.trim_ascii();
    let phrase = |phrase: &str| {
        let (digits, phrase) = (phrase.get(..3), phrase.get(3..).unwrap_or_default());
        digits.and_then(number) == Some(status) && is_folded(text, phrase)
    };
    // A URL is none at a glance.
    number(text) == Some(status) || find(text, b':').is_none() && parts(PHRASES, b' ').any(phrase)
}

/// Whether a text is that phrase, but for case and separators.
fn is_folded(text: &str, phrase: &str) -> bool {
    let mut rest = phrase.bytes();
    let mut letters = text.bytes().filter(|byte| !matches!(byte, b' ' | b'_' | b'-' | b'\''));
    letters.all(|byte| rest.next() == Some(byte.to_ascii_lowercase())) && rest.next().is_none()
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

/// The methods that the home API's conventions name.
const METHODS: &str = "GET POST PUT DELETE";

/// What a successful reply to that method holds; `None` where that is no success of the home API.
pub fn expected_body(method: &str, status: u16) -> Option<Expected> {
    match (place(method)?, status) {
        (0 | 2, 200) => Some(Expected::Object),
        (1, 200) => Some(Expected::NewObject),
        (1, 202) => Some(Expected::Accepted),
        (1 | 3, 204) => Some(Expected::Nothing),
        _ => None,
    }
}

/// The place of a method among [`METHODS`].
fn place(method: &str) -> Option<usize> {
    parts(METHODS, b' ').position(|name| same_in_any_case(name, method))
}

/// Whether the home API's conventions call that status a success of that method. A method that
/// they do not name succeeds with any 2xx.
pub fn is_success(method: &str, status: u16) -> bool {
    match place(method) {
        Some(_) => expected_body(method, status).is_some(),
        None => (200..300).contains(&status),
    }
}
