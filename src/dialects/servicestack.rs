//! `ServiceStack`.
//!
//! ```json
//! {"responseStatus": {"errorCode": "NotEmpty", "message": "'Name' should not be empty.",
//! "errors": [{"errorCode": "NotEmpty", "fieldName": "Name", "message": "'Name' should not be
//! empty."}]}}
//! ```
//!
//! Source: <https://docs.servicestack.net/error-handling>.

use super::Dialect;

pub(super) static DIALECT: Dialect = Dialect::new(
    "servicestack",
    "responseStatus|ResponseStatus.errorCode|ErrorCode/s",
    "rule=errorCode;path=fieldName",
);
