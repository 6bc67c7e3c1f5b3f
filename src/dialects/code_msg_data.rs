//! `code`, `msg` and `data`, common in China.
//!
//! ```json
//! {"code": 42201, "data": null, "errors": [{"field": "Order.Name", "message": "Key: 'Order.Name'
//! Error:Field validation for 'Name' failed on the 'min' tag", "tag": "min"}], "msg": "validation
//! failed"}
//! ```
//!
//! Source: <https://www.postman.com/>.

use super::Dialect;

pub(super) static DIALECT: Dialect = Dialect::new("code-msg-data", "code/n|s msg/s data", "");
