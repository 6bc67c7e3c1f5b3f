//! h3 and Nitro.
//!
//! ```json
//! {"status": 400, "statusText": "Validation failed", "message": "Validation failed", "data":
//! {"issues": [{"origin": "number", "code": "too_big", "maximum": 10, "inclusive": true, "path":
//! ["limit"], "message": "Too big: expected number to be <=10"}], "message": "Validation
//! failed"}}
//! ```
//!
//! Source: <https://h3.dev/guide/basics/error>.

use super::Dialect;

pub(super) static DIALECT: Dialect = Dialect::new(
    "h3",
    "status|statusCode/n statusText|statusMessage|unhandled message",
    "nocode;nolink",
);
