//! The errors of AWS services that answer in XML.
//!
//! ```xml
//! <Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message>
//!   <Key>none</Key><RequestId>4442587FB7D0A2F9</RequestId></Error>
//! <ErrorResponse><Error><Type>Sender</Type><Code>NotFound</Code><Message>…</Message></Error>
//!   <RequestId>…</RequestId></ErrorResponse>
//! <Response><Errors><Error><Code>InvalidInstanceID.NotFound</Code><Message>…</Message></Error>
//!   </Errors><RequestID>…</RequestID></Response>
//! ```
//!
//! Source: Smithy's AWS restXml, query and EC2 query protocols. Stores that speak S3 (`MinIO`,
//! Google Cloud Storage) answer with the first form.

use super::Dialect;

pub(super) static DIALECT: Dialect = Dialect::new(
    "aws-xml",
    "Error.Code; ErrorResponse.Error.Code; Response.Errors.0.Code",
    "code=Code Error.Code Errors.0.Code;nocode;errors=-",
);
