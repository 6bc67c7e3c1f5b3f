//! Cornice.
//!
//! ```json
//! {"status": "error", "errors": [{"location": "body", "name": "stock", "description": "Only 3
//! left"}, {"location": "header", "name": "X-Key", "description": "missing"}, {"location": "url",
//! "name": null, "description": "Bad url"}]}
//! ```
//!
//! Source: <https://cornice.readthedocs.io/en/latest/validation.html>.

use super::Dialect;

pub(super) static DIALECT: Dialect =
    Dialect::new("cornice", "status=error errors.*.location/s", "nocode");
