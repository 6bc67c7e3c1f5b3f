//! `APIFlask`.
//!
//! ```json
//! {"detail": {"json": {"_schema": ["end must not be before start"]}}, "message": "Validation
//! error"}
//! ```
//!
//! Source: <https://apiflask.com/error-handling/>.

use super::Dialect;

pub(super) static DIALECT: Dialect =
    Dialect::new("apiflask", "detail/o message/s !detail.*/s", "errors=detail");
