//! Better Auth.
//!
//! ```json
//! {"message": "[body.email] Invalid email address", "code": "VALIDATION_ERROR"}
//! ```
//!
//! The code is made of the sentence, except where the input is wrong: then the fields stand in it.
//!
//! Source: <https://www.better-auth.com/docs/concepts/api>, and `APIError` of `better-call`.

use super::generic::{Field, part, push, sentences};
use super::{Dialect, Reply};
use crate::fault::Fault;
use crate::json::Json;
use crate::path::{Segment, parse_text};
use crate::scan::split_text;
use crate::text::{Text, cut};

pub(super) static DIALECT: Dialect =
    Dialect::new("better-auth", "code/u message/s #2; message/s #1 @x-retry-after", "").first(read);

fn read<'a>(_: &Reply<'_>, body: &mut Json<'a>, fault: &mut Fault<'a>) -> bool {
    let Json::Object(members) = &*body else { return false };
    let Some(Json::String(said)) = members.get("message") else { return false };
    let first = members.iter().next().is_some_and(|(name, _)| **name == *"message");
    let code = members.get("code").and_then(Json::as_str);
    let made = said.bytes().filter_map(|byte| match byte.to_ascii_uppercase() {
        b' ' => Some(b'_'),
        byte => (byte.is_ascii_alphanumeric() || byte == b'_').then_some(byte),
    });
    let fields = said.starts_with('[') && code == Some("VALIDATION_ERROR");
    if !first && !fields && !code.is_some_and(|code| made.eq(code.bytes())) {
        return false;
    }
    if fields {
        sentences(said, "; ", "[", &mut |sentence| field(&sentence, fault));
    }
    true
}

/// Reads `[body.email] Invalid email address`.
fn field<'a>(sentence: &Text<'a>, fault: &mut Fault<'a>) {
    let Some((before, message)) = split_text(sentence, "] ") else { return };
    let property = cut(sentence, 1, before.len());
    let mut path = parse_text(&property);
    let first = match path.first() {
        Some(Segment::Name(name)) => part(name),
        _ => None,
    };
    if first.is_some() {
        path.remove(0);
    }
    let message = cut(sentence, sentence.len() - message.len(), sentence.len());
    push(fault, Field { property, path, part: first }, message, None);
}
