//! Where an error is, as servers write it: paths in their notations, maps and trees of fields, the
//! part of the request.
//!
//! `field.dot`, `.bracket`, `.php`, `.pointer`, `.hash` (the pointer as a URI fragment), `.jsonpath`,
//! `.segments`, `.texts` (segments as texts alone), `.elements` (protovalidate's), `.parent` (the
//! pointer to the object where Ajv misses a property). `in` is the part of the request, `in.fastify`
//! and `in.express` as these call it. `source.pointer`, `.parameter` and `.header` are JSON:API's.

use alloc::string::String;
use alloc::vec::Vec;

use super::words::Scope;
use super::{params, rules, template};
use crate::fault::{Place, ValidationError};
use crate::index::{Index, hash};
use crate::json::Json;
use crate::path::{Notation, Segment, print, push_number};
use crate::text::{Map, Text, owned, push_char, push_text};

/// How a tree writes what is in a list.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Style {
    /// As a list that is as long as the input's.
    Lists,
    /// As an object of indices.
    Names,
}

/// A list is padded up to here: an index is not a reason for a body of gigabytes.
const PADDING: u32 = 1000;

/// How deep a tree goes: the object of a deeper field stands for it. No form is as deep, and the
/// module has a small stack.
const DEEP: usize = 40;

/// The errors by a key, in the order in which each key first came; errors without one are left out.
pub(super) fn groups<'s, 'f>(
    errors: &[&'s ValidationError<'f>],
    key: impl Fn(&ValidationError<'f>) -> Option<Text<'f>>,
) -> Vec<(Text<'f>, Vec<&'s ValidationError<'f>>)> {
    let mut groups: Vec<(Text<'f>, Vec<&'s ValidationError<'f>>)> = Vec::new();
    let mut index = Index::default();
    for error in errors.iter().copied() {
        let Some(key) = key(error) else { continue };
        let hash = hash(key.as_bytes());
        let same = |at: usize| groups.get(at).is_some_and(|group| group.0 == key);
        if let Some(group) = index.find(hash, same).and_then(|at| groups.get_mut(at)) {
            group.1.push(error);
        } else {
            index.insert(hash, groups.len());
            groups.push((key, Vec::from([error])));
        }
    }
    groups
}

/// The key of an error in a map from field to errors; `own` is that of the whole input.
pub(super) fn key<'f>(
    notation: &str,
    error: &ValidationError<'f>,
    own: Option<&str>,
    scope: &Scope<'_, 'f>,
) -> Option<Text<'f>> {
    if notation == "rule" {
        return rules::code(error, scope.form.rules).or(Some(Text::from("invalid")));
    }
    if error.path.is_empty() {
        return own.map(|own| crate::text::joined(&[own]));
    }
    match self::notation(notation, error, scope)? {
        Json::String(key) => Some(key),
        _ => None,
    }
}

/// The field of an error in a notation; `None` for the whole input where that has no name.
pub(super) fn notation<'f>(
    notation: &str,
    error: &ValidationError<'f>,
    scope: &Scope<'_, 'f>,
) -> Option<Json<'f>> {
    let path = &*error.path;
    let printed = |path, notation| Some(Json::String(owned(print(path, notation))));
    match notation {
        "segments" => Some(segments(path, false)),
        "texts" => Some(segments(path, true)),
        "elements" => Some(elements(path)),
        "hash" => Some(Json::String(owned(fragment(&print(path, Notation::Pointer))))),
        "parent" => {
            let named = rules::row(error, scope.form.rules).map_or("", |row| row.2);
            let missing = named.ends_with("=$last") && params::last(error).is_some();
            printed(path.get(..path.len() - usize::from(missing))?, Notation::Pointer)
        }
        _ if path.is_empty() => None,
        "dot" => printed(path, Notation::Dot),
        "bracket" => printed(path, Notation::Bracket),
        "php" => printed(path, Notation::Php),
        "pointer" => printed(path, Notation::Pointer),
        "jsonpath" => {
            let plain = print(path, Notation::Bracket);
            let mut text = String::from(if plain.starts_with('[') { "$" } else { "$." });
            push_text(&mut text, &plain);
            Some(Json::String(owned(text)))
        }
        _ => None,
    }
}

fn digits<'f>(index: u32) -> Text<'f> {
    let mut text = String::new();
    push_number(&mut text, index);
    owned(text)
}

fn segments<'f>(path: &[Segment<'f>], texts: bool) -> Json<'f> {
    let segment = |segment: &Segment<'f>| match segment {
        Segment::Name(name) => Json::String(name.clone()),
        Segment::Index(index) if texts => Json::String(digits(*index)),
        Segment::Index(index) => Json::Number(digits(*index)),
    };
    Json::array(path.iter().map(segment).collect())
}

/// `FieldPathElement`s: an index belongs to the name before it.
fn elements<'f>(path: &[Segment<'f>]) -> Json<'f> {
    let mut elements = Vec::new();
    for segment in path {
        match (segment, elements.last_mut()) {
            (Segment::Index(index), Some(Json::Object(element))) => {
                let element: &mut Map<'f, Json<'f>> = element;
                element.insert("index", Json::String(digits(*index)));
            }
            (Segment::Index(_), _) => {}
            (Segment::Name(name), _) => {
                let mut element = Map::new();
                element.push(Text::from("fieldName"), Json::String(name.clone()));
                elements.push(Json::Object(element));
            }
        }
    }
    Json::array(elements)
}

/// A pointer as a fragment of a URI (RFC 6901, section 6).
fn fragment(pointer: &str) -> String {
    const HEX: &str = "0123456789ABCDEF";
    let mut text = String::from("#");
    for byte in pointer.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'~' | b'-' | b'.' | b'_' | b'$') {
            push_char(&mut text, char::from(byte));
            continue;
        }
        push_text(&mut text, "%");
        for digit in [usize::from(byte >> 4), usize::from(byte & 15)] {
            push_text(&mut text, HEX.get(digit..=digit).unwrap_or_default());
        }
    }
    text
}

/// The part of the request of an error, by the words of a framework.
pub(super) fn place<'f>(words: &str, error: &ValidationError<'f>) -> Option<Json<'f>> {
    let part = error.r#in?;
    let name = match (words, part) {
        ("fastify", Place::Query) => "querystring",
        ("fastify" | "express", Place::Path) => "params",
        ("fastify" | "express", Place::Header) => "headers",
        ("express", Place::Cookie) => "cookies",
        _ => part.name(),
    };
    Some(Json::String(Text::from(name)))
}

/// JSON:API: what says where an error is depends on the part of the request.
pub(super) fn source<'f>(part: &str, error: &ValidationError<'f>) -> Option<Json<'f>> {
    if error.path.is_empty() {
        return None;
    }
    let mine = match error.r#in {
        Some(Place::Query) => "parameter",
        Some(Place::Header) => "header",
        _ => "pointer",
    };
    if part != mine {
        return None;
    }
    let notation = if part == "pointer" { Notation::Pointer } else { Notation::Bracket };
    let mut text = String::from(if part == "pointer" { "/data/attributes" } else { "" });
    push_text(&mut text, &print(&error.path, notation));
    Some(Json::String(owned(text)))
}

/// The name of the next step below a level; `None` for an error of the level itself.
fn step<'f>(error: &ValidationError<'_>, level: usize) -> Option<Text<'f>> {
    let segment = error.path.get(level..=level).filter(|_| level < DEEP)?;
    Some(owned(print(segment, Notation::Dot)))
}

/// The index of the object at a level that these errors are all inside of: what is no object has no
/// place in a list of them.
fn index(errors: &[&ValidationError<'_>], level: usize) -> Option<u32> {
    let inside =
        |error: &&ValidationError<'_>| matches!(error.path.get(level + 1), Some(Segment::Name(_)));
    match errors.first()?.path.get(level)? {
        Segment::Index(index) if errors.iter().all(inside) => {
            Some(*index).filter(|index| *index < PADDING)
        }
        _ => None,
    }
}

/// The errors of a scope as their paths nest, from a level on.
pub(super) fn tree<'f>(
    leaf: &Json<'static>,
    style: Style,
    own: Option<&str>,
    scope: &Scope<'_, 'f>,
    level: usize,
) -> Json<'f> {
    let here: Vec<&ValidationError<'f>> =
        scope.errors.iter().copied().filter(|error| step(error, level).is_none()).collect();
    let below = groups(scope.errors, |error| step(error, level));
    let mut said = if here.is_empty() { None } else { template::fill(leaf, &scope.among(&here)) };
    let named = level == 0 || style == Style::Names && own.is_some();
    if below.is_empty()
        && !named
        && let Some(value) = said.take()
    {
        return value;
    }
    if here.is_empty() && style == Style::Lists && !below.is_empty() {
        let all: Option<Vec<u32>> = below.iter().map(|group| index(&group.1, level)).collect();
        if let Some(indices) = all {
            let mut items = Vec::new();
            for (place, (_, errors)) in indices.into_iter().zip(&below) {
                let place = place as usize;
                while items.len() <= place {
                    items.push(Json::Object(Map::new()));
                }
                if let Some(item) = items.get_mut(place) {
                    *item = tree(leaf, style, own, &scope.among(errors), level + 1);
                }
            }
            return Json::array(items);
        }
    }
    let mut members = Map::new();
    if let (Some(own), Some(value)) = (own, said) {
        members.push(crate::text::joined(&[own]), value);
    }
    for (name, errors) in below {
        members.push(name, tree(leaf, style, own, &scope.among(&errors), level + 1));
    }
    Json::Object(members)
}

/// The nodes of the errors of a scope below a level: each has its name, its own errors, and its
/// children in the place of `"$nodes"`.
pub(super) fn nodes<'f>(
    node: &Json<'static>,
    scope: &Scope<'_, 'f>,
    level: usize,
) -> Vec<Json<'f>> {
    let mut nodes = Vec::new();
    let Json::Object(members) = node else { return nodes };
    for (name, errors) in groups(scope.errors, |error| step(error, level)) {
        let (here, below): (Vec<_>, Vec<_>) =
            errors.iter().copied().partition(|error| step(error, level + 1).is_none());
        let mut filled = Map::new();
        for (member, template) in members {
            let value = match template.as_str() {
                Some("$name") => Some(Json::String(name.clone())),
                Some("$nodes") if below.is_empty() => None,
                Some("$nodes") => {
                    Some(Json::array(self::nodes(node, &scope.among(&below), level + 1)))
                }
                _ if here.is_empty() => None,
                _ => template::fill(template, &scope.among(&here)),
            };
            if let Some(value) = value {
                filled.push(member.clone(), value);
            }
        }
        nodes.push(Json::Object(filled));
    }
    nodes
}
