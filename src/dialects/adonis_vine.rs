//! `VineJS` and `AdonisJS`.
//!
//! ```json
//! {"errors": [{"message": "The name field must be defined", "rule": "required", "field":
//! "name"}]}
//! ```
//!
//! Source: <https://vinejs.dev/docs/error_reporter>.

use super::Dialect;

pub(super) static DIALECT: Dialect =
    Dialect::new("adonis-vine", "errors.*.rule/s errors.*.field", "rule=rule");
