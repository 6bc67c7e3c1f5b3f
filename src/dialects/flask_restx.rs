//! Flask-RESTX.
//!
//! ```json
//! {"message": "The method is not allowed for the requested URL."}
//! ```
//!
//! Source: <https://flask-restx.readthedocs.io/en/latest/errors.html>.

use super::Dialect;

pub(super) static DIALECT: Dialect =
    Dialect::new("flask-restx", "message/s errors.*/s; message/s #1 @server=Werkzeug*", "nocode");
