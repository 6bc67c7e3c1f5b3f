//! `DigitalOcean`.
//!
//! ```json
//! {"id": "bad_request", "message": "error parsing request body", "request_id":
//! "4851a473-1621-42ea-b2f9-5071c0ea8414"}
//! ```
//!
//! Source: <https://docs.digitalocean.com/reference/api/>.

use super::Dialect;

pub(super) static DIALECT: Dialect = Dialect::new(
    "digitalocean",
    "id/s message/s request_id/s; id/s message/s #2; id/s message/s url/s #3",
    "code=id",
);
