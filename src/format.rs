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

mod parser;

use alloc::string::String;
use core::cell::Cell;

use crate::bidi::push_isolated;
use crate::cldr::Conventions;
use crate::fault::Param;
use crate::list::Joints;
use crate::number::Number;
use crate::plural::category;
use crate::text::{Map, Text, owned, push_text};
use parser::Kind;
pub(crate) use parser::{Step, parse};

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

/// The text of those steps with its values; `None` where it cannot be shown, or would be empty.
pub(crate) fn fill<'t>(
    text: &'t str,
    steps: &[Step],
    values: &Map<'_, Param<'_>>,
    language: &Language<'_>,
) -> Option<Text<'t>> {
    let filled: Text<'t> = if let [Step { kind: Kind::Literal, from, to, .. }] = steps {
        text.get(*from..*to)?.into()
    } else {
        let mut filler = Filler { text, out: String::with_capacity(text.len()), values, language };
        filler.fill(steps, None)?;
        owned(filler.out)
    };
    (!is_blank(&filled)).then_some(filled)
}

/// Whether there is nothing to see.
pub(crate) fn is_blank(text: &str) -> bool {
    text.bytes().all(|byte| byte <= b' ')
}

struct Filler<'f> {
    text: &'f str,
    out: String,
    values: &'f Map<'f, Param<'f>>,
    language: &'f Language<'f>,
}

impl<'f> Filler<'f> {
    /// Follows steps. `number` are the digits that `#` stands for.
    fn fill(&mut self, steps: &[Step], number: Option<&str>) -> Option<()> {
        let mut rest = steps;
        while let Some((step, behind)) = rest.split_first() {
            let (inner, next) = behind.split_at_checked(step.size)?;
            rest = next;
            let part = self.text.get(step.from..step.to)?;
            match step.kind {
                Kind::Literal => push_text(&mut self.out, part),
                Kind::Digits => self.digits(number.unwrap_or("#")),
                Kind::Value | Kind::OrList => {
                    self.value(self.values.get(part)?, step.kind == Kind::OrList)?;
                }
                kind => {
                    let value = self.values.get(part);
                    let plural = kind == Kind::Plural;
                    let key = value.and_then(key);
                    if plural && !matches!(value, Some(Param::Number(_))) {
                        Number::parse(key?)?;
                    }
                    let branch = self.branch(inner, plural, key.unwrap_or("undefined"))?;
                    self.fill(branch, if plural { key } else { number })?;
                }
            }
        }
        Some(())
    }

    /// The steps of the branch that fits best.
    fn branch<'s>(&self, mut branches: &'s [Step], plural: bool, key: &str) -> Option<&'s [Step]> {
        let form = match Number::parse(key) {
            Some(number) if plural => category(self.language.conventions().plurals, number),
            _ => key,
        };
        let mut best = None;
        let mut best_fit = 0;
        while let Some((branch, behind)) = branches.split_first() {
            let (steps, next) = behind.split_at_checked(branch.size)?;
            branches = next;
            let name = self.text.get(branch.from..branch.to)?;
            let fit = match branch.kind {
                Kind::Exactly => u8::from(name == key) * 3,
                _ if name == form => 2,
                _ => u8::from(name == "other"),
            };
            if fit > best_fit {
                best_fit = fit;
                best = Some(steps);
            }
        }
        best
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
            push_isolated(&mut self.out, item, conventions.right_to_left);
        }
        items.first().map(|_| ())
    }

    /// Appends a number; one with an exponent, and what is no number, as it is.
    #[inline(never)]
    fn digits(&mut self, digits: &str) {
        match Number::parse(digits) {
            Some(number) => number.print(self.language.conventions().numbers, &mut self.out),
            None => push_text(&mut self.out, digits),
        }
    }
}

/// What a value is among the branches of a select; an empty list is as good as absent.
fn key<'v>(value: &'v Param<'_>) -> Option<&'v str> {
    match value {
        Param::Number(text) | Param::Text(text) => Some(text),
        Param::Flag(flag) => Some(if *flag { "true" } else { "false" }),
        Param::List(items) => items.first().map(|_| ""),
    }
}
