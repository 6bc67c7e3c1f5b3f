//! Boom: the errors of hapi.
//!
//! ```json
//! {"statusCode": 400, "error": "Bad Request", "message": "Bad Request"}
//! ```
//!
//! Source: <https://hapi.dev/module/boom/api/>.

use super::Dialect;

pub(super) static DIALECT: Dialect = Dialect::new(
    "hapi-boom",
    "^statusCode statusCode/n error/s message/s !code !errors !message=Rate*; \
     validation.source/s validation.keys/l",
    "nocode",
);
