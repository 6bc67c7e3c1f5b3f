//! What a value is by its shape alone.

use super::members::{
    ANY, LIST, Members, NESTED, OBJECT, PLACE, SCALAR, TEXT, TEXTS, WORD, get, has, is, is_empty,
};
use super::place::is_parted;
use super::words::{
    BRANCHES, CODE, DESCRIPTION, ENVELOPE, ERRORS, HOLDER, MAYBE_ERRORS, MESSAGE, PATH, is_class,
    is_one_of, is_phrase,
};
use crate::json::Json;
use crate::scan::parts;
use crate::text::Text;

/// Whether a value can name a field.
#[inline(never)]
pub(super) fn is_place(value: &Json<'_>) -> bool {
    match value {
        Json::String(_) => true,
        Json::Array(items) => !items.iter().any(|item| is(item, LIST)),
        Json::Object(place) => has(place, "pointer parameter elements", ANY),
        _ => false,
    }
}

/// Whether a value is a list of nothing but texts.
#[inline(never)]
pub(super) fn are_sentences(value: &Json<'_>) -> bool {
    matches!(value, Json::Array(items) if !items.is_empty() && items.iter().all(|item| is(item, TEXT)))
}

/// Whether an object is a branch of a tree of errors: its own ones, and those of its members.
#[inline(never)]
pub(super) fn is_branch(members: &Members<'_>) -> bool {
    let list = |name| matches!(members.get(name), Some(Json::Array(_)));
    let inside = has(members, BRANCHES, OBJECT) || list("items");
    let lone = members.len() == 1;
    list("_errors")
        || (inside || lone) && list("errors")
        || lone && list("messages")
        || lone && has(members, "children", NESTED)
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
        Json::Array(_) if are_sentences(value) => true,
        Json::Array(items) => {
            let hole = |item: &Json<'_>| is(item, OBJECT) && is_empty(item);
            !items.iter().all(hole)
                && items
                    .iter()
                    .all(|item| hole(item) || is(item, OBJECT) && are_texts(item, levels))
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
    let told = |value: &Json<'_>| match value {
        Json::Object(error) => has(error, "code", TEXT) && has(error, "message", TEXT),
        _ => false,
    };
    let placed = |value: &Json<'_>| match value {
        Json::Object(error) => {
            has(error, MESSAGE, TEXT) && has(error, PATH, PLACE)
                || has(error, "field_violations constraints", NESTED)
        }
        _ => false,
    };
    match value {
        Json::Array(items) => !items.is_empty() && items.iter().all(placed),
        Json::Object(members) => {
            !members.is_empty()
                && (is_lone(members)
                    || members.iter().all(|(_, value)| is_texts(value))
                    || is_parted(members)
                    || members.iter().all(|(_, value)| told(value)))
        }
        _ => false,
    }
}

/// Whether a list is one of the names of fields.
pub(super) fn are_names(name: &str, value: &Json<'_>) -> bool {
    is_one_of("fields", name)
        && value.as_array().is_some_and(|items| {
            let name = |item: &Json<'_>| item.as_str().is_some_and(|name| !is_phrase(name));
            !items.is_empty() && items.iter().all(name)
        })
}

/// Names of errors that other members have too.
pub(super) const DATA: &str = "detail cause inner fields validation problems error";

/// Whether an object is no map from field to errors: one of words is none, and where the status
/// says plainly what is wrong (`plain`), only one that leaves no doubt is.
#[inline(never)]
pub(super) fn is_data(value: &Json<'_>, plain: bool) -> bool {
    let Json::Object(members) = value else { return false };
    let told = |value| is(value, NESTED) || value.as_str().is_some_and(is_phrase);
    has(members, "error_code", TEXT)
        || members.iter().any(|(name, _)| matches!(name.as_bytes(), [b'.' | b'@', ..]))
        || !are_errors(value)
            && (plain
                || !members.iter().all(|(_, value)| is(value, TEXT | NESTED))
                || !members.iter().any(|(_, value)| told(value)))
}

/// Whether an object, whatever it is called, is an error: it has a sentence and a code.
#[inline(never)]
pub(super) fn is_coded_error(members: &Members<'_>) -> bool {
    has(members, "message msg", TEXT)
        && (has(members, "code type status", SCALAR) || has(members, "errors", NESTED))
}

/// Whether an object is one error though it is called several: a word for programs, and a sentence.
#[inline(never)]
pub(super) fn is_error_alone(members: &Members<'_>) -> bool {
    let said = get(members, "message detail description", TEXT).and_then(Json::as_str);
    has(members, "code error_code", WORD) && said.is_some_and(is_phrase)
}

/// Whether an object is a whole reply that another holds as its sentence.
pub(super) fn is_reply(members: &Members<'_>) -> bool {
    has(members, "message", TEXT | LIST) && has(members, "status_code status code error", SCALAR)
}

/// Whether an object is an exception, written as it is: no form asks for a name of its class.
pub(super) fn is_exception(members: &Members<'_>) -> bool {
    let class = get(members, "name", TEXT).and_then(Json::as_str);
    has(members, "message", TEXT)
        && (class.is_some_and(is_class) || has(members, "stack stack_trace", ANY))
}

/// Whether an object is an error rather than a map from field to errors.
#[inline(never)]
pub(super) fn is_error_object(members: &Members<'_>) -> bool {
    has(members, DESCRIPTION, TEXT)
        || has(members, CODE, SCALAR)
        || has(members, ENVELOPE, NESTED)
        || has(members, ERRORS, NESTED)
        || get(members, MAYBE_ERRORS, LIST).is_some_and(are_errors)
}

/// Whether an object that is no item of a list is the error of a field all the same: it names one,
/// and says what is wrong with it. A sentence is no name.
pub(super) fn is_lone(members: &Members<'_>) -> bool {
    let field = get(members, "field field_name param pointer property_name", TEXT);
    has(members, MESSAGE, TEXT)
        && field.and_then(Json::as_str).is_some_and(|field| !is_phrase(field))
}

/// Whether a value is a list of errors that have codes.
pub(super) fn is_coded(value: &Json<'_>) -> bool {
    match value {
        Json::Array(items) => {
            let coded = |item: &Json<'_>| {
                item.as_object().is_some_and(|item| {
                    has(item, "message string", ANY)
                        && (has(item, "code error_code", TEXT) || has(item, "args errno", ANY))
                        || has(item, "error", TEXT) && has(item, "description", TEXT)
                })
            };
            !items.is_empty() && items.iter().all(coded)
        }
        Json::Object(members) => {
            !members.is_empty()
                && members.iter().all(|(_, value)| is_texts(value) || is_coded(value))
                // Bodies of a quarter of a million members exist: most are none by their first value.
                && !members.iter().any(is_named)
        }
        _ => false,
    }
}

/// Whether a list, whatever it is called, holds nothing but errors of fields.
#[inline(never)]
pub(super) fn are_sure(value: &Json<'_>) -> bool {
    let sure = |item: &Json<'_>| match item {
        Json::Object(error) => {
            has(error, "field field_name param", PLACE) && has(error, "message", TEXT)
        }
        _ => false,
    };
    matches!(value, Json::Array(items) if !items.is_empty() && items.iter().all(sure))
}

/// Whether a map holds nothing but objects that say what is wrong, at most with which value.
pub(super) fn are_said(value: &Json<'_>) -> bool {
    let told = |(_, value): &(Text<'_>, Json<'_>)| {
        value.as_object().is_some_and(|error| {
            has(error, "message", TEXT) && error.len() == 1 + usize::from(has(error, "value", ANY))
        })
    };
    value.as_object().is_some_and(|members| members.iter().all(told))
}

/// Whether an object that is not called so is an error, or holds one.
#[inline(never)]
pub(super) fn is_told(members: &Members<'_>) -> bool {
    has(members, "message msg error_message error_detail detail error", TEXT)
        || has(members, "error meta", OBJECT)
}

/// Whether a body is nothing but a map (or a list of maps) from field to lists of texts, or a list
/// of texts.
pub(in crate::dialects) fn is_tree(root: &Json<'_>) -> bool {
    match root {
        Json::Array(items) => {
            items.iter().all(|item| is(item, TEXT))
                || items.iter().any(is_texts)
                    && items.iter().all(|item| is(item, TEXTS) || is_empty(item))
        }
        Json::Object(members) => {
            (is_texts(root) || is_coded(root)) && !members.iter().all(is_named)
        }
        _ => false,
    }
}

/// Whether a member is named as what holds errors.
pub(super) fn is_named((name, value): &(Text<'_>, Json<'_>)) -> bool {
    is_one_of(ERRORS, name)
        || name.ends_with("rrors")
        || is_one_of(ENVELOPE, name)
        || is_one_of(HOLDER, name) && value.get("errors").is_some()
        || names_list(name) && is_coded(value)
}

/// Whether a list of that name holds errors, if they look like some.
pub(super) fn names_list(name: &str) -> bool {
    is_one_of(MAYBE_ERRORS, name)
        || parts("essages odes aults", b' ').any(|end| name.ends_with(end))
}

/// Whether a body is nothing but a map from field to sentences, or to such maps.
pub(in crate::dialects) fn is_sentences(root: &Json<'_>) -> bool {
    matches!(root, Json::Object(members) if members.len() > 1) && are_told(root)
}

fn are_told(value: &Json<'_>) -> bool {
    let Json::Object(members) = value else { return value.as_str().is_some_and(is_phrase) };
    !members.is_empty()
        && members.iter().all(|(name, value)| {
            are_told(value) && !is_one_of(ERRORS, name) && !is_one_of(DESCRIPTION, name)
        })
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
