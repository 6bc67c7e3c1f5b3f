//! Prometheus.
//!
//! ```json
//! {"status": "error", "errorType": "bad_data", "error": "no match[] parameter provided"}
//! ```
//!
//! Source: <https://prometheus.io/docs/prometheus/latest/querying/api/#format-overview>.

use super::Dialect;

pub(super) static DIALECT: Dialect = Dialect::new(
    "prometheus",
    "status=error errorType/s error/s",
    "code=errorType;description=error",
);
