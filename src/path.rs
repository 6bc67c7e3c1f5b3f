//! Where in the input an error is, and the notations that servers and form libraries write it in.

mod print;

use alloc::string::String;
use alloc::vec::Vec;

use crate::limits::SEGMENTS;
use crate::scan::find;
use crate::text::{Text, owned};
pub use print::{Notation, print};
pub(crate) use print::{pattern, push_number, put};

/// One step into the input.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(untagged))]
pub enum Segment<'a> {
    /// An item of a list, from 0.
    Index(u32),
    /// A member of an object.
    Name(Text<'a>),
}

/// The steps from the whole input to the field; empty for the whole input.
pub type Path<'a> = Vec<Segment<'a>>;

impl<'a> Segment<'a> {
    /// The step that this text stands for where nothing quotes it: an index if it is digits as a
    /// list counts (`0`, `12`; not `01`, not beyond 2³¹ − 1), else a name.
    pub fn of(text: impl Into<Text<'a>>) -> Self {
        let text = text.into();
        match index(&text) {
            Some(index) => Self::Index(index),
            None => Self::Name(text),
        }
    }

    /// The same step without a borrow.
    #[cfg(not(feature = "module"))]
    pub fn into_owned(self) -> Segment<'static> {
        match self {
            Segment::Index(index) => Segment::Index(index),
            Segment::Name(name) => Segment::Name(owned(name.into_owned())),
        }
    }

    /// The index that it is, or that its name would be where nothing quotes it.
    pub(crate) fn number(&self) -> Option<u32> {
        match self {
            Self::Index(index) => Some(*index),
            Self::Name(name) => index(name),
        }
    }

    /// Whether it is the `*` that stands for any index.
    pub(crate) fn is_star(&self) -> bool {
        matches!(self, Segment::Name(name) if &**name == "*")
    }
}

impl From<u32> for Segment<'_> {
    fn from(index: u32) -> Self {
        Self::Index(index)
    }
}

impl<'a> From<&'a str> for Segment<'a> {
    fn from(name: &'a str) -> Self {
        Self::Name(Text::from(name))
    }
}

/// The index that digits are, as a list counts. It has 31 bits: what crosses into JavaScript says in
/// the last one that it is an index.
fn index(text: &str) -> Option<u32> {
    let mut index = 0_u32;
    for byte in text.bytes() {
        let digit = byte.wrapping_sub(b'0');
        if digit > 9 {
            return None;
        }
        index = index.checked_mul(10)?.checked_add(u32::from(digit))?;
    }
    let canonical = text.len() == 1 || !text.starts_with('0');
    (canonical && !text.is_empty() && index >> 31 == 0).then_some(index)
}

/// Reads a path in any of the notations that servers write, and mixtures of them:
///
/// | | |
/// |---|---|
/// | dots | `items.0.name`, with `\.` for a dot inside a name |
/// | brackets | `items[0].name`, `items[0][name]`, `a["b.c"]`, `a['b']` |
/// | JSON Pointer | `/items/0/name`, `#/items/0/name`; `~0`, `~1`, and `%2F` behind `#` |
/// | `JSONPath` | `$.items[0].name`, `$['items'][0]` |
///
/// `""`, `$` and `#` are the whole input. Digits are an index, quoted ones a name. The `[]` at the
/// end of a form's name (`tags[]`) says that it is a list and is no step. Nothing fails and nothing
/// is lost: a bracket or a dot that separates nothing is part of a name. What is behind the first
/// [`SEGMENTS`] steps stays one.
pub fn parse(text: &str) -> Path<'_> {
    let mut reader = Reader { text, path: Vec::with_capacity(4), from: 0, pointer: false };
    match text.as_bytes() {
        b"#" => {}
        [b'#', pointer @ ..] if pointer.starts_with(b"/") => {
            return parse_text(&unescaped(text.get(1..).unwrap_or_default(), b'%'));
        }
        [b'/', ..] => reader.read_pointer(),
        _ => reader.read(),
    }
    reader.path
}

/// The same for text that may be owned.
pub(crate) fn parse_text<'a>(text: &Text<'a>) -> Path<'a> {
    #[cfg(feature = "module")]
    return parse(text);
    #[cfg(not(feature = "module"))]
    match text {
        Text::Borrowed(text) => parse(text),
        Text::Owned(text) => parse(text).into_iter().map(Segment::into_owned).collect(),
    }
}

struct Reader<'a> {
    text: &'a str,
    path: Path<'a>,
    /// Where the name that is being read starts.
    from: usize,
    /// Whether it is a JSON Pointer, in which a name may be empty.
    pointer: bool,
}

impl<'a> Reader<'a> {
    fn byte(&self, at: usize) -> Option<u8> {
        self.text.as_bytes().get(at).copied()
    }

    fn slice(&self, from: usize, to: usize) -> &'a str {
        self.text.get(from..to).unwrap_or_default()
    }

    fn read_pointer(&mut self) {
        self.pointer = true;
        self.from = 1;
        let mut at = 1;
        while let Some(byte) = self.byte(at) {
            if byte == b'/' {
                self.name(at);
                self.from = at + 1;
            }
            at += 1;
        }
        self.name(self.text.len());
    }

    fn read(&mut self) {
        let mut at = 0;
        let mut closed = false;
        while let Some(byte) = self.byte(at) {
            let separates = closed || at > self.from;
            closed = false;
            let mut end = at + 1;
            match byte {
                b'\\' => end += 1,
                b'.' if separates && !matches!(self.byte(end), None | Some(b'.')) => {
                    self.name(at);
                    self.from = end;
                }
                b'[' => {
                    if let Some((content, behind)) = self.bracket(at) {
                        self.name(at);
                        if let Some(segment) = content {
                            self.push(segment, at, behind);
                        }
                        end = behind;
                        self.from = end;
                        closed = true;
                    }
                }
                _ => {}
            }
            at = end;
        }
        self.name(self.text.len());
    }

    /// Ends the name that is being read, if there is one. `$` at the start is the root, no name.
    fn name(&mut self, to: usize) {
        let raw = self.slice(self.from, to);
        let nothing = raw.is_empty() || self.from == 0 && raw == "$";
        if self.pointer || !nothing {
            let mark = if self.pointer { b'~' } else { b'\\' };
            self.push(Segment::of(unescaped(raw, mark)), self.from, to);
        }
    }

    /// Adds a segment that stands there. The last one that there may be is all that is left.
    fn push(&mut self, segment: Segment<'a>, from: usize, to: usize) {
        let count = self.path.len() + 1;
        if count < SEGMENTS || count == SEGMENTS && to == self.text.len() {
            self.path.push(segment);
        } else if count == SEGMENTS {
            self.path.push(Segment::from(self.slice(from, self.text.len())));
        }
    }

    /// Reads the bracket there: what it holds (nothing for a closing `[]`) and where it ends;
    /// `None` where it is only text.
    fn bracket(&self, at: usize) -> Option<(Option<Segment<'a>>, usize)> {
        let mut end = at + 1;
        let quote = self.byte(end).filter(|byte| matches!(byte, b'"' | b'\''));
        let mut close = quote.and_then(|quote| self.closing_quote(end + 1, quote));
        let quoted = close.is_some();
        while close.is_none() {
            match self.byte(end)? {
                b']' => close = Some(end),
                b'[' => return None,
                _ => end += 1,
            }
        }
        let close = close?;
        let segment = match self.slice(at + 1, close) {
            "" => None,
            raw if quoted => {
                let raw = self.slice(at + 2, at + raw.len());
                Some(Segment::Name(unescaped(raw, b'\\')))
            }
            raw => Some(Segment::of(raw)),
        };
        match self.byte(close + 1) {
            None => (at > 0 || segment.is_some()).then_some((segment, close + 1)),
            Some(b'.' | b'[') if segment.is_some() => Some((segment, close + 1)),
            _ => None,
        }
    }

    /// Where the bracket closes behind the quote that ends a name.
    fn closing_quote(&self, mut at: usize, quote: u8) -> Option<usize> {
        loop {
            match self.byte(at)? {
                b'\\' => at += 2,
                byte if byte == quote => break,
                _ => at += 1,
            }
        }
        (self.byte(at + 1)? == b']').then_some(at + 1)
    }
}

/// The text with its escapes read: `%XX`, `~0` and `~1`, or a backslash before a separator. What
/// is none stays as it is.
pub(crate) fn unescaped(raw: &str, mark: u8) -> Text<'_> {
    if find(raw, mark).is_none() {
        return Text::from(raw);
    }
    let mut bytes = Vec::with_capacity(raw.len());
    let mut rest = raw.as_bytes();
    while let Some((first, behind)) = rest.split_first() {
        let escape = if *first == mark { meaning(mark, behind) } else { None };
        let (byte, taken) = escape.unwrap_or((*first, 0));
        push(&mut bytes, byte);
        rest = behind.get(taken..).unwrap_or_default();
    }
    String::from_utf8(bytes).map_or(Text::from(raw), owned)
}

/// What the bytes behind a mark stand for, and how many they are.
fn meaning(mark: u8, behind: &[u8]) -> Option<(u8, usize)> {
    match (mark, behind) {
        (b'~', [b'0', ..]) => Some((b'~', 1)),
        (b'~', [b'1', ..]) => Some((b'/', 1)),
        (b'\\', [byte @ (b'.' | b'[' | b']' | b'\\' | b'"' | b'\''), ..]) => Some((*byte, 1)),
        (b'%', [high, low, ..]) => {
            let digit = |byte: u8| char::from(byte).to_digit(16);
            let code = digit(*high)? << 4 | digit(*low)?;
            u8::try_from(code).ok().map(|code| (code, 2))
        }
        _ => None,
    }
}

/// Not inlined: a call is smaller than what it does.
#[inline(never)]
pub(crate) fn push(bytes: &mut Vec<u8>, byte: u8) {
    bytes.extend_from_slice(&[byte]);
}
