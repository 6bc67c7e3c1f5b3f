//! Text that is no markup and no JSON object: a sentence, or one JSON string.

use super::WHOLE;
use crate::fault::Fault;
use crate::json::Json;
use crate::limits::TEXT;
use crate::scan::holds;
use crate::text::{Text, cut, trimmed};

pub(super) const NAME: &str = "text";

pub(super) const JSON_STRING: &str = "json-string";

/// Reads a body of text.
pub(super) fn read<'a>(text: &'a str, fault: &mut Fault<'a>) {
    if !text.is_empty() {
        fill(fault, NAME, &Text::from(text));
    }
}

/// Reads a body that is one JSON string, number or truth value.
pub(super) fn read_scalar<'a>(body: &Json<'a>, fault: &mut Fault<'a>) -> bool {
    match body {
        Json::String(text) => fill(fault, JSON_STRING, text),
        Json::Number(_) | Json::Bool(_) => {
            fault.dialect = Text::from(JSON_STRING);
            fault.extensions.push(Text::from(WHOLE), body.clone());
        }
        _ => return false,
    }
    true
}

/// What looks like a stack trace, or is long, is no sentence for people.
fn fill<'a>(fault: &mut Fault<'a>, dialect: &'static str, text: &Text<'a>) {
    fault.dialect = Text::from(dialect);
    if is_sentence(text) {
        fault.description = Some(trimmed(text));
    } else if !text.is_empty() {
        let text = cut(text, 0, text.floor_char_boundary(TEXT));
        fault.extensions.push(Text::from(WHOLE), Json::String(text));
    }
}

/// Longer than this is a dump, not a sentence.
const SENTENCE: usize = 1000;

/// What stack traces of the common platforms have in them.
const TRACES: [&str; 5] =
    ["\n    at ", "\n\tat ", "Traceback (most recent call last)", "goroutine ", "Stack trace:"];

fn is_sentence(text: &str) -> bool {
    let text = text.trim_ascii();
    !text.is_empty() && text.len() <= SENTENCE && !TRACES.iter().any(|trace| holds(text, trace))
}
