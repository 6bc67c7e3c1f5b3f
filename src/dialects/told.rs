//! Failures that only the body tells: the reply's status says that all is well.

use super::generic::{has_value, is_word};
use crate::fault::{Fault, Kind};
use crate::json::Json;
use crate::scan::{holds, parts, split};
use crate::status::kind_of_status;

/// Whether a body says by itself that the call failed: `ok: false`, JSON-RPC's `error`, GraphQL's
/// `errors`, `JSend`'s `status`. An object that has a member `error` or `status` as data does not.
pub(super) fn says_failure(root: &Json<'_>) -> bool {
    match root {
        Json::Array(items) => items
            .iter()
            .any(|item| matches!(item.get("error"), Some(Json::Object(_))) && says_failure(item)),
        Json::Object(members) => {
            let few = members.len() <= 4;
            members.iter().any(|(name, value)| match value {
                Json::Bool(flag) => {
                    !flag && is_word("ok success succeeded is_success", name)
                        || *flag && **name == *"error" && few
                }
                Json::String(text) => {
                    **name == *"status"
                        && matches!(&**text, "error" | "fail")
                        && (root.get("message").is_some() || root.get("data").is_some())
                }
                Json::Array(items) => {
                    **name == *"errors"
                        && items.first().is_some_and(|item| {
                            ["message", "elementErrors", "text"]
                                .iter()
                                .any(|name| item.get(name).is_some())
                                || few && item.as_str().is_some()
                        })
                }
                Json::Object(error) => {
                    **name == *"error"
                        && few
                        && (error.get("message").is_some() || error.get("code").is_some())
                        || **name == *"data" && has_user_errors(value)
                }
                _ => false,
            })
        }
        _ => false,
    }
}

/// GraphQL's errors as data: a mutation's payload has a list of them.
fn has_user_errors(data: &Json<'_>) -> bool {
    data.as_object().is_some_and(|data| {
        data.iter().any(|(_, payload)| {
            payload.get("userErrors").and_then(Json::as_array).is_some_and(|list| !list.is_empty())
        })
    })
}

/// What parts of codes say, as an HTTP status; the first that a code holds counts.
const WORDS: &str = "ratelimit=429 toomany=429 throttl=429 unauthenticated=401 unauthorized=401 \
    auth=401 token=401 credential=401 login=401 forbidden=403 permission=403 denied=403 scope=403 \
    notfound=404 missing=404 -32601=404 exists=409 conflict=409 duplicate=409 constraint=409 \
    timeout=408 deadline=408 unavailable=503 internal=500 servererror=500 fatal=500 -32603=500 \
    badrequest=400 invalid=400 input=400 validation=400 -3260=400 -32700=400 bad=400";

/// The kind of a failure inside of a success.
pub(super) fn kind(fault: &Fault<'_>) -> Kind {
    let data = fault.extensions.get("data");
    if fault.dialect == "graphql" && data.is_some_and(has_value) {
        return Kind::Partial;
    }
    let status = fault.codes.iter().find_map(|code| {
        let mut folded = alloc::string::String::new();
        for byte in code.bytes().filter(|byte| !matches!(byte, b'_')) {
            folded.push(char::from(byte.to_ascii_lowercase()));
        }
        let rows = parts(WORDS, b' ').filter_map(|row| split(row, b'='));
        rows.into_iter().find(|(word, _)| holds(&folded, word)).map(|(_, status)| status)
    });
    let status = status.and_then(crate::scan::number).and_then(|status| u16::try_from(status).ok());
    status.map_or(Kind::Unknown, kind_of_status)
}
