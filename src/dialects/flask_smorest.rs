//! flask-smorest.
//!
//! ```json
//! {"code": 409, "errors": {"ref": ["must be unique"]}, "message": "Order exists", "status":
//! "Conflict"}
//! ```
//!
//! Source: <https://flask-smorest.readthedocs.io/en/latest/error_handling.html>.

use super::Dialect;

pub(super) static DIALECT: Dialect = Dialect::new(
    "flask-smorest",
    "code/n status/s errors/o; \
     code=4*|5* status/c #3 !error",
    "",
);
