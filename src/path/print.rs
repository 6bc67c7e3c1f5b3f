//! Writes paths.

use alloc::string::String;

use crate::path::{Segment, index, parse};

/// A way to write a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Notation {
    /// `items.0.name`, as react-hook-form and Laravel write it.
    Dot,
    /// `items[0].name`, as `TanStack` Form, conform and Formik write it.
    Bracket,
    /// `items[0][name]`, as PHP and Rails name the inputs of a form.
    Php,
    /// `/items/0/name`, a JSON Pointer.
    Pointer,
}

/// Writes a path in that notation. [`parse`] reads the same path from it; only JSON Pointer cannot
/// tell a name of digits from an index. A name that the notation would read otherwise is quoted:
/// `a["b.c"]`.
pub fn print(path: &[Segment<'_>], notation: Notation) -> String {
    let mut text = String::new();
    if notation == Notation::Pointer {
        for segment in path {
            push_token(&mut text, segment);
        }
    } else {
        append(&mut text, path, notation);
    }
    text
}

fn push_token(text: &mut String, segment: &Segment<'_>) {
    put(text, "/");
    match segment {
        Segment::Index(index) => push_number(text, *index),
        Segment::Name(name) => {
            for (at, c) in name.char_indices() {
                put(
                    text,
                    match c {
                        '~' => "~0",
                        '/' => "~1",
                        _ => name.get(at..at + c.len_utf8()).unwrap_or_default(),
                    },
                );
            }
        }
    }
}

/// Writes a path behind what the text holds already, in one of the notations with brackets.
fn append(text: &mut String, path: &[Segment<'_>], notation: Notation) {
    if text.is_empty()
        && let [Segment::Name(name)] = path
        && parse(name) == path
    {
        return put(text, name);
    }
    for segment in path {
        let first = text.is_empty();
        let (index, name) = match segment {
            Segment::Index(index) => (Some(*index), ""),
            Segment::Name(name) => (None, &**name),
        };
        let bracket = match notation {
            Notation::Bracket => index.is_some() || name == "*",
            Notation::Php => !first,
            _ => false,
        };
        let quoted = index.is_none() && needs_quotes(name, first, bracket);
        put(
            text,
            match (quoted, bracket) {
                (true, _) => "[\"",
                (false, true) => "[",
                (false, false) if first => "",
                (false, false) => ".",
            },
        );
        match index {
            Some(index) => push_number(text, index),
            None if quoted => push_escaped(text, name),
            None => put(text, name),
        }
        put(
            text,
            match (quoted, bracket) {
                (true, _) => "\"]",
                (false, true) => "]",
                (false, false) => "",
            },
        );
    }
}

/// Whether a name would be read as something else.
fn needs_quotes(name: &str, first: bool, bracket: bool) -> bool {
    let special = |byte: u8| match byte {
        b'[' => true,
        b']' | b'"' | b'\'' => bracket,
        b'.' | b'\\' => !bracket,
        _ => false,
    };
    let root = first && matches!(name.as_bytes(), [b'/' | b'#', ..] | b"$");
    name.is_empty() || root || index(name).is_some() || name.bytes().any(special)
}

fn push_escaped(text: &mut String, name: &str) {
    let mut from = 0;
    for (at, byte) in name.bytes().enumerate() {
        if matches!(byte, b'"' | b'\\') {
            put(text, name.get(from..at).unwrap_or_default());
            put(text, "\\");
            from = at;
        }
    }
    put(text, name.get(from..).unwrap_or_default());
}

/// Not inlined: a call is smaller than what it does.
#[inline(never)]
pub(crate) fn put(text: &mut String, piece: &str) {
    text.push_str(piece);
}

pub(crate) fn push_number(text: &mut String, number: u32) {
    if number >= 10 {
        push_number(text, number / 10);
    }
    let digit = (number % 10) as usize;
    put(text, "0123456789".get(digit..=digit).unwrap_or_default());
}

/// The path as a part of a message's id: joined by `_`, `*` for an index, and `_` for each
/// character of a name that an id cannot have. `items[0].unit price` is `items_*_unit_price`.
pub(crate) fn pattern(path: &[Segment<'_>]) -> String {
    let mut text = String::with_capacity(path.len() * 16);
    for (at, segment) in path.iter().enumerate() {
        if at > 0 {
            put(&mut text, "_");
        }
        match segment {
            Segment::Name(name) if !segment.is_star() => {
                let mut from = 0;
                for (at, byte) in name.bytes().enumerate() {
                    if byte.is_ascii_alphanumeric() || byte == b'-' {
                        continue;
                    }
                    put(&mut text, name.get(from..at).unwrap_or_default());
                    from = at + 1;
                    // Not for the rest of a character of several bytes.
                    if !matches!(byte, 0x80..0xC0) {
                        put(&mut text, "_");
                    }
                }
                put(&mut text, name.get(from..).unwrap_or_default());
            }
            _ => put(&mut text, "*"),
        }
    }
    if text.is_empty() {
        put(&mut text, "_");
    }
    text
}
