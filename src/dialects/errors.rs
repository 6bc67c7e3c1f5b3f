//! Validation errors in the forms that bodies have them in: a list of objects or sentences, or a
//! map (or a tree of maps) from field to sentences.

use alloc::vec::Vec;

use super::part::Part;
use crate::fault::ValidationError;
use crate::json::Json;
use crate::path::{Path, parse_text};
use crate::text::{Text, owned};

/// The server's words for the parts of an error, most wanted first.
pub(super) struct Words {
    pub(super) path: &'static [&'static str],
    pub(super) message: &'static [&'static str],
    pub(super) code: &'static [&'static str],
    pub(super) any_case: bool,
}

/// Reads errors, and leaves in their place what they do not hold. `true` if that is nothing.
pub(super) fn read_errors<'a>(
    value: &mut Json<'a>,
    words: &Words,
    into: &mut Vec<ValidationError<'a>>,
) -> bool {
    Errors { words, into }.read(value, &Place::default())
}

/// The field that a value stands under.
#[derive(Default)]
struct Place<'a> {
    property: Text<'a>,
    path: Path<'a>,
}

impl<'a> Place<'a> {
    fn under(&self, name: &Text<'a>) -> Self {
        let mut path = self.path.clone();
        path.extend(parse_text(name));
        let property = if self.property.is_empty() {
            name.clone()
        } else {
            owned([&self.property, ".", name].concat())
        };
        Self { property, path }
    }
}

struct Errors<'w, 'a> {
    words: &'w Words,
    into: &'w mut Vec<ValidationError<'a>>,
}

impl<'a> Errors<'_, 'a> {
    fn add(&mut self, place: &Place<'a>, message: Text<'a>, code: Option<Text<'a>>) {
        let (property, path) = (place.property.clone(), place.path.clone());
        self.into.push(ValidationError {
            property,
            path,
            code,
            message,
            ..ValidationError::default()
        });
    }

    fn read(&mut self, value: &mut Json<'a>, place: &Place<'a>) -> bool {
        match value {
            Json::Null => true,
            Json::String(text) => {
                if !text.trim_ascii().is_empty() {
                    self.add(place, core::mem::take(text), None);
                }
                true
            }
            Json::Number(_) | Json::Bool(_) => false,
            Json::Array(items) => self.list(items, place),
            Json::Object(_) => self.object(value, place),
        }
    }

    /// What items do not hold keeps its place in the list.
    fn list(&mut self, items: &mut Vec<Json<'a>>, place: &Place<'a>) -> bool {
        let mut left = 0;
        for (at, item) in items.iter_mut().enumerate() {
            if self.read(item, place) {
                *item = Json::Null;
            } else {
                left = at + 1;
            }
        }
        items.truncate(left);
        left == 0
    }

    /// An object is one error, or a map from field to errors.
    fn object(&mut self, value: &mut Json<'a>, place: &Place<'a>) -> bool {
        let words = self.words;
        let Some(mut part) = Part::of(value) else { return false };
        if words.any_case {
            part = part.in_any_case();
        }
        let is_text = |name: &&str| matches!(part.get(name), Some(Json::String(_) | Json::Null));
        if words.message.iter().any(is_text) || words.path.iter().any(is_text) {
            let property = part.first(words.path);
            let message = part.first(words.message);
            let code = part.first(words.code);
            if property.is_some() || message.is_some() || code.is_some() {
                let under = property.map(|property| place.under(&property));
                self.add(under.as_ref().unwrap_or(place), message.unwrap_or_default(), code);
            }
            return part.is_empty();
        }
        if let Json::Object(fields) = value {
            fields.entries_mut().retain_mut(|(name, value)| !self.read(value, &place.under(name)));
        }
        matches!(value, Json::Object(fields) if fields.is_empty())
    }
}
