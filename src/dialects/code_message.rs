//! `code` and `message`.
//!
//! ```json
//! {"message": "jwt malformed", "code": "invalid_token"}
//! ```
//!
//! Source: <https://www.npmjs.com/package/express-jwt>.

use super::Dialect;

pub(super) static DIALECT: Dialect = Dialect::new("code-message", "code/s|n message/s #2", "");
