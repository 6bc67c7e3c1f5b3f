//! Strapi.
//!
//! ```json
//! {"data": null, "error": {"status": 400, "name": "ValidationError", "message": "name is a
//! required field", "details": {"errors": [{"path": ["name"], "message": "name is a required
//! field", "name": "ValidationError"}]}}}
//! ```
//!
//! Source: <https://docs.strapi.io/cms/error-handling>.

use super::Dialect;

pub(super) static DIALECT: Dialect = Dialect::new(
    "strapi",
    "error.status/n error.name/s error.message/s; statusCode/n message.0.messages",
    "code=error.name;rule=name id;digits",
);
