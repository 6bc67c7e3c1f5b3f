//! Zod.
//!
//! ```json
//! {"formErrors": ["end must not be before start"], "fieldErrors": {}}
//! ```
//!
//! Source: <https://zod.dev/error-formatting>.

use super::Dialect;

pub(super) static DIALECT: Dialect = Dialect::new(
    "zod",
    "issues/l; \
     name=ZodError; \
     name=ZodValidationError; \
     error.name=ZodError; \
     fieldErrors/o formErrors/l; \
     errors.fieldErrors/o; \
     error.fieldErrors/o; \
     _errors/l; \
     errors/l properties/o; \
     errors/l items/l #2; \
     errors.*.path/l errors.*.code/s",
    "code=_tag",
);
