//! A lone `message`.
//!
//! ```json
//! {"message": "You must be logged in to publish packages."}
//! ```
//!
//! Source: <https://github.com/verdaccio/verdaccio>.

use super::Dialect;

pub(super) static DIALECT: Dialect = Dialect::new("message-string", "message/s #1", "");
