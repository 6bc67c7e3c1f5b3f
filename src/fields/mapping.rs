//! Sorts errors into fields, form and unmatched, one after the other.

use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;
use core::mem::{replace, take};

use crate::fault::ValidationError;
use crate::fields::label::label_of_path;
use crate::fields::matching::{Match, Matcher};
use crate::fields::name::dotted;
use crate::fields::places::Places;
use crate::fields::table::{bit, hash as hash_of_path};
use crate::fields::{Entry, FieldErrors, Renamed, Unmatched, Why};
use crate::index::hash;
use crate::message::Resolver;
use crate::path::parse;
use crate::text::Text;

/// Up to this many texts of a list are compared one by one.
const FEW: usize = 8;

/// The list that an error is in: a place among the fields or the unmatched.
#[derive(Clone, Copy, PartialEq)]
enum List {
    Form,
    Field(usize),
    Unmatched(usize),
}

/// A field that has errors.
struct Field<'a> {
    /// The place of the form's name.
    place: usize,
    name: Text<'a>,
    entries: Vec<u32>,
}

/// The result so far.
#[derive(Default)]
pub(super) struct Mapping<'a> {
    result: FieldErrors<'a>,
    fields: Vec<Field<'a>>,
    /// The list of each entry.
    lists: Vec<List>,
    by_path: Places,
    by_name: Places,
    by_text: Places,
}

fn number(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}

impl<'a> Mapping<'a> {
    /// Adds all errors.
    pub(super) fn add_all(
        &mut self,
        errors: &'a [ValidationError<'a>],
        matcher: &Matcher<'_, 'a>,
        resolver: &mut Resolver<'a>,
    ) {
        self.result.entries.reserve_exact(errors.len());
        self.lists.reserve_exact(errors.len());
        for (at, error) in errors.iter().enumerate() {
            let list = self.list_of(at, errors, matcher);
            let name = match list {
                List::Field(at) => self.fields.get(at).map(|field| field.name.clone()),
                _ => None,
            };
            let message = if let List::Field(_) = list
                && !resolver.labelled()
            {
                resolver.error_message(error, None, false)
            } else {
                let label = label(error, name.as_deref(), resolver);
                resolver.error_message(error, label.as_deref(), label.is_some())
            };
            self.lists.push(list);
            self.result.entries.push(Entry { name, path: &error.path, index: number(at), message });
            self.put(at, list);
        }
    }

    /// The list that an error belongs to: that of an earlier error of the same path, if any.
    fn list_of(
        &mut self,
        at: usize,
        errors: &'a [ValidationError<'a>],
        matcher: &Matcher<'_, 'a>,
    ) -> List {
        let Some(error) = errors.get(at).filter(|error| !error.path.is_empty()) else {
            return List::Form;
        };
        let path = |at: usize| errors.get(at).map_or(&[][..], |error| &error.path);
        let hash = |at| hash_of_path(path(at));
        if let Some(known) = self.by_path.before(at, &hash, &|one, other| path(one) == path(other))
        {
            return self.lists.get(known).copied().unwrap_or(List::Form);
        }
        let Some(Match { place, name, whys }) = matcher.find(&error.path) else {
            let unmatched =
                Unmatched { property: &error.property, path: &error.path, messages: Vec::new() };
            self.result.unmatched.push(unmatched);
            return List::Unmatched(self.result.unmatched.len() - 1);
        };
        for why in Why::ALL {
            if whys & bit(*why) != 0 {
                self.result.renamed.push(Renamed {
                    from: &error.property,
                    to: name.clone(),
                    why: *why,
                });
            }
        }
        List::Field(self.field(place, name))
    }

    /// The field of that name.
    fn field(&mut self, place: usize, name: Text<'a>) -> usize {
        let at = self.fields.len();
        self.fields.push(Field { place, name, entries: Vec::new() });
        let name = |at: usize| self.fields.get(at).map_or("", |field| &*field.name);
        let hash = |at| hash(name(at).as_bytes());
        let known = self.by_name.before(at, &hash, &|one, other| name(one) == name(other));
        if known.is_some() {
            self.fields.pop();
        }
        known.unwrap_or(at)
    }

    /// Puts an entry into its list, unless the list has the same text.
    fn put(&mut self, at: usize, list: List) {
        let entries = match list {
            List::Form => Some(&mut self.result.form),
            List::Field(at) => self.fields.get_mut(at).map(|field| &mut field.entries),
            List::Unmatched(at) => {
                self.result.unmatched.get_mut(at).map(|field| &mut field.messages)
            }
        };
        let Some(entries) = entries else { return };
        let all = &self.result.entries;
        let text = |at: usize| all.get(at).map_or("", |entry| &*entry.message.text);
        let known = if entries.len() <= FEW {
            entries.iter().any(|other| text(*other as usize) == text(at))
        } else {
            let lists = &self.lists;
            let hash = |at| hash(text(at).as_bytes());
            let same = |one, other| lists.get(one) == lists.get(other) && text(one) == text(other);
            self.by_text.before(at, &hash, &same).is_some()
        };
        if !known {
            entries.push(number(at));
        }
    }

    /// The result, with the fields in the form's order.
    pub(super) fn finish(mut self) -> FieldErrors<'a> {
        const END: usize = usize::MAX;
        let mut places = 0;
        for field in &self.fields {
            places = places.max(field.place + 1);
        }
        // For each name its first field, for each field the next one of its name.
        let mut first = vec![END; places];
        let mut next = vec![END; self.fields.len()];
        for (at, field) in self.fields.iter().enumerate().rev() {
            if let (Some(first), Some(next)) = (first.get_mut(field.place), next.get_mut(at)) {
                *next = replace(first, at);
            }
        }
        self.result.fields.reserve_exact(self.fields.len());
        for mut at in first {
            while let Some(field) = self.fields.get_mut(at) {
                self.result.fields.push((take(&mut field.name), take(&mut field.entries)));
                at = next.get(at).copied().unwrap_or(END);
            }
        }
        self.result
    }
}

/// What to call the field of an error in a text: what the app says for the form's name or the
/// path, what the server says, or the path's last name as words.
fn label(
    error: &ValidationError<'_>,
    name: Option<&str>,
    resolver: &Resolver<'_>,
) -> Option<String> {
    if !error.path.is_empty() {
        let path = name.map(parse);
        let name = dotted(path.as_deref().unwrap_or(&error.path));
        if let Some(label) = resolver.label_of(&name) {
            return Some(String::from(label));
        }
    }
    match &error.label {
        Some(label) => Some(String::from(&**label)),
        None => label_of_path(&error.path),
    }
}
