//! Anthropic.
//!
//! ```json
//! {"type": "error", "error": {"type": "overloaded_error", "message": "Overloaded"},
//! "request_id": "req_011CSHoEeqs5C35K2UUqR7Fy"}
//! ```
//!
//! Source: <https://docs.anthropic.com/en/api/errors>.

use super::Dialect;

pub(super) static DIALECT: Dialect =
    Dialect::new("anthropic", "type=error error.type/s", "code=error.type");
