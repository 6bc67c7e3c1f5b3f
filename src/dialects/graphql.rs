//! `GraphQL`.
//!
//! ```json
//! {"errors": [{"message": "Must provide query string.", "extensions": {"code": "BAD_REQUEST"}}]}
//! ```
//!
//! Source: <https://spec.graphql.org/draft/#sec-Errors>.

use super::Dialect;

pub(super) static DIALECT: Dialect = Dialect::new(
    "graphql",
    "errors.*.message/s errors.*.locations|extensions; \
     errors.*.message/s data; \
     @content-type=application/graphql-response+json; \
     data.*.userErrors|customerUserErrors|checkoutUserErrors|mediaUserErrors.*.message; \
     data.*.errors|accountErrors.0.message|messages #2 !message; \
     data.*.errors.0/s #2 !message; \
     data.*.messages.0.message data.*.successful=false; \
     data.*.__typename=*Error; \
     errors.*.extensions.code=Error*; \
     errors.*.message/s errors.*.errorType",
    "lift;drop=input;digits;nomap",
);
