//! Character references of markup: the numeric ones, and the names that pages of errors use.

use alloc::string::String;

use crate::json::hex;
use crate::scan::{around, find, number, split};

const ENTITIES: [(&str, char); 19] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", ' '),
    ("ndash", '–'),
    ("mdash", '—'),
    ("hellip", '…'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("auml", 'ä'),
    ("ouml", 'ö'),
    ("uuml", 'ü'),
    ("szlig", 'ß'),
    ("middot", '·'),
    ("copy", '©'),
];

/// The longest character reference, with its semicolon.
const REFERENCE: usize = 12;

/// The text with its character references replaced, once: `&amp;lt;` is the text `&lt;`. What is no
/// reference that is known stays.
pub(crate) fn decoded(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = split(rest, b'&') {
        out.push_str(before);
        rest = after;
        let head = after.get(..after.floor_char_boundary(REFERENCE)).unwrap_or(after);
        let found = find(head, b';').map(|at| around(after, at, 1));
        match found.and_then(|(name, behind)| Some((reference(name)?, behind))) {
            Some((c, behind)) => {
                out.push(c);
                rest = behind;
            }
            None => out.push('&'),
        }
    }
    out.push_str(rest);
    out
}

fn reference(name: &str) -> Option<char> {
    let Some(code) = name.strip_prefix('#') else {
        return ENTITIES.iter().find(|(known, _)| *known == name).map(|(_, c)| *c);
    };
    let code = match code.as_bytes() {
        [b'x' | b'X', ..] => hex(code.get(1..)?)?,
        _ => number(code)?,
    };
    char::from_u32(code).filter(|c| !c.is_control())
}
