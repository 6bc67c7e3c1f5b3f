//! Eve.
//!
//! ```json
//! {"_status": "ERR", "_items": [{"_status": "OK"}, {"_status": "ERR", "_issues": {"name": "min
//! length is 2"}}], "_error": {"code": 422, "message": "Insertion failure: 1 document(s)
//! contain(s) error(s)"}}
//! ```
//!
//! Source: <https://docs.python-eve.org/en/stable/features.html#data-validation>.

use super::Dialect;

pub(super) static DIALECT: Dialect = Dialect::new("eve", "_status=ERR", "nocode");
