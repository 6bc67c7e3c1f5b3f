//! celebrate.
//!
//! ```json
//! {"statusCode": 400, "error": "Bad Request", "message": "Validation failed", "validation":
//! {"body": {"source": "body", "keys": ["colour"], "message": "\"colour\" is not allowed"}}}
//! ```
//!
//! Source: <https://github.com/arb/celebrate#errors>.

use super::Dialect;

pub(super) static DIALECT: Dialect =
    Dialect::new("celebrate", "validation.*.source/s validation.*.keys/l", "nocode");
