//! Pydantic: the bare list.
//!
//! ```json
//! [{"input": "x", "loc": ["name"], "msg": "String should have at least 2 characters", "type":
//! "string_too_short", "url": "https://errors.pydantic.dev/2.14/v/string_too_short"}, {"input":
//! 0, "loc": ["items", 0, "price"], "msg": "Input should be greater than 0", "type":
//! "greater_than", "url": "https://errors.pydantic.dev/2.14/v/greater_than"}, {"input": {},
//! "loc": ["items", 1, "sku"], "msg": "Field required", "type": "missing", "url":
//! "https://errors.pydantic.dev/2.14/v/missing"}, {"input": {}, "loc": ["items", 1, "price"],
//! "msg": "Field required", "type": "missing", "url":
//! "https://errors.pydantic.dev/2.14/v/missing"}]
//! ```
//!
//! Source: <https://docs.pydantic.dev/latest/errors/errors/>.

use super::Dialect;

pub(super) static DIALECT: Dialect =
    Dialect::new("pydantic-list", "0.loc/l 0.msg/s", "nocode;rule=type;path=loc;message=msg");
