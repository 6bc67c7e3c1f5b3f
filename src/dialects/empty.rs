//! No body: nothing but white space, or JSON that holds nothing (`{}`, `[]`, `null`).

use crate::json::Json;

pub(super) const NAME: &str = "empty";

pub(super) fn is(body: &Json<'_>) -> bool {
    match body {
        Json::Null => true,
        Json::Object(members) => members.is_empty(),
        Json::Array(items) => items.is_empty(),
        _ => false,
    }
}
