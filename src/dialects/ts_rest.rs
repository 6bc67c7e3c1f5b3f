//! ts-rest.
//!
//! ```json
//! {"name": "ZodError", "message": "[\n  {\n    \"expected\": \"object\",\n    \"code\":
//! \"invalid_type\",\n    \"path\": [],\n    \"message\": \"Invalid input: expected object,
//! received array\"\n  }\n]"}
//! ```
//!
//! Source: <https://ts-rest.com/>.

use super::Dialect;

pub(super) static DIALECT: Dialect = Dialect::new(
    "ts-rest",
    "bodyResult|queryResult|headersResult|paramsResult; \
     name=ZodError message/s #2",
    "nocode",
);
