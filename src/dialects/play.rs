//! Play.
//!
//! ```json
//! {"obj.name": [{"msg": ["error.path.missing"], "args": []}]}
//! ```
//!
//! Source: <https://www.playframework.com/documentation/latest/ScalaJson>.

use super::Dialect;

pub(super) static DIALECT: Dialect =
    Dialect::new("play", "*.*.msg/l", "nocode;map;keys;message=msg;drop=obj");
