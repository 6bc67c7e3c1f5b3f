//! Discord.
//!
//! ```json
//! {"code": 50035, "errors": {"activities": {"0": {"platform": {"_errors": [{"code":
//! "BASE_TYPE_CHOICES", "message": "Value must be one of ('desktop', 'android', 'ios')."}]}}},
//! "name": {"_errors": [{"code": "BASE_TYPE_REQUIRED", "message": "This field is required"}]}},
//! "message": "Invalid Form Body"}
//! ```
//!
//! Source: <https://discord.com/developers/docs/reference#error-messages>.

use super::Dialect;

pub(super) static DIALECT: Dialect =
    Dialect::new("discord", "code/n message/s errors/o; message/s retry_after/n global/b", "");
