//! restify.
//!
//! ```json
//! {"code": "InvalidArgument", "message": "name must have 2 characters"}
//! ```
//!
//! Source: <http://restify.com/docs/server-api/#errors>.

use super::Dialect;

pub(super) static DIALECT: Dialect =
    Dialect::new("restify", "^code code/c message/s #2", "code=code");
