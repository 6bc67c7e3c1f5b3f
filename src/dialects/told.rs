//! Failures that only the body tells: the reply's status says that all is well.

use super::generic::has_value;
use super::{Reply, when};
use crate::fault::{Fault, Kind};
use crate::json::Json;
use crate::scan::{holds, number, parts, split};
use crate::status::kind_of_status;
use crate::text::push_char;

/// How a body says by itself that the call failed: `ok: false`, JSON-RPC's `error`, GraphQL's
/// `errors` and those that it gives as data, `JSend`'s `status`, a code beside a sentence. An object that has a
/// member `error` or `status` as data does not, and neither does one in which it says nothing.
const FAILED: &str = "ok|Ok|success|Success|succeeded|Succeeded|isSuccess|IsSuccess|is_success=false; \
    error=true #4; success=0 message; status=fail data; \
    status|result|stat|state=error|ERROR|fail|FAIL|failure|FAILURE \
    message|messages|msg|error_message|errorMessage|error_text|error_code !id; \
    errors.0.message|elementErrors|text/f; errors.0/s errors.0/f #4; status=0 errors.0/f !id; error|Error/s|l error|Error/f #1; \
    error|Error.message|code|ErrorCode/f #4 !error.code=ok|0|200; error.error_code|error_msg/f #4; error/f error_description/f; \
    data.*.userErrors|customerUserErrors|checkoutUserErrors|mediaUserErrors|accountErrors.0/f; \
    data.*.errors.0.field data.*.errors.0.code/f #2; data.*.successful=false data.*.messages.0.message/f; \
    data.*.__typename=*Error data.*.message/f #2; component props.errors.*/f; \
    error_code/f error_msg|error_message|error_text/f; error_message|error_text/f status/u !id; \
    errcode/f errmsg|msg; retCode/f retMsg; errorType/f errorMessage/f; \
    code/f msg/f data !data/f !code=1|10*|20*|0* !msg=*成功; code/n code/f message/f data !data/f !code=1|10*|20* !message=*成功; \
    ret_code/f ret_msg/f !ret_code=1|100|20*; code=-* msg|message/f; infocode status=0; \
    error_response.code/f; exception/f errorcode/f message/f; invalid_fields.0.message/f; \
    sign *.sub_code/f *.sub_msg/f; Response.Error.Code/f; ocs.meta.status=failure";

/// How a body says that it did not: what is called an error in it is a warning, or data.
const SUCCEEDED: &str = "ok|Ok|success|Success|succeeded|Succeeded|isSuccess|IsSuccess|is_success=true; \
    status|stat=success|SUCCESS|Success|ok|OK";

/// Whether a body says by itself that the call failed; one of several does, if any does.
pub(super) fn says_failure(root: &Json<'_>, reply: &Reply<'_>) -> bool {
    let failed =
        |body: &Json<'_>| when::holds(FAILED, body, reply) && !when::holds(SUCCEEDED, body, reply);
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
