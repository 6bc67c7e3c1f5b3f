//! Slack.
//!
//! ```json
//! {"error": "channel_not_found", "ok": false}
//! ```
//!
//! Source: <https://docs.slack.dev/apis/web-api/#responses>.

use super::Dialect;

pub(super) static DIALECT: Dialect =
    Dialect::new("slack", "ok=false error/s !status !code", "code=error;description=-");
