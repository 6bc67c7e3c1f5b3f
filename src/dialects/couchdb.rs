//! `CouchDB`.
//!
//! ```json
//! {"error": "bad_request", "reason": "Missing JSON list of 'docs'"}
//! ```
//!
//! Source: <https://docs.couchdb.org/en/stable/api/basics.html>.

use super::Dialect;

pub(super) static DIALECT: Dialect =
    Dialect::new("couchdb", "error/s reason/s #2", "code=error;description=reason");
