//! Joi.
//!
//! ```json
//! {"_original": {"name": 5}, "details": [{"message": "\"name\" must be a string", "path":
//! ["name"], "type": "string.base", "context": {"label": "name", "value": 5, "key": "name"}}]}
//! ```
//!
//! Source: <https://joi.dev/api/>.

use super::Dialect;

pub(super) static DIALECT: Dialect = Dialect::new(
    "joi",
    "details.*.path/l details.*.type/s; details.*.context/o",
    "nocode;rule=type;description=error message",
);
