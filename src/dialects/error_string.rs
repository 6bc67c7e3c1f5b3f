//! A lone `error`.
//!
//! ```json
//! {"error": "Key: 'Order.Items[0].Price' Error:Field validation for 'Price' failed on the 'gt'
//! tag"}
//! ```
//!
//! Source: <https://github.com/gin-gonic/gin>.

use super::Dialect;

pub(super) static DIALECT: Dialect =
    Dialect::new("error-string", "error/s #1; error/s status/n #3", "");
