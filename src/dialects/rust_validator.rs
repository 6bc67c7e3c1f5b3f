//! The validator crate.
//!
//! ```json
//! {"name": [{"code": "length", "message": null, "params": {"value": "x", "min": 2}}]}
//! ```
//!
//! Source: <https://docs.rs/validator>.

use super::Dialect;

pub(super) static DIALECT: Dialect = Dialect::new(
    "rust-validator",
    "!errors *.*.code/s *.*.params/o; \
     !errors *.*.*.*.code/s *.*.*.*.params/o",
    "nocode;map",
);
