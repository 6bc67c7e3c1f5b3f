//! Cloudflare.
//!
//! ```json
//! {"success": false, "errors": [{"code": 9005, "message": "Content for A record is invalid. Must
//! be a valid IPv4 address", "error_chain": [{"code": 9021, "message": "bad octet"}]}],
//! "messages": [], "result": null}
//! ```
//!
//! Source: <https://developers.cloudflare.com/fundamentals/api/reference/>.

use super::Dialect;

pub(super) static DIALECT: Dialect = Dialect::new(
    "cloudflare",
    "success=false errors.*.code/n result; \
     success=false errors.*.code/n messages",
    "",
);
