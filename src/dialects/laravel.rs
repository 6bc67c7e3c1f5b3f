//! Laravel.
//!
//! ```json
//! {"message": "The given data was invalid.", "errors": {"name": ["The name field is
//! required."]}}
//! ```
//!
//! Its handler of exceptions indents what it writes, so that a lone `message` is known, too.
//!
//! Source: <https://laravel.com/docs/validation#validation-error-response-format>.

use super::Dialect;

pub(super) static DIALECT: Dialect = Dialect::new(
    "laravel",
    "message/s errors.*/l !code !errorCode; exception/s file/s line/n; message/s #1 #indented",
    "",
);
