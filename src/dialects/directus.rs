//! Directus.
//!
//! ```json
//! {"errors": [{"message": "Invalid user credentials.", "extensions": {"code":
//! "INVALID_CREDENTIALS"}}]}
//! ```
//!
//! Source: <https://directus.io/docs/guides/connect/errors>.

use super::Dialect;

pub(super) static DIALECT: Dialect = Dialect::new(
    "directus",
    "@x-powered-by=Directus; \
     errors.*.extensions.code/s !errors.*.locations !data !errors.*.extensions.code=GRAPHQL* !errors.*.extensions.code=BAD_REQUEST !errors.*.extensions.code=PERSISTED* !errors.*.path !errors.*.extensions.path=$*",
    "lift",
);
