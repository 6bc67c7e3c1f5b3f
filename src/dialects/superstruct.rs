//! Superstruct.
//!
//! ```json
//! {"message": "At path: name -- Expected a string with a length between `2` and `9` but received
//! one with a length of `1`", "failures": [{"path": ["name"], "key": "name", "type": "string",
//! "refinement": "size", "message": "Expected a string with a length between `2` and `9` but
//! received one with a length of `1`"}, {"path": ["items", 1, "price"], "key": "price", "type":
//! "number", "message": "Expected a number, but received: \"x\""}]}
//! ```
//!
//! Source: <https://docs.superstructjs.org/guides/05-handling-errors>.

use super::Dialect;

pub(super) static DIALECT: Dialect =
    Dialect::new("superstruct", "failures/l", "nocode;rule=refinement type");
