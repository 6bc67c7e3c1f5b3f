//! Where an error is: the part of the request, and the field in any of the ways of writing it.

use alloc::vec::Vec;

use super::items::Items;
use super::members::{ANY, LIST, Members, SCALAR, TEXT, find, get, is, take};
use super::shapes::are_errors;
use super::words::{PATH, SEVERAL, hint, hinted, is_class, is_one_of, is_whole, says};
use crate::fault::Place;
use crate::json::Json;
use crate::limits::SEGMENTS;
use crate::link::is_http_url;
use crate::path::{Path, Segment, parse_text, push_number};
use crate::scan::{number, parts, split, split_text};
use crate::text::{Text, cut, joined, owned};

/// A field: as the server wrote it, and as segments.
#[derive(Default)]
pub(in crate::dialects) struct Field<'a> {
    pub(in crate::dialects) property: Text<'a>,
    pub(in crate::dialects) path: Path<'a>,
    pub(in crate::dialects) part: Option<Place>,
}

/// What servers call the parts of a request, in the order of [`Place`].
const PARTS: &str = "body request_body json form payload json_or_form data files body_result body_params form_params payload_body;\
    query querystring query_result query_params;path params url uri view_args params_result path_params_result path_params;\
    header headers headers_result;cookie cookies signedCookies";

/// The part of the request of that name.
#[inline(never)]
pub(in crate::dialects) fn part(name: &str) -> Option<Place> {
    let place = parts(PARTS, b';').position(|names| is_one_of(names, name))?;
    Place::ALL.get(place).copied()
}

impl Clone for Field<'_> {
    // Once, and not wherever it is needed.
    #[inline(never)]
    fn clone(&self) -> Self {
        Self { property: self.property.clone(), path: self.path.clone(), part: self.part }
    }
}

impl<'a> Field<'a> {
    /// Whether it is the whole input.
    pub(super) fn is_root(&self) -> bool {
        self.path.is_empty() && self.property.is_empty()
    }

    /// A field inside of this one, which may be named by a path.
    #[inline(never)]
    pub(super) fn under(&self, property: &Text<'a>, path: Path<'a>) -> Self {
        if self.is_root() {
            return Self { property: property.clone(), path, part: self.part };
        }
        let mut under = self.clone();
        under.path.extend(path);
        under.property = dotted(&[&self.property, property]);
        under
    }

    /// A member of this field.
    #[inline(never)]
    pub(in crate::dialects) fn member(&self, name: &Text<'a>) -> Self {
        self.under(name, path_of(name))
    }

    /// An item of this field.
    #[inline(never)]
    pub(super) fn item(&self, at: usize) -> Self {
        let index = u32::try_from(at).unwrap_or(u32::MAX);
        let mut digits = alloc::string::String::new();
        push_number(&mut digits, index);
        self.under(&owned(digits), Vec::from([Segment::Index(index)]))
    }
}

/// Names as a server would have written them in one text.
#[inline(never)]
fn dotted<'a>(names: &[&str]) -> Text<'a> {
    let mut parts = Vec::with_capacity(names.len() * 2);
    for name in names.iter().filter(|name| !name.is_empty()) {
        if !parts.is_empty() {
            parts.push(".");
        }
        parts.push(name);
    }
    joined(&parts)
}

/// The path that a name is; that of `address.non_field_errors` is `address`.
#[inline(never)]
pub(super) fn path_of<'a>(name: &Text<'a>) -> Path<'a> {
    let mut path = if is_whole(name) { Vec::new() } else { parse_text(name) };
    drop_whole(&mut path);
    path
}

/// The last segment of `address.non_field_errors` is no field.
fn drop_whole(path: &mut Path<'_>) {
    if let Some(Segment::Name(name)) = path.last()
        && is_whole(name)
    {
        path.pop();
    }
}

impl<'a> Items<'_, '_, 'a> {
    /// Takes the fields that an error names out of its members, and says whether it says anything
    /// of a field at all. `words` are those for a field where the dialect's do not count.
    #[inline(never)]
    pub(super) fn take_fields(
        &self,
        members: &mut Members<'a>,
        words: &str,
        at: &Field<'a>,
        listed: bool,
        fields: &mut Vec<Field<'a>>,
    ) -> bool {
        let words = if words.is_empty() { hinted(self.hints, "path", PATH) } else { words };
        for word in parts(words, b' ') {
            let place = find(members, word, ANY);
            let Some((_, value)) = members.entries_mut().get_mut(place) else { continue };
            let location = is_one_of(
                "location loc pointer source instance_path instance_location json_pointer data_path path",
                word,
            );
            // What else is said beside the field is kept.
            let mut more = false;
            let mut put = |field| add(field, at, listed, fields);
            match value {
                Json::String(text) => {
                    // What validators call by other names is the whole input.
                    if text.is_empty() && is_one_of("path parameter element", word) {
                        take(members, place);
                        continue;
                    }
                    if is_http_url(text)
                        || word == "name" && is_class(text)
                        || word == "source"
                        || word == "location" && part(text).is_some()
                    {
                        continue;
                    }
                    put(self.text_field(text, word, location));
                }
                Json::Array(items) if is_one_of(SEVERAL, word) => {
                    if !items.iter().all(|item| is(item, TEXT)) {
                        continue;
                    }
                    for item in items {
                        if let Json::String(text) = item {
                            put(self.text_field(text, word, location));
                        }
                    }
                }
                Json::Array(items) => {
                    let Some(field) = self.segments(items) else { continue };
                    more = items.iter().any(|item| matches!(item, Json::Object(_)));
                    put(field);
                }
                Json::Object(source) => {
                    let mut field;
                    if let Some(Json::Array(elements)) = get(source, "elements", LIST) {
                        let Some(steps) = self.segments(elements) else { return false };
                        (more, field) = (true, steps);
                    } else if let Some(Json::String(name)) = get(source, "field_name", TEXT)
                        && word == "parameters"
                    {
                        field = self.text_field(name, word, false);
                        more = source.len() > 1;
                    } else if word == "parameters" {
                        let [(name, Json::Array(_))] = &**source.entries_mut() else { continue };
                        more = true;
                        field = self.text_field(name, word, false);
                    } else {
                        more = source.len() > 1;
                        let named = source.iter().find(|(name, value)| {
                            value.as_str().is_some()
                                && is_one_of("pointer parameter header path field", name)
                        });
                        let Some((name, Json::String(text))) = named else { continue };
                        field = self.text_field(text, word, true);
                        if **name == *"header" {
                            field.part = Some(Place::Header);
                        } else if **name == *"parameter" {
                            field.part = Some(Place::Query);
                        }
                    }
                    put(field);
                }
                _ => continue,
            }
            if !more {
                take(members, place);
            }
            return true;
        }
        false
    }

    /// A field that is a text in any notation.
    #[inline(never)]
    fn text_field(&self, text: &Text<'a>, word: &str, location: bool) -> Field<'a> {
        let mut field = Field { property: text.clone(), ..Field::default() };
        if is_whole(text) || **text == *"base" {
            return field;
        }
        // Ajv 6 begins with a dot.
        field.path = parse_text(&cut(text, usize::from(text.starts_with('.')), text.len()));
        let rooted = matches!(text.as_bytes(), [b'/' | b'#', ..]);
        if rooted && location && document(&mut field.path) {
            field.part = Some(Place::Body);
        }
        let parts = says(self.hints, "parts");
        if location && (rooted || parts || word == "location") {
            strip(&mut field, usize::from(!parts));
            if hint(self.hints, "parts") == "only" && field.part.is_none() {
                field.path.clear();
            }
        }
        self.drop_names(&mut field.path);
        field
    }

    /// Takes the names off the front that a dialect calls wrappers, and the one off the end that
    /// is no field.
    #[inline(never)]
    pub(super) fn drop_names(&self, path: &mut Path<'a>) {
        for name in parts(hint(self.hints, "drop"), b' ') {
            let first = |first: &str| name == "*" || name == first && !name.is_empty();
            if matches!(path.first(), Some(Segment::Name(name)) if first(name)) {
                path.remove(0);
            }
        }
        drop_whole(path);
    }

    /// A field that is a list of segments: names, places, or objects with a `key`. A list that is
    /// longer than any path is data.
    #[inline(never)]
    fn segments(&self, items: &[Json<'a>]) -> Option<Field<'a>> {
        if items.len() > SEGMENTS {
            return None;
        }
        let mut field = Field::default();
        let mut names = Vec::new();
        for item in items {
            let step = item.get("key").or_else(|| item.get("fieldName")).unwrap_or(item);
            let (Json::Number(name) | Json::String(name)) = step else { return None };
            names.push(&**name);
            field.path.push(if matches!(step, Json::Number(_)) {
                Segment::Index(number(name)?)
            } else if self.says("digits") {
                Segment::of(name.clone())
            } else {
                Segment::Name(name.clone())
            });
            let key =
                item.as_object().and_then(|item| get(item, "index string_key int_key", SCALAR));
            if let Some(Json::String(key) | Json::Number(key)) = key {
                field.path.push(Segment::of(key.clone()));
            }
        }
        field.property = dotted(&names);
        if self.says("parts") {
            strip(&mut field, 0);
        }
        self.drop_names(&mut field.path);
        Some(field)
    }
}

/// The field that Hasura's path through a query names: its arguments are the input.
#[inline(never)]
pub(super) fn argument<'a>(text: &Text<'a>) -> Option<Field<'a>> {
    let (_, arguments) = split_text(text, ".args.")?;
    let mut path = parse_text(&cut(text, text.len() - arguments.len(), text.len()));
    let wrapper = |name: &str| is_one_of("object objects _set input", name);
    if matches!(path.first(), Some(Segment::Name(name)) if wrapper(name)) {
        path.remove(0);
    }
    let named = path.iter().any(|step| matches!(step, Segment::Name(_)));
    named.then(|| Field { property: text.clone(), path, part: None })
}

/// Adds a field that stands at another. What stands under its own name says its whole path, or the
/// end of it.
#[inline(never)]
fn add<'a>(field: Field<'a>, at: &Field<'a>, listed: bool, fields: &mut Vec<Field<'a>>) {
    let part = field.part.or(at.part);
    let end = !listed && !field.path.is_empty() && at.path.ends_with(&field.path);
    let whole = !listed && field.path.starts_with(&at.path);
    let mut field = if end {
        at.clone()
    } else if whole {
        field
    } else {
        at.under(&field.property, field.path)
    };
    field.part = part;
    fields.push(field);
}

/// Takes off the path of a pointer into a JSON:API document what is no field: `data`, behind it or
/// behind an operation the place in the list stays.
#[inline(never)]
fn document(path: &mut Path<'_>) -> bool {
    let named = |path: &Path<'_>, at: usize, names: &str| match path.get(at) {
        Some(Segment::Name(name)) => parts(names, b' ').any(|known| known == &**name),
        _ => false,
    };
    if !named(path, 0, "data atomic:operations") {
        return false;
    }
    path.remove(0);
    let at = usize::from(matches!(path.first(), Some(Segment::Index(_))));
    if at == 1 && named(path, at, "data") {
        path.remove(at);
    }
    if named(path, at, "attributes relationships") && path.len() > at + 1 {
        path.remove(at);
        if path.len() == at + 1
            && let Some(Segment::Name(name)) = path.pop()
        {
            path.extend(parse_text(&name));
        }
    }
    true
}

/// Takes the part of the request off the front of a path that is longer than that.
#[inline(never)]
pub(super) fn strip(field: &mut Field<'_>, least: usize) {
    if let Some(Segment::Name(name)) = field.path.first()
        && field.path.len() > least
        && let Some(part) = part(name)
    {
        field.part = Some(part);
        field.path.remove(0);
    }
}

/// The part of the request that an error says it is about.
#[inline(never)]
pub(super) fn take_part(members: &mut Members<'_>, words: &str) -> Option<Place> {
    let place = find(members, words, TEXT);
    let (_, value) = members.iter().as_slice().get(place)?;
    let part = part(value.as_str()?)?;
    take(members, place);
    Some(part)
}

/// Whether all members of an object are parts of the request that hold objects.
#[inline(never)]
pub(super) fn is_parted(members: &Members<'_>) -> bool {
    !members.is_empty()
        && members.iter().all(|(name, value)| {
            part(name).is_some()
                && match value {
                    Json::Object(_) => true,
                    // A field can be called so, but then it has sentences.
                    Json::Array(_) => name.ends_with("_params") || are_errors(value),
                    _ => false,
                }
        })
}

/// The last name of a class or a type: `com.example#Name`, `a:b`.
pub(in crate::dialects) fn after(text: &str, mark: u8) -> &str {
    let mut rest = text;
    while let Some((_, after)) = split(rest, mark) {
        rest = after;
    }
    rest
}
