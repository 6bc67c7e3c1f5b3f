//! Meta: the Graph API.
//!
//! ```json
//! {"error": {"message": "Error validating access token", "type": "OAuthException", "code": 190,
//! "error_subcode": 463, "error_user_title": "Session expired", "error_user_msg": "Please log in
//! again.", "fbtrace_id": "EJplcsCHuLu"}}
//! ```
//!
//! Source: <https://developers.facebook.com/docs/graph-api/guides/error-handling/>.

use super::Dialect;

pub(super) static DIALECT: Dialect = Dialect::new(
    "facebook",
    "error.fbtrace_id/s",
    "code=error.error_subcode error.code error.type",
);
