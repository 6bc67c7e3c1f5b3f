//! Where in the input an error is, and the notations that servers and form libraries write it in.

use alloc::string::String;
use alloc::vec::Vec;

use crate::limits::SEGMENTS;
use crate::scan::find;
use crate::text::{Text, owned};

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
    /// list counts (`0`, `12`; not `01`, not beyond 32 bits), else a name.
    pub fn of(text: impl Into<Text<'a>>) -> Self {
        let text = text.into();
        match index(&text) {
            Some(index) => Self::Index(index),
            None => Self::Name(text),
        }
    }

    /// The same step without a borrow.
    #[cfg(not(feature = "lean"))]
    pub fn into_owned(self) -> Segment<'static> {
        match self {
            Segment::Index(index) => Segment::Index(index),
            Segment::Name(name) => Segment::Name(owned(name.into_owned())),
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

/// The index that digits are, as a list counts.
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
    (canonical && !text.is_empty()).then_some(index)
}

/// Reads a path in any of the notations that servers write, and mixtures of them:
///
/// | | |
/// |---|---|
/// | dots | `items.0.name`, with `\.` for a dot inside a name |
/// | brackets | `items[0].name`, `items[0][name]`, `a["b.c"]`, `a['b']` |
/// | JSON Pointer | `/items/0/name`, `#/items/0/name`; `~0`, `~1`, and `%2F` behind `#` |
/// | JSONPath | `$.items[0].name`, `$['items'][0]` |
///
/// `""`, `$` and `#` are the whole input. Digits are an index, quoted ones a name. The `[]` at the
/// end of a form's name (`tags[]`) says that it is a list and is no step. Nothing fails and nothing
/// is lost: a bracket or a dot that separates nothing is part of a name. What is behind the first
/// [`SEGMENTS`] steps stays one.
pub fn parse(text: &str) -> Path<'_> {
    let mut reader = Reader { text, path: Vec::new(), from: 0, pointer: false };
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
    #[cfg(feature = "lean")]
    return parse(text);
    #[cfg(not(feature = "lean"))]
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
fn unescaped(raw: &str, mark: u8) -> Text<'_> {
    if find(raw, mark).is_none() {
        return Text::from(raw);
    }
    let mut bytes = Vec::with_capacity(raw.len());
    let mut rest = raw.as_bytes();
    while let Some((first, behind)) = rest.split_first() {
        let escape = if *first == mark { meaning(mark, behind) } else { None };
        let (byte, taken) = escape.unwrap_or((*first, 0));
        bytes.push(byte);
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
pub(crate) fn append(text: &mut String, path: &[Segment<'_>], notation: Notation) {
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
fn put(text: &mut String, piece: &str) {
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
    let mut text = String::new();
    for (at, segment) in path.iter().enumerate() {
        if at > 0 {
            put(&mut text, "_");
        }
        match segment {
            Segment::Name(name) if !segment.is_star() => {
                for (at, byte) in name.bytes().enumerate() {
                    match byte {
                        b'-' | b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' => {
                            put(&mut text, name.get(at..=at).unwrap_or_default());
                        }
                        // The rest of a character of several bytes.
                        0x80..0xC0 => {}
                        _ => put(&mut text, "_"),
                    }
                }
            }
            _ => put(&mut text, "*"),
        }
    }
    text
}
