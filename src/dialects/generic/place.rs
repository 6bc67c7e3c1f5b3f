//! Where an error is: the part of the request, and the field in any of the ways of writing it.

use alloc::vec::Vec;

use super::members::{Members, find, get, is_text, is_there};
use super::words::{PATH, SEVERAL, hint, is_one_of, is_whole};
use crate::fault::Place;
use crate::json::Json;
use crate::path::{Path, Segment, parse_text};
use crate::scan::{find as find_byte, number, parts, split};
use crate::text::{Text, cut, joined, owned};

/// A field: as the server wrote it, and as segments.
#[derive(Default)]
pub(in crate::dialects) struct Field<'a> {
    pub(in crate::dialects) property: Text<'a>,
    pub(in crate::dialects) path: Path<'a>,
    pub(in crate::dialects) part: Option<Place>,
}

/// What servers call the parts of a request.
const PARTS: &[(&str, Place)] = &[
    ("body json form payload json_or_form data files", Place::Body),
    ("query querystring query_string", Place::Query),
    ("path params url uri view_args", Place::Path),
    ("header headers", Place::Header),
    ("cookie cookies signedCookies", Place::Cookie),
];

/// The part of the request of that name.
#[inline(never)]
pub(in crate::dialects) fn part(name: &str) -> Option<Place> {
    PARTS.iter().find(|(names, _)| is_one_of(names, name)).map(|(_, part)| *part)
}

impl Clone for Field<'_> {
    // Once, and not wherever it is needed.
    #[inline(never)]
    fn clone(&self) -> Self {
        Self { property: self.property.clone(), path: self.path.clone(), part: self.part }
    }
}

impl<'a> Field<'a> {
    /// A field inside of this one, which may be named by a path.
    #[inline(never)]
    pub(super) fn under(&self, property: &Text<'a>, path: Path<'a>) -> Self {
        let mut all = self.path.clone();
        all.extend(path);
        let property = if self.property.is_empty() {
            property.clone()
        } else if property.is_empty() {
            self.property.clone()
        } else {
            joined(&[&self.property, ".", property])
        };
        Self { property, path: all, part: self.part }
    }

    /// A member of this field.
    #[inline(never)]
    pub(super) fn member(&self, name: &Text<'a>) -> Self {
        let mut path = if is_whole(name) { Vec::new() } else { parse_text(name) };
        drop_whole(&mut path);
        self.under(name, path)
    }

    /// An item of this field.
    #[inline(never)]
    pub(super) fn item(&self, at: usize) -> Self {
        let index = u32::try_from(at).unwrap_or(u32::MAX);
        let mut digits = alloc::string::String::new();
        crate::path::push_number(&mut digits, index);
        self.under(&owned(digits), Vec::from([Segment::Index(index)]))
    }
}

/// The last segment of `address.non_field_errors` is no field.
fn drop_whole(path: &mut Path<'_>) {
    if let Some(Segment::Name(name)) = path.last()
        && is_whole(name)
    {
        path.pop();
    }
}

/// The fields that an error names, and whether it says anything of a field at all. They are taken
/// out of its members.
#[inline(never)]
pub(super) fn take_fields<'a>(
    members: &mut Members<'a>,
    hints: &str,
    at: &Field<'a>,
    listed: bool,
) -> Option<Vec<Field<'a>>> {
    let hinted = hint(hints, "path");
    for word in parts(hinted.unwrap_or(PATH), b' ') {
        let Some(place) = find(members, word, is_there) else { continue };
        let Some((name, value)) = members.entries_mut().get_mut(place) else { continue };
        let several = is_one_of(SEVERAL, name);
        let location =
            matches!(word, "location" | "loc" | "pointer" | "source" | "instance_path" | "path");
        let mut fields = Vec::new();
        match value {
            Json::String(text) => {
                if word == "source" || word == "location" && part(text).is_some() {
                    continue;
                }
                fields.push(text_field(text, hints, location));
            }
            Json::Array(items) if several => {
                fields.extend(items.iter().filter_map(|item| match item {
                    Json::String(text) => Some(text_field(text, hints, location)),
                    Json::Object(_) => {
                        item.get("path").and_then(Json::as_str).map(|_| Field::default())
                    }
                    _ => None,
                }));
                if !items.iter().all(is_text) {
                    continue;
                }
            }
            Json::Array(items) => {
                let Some(field) = segments(items, hints) else { continue };
                fields.push(field);
                if items.iter().any(|item| matches!(item, Json::Object(_))) {
                    // What else the steps say is kept.
                    return Some(under(fields, at, listed));
                }
            }
            Json::Object(source) if source.get("elements").is_some() => {
                let elements = source.get("elements").and_then(Json::as_array)?;
                return Some(under(Vec::from([segments(elements, hints)?]), at, listed));
            }
            Json::Object(source) if word == "parameters" => {
                let [(name, Json::Array(_))] = &**source.entries_mut() else { continue };
                fields.push(text_field(&name.clone(), hints, false));
                return Some(under(fields, at, listed));
            }
            Json::Object(source) => {
                let Some((name, text)) = source.iter().find_map(|(name, value)| match value {
                    Json::String(text)
                        if is_one_of("pointer parameter header path field", name) =>
                    {
                        Some((name, text))
                    }
                    _ => None,
                }) else {
                    continue;
                };
                let mut field = text_field(text, hints, true);
                field.part = match &**name {
                    "header" => Some(Place::Header),
                    "parameter" => Some(Place::Query),
                    _ => field.part,
                };
                fields.push(field);
                if source.len() > 1 {
                    // What else the source says is kept.
                    return Some(under(fields, at, listed));
                }
            }
            _ => continue,
        }
        super::members::take(members, place);
        return Some(under(fields, at, listed));
    }
    None
}

fn under<'a>(fields: Vec<Field<'a>>, at: &Field<'a>, listed: bool) -> Vec<Field<'a>> {
    let mut all = Vec::with_capacity(fields.len());
    for field in fields {
        // What stands under its own name says its whole path.
        if !listed && field.path.starts_with(&at.path) {
            all.push(Field { part: field.part.or(at.part), ..field });
            continue;
        }
        let mut under = at.under(&field.property, field.path);
        under.part = field.part.or(at.part);
        all.push(under);
    }
    all
}

/// A field that is a text in any notation.
#[inline(never)]
fn text_field<'a>(text: &Text<'a>, hints: &str, location: bool) -> Field<'a> {
    let mut field = Field { property: text.clone(), ..Field::default() };
    if is_whole(text) || **text == *"base" {
        return field;
    }
    field.path = parse_text(text);
    let rooted = text.starts_with('/') || text.starts_with('#');
    if rooted && location {
        for start in ["/data/attributes/", "/data/relationships/"] {
            if let Some(rest) = text.strip_prefix('#').unwrap_or(text).strip_prefix(start) {
                field.path.drain(..2.min(field.path.len()));
                if find_byte(rest, b'/').is_none() {
                    let from = text.len() - rest.len();
                    field.path = parse_text(&cut(text, from, text.len()));
                }
            }
        }
        if **text == *"/data" {
            field.path.clear();
        }
    }
    if location && (rooted || hint(hints, "parts").is_some()) {
        strip(&mut field, usize::from(hint(hints, "parts").is_none()));
        if hint(hints, "parts") == Some("only") && field.part.is_none() {
            field.path.clear();
        }
    }
    drop_names(&mut field.path, hints);
    drop_whole(&mut field.path);
    field
}

/// Takes the part of the request off the front of a path that is longer than that.
#[inline(never)]
fn strip(field: &mut Field<'_>, least: usize) {
    if let Some(Segment::Name(name)) = field.path.first()
        && field.path.len() > least
        && let Some(part) = part(name)
    {
        field.part = Some(part);
        field.path.remove(0);
    }
}

/// Takes the names off the front that a dialect calls wrappers.
#[inline(never)]
fn drop_names(path: &mut Path<'_>, hints: &str) {
    for name in hint(hints, "drop").into_iter().flat_map(|names| parts(names, b' ')) {
        if matches!(path.first(), Some(Segment::Name(first)) if **first == *name || name == "*") {
            path.remove(0);
        }
    }
}

/// A field that is a list of segments: names, places, or objects with a `key`.
#[inline(never)]
fn segments<'a>(items: &[Json<'a>], hints: &str) -> Option<Field<'a>> {
    let mut field = Field::default();
    for item in items {
        let step = item.get("key").or_else(|| item.get("fieldName")).unwrap_or(item);
        let segment = match step {
            Json::Number(digits) => number(digits).map(Segment::Index)?,
            Json::String(name) if hint(hints, "digits").is_some() => Segment::of(name.clone()),
            Json::String(name) => Segment::Name(name.clone()),
            _ => return None,
        };
        let name = step.as_scalar().unwrap_or_default();
        field.property = if field.property.is_empty() {
            Text::from(joined(&[name]))
        } else {
            joined(&[&field.property, ".", name])
        };
        field.path.push(segment);
        if let Some(index) = item.get("index").and_then(Json::as_scalar).and_then(number) {
            field.path.push(Segment::Index(index));
        }
    }
    if hint(hints, "parts").is_some() {
        strip(&mut field, 0);
    }
    drop_names(&mut field.path, hints);
    drop_whole(&mut field.path);
    Some(field)
}

/// The part of the request that an error says it is about.
#[inline(never)]
pub(super) fn take_part(members: &mut Members<'_>, words: &str) -> Option<Place> {
    let found = get(members, words, is_text)?.as_str().and_then(part);
    if found.is_some()
        && let Some(place) = find(members, words, is_text)
    {
        super::members::take(members, place);
    }
    found
}

/// Whether all members of an object are parts of the request that hold objects.
pub(super) fn is_parted(members: &Members<'_>) -> bool {
    let is_part = |(name, value): &(Text<'_>, Json<'_>)| {
        matches!(value, Json::Object(_)) && part(name).is_some()
    };
    !members.is_empty() && members.iter().all(is_part)
}

/// The last name of a class or a type: `com.example#Name`, `a:b`.
pub(in crate::dialects) fn after(text: &str, mark: u8) -> &str {
    let mut rest = text;
    while let Some((_, after)) = split(rest, mark) {
        rest = after;
    }
    rest
}
