//! One error: where it is, what it says, which rule it names.

use super::items::Items;
use super::members::{
    Members, find, get, is_empty, is_nested, is_nothing, is_object, is_scalar, is_text, take,
    take_text,
};
use super::place::{Field, take_fields, take_part};
use super::rules;
use super::words::{IN, INSIDE, MESSAGE, RULE, hint, is_phrase, same};
use crate::json::Json;
use crate::path::Segment;
use crate::text::Text;

impl<'a> Items<'_, '_, 'a> {
    /// One error.
    #[inline(never)]
    pub(super) fn error(&mut self, members: &mut Members<'a>, at: &Field<'a>, listed: bool) {
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
    #[inline(never)]
    pub(super) fn rule(&mut self, members: &mut Members<'a>) -> Option<Text<'a>> {
        let place = find(members, hint(self.hints, "rule").unwrap_or(RULE), |value| {
            is_scalar(value) || is_nothing(value)
        })?;
        match get(members, hint(self.hints, "rule").unwrap_or(RULE), |value| {
            is_scalar(value) || is_nothing(value)
        }) {
            // A sentence is the message.
            Some(Json::String(text)) if is_phrase(text) => {
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
    #[inline(never)]
    pub(super) fn constraints(&mut self, members: &mut Members<'a>, fields: &[Field<'a>]) {
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
    #[inline(never)]
    pub(super) fn missing(members: &Members<'a>, field: &mut Field<'a>) {
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
    #[inline(never)]
    pub(super) fn describe(&mut self, text: Text<'a>) {
        if self.fault.description.is_none() {
            self.fault.description = Some(text);
        } else if self.fault.description.as_ref() != Some(&text) {
            self.add(&Field::default(), text, None);
        }
    }

    /// A code that could be the fault's.
    #[inline(never)]
    pub(super) fn lift(&mut self, code: &Text<'a>) {
        match &self.code {
            None => self.code = Some(code.clone()),
            Some(known) => self.mixed |= known != code,
        }
    }
}
