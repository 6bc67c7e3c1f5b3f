//! class-validator.
//!
//! ```json
//! [{"property": "address", "children": [{"property": "zip", "constraints": {"isPostalCode": "zip
//! must be a postal code"}}]}, {"property": "name", "constraints": {"minLength": "name must be
//! longer than or equal to 2 characters"}}]
//! ```
//!
//! Source: <https://github.com/typestack/class-validator#validation-errors>.

use super::Dialect;

pub(super) static DIALECT: Dialect =
    Dialect::new("class-validator", "0.property/s 0.constraints|children", "nocode");
