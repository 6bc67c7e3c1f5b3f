//! Payload.
//!
//! ```json
//! {"errors": [{"name": "ValidationError", "message": "The following field is invalid: title",
//! "data": {"errors": [{"message": "This field is required.", "path": "title"}]}}]}
//! ```
//!
//! Source: <https://payloadcms.com/docs/rest-api/overview>.

use super::Dialect;

pub(super) static DIALECT: Dialect =
    Dialect::new("payload", "errors.*.name/s errors.*.message/s errors.*.data", "path=path");
