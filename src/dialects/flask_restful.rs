//! Flask-RESTful.
//!
//! ```json
//! {"message": {"limit": "Limit: invalid literal for int() with base 10: 'x'"}}
//! ```
//!
//! Source: <https://flask-restful.readthedocs.io/en/latest/reqparse.html>.

use super::Dialect;

pub(super) static DIALECT: Dialect = Dialect::new("flask-restful", "message/o #1", "nocode");
