//! Failures that only the body tells: the reply's status says that all is well.

use super::generic::has_value;
use super::{Reply, when};
use crate::fault::{Fault, Kind};
use crate::json::Json;
use crate::scan::{holds, number, parts, split};
use crate::status::kind_of_status;
use crate::text::push_char;

/// How a body says by itself that the call failed: `ok: false`, JSON-RPC's `error`, GraphQL's
/// `errors` and `userErrors`, `JSend`'s `status`. An object that has a member `error` or `status`
/// as data does not.
const FAILED: &str = "ok|Ok|success|Success|succeeded|Succeeded|isSuccess|IsSuccess|is_success=false; \
    error=true #4; success=0 message; result=fail|error message; status=error|fail message; status=error|fail data; errors.0.message|elementErrors|text; \
    errors.0/s #4; error.message|code #4 !error.code=ok|0; error.error_code|error_msg #4; \
    data.*.userErrors|customerUserErrors|checkoutUserErrors|mediaUserErrors.0; component props.errors.*; \
    error_code error_msg|error_message !error_code=0; error_message/s status/u !status=OK; \
    errcode errmsg !errcode=0; retCode retMsg !retCode=0; errorType/s errorMessage/s; \
    Response.Error.Code; ocs.meta.status=failure";

/// Whether a body says by itself that the call failed; one of several does, if any does.
pub(super) fn says_failure(root: &Json<'_>, reply: &Reply<'_>) -> bool {
    let failed = |body: &Json<'_>| when::holds(FAILED, body, reply);
    match root {
        Json::Array(items) => {
            let told = |item: &&Json<'_>| matches!(item.get("error"), Some(Json::Object(_)));
            items.iter().filter(told).any(failed)
        }
        _ => failed(root),
    }
}

/// What parts of codes say, as an HTTP status; the first that a code holds counts.
const WORDS: &str = "ratelimit=429 toomany=429 exhausted=429 throttl=429 unauthenticated=401 unauthorized=401 \
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
    for code in &fault.codes {
        let mut folded = alloc::string::String::new();
        for byte in code.bytes().filter(|byte| *byte != b'_') {
            push_char(&mut folded, char::from(byte.to_ascii_lowercase()));
        }
        for (word, status) in parts(WORDS, b' ').filter_map(|row| split(row, b'=')) {
            if holds(&folded, word) {
                let status = number(status).and_then(|status| u16::try_from(status).ok());
                return status.map_or(Kind::Unknown, kind_of_status);
            }
        }
    }
    Kind::Unknown
}
