//! Elasticsearch and `OpenSearch`.
//!
//! ```json
//! {"error": {"root_cause": [{"type": "index_not_found_exception", "reason": "no such index
//! [zap]", "index": "zap"}], "type": "index_not_found_exception", "reason": "no such index
//! [zap]", "index": "zap"}, "status": 404}
//! ```
//!
//! In a reply of `_bulk` each of the `items` has its own error.
//!
//! Sources: <https://www.elastic.co/docs/reference/elasticsearch/rest-apis>,
//! <https://docs.opensearch.org/latest/api-reference/document-apis/bulk/>.

use super::Dialect;

pub(super) static DIALECT: Dialect = Dialect::new(
    "elasticsearch",
    "error.root_cause/l; errors=true items/l took",
    "code=error.root_cause.0.type error.type;description=reason;nocode;each=items",
);
