//! Rocket's default catcher.
//!
//! ```json
//! {"error": {"code": 404, "reason": "Not Found", "description": "The requested resource could
//! not be found."}}
//! ```
//!
//! Source: <https://rocket.rs/guide/v0.5/requests/#default-catchers>.

use super::Dialect;

pub(super) static DIALECT: Dialect = Dialect::new(
    "rocket",
    "error.code/n error.reason/s error.description/s",
    "nocode;description=description",
);
