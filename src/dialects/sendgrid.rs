//! `SendGrid`.
//!
//! ```json
//! {"errors": [{"field": null, "message": "authorization required"}]}
//! ```
//!
//! Source: <https://www.twilio.com/docs/sendgrid/api-reference/how-to-use-the-sendgrid-v3-api/errors>.

use super::Dialect;

pub(super) static DIALECT: Dialect =
    Dialect::new("sendgrid", "errors.*.field errors.*.message/s #2", "");
