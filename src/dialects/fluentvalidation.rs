//! `FluentValidation`.
//!
//! ```json
//! [{"propertyName": "Items[1].Price", "errorMessage": "'Price' must be greater than '0'.",
//! "attemptedValue": -1, "severity": 0, "errorCode": "GreaterThanValidator"}, {"propertyName":
//! "Name", "errorMessage": "'Name' must not be empty.", "attemptedValue": "", "severity": 0,
//! "errorCode": "NotEmptyValidator"}]
//! ```
//!
//! Source: <https://docs.fluentvalidation.net/en/latest/error-codes.html>.

use super::Dialect;

pub(super) static DIALECT: Dialect = Dialect::new(
    "fluentvalidation",
    "0.errorMessage|ErrorMessage/s 0.propertyName|PropertyName",
    "message=errorMessage;path=propertyName;rule=errorCode;nocode",
);
