//! The generic reader: understands the vocabulary of errors, whoever wrote the body.
//!
//! A dialect need only say what its words mean where they mean something else than elsewhere:
//! `code=errcode;description=error;errors=inner`. Without a word of that it reads bodies that
//! nobody described. It reads errors only where a name says that they are errors, or where their
//! shape leaves no doubt; everything else is data and stays in `extensions`.

mod items;
pub(super) mod members;
mod place;
mod rules;
mod words;

use items::{Items, are_errors, has_any, is_texts, lone};
use members::{
    Members, find, get, is_empty, is_nested, is_nothing, is_object, is_scalar, is_text, is_there,
    take, take_at, take_text,
};
use place::Field;
use words::{
    CODE, DESCRIPTION, DETAILS, DISPLAY, ENVELOPE, ERRORS, LANGUAGE, LINK, LINKS, LONE_PATH,
    MAYBE_ERRORS, OUTER, REQUEST_ID, RETRY, RETRY_MS, STATUS, WEAK_CODE, hint, is_no_code,
    is_one_of, is_status, is_token,
};

pub(super) use place::{after, part};
pub(super) use words::is_one_of as is_word;

use crate::fault::{Fault, Seconds, ValidationError};
use crate::headers::seconds;
use crate::json::Json;
use crate::link::is_http_url;
use crate::scan::{number, parts, split};
use crate::text::{Text, cut, trimmed};

/// How deep an error may stand in a body.
const DEEP: usize = 5;

/// Reads a body into a fault, and leaves what the fault does not hold.
pub(super) fn read<'a>(root: &mut Json<'a>, hints: &str, fault: &mut Fault<'a>) {
    let mut reader = Items::new(hints, fault);
    match root {
        Json::Object(members) if reader.is_field_map(members) => {
            reader.read(root, &Field::default(), false);
        }
        Json::Object(members) if members.get("_errors").is_some() => {
            reader.read(root, &Field::default(), false);
        }
        Json::Object(members) => reader.body(members, 0),
        Json::Array(items) => {
            let batch = items.iter().any(|item| item.get("error").is_some_and(is_object));
            if batch {
                for item in items.iter_mut() {
                    if let Json::Object(members) = item {
                        reader.body(members, 1);
                    }
                }
            } else if items
                .iter()
                .all(|item| matches!(item, Json::Object(_) | Json::Null) || is_text(item))
                && items.iter().all(|item| is_empty(item) || reader.says(item))
            {
                let mut list = Json::Array(core::mem::take(items));
                if reader.read(&mut list, &Field::default(), false) {
                    *root = Json::Null;
                } else {
                    *root = list;
                }
            }
        }
        _ => {}
    }
    reader.finish();
}

impl<'a> Items<'_, '_, 'a> {
    /// Whether an item of a list is an error.
    fn says(&self, item: &Json<'a>) -> bool {
        match item {
            Json::Object(members) => self.is_error(members, true) || is_texts(item),
            _ => is_text(item) || is_texts(item),
        }
    }

    /// Whether a body is nothing but a map from field to sentences.
    fn is_field_map(&self, members: &Members<'a>) -> bool {
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
    fn body(&mut self, members: &mut Members<'a>, depth: usize) {
        let hints = self.hints;
        for path in hint(hints, "code").into_iter().flat_map(|paths| parts(paths, b' ')) {
            self.code_at(members, path);
        }
        self.inner_codes(members, depth);
        if let Some(words) = hint(hints, "in_part") {
            self.part = place::take_part(members, words).or(self.part);
        }
        let tree =
            find(members, "properties children", is_object).is_some() && items::is_tree(members);
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

    fn code_at(&mut self, members: &mut Members<'a>, path: &str) {
        let mut value = Json::Object(core::mem::take(members));
        let found = take_at(&mut value, path, is_scalar);
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

    fn push_code(&mut self, code: &Text<'a>) {
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
    fn inner_codes(&mut self, members: &mut Members<'a>, depth: usize) {
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
    fn inside(&mut self, members: &mut Members<'a>, depth: usize, error: bool) {
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

    fn codes(&mut self, members: &mut Members<'a>) {
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
    fn describe_by(&mut self, members: &mut Members<'a>) {
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
    fn weak_codes(&mut self, members: &mut Members<'a>) {
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

    /// What an object says beside the error itself.
    fn around(&mut self, members: &mut Members<'a>) {
        self.status(members);
        if let Some(place) = find(members, DETAILS, |value| {
            is_text(value)
                || matches!(value, Json::Array(items) if !items.is_empty() && items.iter().all(is_text))
        }) {
            let listed = members.iter().nth(place).is_some_and(|(name, value)| {
                is_one_of("detail", name) && matches!(value, Json::Array(_))
            });
            if !listed {
                match take(members, place) {
                    Json::String(text) => self.fault.details.push(text),
                    Json::Array(texts) => {
                        for text in texts {
                            if let Json::String(text) = text {
                                self.fault.details.push(text);
                            }
                        }
                    }
                    _ => {}
                }
            }
        }
        while let Some(place) = find(members, DETAILS, |value| is_text(value) || is_nothing(value))
        {
            if let Json::String(text) = take(members, place)
                && !text.trim_ascii().is_empty()
            {
                self.fault.details.push(text);
            }
        }
        let silent = hint(self.hints, "nolink").is_some();
        if self.fault.link.is_none()
            && !silent
            && let Some(place) = find(members, LINK, |value| {
                value.as_str().is_some_and(|text| is_http_url(text.trim_ascii()))
            })
            && let Json::String(link) = take(members, place)
        {
            self.fault.link = Some(trimmed(&link));
        }
        if self.fault.link.is_none()
            && let Some(links) = get(members, LINKS, is_nested)
        {
            let first = links.as_array().and_then(|links| links.first()).unwrap_or(links);
            let link = first.as_object().and_then(|link| get(link, "href url about", is_text));
            if let Some(Json::String(link)) = link
                && is_http_url(link)
            {
                self.fault.link = Some(link.clone());
            }
        }
        if self.fault.request_id.is_none() {
            self.fault.request_id =
                take_text(members, hint(self.hints, "request").unwrap_or(REQUEST_ID));
        }
        if self.fault.language.is_none()
            && let Some(place) = find(members, LANGUAGE, |value| {
                value.as_str().is_some_and(|tag| matches!(tag.len(), 2 | 5))
            })
            && let Json::String(language) = take(members, place)
        {
            self.fault.language = Some(language);
        }
        self.retry(members);
    }

    fn status(&mut self, members: &mut Members<'a>) {
        loop {
            let own = self.fault.status.map(u32::from);
            let Some(place) = parts(STATUS, b' ').find_map(|word| {
                let place = find(members, word, |value| matches!(value, Json::Number(_)))?;
                let (_, value) = members.iter().nth(place)?;
                let status = value.as_scalar().and_then(number)?;
                (is_status(status) && own.is_none_or(|own| own == status)).then_some(place)
            }) else {
                return;
            };
            let status = take(members, place).as_scalar().and_then(number);
            self.fault.status = status.and_then(|status| u16::try_from(status).ok());
        }
    }

    fn retry(&mut self, members: &mut Members<'a>) {
        if self.fault.retry_after.is_some() {
            return;
        }
        if let Some(place) = find(members, RETRY, |value| span(value).is_some()) {
            self.fault.retry_after = span(&take(members, place));
        } else if let Some(place) = find(
            members,
            RETRY_MS,
            |value| matches!(value, Json::Number(digits) if number(digits).is_some()),
        ) && let Some(millis) = take(members, place).as_scalar().and_then(number)
        {
            let rest = u16::try_from(millis % 1000).unwrap_or_default();
            self.fault.retry_after = Some(Seconds { whole: millis / 1000, millis: rest });
        }
    }

    /// The field that an error object itself names.
    fn lone(&mut self, members: &mut Members<'a>) {
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
    fn finish(&mut self) {
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

/// Names of errors that other members have too.
const DATA: &str = "detail cause inner fields validation problems error";

/// Whether an object is no map from field to errors.
fn is_data(value: &Json<'_>) -> bool {
    let Json::Object(members) = value else { return false };
    !are_errors(value) && !members.iter().all(|(_, value)| is_text(value) || is_nested(value))
}

/// Whether an object is an error rather than a map from field to errors.
fn is_error_object(members: &Members<'_>) -> bool {
    let said = find(members, DESCRIPTION, is_text).is_some();
    let coded = find(members, CODE, is_scalar).is_some();
    said || coded
        || find(members, ENVELOPE, is_nested).is_some()
        || find(members, ERRORS, is_nested).is_some()
}

/// Whether a value is a list of errors that have codes.
fn is_coded(value: &Json<'_>) -> bool {
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

/// A span of time: a number of seconds, or text as in `12.5s`.
pub(super) fn span(value: &Json<'_>) -> Option<Seconds> {
    let text = value.as_scalar()?.trim_ascii();
    seconds(text.strip_suffix('s').unwrap_or(text))
}

/// Whether a body is nothing but a map (or a list of maps) from field to lists of texts, or a list
/// of texts.
pub(super) fn is_tree(root: &Json<'_>) -> bool {
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
pub(super) fn is_sentences(root: &Json<'_>) -> bool {
    let sentence = |value: &Json<'_>| {
        value.as_str().is_some_and(|text| text.trim_ascii().bytes().any(|byte| byte == b' '))
    };
    matches!(root, Json::Object(members) if members.len() > 1
    && members.iter().all(|(name, value)| {
        sentence(value) && !is_one_of(ERRORS, name) && !is_one_of(DESCRIPTION, name)
    }))
}

/// Whether there is anything but `null` in a value.
pub(super) fn has_value(value: &Json<'_>) -> bool {
    match value {
        Json::Null => false,
        Json::Array(items) => items.iter().any(has_value),
        Json::Object(members) => members.iter().any(|(_, value)| has_value(value)),
        _ => true,
    }
}
