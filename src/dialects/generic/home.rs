//! Validation errors of the home API.

use core::mem::take;

use super::items::{Items, push};
use super::members::{TEXT, is, is_empty, sweep, take_text};
use super::place::Field;
use super::words::same;
use crate::fault::Fault;
use crate::json::Json;
use crate::text::Text;

/// What the home API calls the field.
const PROPERTY: &str = "property";

/// What it calls the sentence.
const MESSAGE: &str = "message";

/// Reads errors, and leaves in their place what they do not hold. `true` if that is nothing.
pub(in crate::dialects) fn read_errors<'a>(value: &mut Json<'a>, fault: &mut Fault<'a>) -> bool {
    let mut reader = Items::new("home", None, fault);
    let root = Field::default();
    match value {
        Json::Array(items) => reader.list(items, &root, false),
        other => reader.read(other, &root, false),
    }
}

impl<'a> Items<'_, '_, 'a> {
    /// An item of the list, which is an error even if it says no more than its field.
    pub(super) fn home(&mut self, item: &mut Json<'a>, root: &Field<'a>) -> bool {
        if let Json::Object(members) = item {
            // What most of them are: thousands are read in a tenth of the time.
            if let [(first, Json::String(property)), (second, value)] =
                members.entries_mut().as_mut_slice()
                && same(PROPERTY, first)
                && same(MESSAGE, second)
                && is(value, TEXT)
                && let Json::String(message) = value
                && self.left > 0
            {
                let field = root.member(property);
                self.charge(&field);
                push(self.fault, field, take(message), None);
                return true;
            }
            sweep(members, PROPERTY);
            sweep(members, MESSAGE);
        }
        let before = self.fault.validation_errors.len();
        let done = self.read(item, root, true);
        if self.left > 0
            && self.fault.validation_errors.len() == before
            && let Json::Object(members) = item
            && let Some(property) = take_text(members, PROPERTY)
        {
            self.add(&root.member(&property), Text::default(), None);
        }
        done || is_empty(item)
    }
}
