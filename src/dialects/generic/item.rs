//! One error: where it is, what it says, which rule it names.

use alloc::vec::Vec;

use super::super::plain::is_trace;
use super::items::Items;
use super::members::{
    Members, NESTED, NOTHING, NUMBER, OBJECT, PLACE, SCALAR, SENTENCES, TEXT, URL, WORD, find, get,
    has, is, object, sweep, take, take_text,
};
use super::own;
use super::place::{Field, argument, take_part};
use super::shapes::is_texts;
use super::words::{
    DISPLAY, IN, INSIDE, MESSAGE, RULE, hint, hinted, is_constant, is_key, is_phrase, same,
};
use super::{rules, sentences};
use crate::fault::{Incomplete, Param, Place, ValidationError};
use crate::json::Json;
use crate::path::{Segment, parse_text};
use crate::scan::{number, parts, split, split_text};
use crate::text::{Text, cut};

/// What a byte costs that is written for each of several fields.
const COPIED: usize = 8;

/// How many bytes an error has beside its field.
fn size(error: &ValidationError<'_>) -> usize {
    let texts = |texts: &[Text<'_>]| texts.iter().map(|text| text.len() + 8).sum();
    let params = error.params.iter().map(|(_, param)| match param {
        Param::List(items) => texts(items),
        Param::Text(text) | Param::Number(text) => text.len(),
        Param::Flag(_) => 0,
    });
    params.sum::<usize>() + error.message.len() + error.code.as_ref().map_or(0, |code| code.len())
}

/// How deep errors are looked for beside an error.
const DEEPER: u32 = 3;

impl<'a> Items<'_, '_, 'a> {
    /// One error.
    #[inline(never)]
    pub(super) fn error(&mut self, members: &mut Members<'a>, at: &Field<'a>, listed: bool) {
        let row = self.row(members, at);
        let at = row.as_ref().unwrap_or(at);
        // What GraphQL calls `path` is a place in the reply.
        let reply = members.get("locations").is_some() || members.get("extensions").is_some();
        let mut fields = Vec::new();
        let mut named = self.beside(members, at, listed, &mut fields);
        let before = self.fault.validation_errors.len();
        let (code, mixed) = (self.code.take(), self.mixed);
        if get(members, "details", OBJECT).is_some_and(is_texts) {
            self.branch(members, "details", at);
        }
        for word in parts("extensions context details cause data", b' ') {
            let Some(more) = object(members, word) else { continue };
            self.branches(more, at, DEEPER);
            sweep(members, word);
        }
        let nested = self.fault.validation_errors.len() > before;
        // The codes of what is inside are not this one's.
        (self.code, self.mixed) = (code, mixed);
        let part = take_part(members, IN).or(at.part);
        if !named && !reply {
            named = self.take_fields(members, "", at, listed, &mut fields);
        }
        let mut code = self.rule(members);
        let text = parts("details msg", b' ')
            .find_map(|word| object(members, word).and_then(|details| take_text(details, "text")));
        let words = hinted(self.hints, "message", MESSAGE);
        let mut message = text.or_else(|| take_text(members, words));
        // What may be the key of a sentence is its code.
        if self.says("keys") {
            let place = find(members, "msg", SENTENCES);
            if let Some((_, Json::Array(texts))) = members.entries_mut().get_mut(place)
                && let Some(Json::String(text)) = texts.pop()
            {
                message = Some(text);
            }
            sweep(members, "msg");
            if code.is_none() {
                code = message.take_if(|message| is_key(message));
            }
        }
        // A word for programs is the code, whatever it is called.
        if code.is_none() {
            code = message.take_if(|message| is_constant(message));
        }
        if code.is_none()
            && let Json::String(reason) = take(members, find(members, "reason", WORD))
        {
            code = Some(reason);
        }
        named = named || self.colon(message.as_ref(), &mut fields);
        if nested {
            self.describe(message);
            self.lift(code.as_ref());
            return;
        }
        if fields.is_empty() {
            if !named && at.is_root() {
                self.bare += 1;
                self.rootless.push(self.fault.validation_errors.len());
                self.lift(code.as_ref());
                if self.bare == 1 {
                    self.chain(members);
                    self.around(members);
                }
                if let Some(code) = code.take_if(|_| message.is_none() && self.own.is_none()) {
                    self.push_code(&code);
                }
            }
            let mut field = at.clone();
            field.part = part;
            fields.push(field);
        } else if self.says("lift") {
            self.lift(code.as_ref());
        }
        let Some(first) = fields.first() else { return };
        self.constraints(members, first);
        if message.is_some() || code.is_some() && !has(members, INSIDE, NESTED) {
            self.add_all(members, &mut fields, message.as_ref(), code.as_ref(), part);
        }
        // What says the same in other words is left alone.
        if let Some(first) = fields.first()
            && (message.is_none() || has(members, "children", NESTED))
        {
            self.branch(members, INSIDE, first);
            self.branch(members, "msg", first);
        }
    }

    /// Adds the error of each field.
    #[inline(never)]
    pub(super) fn add_all(
        &mut self,
        members: &Members<'a>,
        fields: &mut [Field<'a>],
        message: Option<&Text<'a>>,
        code: Option<&Text<'a>>,
        part: Option<Place>,
    ) {
        // Joi says one sentence for each field.
        let mut texts = Vec::new();
        if let Some(message) = message.filter(|_| fields.len() > 1) {
            sentences(message, ". ", "\"", &mut |text| texts.push(text));
        }
        let apart = texts.len() == fields.len();
        let lone = fields.len() == 1;
        for (place, field) in fields.iter_mut().enumerate() {
            field.part = field.part.or(part);
            if lone {
                Self::missing(members, field);
            } else if self.left == 0 {
                // What all have in common is said.
                self.fault.incomplete = Some(Incomplete::Limit);
                self.add(field, Text::default(), None);
                continue;
            }
            let own = texts.get(place).filter(|_| apart).or(message);
            if code.is_some_and(|code| **code == *"json_invalid") {
                // Its place is one in the text.
                field.path.clear();
            }
            self.add(field, own.cloned().unwrap_or_default(), code.cloned());
            self.name_rule(members);
            if let Some(error) = self.fault.validation_errors.last().filter(|_| !lone) {
                self.spend(COPIED * size(error));
            }
        }
    }

    /// Reads the errors in what stands beside an error, and in the exception that it was.
    fn branches(&mut self, more: &mut Members<'a>, at: &Field<'a>, deeper: u32) {
        for word in parts("fields validation errors validation_errors issues", b' ') {
            self.branch(more, word, at);
        }
        if deeper < DEEPER {
            self.branch(more, "message", at);
        }
        for word in parts("exception original_error response error details", b' ') {
            if let Some(deeper) = deeper.checked_sub(1)
                && let Some(inner) = object(more, word)
            {
                self.branches(inner, at, deeper);
                sweep(more, word);
            }
        }
    }

    /// The error of one of several elements says which.
    #[inline(never)]
    fn row(&mut self, members: &mut Members<'a>, at: &Field<'a>) -> Option<Field<'a>> {
        // Elsewhere it may be one in a text.
        let many = self.fault.status == Some(207);
        let words =
            if many { "element_index index" } else { "element_index failed_element_number" };
        let place = find(members, words, NUMBER);
        let row = take(members, place).as_scalar().and_then(number)?;
        self.rows = true;
        Some(at.item(row as usize))
    }

    /// What stands in an object beside the error, and whether that names its field.
    #[inline(never)]
    fn beside(
        &mut self,
        members: &mut Members<'a>,
        at: &Field<'a>,
        listed: bool,
        fields: &mut Vec<Field<'a>>,
    ) -> bool {
        let mut named = false;
        for word in parts("extensions context meta", b' ') {
            let Some(more) = object(members, word) else { continue };
            if let Some(text) = take_text(more, DISPLAY) {
                self.fault.display.get_or_insert(text);
            }
            self.around(more);
            let lone = "field param_name input_path";
            if !named && has(more, lone, PLACE) && !self.says("path") {
                named = self.take_fields(more, lone, at, listed, fields);
            }
            if let Some(Json::String(path)) = get(more, "path", TEXT)
                && let Some(field) = argument(path)
                && !named
            {
                fields.push(field);
                named = true;
                take_text(more, "path");
            }
            let code = take_text(more, "code");
            self.lift(code.as_ref());
            let own = take_text(more, hint(self.hints, "rule"));
            if let (Some(_), Some(code)) = (&own, &code) {
                more.push(Text::from("code"), Json::String(code.clone()));
            }
            if let Some(code) = own.or(code) {
                members.insert("code", Json::String(code));
            }
            sweep(members, word);
        }
        named
    }

    /// The field in front of a sentence, as in `items[0].name: must not be blank`.
    #[inline(never)]
    fn colon(&self, message: Option<&Text<'a>>, fields: &mut Vec<Field<'a>>) -> bool {
        let name = message.and_then(|text| split_text(text, ": ")).map(|(name, _)| name);
        let name = name.filter(|name| self.says("colon") && split(name, b' ').is_none());
        if let (Some(message), Some(name)) = (message, name) {
            let property = cut(message, 0, name.len());
            let mut path = parse_text(&property);
            if hint(self.hints, "colon") == "inner" && path.len() > 1 {
                path.remove(0);
            }
            fields.push(Field { property, path, part: None });
        }
        name.is_some()
    }

    /// Names the rule of the last error.
    pub(super) fn name_rule(&mut self, members: &Members<'a>) {
        if let Some(error) = self.fault.validation_errors.last_mut()
            && !own::name(self.own, error, members)
        {
            rules::name(error, members);
        }
    }

    /// Takes the rule's code. A sentence is the message.
    #[inline(never)]
    pub(super) fn rule(&mut self, members: &mut Members<'a>) -> Option<Text<'a>> {
        let place = self.find(members, "rule", RULE, SCALAR | NOTHING);
        let (name, value) = members.iter().as_slice().get(place)?;
        let code = same("code", name);
        if value.as_str().is_some_and(is_phrase) && !code || is(value, URL) {
            return None;
        }
        match take(members, place) {
            Json::String(code) | Json::Number(code) if !code.trim_ascii().is_empty() => Some(code),
            _ => None,
        }
    }

    /// `class-validator`: a map from the rule to its sentence.
    #[inline(never)]
    pub(super) fn constraints(&mut self, members: &mut Members<'a>, field: &Field<'a>) {
        if let Some(rules) = object(members, "constraints") {
            self.rules(rules, field);
            sweep(members, "constraints");
        }
    }

    /// A map from rules to sentences.
    #[inline(never)]
    pub(super) fn rules(&mut self, rules: &mut Members<'a>, field: &Field<'a>) {
        for (rule, message) in core::mem::take(rules) {
            match message {
                Json::String(text) if !is_trace(&text) => {
                    self.add(field, text, Some(rule));
                    self.name_rule(&Members::new());
                }
                other => rules.push(rule, other),
            }
        }
    }

    /// JSON Schema: the error of a missing or an unknown property stands at its object.
    #[inline(never)]
    pub(super) fn missing(members: &Members<'a>, field: &mut Field<'a>) {
        const NAMES: &str = "missing_property additional_property unevaluated_property";
        if let Some(Json::Object(params)) = get(members, "params info", OBJECT)
            && let Some(Json::String(name)) = get(params, NAMES, TEXT)
        {
            field.path.push(Segment::Name(name.clone()));
        }
    }

    /// The fault's own sentence, if it has none.
    #[inline(never)]
    pub(super) fn describe(&mut self, text: Option<Text<'a>>) {
        if self.fault.description.is_none() {
            self.fault.description = text;
        } else if let Some(text) = text
            && self.fault.description.as_ref() != Some(&text)
        {
            self.add(&Field::default(), text, None);
        }
    }

    /// A code that could be the fault's.
    #[inline(never)]
    pub(super) fn lift(&mut self, code: Option<&Text<'a>>) {
        match &self.code {
            None => self.code = code.cloned(),
            Some(known) => self.mixed |= code.is_some_and(|code| known != code),
        }
    }
}
