//! drf-standardized-errors.
//!
//! ```json
//! {"type": "client_error", "errors": [{"code": "not_found", "detail": "Not found.", "attr":
//! null}]}
//! ```
//!
//! Source: <https://drf-standardized-errors.readthedocs.io/en/latest/error_response.html>.

use super::Dialect;

pub(super) static DIALECT: Dialect =
    Dialect::new("drf-standardized-errors", "type/s errors.*.attr errors.*.code", "nocode");
