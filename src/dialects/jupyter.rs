//! Jupyter Server.
//!
//! ```json
//! {"message": "Invalid JSON in body of request", "reason": null}
//! ```
//!
//! Source: <https://jupyter-server.readthedocs.io/en/latest/developers/rest-api.html>.

use super::Dialect;

pub(super) static DIALECT: Dialect =
    Dialect::new("jupyter", "message reason #3 !code !error", "description=message;code=reason");
