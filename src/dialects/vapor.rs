//! Vapor.
//!
//! ```json
//! {"error": true, "reason": "Value required for key 'email'."}
//! ```
//!
//! Source: <https://docs.vapor.codes/basics/errors/>.

use super::Dialect;

pub(super) static DIALECT: Dialect =
    Dialect::new("vapor", "error=true reason/s", "description=reason");
