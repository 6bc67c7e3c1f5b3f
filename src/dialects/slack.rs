//! Slack.
//!
//! ```json
//! {"ok": false, "error": "invalid_blocks", "response_metadata": {"messages": ["[ERROR] must be
//! more than 0 characters [json-pointer:/blocks/0/text/text]"]}}
//! ```
//!
//! The field stands in the sentences.
//!
//! Source: <https://docs.slack.dev/apis/web-api/#responses>.

use super::generic::members::{LIST, object, value};
use super::generic::{Field, push};
use super::{Dialect, Reply};
use crate::fault::Fault;
use crate::json::Json;
use crate::path::parse_text;
use crate::scan::{split, split_text};
use crate::text::cut;

pub(super) static DIALECT: Dialect =
    Dialect::new("slack", "ok=false error/s !status !code", "code=error;description=-").first(read);

/// What stands in front of the field in a sentence.
const POINTER: &str = "json-pointer:";

fn read<'a>(_: &Reply<'_>, body: &mut Json<'a>, fault: &mut Fault<'a>) -> bool {
    if let Json::Object(members) = body
        && let Some(more) = object(members, "response_metadata")
        && let Some(Json::Array(messages)) = value(more, "messages", LIST)
    {
        for item in &mut **messages {
            let Json::String(message) = item else { continue };
            let Some((before, rest)) = split_text(message, POINTER) else { continue };
            let from = before.len() + POINTER.len();
            let end = split(rest, b']').map_or(rest.len(), |(pointer, _)| pointer.len());
            let property = cut(message, from, from + end);
            let field = Field { path: parse_text(&property), property, part: None };
            push(fault, field, core::mem::take(message), None);
            *item = Json::Null;
        }
    }
    true
}
