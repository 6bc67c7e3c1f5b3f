//! Character references of HTML and XML.

use alloc::string::String;

use crate::json::hex;
use crate::scan::{around, find, head, number, split};
use crate::text::{Text, owned, push_char, push_text};

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

/// Replaces character references once: `&amp;lt;` is the text `&lt;`. One that is not known, as
/// every one that a DTD defines, stays as it is.
pub(crate) fn decoded(text: &str) -> Text<'_> {
    if find(text, b'&').is_none() {
        return Text::from(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = split(rest, b'&') {
        push_text(&mut out, before);
        rest = after;
        let head = head(after, REFERENCE);
        let found = find(head, b';').map(|at| around(after, at, 1));
        match found.and_then(|(name, behind)| Some((reference(name)?, behind))) {
            Some((c, behind)) => {
                push_char(&mut out, c);
                rest = behind;
            }
            None => push_char(&mut out, '&'),
        }
    }
    push_text(&mut out, rest);
    owned(out)
}

fn reference(name: &str) -> Option<char> {
    let Some(code) = name.strip_prefix('#') else {
        return ENTITIES.iter().find(|(known, _)| *known == name).map(|(_, c)| *c);
    };
    let code = match code.as_bytes() {
        [b'x' | b'X', ..] => hex(code.get(1..)?)?,
        _ => number(code)?,
    };
    char::from_u32(code).filter(|c| !c.is_control() || matches!(c, '\n' | '\t'))
}
