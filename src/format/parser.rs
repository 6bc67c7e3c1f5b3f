//! Reads a text into the steps of filling it in.

use alloc::string::String;
use alloc::vec::Vec;

use crate::path::push_number;
use crate::plural::CATEGORIES;
use crate::text::push_text;

/// Branches inside of branches.
const DEPTH: usize = 16;

/// What a step does with its part of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Shows it.
    Literal,
    /// Shows the number of the plural around it.
    Digits,
    /// Shows the value of that name.
    Value,
    /// Shows the value of that name as an or-list.
    OrList,
    /// Chooses by the number of that name among the branches that follow.
    Plural,
    /// Chooses by the text of that name among the branches that follow.
    Select,
    /// Is the branch for that form, and the steps that follow are its.
    Branch,
    /// Is the branch for exactly that number.
    Exactly,
}

/// A step of filling in a text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Step {
    pub(super) kind: Kind,
    /// The part of the text that it is about.
    pub(super) from: usize,
    pub(super) to: usize,
    /// How many of the steps that follow are inside of it.
    pub(super) size: usize,
}

/// Appends the steps of a text; what is wrong with it, and at which character, if it cannot be read.
pub(crate) fn parse(text: &str, steps: &mut Vec<Step>) -> Result<(), String> {
    let mut parser = Parser { bytes: text.as_bytes(), at: 0, steps, error: "" };
    if parser.message(0, false).is_some() {
        return Ok(());
    }
    let before = text.bytes().take(parser.at).filter(|byte| byte & 0xC0 != 0x80).count();
    let mut wrong = String::from(parser.error);
    push_text(&mut wrong, " at ");
    push_number(&mut wrong, u32::try_from(before).unwrap_or_default());
    Err(wrong)
}

struct Parser<'t, 's> {
    bytes: &'t [u8],
    at: usize,
    steps: &'s mut Vec<Step>,
    /// What is wrong at `at`.
    error: &'static str,
}

impl<'t> Parser<'t, '_> {
    fn peek(&self) -> u8 {
        self.bytes.get(self.at).copied().unwrap_or_default()
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

    /// Appends a step about a part of the text.
    #[inline(never)]
    fn push(&mut self, kind: Kind, (from, to): (usize, usize)) {
        if from < to {
            self.steps.push(Step { kind, from, to, size: 0 });
        }
    }

    /// All that was appended behind a step belongs to it.
    #[inline(never)]
    fn close(&mut self, place: usize, kind: Kind) {
        let size = self.steps.len().saturating_sub(place + 1);
        if let Some(step) = self.steps.get_mut(place) {
            step.size = size;
            step.kind = kind;
        }
    }

    fn space(&mut self) {
        while matches!(self.peek(), b' ' | b'\n' | b'\r' | b'\t') {
            self.at += 1;
        }
    }

    /// Takes a name or key and the space around it.
    #[inline(never)]
    fn word(&mut self) -> (usize, usize) {
        self.space();
        let from = self.at;
        while !matches!(self.peek(), 0..=b' ' | b',' | b'{' | b'}' | b'#' | b'\'') {
            self.at += 1;
        }
        let to = self.at;
        self.space();
        (from, to)
    }

    fn part(&self, (from, to): (usize, usize)) -> &'t [u8] {
        self.bytes.get(from..to).unwrap_or_default()
    }

    /// Reads up to the brace that closes this text, or the end of the outermost.
    fn message(&mut self, depth: usize, plural: bool) -> Option<()> {
        if depth > DEPTH {
            return self.broken("too many branches inside of branches");
        }
        let mut from = self.at;
        while let Some(byte) = self.bytes.get(self.at) {
            let next = self.bytes.get(self.at + 1);
            let mark = match byte {
                b'\'' => matches!(next, Some(b'\'' | b'{' | b'}' | b'#' | b'|')),
                b'#' => plural,
                _ => matches!(byte, b'{' | b'}'),
            };
            if !mark {
                self.at += 1;
                continue;
            }
            self.push(Kind::Literal, (from, self.at));
            match byte {
                b'{' => self.argument(depth, plural)?,
                b'\'' => self.quoted(),
                b'#' => {
                    self.push(Kind::Digits, (self.at, self.at + 1));
                    self.at += 1;
                }
                _ if depth > 0 => return Some(()),
                _ => return self.broken("\"}\" closes nothing"),
            }
            from = self.at;
        }
        self.push(Kind::Literal, (from, self.at));
        if depth > 0 { self.expect(b'}') } else { Some(()) }
    }

    /// Takes two apostrophes, which are one, or what stands between one and the next.
    fn quoted(&mut self) {
        self.at += 1;
        let mut from = self.at;
        let mut again = self.peek() != b'\'';
        if !again {
            self.at += 1;
            self.push(Kind::Literal, (from, self.at));
        }
        while again {
            while self.bytes.get(self.at).is_some_and(|byte| *byte != b'\'') {
                self.at += 1;
            }
            again = self.bytes.get(self.at + 1) == Some(&b'\'');
            self.push(Kind::Literal, (from, self.at + usize::from(again)));
            self.at += 1 + usize::from(again);
            from = self.at;
        }
    }

    /// Takes an argument, from its opening brace to its closing one.
    fn argument(&mut self, depth: usize, plural: bool) -> Option<()> {
        self.at += 1;
        let name = self.word();
        if name.0 == name.1 {
            return self.broken("a name is missing");
        }
        let place = self.steps.len();
        let mut kind = Kind::Value;
        self.push(kind, name);
        if self.peek() == b',' {
            self.at += 1;
            let form = self.word();
            match self.part(form) {
                b"list" if self.peek() == b',' => {
                    self.at += 1;
                    let form = self.word();
                    match self.part(form) {
                        b"and" => {}
                        b"or" => kind = Kind::OrList,
                        _ => {
                            self.at = form.0;
                            return self.broken("a list is neither \"and\" nor \"or\"");
                        }
                    }
                }
                b"list" => {}
                b"plural" => {
                    kind = Kind::Plural;
                    self.branches(depth, true, true)?;
                }
                b"select" => {
                    kind = Kind::Select;
                    self.branches(depth, false, plural)?;
                }
                _ => {
                    self.at = form.0;
                    return self.broken("the type is none of plural, select and list");
                }
            }
        }
        self.close(place, kind);
        self.expect(b'}')
    }

    /// Takes the branches of an argument. `plural` is whether `#` stands for a number in them.
    fn branches(&mut self, depth: usize, forms: bool, plural: bool) -> Option<()> {
        self.expect(b',')?;
        let mut other = false;
        loop {
            let (mut from, to) = self.word();
            let name = self.part((from, to));
            let (kind, known) = match name {
                [] => break,
                [b'=', digits @ ..] if forms => {
                    from += 1;
                    (Kind::Exactly, digits.iter().all(u8::is_ascii_digit))
                }
                _ => {
                    (Kind::Branch, !forms || CATEGORIES.iter().any(|form| form.as_bytes() == name))
                }
            };
            if !known || from == to {
                self.at = from;
                return self.broken("this is no plural form");
            }
            other |= name == b"other";
            self.expect(b'{')?;
            let place = self.steps.len();
            self.push(kind, (from, to));
            self.message(depth + 1, plural)?;
            self.close(place, kind);
            self.expect(b'}')?;
        }
        if !other && self.peek() == b'}' {
            return self.broken("\"other\" is missing");
        }
        Some(())
    }
}
