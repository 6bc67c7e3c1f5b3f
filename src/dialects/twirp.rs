//! Twirp.
//!
//! ```json
//! {"code": "invalid_argument", "msg": "inches must be a positive number", "meta": {"argument":
//! "inches"}}
//! ```
//!
//! Source: <https://twitchtv.github.io/twirp/docs/spec_v7.html#error-codes>.

use super::Dialect;

pub(super) static DIALECT: Dialect = Dialect::new("twirp", "code/s msg/s", "");
