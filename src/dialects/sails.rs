//! Sails.
//!
//! ```json
//! {"code": "E_MISSING_OR_INVALID_PARAMS", "problems": ["Invalid \"name\":\n  · Value ('x') was
//! shorter than the configured minimum length (2)", "Invalid \"age\":\n  · Expecting a number,
//! but got a string.", "Invalid \"email\":\n  · Value ('q') was not a valid email address."],
//! "message": "The server could not fulfill this request (`POST /orders`) due to 3 missing or
//! invalid parameters."}
//! ```
//!
//! Source: <https://sailsjs.com/documentation/concepts/actions-and-controllers>.

use super::Dialect;

pub(super) static DIALECT: Dialect = Dialect::new("sails", "code=E_*", "");
