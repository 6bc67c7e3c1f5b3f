//! Appwrite.
//!
//! ```json
//! {"message": "Invalid credentials. Please check the email and password.", "code": 401, "type":
//! "user_invalid_credentials", "version": "1.6.0"}
//! ```
//!
//! Source: <https://appwrite.io/docs/advanced/platform/response-codes>.

use super::Dialect;

pub(super) static DIALECT: Dialect =
    Dialect::new("appwrite", "type/s code/n version/s message/s", "code=type");
