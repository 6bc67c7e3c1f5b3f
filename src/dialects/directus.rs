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
     errors.*.extensions.code/s !errors.*.locations !data !extensions !errors.*.extensions.code=GRAPHQL*|Error*|BAD_*|PERSISTED*|UNAUTHENTICATED|THROTTLED !errors.*.path !errors.*.extensions.path=$*",
    "rule=type code",
);
