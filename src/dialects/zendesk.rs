//! Zendesk.
//!
//! ```json
//! {"error": "RecordInvalid", "description": "Record validation errors", "details": {"email":
//! [{"description": "Email: is not properly formatted", "error": "InvalidFormat"}]}}
//! ```
//!
//! Source: <https://developer.zendesk.com/documentation/api-basics/best-practices/best-practices-for-avoiding-rate-limiting/>.

use super::Dialect;

pub(super) static DIALECT: Dialect = Dialect::new(
    "zendesk",
    "details.*.*.description/s description/s; \
     error=RecordInvalid|RecordNotFound|InvalidEndpoint",
    "code=error;description=description;errors=details",
);
