//! Django REST framework.
//!
//! ```json
//! {"email": ["already used"], "address": {"zip": ["unknown area"]}}
//! ```
//!
//! Source: <https://www.django-rest-framework.org/api-guide/exceptions/>.

use super::Dialect;

pub(super) static DIALECT: Dialect = Dialect::new(
    "drf",
    "detail/s #2; detail/s code/s messages/l; non_field_errors/l; *.non_field_errors/l; #tree",
    "",
);
