//! SCIM 2.0.
//!
//! ```json
//! {"schemas": ["urn:ietf:params:scim:api:messages:2.0:Error"], "status": "404", "detail": "User
//! 'zap' not found"}
//! ```
//!
//! Source: RFC 7644, section 3.12.

use super::Dialect;

pub(super) static DIALECT: Dialect = Dialect::new(
    "scim",
    "schemas.0=urn:ietf:params:scim:api:messages:2.0:Error",
    "code=scimType;description=detail",
);
