//! Parse Server.
//!
//! ```json
//! {"code": 202, "error": "Account already exists for this username."}
//! ```
//!
//! Source: <https://docs.parseplatform.org/rest/guide/#response-format>.

use super::Dialect;

pub(super) static DIALECT: Dialect = Dialect::new("parse", "code/n error/s #2", "code=code");
