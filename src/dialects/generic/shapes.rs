//! What a value is by its shape alone.

use super::members::{
    Members, find, get, is_empty, is_nested, is_object, is_scalar, is_text, is_there,
};
use super::place::is_parted;
use super::words::{
    BRANCHES, CODE, DESCRIPTION, ENVELOPE, ERRORS, MESSAGE, PATH, is_one_of, is_phrase,
};
use crate::json::Json;

/// Whether a value can name a field.
#[inline(never)]
pub(super) fn is_place(value: &Json<'_>) -> bool {
    match value {
        Json::String(_) => true,
        Json::Array(items) => items.iter().all(|item| !matches!(item, Json::Array(_))),
        Json::Object(place) => find(place, "pointer parameter elements", is_there).is_some(),
        _ => false,
    }
}

/// Whether an object is a branch of a tree of errors: its own ones, and those of its members.
#[inline(never)]
pub(super) fn is_branch(members: &Members<'_>) -> bool {
    let list = |name: &str| matches!(members.get(name), Some(Json::Array(_)));
    let inside = find(members, BRANCHES, is_object).is_some() || list("items");
    let lone = members.len() == 1;
    list("_errors")
        || inside && list("errors")
        || lone && (list("errors") || inside && members.get("children").is_some())
}

/// Whether a value is a list of texts, a map of such lists, or a list of such maps with holes.
#[inline(never)]
pub(super) fn is_texts(value: &Json<'_>) -> bool {
    are_texts(value, LEVELS)
}

/// How deep texts may stand in maps and lists.
const LEVELS: u32 = 12;

fn are_texts(value: &Json<'_>, levels: u32) -> bool {
    let Some(levels) = levels.checked_sub(1) else { return false };
    match value {
        Json::Array(items) if items.first().is_some_and(is_text) => items.iter().all(is_text),
        Json::Array(items) => {
            let hole = |item: &Json<'_>| is_object(item) && is_empty(item);
            !items.iter().all(hole)
                && items.iter().all(|item| hole(item) || is_object(item) && are_texts(item, levels))
        }
        Json::Object(members) => {
            !members.is_empty() && members.iter().all(|(_, value)| are_texts(value, levels))
        }
        _ => false,
    }
}

/// Whether a list holds nothing but objects that name a field and say what is wrong with it, or a
/// map holds nothing but lists of texts.
#[inline(never)]
pub(super) fn are_errors(value: &Json<'_>) -> bool {
    match value {
        Json::Array(items) => {
            !items.is_empty()
                && items.iter().all(|item| {
                    item.as_object().is_some_and(|members| {
                        find(members, MESSAGE, is_text).is_some()
                            && find(members, PATH, is_place).is_some()
                            || find(members, "field_violations constraints", is_nested).is_some()
                    })
                })
        }
        Json::Object(members) => {
            !members.is_empty()
                && (members.iter().all(|(_, value)| is_texts(value))
                    || is_parted(members)
                    || members.iter().all(|(_, value)| match value {
                        Json::Object(error) => {
                            get(error, "code", is_text).is_some()
                                && get(error, "message", is_text).is_some()
                        }
                        _ => false,
                    }))
        }
        _ => false,
    }
}

/// Names of errors that other members have too.
pub(super) const DATA: &str = "detail cause inner fields validation problems error";

/// Whether an object is no map from field to errors.
#[inline(never)]
pub(super) fn is_data(value: &Json<'_>) -> bool {
    let Json::Object(members) = value else { return false };
    !are_errors(value) && !members.iter().all(|(_, value)| is_text(value) || is_nested(value))
}

/// Whether an object is an error rather than a map from field to errors.
#[inline(never)]
pub(super) fn is_error_object(members: &Members<'_>) -> bool {
    let said = find(members, DESCRIPTION, is_text).is_some();
    let coded = find(members, CODE, is_scalar).is_some();
    said || coded
        || find(members, ENVELOPE, is_nested).is_some()
        || find(members, ERRORS, is_nested).is_some()
}

/// Whether a value is a list of errors that have codes.
pub(super) fn is_coded(value: &Json<'_>) -> bool {
    match value {
        Json::Array(items) => {
            !items.is_empty()
                && items.iter().all(|item| {
                    item.get("code").is_some_and(is_text)
                        && item.get("message").is_some_and(is_there)
                })
        }
        Json::Object(members) => {
            !members.is_empty()
                && members.iter().all(|(_, value)| is_texts(value) || is_coded(value))
        }
        _ => false,
    }
}

/// Whether a body is nothing but a map (or a list of maps) from field to lists of texts, or a list
/// of texts.
pub(in crate::dialects) fn is_tree(root: &Json<'_>) -> bool {
    match root {
        Json::Array(items) => {
            items.iter().all(is_text)
                || items.iter().any(is_texts)
                    && items.iter().all(|item| is_texts(item) || is_empty(item))
        }
        Json::Object(members) => {
            is_texts(root)
                && !members
                    .iter()
                    .all(|(name, _)| is_one_of(ERRORS, name) || is_one_of(ENVELOPE, name))
        }
        _ => false,
    }
}

/// Whether a body is nothing but a map from field to sentences.
pub(in crate::dialects) fn is_sentences(root: &Json<'_>) -> bool {
    let sentence = |value: &Json<'_>| value.as_str().is_some_and(is_phrase);
    matches!(root, Json::Object(members) if members.len() > 1
    && members.iter().all(|(name, value)| {
        sentence(value) && !is_one_of(ERRORS, name) && !is_one_of(DESCRIPTION, name)
    }))
}

/// Whether there is anything but `null` in a value.
pub(in crate::dialects) fn has_value(value: &Json<'_>) -> bool {
    match value {
        Json::Null => false,
        Json::Array(items) => items.iter().any(has_value),
        Json::Object(members) => members.iter().any(|(_, value)| has_value(value)),
        _ => true,
    }
}
