//! Dancer2.
//!
//! ```json
//! {"status": 404, "title": "Error 404 - Not Found", "message": "/err"}
//! ```
//!
//! Source: <https://metacpan.org/pod/Dancer2::Core::Error>.

use super::Dialect;

pub(super) static DIALECT: Dialect =
    Dialect::new("dancer2", "title=Error* status/n message", "nocode;description=message title");
