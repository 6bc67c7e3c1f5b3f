//! OAuth 2.0 and `OpenID` Connect.
//!
//! ```json
//! {"error": "invalid_request", "error_description": "Missing token parameter."}
//! ```
//!
//! Source: RFC 6749, section 5.2.

use super::Dialect;

pub(super) static DIALECT: Dialect = Dialect::new(
    "oauth2",
    "error/s error_description; \
     error=invalid_request|invalid_client|invalid_grant|invalid_scope|invalid_token|insufficient_scope|unauthorized_client|unsupported_grant_type|unsupported_response_type|access_denied|login_required|interaction_required|consent_required|server_error|temporarily_unavailable|authorization_pending|slow_down|expired_token !message !reason !fields",
    "code=error;description=error_description",
);
