//! Salesforce.
//!
//! ```json
//! [{"message": "Required fields are missing: [LastName]", "errorCode": "REQUIRED_FIELD_MISSING",
//! "fields": ["LastName"]}]
//! ```
//!
//! Those that are about several records have a result for each: collections (`success`, `errors`
//! with `statusCode`), trees (`hasErrors`), `compositeResponse`.
//!
//! Sources: <https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/errorcodes.htm>,
//! <https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_composite_sobjects_collections.htm>.

use super::Dialect;

pub(super) static DIALECT: Dialect = Dialect::new(
    "salesforce",
    "0.errorCode/s 0.message/s; \
     *.success/b *.errors/l; \
     hasErrors=true results/l; \
     compositeResponse/l",
    "rule=errorCode statusCode;path=fields;lift;lead;each=results compositeResponse",
);
