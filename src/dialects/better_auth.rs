//! Better Auth.
//!
//! ```json
//! {"message": "[body.email] Invalid email address", "code": "VALIDATION_ERROR"}
//! ```
//!
//! Source: <https://www.better-auth.com/docs/concepts/api>.

use super::Dialect;

pub(super) static DIALECT: Dialect =
    Dialect::new("better-auth", "^message code/u #2; message/s #1 @x-retry-after", "");
