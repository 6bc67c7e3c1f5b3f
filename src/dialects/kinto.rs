//! Kinto.
//!
//! ```json
//! {"code": 400, "errno": 107, "error": "Invalid parameters", "message": "path: Invalid object
//! id", "details": [{"location": "path", "name": null, "description": "Invalid object id"}]}
//! ```
//!
//! Source: <https://docs.kinto-storage.org/en/stable/api/1.x/errors.html>.

use super::Dialect;

pub(super) static DIALECT: Dialect =
    Dialect::new("kinto", "errno/n code/n", "nocode;code=errno;description=message error");
