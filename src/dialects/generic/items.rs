//! Errors in any of the forms that bodies have them in: lists of objects or sentences, maps from
//! field to sentences, trees of these, and lists in which the place is the index.

use alloc::vec::Vec;

use super::members::{
    Members, find, get, is_empty, is_nested, is_nothing, is_object, is_scalar, is_text, is_there,
    take, take_text,
};
use super::place::{Field, is_parted, part, take_fields, take_part};
use super::rules;
use super::words::{
    BRANCHES, IN, INSIDE, MESSAGE, PATH, RULE, SURE_MESSAGE, SURE_PATH, hint, is_one_of, is_whole,
    same,
};
use crate::fault::{Fault, Place, ValidationError};
use crate::json::{Json, parse};
use crate::path::{Segment, parse_text};
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

    fn charge(&mut self, field: &Field<'_>) {
        let cost = 32 + field.path.len() * 2 + field.property.len() / 8;
        self.left = self.left.saturating_sub(cost);
    }

    pub(super) fn add(&mut self, field: &Field<'a>, message: Text<'a>, code: Option<Text<'a>>) {
        self.charge(field);
        self.fault.validation_errors.push(ValidationError {
            property: field.property.clone(),
            path: field.path.clone(),
            r#in: field.part.or(self.part),
            code,
            message,
            ..ValidationError::default()
        });
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
    fn list(&mut self, items: &mut Vec<Json<'a>>, at: &Field<'a>) -> bool {
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

    fn object(&mut self, members: &mut Members<'a>, at: &Field<'a>, listed: bool) -> bool {
        let field = !at.path.is_empty()
            && (find(members, SURE_MESSAGE, is_text).is_some()
                || hint(self.hints, "map").is_some() && self.is_error(members, true));
        if is_tree(members) {
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
    fn places(&mut self, items: &mut Vec<Json<'a>>, at: &Field<'a>) -> bool {
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
    fn map(&mut self, members: &mut Members<'a>, at: &Field<'a>) -> bool {
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
    fn branch(&mut self, members: &mut Members<'a>, words: &str, at: &Field<'a>) {
        if let Some(place) = find(members, words, is_nested)
            && let Some((_, value)) = members.entries_mut().get_mut(place)
            && (self.read(value, at, false) || is_empty(value))
        {
            take(members, place);
        }
    }

    /// One error.
    fn error(&mut self, members: &mut Members<'a>, at: &Field<'a>, listed: bool) {
        // What GraphQL calls `path` is a place in the reply.
        let reply = members.get("locations").is_some() || members.get("extensions").is_some();
        let mut inner = None;
        for word in ["extensions", "context"] {
            if let Some(place) = find(members, word, is_object)
                && let Some((_, Json::Object(more))) = members.entries_mut().get_mut(place)
            {
                let named =
                    hint(self.hints, "path").is_none() && get(more, "field", is_text).is_some();
                let found = if named { take_fields(more, "path=field", at, listed) } else { None };
                inner = found.or(inner);
                if let Some(code) = take_text(more, "code") {
                    self.lift(&code);
                    members.insert("code", Json::String(code));
                }
            }
        }
        let before = self.fault.validation_errors.len();
        for word in ["extensions", "context", "details", "cause", "data"] {
            if let Some(place) = find(members, word, is_object)
                && let Some((_, Json::Object(more))) = members.entries_mut().get_mut(place)
            {
                for inside in ["fields", "validation", "errors", "validation_errors"] {
                    self.branch(more, inside, at);
                }
                if more.is_empty() {
                    take(members, place);
                }
            }
        }
        let nested = self.fault.validation_errors.len() > before;
        let part = take_part(members, IN).or(at.part);
        let fields = if reply {
            inner
        } else {
            inner.or_else(|| take_fields(members, self.hints, at, listed))
        };
        let named = fields.is_some();
        let mut fields = fields.unwrap_or_default();
        let code = self.rule(members);
        let text = members
            .entries_mut()
            .iter_mut()
            .find(|(name, value)| same("details", name) && is_object(value))
            .and_then(|(_, details)| match details {
                Json::Object(details) => take_text(details, "text"),
                _ => None,
            });
        let words = hint(self.hints, "message").unwrap_or(MESSAGE);
        let message = text.or_else(|| take_text(members, words));
        if nested {
            if let Some(message) = message {
                self.describe(message);
            }
            if let Some(code) = code {
                self.lift(&code);
            }
            return;
        }
        if fields.is_empty() {
            if !named && at.path.is_empty() && at.property.is_empty() {
                self.bare += 1;
                self.rootless.push(self.fault.validation_errors.len());
                if let Some(code) = &code {
                    self.lift(code);
                }
            }
            fields.push(Field { part, ..at.clone() });
        } else if hint(self.hints, "lift").is_some()
            && let Some(code) = &code
        {
            self.lift(code);
        }
        self.constraints(members, &fields);
        members.entries_mut().retain(|(name, value)| **name != *"constraints" || !is_empty(value));
        let inside = find(members, INSIDE, is_nested).is_some();
        if message.is_some() || code.is_some() && !inside {
            for field in &mut fields {
                field.part = field.part.or(part);
                Self::missing(members, field);
                if code.as_deref() == Some("json_invalid") {
                    // Its place is one in the text.
                    field.path.clear();
                }
                self.add(field, message.clone().unwrap_or_default(), code.clone());
                if let Some(error) = self.fault.validation_errors.last_mut() {
                    rules::name(error, members);
                }
            }
        }
        if let Some(field) = fields.first() {
            let field = field.clone();
            // What says the same in other words is left alone.
            if message.is_none() || find(members, "children", is_nested).is_some() {
                self.branch(members, INSIDE, &field);
                self.branch(members, "msg", &field);
            }
        }
    }

    /// Takes the rule's code.
    fn rule(&mut self, members: &mut Members<'a>) -> Option<Text<'a>> {
        let place = find(members, hint(self.hints, "rule").unwrap_or(RULE), |value| {
            is_scalar(value) || is_nothing(value)
        })?;
        match get(members, hint(self.hints, "rule").unwrap_or(RULE), |value| {
            is_scalar(value) || is_nothing(value)
        }) {
            // A sentence is the message.
            Some(Json::String(text)) if text.trim_ascii().bytes().any(|byte| byte == b' ') => {
                let word = members.iter().nth(place).map(|(name, _)| name.clone());
                if !word.is_some_and(|word| same("code", &word)) {
                    return None;
                }
            }
            _ => {}
        }
        match take(members, place) {
            Json::String(code) | Json::Number(code) if !code.trim_ascii().is_empty() => Some(code),
            _ => None,
        }
    }

    /// `class-validator`: a map from the rule to its sentence.
    fn constraints(&mut self, members: &mut Members<'a>, fields: &[Field<'a>]) {
        if let Some(Json::Object(rules)) = members
            .entries_mut()
            .iter_mut()
            .find(|(name, value)| **name == *"constraints" && is_object(value))
            .map(|(_, value)| value)
            && let Some(field) = fields.first()
        {
            rules.entries_mut().retain_mut(|(rule, message)| {
                let text = match message {
                    Json::String(text) => core::mem::take(text),
                    _ => return true,
                };
                self.add(field, text, Some(rule.clone()));
                if let Some(error) = self.fault.validation_errors.last_mut() {
                    rules::name(error, &Members::new());
                }
                false
            });
        }
    }

    /// JSON Schema: the error of a missing or an unknown property stands at its object.
    fn missing(members: &Members<'a>, field: &mut Field<'a>) {
        let name = get(members, "params", is_object).and_then(|params| {
            get(
                params.as_object()?,
                "missing_property additional_property unevaluated_property",
                is_text,
            )
        });
        if let Some(Json::String(name)) = name {
            field.path.push(Segment::Name(name.clone()));
        }
    }

    /// The fault's own sentence, if it has none.
    pub(super) fn describe(&mut self, text: Text<'a>) {
        if self.fault.description.is_none() {
            self.fault.description = Some(text);
        } else if self.fault.description.as_ref() != Some(&text) {
            self.add(&Field::default(), text, None);
        }
    }

    /// A code that could be the fault's.
    fn lift(&mut self, code: &Text<'a>) {
        match &self.code {
            None => self.code = Some(code.clone()),
            Some(known) => self.mixed |= known != code,
        }
    }
}

/// Whether a value can name a field.
fn is_place(value: &Json<'_>) -> bool {
    match value {
        Json::String(_) => true,
        Json::Array(items) => items.iter().all(|item| !matches!(item, Json::Array(_))),
        Json::Object(place) => find(place, "pointer parameter elements", is_there).is_some(),
        _ => false,
    }
}

/// Whether an object is a branch of a tree of errors: its own ones, and those of its members.
pub(super) fn is_tree(members: &Members<'_>) -> bool {
    let list = |name: &str| matches!(members.get(name), Some(Json::Array(_)));
    let inside = find(members, BRANCHES, is_object).is_some() || list("items");
    let lone = members.len() == 1;
    list("_errors")
        || inside && list("errors")
        || lone && (list("errors") || inside && members.get("children").is_some())
}

/// Whether a value is a list of texts, a map of such lists, or a list of such maps with holes.
pub(super) fn is_texts(value: &Json<'_>) -> bool {
    are_texts(value, LEVELS)
}

/// How deep texts may stand in maps and lists.
const LEVELS: u32 = 12;

fn are_texts(value: &Json<'_>, levels: u32) -> bool {
    let Some(levels) = levels.checked_sub(1) else { return false };
    match value {
        Json::Array(items) if items.first().is_some_and(is_text) => items.iter().all(is_text),
        Json::Array(items) => {
            let hole = |item: &Json<'_>| is_object(item) && is_empty(item);
            !items.iter().all(hole)
                && items.iter().all(|item| hole(item) || is_object(item) && are_texts(item, levels))
        }
        Json::Object(members) => {
            !members.is_empty() && members.iter().all(|(_, value)| are_texts(value, levels))
        }
        _ => false,
    }
}

/// Whether a list holds nothing but objects that name a field and say what is wrong with it, or a
/// map holds nothing but lists of texts.
pub(super) fn are_errors(value: &Json<'_>) -> bool {
    match value {
        Json::Array(items) => {
            !items.is_empty()
                && items.iter().all(|item| {
                    item.as_object().is_some_and(|members| {
                        find(members, MESSAGE, is_text).is_some()
                            && find(members, PATH, is_place).is_some()
                            || find(members, "field_violations constraints", is_nested).is_some()
                    })
                })
        }
        Json::Object(members) => {
            !members.is_empty()
                && (members.iter().all(|(_, value)| is_texts(value))
                    || is_parted(members)
                    || members.iter().all(|(_, value)| match value {
                        Json::Object(error) => {
                            get(error, "code", is_text).is_some()
                                && get(error, "message", is_text).is_some()
                        }
                        _ => false,
                    }))
        }
        _ => false,
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
