//! An object that is the error, or holds it: code, sentence, and what stands beside them.

use super::items::{self, Items, has_any, lone};
use super::members::{
    Members, find, is_empty, is_object, is_scalar, is_text, take, take_at, take_text,
};
use super::place::{self, Field};
use super::shapes::{DATA, are_errors, is_branch, is_coded, is_data, is_error_object, is_texts};
use super::words::{
    CODE, DESCRIPTION, DISPLAY, ENVELOPE, ERRORS, LANGUAGE, LONE_PATH, MAYBE_ERRORS, OUTER,
    WEAK_CODE, hint, is_no_code, is_one_of, is_phrase, is_token,
};
use crate::fault::ValidationError;
use crate::json::Json;
use crate::link::is_http_url;
use crate::scan::{number, parts, split};
use crate::text::{Text, cut, trimmed};

/// How deep an error may stand in a body.
const DEEP: usize = 5;

/// Whether a member `error` may be the code: a sentence is none, and neither is a text that only
/// repeats the HTTP status.
fn is_code(value: &Json<'_>) -> bool {
    is_scalar(value) && !value.as_str().is_some_and(|text| is_phrase(text) || is_no_code(text))
}

impl<'a> Items<'_, '_, 'a> {
    /// Whether an item of a list is an error.
    #[inline(never)]
    pub(super) fn says(&self, item: &Json<'a>) -> bool {
        match item {
            Json::Object(members) => self.is_error(members, true) || is_texts(item),
            _ => is_text(item) || is_texts(item),
        }
    }

    /// Whether a body is nothing but a map from field to sentences.
    #[inline(never)]
    pub(super) fn is_field_map(&self, members: &Members<'a>) -> bool {
        let named = |(name, _): &(Text<'_>, Json<'_>)| {
            is_one_of(ERRORS, name) || is_one_of(DESCRIPTION, name) || is_one_of(ENVELOPE, name)
        };
        if members.is_empty() || hint(self.hints, "map").is_some() {
            return !members.is_empty();
        }
        if members.iter().all(named) {
            return false;
        }
        members.iter().all(|(_, value)| is_texts(value) || is_coded(value))
    }

    /// Reads an object that is an error, or holds one.
    pub(super) fn body(&mut self, members: &mut Members<'a>, depth: usize) {
        let hints = self.hints;
        for path in hint(hints, "code").into_iter().flat_map(|paths| parts(paths, b' ')) {
            self.code_at(members, path);
        }
        self.inner_codes(members, depth);
        if let Some(words) = hint(hints, "in_part") {
            self.part = place::take_part(members, words).or(self.part);
        }
        let tree = find(members, "properties children", is_object).is_some() && is_branch(members);
        if tree {
            self.tree(members, &Field::default());
        } else {
            self.inside(members, depth, true);
        }
        self.codes(members);
        self.describe_by(members);
        self.weak_codes(members);
        self.around(members);
        self.lone(members);
    }

    #[inline(never)]
    pub(super) fn code_at(&mut self, members: &mut Members<'a>, path: &str) {
        let mut value = Json::Object(core::mem::take(members));
        let found = take_at(&mut value, path, if path == "error" { is_code } else { is_scalar });
        if let Json::Object(rest) = value {
            *members = rest;
        }
        match found {
            // A code that only mirrors the HTTP status is none.
            Some(Json::Number(code)) if self.fault.status.map(u32::from) == number(&code) => {}
            Some(Json::String(code) | Json::Number(code)) => self.push_code(&code),
            _ => {}
        }
    }

    #[inline(never)]
    pub(super) fn push_code(&mut self, code: &Text<'a>) {
        let code = if hint(self.hints, "after").is_some() {
            let rest = place::after(code, b'#');
            let from = code.len() - rest.len();
            let to = split(rest, b':').map_or(code.len(), |(name, _)| from + name.len());
            cut(code, from, to)
        } else {
            trimmed(code)
        };
        if !self.fault.codes.contains(&code) {
            self.fault.codes.push(code);
        }
    }

    /// Inner errors are more specific than outer ones.
    #[inline(never)]
    pub(super) fn inner_codes(&mut self, members: &mut Members<'a>, depth: usize) {
        if let Some(place) = find(members, "inner_error", is_object)
            && let Some((_, value)) = members.entries_mut().get_mut(place)
            && depth < 2 * DEEP
        {
            if let Json::Object(inner) = value {
                self.inner_codes(inner, depth + 1);
                self.codes(inner);
                self.around(inner);
            }
            if is_empty(value) {
                take(members, place);
            }
        }
    }

    /// Reads what stands inside of an object: the error itself, errors of fields, and data that may
    /// hold more of both. `error` says whether the object itself is an error.
    #[inline(never)]
    pub(super) fn inside(&mut self, members: &mut Members<'a>, depth: usize, error: bool) {
        if depth >= DEEP {
            return;
        }
        let hints = self.hints;
        let hinted = hint(hints, "errors");
        let mut at = 0;
        while let Some((name, value)) = members.entries_mut().get_mut(at) {
            at += 1;
            let envelope = is_one_of(ENVELOPE, name)
                || hint(hints, "in").is_some_and(|words| is_one_of(words, name));
            let words = hinted.unwrap_or(ERRORS);
            let sure = is_one_of(words, name) || hinted.is_none() && name.ends_with("rrors");
            let maybe = hinted.is_none() && is_one_of(MAYBE_ERRORS, name) && are_errors(value);
            let outer = is_one_of(OUTER, name);
            match value {
                Json::Object(inner) if envelope && error && is_error_object(inner) => {
                    self.body(inner, depth + 1);
                }
                Json::Object(_) | Json::Array(_)
                    if maybe || sure && !(is_one_of(DATA, name) && is_data(value)) =>
                {
                    if self.read(value, &Field::default(), false) {
                        *value = Json::Null;
                    }
                }
                Json::String(text)
                    if error
                        && is_one_of("message error zodError", name)
                        && items::inner(text).is_some() =>
                {
                    if self.read(value, &Field::default(), false) {
                        *value = Json::Null;
                    }
                }
                Json::Object(inner) if outer => {
                    self.around(inner);
                    self.inside(inner, depth + 1, false);
                    for (_, payload) in
                        inner.entries_mut().iter_mut().filter(|_| is_one_of("data", name))
                    {
                        if let Json::Object(payload) = payload
                            && has_any(payload, "userErrors")
                        {
                            self.inside(payload, DEEP - 1, false);
                        }
                    }
                }
                _ => continue,
            }
            if is_empty(value) {
                at -= 1;
                take(members, at);
            }
        }
    }

    #[inline(never)]
    pub(super) fn codes(&mut self, members: &mut Members<'a>) {
        if hint(self.hints, "nocode").is_some() {
            return;
        }
        for word in parts(CODE, b' ') {
            let Some(place) = find(members, word, is_scalar) else { continue };
            let Some((_, value)) = members.iter().nth(place) else { continue };
            let code = value.as_scalar().unwrap_or_default();
            if code.len() > 100 || is_no_code(code) {
                continue;
            }
            if let Json::String(code) | Json::Number(code) = take(members, place) {
                self.push_code(&code);
            }
        }
    }

    /// The sentence. A lone `error` that is a word for programs is the code.
    #[inline(never)]
    pub(super) fn describe_by(&mut self, members: &mut Members<'a>) {
        if let Some(text) = take_text(members, hint(self.hints, "display").unwrap_or(DISPLAY)) {
            self.fault.display.get_or_insert(text);
        }
        if self.fault.description.is_some() {
            return;
        }
        if let Some(place) =
            find(members, hint(self.hints, "description").unwrap_or(DESCRIPTION), is_text)
            && let Some((name, Json::String(text))) = members.iter().nth(place)
        {
            let structured = items::inner(text).is_some();
            let errors = !self.fault.validation_errors.is_empty();
            if errors && is_one_of("error", name) && is_no_code(text) {
                return;
            }
            let coded = is_one_of("error", name)
                && is_token(text)
                && text.bytes().any(|byte| matches!(byte, b'_' | b'-' | b'.' | b':'))
                && hint(self.hints, "description").is_none();
            if coded {
                let code = text.clone();
                take(members, place);
                self.push_code(&code);
            } else if !structured && let Json::String(text) = take(members, place) {
                self.fault.description = Some(trimmed(&text));
            }
        } else if let Some(place) = find(members, "message error_message", is_object)
            && let Some((_, Json::Object(texts))) = members.entries_mut().get_mut(place)
            && has_any(texts, "value")
        {
            self.fault.description = take_text(texts, "value");
            if let Some(language) = take_text(texts, LANGUAGE) {
                self.fault.language.get_or_insert(language);
            }
            if texts.is_empty() {
                take(members, place);
            }
        }
    }

    /// Codes that only stand out beside a sentence.
    #[inline(never)]
    pub(super) fn weak_codes(&mut self, members: &mut Members<'a>) {
        if hint(self.hints, "nocode").is_some() {
            return;
        }
        for word in parts(WEAK_CODE, b' ') {
            let Some(place) = find(members, word, is_text) else { continue };
            let Some((_, Json::String(text))) = members.iter().nth(place) else { continue };
            let said = self.fault.description.as_ref();
            if said == Some(text) {
                take(members, place);
                continue;
            }
            let class = word == "name" && text.ends_with("Error") || is_http_url(text);
            let beside = said.is_some() || word == "error";
            if is_token(text) && !class && !is_no_code(text) && beside {
                let code = text.clone();
                take(members, place);
                self.push_code(&code);
            }
        }
    }

    /// The field that an error object itself names.
    #[inline(never)]
    pub(super) fn lone(&mut self, members: &mut Members<'a>) {
        if !self.fault.validation_errors.is_empty() || self.fault.description.is_none() {
            return;
        }
        if let Some(property) = take_text(members, hint(self.hints, "field").unwrap_or(LONE_PATH)) {
            let message = self.fault.description.clone().unwrap_or_default();
            let code = self.fault.codes.first().cloned();
            self.add(&lone(&property), message, code);
        }
    }

    /// A lone error without a field is the fault itself, and no error says what the fault says.
    #[inline(never)]
    pub(super) fn finish(&mut self) {
        let fault = &mut *self.fault;
        let lone = fault.validation_errors.len() == 1 && self.bare == 1
            || hint(self.hints, "lead").is_some();
        if lone
            && fault.description.is_none()
            && let Some(error) = fault.validation_errors.first()
            && !error.message.is_empty()
        {
            fault.description = Some(trimmed(&error.message));
        }
        if let Some(said) = &fault.description {
            let same = |error: &ValidationError<'_>| *error.message.trim_ascii() == **said;
            for place in self.rootless.iter().rev() {
                if fault.validation_errors.get(*place).is_some_and(same) {
                    fault.validation_errors.remove(*place);
                }
            }
        }
        if fault.codes.is_empty()
            && !self.mixed
            && hint(self.hints, "nolift").is_none()
            && let Some(code) = self.code.take()
            && (hint(self.hints, "lift").is_some() || !is_no_code(&code))
        {
            fault.codes.push(code);
        }
    }
}
