//! JSON as text.

use alloc::string::String;

use crate::fault::Seconds;
use crate::json::Json;
use crate::number::Number;
use crate::path::push_number;
use crate::text::{push_char, push_text};

/// Appends a value. Its digits are printed as they are: [`digits`] has let them in.
pub(super) fn print(value: &Json<'_>, text: &mut String) {
    match value {
        Json::Null => push_text(text, "null"),
        Json::Bool(flag) => push_text(text, if *flag { "true" } else { "false" }),
        Json::Number(digits) => push_text(text, digits),
        Json::String(words) => quoted(words, text),
        Json::Array(items) => {
            let mut mark = "[";
            for item in items {
                push_text(text, mark);
                print(item, text);
                mark = ",";
            }
            push_text(text, if items.is_empty() { "[]" } else { "]" });
        }
        Json::Object(members) => {
            let mut mark = "{";
            for (name, value) in members {
                push_text(text, mark);
                quoted(name, text);
                push_text(text, ":");
                print(value, text);
                mark = ",";
            }
            push_text(text, if members.is_empty() { "{}" } else { "}" });
        }
    }
}

fn quoted(words: &str, text: &mut String) {
    const HEX: &str = "0123456789abcdef";
    push_text(text, "\"");
    for c in words.chars() {
        match c {
            '"' => push_text(text, "\\\""),
            '\\' => push_text(text, "\\\\"),
            '\n' => push_text(text, "\\n"),
            '\r' => push_text(text, "\\r"),
            '\t' => push_text(text, "\\t"),
            '\0'..' ' => {
                push_text(text, "\\u00");
                let code = c as usize;
                for digit in [code >> 4, code & 15] {
                    push_text(text, HEX.get(digit..=digit).unwrap_or_default());
                }
            }
            _ => push_char(text, c),
        }
    }
    push_text(text, "\"");
}

/// Whether JSON can write these digits as a number.
pub(super) fn digits(text: &str) -> bool {
    let leading = |whole: &str| whole.len() > 1 && whole.starts_with('0');
    Number::parse(text).is_some_and(|number| !leading(number.whole))
}

/// A span of time in seconds, as `30` or `1.5`.
pub(super) fn seconds(span: Seconds) -> String {
    let mut text = String::new();
    push_number(&mut text, span.whole);
    if span.millis > 0 {
        let mut fraction = String::new();
        push_number(&mut fraction, 1000 + u32::from(span.millis));
        push_text(&mut text, ".");
        push_text(&mut text, fraction.get(1..).unwrap_or_default().trim_end_matches('0'));
    }
    text
}
