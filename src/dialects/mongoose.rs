//! Mongoose.
//!
//! ```json
//! {"errors": {"email": {"name": "ValidatorError", "message": "Path `email` is required.",
//! "properties": {"message": "Path `email` is required.", "type": "required", "path": "email"},
//! "kind": "required", "path": "email"}}, "_message": "User validation failed", "name":
//! "ValidationError", "message": "User validation failed: email: Path `email` is required."}
//! ```
//!
//! Source: <https://mongoosejs.com/docs/validation.html#validation-errors>.

use super::Dialect;

pub(super) static DIALECT: Dialect =
    Dialect::new("mongoose", "_message/s errors/o", "nocode;rule=kind");
