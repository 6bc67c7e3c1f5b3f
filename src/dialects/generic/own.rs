//! What an app says of the dialect of its own server.

use super::items::Items;
use super::members::{ANY, Members, find, has, take, take_at};
use super::rules::{find as find_param, value};
use super::words::hint;
use crate::descriptor::Descriptor;
use crate::fault::{Source, ValidationError};
use crate::json::Json;
use crate::scan::{parts, split};
use crate::text::{Map, joined};

impl<'a> Items<'_, '_, 'a> {
    /// Whether an object has what the app calls the sentence or the rule of an error.
    #[inline(never)]
    pub(super) fn is_own(&self, members: &Members<'a>) -> bool {
        self.own.is_some()
            && (has(members, hint(self.hints, "message"), ANY)
                || has(members, hint(self.hints, "rule"), ANY))
    }

    /// Raises what stands deeper in an object to where the reader looks for it, under its path; or
    /// puts `back` what was not understood there.
    #[inline(never)]
    pub(super) fn raise(&self, members: &mut Members<'a>, back: bool) {
        if self.own.is_none() {
            return;
        }
        for (matter, paths) in parts(self.hints, b';').filter_map(|hint| split(hint, b'=')) {
            // Codes are looked for by their paths.
            if matter == "when" || matter.ends_with("code") {
                continue;
            }
            for path in parts(paths, b' ').filter(|path| split(path, b'.').is_some()) {
                let found = if back {
                    take(members, find(members, path, ANY))
                } else {
                    take_at(members, path, ANY)
                };
                if matches!(found, Json::Null) {
                } else if back {
                    put(members, path, found);
                } else {
                    members.insert(joined(&[path]), found);
                }
            }
        }
    }
}

/// Puts a value where it stood, or as near as what is left has a place for it.
fn put<'a>(members: &mut Members<'a>, path: &str, value: Json<'a>) {
    if let Some((name, rest)) = split(path, b'.') {
        let place = find(members, name, ANY);
        if place == members.len() {
            members.insert(joined(&[name]), Json::Object(Members::new()));
        }
        if let Some((_, Json::Object(inner))) = members.entries_mut().get_mut(place) {
            return put(inner, rest, value);
        }
    }
    members.insert(joined(&[path]), value);
}

/// Names the rule of an error as the app says; whether it says anything.
#[inline(never)]
pub(super) fn name<'a>(
    own: Option<&Descriptor<'a>>,
    error: &mut ValidationError<'a>,
    members: &Members<'a>,
) -> bool {
    let code = error.code.as_deref().unwrap_or_default();
    let Some((rule, names)) = own.and_then(|own| own.rule(code)) else { return false };
    let mut params = Map::new();
    for (param, name) in names.and_then(Json::as_object).into_iter().flatten() {
        let found = name.as_str().and_then(|name| find_param(members, name));
        if let Some(value) = found.and_then(value) {
            params.insert(param.clone(), value);
        }
    }
    error.rule = Some(rule);
    error.from = Some(Source::Code);
    error.params = params;
    true
}
