//! An envelope `error`.
//!
//! ```json
//! {"error": {"code": "1", "exception": null, "message": "Value must be greater than Zero"}}
//! ```
//!
//! Source: <https://laravel.com/docs/errors>.

use super::Dialect;

pub(super) static DIALECT: Dialect = Dialect::new("error-envelope", "error.message/s", "");
