//! Sorts errors into fields, form and unmatched, one after the other.

use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;
use core::mem::{replace, take};

use crate::fault::ValidationError;
use crate::fields::label::label_of_path;
use crate::fields::matching::{Match, Matcher, dotted};
use crate::fields::places::Places;
use crate::fields::table::{bit, hash as hash_of_path};
use crate::fields::{Entry, FieldErrors, Renamed, Unmatched, Why};
use crate::index::hash;
use crate::message::Resolver;
use crate::path::parse;
use crate::scan::find;
use crate::text::Text;

/// A list that an error is in: twice the place of a field, or one more than twice the place of
/// an unmatched path; or this, the form.
const FORM: usize = usize::MAX;

/// A field that has errors.
struct Field<'a> {
    /// The place of the form's name.
    place: usize,
    name: Text<'a>,
    entries: Vec<u32>,
    /// The next field of the same name.
    next: usize,
}

/// The result so far.
#[derive(Default)]
pub(super) struct Mapping<'a> {
    result: FieldErrors<'a>,
    fields: Vec<Field<'a>>,
    /// The list of each entry.
    lists: Vec<usize>,
    by_path: Places,
    by_name: Places,
    by_text: Places,
}

fn number(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}

impl<'a> Mapping<'a> {
    /// Adds all errors. Texts that do not stand beside their field name it.
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
            let field = if list & 1 == 0 { self.fields.get(list >> 1) } else { None };
            let name = field.map(|field| field.name.clone());
            let labelled = resolver.labelled() || name.is_none();
            let mut label = app_label(error, name.as_deref(), resolver);
            if labelled && label.is_none() && error.label.is_none() {
                label = label_of_path(&error.path);
            }
            let message = resolver.error_message(error, label.as_deref(), labelled);
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
    ) -> usize {
        let Some(error) = errors.get(at).filter(|error| !error.path.is_empty()) else {
            return FORM;
        };
        let path = |at: usize| errors.get(at).map_or(&[][..], |error| &error.path);
        let hash = |at| hash_of_path(path(at), false);
        if let Some(known) = self.by_path.before(at, &hash, &|one, other| path(one) == path(other))
        {
            return self.lists.get(known).copied().unwrap_or(FORM);
        }
        let property = Text::from(&*error.property);
        let Some(Match { place, name, whys }) = matcher.find(&error.path) else {
            self.result.unmatched.push(Unmatched {
                property,
                path: &error.path,
                messages: Vec::new(),
            });
            return self.result.unmatched.len() * 2 - 1;
        };
        for why in Why::ALL.iter().copied() {
            if whys & bit(why) != 0 {
                let (from, to) = (property.clone(), name.clone());
                self.result.renamed.push(Renamed { from, to, why });
            }
        }
        2 * self.field(place, name)
    }

    /// The field of that name.
    fn field(&mut self, place: usize, name: Text<'a>) -> usize {
        let at = self.fields.len();
        self.fields.push(Field { place, name, entries: Vec::new(), next: usize::MAX });
        let name = |at: usize| self.fields.get(at).map_or("", |field| &*field.name);
        let hash = |at| hash(name(at).as_bytes());
        let known = self.by_name.before(at, &hash, &|one, other| name(one) == name(other));
        if known.is_some() {
            self.fields.pop();
        }
        known.unwrap_or(at)
    }

    /// Puts an entry into its list, unless the list has the same text.
    fn put(&mut self, at: usize, list: usize) {
        let entries = if list == FORM {
            Some(&mut self.result.form)
        } else if list & 1 == 0 {
            self.fields.get_mut(list >> 1).map(|field| &mut field.entries)
        } else {
            self.result.unmatched.get_mut(list >> 1).map(|unmatched| &mut unmatched.messages)
        };
        let Some(entries) = entries else { return };
        // Most fields have one error, which needs no comparing.
        if !entries.is_empty() {
            let (all, lists) = (&self.result.entries, &self.lists);
            let text = |at: usize| all.get(at).map_or("", |entry| &*entry.message.text);
            let hash = |at: usize| {
                hash(text(at).as_bytes()) ^ number(lists.get(at).copied().unwrap_or_default()) << 4
            };
            let same = |one, other| lists.get(one) == lists.get(other) && text(one) == text(other);
            if self.by_text.before(at, &hash, &same).is_some() {
                return;
            }
        }
        entries.push(number(at));
    }

    /// The result, with the fields in the order of so many names.
    pub(super) fn finish(mut self, names: usize) -> FieldErrors<'a> {
        // For each name the place of its first field.
        let mut first = vec![usize::MAX; names];
        for (at, field) in self.fields.iter_mut().enumerate().rev() {
            if let Some(first) = first.get_mut(field.place) {
                field.next = replace(first, at);
            }
        }
        self.result.fields.reserve_exact(self.fields.len());
        for mut at in first {
            while let Some(field) = self.fields.get_mut(at) {
                self.result.fields.push((field.name.clone(), take(&mut field.entries)));
                at = field.next;
            }
        }
        self.result
    }
}

/// The app's label for the form's name, or for the path of a field that the form does not have.
fn app_label(
    error: &ValidationError<'_>,
    name: Option<&str>,
    resolver: &Resolver<'_>,
) -> Option<String> {
    if !resolver.has_labels() {
        return None;
    }
    let parsed;
    let path = match name {
        Some(name) if find(name, b'[').is_none() => return label_of(name, resolver),
        Some(name) => {
            parsed = parse(name);
            &parsed
        }
        None => &error.path,
    };
    label_of(&dotted(path), resolver)
}

#[inline(never)]
fn label_of(name: &str, resolver: &Resolver<'_>) -> Option<String> {
    resolver.label_of(name).map(String::from)
}
