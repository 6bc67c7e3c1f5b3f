//! Supabase Auth.
//!
//! ```json
//! {"code": 422, "error_code": "weak_password", "msg": "Password should be at least 6
//! characters.", "weak_password": {"reasons": ["length"]}}
//! ```
//!
//! Source: <https://supabase.com/docs/guides/auth/debugging/error-codes>.

use super::Dialect;

pub(super) static DIALECT: Dialect = Dialect::new(
    "supabase-auth",
    "error_code/s msg/s; weak_password/o; @x-sb-error-code",
    "code=error_code;description=msg message",
);
