//! Datasette.
//!
//! ```json
//! {"ok": false, "error": "Table not found", "status": 404, "title": null}
//! ```
//!
//! Source: <https://docs.datasette.io/en/latest/json_api.html>.

use super::Dialect;

pub(super) static DIALECT: Dialect =
    Dialect::new("datasette", "ok=false error/s title", "nocode;description=error title");
