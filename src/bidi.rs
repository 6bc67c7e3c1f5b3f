//! Directions of writing: a value that runs against the text it stands in is isolated from it.

use alloc::string::String;

use crate::text::{push_char, push_text};

const FIRST_STRONG_ISOLATE: &str = "\u{2068}";
const POP_ISOLATE: &str = "\u{2069}";

/// Whether a character is written from right to left, from left to right, or either way, as digits,
/// punctuation and symbols are.
fn right_to_left(c: char) -> Option<bool> {
    match c {
        'A'..='Z' | 'a'..='z' | '\u{200E}' => Some(false),
        '\u{200F}' => Some(true),
        ..'\u{C0}'
        | '\u{660}'..='\u{669}'
        | '\u{6F0}'..='\u{6F9}'
        | '\u{2000}'..='\u{2BFF}'
        | '\u{3000}'..='\u{303F}'
        | '\u{FE00}'..='\u{FE6F}'
        | '\u{FEFF}'..='\u{FF20}'
        | '\u{1F000}'..='\u{1FAFF}' => None,
        '\u{590}'..='\u{8FF}'
        | '\u{FB1D}'..='\u{FDFF}'
        | '\u{FE70}'..='\u{FEFE}'
        | '\u{10800}'..='\u{10FFF}'
        | '\u{1E800}'..='\u{1EFFF}' => Some(true),
        _ => Some(false),
    }
}

/// Appends a value, isolated if its first letter runs against the text. Characters that would set
/// the direction of what stands behind them are left out: they would reach beyond the value.
#[inline(never)]
pub(crate) fn push_isolated(text: &mut String, value: &str, text_is_right_to_left: bool) {
    let against = value.chars().find_map(right_to_left) == Some(!text_is_right_to_left);
    let (start, end) = if against { (FIRST_STRONG_ISOLATE, POP_ISOLATE) } else { ("", "") };
    push_text(text, start);
    for c in value.chars() {
        if !matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}') {
            push_char(text, c);
        }
    }
    push_text(text, end);
}
