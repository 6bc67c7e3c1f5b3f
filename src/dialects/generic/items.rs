//! Errors in any of the forms that bodies have them in: lists of objects or sentences, maps from
//! field to sentences, trees of these, and lists in which the place is the index.

use alloc::vec::Vec;

use super::members::{
    Members, find, get, is_empty, is_nested, is_object, is_scalar, is_text, is_there, take,
};
use super::place::{Field, is_parted, part};
use super::shapes::{is_branch, is_place, is_texts};
use super::words::{
    BRANCHES, INSIDE, MESSAGE, PATH, RULE, SURE_MESSAGE, SURE_PATH, hint, is_one_of, is_whole,
};
use crate::fault::{Fault, Place, ValidationError};
use crate::json::{Json, parse};
use crate::path::parse_text;
use crate::text::Text;

/// What the errors of a body may cost: see `errors.rs`.
const COST: usize = 1 << 23;

/// Reads errors into a fault.
pub(super) struct Items<'h, 'f, 'a> {
    pub(super) hints: &'h str,
    pub(super) fault: &'f mut Fault<'a>,
    pub(super) left: usize,
    /// The part of the request that all errors are about.
    pub(super) part: Option<Place>,
    /// How many errors named no field and no place for one.
    pub(super) bare: usize,
    /// Where the errors stand that are about no field.
    pub(super) rootless: Vec<usize>,
    /// The code that those have in common.
    pub(super) code: Option<Text<'a>>,
    /// Whether they have several.
    pub(super) mixed: bool,
}

/// JSON inside of a string.
#[inline(never)]
pub(super) fn inner<'a>(text: &Text<'a>) -> Option<Json<'a>> {
    if !text.trim_ascii_start().starts_with(['[', '{']) {
        return None;
    }
    #[cfg(feature = "module")]
    return parse(text.trim_ascii()).map(|document| document.root).filter(is_nested);
    #[cfg(not(feature = "module"))]
    parse(text.trim_ascii()).map(|document| document.root.into_owned()).filter(is_nested)
}

impl<'h, 'f, 'a> Items<'h, 'f, 'a> {
    pub(super) fn new(hints: &'h str, fault: &'f mut Fault<'a>) -> Self {
        Self {
            hints,
            fault,
            left: COST,
            part: None,
            bare: 0,
            rootless: Vec::new(),
            code: None,
            mixed: false,
        }
    }

    pub(super) fn charge(&mut self, field: &Field<'_>) {
        let cost = 32 + field.path.len() * 2 + field.property.len() / 8;
        self.left = self.left.saturating_sub(cost);
    }

    #[inline(never)]
    pub(super) fn add(&mut self, field: &Field<'a>, message: Text<'a>, code: Option<Text<'a>>) {
        self.charge(field);
        let field = Field { part: field.part.or(self.part), ..field.clone() };
        push(self.fault, field, message, code);
    }

    /// Reads errors that stand at a field; `true` if nothing is left of them.
    pub(super) fn read(&mut self, value: &mut Json<'a>, at: &Field<'a>, listed: bool) -> bool {
        if self.left == 0 {
            self.fault.incomplete = Some(crate::fault::Incomplete::Limit);
            return false;
        }
        match value {
            Json::String(text) => {
                if let Some(mut inner) = inner(text) {
                    let done = self.read(&mut inner, at, false);
                    *value = inner;
                    return done;
                }
                if !text.trim_ascii().is_empty() {
                    if at.path.is_empty() && at.property.is_empty() {
                        self.rootless.push(self.fault.validation_errors.len());
                    }
                    self.add(at, core::mem::take(text), None);
                }
                true
            }
            Json::Null => true,
            Json::Number(_) | Json::Bool(_) => false,
            Json::Array(items) => self.list(items, at),
            Json::Object(members) => self.object(members, at, listed),
        }
    }

    /// What items do not hold keeps its place in the list.
    #[inline(never)]
    pub(super) fn list(&mut self, items: &mut Vec<Json<'a>>, at: &Field<'a>) -> bool {
        // A list that is as long as the input's has a map, or nothing, for each of its items.
        let hole = |item: &Json<'_>| is_object(item) && is_empty(item);
        let by_place = items.first().is_some_and(is_object)
            && items.iter().any(is_texts)
            && items.iter().all(|item| {
                hole(item) || is_object(item) && is_texts(item) || matches!(item, Json::Null)
            });
        let rows = hint(self.hints, "rows").is_some() && at.path.is_empty();
        let mut left = 0;
        for (place, item) in items.iter_mut().enumerate() {
            let done = if by_place || rows && is_object(item) {
                self.read(item, &at.item(place), false)
            } else {
                self.read(item, at, true)
            };
            if done {
                *item = Json::Null;
            } else {
                left = place + 1;
            }
        }
        items.truncate(left);
        left == 0
    }

    /// Whether an object is one error and no map from field to errors. A field can be called
    /// `name` or `message` too, so a map is one error only if it is sure.
    #[inline(never)]
    pub(super) fn is_error(&self, members: &Members<'a>, listed: bool) -> bool {
        let message = find(members, hint(self.hints, "message").unwrap_or(MESSAGE), is_text);
        let path = find(members, hint(self.hints, "path").unwrap_or(PATH), is_place);
        let rule = find(members, RULE, is_scalar);
        let inside = find(members, "constraints extensions details", is_object);
        if listed {
            let coded = get(members, "code", is_text).is_some() && members.get("message").is_some();
            let deep = find(members, "field_violations children element_errors", is_nested)
                .is_some()
                || find(members, "msg", is_texts).is_some();
            message.is_some()
                || deep
                || coded
                || inside.is_some()
                || path.is_some() && rule.is_some()
        } else {
            find(members, SURE_MESSAGE, is_text).is_some()
                && find(members, SURE_PATH, is_place).is_some()
        }
    }

    #[inline(never)]
    pub(super) fn object(
        &mut self,
        members: &mut Members<'a>,
        at: &Field<'a>,
        listed: bool,
    ) -> bool {
        let field = !at.path.is_empty()
            && (find(members, SURE_MESSAGE, is_text).is_some()
                || hint(self.hints, "map").is_some() && self.is_error(members, true));
        if is_branch(members) {
            self.tree(members, at);
            if members.iter().any(|(_, value)| is_nested(value)) {
                return self.map(members, at);
            }
            return members.is_empty();
        }
        if field || self.is_error(members, listed) {
            self.error(members, at, listed);
            return members.is_empty();
        }
        // An item that says nothing is data.
        !listed && self.map(members, at)
    }

    /// A tree: the errors of its root, and its branches.
    #[inline(never)]
    pub(super) fn tree(&mut self, members: &mut Members<'a>, at: &Field<'a>) {
        for word in ["_errors", "errors"] {
            self.branch(members, word, at);
        }
        for word in [BRANCHES, "items"] {
            let Some(place) = find(members, word, is_nested) else { continue };
            let Some((_, value)) = members.entries_mut().get_mut(place) else { continue };
            let done = match value {
                Json::Object(branches) if word != "items" => self.map(branches, at),
                Json::Array(items) if word == "items" => self.places(items, at),
                _ => false,
            };
            if done {
                take(members, place);
            }
        }
    }

    /// The branches of a tree that are a list: their place is the index.
    #[inline(never)]
    pub(super) fn places(&mut self, items: &mut Vec<Json<'a>>, at: &Field<'a>) -> bool {
        let mut left = 0;
        for (place, item) in items.iter_mut().enumerate() {
            if self.read(item, &at.item(place), false) {
                *item = Json::Null;
            } else {
                left = place + 1;
            }
        }
        items.truncate(left);
        left == 0
    }

    /// A map from field to errors.
    #[inline(never)]
    pub(super) fn map(&mut self, members: &mut Members<'a>, at: &Field<'a>) -> bool {
        let parted = at.path.is_empty() && at.part.is_none() && is_parted(members);
        let hints = self.hints;
        members.entries_mut().retain_mut(|(name, value)| {
            let field = if parted {
                Field { part: part(name), ..Field::default() }
            } else if is_one_of("form_errors field_errors", name)
                || hint(hints, "rows").is_some() && is_one_of(INSIDE, name)
            {
                at.clone()
            } else if at.path.is_empty() && **name == *"base" {
                at.under(name, Vec::new())
            } else {
                at.member(name)
            };
            self.charge(&field);
            self.left == 0 || !self.read(value, &field, false)
        });
        members.is_empty()
    }

    /// Reads errors of a member.
    #[inline(never)]
    pub(super) fn branch(&mut self, members: &mut Members<'a>, words: &str, at: &Field<'a>) {
        if let Some(place) = find(members, words, is_nested)
            && let Some((_, value)) = members.entries_mut().get_mut(place)
            && (self.read(value, at, false) || is_empty(value))
        {
            take(members, place);
        }
    }
}

/// The path that a text is.
pub(super) fn lone<'a>(text: &Text<'a>) -> Field<'a> {
    let path = if is_whole(text) { Vec::new() } else { parse_text(text) };
    Field { property: text.clone(), path, part: None }
}

/// Whether anything is there to be read.
pub(super) fn has_any(members: &Members<'_>, words: &str) -> bool {
    find(members, words, is_there).is_some()
}

/// Adds an error.
#[inline(never)]
pub(in crate::dialects) fn push<'a>(
    fault: &mut Fault<'a>,
    field: Field<'a>,
    message: Text<'a>,
    code: Option<Text<'a>>,
) {
    fault.validation_errors.push(ValidationError {
        property: field.property,
        path: field.path,
        r#in: field.part,
        code,
        message,
        ..ValidationError::default()
    });
}
