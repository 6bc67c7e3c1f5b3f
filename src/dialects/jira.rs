//! Jira and Confluence.
//!
//! ```json
//! {"errorMessages": [], "errors": {"title": "'title' is required."}}
//! ```
//!
//! Source: <https://developer.atlassian.com/cloud/jira/platform/rest/v3/intro/>.

use super::Dialect;

pub(super) static DIALECT: Dialect = Dialect::new(
    "jira",
    "errorMessages/l; errors.*.elementErrors",
    "nocode;rows;errors=errors errorMessages",
);
