//! express-validator.
//!
//! ```json
//! {"errors": [{"type": "field", "value": [], "msg": "Invalid value", "path": "items",
//! "location": "body"}]}
//! ```
//!
//! Source: <https://express-validator.github.io/docs/api/validation-result/>.

use super::Dialect;

pub(super) static DIALECT: Dialect = Dialect::new(
    "express-validator",
    "errors.*.msg !errors.*.loc; 0.msg/s 0.location|path; errors.*.type=field",
    "rule=-",
);
