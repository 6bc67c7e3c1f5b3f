//! Templates of bodies that are text: XML, HTML, a sentence.
//!
//! Words stand in braces, as in `<h1>{status} {reason}</h1>`; in a body that is marked up, what they
//! say is escaped. One that says nothing leaves nothing.

use alloc::string::String;

use super::words::{self, Scope};
use crate::json::Json;
use crate::scan::{parts, split};
use crate::text::{push_char, push_text};

/// Fills a template in.
pub(super) fn write(template: &'static str, scope: &Scope<'_, '_>) -> String {
    let marked = template.starts_with('<');
    let mut text = String::new();
    for (at, part) in parts(template, b'{').enumerate() {
        if at == 0 {
            push_text(&mut text, part);
            continue;
        }
        let (word, rest) = split(part, b'}').unwrap_or((part, ""));
        if let Some(Json::String(said) | Json::Number(said)) = words::alternatives(word, scope) {
            if marked {
                escaped(&said, &mut text);
            } else {
                push_text(&mut text, &said);
            }
        }
        push_text(&mut text, rest);
    }
    text
}

/// Appends a text as character data. What XML has no character for is left out.
fn escaped(said: &str, text: &mut String) {
    for c in said.chars() {
        match c {
            '<' => push_text(text, "&lt;"),
            '>' => push_text(text, "&gt;"),
            '&' => push_text(text, "&amp;"),
            '\t' | '\n' | ' '.. => push_char(text, c),
            _ => {}
        }
    }
}
