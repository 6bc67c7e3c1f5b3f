//! go-openapi and go-swagger.
//!
//! ```json
//! {"code": 415, "message": "unsupported media type \"text/csv\", only [application/json] are
//! allowed"}
//! ```
//!
//! Source: <https://pkg.go.dev/github.com/go-openapi/errors>.

use super::Dialect;

pub(super) static DIALECT: Dialect = Dialect::new("go-openapi", "code/n message/s #2", "");
