//! `ArkType`: the problems of an input.
//!
//! ```json
//! {"error": "items[1].price must be positive (was -1)\nname must be at least length 2 (was
//! 1)\nage must be an integer (was 1.5)", "problems": [{"path": ["items", 1, "price"], "message":
//! "items[1].price must be positive (was -1)", "code": "min"}, {"path": ["name"], "message":
//! "name must be at least length 2 (was 1)", "code": "minLength"}, {"path": ["age"], "message":
//! "age must be an integer (was 1.5)", "code": "divisor"}]}
//! ```
//!
//! Source: <https://arktype.io/docs/intro/your-first-type>.

use super::Dialect;

pub(super) static DIALECT: Dialect =
    Dialect::new("arktype", "problems.0.path/l problems.0.message/s", "nocode;description=error");
