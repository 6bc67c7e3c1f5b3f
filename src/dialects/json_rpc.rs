//! JSON-RPC 2.0.
//!
//! ```json
//! {"jsonrpc": "2.0", "id": 1, "error": {"code": -32602, "message": "Invalid params", "data":
//! [{"path": ["amount"], "message": "must be positive"}]}}
//! ```
//!
//! Source: <https://www.jsonrpc.org/specification#error_object>.

use super::Dialect;

pub(super) static DIALECT: Dialect = Dialect::new(
    "json-rpc",
    "jsonrpc/s error/o; *.jsonrpc/s *.error/o",
    "code=error.data.code error.code;each",
);
