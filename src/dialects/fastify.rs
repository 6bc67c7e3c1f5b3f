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
use super::generic::{Field, part, push, sentences};
use super::{Dialect, Reply};
use crate::fault::Fault;
use crate::json::Json;
use crate::path::{Segment, parse_text};
use crate::scan::{find, split_text};
use crate::text::{Text, cut, trimmed};

pub(super) static DIALECT: Dialect = Dialect::new(
    "fastify",
    "code=FST_* message/s; \
     statusCode=429 message=Rate*; \
     statusCode/n code/s error/s message/s; \
     statusCode/n message=body/*|querystring/*|headers/*|params/*; \
     statusCode=404 error/s message=Route*",
    "in_part=validation_context",
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
        members.get("code").is_none_or(|code| code.as_str() == Some("FST_ERR_VALIDATION"));
    // Ajv's own errors say more.
    if !validation || members.get("validation").is_some() {
        return true;
    }
    let Some((_, length)) = said else { return true };
    let Some(text) = take_text(members, "message") else { return true };
    let start = text.get(..length).unwrap_or_default();
    sentences(&text, ", ", start, &mut |sentence| {
        let Some((part, length)) = place(&sentence) else { return };
        let end = find(&sentence, b' ').unwrap_or(sentence.len());
        let mut path = parse_text(&cut(&sentence, length, end));
        // A missing property is said of its object.
        let missing = split_text(&sentence, "required property '");
        if let Some((_, name)) = missing.filter(|(_, name)| name.ends_with('\'')) {
            let from = sentence.len() - name.len();
            path.push(Segment::Name(cut(&sentence, from, sentence.len() - 1)));
        }
        let property = cut(&sentence, 0, end);
        let whole = path.is_empty();
        let field = Field {
            property: if whole { Text::default() } else { property },
            path,
            part: Some(part),
        };
        let from = if whole { 0 } else { end };
        push(fault, field, trimmed(&cut(&sentence, from, sentence.len())), None);
    });
    true
}
