//! Text that is no markup and no JSON object: a sentence, or one JSON string.

use super::WHOLE;
use crate::fault::{Fault, Incomplete};
use crate::json::Json;
use crate::limits::TEXT;
use crate::scan::{find, head, holds, parts};
use crate::text::{Text, cut, trimmed};

pub(super) const NAME: &str = "text";

pub(super) const JSON_STRING: &str = "json-string";

/// Reads a body of text.
pub(super) fn read<'a>(text: &'a str, fault: &mut Fault<'a>) {
    if !text.is_empty() {
        fill(fault, NAME, &Text::from(text));
    }
}

/// Reads a body that is one JSON string, or a lone number or truth value, which is a text that
/// says nothing.
pub(super) fn read_scalar<'a>(body: &Json<'a>, fault: &mut Fault<'a>) -> bool {
    let whole = match body {
        Json::String(text) => {
            fill(fault, JSON_STRING, text);
            return true;
        }
        Json::Number(digits) => Json::Number(digits.clone()),
        Json::Bool(flag) => Json::Bool(*flag),
        _ => return false,
    };
    fault.dialect = Text::from(NAME);
    fault.extensions.push(Text::from(WHOLE), whole);
    true
}

/// Markup, broken JSON, a stack trace, and what is long are no sentence for people.
fn fill<'a>(fault: &mut Fault<'a>, dialect: &'static str, text: &Text<'a>) {
    fault.dialect = Text::from(dialect);
    if is_sentence(text) {
        fault.description = Some(trimmed(text));
    } else if !text.is_empty() {
        let kept = cut(text, 0, head(text, TEXT).len());
        if kept.len() < text.len() {
            fault.incomplete = Some(Incomplete::Limit);
        }
        fault.extensions.push(Text::from(WHOLE), Json::String(kept));
    }
}

/// Longer than this is a dump, not a sentence.
const SENTENCE: usize = 1000;

pub(super) fn is_sentence(text: &str) -> bool {
    let text = text.trim_ascii();
    let markup = matches!(text.as_bytes().first(), None | Some(b'<' | b'{' | b'['));
    !markup && text.len() <= SENTENCE && !has_trace(text)
}

/// What stack traces of the common platforms have in them.
const TRACES: &str = "   at /\tat /Traceback (most recent call last)/goroutine /Stack trace:";

fn has_trace(text: &str) -> bool {
    parts(TRACES, b'/').any(|mark| holds(text, mark))
}

/// How much of a text is looked at: a trace says early that it is one.
const EARLY: usize = 4096;

/// Whether a text is a stack trace, or a line of one: for those who wrote the server alone.
#[inline(never)]
pub(super) fn is_trace(text: &str) -> bool {
    let text = head(text, EARLY);
    // Most texts are one line and begin with a word.
    (matches!(text.as_bytes(), [b' ' | b'\t', ..])
        || text.starts_with("Traceback")
        || find(text, b'\n').is_some())
        && has_trace(text)
}
