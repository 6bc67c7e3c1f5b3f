//! Keycloak: the admin API.
//!
//! ```json
//! {"errorMessage": "error-invalid-length", "field": "username", "params": ["username", 3, 255]}
//! ```
//!
//! Source: <https://www.keycloak.org/docs-api/latest/rest-api/>.

use super::Dialect;

pub(super) static DIALECT: Dialect = Dialect::new(
    "keycloak",
    "errorMessage/s !errorCode !errorType !fieldErrors; errors.*.errorMessage/s",
    "keys",
);
