//! Okta.
//!
//! ```json
//! {"errorCode": "E0000001", "errorSummary": "Api validation failed: login", "errorLink":
//! "E0000001", "errorId": "oaeHfmOAx1iRLa0H10DeMz5fQ", "errorCauses": [{"errorSummary": "login:
//! An object with this field already exists in the current organization"}]}
//! ```
//!
//! Source: <https://developer.okta.com/docs/reference/error-codes/>.

use super::Dialect;

pub(super) static DIALECT: Dialect = Dialect::new("okta", "errorSummary/s errorCode/s", "colon");
