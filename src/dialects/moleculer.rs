//! Moleculer.
//!
//! ```json
//! {"name": "ValidationError", "message": "Parameters validation error!", "code": 422, "type":
//! "VALIDATION_ERROR", "data": [{"type": "required", "message": "The 'name' field is required.",
//! "field": "name", "nodeID": "vm-4828", "action": "o.create"}]}
//! ```
//!
//! Source: <https://moleculer.services/docs/0.15/errors>.

use super::Dialect;

pub(super) static DIALECT: Dialect =
    Dialect::new("moleculer", "name=*Error message/s code=4*|5* !error", "code=type");
