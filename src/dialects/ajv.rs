//! Ajv.
//!
//! ```json
//! [{"instancePath": "/items/0", "schemaPath": "#/properties/items/items/required", "keyword":
//! "required", "params": {"missingProperty": "sku"}, "message": "must have required property
//! 'sku'"}, {"instancePath": "/age", "schemaPath": "#/properties/age/minimum", "keyword":
//! "minimum", "params": {"comparison": ">=", "limit": 18}, "message": "must be >= 18"}]
//! ```
//!
//! Source: <https://ajv.js.org/api.html#validation-errors>.

use super::Dialect;

pub(super) static DIALECT: Dialect =
    Dialect::new("ajv", "0.instancePath|dataPath/s 0.keyword/s", "nocode;rule=keyword");
