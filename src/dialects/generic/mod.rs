//! The generic reader: understands the vocabulary of errors, whoever wrote the body.
//!
//! A dialect need only say what its words mean where they mean something else than elsewhere:
//! `code=errcode;description=error;errors=inner`. Without a word of that it reads bodies that
//! nobody described. It reads errors only where a name says that they are errors, or where their
//! shape leaves no doubt; everything else is data and stays in `extensions`.

mod around;
mod body;
mod item;
mod items;
pub(super) mod members;
mod place;
mod rules;
mod shapes;
mod words;

use items::Items;
use members::{is_empty, is_object, is_text};

pub(super) use around::span;
pub(super) use items::push;
pub(super) use place::{Field, after, part};
pub(super) use shapes::{has_value, is_sentences, is_tree};
pub(super) use words::is_one_of as is_word;

use crate::fault::Fault;
use crate::json::Json;

/// Reads a body into a fault, and leaves what the fault does not hold.
pub(super) fn read<'a>(root: &mut Json<'a>, hints: &str, fault: &mut Fault<'a>) {
    let mut reader = Items::new(hints, fault);
    match root {
        Json::Object(members) if reader.is_field_map(members) => {
            reader.read(root, &Field::default(), false);
        }
        Json::Object(members) if members.get("_errors").is_some() => {
            reader.read(root, &Field::default(), false);
        }
        Json::Object(members) => reader.body(members, 0),
        Json::Array(items) => {
            let batch = items.iter().any(|item| item.get("error").is_some_and(is_object));
            if batch {
                for item in items.iter_mut() {
                    if let Json::Object(members) = item {
                        reader.body(members, 1);
                    }
                }
            } else if items
                .iter()
                .all(|item| matches!(item, Json::Object(_) | Json::Null) || is_text(item))
                && items.iter().all(|item| is_empty(item) || reader.says(item))
            {
                let mut list = Json::Array(core::mem::take(items));
                if reader.read(&mut list, &Field::default(), false) {
                    *root = Json::Null;
                } else {
                    *root = list;
                }
            }
        }
        _ => {}
    }
    reader.finish();
}
