//! Shapes of XML documents, as data.

use crate::fault::Fault;
use crate::json::Json;
use crate::link::is_http_url;
use crate::scan::{find, number, parts};
use crate::text::{Text, cut, joined};

/// A shape of documents: where in them what stands. Places are separated by spaces; each is the
/// names of elements joined by dots, in any case if it is written in lower case. The first item of
/// a list stands for it.
pub(super) struct Shape {
    pub(super) name: &'static str,
    /// Where the error may stand, in the document.
    pub(super) roots: &'static str,
    /// Of which places in the error one must hold something.
    pub(super) needs: &'static str,
    /// Of which none may.
    pub(super) lacks: &'static str,
    /// All codes, the most specific first.
    pub(super) codes: &'static str,
    /// Whether codes are qualified names.
    pub(super) qualified: bool,
    /// The sentence: the first that is there.
    pub(super) description: &'static str,
    pub(super) request_id: &'static str,
    pub(super) link: &'static str,
}

impl Shape {
    pub(super) const NONE: Self = Self {
        name: super::xml::NAME,
        roots: "",
        needs: "",
        lacks: "",
        codes: "",
        qualified: false,
        description: "",
        request_id: "",
        link: "",
    };
}

impl Shape {
    /// Whether the error that stands there is of this shape.
    pub(super) fn fits(&self, body: &mut Json<'_>, root: &str) -> bool {
        let Some(root) = at(body, root) else { return false };
        parts(self.needs, b' ').any(|place| at(root, place).is_some())
            && !parts(self.lacks, b' ').any(|place| !place.is_empty() && at(root, place).is_some())
    }

    /// Reads an error.
    pub(super) fn read<'a>(&self, root: &mut Json<'a>, fault: &mut Fault<'a>) {
        fault.dialect = Text::from(self.name);
        for place in parts(self.codes, b' ') {
            // A code that only mirrors the HTTP status is none.
            let told = at(root, place).and_then(|code| number(code.as_str()?));
            if told.is_some() && told == fault.status.map(u32::from) {
                continue;
            }
            let Some(code) = take(root, place) else { continue };
            let from = if self.qualified { find(&code, b':').map_or(0, |at| at + 1) } else { 0 };
            fault.codes.push(cut(&code, from, code.len()));
        }
        for place in parts(self.description, b' ').filter(|place| !place.is_empty()) {
            fault.description = take(root, place);
            if fault.description.is_some() {
                fault.language = take(root, &joined(&[place, "@lang"]));
                break;
            }
        }
        fault.request_id = parts(self.request_id, b' ').find_map(|place| take(root, place));
        if at(root, self.link).and_then(|link| link.as_str()).is_some_and(is_http_url) {
            fault.link = take(root, self.link);
        }
    }
}

/// What stands at a place.
pub(super) fn at<'j, 'a>(value: &'j mut Json<'a>, place: &str) -> Option<&'j mut Json<'a>> {
    let mut value = value;
    for name in parts(place, b'.') {
        if let Json::Array(items) = value {
            value = items.first_mut()?;
        }
        let Json::Object(members) = value else { return None };
        let mut named = members.entries_mut().iter_mut();
        let any_case = name.as_bytes().first().is_some_and(u8::is_ascii_lowercase);
        let same = |key: &str| key == name || any_case && key.eq_ignore_ascii_case(name);
        value = named.find(|(key, _)| same(key)).map(|(_, value)| value)?;
    }
    Some(value)
}

/// Takes a text that says something.
fn take<'a>(value: &mut Json<'a>, place: &str) -> Option<Text<'a>> {
    let mut value = at(value, place)?;
    if let Json::Array(items) = value {
        value = items.first_mut()?;
    }
    match core::mem::take(value) {
        Json::String(text) => Some(text),
        other => {
            *value = other;
            None
        }
    }
}

/// Leaves out what is empty.
pub(super) fn prune(value: &mut Json<'_>) {
    match value {
        Json::Object(members) => {
            let members = members.entries_mut();
            for (_, value) in members.iter_mut() {
                prune(value);
            }
            members.retain(|(_, value)| *value != Json::Null);
            if members.is_empty() {
                *value = Json::Null;
            }
        }
        Json::Array(items) => {
            for item in items.iter_mut() {
                prune(item);
            }
            if items.iter().all(|item| *item == Json::Null) {
                *value = Json::Null;
            }
        }
        _ => {}
    }
}
