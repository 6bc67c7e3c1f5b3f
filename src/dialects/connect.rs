//! Connect.
//!
//! ```json
//! {"code": "resource_exhausted", "message": "Slow down", "details": [{"type":
//! "google.rpc.RetryInfo", "debug": {"retryDelay": "30.500s"}, "value": "CggIHhCAyrXuAQ"}]}
//! ```
//!
//! Source: <https://connectrpc.com/docs/protocol/#error-end-stream>.

use super::{Dialect, google_rpc::read};

pub(super) static DIALECT: Dialect =
    Dialect::new("connect", "code=canceled|unknown|invalid_argument|deadline_exceeded|not_found|already_exists|permission_denied|resource_exhausted|failed_precondition|aborted|out_of_range|unimplemented|internal|unavailable|data_loss|unauthenticated #3 !msg !detail; @content-type=application/connect+json error.code/s", "rule=reason rule_id").first(read);
