//! JSON:API.
//!
//! ```json
//! {"errors": [{"detail": "Order exists already.", "status": "409", "source": {"pointer":
//! "/data"}, "code": "order_exists"}]}
//! ```
//!
//! Source: <https://jsonapi.org/format/1.1/#error-objects>.

use super::Dialect;

pub(super) static DIALECT: Dialect = Dialect::new(
    "json-api",
    "@content-type=application/vnd.api+json; \
     errors.*.source.pointer|parameter|header; \
     errors.*.status errors.*.detail|title",
    "message=detail description title;rule=code;lift",
);
