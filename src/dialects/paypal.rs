//! `PayPal`.
//!
//! ```json
//! {"name": "UNPROCESSABLE_ENTITY", "details": [{"field":
//! "/purchase_units/@reference_id=='default'/amount/value", "value": "0", "issue":
//! "CANNOT_BE_ZERO_OR_NEGATIVE", "description": "Must be greater than zero."}], "message": "The
//! requested action could not be performed.", "debug_id": "1e0b", "links": [{"href":
//! "https://developer.paypal.com/docs/api/orders/v2/#error-CANNOT_BE_ZERO", "rel":
//! "information_link", "method": "GET"}]}
//! ```
//!
//! Source: <https://developer.paypal.com/api/rest/responses/>.

use super::Dialect;

pub(super) static DIALECT: Dialect = Dialect::new(
    "paypal",
    "debug_id/s name/s",
    "code=name;rule=issue;message=description issue;path=field;errors=details",
);
