//! `OData` and Microsoft's REST APIs.
//!
//! ```json
//! {"error": {"code": "BadArgument", "message": "Multiple errors in ContactInfo data", "target":
//! "ContactInfo", "details": [{"code": "NullValue", "target": "PhoneNumber", "message": "Phone
//! number must not be null"}, {"code": "MalformedValue", "target": "Address", "message": "Address
//! is not valid"}]}}
//! ```
//!
//! Version 2 has the sentence by its language and `innererror.errordetails`, version 3 an envelope
//! `odata.error`; a batch has `responses`.
//!
//! Sources: <https://learn.microsoft.com/graph/json-batching>,
//! <https://docs.oasis-open.org/odata/odata-json-format/v4.01/odata-json-format-v4.01.html#sec_ErrorResponse>.

use super::Dialect;

pub(super) static DIALECT: Dialect = Dialect::new(
    "odata",
    "error.message.value/s; \
     responses.*.body.error responses.*.id; \
     *.message.value/s #1; \
     error.code/s error.target/s; \
     error.code/s error.details.*.target; \
     error.code/s error.innererror|innerError; \
     error.code/s error.details.0.code error.details.0.message !error.statusCode #1; \
     error.code/s error.@Common*",
    "errors=details errordetails;each=responses",
);
