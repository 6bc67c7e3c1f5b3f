//! A form's own names.

use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use crate::path::{Notation, Path, Segment, append, parse_text, print, push_number};
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
    let mut values: Vec<&Segment<'_>> = Vec::new();
    for (star, segment) in pattern.iter().zip(path).rev() {
        if star.is_star() {
            values.push(segment);
        }
    }
    if values.is_empty() {
        return name.clone();
    }
    let mut text = String::with_capacity(name.len() + 8);
    let mut rest: &str = name;
    while let Some((before, behind)) = split(rest, b'*') {
        text.push_str(before);
        let opened = matches!(text.as_bytes(), [] | [.., b'.' | b'[' | b'/']);
        let closed = matches!(behind.as_bytes(), [] | [b'.' | b'[' | b']' | b'/', ..]);
        match values.last() {
            Some(Segment::Index(index)) if opened && closed => {
                push_number(&mut text, *index);
                values.pop();
            }
            _ => text.push_str("*"),
        }
        rest = behind;
    }
    text.push_str(rest);
    owned(text)
}

/// A path in dot notation behind a name.
pub(super) fn extended<'a>(name: Text<'a>, path: &[Segment<'_>]) -> Text<'a> {
    if path.is_empty() {
        return name;
    }
    let mut text = String::from(&*name);
    append(&mut text, path, Notation::Dot);
    owned(text)
}

/// A path in dot notation.
pub(super) fn dotted<'a>(path: &[Segment<'_>]) -> Text<'a> {
    owned(print(path, Notation::Dot))
}
