//! Elysia.
//!
//! ```json
//! {"type": "validation", "on": "body", "property": "/name", "message": "Expected string length
//! greater or equal to 2", "summary": "Expected string length greater or equal to 2", "expected":
//! {"name": "  ", "items": []}, "found": {"name": "x", "items": [{"sku": "A"}]}, "errors":
//! [{"summary": "Expected string length greater or equal to 2", "type": 52, "schema":
//! {"minLength": 2, "type": "string"}, "path": "/name", "value": "x", "message": "Expected string
//! length greater or equal to 2", "errors": []}, {"summary": "Expected number", "type": 41,
//! "schema": {"type": "number"}, "path": "/items/0/price", "message": "Expected number",
//! "errors": []}]}
//! ```
//!
//! Source: <https://elysiajs.com/patterns/error-handling>.

use super::Dialect;

pub(super) static DIALECT: Dialect =
    Dialect::new("elysia", "type=validation on/s", "errors=errors;rule=-;nocode;in_part=on");
