//! AWS: the JSON protocols.
//!
//! ```json
//! {"__type": "NotFoundException", "message": "Invalid keyId zap"}
//! ```
//!
//! The rest protocols say the code in a header. A `ValidationException` lists fields, by a JSON
//! Pointer or a name:
//!
//! ```json
//! {"message": "2 validation errors detected", "reason": "fieldValidationFailed", "fieldList":
//! [{"path": "/filter/limit", "message": "Member must be at most 100"}]}
//! ```
//!
//! Source: <https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html>,
//! <https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html>.

use super::{Dialect, Reply};
use crate::fault::Fault;
use crate::json::Json;
use crate::text::joined;

pub(super) static DIALECT: Dialect = Dialect::new(
    "aws-json",
    "__type/s; @x-amzn-errortype",
    "code=__type;after=#;description=message;errors=field_list;nocode",
)
.first(read);

/// The header goes before a `Type`, which says whose fault it is.
fn read<'a>(reply: &Reply<'_>, body: &mut Json<'a>, fault: &mut Fault<'a>) -> bool {
    if body.get("__type").is_none() {
        fault.codes.extend(reply.headers.error_code().map(|code| joined(&[code])));
    }
    true
}
