//! `JSend`.
//!
//! ```json
//! {"code": "db_down", "message": "Unable to communicate with database", "status": "error"}
//! ```
//!
//! Source: <https://github.com/omniti-labs/jsend>.

use super::generic::members::object;
use super::generic::{Field, push};
use super::plain::is_trace;
use super::{Dialect, Reply};
use crate::fault::Fault;
use crate::json::Json;
use crate::path::parse_text;

pub(super) static DIALECT: Dialect =
    Dialect::new("jsend", "status=error|fail message|data", "code=code").first(read);

/// What is wrong with the fields is `data` of what failed, and any other data of an error.
fn read<'a>(_: &Reply<'_>, body: &mut Json<'a>, fault: &mut Fault<'a>) -> bool {
    if body.get("status").and_then(Json::as_str) == Some("fail")
        && let Json::Object(body) = body
        && let Some(members) = object(body, "data")
    {
        for (name, value) in core::mem::take(members) {
            match value {
                Json::String(message) if !is_trace(&message) => {
                    let field = Field { path: parse_text(&name), property: name, part: None };
                    push(fault, field, message, None);
                }
                other => members.push(name, other),
            }
        }
    }
    true
}
