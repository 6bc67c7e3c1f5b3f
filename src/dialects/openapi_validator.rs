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
    "errors.*.path=/body*|/query*|/params*|/headers*|/cookies* message/s; \
     errors.*.path=/* message/s !#400 !#422",
    "rule=errorCode;nocode;parts=only",
);
