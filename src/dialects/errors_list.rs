//! A list `errors`.
//!
//! ```json
//! {"errors": ["No field configured for Record with name *field_name*"]}
//! ```
//!
//! Source: <https://www.mbtest.org/docs/errors>.

use super::Dialect;

pub(super) static DIALECT: Dialect =
    Dialect::new("errors-list", "errors.0/s; error.0/s; errors.*.message/s", "");
