//! Fills in a text: ICU `MessageFormat`, the part of it that messages need.
//!
//! | | |
//! |---|---|
//! | `{name}` | a value; numbers and lists as the language writes them |
//! | `{name, list}`, `{name, list, or}` | "A, B and C", "A, B or C" |
//! | `{name, plural, =0 {…} one {# item} other {# items}}` | by the number, which `#` stands for |
//! | `{name, select, bytes {…} other {…}}` | by the text |
//! | `'{'`, `''` | an apostrophe takes the meaning from `{ } # \|`, two are one |
//!
//! Beyond ICU, a select without its value takes the branch `undefined`, if there is one. Any other
//! argument without its value means that the text cannot be shown. A value is never read as a text.

use alloc::string::String;
use core::cell::Cell;

use crate::bidi::push_isolated;
use crate::cldr::Conventions;
use crate::fault::Param;
use crate::list::Joints;
use crate::number::Number;
use crate::plural::{CATEGORIES, category};
use crate::text::{Map, Text, owned, push_text};

/// Branches inside of branches.
const DEPTH: usize = 16;

/// A language that texts are filled in for; what it needs is looked up when it is needed.
pub(crate) struct Language<'a> {
    tag: Text<'a>,
    known: Cell<Option<Conventions>>,
}

impl<'a> Language<'a> {
    /// The language of a tag.
    pub(crate) fn new(tag: Text<'a>) -> Self {
        Self { tag, known: Cell::new(None) }
    }

    /// The tag.
    pub(crate) fn tag(&self) -> Text<'a> {
        self.tag.clone()
    }

    #[inline(never)]
    fn conventions(&self) -> Conventions {
        let conventions = self.known.get().unwrap_or_else(|| Conventions::of(&self.tag));
        self.known.set(Some(conventions));
        conventions
    }
}

/// The text with its values; `None` where it cannot be shown, or would be empty.
pub(crate) fn fill<'t>(
    text: &'t str,
    values: &Map<'_, Param<'_>>,
    language: &Language<'_>,
) -> Option<Text<'t>> {
    let mut filler =
        Filler { text, at: 0, out: String::new(), values: Some(values), language, error: "" };
    let filled: Text<'t> = if filler.until(MARK).len() == text.len() {
        text.into()
    } else {
        filler.at = 0;
        filler.out.reserve(text.len());
        filler.message(0, None)?;
        owned(filler.out)
    };
    (!is_blank(&filled)).then_some(filled)
}

/// What makes a text unreadable in any of its branches, and the byte where that is.
pub(crate) fn check(text: &str) -> Option<(&'static str, usize)> {
    let language = Language::new("".into());
    let mut filler =
        Filler { text, at: 0, out: String::new(), values: None, language: &language, error: "" };
    match filler.message(0, None) {
        None => Some((filler.error, filler.at)),
        Some(()) => None,
    }
}

/// Whether there is nothing to see.
pub(crate) fn is_blank(text: &str) -> bool {
    text.bytes().all(|byte| byte <= b' ')
}

/// The classes of bytes that end something.
const MARK: u8 = 1;
const SPACE: u8 = 2;
const COMMA: u8 = 4;
const OTHER: u8 = 8;

fn class(byte: u8) -> u8 {
    match byte {
        b'{' | b'}' | b'#' | b'\'' => MARK,
        b' ' | b'\n' | b'\t' | b'\r' => SPACE,
        b',' => COMMA,
        _ => OTHER,
    }
}

struct Filler<'f, 't> {
    text: &'t str,
    at: usize,
    out: String,
    /// None: all branches are read and nothing is filled in.
    values: Option<&'f Map<'f, Param<'f>>>,
    language: &'f Language<'f>,
    /// What is wrong with the text at `at`.
    error: &'static str,
}

impl<'t> Filler<'_, 't> {
    fn peek(&self) -> u8 {
        self.text.as_bytes().get(self.at).copied().unwrap_or_default()
    }

    fn broken(&mut self, what: &'static str) -> Option<()> {
        self.error = what;
        None
    }

    fn push(&mut self, text: &str) {
        push_text(&mut self.out, text);
    }

    /// Takes what comes before the first byte of those classes.
    #[inline(never)]
    fn until(&mut self, classes: u8) -> &'t str {
        let from = self.at;
        while let Some(byte) = self.text.as_bytes().get(self.at)
            && class(*byte) & classes == 0
        {
            self.at += 1;
        }
        self.text.get(from..self.at).unwrap_or_default()
    }

    /// Takes a name or key, and the space around it.
    #[inline(never)]
    fn word(&mut self) -> &'t str {
        self.until(MARK | COMMA | OTHER);
        let word = self.until(MARK | COMMA | SPACE);
        self.until(MARK | COMMA | OTHER);
        word
    }

    /// Takes that byte.
    #[inline(never)]
    fn expect(&mut self, byte: u8) -> Option<()> {
        if self.peek() != byte {
            return self.broken(match byte {
                b'{' => "\"{\" is missing",
                b'}' => "\"}\" is missing",
                _ => "\",\" is missing",
            });
        }
        self.at += 1;
        Some(())
    }

    /// Reads up to the brace that closes this text, or the end of the outermost. `number` are the
    /// digits that `#` stands for.
    fn message(&mut self, depth: usize, number: Option<&str>) -> Option<()> {
        if depth > DEPTH {
            return self.broken("too many branches inside of branches");
        }
        loop {
            let literal = self.until(MARK);
            self.push(literal);
            match self.peek() {
                b'{' => self.argument(depth, number)?,
                b'\'' => self.quoted(),
                b'#' => {
                    self.at += 1;
                    self.digits(number.unwrap_or("#"));
                }
                b'}' if depth > 0 => return Some(()),
                b'}' => return self.broken("\"}\" closes nothing"),
                _ if depth > 0 => return self.expect(b'}'),
                _ => return Some(()),
            }
        }
    }

    /// Takes an apostrophe and what it quotes.
    #[inline(never)]
    fn quoted(&mut self) {
        self.at += 1;
        let mut quotes = matches!(self.peek(), b'{' | b'}' | b'#' | b'|');
        // Two apostrophes are one, and one alone that quotes nothing is itself.
        if !quotes {
            self.push("'");
            self.at += usize::from(self.peek() == b'\'');
        }
        while quotes && self.at < self.text.len() {
            let from = self.at;
            while !matches!(self.peek(), b'\'' | 0) {
                self.at += 1;
            }
            self.push(self.text.get(from..self.at).unwrap_or_default());
            self.at += 1;
            quotes = self.peek() == b'\'';
            if quotes {
                self.push("'");
                self.at += 1;
            }
        }
    }

    /// Takes an argument, from its opening brace to its closing one.
    fn argument(&mut self, depth: usize, number: Option<&str>) -> Option<()> {
        self.at += 1;
        let name = self.word();
        if name.is_empty() {
            return self.broken("a name is missing");
        }
        let value = self.values.and_then(|values| values.get(name));
        if self.peek() != b',' {
            return self.value(value, false);
        }
        self.at += 1;
        let from = self.at;
        let kind = self.word();
        let plural = kind == "plural";
        if kind == "list" {
            let mut form = "and";
            if self.peek() == b',' {
                self.at += 1;
                form = self.word();
            }
            if form != "and" && form != "or" {
                return self.broken("a list is neither \"and\" nor \"or\"");
            }
            return self.value(value, form == "or");
        }
        if !plural && kind != "select" {
            self.at = from;
            return self.broken("the type is none of plural, select and list");
        }
        let key = match value {
            Some(Param::Number(digits)) => Some(&**digits),
            Some(Param::Text(text)) if !plural || Number::parse(text).is_some() => Some(&**text),
            _ if plural => None,
            Some(Param::Flag(flag)) => Some(if *flag { "true" } else { "false" }),
            Some(Param::List(items)) if !items.is_empty() => Some(""),
            _ => Some("undefined"),
        };
        if self.values.is_some() && key.is_none() {
            return None;
        }
        self.branches(depth, plural, key.unwrap_or_default(), if plural { key } else { number })
    }

    /// Takes the branches of an argument and its closing brace, and fills in the one for that key.
    fn branches(
        &mut self,
        depth: usize,
        plural: bool,
        key: &str,
        number: Option<&str>,
    ) -> Option<()> {
        self.expect(b',')?;
        let form = match Number::parse(key) {
            Some(number) if plural => category(self.language.conventions().plurals, number),
            _ => key,
        };
        // How well the best branch fits, and where it is.
        let mut best = 0;
        let mut place = 0;
        let mut other = false;
        loop {
            let name = self.word();
            if name.is_empty() {
                break;
            }
            let digits = name.strip_prefix('=').filter(|_| plural);
            let known =
                !plural || digits.and_then(Number::parse).is_some() || CATEGORIES.contains(&name);
            if !known {
                return self.broken("this is no plural form");
            }
            self.expect(b'{')?;
            let fit = match digits {
                Some(digits) if digits == key => 3,
                _ if name == form => 2,
                _ => u8::from(name == "other"),
            };
            if fit > best {
                best = fit;
                place = self.at;
            }
            other |= name == "other";
            if self.values.is_some() {
                self.skip();
            } else {
                self.message(depth + 1, number)?;
            }
            self.expect(b'}')?;
        }
        if !other && self.peek() == b'}' {
            return self.broken("\"other\" is missing");
        }
        self.expect(b'}')?;
        if self.values.is_some() {
            let end = core::mem::replace(&mut self.at, place);
            self.message(depth + 1, number)?;
            self.at = end;
        }
        Some(())
    }

    /// Takes a branch up to its closing brace.
    fn skip(&mut self) {
        let length = self.out.len();
        let mut open = 0;
        loop {
            self.until(MARK);
            match self.peek() {
                b'{' => open += 1,
                b'}' if open > 0 => open -= 1,
                b'#' => {}
                b'\'' => {
                    self.quoted();
                    continue;
                }
                _ => break,
            }
            self.at += 1;
        }
        self.out.truncate(length);
    }

    /// Takes the closing brace of an argument and appends its value.
    #[inline(never)]
    fn value(&mut self, value: Option<&Param<'_>>, or: bool) -> Option<()> {
        self.expect(b'}')?;
        let conventions = self.language.conventions();
        let text = match value {
            _ if self.values.is_none() => return Some(()),
            Some(Param::Number(digits)) => {
                self.digits(digits);
                return Some(());
            }
            Some(Param::Text(text)) => core::slice::from_ref(text),
            Some(Param::List(items)) if !items.is_empty() => items,
            Some(Param::Flag(flag)) => {
                self.push(if *flag { "true" } else { "false" });
                return Some(());
            }
            _ => return None,
        };
        let joints = Joints::of(conventions.lists, or);
        let mut left = text.len();
        for item in text {
            left -= 1;
            if left + 1 < text.len() {
                self.push(joints.before(item, left, text.len()));
            }
            push_isolated(&mut self.out, item, conventions.right_to_left);
        }
        Some(())
    }

    /// Appends a number; one with an exponent, and what is no number, as it is.
    #[inline(never)]
    fn digits(&mut self, digits: &str) {
        match Number::parse(digits) {
            Some(number) => number.print(self.language.conventions().numbers, &mut self.out),
            None => self.push(digits),
        }
    }
}
