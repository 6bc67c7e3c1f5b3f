//! A form's own names.

use alloc::string::String;
use alloc::vec;

use crate::path::{Notation, Path, Segment, parse_text, print, push_number, put};
use crate::scan::split;
use crate::text::{Text, owned};

/// A field as the form knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldName<'o> {
    /// The name as the form has it; a `*` segment stands for any index.
    pub name: Text<'o>,
    /// The same as segments. A `*` is a name.
    pub path: Path<'o>,
}

impl<'o> FieldName<'o> {
    /// Reads a name in any notation. One that reads as the whole input (`""`, `$`) is still a name.
    pub fn parse(name: impl Into<Text<'o>>) -> Self {
        let name = name.into();
        let mut path = parse_text(&name);
        if path.is_empty() {
            path = vec![Segment::Name(name.clone())];
        }
        Self { name, path }
    }

    /// A name for a path, in brackets (`items[*].price`) or else in dots (`items.*.price`).
    pub fn of_path(path: Path<'o>, bracket: bool) -> Self {
        let notation = if bracket { Notation::Bracket } else { Notation::Dot };
        Self { name: owned(print(&path, notation)), path }
    }
}

/// A name in its own notation, with each `*` replaced by what a path has where a pattern has one.
pub(super) fn filled<'a>(
    name: &Text<'a>,
    pattern: &[Segment<'_>],
    path: &[Segment<'_>],
) -> Text<'a> {
    let mut values = pattern.iter().zip(path).filter(|(star, _)| star.is_star());
    let mut rest: &str = name;
    let mut text = String::with_capacity(name.len() + 8);
    while let Some((before, behind)) = split(rest, b'*') {
        put(&mut text, before);
        let opened = matches!(text.as_bytes().last(), None | Some(b'.' | b'[' | b'/'));
        let closed = matches!(behind.as_bytes().first(), None | Some(b'.' | b'[' | b']' | b'/'));
        match if opened && closed { values.next() } else { None } {
            Some((_, Segment::Index(index))) => push_number(&mut text, *index),
            Some((_, Segment::Name(digits))) => put(&mut text, digits),
            None => put(&mut text, "*"),
        }
        rest = behind;
    }
    if text.is_empty() {
        return name.clone();
    }
    put(&mut text, rest);
    owned(text)
}
