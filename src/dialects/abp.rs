//! ABP Framework.
//!
//! ```json
//! {"error": {"code": "App:010042", "message": "Your request is not valid!", "details": "The
//! following errors were detected during validation.\r\n - Username should be minimum length of
//! 3.", "data": {}, "validationErrors": [{"message": "Username should be minimum length of 3.",
//! "members": ["userName"]}]}}
//! ```
//!
//! Source: <https://abp.io/docs/latest/framework/fundamentals/exception-handling>.

use super::Dialect;

pub(super) static DIALECT: Dialect = Dialect::new(
    "abp",
    "error.validationErrors; error.details error.data error.code",
    "path=members",
);
