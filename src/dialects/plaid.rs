//! Plaid.
//!
//! ```json
//! {"error_type": "ITEM_ERROR", "error_code": "ITEM_LOGIN_REQUIRED", "error_message": "the login
//! details of this item have changed", "display_message": "Please log in to your bank again.",
//! "request_id": "HNTDNrA8F1shFEW"}
//! ```
//!
//! Source: <https://plaid.com/docs/errors/>.

use super::Dialect;

pub(super) static DIALECT: Dialect =
    Dialect::new("plaid", "error_type/s error_code/s", "code=error_code error_type");
