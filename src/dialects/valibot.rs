//! Valibot.
//!
//! ```json
//! {"typed": false, "success": false, "output": {"name": "x", "items": [{"price": 1}, {"price":
//! "x"}]}, "issues": [{"kind": "validation", "type": "min_length", "input": "x", "expected":
//! ">=2", "received": "1", "message": "Invalid length: Expected >=2 but received 1",
//! "requirement": 2, "path": [{"type": "object", "origin": "value", "input": {"name": "x",
//! "items": [{"price": 1}, {"price": "x"}]}, "key": "name", "value": "x"}]}, {"kind": "schema",
//! "type": "number", "input": "x", "expected": "number", "received": "\"x\"", "message": "Invalid
//! type: Expected number but received \"x\"", "path": [{"type": "object", "origin": "value",
//! "input": {"name": "x", "items": [{"price": 1}, {"price": "x"}]}, "key": "items", "value":
//! [{"price": 1}, {"price": "x"}]}, {"type": "array", "origin": "value", "input": [{"price": 1},
//! {"price": "x"}], "key": 1, "value": {"price": "x"}}, {"type": "object", "origin": "value",
//! "input": {"price": "x"}, "key": "price", "value": "x"}]}]}
//! ```
//!
//! Source: <https://valibot.dev/guides/issues/>.

use super::Dialect;

pub(super) static DIALECT: Dialect = Dialect::new(
    "valibot",
    "issues.0.kind/s issues.0.message/s; nested/o root/l; nested/o #1",
    "nocode;errors=issues root other nested;rule=type",
);
