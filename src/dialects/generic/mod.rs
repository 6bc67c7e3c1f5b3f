//! The generic reader: understands the vocabulary of errors, whoever wrote the body.
//!
//! A dialect need only say what its words mean where they mean something else than elsewhere:
//! `code=errcode;description=error;errors=inner`. Without a word of that it reads bodies that
//! nobody described. It reads errors only where a name says that they are errors, or where their
//! shape leaves no doubt; everything else is data and stays in `extensions`.

mod around;
mod body;
mod codes;
mod home;
mod initials;
mod item;
mod items;
pub(super) mod members;
mod own;
mod place;
mod rows;
mod rules;
mod shapes;
mod words;

use items::{COST, Items};
use members::{NESTED, OBJECT, TEXT, is, is_empty};

pub(super) use around::span;
pub(super) use home::read_errors;
pub(super) use items::push;
pub(super) use place::{Field, after, part};
pub(super) use shapes::{has_value, is_sentences, is_tree};
pub(crate) use words::hint;
pub(super) use words::is_lone_code;
pub(crate) use words::{is_name, is_one_of as is_word};

use crate::descriptor::Descriptor;
use crate::fault::{Fault, Kind};
use crate::json::Json;
use crate::scan::split_text;
use crate::text::{Text, cut};

/// Names the rule of the last error by its code alone.
pub(super) fn name_rule(fault: &mut Fault<'_>) {
    if let Some(error) = fault.validation_errors.last_mut() {
        rules::name(error, &members::Members::new());
    }
}

/// Reads what is said of the reply beside an error that somebody else has read.
pub(super) fn read_reply<'a>(rest: &mut members::Members<'a>, fault: &mut Fault<'a>) {
    Items::new("", None, fault).reply(rest);
}

/// Cuts a text into sentences: where one ends and what follows starts as each of them does.
pub(super) fn sentences<'a>(
    text: &Text<'a>,
    end: &str,
    start: &str,
    read: &mut dyn FnMut(Text<'a>),
) {
    let (mut from, mut to) = (0, 0);
    while let Some((before, next)) = text.get(to..).and_then(|rest| split_text(rest, end)) {
        let stop = to + before.len();
        to = stop + end.len();
        if next.starts_with(start) {
            read(cut(text, from, stop));
            from = to;
        }
    }
    read(cut(text, from, text.len()));
}

/// Reads a body into a fault, and leaves what the fault does not hold.
pub(super) fn read<'a>(root: &mut Json<'a>, hints: &str, fault: &mut Fault<'a>) {
    read_own(root, hints, None, fault);
}

/// The same for a dialect of the app's, if it is one, of which `own` is what the app says.
pub(super) fn read_own<'a>(
    root: &mut Json<'a>,
    hints: &str,
    own: Option<&Descriptor<'a>>,
    fault: &mut Fault<'a>,
) {
    let rows = rows::read_rows(root, hints, own, fault, COST);
    if !rows || matches!(root, Json::Object(_)) {
        read_one(root, hints, own, fault, COST);
    }
}

/// The same for a body about one thing, of which the errors may cost so much. Says what is left of
/// that.
fn read_one<'a>(
    root: &mut Json<'a>,
    hints: &str,
    own: Option<&Descriptor<'a>>,
    fault: &mut Fault<'a>,
    left: usize,
) -> usize {
    let mut reader = Items::new(hints, own, fault);
    reader.left = left;
    if let Json::Object(members) = root {
        reader.raise(members, false);
    }
    match root {
        Json::Object(members)
            if reader.is_field_map(members) || members.get("_errors").is_some() =>
        {
            reader.read(root, &Field::default(), false);
        }
        Json::Object(members) => reader.body(members, 0),
        Json::Array(items) => {
            let failed = |item: &Json<'_>| item.get("error").is_some_and(|error| is(error, OBJECT));
            if items.iter().any(failed) {
                for item in &mut *items {
                    if let Json::Object(members) = item {
                        reader.body(members, 1);
                    }
                }
                if items.iter().all(is_empty) {
                    *root = Json::Null;
                }
            } else if items.iter().all(|item| {
                let known = matches!(item, Json::Object(_) | Json::Null) || is(item, TEXT);
                known && (is_empty(item) || reader.says_error(item))
            }) {
                reader.take_errors(root);
            }
        }
        _ => {}
    }
    reader.finish();
    let (rows, left) = (reader.rows, reader.left);
    if let Json::Object(members) = root {
        reader.raise(members, true);
    }
    if let Json::Object(members) = root
        && rows
        && members::get(members, "issues data", NESTED).is_some_and(has_value)
    {
        fault.kind = Kind::Partial;
    }
    left
}
