//! tRPC.
//!
//! ```json
//! {"error": {"message": "Order 7 not found", "code": -32004, "data": {"code": "NOT_FOUND",
//! "httpStatus": 404, "path": "byId"}}}
//! ```
//!
//! The reply to a batch is a list; superjson wraps each error in `json`.
//!
//! Source: <https://trpc.io/docs/rpc>.

use super::Dialect;

pub(super) static DIALECT: Dialect = Dialect::new(
    "trpc",
    "error.data.code/s error.code/n; \
     *.error.data.code/s; \
     error.json.data.code/s; \
     *.error.json.data.code/s",
    "code=error.data.code error.json.data.code;each",
);
