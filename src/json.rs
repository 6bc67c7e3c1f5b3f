//! The body as a borrowed tree, in the server's order, bounded.
//!
//! The reader takes RFC 8259's grammar and, beyond it, only what real servers do: a body that
//! ends early, text behind a complete object, raw control characters in strings, a comma before a
//! closing bracket, Python's `NaN` and `Infinity` (kept as text), an anti-hijacking prefix, and
//! escapes that JSON does not know (kept as they are).

mod escape;
mod members;
mod value;

use alloc::vec::Vec;

use crate::dialects::is_name;
use crate::fault::Incomplete;
use crate::index::Index;
use crate::limits::{DEPTH, TEXT, VALUES};
use crate::scan::head;
use crate::text::{Map, Text, cut, owned, trimmed};

pub(crate) use escape::{hex, unescape};
use members::set;
pub(crate) use members::slot;
pub use value::Json;

/// A body that was read as JSON.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document<'a> {
    /// The value at the top.
    pub root: Json<'a>,
    /// Why it is not all that the server sent.
    pub incomplete: Option<Incomplete>,
    /// The text that the body's end cuts, as far as it is kept, trimmed; else empty.
    pub(crate) cut: Text<'a>,
}

/// Reads a text as JSON; `None` where it is something else.
pub fn parse(text: &str) -> Option<Document<'_>> {
    let text = text.strip_prefix(")]}'").unwrap_or(text);
    let text = text.strip_prefix(',').unwrap_or(text);
    let mut reader = Reader {
        text,
        bytes: text.as_bytes(),
        at: 0,
        values: VALUES,
        incomplete: None,
        cut: Text::default(),
    };
    reader.skip_space();
    let root = reader.value(0).ok()?;
    reader.skip_space();
    let trailing = reader.at < text.len();
    let whole = match &root {
        Json::Object(members) => !trailing || !members.is_empty(),
        _ => !trailing,
    };
    (whole || reader.incomplete.is_some()).then_some(Document {
        root,
        incomplete: reader.incomplete,
        cut: reader.cut,
    })
}

/// Why there is no value here.
enum Stop {
    /// It is not JSON.
    Syntax,
    /// The body ends here.
    End,
}

struct Reader<'a> {
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
    /// How many more values are read.
    values: usize,
    incomplete: Option<Incomplete>,
    /// The text that the body's end cuts, trimmed.
    cut: Text<'a>,
}

impl<'a> Reader<'a> {
    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn slice(&self, from: usize, to: usize) -> &'a str {
        self.text.get(from..to).unwrap_or_default()
    }

    fn skip_space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\n' | b'\r' | b'\t')) {
            self.at += 1;
        }
    }

    /// The body ends before its value does.
    fn end(&mut self) -> Stop {
        self.incomplete.get_or_insert(Incomplete::Cut);
        Stop::End
    }

    fn value(&mut self, depth: usize) -> Result<Json<'a>, Stop> {
        let Some(first) = self.peek() else { return Err(self.end()) };
        let Some(left) = self.values.checked_sub(1) else {
            self.incomplete = Some(Incomplete::Limit);
            self.at = self.bytes.len();
            return Err(Stop::End);
        };
        self.values = left;
        match first {
            b'"' => self.string(true).map(Json::String),
            b'{' | b'[' if depth >= DEPTH => Ok(Json::String(self.source())),
            b'{' => self.object(depth),
            b'[' => self.array(depth),
            b'-' | b'0'..=b'9' => self.number(),
            _ => self.word(),
        }
    }

    fn object(&mut self, depth: usize) -> Result<Json<'a>, Stop> {
        self.at += 1;
        let mut members = Map::with_room();
        let mut index = None;
        match self.members(depth, &mut members, &mut index) {
            Err(Stop::Syntax) => Err(Stop::Syntax),
            Ok(()) | Err(Stop::End) => Ok(Json::Object(members)),
        }
    }

    fn members(
        &mut self,
        depth: usize,
        members: &mut Map<'a, Json<'a>>,
        index: &mut Option<Index>,
    ) -> Result<(), Stop> {
        loop {
            self.skip_space();
            match self.peek() {
                Some(b'"') => {}
                Some(b'}') => {
                    self.at += 1;
                    return Ok(());
                }
                Some(_) => return Err(Stop::Syntax),
                None => return Err(self.end()),
            }
            let key = self.string(false)?;
            self.skip_space();
            match self.peek() {
                Some(b':') => self.at += 1,
                Some(_) => return Err(Stop::Syntax),
                None => return Err(self.end()),
            }
            self.skip_space();
            let value = self.value(depth + 1)?;
            if !self.cut.is_empty() && matches!(value, Json::String(_)) && is_name(&key) {
                return Err(Stop::End);
            }
            set(members, index, key, value);
            self.comma(b'}')?;
        }
    }

    fn array(&mut self, depth: usize) -> Result<Json<'a>, Stop> {
        self.at += 1;
        let mut items = Vec::new();
        match self.items(depth, &mut items) {
            Err(Stop::Syntax) => Err(Stop::Syntax),
            Ok(()) | Err(Stop::End) => Ok(Json::array(items)),
        }
    }

    fn items(&mut self, depth: usize, items: &mut Vec<Json<'a>>) -> Result<(), Stop> {
        loop {
            self.skip_space();
            if self.peek() == Some(b']') {
                self.at += 1;
                return Ok(());
            }
            let value = self.value(depth + 1)?;
            items.push(value);
            self.comma(b']')?;
        }
    }

    /// What stands between two members: a comma, or the closing bracket that stays for the caller.
    fn comma(&mut self, close: u8) -> Result<(), Stop> {
        self.skip_space();
        match self.peek() {
            Some(b',') => {
                self.at += 1;
                Ok(())
            }
            Some(byte) if byte == close => Ok(()),
            Some(_) => Err(Stop::Syntax),
            None => Err(self.end()),
        }
    }

    /// A string, from its opening quote. One that the body's end cuts is kept only if it is prose:
    /// half a code or half a link is a wrong one.
    fn string(&mut self, keep_cut: bool) -> Result<Text<'a>, Stop> {
        let from = self.at + 1;
        // Where the last escape starts.
        let mut escaped = None;
        let mut at = from;
        let mut closed = true;
        let to = loop {
            match self.bytes.get(at) {
                Some(b'"') => {
                    self.at = at + 1;
                    break at;
                }
                Some(b'\\') => {
                    escaped = Some(at);
                    at += 2;
                }
                Some(_) => at += 1,
                None => {
                    self.at = at;
                    closed = false;
                    let end = self.bytes.len();
                    break escaped
                        .filter(|at| {
                            let length = if self.bytes.get(at + 1) == Some(&b'u') { 6 } else { 2 };
                            at + length > end
                        })
                        .unwrap_or(end);
                }
            }
        };
        let raw = self.bounded(self.slice(from, to));
        let mut text = if escaped.is_some() { owned(unescape(raw)) } else { Text::from(raw) };
        if !closed {
            let stop = self.end();
            // What is left of a character that the end cuts.
            if let Some(whole) = text.strip_suffix(char::REPLACEMENT_CHARACTER) {
                text = cut(&text, 0, whole.len());
            }
            if !(keep_cut && text.trim_ascii().bytes().any(|byte| byte == b' ')) {
                return Err(stop);
            }
            self.cut = trimmed(&text);
        }
        Ok(text)
    }

    /// As much of a text as is kept.
    fn bounded(&mut self, text: &'a str) -> &'a str {
        if text.len() <= TEXT {
            return text;
        }
        self.incomplete = Some(Incomplete::Limit);
        head(text, TEXT)
    }

    /// A number. The last one of a body that is cut is left out: half of its digits say another.
    fn number(&mut self) -> Result<Json<'a>, Stop> {
        let from = self.at;
        if self.peek() == Some(b'-') {
            self.at += 1;
        }
        if self.peek() == Some(b'I') {
            self.word()?;
            return Ok(Json::String(Text::from(self.slice(from, self.at))));
        }
        let leading = self.peek();
        let whole = self.digits();
        let mut right = whole == 1 || whole > 1 && leading != Some(b'0');
        if self.peek() == Some(b'.') {
            self.at += 1;
            right &= self.digits() > 0;
        }
        if matches!(self.peek(), Some(b'e' | b'E')) {
            self.at += 1;
            if matches!(self.peek(), Some(b'+' | b'-')) {
                self.at += 1;
            }
            right &= self.digits() > 0;
        }
        if self.at >= self.bytes.len() && self.values + 1 < VALUES {
            return Err(self.end());
        }
        if !right {
            return Err(Stop::Syntax);
        }
        let digits = self.slice(from, self.at);
        let kept = Text::from(self.bounded(digits));
        Ok(if kept.len() < digits.len() { Json::String(kept) } else { Json::Number(kept) })
    }

    fn digits(&mut self) -> usize {
        let from = self.at;
        while self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        self.at - from
    }

    /// `true`, `false`, `null` and what Python writes for numbers that JSON does not have.
    fn word(&mut self) -> Result<Json<'a>, Stop> {
        const WORDS: [&str; 5] = ["true", "false", "null", "NaN", "Infinity"];
        let rest = self.slice(self.at, self.bytes.len());
        for word in WORDS {
            if rest.starts_with(word) {
                self.at += word.len();
                return Ok(match word {
                    "true" => Json::Bool(true),
                    "false" => Json::Bool(false),
                    "null" => Json::Null,
                    _ => Json::String(Text::from(word)),
                });
            }
        }
        if WORDS.iter().any(|word| word.starts_with(rest)) {
            self.at = self.bytes.len();
            return Err(self.end());
        }
        Err(Stop::Syntax)
    }

    /// The source text of a value that is deeper than the tree goes.
    fn source(&mut self) -> Text<'a> {
        let from = self.at;
        let mut open = 0_usize;
        let mut quoted = false;
        while let Some(byte) = self.peek() {
            self.at += 1;
            match byte {
                b'\\' if quoted => self.at += 1,
                b'"' => quoted = !quoted,
                b'{' | b'[' if !quoted => open += 1,
                b'}' | b']' if !quoted => {
                    open -= 1;
                    if open == 0 {
                        break;
                    }
                }
                _ => {}
            }
        }
        if open > 0 {
            self.end();
            self.at = self.bytes.len();
        }
        Text::from(self.bounded(self.slice(from, self.at)))
    }
}
