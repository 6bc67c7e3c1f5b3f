//! `CouchDB`.
//!
//! ```json
//! {"error": "bad_request", "reason": "Missing JSON list of 'docs'"}
//! ```
//!
//! In a reply of `_bulk_docs`, which is 201, each of the documents has its own error.
//!
//! Source: <https://docs.couchdb.org/en/stable/api/basics.html>.

use super::Dialect;

pub(super) static DIALECT: Dialect = Dialect::new(
    "couchdb",
    "error/s reason/s #2; *.id/s *.error/s *.reason/s",
    "code=error;description=reason;each",
);
