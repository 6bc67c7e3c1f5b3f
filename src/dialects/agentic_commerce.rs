//! Agentic Commerce Protocol.
//!
//! ```json
//! {"type": "invalid_request", "code": "invalid", "message": "The postal code is not valid.",
//! "param": "$.fulfillment_address.postal_code"}
//! ```
//!
//! Source: <https://developers.openai.com/commerce/specs/checkout>.

use super::Dialect;

pub(super) static DIALECT: Dialect =
    Dialect::new("agentic-commerce", "type/s code/s message/s param=$*", "");
