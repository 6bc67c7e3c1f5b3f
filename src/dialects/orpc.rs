//! oRPC.
//!
//! ```json
//! {"json": {"defined": false, "code": "BAD_REQUEST", "status": 400, "message": "Input validation
//! failed", "data": {"issues": [{"expected": "string", "code": "invalid_type", "path": ["name"],
//! "message": "Invalid input: expected string, received undefined"}]}}}
//! ```
//!
//! Source: <https://orpc.dev/docs/advanced/rpc-protocol>.

use super::Dialect;

pub(super) static DIALECT: Dialect =
    Dialect::new("orpc", "json.code/s json.status/n; defined/b code/s status/n", "");
