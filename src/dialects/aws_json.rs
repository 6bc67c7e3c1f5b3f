//! AWS: the JSON protocols.
//!
//! ```json
//! {"__type": "NotFoundException", "message": "Invalid keyId zap"}
//! ```
//!
//! Source: <https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html>.

use super::Dialect;

pub(super) static DIALECT: Dialect = Dialect::new(
    "aws-json",
    "__type/s; @x-amzn-errortype",
    "code=__type;after=#;description=message",
);
