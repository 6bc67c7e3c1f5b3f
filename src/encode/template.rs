//! Templates of JSON bodies.
//!
//! A template is the body as such a server writes it; what a fault says in it is a word. A member
//! without a value is left out.
//!
//! | in a template | becomes |
//! |---|---|
//! | `"$code\|name\|'text"` | the first that there is: a word's value, a text behind `'`, a number, `null` |
//! | `"/data{field.pointer}"` | the text with the word's value in it |
//! | `["$each", item]` | an item for each validation error |
//! | `["$details", …]` | the items of a list among the others |
//! | `"name?": …` | a member that is left out where it is empty |
//! | `"name!": …` | a member without which its object is left out |
//! | `"...": …` | the members of that object |
//! | `{"$by.dot": …}` | a member for each field, in that notation; the value sees the field's errors |
//! | `{"$tree": …, "$own": name}` | objects and lists as the paths nest; `$own` is the member for errors of what holds others |
//! | `{"$names": …, "$own": name}` | the same as objects alone |
//! | `["$nodes", …]` | a list of nodes as the paths nest; `"$nodes"` in a node are its children |
//! | `{"$some": …}` | the value, if it is not empty |
//! | `{"$json": …}` | the value as JSON inside of a string |

use alloc::string::String;
use alloc::vec::Vec;

use super::fields::{self, Style};
use super::print::print;
use super::words::{self, Scope};
use crate::json::{Json, parse};
use crate::text::{Map, owned};

/// The tree of a template.
pub(super) fn read(template: &'static str) -> Option<Json<'static>> {
    parse(template).map(|document| document.root)
}

/// Fills a template in; `None` where nothing is to be said there.
pub(super) fn fill<'f>(template: &Json<'static>, scope: &Scope<'_, 'f>) -> Option<Json<'f>> {
    match template {
        Json::String(text) => words::text(text, scope),
        Json::Array(items) => Some(Json::array(list(items, scope))),
        Json::Object(members) => object(members, scope),
        other => Some(other.clone()),
    }
}

fn list<'f>(items: &[Json<'static>], scope: &Scope<'_, 'f>) -> Vec<Json<'f>> {
    let first = items.first().and_then(Json::as_str).unwrap_or_default();
    if let ("$each" | "$nodes", Some(item)) = (first, items.get(1)) {
        if first == "$nodes" {
            return fields::nodes(item, scope, 0);
        }
        let filled = scope.errors.iter().filter_map(|error| fill(item, &scope.at(error)));
        return filled.collect();
    }
    let mut filled = Vec::new();
    for item in items {
        match (fill(item, scope), item) {
            (Some(Json::Array(more)), Json::String(_)) => filled.extend(more),
            (Some(value), _) => filled.push(value),
            (None, _) => {}
        }
    }
    filled
}

fn object<'f>(members: &Map<'static, Json<'static>>, scope: &Scope<'_, 'f>) -> Option<Json<'f>> {
    if let Some(value) = members.get("$json") {
        let mut text = String::new();
        print(&fill(value, scope)?, &mut text);
        return Some(Json::String(owned(text)));
    }
    if let Some(value) = members.get("$some") {
        return fill(value, scope).filter(|value| !is_empty(value));
    }
    let own = members.get("$own").and_then(Json::as_str);
    for (name, style) in [("$tree", Style::Lists), ("$names", Style::Names)] {
        if let Some(leaf) = members.get(name) {
            return Some(fields::tree(leaf, style, own, scope, 0));
        }
    }
    let mut filled = Map::new();
    for (name, template) in members {
        if let Some(notation) = name.strip_prefix("$by.") {
            for (key, errors) in
                fields::groups(scope.errors, |error| fields::key(notation, error, own, scope))
            {
                if let Some(value) = fill(template, &scope.among(&errors)) {
                    filled.push(key, value);
                }
            }
            continue;
        }
        let value = if **name == *"$own" { None } else { fill(template, scope) };
        let plain = name.trim_end_matches(['?', '!']);
        match value {
            None if name.ends_with('!') => return None,
            None => {}
            Some(Json::Object(more)) if plain == "..." => splice(&mut filled, more),
            Some(value) if name.ends_with('?') && is_empty(&value) => {}
            Some(value) => {
                if let Some(Json::String(name)) = words::text(plain, scope) {
                    filled.push(name, value);
                }
            }
        }
    }
    Some(Json::Object(filled))
}

/// Adds the members that are not there yet: those of the template are what the dialect is known by.
fn splice<'f>(members: &mut Map<'f, Json<'f>>, more: Map<'f, Json<'f>>) {
    let known = members.len();
    for (name, value) in more {
        if !members.iter().take(known).any(|(other, _)| *other == name) {
            members.push(name, value);
        }
    }
}

fn is_empty(value: &Json<'_>) -> bool {
    match value {
        Json::Array(items) => items.is_empty(),
        Json::Object(members) => members.is_empty(),
        _ => false,
    }
}
