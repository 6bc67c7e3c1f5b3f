//! `FastAPI`.
//!
//! ```json
//! {"detail": [{"type": "json_invalid", "loc": ["body", 9], "msg": "JSON decode error", "input":
//! {}, "ctx": {"error": "Expecting value"}}]}
//! ```
//!
//! Source: <https://fastapi.tiangolo.com/tutorial/handling-errors/>.

use super::Dialect;

pub(super) static DIALECT: Dialect = Dialect::new(
    "fastapi",
    "detail.*.loc/l; \
     detail/s #1 @server=uvicorn; \
     detail/s #1 @server=hypercorn*; \
     detail/o #1; \
     detail.0/s #1",
    "in=detail;parts",
);
