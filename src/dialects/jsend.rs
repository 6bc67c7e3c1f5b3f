//! `JSend`.
//!
//! ```json
//! {"code": "db_down", "message": "Unable to communicate with database", "status": "error"}
//! ```
//!
//! Source: <https://github.com/omniti-labs/jsend>.

use super::Dialect;

pub(super) static DIALECT: Dialect = Dialect::new("jsend", "status=error|fail", "nocode;code=code");
