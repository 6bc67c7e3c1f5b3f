//! Kubernetes: a Status.
//!
//! ```json
//! {"kind": "Status", "apiVersion": "v1", "metadata": {}, "status": "Failure", "message": "pods
//! \"web\" not found", "reason": "NotFound", "details": {"name": "web", "kind": "pods"}, "code":
//! 404}
//! ```
//!
//! Source: <https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/status/>.

use super::Dialect;

pub(super) static DIALECT: Dialect = Dialect::new(
    "kubernetes",
    "kind=Status apiVersion/s",
    "code=reason;description=message;path=field;rule=reason",
);
