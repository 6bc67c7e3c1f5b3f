//! Sanic.
//!
//! ```json
//! {"description": "Not Found", "status": 404, "message": "Requested URL /none not found"}
//! ```
//!
//! Source: <https://sanic.dev/en/guide/running/exceptions.html>.

use super::Dialect;

pub(super) static DIALECT: Dialect =
    Dialect::new("sanic", "description/s status/n message/s", "nocode;description=message");
