//! Fastify.
//!
//! ```json
//! {"statusCode": 409, "code": "ORDER_EXISTS", "error": "Conflict", "message": "Order exists"}
//! ```
//!
//! The field stands in the sentence, behind the part of the request.
//!
//! Source: <https://fastify.dev/docs/latest/Reference/Errors/>.

use super::generic::members::take_text;
use super::generic::{Field, part, push};
use super::{Dialect, Reply};
use crate::fault::Fault;
use crate::json::Json;
use crate::path::parse_text;
use crate::scan::{find, split_text};
use crate::text::{cut, trimmed};

pub(super) static DIALECT: Dialect = Dialect::new(
    "fastify",
    "code=FST_* message/s; \
     statusCode=429 message=Rate*; \
     statusCode/n code/s error/s message/s; \
     statusCode/n message=body/*; \
     statusCode/n message=querystring/*; \
     statusCode/n message=headers/*; \
     statusCode/n message=params/*",
    "",
)
.first(read);

fn read<'a>(_: &Reply<'_>, body: &mut Json<'a>, fault: &mut Fault<'a>) -> bool {
    let Json::Object(members) = body else { return true };
    let place = |text: &str| {
        let name = text.get(..text.bytes().position(|byte| !byte.is_ascii_alphabetic())?)?;
        part(name).map(|part| (part, name.len()))
    };
    let said = members.get("message").and_then(Json::as_str).and_then(place);
    let validation =
        members.get("code").is_some_and(|code| code.as_str() == Some("FST_ERR_VALIDATION"));
    let (true, Some((_, length))) = (validation || members.get("code").is_none(), said) else {
        return true;
    };
    let Some(text) = take_text(members, "message") else { return true };
    let start = text.get(..length).unwrap_or_default();
    let mut from = 0;
    while from < text.len() {
        let rest = text.get(from..).unwrap_or_default();
        let next = split_text(rest, ", ").filter(|(_, next)| next.starts_with(start));
        let to = next.map_or(text.len(), |(this, _)| from + this.len());
        let sentence = cut(&text, from, to);
        from = to + 2;
        let Some((part, length)) = place(&sentence) else { continue };
        let end = find(&sentence, b' ').unwrap_or(sentence.len());
        let property = cut(&sentence, 0, end);
        let whole = end == length;
        let path = parse_text(&cut(&sentence, length, end));
        let field = Field { path, property, part: Some(part) };
        if whole {
            push(fault, Field { part: Some(part), ..Field::default() }, sentence, None);
        } else {
            let rest = cut(&sentence, end, sentence.len());
            push(fault, field, trimmed(&rest), None);
        }
    }
    true
}
