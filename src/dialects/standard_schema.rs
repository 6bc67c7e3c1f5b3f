//! Standard Schema: the issues.
//!
//! ```json
//! {"data": [], "error": [{"expected": "object", "code": "invalid_type", "path": [], "message":
//! "Invalid input: expected object, received array"}], "success": false}
//! ```
//!
//! Source: <https://standardschema.dev/>.

use super::Dialect;

pub(super) static DIALECT: Dialect = Dialect::new(
    "standard-schema",
    "error.*.path/l error.*.message/s; \
     error.*.message/s success=false; \
     0.path 0.message/s",
    "nocode",
);
