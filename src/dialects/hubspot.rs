//! `HubSpot`.
//!
//! ```json
//! {"category": "VALIDATION_ERROR", "correlationId": "af3df921-1418-4b18-b6f4-35ca117728ae",
//! "message": "subscription 7148712 for example@example.com cannot be updated because they have
//! unsubscribed", "requestId": "3b0e0c44-fd57-4714-a3c9-42f6fead33c8", "status": "error"}
//! ```
//!
//! Source: <https://developers.hubspot.com/docs/api-reference/error-handling>.

use super::Dialect;

pub(super) static DIALECT: Dialect = Dialect::new(
    "hubspot",
    "category/s correlationId/s; status=error message/s correlationId/s",
    "code=category errorType;path=in name",
);
