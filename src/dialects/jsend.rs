//! `JSend`.
//!
//! ```json
//! {"code": "db_down", "message": "Unable to communicate with database", "status": "error"}
//! ```
//!
//! Source: <https://github.com/omniti-labs/jsend>.

use super::generic::{Field, push};
use super::shape::at;
use super::{Dialect, Reply};
use crate::fault::Fault;
use crate::json::Json;
use crate::path::parse_text;

pub(super) static DIALECT: Dialect =
    Dialect::new("jsend", "status=error|fail", "nocode;code=code").first(read);

/// What is wrong with the fields is `data` of what failed, and any other data of an error.
fn read<'a>(_: &Reply<'_>, body: &mut Json<'a>, fault: &mut Fault<'a>) -> bool {
    if body.get("status").and_then(Json::as_str) == Some("fail")
        && let Some(Json::Object(members)) = at(body, "data")
    {
        members.entries_mut().retain_mut(|(name, value)| {
            let Json::String(message) = value else { return true };
            let field = Field { path: parse_text(name), property: name.clone(), part: None };
            push(fault, field, core::mem::take(message), None);
            false
        });
    }
    true
}
