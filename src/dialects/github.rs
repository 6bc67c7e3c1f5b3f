//! `GitHub`.
//!
//! ```json
//! {"message": "Validation Failed", "errors": [{"resource": "Label", "code": "invalid", "field":
//! "color"}], "documentation_url":
//! "https://docs.github.com/rest/reference/issues#create-a-label"}
//! ```
//!
//! Source: <https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api>.

use super::Dialect;

pub(super) static DIALECT: Dialect = Dialect::new("github", "documentation_url/s message/s", "");
