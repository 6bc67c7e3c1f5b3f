//! Sorts errors into fields, form and unmatched, one after the other.

use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;
use core::mem::{replace, take};

use crate::fault::ValidationError;
use crate::fields::label::label_of_path;
use crate::fields::matching::{Matcher, dotted};
use crate::fields::places::{FEW, Places};
use crate::fields::shapes::{Shape, hashes, is_alike};
use crate::fields::table::bit;
use crate::fields::{Entry, FieldErrors, Renamed, Unmatched, Why};
use crate::index::hash;
use crate::message::{Resolver, error_ids};
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
    /// The next field of the same name, counted from 1.
    next: usize,
}

/// What is known of an error's path.
struct Seen {
    /// The hashes of its shape and of itself.
    hashes: (u32, u32),
    /// The place of its shape.
    shape: usize,
    /// The list of the error.
    list: usize,
}

/// The result so far.
#[derive(Default)]
pub(super) struct Mapping<'a> {
    result: FieldErrors<'a>,
    fields: Vec<Field<'a>>,
    /// By entry.
    seen: Vec<Seen>,
    shapes: Vec<Shape<'a>>,
    by_shape: Places,
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
        self.seen.reserve_exact(errors.len());
        for (at, error) in errors.iter().enumerate() {
            let (shape, list) = self.place(at, error, errors, matcher);
            let field = if list & 1 == 0 { self.fields.get(list >> 1) } else { None };
            let name = field.map(|field| field.name.clone());
            self.add(at, error, errors, shape, name, resolver);
            if !self.is_there(at, list) {
                self.put(at, list);
            }
        }
    }

    /// Whether a list has the text of an entry at a glance: the entry has a twin there.
    fn is_there(&self, at: usize, list: usize) -> bool {
        let twin = self.result.entries.get(at).and_then(|entry| entry.twin);
        twin.and_then(|twin| self.seen.get(twin as usize)).is_some_and(|seen| seen.list == list)
    }

    /// Adds an entry. Equal sentences on paths of one shape have equal messages.
    fn add(
        &mut self,
        at: usize,
        error: &'a ValidationError<'a>,
        errors: &'a [ValidationError<'a>],
        shape: usize,
        name: Option<Text<'a>>,
        resolver: &mut Resolver<'a>,
    ) {
        let Some(shape) = self.shapes.get_mut(shape) else { return };
        let Some(made) = shape.made(error.rule, || error_ids(error)) else { return };
        let entries = &mut self.result.entries;
        let last = replace(&mut made.last, at);
        let twin = entries.get(last).filter(|known| {
            known.name.is_some() == name.is_some()
                && !resolver.has_labels()
                && errors.get(last).is_some_and(|other| other.is_twin(error))
        });
        let message = if let Some(known) = twin {
            known.message.clone()
        } else {
            let labelled = resolver.labelled() || name.is_none();
            let mut label = app_label(error, name.as_deref(), resolver);
            if labelled && label.is_none() && error.label.is_none() {
                label = label_of_path(&error.path);
            }
            resolver.message_of_error(error, made.ids.clone(), label.as_deref(), labelled)
        };
        let twin = twin.map(|_| number(last));
        entries.push(Entry { name, path: &error.path, index: number(at), message, twin });
    }

    /// The places of the shape and of the list that an error belongs to: those of an earlier error
    /// of the same path, if any.
    fn place(
        &mut self,
        at: usize,
        error: &'a ValidationError<'a>,
        errors: &'a [ValidationError<'a>],
        matcher: &Matcher<'_, 'a>,
    ) -> (usize, usize) {
        let shapes = self.shapes.len();
        let (of_shape, own) = hashes(&error.path);
        self.seen.push(Seen { hashes: (of_shape, own), shape: shapes, list: FORM });
        let path = |at: usize| errors.get(at).map_or(&[][..], |error| &error.path);
        let seen = |at: usize| self.seen.get(at).map_or((0, 0), |seen| seen.hashes);
        let alike = self.by_shape.before(at, &|at| seen(at).0, &|one, other| {
            seen(one).0 == seen(other).0 && is_alike(path(one), path(other))
        });
        let same = if of_shape == own {
            alike
        } else {
            self.by_path.before(at, &|at| seen(at).1, &|one, other| {
                seen(one).1 == seen(other).1 && path(one) == path(other)
            })
        };
        let mut shape = shapes;
        if let Some(known) = alike.and_then(|known| self.seen.get(known)) {
            shape = known.shape;
        } else {
            self.shapes.push(Shape::default());
        }
        let list = match same.and_then(|known| self.seen.get(known)) {
            Some(known) => known.list,
            None => self.list_of(error, shape, matcher),
        };
        if let Some(seen) = self.seen.last_mut() {
            (seen.shape, seen.list) = (shape, list);
        }
        (shape, list)
    }

    /// The list of an error on a path that there was none on before.
    fn list_of(
        &mut self,
        error: &'a ValidationError<'a>,
        shape: usize,
        matcher: &Matcher<'_, 'a>,
    ) -> usize {
        if error.path.is_empty() {
            return FORM;
        }
        let property = Text::from(&*error.property);
        let Some(shape) = self.shapes.get_mut(shape) else { return FORM };
        let found = if shape.searched && matcher.by_shape() {
            shape.found.as_ref().and_then(|known| matcher.again(known, &error.path))
        } else {
            shape.searched = true;
            matcher.find(&error.path)
        };
        let Some(found) = found else {
            self.result.unmatched.push(Unmatched {
                property,
                path: &error.path,
                messages: Vec::new(),
            });
            return self.result.unmatched.len() * 2 - 1;
        };
        for why in Why::ALL.iter().copied() {
            if found.whys & bit(why) != 0 {
                let (from, to) = (property.clone(), found.name.clone());
                self.result.renamed.push(Renamed { from, to, why });
            }
        }
        let (place, name) = (found.place, found.name.clone());
        shape.found = Some(found);
        2 * self.field(place, name)
    }

    /// The field of that name.
    fn field(&mut self, place: usize, name: Text<'a>) -> usize {
        let at = self.fields.len();
        self.fields.push(Field { place, name, entries: Vec::new(), next: 0 });
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
        let (all, seen) = (&self.result.entries, &self.seen);
        let text = |at: usize| all.get(at).map_or("", |entry| &*entry.message.text);
        let list = |at: usize| seen.get(at).map_or(FORM, |seen| seen.list);
        let known = if entries.len() <= FEW {
            entries.iter().any(|known| text(*known as usize) == text(at))
        } else {
            let hash = |at: usize| hash(text(at).as_bytes()) ^ number(list(at)) << 4;
            let same = |one, other| list(one) == list(other) && text(one) == text(other);
            self.by_text.before(at, &hash, &same).is_some()
        };
        if known {
            return;
        }
        entries.push(number(at));
    }

    /// The result, with the fields in the order of so many names.
    pub(super) fn finish(mut self, names: usize) -> FieldErrors<'a> {
        // For each name the place of its first field, counted from 1.
        let mut first = vec![0_usize; names];
        for (at, field) in self.fields.iter_mut().enumerate().rev() {
            if let Some(first) = first.get_mut(field.place) {
                field.next = replace(first, at + 1);
            }
        }
        self.result.fields.reserve_exact(self.fields.len());
        for mut at in first {
            while let Some(field) = self.fields.get_mut(at.wrapping_sub(1)) {
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
        Some(name) => {
            let label = label_of(name, resolver);
            if label.is_some() || find(name, b'[').is_none() {
                return label;
            }
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
