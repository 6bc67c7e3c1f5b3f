//! Yup.
//!
//! ```json
//! {"name": "ValidationError", "message": "name is a required field", "errors": ["name is a
//! required field"], "inner": [{"path": "name", "message": "name is a required field", "type":
//! "optionality"}]}
//! ```
//!
//! Source: <https://github.com/jquense/yup#validationerrorerrors-string--arraystring-value-any-path-string>.

use super::Dialect;

pub(super) static DIALECT: Dialect =
    Dialect::new("yup", "inner/l errors/l", "nocode;errors=inner;rule=type");
