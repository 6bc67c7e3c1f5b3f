//! Twilio.
//!
//! ```json
//! {"code": 21211, "message": "The 'To' number 5571234567 is not a valid phone number.",
//! "more_info": "https://www.twilio.com/docs/errors/21211", "status": 400}
//! ```
//!
//! Source: <https://www.twilio.com/docs/usage/twilios-response>.

use super::Dialect;

pub(super) static DIALECT: Dialect =
    Dialect::new("twilio", "more_info/s code/n; errors.*.infoUrl/s", "path=context;lift");
