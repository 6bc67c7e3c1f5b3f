//! `error` and `details` with paths.
//!
//! ```json
//! {"details": [{"message": "not a valid email: value is missing `@`", "path": "email"}],
//! "error": "validation"}
//! ```
//!
//! Source: <https://docs.rs/garde>.

use super::Dialect;

pub(super) static DIALECT: Dialect =
    Dialect::new("error-details", "error/s details.*.path details.*.message/s", "code=error");
