//! Falcon.
//!
//! ```json
//! {"title": "Invalid JSON", "description": "Could not parse an empty JSON body"}
//! ```
//!
//! Source: <https://falcon.readthedocs.io/en/stable/api/errors.html>.

use super::Dialect;

pub(super) static DIALECT: Dialect =
    Dialect::new("falcon", "title/s description/s; title/s #1; title/s link/o", "");
