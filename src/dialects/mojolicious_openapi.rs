//! `Mojolicious::Plugin::OpenAPI`.
//!
//! ```json
//! {"errors": [{"message": "Expected object - got string.", "path": "/body"}], "status": 400}
//! ```
//!
//! Source: <https://metacpan.org/pod/Mojolicious::Plugin::OpenAPI>.

use super::Dialect;

pub(super) static DIALECT: Dialect =
    Dialect::new("mojolicious-openapi", "errors.*.path=/* errors.*.message/s", "nocode;parts");
