//! Matrix.
//!
//! ```json
//! {"session": "nqKAwmpLbHxjGTsrmwLcuScj", "flows": [{"stages": ["m.login.dummy"]}], "params":
//! {}}
//! ```
//!
//! Source: <https://spec.matrix.org/latest/client-server-api/#standard-error-response>.

use super::Dialect;

pub(super) static DIALECT: Dialect =
    Dialect::new("matrix", "errcode/s; flows/l session/s", "code=errcode;description=error");
