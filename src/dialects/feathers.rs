//! Feathers.
//!
//! ```json
//! {"name": "BadRequest", "message": "validation failed", "code": 400, "className":
//! "bad-request", "data": [{"instancePath": "", "schemaPath": "#/required", "keyword":
//! "required", "params": {"missingProperty": "name"}, "message": "must have required property
//! 'name'"}]}
//! ```
//!
//! Source: <https://feathersjs.com/api/errors>.

use super::Dialect;

pub(super) static DIALECT: Dialect = Dialect::new("feathers", "className/s name/s", "code=name");
