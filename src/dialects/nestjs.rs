//! `NestJS`.
//!
//! ```json
//! {"message": "[1] item must be a number", "error": "Bad Request", "statusCode": 400}
//! ```
//!
//! The field stands in the sentences of `class-validator`: `items.0.price must be positive`.
//!
//! Source: <https://docs.nestjs.com/techniques/validation>.

use alloc::vec::Vec;

use super::generic::members::{NESTED, value};
use super::generic::{Field, after, push};
use super::plain::is_trace;
use super::{Dialect, Reply};
use crate::fault::Fault;
use crate::json::Json;
use crate::path::parse_text;
use crate::scan::{split, split_text};
use crate::text::{cut, joined};

pub(super) static DIALECT: Dialect = Dialect::new(
    "nestjs",
    "statusCode/n message !statusMessage !name; message.statusCode/n message.message",
    "nocode",
)
.first(read);

/// What may stand before the field.
const BEFORE: [&str; 4] =
    ["property ", "each value in nested property ", "nested property ", "each value in "];

/// What stands behind it.
const VERBS: [&str; 6] = ["must", "should", "is", "has", "contains", "cannot"];

fn read<'a>(_: &Reply<'_>, body: &mut Json<'a>, fault: &mut Fault<'a>) -> bool {
    let Some(items) = sentences(body) else { return true };
    // What else went wrong is wrong with no field.
    let input = matches!(fault.status, None | Some(400 | 422));
    if !input || !items.iter().any(|item| field(item).is_some()) {
        return true;
    }
    for item in items {
        let field = field(item).unwrap_or_default();
        if let Json::String(message) = item
            && !is_trace(message)
        {
            push(fault, field, core::mem::take(message), None);
            *item = Json::Null;
        }
    }
    true
}

/// The sentences, of which a filter of exceptions may have put the whole reply into another.
fn sentences<'m, 'a>(body: &'m mut Json<'a>) -> Option<&'m mut Vec<Json<'a>>> {
    let Json::Object(members) = body else { return None };
    match value(members, "message", NESTED)? {
        Json::Array(items) => Some(items),
        inner => sentences(inner),
    }
}

/// The field that a sentence names.
fn field<'a>(sentence: &Json<'a>) -> Option<Field<'a>> {
    let Json::String(message) = sentence else { return None };
    // A parent stands in front of all of the sentence of its field.
    let first = split(message, b' ').map_or(&**message, |(first, _)| first);
    let parent = first.len() - after(first, b'.').len();
    let inner = message.get(parent..).unwrap_or_default();
    let before = BEFORE.iter().find(|before| inner.starts_with(**before));
    let from = before.map_or(0, |before| parent + before.len());
    let rest = message.get(from..).unwrap_or_default();
    let colon =
        split_text(rest, ": ").map(|(name, _)| name).filter(|name| split(name, b' ').is_none());
    // A sentence for people begins with a capital letter.
    let capital = |text: &str| text.starts_with(|first: char| first.is_ascii_uppercase());
    let word = split(rest, b' ')
        .filter(|(_, rest)| !capital(inner) && VERBS.iter().any(|verb| rest.starts_with(verb)));
    let name = colon.or(word.map(|(name, _)| name)).filter(|name| !name.ends_with("Error"))?;
    let mut property = cut(message, from, from + name.len());
    if before.is_some() && parent > 0 {
        property = joined(&[message.get(..parent).unwrap_or_default(), &property]);
    }
    Some(Field { path: parse_text(&property), property, part: None })
}
