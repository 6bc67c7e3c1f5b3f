//! Pyramid and `WebOb`.
//!
//! ```json
//! {"message": "Access was denied to this resource.\n\n\nNo way\n\n", "code": "403 Forbidden",
//! "title": "Forbidden"}
//! ```
//!
//! Source: <https://docs.pylonsproject.org/projects/pyramid/en/latest/api/httpexceptions.html>.

use super::Dialect;

pub(super) static DIALECT: Dialect = Dialect::new("pyramid", "code/s title/s message/s", "nocode");
