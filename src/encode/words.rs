//! The words of templates: what a fault and one of its validation errors say.
//!
//! Of the fault: `code`, `code.inner` (the first of several), `code.outer` (the last),
//! `code.grpc` (if it is one of gRPC's), `code.reason` (the first if it is none), `code.number`
//! (if it is one), `code.home` (the home API's for the kind), `description`, `text` (that, else what
//! the first error says, else the reason phrase), `said` (the same where it is read back as something
//! else), `display`, `language`, `link`, `details`, `detail` and `hint` (the first and the second of
//! them), `request`, `retry`, `retry.span`, `extensions`.
//!
//! Of the reply: `status`, `status.text`, `status.line` (with the reason phrase), `reason`, `reason.class`, `reason.kebab`, `reason.snake`,
//! `reason.upper`, `reason.trpc`, `grpc`, `grpc.snake`, `rpc`, `type`, `type.stripe`.
//!
//! Of an error: `message`, `rule`, `params`, `arguments` (these in their order); `bytes`, all errors as a `BadRequest` in base64; `in` and the rest stand in [`super::fields`]. Where no
//! error is in sight, these are of the first.

use alloc::string::String;

use super::form::Form;
use super::{fields, params, print, proto, rules, status};
use crate::codes::CODES;
use crate::fault::{Fault, Kind, Place, ValidationError};
use crate::json::Json;
use crate::path::push_number;
use crate::scan::{parts, split};
use crate::status::kind_of_status;
use crate::text::{Text, joined, owned, push_text};

/// What a template sees.
pub(super) struct Scope<'s, 'f> {
    pub(super) fault: &'s Fault<'f>,
    pub(super) form: &'static Form,
    /// That of the failure, which may be inside of a success.
    pub(super) status: u16,
    /// The errors that it is about.
    pub(super) errors: &'s [&'s ValidationError<'f>],
    /// The one among them.
    pub(super) error: Option<&'s ValidationError<'f>>,
}

impl<'s, 'f> Scope<'s, 'f> {
    /// What the template of one of the errors sees.
    pub(super) fn at(&self, error: &'s &'s ValidationError<'f>) -> Self {
        Self { errors: core::slice::from_ref(error), error: Some(error), ..*self }
    }

    /// What the template of some of the errors sees.
    pub(super) fn among<'g>(&self, errors: &'g [&'g ValidationError<'f>]) -> Scope<'g, 'f>
    where
        's: 'g,
    {
        Scope { errors, error: errors.first().copied(), ..*self }
    }

    /// The error that words are about.
    pub(super) fn one(&self) -> Option<&'s ValidationError<'f>> {
        self.error.or_else(|| self.errors.first().copied())
    }
}

/// What a sentence is that an error without one gets: no server sends an empty one.
const INVALID: &str = "This value is not valid.";

/// The sentence of an error.
pub(super) fn message<'f>(error: &ValidationError<'f>) -> Text<'f> {
    if error.message.trim_ascii().is_empty() {
        return Text::from(INVALID);
    }
    error.message.clone()
}

/// A text of a template: a word, or a text that may have words in braces. `None` if one of these
/// has no value.
pub(super) fn text<'f>(template: &str, scope: &Scope<'_, 'f>) -> Option<Json<'f>> {
    if let Some(words) = template.strip_prefix('$') {
        return alternatives(words, scope);
    }
    let mut text = String::new();
    for (at, part) in parts(template, b'{').enumerate() {
        let (words, rest) = if at == 0 { ("", part) } else { split(part, b'}')? };
        if at > 0 {
            let value = alternatives(words, scope)?;
            push_text(&mut text, value.as_scalar()?);
        }
        push_text(&mut text, rest);
    }
    Some(Json::String(owned(text)))
}

/// The first alternative that has a value.
pub(super) fn alternatives<'f>(words: &str, scope: &Scope<'_, 'f>) -> Option<Json<'f>> {
    parts(words, b'|').find_map(|word| match word.strip_prefix('\'') {
        Some(literal) => Some(Json::String(joined(&[literal]))),
        None if word == "null" => Some(Json::Null),
        None if print::digits(word) => Some(Json::Number(joined(&[word]))),
        None => value(word, scope),
    })
}

/// The value of a word.
fn value<'f>(word: &str, scope: &Scope<'_, 'f>) -> Option<Json<'f>> {
    let (fault, status) = (scope.fault, scope.status);
    let string = |text: &Text<'f>| Json::String(text.clone());
    let made = |text: &str| Json::String(joined(&[text]));
    if let Some(which) = word.strip_prefix("code") {
        return code(which, scope);
    }
    if let Some(value) = scope.one().and_then(|error| of_error(word, error, scope)) {
        return Some(value);
    }
    match word {
        "text" | "said" => {
            let said = fault.description.as_ref().map(string);
            let first = || scope.one().map(|error| Json::String(message(error)));
            said.or_else(first).or_else(|| Some(made(status::reason(status))))
        }
        "description" => fault.description.as_ref().map(string),
        "display" => fault.display.as_ref().map(string),
        "language" => fault.language.as_ref().map(string),
        "link" => fault.link.as_ref().map(string),
        "request" => fault.request_id.as_ref().map(string),
        "details" => Some(Json::array(fault.details.iter().map(string).collect())),
        "detail" => fault.details.first().map(string),
        "hint" => fault.details.get(1).map(string),
        "retry" => fault.retry_after.map(|span| Json::Number(owned(print::seconds(span)))),
        "retry.span" => fault.retry_after.map(|span| {
            let mut text = print::seconds(span);
            push_text(&mut text, "s");
            Json::String(owned(text))
        }),
        "extensions" => Some(Json::Object(fault.extensions.clone())),
        "status" => Some(Json::Number(digits(status))),
        "status.line" => {
            Some(Json::String(joined(&[&digits(status), " ", status::reason(status)])))
        }
        "rpc" => Some(Json::Number(owned(status::json_rpc(status)))),
        "status.text" => Some(Json::String(digits(status))),
        _ => of_status(word, status).map(|text| Json::String(owned(text))),
    }
}

fn digits<'f>(number: u16) -> Text<'f> {
    let mut text = String::new();
    push_number(&mut text, u32::from(number));
    owned(text)
}

/// What servers call a status.
fn of_status(word: &str, status: u16) -> Option<String> {
    let reason = status::reason(status);
    let same = |c: char| c;
    let lower = |c: char| c.to_ascii_lowercase();
    Some(match word {
        "reason" => String::from(reason),
        "reason.class" => status::word(reason, None, same),
        "reason.kebab" => status::word(reason, Some('-'), lower),
        "reason.trpc" => status::trpc(status),
        "type" => String::from(status::error_type(status)),
        "type.stripe" if status < 500 => String::from("invalid_request_error"),
        "type.stripe" => String::from("api_error"),
        "reason.snake" => status::word(reason, Some('_'), lower),
        "reason.upper" => status::word(reason, Some('_'), |c| c.to_ascii_uppercase()),
        "grpc" => String::from(status::grpc(status)),
        "grpc.snake" => status::word(status::grpc(status), Some('_'), lower),
        _ => return None,
    })
}

/// The codes of a fault.
fn code<'f>(which: &str, scope: &Scope<'_, 'f>) -> Option<Json<'f>> {
    let codes = &scope.fault.codes;
    let code = match which {
        "" | ".number" => codes.first(),
        ".outer" => codes.last(),
        ".reason" => codes.first().filter(|code| !status::is_grpc(code)),
        ".grpc" => codes.last().filter(|code| status::is_grpc(code)),
        ".inner" => codes.first().filter(|_| codes.len() > 1),
        ".home" => return Some(Json::String(Text::from(home(scope)))),
        _ => None,
    }?;
    match which {
        ".number" => print::digits(code).then(|| Json::Number(code.clone())),
        _ => Some(Json::String(code.clone())),
    }
}

/// The code of the home API for a failure of which only the kind or the status is known.
fn home(scope: &Scope<'_, '_>) -> &'static str {
    let kind = match scope.fault.kind {
        Kind::Unknown if !scope.errors.is_empty() => Kind::Validation,
        Kind::Unknown => kind_of_status(scope.status),
        kind => kind,
    };
    match kind {
        Kind::Validation => "validation-failed",
        Kind::Conflict => "already-exist-error",
        Kind::Server => "server-error",
        Kind::Business => "invalid-operation",
        _ => CODES.iter().find(|row| row.kind == kind).map_or("invalid-operation", |row| row.code),
    }
}

/// What an error says.
fn of_error<'f>(
    word: &str,
    error: &ValidationError<'f>,
    scope: &Scope<'_, 'f>,
) -> Option<Json<'f>> {
    match word {
        "message" => Some(Json::String(message(error))),
        "rule" => rules::code(error, scope.form.rules).map(Json::String),
        "params" => Some(Json::Object(params::of(error, scope.form.rules))),
        "arguments" => Some(Json::array(params::arguments(error, scope.form.rules))),
        "bytes" => Some(Json::String(owned(proto::bad_request(scope.errors)))),
        "sentences.fastify" => Some(Json::String(owned(fastify(scope.errors)))),
        "sentence.nest" => Some(Json::String(nest(error))),
        _ => match split(word, b'.') {
            Some(("field", notation)) => fields::notation(notation, error, scope),
            Some(("in", words)) => fields::place(words, error),
            Some(("source", part)) => fields::source(part, error),
            _ => fields::place("", error).filter(|_| word == "in"),
        },
    }
}

/// `NestJS`: the field is the subject of the sentence, else it stands before a colon.
fn nest<'f>(error: &ValidationError<'f>) -> Text<'f> {
    const VERBS: &str = "must should is has contains cannot";
    let message = message(error);
    let field = crate::path::print(&error.path, crate::path::Notation::Dot);
    let subject = split(&message, b' ').is_some_and(|(word, _)| word == field);
    if field.is_empty() || subject {
        return message;
    }
    let verb = split(&message, b' ').map_or(&*message, |(word, _)| word);
    let between = if parts(VERBS, b' ').any(|known| known == verb) { " " } else { ": " };
    joined(&[&field, between, &message])
}

/// Fastify: one sentence of all errors, each behind its part of the request and its pointer. It
/// stops at the first part that has errors.
fn fastify(errors: &[&ValidationError<'_>]) -> String {
    let mut text = String::new();
    let part = |error: &&ValidationError<'_>| error.r#in.unwrap_or(Place::Body);
    let first = errors.first().map(part);
    for error in errors.iter().filter(|error| Some(part(error)) == first) {
        if !text.is_empty() {
            push_text(&mut text, ", ");
        }
        let part = fields::place("fastify", error);
        push_text(&mut text, part.as_ref().and_then(Json::as_str).unwrap_or("body"));
        push_text(&mut text, &crate::path::print(&error.path, crate::path::Notation::Pointer));
        push_text(&mut text, " ");
        push_text(&mut text, &message(error));
    }
    text
}
