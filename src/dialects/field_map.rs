//! A bare map from field to sentence.
//!
//! ```json
//! {"name": "must start with a capital", "email": "must be a well-formed email address", "age":
//! "must be greater than or equal to 18", "address.street": "size must be between 3 and
//! 2147483647", "items[1].sku": "must not be null", "items[1].price": "must be greater than 0"}
//! ```
//!
//! Source: <https://docs.spring.io/>.

use super::Dialect;

pub(super) static DIALECT: Dialect = Dialect::new("field-map", "#sentences", "map;nocode");
