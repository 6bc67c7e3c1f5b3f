//! Docker and OCI registries.
//!
//! ```json
//! {"errors": [{"code": "MANIFEST_INVALID", "message": "manifest invalid", "detail": {"Offset":
//! 13}}]}
//! ```
//!
//! Source: <https://github.com/opencontainers/distribution-spec/blob/main/spec.md#error-codes>.

use super::Dialect;

pub(super) static DIALECT: Dialect =
    Dialect::new("docker-registry", "errors.*.code/s errors.*.message/s errors.*.detail", "");
