//! `LoopBack` 4.
//!
//! ```json
//! {"error": {"statusCode": 422, "name": "UnprocessableEntityError", "message": "The request body
//! is invalid. See error object `details` property for more info.", "code": "VALIDATION_FAILED",
//! "details": [{"path": "", "code": "type", "message": "must be object", "info": {"type":
//! "object"}}]}}
//! ```
//!
//! Source: <https://loopback.io/doc/en/lb4/Error-handling.html>.

use super::Dialect;

pub(super) static DIALECT: Dialect =
    Dialect::new("loopback", "error.statusCode/n error.name/s", "");
