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
    Dialect::new("moleculer", "name/s message/s code/n !error", "code=type");
