//! A map `errors`.
//!
//! ```json
//! {"errors": {"name": ["This field is required."], "age": ["This field is required."]}}
//! ```
//!
//! Source: <https://docs.djangoproject.com/en/stable/ref/forms/api/>.

use super::Dialect;

pub(super) static DIALECT: Dialect = Dialect::new("errors-map", "errors/o", "");
