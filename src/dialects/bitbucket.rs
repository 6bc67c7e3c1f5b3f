//! Bitbucket Cloud.
//!
//! ```json
//! {"type": "error", "error": {"message": "Bad request", "fields": {"src": ["This field is
//! required."]}, "detail": "You must specify a valid source."}}
//! ```
//!
//! Source: <https://developer.atlassian.com/cloud/bitbucket/rest/intro/>.

use super::Dialect;

pub(super) static DIALECT: Dialect =
    Dialect::new("bitbucket", "type=error error.message/s", "nocode");
