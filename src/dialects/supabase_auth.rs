//! Supabase Auth.
//!
//! ```json
//! {"code": 422, "error_code": "weak_password", "msg": "Password should be at least 6
//! characters.", "weak_password": {"reasons": ["length"]}}
//! ```
//!
//! From version 2024-01-01 of the API on the code is `code` and the sentence `message`, which many
//! servers have: the head or `weak_password` tells it from them.
//!
//! Source: <https://supabase.com/docs/guides/auth/debugging/error-codes>.

use super::Dialect;

pub(super) static DIALECT: Dialect = Dialect::new(
    "supabase-auth",
    "error_code/s msg/s; weak_password/o; @x-sb-error-code",
    "code=error_code;description=msg message",
);
