//! Litestar.
//!
//! ```json
//! {"status_code": 400, "detail": "Validation failed for POST /orders", "extra": [{"message":
//! "'data'", "key": "data", "source": "body"}]}
//! ```
//!
//! Source: <https://docs.litestar.dev/latest/usage/exceptions.html>.

use super::Dialect;

pub(super) static DIALECT: Dialect = Dialect::new("litestar", "status_code/n detail/s", "nocode");
