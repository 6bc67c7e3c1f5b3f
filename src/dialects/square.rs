//! Square.
//!
//! ```json
//! {"errors": [{"category": "INVALID_REQUEST_ERROR", "code": "MISSING_REQUIRED_PARAMETER",
//! "detail": "Missing required parameter.", "field": "amount_money.currency"}]}
//! ```
//!
//! Source: <https://developer.squareup.com/docs/build-basics/general-considerations/handling-errors>.

use super::Dialect;

pub(super) static DIALECT: Dialect =
    Dialect::new("square", "errors.*.category/s errors.*.code/s", "lift;rule=code");
