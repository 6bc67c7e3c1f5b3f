//! `PostgREST`.
//!
//! ```json
//! {"code": "23505", "details": "Key (email)=(a@b.co) already exists.", "hint": null, "message":
//! "duplicate key value violates unique constraint \"users_email_key\""}
//! ```
//!
//! Source: <https://docs.postgrest.org/en/stable/references/errors.html>.

use super::Dialect;

pub(super) static DIALECT: Dialect = Dialect::new("postgrest", "code/s message/s details hint", "");
