//! Auth0.
//!
//! ```json
//! {"statusCode": 404, "error": "Not Found", "message": "The user does not exist.", "errorCode":
//! "inexistent_user"}
//! ```
//!
//! Source: <https://auth0.com/docs/api/management/v2>.

use super::Dialect;

pub(super) static DIALECT: Dialect = Dialect::new(
    "auth0",
    "statusCode/n errorCode/s; name/s code/s description statusCode/n",
    "code=errorCode code name;description=message description",
);
