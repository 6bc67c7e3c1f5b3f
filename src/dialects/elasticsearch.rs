//! Elasticsearch and `OpenSearch`.
//!
//! ```json
//! {"error": {"root_cause": [{"type": "index_not_found_exception", "reason": "no such index
//! [zap]", "index": "zap"}], "type": "index_not_found_exception", "reason": "no such index
//! [zap]", "index": "zap"}, "status": 404}
//! ```
//!
//! Source: <https://www.elastic.co/docs/reference/elasticsearch/rest-apis>.

use super::Dialect;

pub(super) static DIALECT: Dialect = Dialect::new(
    "elasticsearch",
    "error.root_cause/l",
    "code=error.root_cause.0.type error.type;description=reason;nocode",
);
