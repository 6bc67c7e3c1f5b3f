//! Lists as a language writes them: "A, B and C".

use crate::scan::parts;

/// What stands between the items of a list.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Joints {
    /// Between all but the last two of many.
    separator: &'static str,
    /// Before the last of many.
    last: &'static str,
    /// Between two.
    two: &'static str,
    spanish: bool,
}

impl Joints {
    /// The joints of an and-list or an or-list by a language's conventions ([`crate::cldr`] says
    /// how they are written).
    pub(crate) fn of(conventions: &'static str, or: bool) -> Self {
        let spanish = conventions.starts_with(", / y /");
        let mut conventions = parts(conventions, b'/').skip(if or { 3 } else { 0 });
        let mut next = || conventions.next().unwrap_or_default();
        Self { separator: next(), last: next(), two: next(), spanish }
    }

    /// What stands before that item, of which `left` follow, in a list of `count`.
    pub(crate) fn before(&self, item: &str, left: usize, count: usize) -> &'static str {
        let joint = match (left, count) {
            (0, 2) => self.two,
            (0, _) => self.last,
            _ => return self.separator,
        };
        // In Spanish, "y" is "e" before its own sound and "o" is "u"; the Hebrew "and" has a
        // hyphen before other scripts.
        let byte = |at: usize| item.as_bytes().get(at).map_or(b' ', |byte| byte | 32);
        let start = (byte(0), byte(1), byte(2));
        match joint.as_bytes().get(1) {
            Some(b'y') => match start {
                (b'h', b'i', b'a' | b'e') => joint,
                (b'i', ..) | (b'h', b'i', _) => " e ",
                _ => joint,
            },
            Some(b'o') if self.spanish => match start {
                (b'o' | b'8', ..) | (b'h', b'o', _) | (b'1', b'1', b' ') => " u ",
                _ => joint,
            },
            Some(0xD7) if start.0 | 1 != 0xF7 && joint.len() == 3 => " ו-",
            _ => joint,
        }
    }
}
