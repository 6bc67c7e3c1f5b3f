//! Validation errors of the home API: a list of objects or sentences, or a map (or a tree of maps)
//! from field to sentences. The generic reader knows these forms, too; thousands of errors are read
//! here in a third of its time.

use alloc::vec::Vec;
use core::mem::take;

use super::generic::members::{Members, NOTHING, TEXT, has, is, take_text};
use super::generic::{Field, push};
use crate::fault::{Fault, Incomplete};
use crate::json::Json;
use crate::text::Text;

/// What the errors of one member may cost. 100,000 of them fit; of those that do not, a small body
/// could make a lot of memory, since all that stand under one field hold its path.
const COST: usize = 1 << 23;

/// Reads errors, and leaves in their place what they do not hold. `true` if that is nothing.
pub(super) fn read_errors<'a>(value: &mut Json<'a>, fault: &mut Fault<'a>) -> bool {
    let mut errors = Errors { fault, left: COST };
    let done = errors.read(value, &Field::default(), false);
    if errors.left == 0 {
        fault.incomplete = Some(Incomplete::Limit);
    }
    done
}

const PROPERTY: &str = "property";

const MESSAGE: &str = "message";

struct Errors<'f, 'a> {
    fault: &'f mut Fault<'a>,
    left: usize,
}

impl<'a> Errors<'_, 'a> {
    fn charge(&mut self, field: &Field<'_>) {
        let cost = 16 + field.path.len() * 2 + field.property.len() / 8;
        self.left = self.left.saturating_sub(cost);
    }

    #[inline(never)]
    fn under(&mut self, at: &Field<'a>, name: &Text<'a>) -> Field<'a> {
        let under = at.member(name);
        self.charge(&under);
        under
    }

    #[inline(never)]
    fn add(&mut self, field: Field<'a>, message: Text<'a>, code: Option<Text<'a>>) {
        self.charge(&field);
        push(self.fault, field, message, code);
    }

    fn read(&mut self, value: &mut Json<'a>, at: &Field<'a>, listed: bool) -> bool {
        if self.left == 0 {
            return false;
        }
        match value {
            Json::Array(items) => self.list(items, at),
            Json::Object(members) => self.object(members, at, listed),
            Json::String(text) => {
                if !text.trim_ascii().is_empty() {
                    self.add(at.clone(), take(text), None);
                }
                true
            }
            _ => is(value, NOTHING),
        }
    }

    /// What items do not hold keeps its place in the list.
    fn list(&mut self, items: &mut Vec<Json<'a>>, at: &Field<'a>) -> bool {
        let mut left = 0;
        for (place, item) in items.iter_mut().enumerate() {
            if self.read(item, at, true) {
                *item = Json::Null;
            } else {
                left = place + 1;
            }
        }
        items.truncate(left);
        left == 0
    }

    /// An object is one error, or a map from field to errors.
    fn object(&mut self, members: &mut Members<'a>, at: &Field<'a>, listed: bool) -> bool {
        let root = at.property.is_empty();
        let has = |words| has(members, words, TEXT | NOTHING);
        // A field can be called `name` or `message` too, so a map is one error only if it is sure.
        if listed && root || has(MESSAGE) && (listed || !root || has(PROPERTY)) {
            let count = members.len();
            let property = take_text(members, PROPERTY);
            let message = take_text(members, MESSAGE);
            if members.len() < count {
                let code = take_text(members, "errorCode code");
                if property.is_some() || message.is_some() || code.is_some() {
                    let under = match property {
                        Some(property) => self.under(at, &property),
                        None => at.clone(),
                    };
                    self.add(under, message.unwrap_or_default(), code);
                }
                return members.is_empty();
            }
        }
        for (name, mut value) in take(members) {
            if self.left > 0 {
                let field = self.under(at, &name);
                if self.read(&mut value, &field, false) {
                    continue;
                }
            }
            members.push(name, value);
        }
        members.is_empty()
    }
}
