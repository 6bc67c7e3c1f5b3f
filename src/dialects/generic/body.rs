//! An object that is the error, or holds it: code, sentence, and what stands beside them.

use alloc::vec::Vec;

use super::items::{self, Items, has_any};
use super::members::{
    ANY, LIST, Members, OBJECT, SENTENCES, TEXT, TEXTS, URL, find, get, has, is, is_empty, object,
    sweep, take, take_text,
};
use super::place::{Field, part, path_of, take_part};
use super::shapes::{
    DATA, are_errors, are_names, are_said, are_sure, is_branch, is_coded, is_coded_error, is_data,
    is_error_alone, is_error_object, is_exception, is_named, is_reply, is_texts, is_told,
    names_list,
};
use super::words::{
    BRANCHES, DESCRIPTION, DISPLAY, ENVELOPE, ERRORS, HOLDER, IN, LANGUAGE, LOCALISED, LONE_PATH,
    OUTER, SURE_LONE_PATH, hint, hinted, is_key, is_no_code, is_one_of, is_token,
};
use crate::fault::Kind;
use crate::json::Json;
use crate::scan::parts;
use crate::text::{Text, push_new, trimmed};

/// How deep an error may stand in a body.
const DEEP: usize = 5;

impl<'a> Items<'_, '_, 'a> {
    /// Whether an item of a list is an error.
    #[inline(never)]
    pub(super) fn says_error(&self, item: &Json<'a>) -> bool {
        let error = item.as_object().is_some_and(|members| self.is_error(members, true));
        error || self.own.is_some() || is(item, TEXT) || is_texts(item)
    }

    /// Whether a body is nothing but a map from field to sentences.
    #[inline(never)]
    pub(super) fn is_field_map(&self, members: &Members<'a>) -> bool {
        let named =
            |member: &(Text<'a>, Json<'a>)| is_named(member) || is_one_of(DESCRIPTION, &member.0);
        let texts = |(_, value): &(Text<'a>, Json<'a>)| is_texts(value) || is_coded(value);
        !members.is_empty()
            && (self.says("map")
                || !self.says("nomap")
                    && !members.iter().all(named)
                    && members.iter().all(texts)
                    && !has(members, hint(self.hints, "errors"), ANY))
    }

    /// Reads an object that is an error, or holds one.
    pub(super) fn body(&mut self, members: &mut Members<'a>, depth: usize) {
        for path in parts(hint(self.hints, "code"), b' ') {
            self.code_at(members, path);
        }
        self.inner_codes(members, depth);
        self.chain(members);
        self.part = take_part(members, hint(self.hints, "in_part")).or(self.part);
        self.localised(members);
        if has(members, BRANCHES, OBJECT) && is_branch(members) {
            let left = self.tree(members, &Field::default());
            members.entries_mut().extend(left);
        } else {
            self.inside(members, depth, true);
        }
        self.codes(members);
        self.describe_by(members);
        self.weak_codes(members);
        self.around(members);
        self.lone(members);
    }

    /// Inner errors are more specific than outer ones.
    #[inline(never)]
    fn inner_codes(&mut self, members: &mut Members<'a>, depth: usize) {
        if depth < 2 * DEEP
            && let Some(inner) = object(members, "inner_error")
        {
            self.inner_codes(inner, depth + 1);
            self.codes(inner);
            self.around(inner);
            self.inside(inner, depth + 1, false);
            sweep(members, "inner_error");
        }
    }

    /// Reads what stands inside of an object: the error itself, errors of fields, and data that may
    /// hold more of both. `error` says whether the object itself is an error.
    #[inline(never)]
    fn inside(&mut self, members: &mut Members<'a>, depth: usize, error: bool) {
        if depth >= DEEP {
            return;
        }
        let own = hint(self.hints, "errors");
        let words = if own.is_empty() { ERRORS } else { own };
        let wrapper = hint(self.hints, "in");
        let lone = depth == 0 && members.len() == 1;
        let list = get(members, "errors", LIST);
        let listed = list.is_some_and(|errors| !is_empty(errors));
        let placed = list.is_some_and(are_errors);
        let silent = error && !listed && !has(members, DESCRIPTION, TEXT);
        let other = self.is_other();
        let plain = other || self.fault.status == Some(409);
        // To remove each of a hundred thousand members by itself would move all behind it.
        let mut kept = 0;
        for at in 0..members.len() {
            let Some((name, value)) = members.entries_mut().get_mut(at) else { break };
            let mut errors =
                is_one_of(words, name) && !(is_one_of(DATA, name) && is_data(value, plain));
            if own.is_empty() {
                errors |= (name.ends_with("rrors") || name.ends_with("iolations"))
                    && !(is_one_of(DATA, name) && is_data(value, plain))
                    || names_list(name)
                        && (are_errors(value) || is_coded(value))
                        && !value
                            .as_object()
                            .is_some_and(|inner| has_any(inner, "errors messages"))
                    || is_one_of("details", name) && are_said(value)
                    || are_sure(value);
            }
            // Messages beside errors are none, and neither are the codes of messages, or the values
            // of fields that have errors.
            errors &= !(are_names(name, value)
                || is_one_of("codes", name) && is(value, TEXTS)
                || listed && is_one_of("messages", name) && is(value, SENTENCES)
                || placed && is_one_of("fields", name));
            let inner = error && is_one_of("message error zodError server_messages", name);
            let mut read = true;
            match value {
                Json::Object(inner)
                    if (error && (is_one_of(ENVELOPE, name) || is_one_of(wrapper, name))
                        || is_one_of("error err fault", name))
                        && (self.own.is_some() || is_error_object(inner))
                        || error
                            && has(inner, "error_message error_description error_detail", TEXT)
                        || lone && is_coded_error(inner)
                        || silent
                            && is_told(inner)
                            && (is_one_of(HOLDER, name)
                                || name.ends_with("_response")
                                || is_one_of("data", name) && (lone || is_coded_error(inner))) =>
                {
                    let outer = self.part;
                    if name.ends_with("Result") {
                        self.part = part(name);
                    }
                    self.body(inner, depth + 1);
                    self.part = outer;
                }
                Json::Object(inner)
                    if errors
                        && (is_error_alone(inner)
                            || is_one_of("message", name) && is_reply(inner)
                            || silent && is_exception(inner)
                            || other && inner.len() == 1 && has(inner, "message title", TEXT)) =>
                {
                    self.body(inner, depth + 1);
                }
                // Beside the server's own sentence, an exception is for its authors.
                Json::Object(inner) if errors && is_exception(inner) => read = false,
                Json::Object(_) | Json::Array(_) if errors => {
                    self.take_errors(value);
                }
                Json::String(text) if inner && items::inner(text).is_some() => {
                    self.take_errors(value);
                }
                Json::Object(inner) if is_one_of(OUTER, name) || name.ends_with("Detail") => {
                    if is_one_of("detail", name) {
                        self.codes(inner);
                    }
                    self.around(inner);
                    self.inside(inner, depth + 1, false);
                    if is_one_of("data", name) && matches!(self.fault.status, None | Some(..400)) {
                        for (_, payload) in inner.entries_mut() {
                            if let Json::Object(payload) = payload {
                                self.payload(payload);
                            }
                        }
                    }
                }
                _ => read = false,
            }
            if !(read && is_empty(value)) {
                members.entries_mut().swap(kept, at);
                kept += 1;
            }
        }
        members.entries_mut().truncate(kept);
    }

    /// What a mutation of GraphQL gave: errors as data, or an error instead of data.
    #[inline(never)]
    fn payload(&mut self, members: &mut Members<'a>) {
        let class = members.get("__typename").and_then(Json::as_str);
        if has(members, "message", TEXT) && class.is_some_and(|class| class.ends_with("Error")) {
            take_text(members, "__typename");
            self.body(members, DEEP);
        }
        let mut kept = 0;
        for at in 0..members.len() {
            let Some((name, value)) = members.entries_mut().get_mut(at) else { break };
            let told = match &*value {
                Json::Array(items) => {
                    !items.is_empty() && items.iter().all(|item| self.says_error(item))
                }
                value => is_coded(value),
            };
            let read = told && (name.ends_with("rrors") || **name == *"messages");
            if !(read && self.read(value, &Field::default(), false)) {
                members.entries_mut().swap(kept, at);
                kept += 1;
            }
        }
        members.entries_mut().truncate(kept);
    }

    /// Reads errors, and leaves `null` where nothing is left of them.
    #[inline(never)]
    pub(super) fn take_errors(&mut self, value: &mut Json<'a>) {
        if self.read(value, &Field::default(), false) {
            *value = Json::Null;
        }
    }

    /// The sentence. A lone `error` that is a word for programs is the code.
    #[inline(never)]
    fn describe_by(&mut self, members: &mut Members<'a>) {
        if let Some(text) = take_text(members, hinted(self.hints, "display", DISPLAY)) {
            self.fault.display.get_or_insert(text);
        }
        if let Some(texts) = object(members, DISPLAY)
            && let Some(text) = take_text(texts, "text message value")
        {
            self.fault.display.get_or_insert(text);
            if let Some(language) = take_text(texts, LANGUAGE) {
                self.fault.language.get_or_insert(language);
            }
            sweep(members, DISPLAY);
        }
        if self.fault.description.is_some() {
            return;
        }
        // A sentence may stand behind a code.
        for _ in 0..2 {
            let place = self.find(members, "description", DESCRIPTION, TEXT);
            let Some((name, Json::String(text))) = members.iter().as_slice().get(place) else {
                return;
            };
            let error = is_one_of("error", name);
            if error && !self.fault.validation_errors.is_empty() && is_no_code(text) {
                return;
            }
            let marked = text.bytes().any(|byte| matches!(byte, b'_' | b'-' | b'.' | b':'));
            let code = error && marked && is_token(text) && !self.says("description");
            if code || self.says("keys") && is_key(text) {
                self.push_code(text);
                take(members, place);
                continue;
            }
            if items::inner(text).is_none() {
                self.fault.description = Some(trimmed(text));
                take(members, place);
            }
            return;
        }
    }

    /// A sentence beside its language, as `OData` 2 has it.
    #[inline(never)]
    fn localised(&mut self, members: &mut Members<'a>) {
        if let Some(texts) = object(members, LOCALISED)
            && has_any(texts, "value")
        {
            self.fault.description = take_text(texts, "value");
            if let Some(language) = take_text(texts, LANGUAGE) {
                self.fault.language.get_or_insert(language);
            }
            sweep(members, LOCALISED);
        }
    }

    /// The field that an error object itself names.
    #[inline(never)]
    fn lone(&mut self, members: &mut Members<'a>) {
        if !self.fault.validation_errors.is_empty()
            || !(self.fault.description.is_some() || self.says("keys") || self.says("field"))
        {
            return;
        }
        let mut names = Vec::new();
        // The target of a request that found nothing is the thing.
        let words = if self.is_other() || self.fault.status == Some(409) {
            SURE_LONE_PATH
        } else {
            LONE_PATH
        };
        let words = hinted(self.hints, "field", words);
        if !has(members, words, URL) {
            names.extend(take_text(members, words));
        }
        let place = find(members, "fields", LIST);
        if let Some((name, value)) = members.iter().as_slice().get(place)
            && are_names(name, value)
            && let Json::Array(items) = take(members, place)
        {
            names.extend(items.iter().filter_map(|item| match item {
                Json::String(name) => Some(name.clone()),
                _ => None,
            }));
        }
        if names.is_empty() {
            return;
        }
        let part = take_part(members, IN);
        let field = |property: Text<'a>| Field { path: path_of(&property), property, part };
        let mut fields: Vec<_> = names.into_iter().map(field).collect();
        let (message, code) = (self.fault.description.clone(), self.fault.codes.first().cloned());
        self.add_all(members, &mut fields, message.as_ref(), code.as_ref(), part);
    }

    /// Whether the status says that something else than the input is wrong. A sentence alone is about
    /// the input only where it does not.
    fn is_other(&self) -> bool {
        matches!(self.fault.status, Some(401..=408 | 410 | 429 | 500..))
    }

    /// A lone error without a field is the fault itself, and no error says what the fault says.
    #[inline(never)]
    pub(super) fn finish(&mut self) {
        let lead = self.says("lead") && self.fault.kind != Kind::Partial;
        let lift = self.says("lift");
        let silent = self.mixed || self.says("nolift");
        let other = self.is_other();
        let fault = &mut *self.fault;
        let alone = self.bare == 1 || other && self.rootless.len() == 1;
        if let [error, rest @ ..] = fault.validation_errors.as_slice()
            && (rest.is_empty() && alone || lead)
            && fault.description.is_none()
            && !error.message.is_empty()
        {
            fault.description = Some(trimmed(&error.message));
        }
        if let Some(said) = &fault.description {
            // Not all of a hundred thousand: each that is removed moves all behind it.
            for place in self.rootless.iter().rev().take(32) {
                let error = fault.validation_errors.get(*place);
                if error.is_some_and(|error| *error.message.trim_ascii() == **said) {
                    let code = fault.validation_errors.remove(*place).code;
                    if let Some(code) = code.filter(|code| !is_no_code(code))
                        && !fault.codes.is_empty()
                    {
                        push_new(&mut fault.codes, code);
                    }
                }
            }
        }
        if fault.codes.is_empty()
            && !silent
            && let Some(code) = self.code.take()
            && (lift || !is_no_code(&code))
            && (lift || self.bare == 0 || {
                let same = |own: &Option<Text<'_>>| own.as_ref().is_none_or(|own| *own == code);
                fault.validation_errors.iter().all(|error| same(&error.code))
            })
        {
            push_new(&mut fault.codes, code);
        }
    }
}
