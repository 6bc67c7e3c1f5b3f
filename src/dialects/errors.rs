//! Validation errors in the forms that bodies have them in: a list of objects or sentences, or a
//! map (or a tree of maps) from field to sentences.

use alloc::vec::Vec;
use core::mem::{replace, take};

use super::part::Part;
use crate::fault::{Fault, Incomplete, ValidationError};
use crate::index::{Index, hash};
use crate::json::Json;
use crate::path::{Path, parse_text};
use crate::text::{Text, joined};

/// The server's words for the parts of an error, most wanted first.
pub(super) struct Words {
    pub(super) path: &'static [&'static str],
    pub(super) message: &'static [&'static str],
    pub(super) code: &'static [&'static str],
    pub(super) any_case: bool,
}

/// What the errors of one member may cost. 100,000 of them fit; of those that do not, a small body
/// could make a lot of memory, since all that stand under one field hold its path.
const COST: usize = 1 << 23;

/// Reads errors, and leaves in their place what they do not hold. `true` if that is nothing.
pub(super) fn read_errors<'a>(value: &mut Json<'a>, words: &Words, fault: &mut Fault<'a>) -> bool {
    let known = Index::default();
    let mut errors = Errors { words, into: &mut fault.validation_errors, known, left: COST };
    let done = errors.read(value, &Place::default(), false);
    if errors.left == 0 {
        fault.incomplete = Some(Incomplete::Limit);
    }
    done
}

/// Fewer errors than these are not looked up.
const FEW: usize = 4;

/// The field that a value stands under.
#[derive(Clone, Default)]
struct Place<'a> {
    property: Text<'a>,
    path: Path<'a>,
}

struct Errors<'w, 'a> {
    words: &'w Words,
    into: &'w mut Vec<ValidationError<'a>>,
    /// Errors by the properties that they had in the body.
    known: Index,
    left: usize,
}

impl<'a> Errors<'_, 'a> {
    fn charge(&mut self, place: &Place<'_>) {
        let cost = 16 + place.path.len() * 2 + place.property.len() / 8;
        self.left = self.left.saturating_sub(cost);
    }

    fn under(&mut self, place: &Place<'a>, name: &Text<'a>) -> Place<'a> {
        let mut under = Place { property: name.clone(), path: parse_text(name) };
        if !place.property.is_empty() {
            under.property = joined(&[&place.property, ".", name]);
            let own = replace(&mut under.path, place.path.clone());
            under.path.extend(own);
        }
        self.charge(&under);
        under
    }

    /// The same for a property that stands alone, and whose error is added next. Equal ones are read
    /// once, where there are many.
    fn on(&mut self, property: &Text<'a>) -> Place<'a> {
        let into = self.into.as_slice();
        if into.len() < FEW {
            return self.under(&Place::default(), property);
        }
        let hash = hash(property.as_bytes());
        let same = |at: usize| into.get(at).is_some_and(|error| error.property == *property);
        if let Some(known) = self.known.find(hash, same).and_then(|at| into.get(at)) {
            let place = Place { property: known.property.clone(), path: known.path.clone() };
            self.charge(&place);
            return place;
        }
        self.known.insert(hash, into.len());
        self.under(&Place::default(), property)
    }

    fn add(&mut self, place: Place<'a>, message: Text<'a>, code: Option<Text<'a>>) {
        self.charge(&place);
        let Place { property, path } = place;
        self.into.push(ValidationError {
            property,
            path,
            code,
            message,
            ..ValidationError::default()
        });
    }

    fn read(&mut self, value: &mut Json<'a>, place: &Place<'a>, listed: bool) -> bool {
        match value {
            _ if self.left == 0 => false,
            Json::Null => true,
            Json::String(text) => {
                if !text.trim_ascii().is_empty() {
                    self.add(place.clone(), take(text), None);
                }
                true
            }
            Json::Number(_) | Json::Bool(_) => false,
            Json::Array(items) => self.list(items, place),
            Json::Object(_) => self.object(value, place, listed),
        }
    }

    /// What items do not hold keeps its place in the list.
    fn list(&mut self, items: &mut Vec<Json<'a>>, place: &Place<'a>) -> bool {
        let mut left = 0;
        for (at, item) in items.iter_mut().enumerate() {
            if self.read(item, place, true) {
                *item = Json::Null;
            } else {
                left = at + 1;
            }
        }
        items.truncate(left);
        left == 0
    }

    /// An object is one error, or a map from field to errors.
    fn object(&mut self, value: &mut Json<'a>, place: &Place<'a>, listed: bool) -> bool {
        let words = self.words;
        let Some(mut part) = Part::of(value) else { return false };
        if words.any_case {
            part = part.in_any_case();
        }
        let is_text = |name: &&str| matches!(part.get(name), Some(Json::String(_) | Json::Null));
        let any = |names: &[&str]| names.iter().any(is_text);
        let first = |names: &[&str]| names.iter().take(1).any(is_text);
        // A field can be called `name` or `message` too, so a map is one error only if it is sure.
        let error = match (listed, place.property.is_empty()) {
            (true, true) => any(words.path) || any(words.message),
            (true, false) => any(words.message),
            (false, true) => first(words.path) && first(words.message),
            (false, false) => first(words.message),
        };
        if error {
            let property = part.first(words.path);
            let message = part.first(words.message);
            let code = part.first(words.code);
            if property.is_some() || message.is_some() || code.is_some() {
                let under = match property {
                    Some(property) if place.property.is_empty() => self.on(&property),
                    Some(property) => self.under(place, &property),
                    None => place.clone(),
                };
                self.add(under, message.unwrap_or_default(), code);
            }
            return part.is_empty();
        }
        if let Json::Object(fields) = value {
            fields.entries_mut().retain_mut(|(name, value)| {
                self.left == 0 || {
                    let place = self.under(place, name);
                    !self.read(value, &place, false)
                }
            });
        }
        matches!(value, Json::Object(fields) if fields.is_empty())
    }
}
