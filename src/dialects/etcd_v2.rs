//! etcd v2.
//!
//! ```json
//! {"errorCode": 104, "message": "Not a directory", "cause": "/a", "index": 4}
//! ```
//!
//! Source: <https://etcd.io/docs/v2.3/errorcode/>.

use super::Dialect;

pub(super) static DIALECT: Dialect =
    Dialect::new("etcd-v2", "errorCode/n cause/s message/s", "code=errorCode");
