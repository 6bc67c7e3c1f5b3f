//! `error` and a map `fields`.
//!
//! ```json
//! {"error": "invalid", "fields": {"name": "too short"}}
//! ```
//!
//! Source: <https://metacpan.org/pod/Dancer2>.

use super::Dialect;

pub(super) static DIALECT: Dialect = Dialect::new("error-fields", "error/s fields/o", "code=error");
