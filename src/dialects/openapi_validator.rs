//! express-openapi-validator.
//!
//! ```json
//! {"message": "not found", "errors": [{"path": "/none", "message": "not found"}]}
//! ```
//!
//! Source: <https://cdimascio.github.io/express-openapi-validator-documentation/guide-error-handling/>.

use super::Dialect;

pub(super) static DIALECT: Dialect = Dialect::new(
    "openapi-validator",
    "message/s errors.*.path=/* errors.*.message/s",
    "rule=errorCode;nocode;parts=only",
);
