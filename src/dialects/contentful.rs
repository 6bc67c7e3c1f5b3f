//! Contentful.
//!
//! ```json
//! {"sys": {"type": "Error", "id": "ValidationFailed"}, "message": "Validation error", "details":
//! {"errors": [{"name": "required", "path": ["fields", "title"], "details": "The property
//! \"title\" is required here"}]}, "requestId": "41ce-9a0d"}
//! ```
//!
//! Source: <https://www.contentful.com/developers/docs/references/errors/>.

use super::Dialect;

pub(super) static DIALECT: Dialect =
    Dialect::new("contentful", "sys.type=Error", "code=sys.id;rule=name;message=details;path=path");
