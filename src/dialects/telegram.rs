//! Telegram's Bot API.
//!
//! ```json
//! {"ok": false, "error_code": 429, "description": "Too Many Requests: retry after 35",
//! "parameters": {"retry_after": 35}}
//! ```
//!
//! Source: <https://core.telegram.org/bots/api#making-requests>.

use super::Dialect;

pub(super) static DIALECT: Dialect =
    Dialect::new("telegram", "ok=false error_code/n description/s", "");
