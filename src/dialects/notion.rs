//! Notion.
//!
//! ```json
//! {"object": "error", "status": 404, "code": "object_not_found", "message": "Could not find
//! database with ID: be907abe-510e-4116-a3d1-7ea71018c06f.", "request_id":
//! "4f1d1f6b-9a2b-4f0a-8d5c-4a8c0b0b7a11"}
//! ```
//!
//! Source: <https://developers.notion.com/reference/status-codes>.

use super::Dialect;

pub(super) static DIALECT: Dialect = Dialect::new("notion", "object=error code/s message/s", "");
