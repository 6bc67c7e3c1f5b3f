//! Shopify.
//!
//! ```json
//! {"errors": "Not Found"}
//! ```
//!
//! Source: <https://shopify.dev/docs/api/admin-rest>.

use super::Dialect;

pub(super) static DIALECT: Dialect = Dialect::new("shopify", "errors/s #1", "nocode");
