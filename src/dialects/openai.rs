//! `OpenAI`.
//!
//! ```json
//! {"error": {"message": "Invalid type for 'messages[0].content': expected a string, but got an
//! integer instead.", "type": "invalid_request_error", "param": "messages[0].content", "code":
//! "invalid_type"}}
//! ```
//!
//! Source: <https://platform.openai.com/docs/guides/error-codes>.

use super::Dialect;

pub(super) static DIALECT: Dialect = Dialect::new(
    "openai",
    "error.type/s error.param error.code !error.doc_url !error.request_log_url !error.decline_code",
    "code=error.code error.type",
);
