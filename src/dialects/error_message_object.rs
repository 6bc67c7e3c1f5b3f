//! `error` and `message`.
//!
//! ```json
//! {"error": "conflict", "message": "Order exists"}
//! ```
//!
//! Source: <https://docs.aiohttp.org/>.

use super::Dialect;

pub(super) static DIALECT: Dialect =
    Dialect::new("error-message-object", "error/s message/s #2", "code=error");
