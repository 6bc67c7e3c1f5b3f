//! Medusa.
//!
//! ```json
//! {"type": "not_found", "message": "Product with id: prod_1 was not found"}
//! ```
//!
//! Source: <https://docs.medusajs.com/learn/fundamentals/api-routes/errors>.

use super::Dialect;

pub(super) static DIALECT: Dialect =
    Dialect::new("medusa", "type/s message/s code #3; type/s message/s #2", "code=code type");
