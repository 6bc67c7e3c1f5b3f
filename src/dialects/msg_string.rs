//! A lone `msg`.
//!
//! ```json
//! {"msg": "Not enough segments"}
//! ```
//!
//! Source: <https://flask-jwt-extended.readthedocs.io/>.

use super::Dialect;

pub(super) static DIALECT: Dialect = Dialect::new("msg-string", "msg/s #1", "");
