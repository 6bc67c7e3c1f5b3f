//! Field errors: which of the form's names an error lands on, and that none is lost.

mod bounds;
mod lists;
mod matching;
#[cfg(feature = "serde")]
mod wire;

use std::borrow::Cow;

use faultmap::path::parse;
use faultmap::{
    Fault, FieldErrors, FieldName, FieldOptions, MessageOptions, Resolver, ValidationError, Why,
    map_to_fields,
};

type Options = FieldOptions<'static>;

fn form(names: &[&'static str]) -> Options {
    let fields = names.iter().map(|name| FieldName::parse(*name)).collect();
    FieldOptions { fields: Some(fields), ..FieldOptions::default() }
}

fn aliased(names: &[&'static str], aliases: &[(&'static str, &'static str)]) -> Options {
    let pairs = aliases.iter().map(|(from, to)| (Cow::Borrowed(*from), Cow::Borrowed(*to)));
    FieldOptions { aliases: pairs.collect(), ..form(names) }
}

fn counted_from_1(names: &[&'static str]) -> Options {
    FieldOptions { index_base: 1, ..form(names) }
}

fn error(property: &'static str, message: &'static str) -> ValidationError<'static> {
    ValidationError {
        property: Cow::Borrowed(property),
        path: parse(property),
        message: Cow::Borrowed(message),
        ..ValidationError::default()
    }
}

/// A fault that lives as long as the test.
fn fault(errors: Vec<ValidationError<'static>>) -> &'static Fault<'static> {
    Box::leak(Box::new(Fault { validation_errors: errors, ..Fault::new("awork") }))
}

fn with(
    messages: MessageOptions<'static>,
    options: &Options,
    errors: Vec<ValidationError<'static>>,
) -> FieldErrors<'static> {
    let fault = fault(errors);
    let fields = map_to_fields(fault, options, &mut Resolver::new(messages));
    holds_every_error(fault, &fields);
    fields
}

fn map(options: &Options, errors: &[(&'static str, &'static str)]) -> FieldErrors<'static> {
    let errors = errors.iter().map(|(property, message)| error(property, message)).collect();
    with(MessageOptions::default(), options, errors)
}

/// Each error is in one of a field, the form and the unmatched, save equal texts of one list.
fn holds_every_error(fault: &Fault, mapped: &FieldErrors) {
    let count = u32::try_from(fault.validation_errors.len()).unwrap();
    assert!(mapped.entries.iter().map(|entry| entry.index).eq(0..count));
    let mut listed = vec![0; mapped.entries.len()];
    let lists = mapped.fields.iter().map(|(name, list)| (Some(name), list));
    let unmatched = mapped.unmatched.iter().map(|unmatched| (None, &unmatched.messages));
    for (name, list) in lists.chain([(None, &mapped.form)]).chain(unmatched) {
        assert!(list.is_sorted(), "a list is in the server's order");
        for at in list {
            listed[*at as usize] += 1;
            assert_eq!(mapped.entries[*at as usize].name.as_ref(), name);
        }
    }
    for (at, entry) in mapped.entries.iter().enumerate() {
        let original = &fault.validation_errors[at];
        assert_eq!(entry.path, original.path);
        if mapped.entries.len() > 100 {
            continue;
        }
        let twin = mapped.entries[..at].iter().any(|before| {
            before.message.text == entry.message.text
                && before.name == entry.name
                && (entry.name.is_some() || before.path == entry.path)
        });
        assert_eq!(listed[at], i32::from(!twin), "{:?}", original.property);
    }
}

/// The texts of each field.
fn texts(mapped: &FieldErrors) -> Vec<(String, Vec<String>)> {
    let text = |at: &u32| mapped.entries[*at as usize].message.text.to_string();
    let field =
        |(name, list): &(Cow<str>, Vec<u32>)| (name.to_string(), list.iter().map(text).collect());
    mapped.fields.iter().map(field).collect()
}

#[track_caller]
fn lands_of(options: &Options, property: &'static str, name: &str, whys: &[Why]) {
    let mapped = map(options, &[(property, "wrong")]);
    assert_eq!(texts(&mapped), [(name.to_owned(), vec!["wrong".to_owned()])], "{property}");
    assert!(mapped.unmatched.is_empty() && mapped.form.is_empty());
    let found: Vec<_> = mapped.renamed.iter().map(|renamed| renamed.why).collect();
    assert_eq!(found, whys, "{property}");
    assert!(mapped.renamed.iter().all(|renamed| renamed.from == property && renamed.to == name));
}

#[track_caller]
fn lands(names: &[&'static str], property: &'static str, name: &str, whys: &[Why]) {
    lands_of(&form(names), property, name, whys);
}

#[track_caller]
fn misses_of(options: &Options, property: &'static str) {
    let mapped = map(options, &[(property, "wrong")]);
    assert!(mapped.fields.is_empty(), "{property} landed on {:?}", mapped.fields);
    assert!(mapped.renamed.is_empty() && mapped.form.is_empty());
    assert_eq!(mapped.unmatched.len(), 1);
    assert_eq!(mapped.unmatched[0].property, property);
    assert_eq!(mapped.unmatched[0].path, parse(property));
    assert_eq!(mapped.unmatched[0].messages, [0]);
}

#[track_caller]
fn misses(names: &[&'static str], property: &'static str) {
    misses_of(&form(names), property);
}
