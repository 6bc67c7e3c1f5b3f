//! Phoenix.
//!
//! ```json
//! {"errors": {"detail": "Not Found"}}
//! ```
//!
//! Source: <https://hexdocs.pm/phoenix/json_and_apis.html>.

use super::Dialect;

pub(super) static DIALECT: Dialect =
    Dialect::new("ecto", "errors.detail/s !errors.code", "nocode;in=errors");
