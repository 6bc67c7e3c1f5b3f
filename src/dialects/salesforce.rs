//! Salesforce.
//!
//! ```json
//! [{"message": "Required fields are missing: [LastName]", "errorCode": "REQUIRED_FIELD_MISSING",
//! "fields": ["LastName"]}]
//! ```
//!
//! Source: <https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/errorcodes.htm>.

use super::Dialect;

pub(super) static DIALECT: Dialect =
    Dialect::new("salesforce", "0.errorCode/s 0.message/s", "rule=errorCode;path=fields;lift;lead");
