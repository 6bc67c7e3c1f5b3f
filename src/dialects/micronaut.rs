//! Micronaut.
//!
//! ```json
//! {"message": "Bad Request", "_links": {"self": {"href": "/orders", "templated": false}},
//! "_embedded": {"errors": [{"message": "order.name: must not be blank"}]}}
//! ```
//!
//! Source: <https://docs.micronaut.io/latest/guide/#errorHandling>.

use super::Dialect;

pub(super) static DIALECT: Dialect =
    Dialect::new("micronaut", "_embedded.errors/l", "in=_embedded;colon=inner");
