//! `PocketBase`.
//!
//! ```json
//! {"status": 400, "message": "Failed to create record.", "data": {"title": {"code":
//! "validation_required", "message": "Missing required value."}}}
//! ```
//!
//! Source: <https://pocketbase.io/docs/api-records/>.

use super::Dialect;

pub(super) static DIALECT: Dialect = Dialect::new(
    "pocketbase",
    "data.*.code/s data.*.message/s; data/o !data.* message/s status|code/n #3",
    "errors=data",
);
