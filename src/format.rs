//! Texts with places for values: ICU `MessageFormat`, the part of it that messages need.
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
//!
//! A text is read whenever it is filled in: most are short, and of most catalogs next to none is
//! ever shown.

use alloc::string::String;
use core::cell::Cell;
use core::mem::replace;

use crate::bidi::push_isolated;
use crate::cldr::Conventions;
use crate::fault::Param;
use crate::list::Joints;
use crate::number::Number;
use crate::plural::{CATEGORIES, category};
use crate::scan::is_one_of;
use crate::text::{Map, Text, is_blank, owned, push_text};

/// Branches inside of branches.
const DEPTH: usize = 16;

/// A language that texts are filled in for; what it needs is looked up when it is needed.
pub(crate) struct Language<'a> {
    tag: Text<'a>,
    known: Cell<Option<Conventions>>,
}

impl<'a> Language<'a> {
    /// The language of a tag, and its conventions where they are known.
    pub(crate) fn new(tag: Text<'a>, known: Option<Conventions>) -> Self {
        Self { tag, known: Cell::new(known) }
    }

    #[inline(never)]
    fn conventions(&self) -> Conventions {
        let conventions = self.known.get().unwrap_or_else(|| Conventions::of(&self.tag));
        self.known.set(Some(conventions));
        conventions
    }
}

/// What is wrong with a text, and at which character, if it cannot be read.
pub(crate) fn check(text: &str) -> Option<(&'static str, u32)> {
    let (values, language) = (Map::new(), Language::new("".into(), None));
    let mut reader = Reader::new(text, &values, &language);
    reader.shows = false;
    if reader.message(0, false).is_some() {
        return None;
    }
    let before = text.bytes().take(reader.at).filter(|byte| byte & 0xC0 != 0x80).count();
    Some((reader.error, u32::try_from(before).unwrap_or_default()))
}

/// A text with its values; `None` where it cannot be shown, or would be empty.
pub(crate) fn fill<'t>(
    text: &'t str,
    values: &Map<'_, Param<'_>>,
    language: &Language<'_>,
) -> Option<Text<'t>> {
    let mut reader = Reader::new(text, values, language);
    reader.message(0, false)?;
    let filled = if reader.is_plain { text.into() } else { owned(reader.out) };
    (!is_blank(&filled)).then_some(filled)
}

/// Reads a text, and shows what it reads or not.
struct Reader<'f> {
    text: &'f str,
    at: usize,
    /// What is wrong at `at`.
    error: &'static str,
    shows: bool,
    out: String,
    /// Whether the text is what is shown.
    is_plain: bool,
    /// The digits that `#` stands for.
    number: &'f str,
    values: &'f Map<'f, Param<'f>>,
    language: &'f Language<'f>,
}

impl<'f> Reader<'f> {
    fn new(text: &'f str, values: &'f Map<'f, Param<'f>>, language: &'f Language<'f>) -> Self {
        Self {
            text,
            at: 0,
            error: "",
            shows: true,
            out: String::new(),
            is_plain: false,
            number: "#",
            values,
            language,
        }
    }

    fn peek(&self) -> u8 {
        self.text.as_bytes().get(self.at).copied().unwrap_or_default()
    }

    fn broken(&mut self, what: &'static str) -> Option<()> {
        self.error = what;
        None
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

    #[inline(never)]
    fn space(&mut self) {
        while matches!(self.peek(), b' ' | b'\n' | b'\r' | b'\t') {
            self.at += 1;
        }
    }

    /// Takes a name or key, which may be empty, and the space around it. Also says where it starts.
    #[inline(never)]
    fn word(&mut self) -> (usize, &'f str) {
        self.space();
        let from = self.at;
        while !matches!(self.peek(), 0..=b' ' | b',' | b'{' | b'}' | b'#' | b'\'') {
            self.at += 1;
        }
        let word = self.text.get(from..self.at).unwrap_or_default();
        self.space();
        (from, word)
    }

    /// Shows the text from there up to here.
    #[inline(never)]
    fn show(&mut self, from: usize) {
        if self.shows {
            push_text(&mut self.out, self.text.get(from..self.at).unwrap_or_default());
        }
    }

    /// Reads up to the brace that closes this text, or the end of the outermost. `plural` is whether
    /// `#` stands for a number.
    fn message(&mut self, depth: usize, plural: bool) -> Option<()> {
        if depth > DEPTH {
            return self.broken("too many branches inside of branches");
        }
        let mut from = self.at;
        while let Some(byte) = self.text.as_bytes().get(self.at) {
            let mark = match byte {
                b'\'' => self.quotes(),
                b'#' => plural,
                _ => matches!(byte, b'{' | b'}'),
            };
            if !mark {
                self.at += 1;
                continue;
            }
            self.show(from);
            match byte {
                b'{' => self.argument(depth, plural)?,
                b'\'' => self.quoted(),
                b'#' => {
                    self.at += 1;
                    if self.shows {
                        self.digits(self.number);
                    }
                }
                _ if depth > 0 => return Some(()),
                _ => return self.broken("\"}\" closes nothing"),
            }
            from = self.at;
        }
        if depth > 0 {
            return self.expect(b'}');
        }
        self.is_plain = from == 0;
        if !self.is_plain {
            self.show(from);
        }
        Some(())
    }

    /// Whether the apostrophe here takes the meaning from something.
    #[inline(never)]
    fn quotes(&self) -> bool {
        let next = self.text.as_bytes().get(self.at + 1);
        matches!(next, Some(b'\'' | b'{' | b'}' | b'#' | b'|'))
    }

    /// Goes to the brace that closes this text, which is known to be right.
    fn skip(&mut self) {
        let mut braces = 0;
        while let Some(byte) = self.text.as_bytes().get(self.at) {
            match byte {
                b'{' => braces += 1,
                b'}' if braces == 0 => return,
                b'}' => braces -= 1,
                b'\'' if self.quotes() => {
                    self.quoted();
                    continue;
                }
                _ => {}
            }
            self.at += 1;
        }
    }

    /// Takes two apostrophes, which are one, or what stands between one and the next.
    fn quoted(&mut self) {
        self.at += 1;
        let mut from = self.at;
        let mut again = self.peek() != b'\'';
        if !again {
            self.at += 1;
            self.show(from);
        }
        while again {
            while self.at < self.text.len() && self.peek() != b'\'' {
                self.at += 1;
            }
            again = self.text.as_bytes().get(self.at + 1) == Some(&b'\'');
            let end = self.at;
            self.at += usize::from(again);
            self.show(from);
            self.at = end + 1 + usize::from(again);
            from = self.at;
        }
    }

    /// Takes an argument, from its opening brace to its closing one.
    fn argument(&mut self, depth: usize, plural: bool) -> Option<()> {
        self.at += 1;
        let (_, name) = self.word();
        if name.is_empty() {
            return self.broken("a name is missing");
        }
        let value = self.values.get(name);
        let mut or = false;
        if self.peek() == b',' {
            self.at += 1;
            match self.word() {
                (_, "plural") => return self.branches(depth, true, true, value),
                (_, "select") => return self.branches(depth, false, plural, value),
                (_, "list") => {
                    if self.peek() == b',' {
                        self.at += 1;
                        let (start, form) = self.word();
                        or = form == "or";
                        if !or && form != "and" {
                            self.at = start;
                            return self.broken("a list is neither \"and\" nor \"or\"");
                        }
                    }
                }
                (start, _) => {
                    self.at = start;
                    return self.broken("the type is none of plural, select and list");
                }
            }
        }
        if self.shows {
            self.value(value?, or)?;
        }
        self.expect(b'}')
    }

    /// Takes the branches of an argument up to its closing brace, and shows the one that fits best.
    /// `plural` is whether `#` stands for a number in them.
    fn branches(
        &mut self,
        depth: usize,
        forms: bool,
        plural: bool,
        value: Option<&'f Param<'f>>,
    ) -> Option<()> {
        self.expect(b',')?;
        let key = value.and_then(key);
        let mut form = key.unwrap_or("undefined");
        if self.shows && forms {
            match Number::parse(form) {
                Some(number) => form = category(self.language.conventions().plurals(), number),
                // One with an exponent is in no category.
                None if matches!(value, Some(Param::Number(_))) => {}
                None => return None,
            }
        }
        // Where the best branch starts, and how well it fits.
        let (mut best, mut best_fit) = (0, 0);
        let mut other = false;
        loop {
            let (start, name) = self.word();
            let exact = name.strip_prefix('=').filter(|_| forms);
            let known = match exact {
                _ if name.is_empty() => break,
                Some(digits) => {
                    !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
                }
                None => self.shows || !forms || is_one_of(CATEGORIES, b' ', name),
            };
            if !known {
                self.at = start + usize::from(exact.is_some());
                return self.broken("this is no plural form");
            }
            other |= name == "other";
            self.expect(b'{')?;
            let fit = if exact.is_some() {
                u8::from(exact == key) * 3
            } else if name == form {
                2
            } else {
                u8::from(name == "other")
            };
            if fit > best_fit {
                (best, best_fit) = (self.at, fit);
            }
            if replace(&mut self.shows, false) {
                self.skip();
                self.shows = true;
            } else {
                self.message(depth + 1, plural)?;
            }
            self.expect(b'}')?;
        }
        if !other && self.peek() == b'}' {
            return self.broken("\"other\" is missing");
        }
        if self.shows {
            let end = replace(&mut self.at, best);
            let number = self.number;
            if forms {
                self.number = key?;
            }
            self.message(depth + 1, plural)?;
            self.number = number;
            self.at = end;
        }
        self.expect(b'}')
    }

    /// Appends a value.
    #[inline(never)]
    fn value(&mut self, value: &'f Param<'f>, or: bool) -> Option<()> {
        let items = match value {
            Param::Number(digits) => {
                self.digits(digits);
                return Some(());
            }
            Param::List(items) => items.as_slice(),
            value => &[key(value)?.into()],
        };
        let conventions = self.language.conventions();
        let joints = Joints::of(conventions.lists(), or);
        let mut left = items.len();
        for item in items {
            left -= 1;
            if left + 1 < items.len() {
                push_text(&mut self.out, joints.before(item, left, items.len()));
            }
            push_isolated(&mut self.out, item, conventions.right_to_left());
        }
        items.first().map(|_| ())
    }

    /// Appends a number; one with an exponent, and what is no number, as it is.
    #[inline(never)]
    fn digits(&mut self, digits: &str) {
        match Number::parse(digits) {
            Some(number) => number.print(self.language.conventions().numbers(), &mut self.out),
            None => push_text(&mut self.out, digits),
        }
    }
}

/// What a value is among the branches of a select; an empty list is as good as absent.
#[inline(never)]
pub(crate) fn key<'v>(value: &'v Param<'_>) -> Option<&'v str> {
    match value {
        Param::Number(text) | Param::Text(text) => Some(text),
        Param::Flag(flag) => Some(if *flag { "true" } else { "false" }),
        Param::List(items) => items.first().map(|_| ""),
    }
}
