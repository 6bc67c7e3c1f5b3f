//! What a dialect carries: the words of its templates.

use alloc::vec::Vec;

use super::form::{Body, words};
use super::tables;
use crate::fault::names;

names! {
    /// A member of a fault that a body has a place for. Status, `retryAfter`, `requestId` and
    /// `language` are not among them: every reply has them, in the body or in a header.
    Carried {
        /// `code`.
        Code = "code",
        /// `codes`: the first and the last of several.
        Codes = "codes",
        /// `description`.
        Description = "description",
        /// `display`.
        Display = "display",
        /// `link`.
        Link = "link",
        /// `details`, all of them.
        Details = "details",
        /// The first of `details`.
        Detail = "detail",
        /// The second of `details`.
        Hint = "hint",
        /// `validationErrors[].message`.
        Message = "validationErrors[].message",
        /// `validationErrors[].path`.
        Path = "validationErrors[].path",
        /// `validationErrors[].in`.
        In = "validationErrors[].in",
        /// `validationErrors[].code`, and the rule by it where the validator has a code for it.
        Rule = "validationErrors[].code",
        /// `validationErrors[].params` of these rules.
        Params = "validationErrors[].params",
        /// `extensions`.
        Extensions = "extensions",
    }
}

/// What one kind of body of a dialect carries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Carries {
    /// When it is written: `errors` if there are validation errors, `code`, `codes` (two or more),
    /// `display`, `!` before what must not be; the first that fits of a dialect counts.
    pub when: &'static str,
    /// The dialect that it is read as.
    pub dialect: &'static str,
    /// What it has a place for.
    pub members: Vec<Carried>,
    /// What it always says, whatever the fault does.
    pub always: Vec<Carried>,
    /// Whether it has a place for all validation errors; else for the first.
    pub all_errors: bool,
    /// Whether it has a place for each validation error of a field; else for the first of each.
    pub all_of_field: bool,
    /// Whether an error can be about the whole input.
    pub whole: bool,
}

/// What the bodies of a dialect carry; `None` for one that cannot be encoded.
pub fn carries(dialect: &str) -> Option<Vec<Carries>> {
    let form = tables::all().find(|form| form.name == dialect)?;
    let bodies = form.bodies.iter().map(|body| {
        let named = |word: &str, carried: Carried| carried_by(word).contains(&carried);
        let has = |carried: &Carried| words(body.template).any(|word| named(word, *carried));
        let members: Vec<Carried> = Carried::ALL.iter().copied().filter(has).collect();
        let always = members.iter().copied().filter(|carried| is_filled(body, *carried)).collect();
        let each = body.template.contains("\"$each\"");
        let maps = ["$by.", "$tree", "$names", "$nodes"];
        let mapped = maps.iter().any(|map| body.template.contains(map));
        Carries {
            when: body.when,
            dialect: body.read_as.unwrap_or(form.name),
            members,
            always,
            all_errors: each || mapped || body.says("sentences.fastify"),
            all_of_field: !mapped || each,
            whole: form.whole,
        }
    });
    Some(bodies.collect())
}

/// The members that a word says.
fn carried_by(word: &str) -> &'static [Carried] {
    match word {
        "code" | "code.outer" | "code.number" | "code.reason" | "code.grpc" => &[Carried::Code],
        "code.inner" => &[Carried::Codes],
        "description" | "text" => &[Carried::Description],
        "display" => &[Carried::Display],
        "link" => &[Carried::Link],
        "details" => &[Carried::Details],
        "detail" => &[Carried::Detail],
        "hint" => &[Carried::Hint],
        "message" => &[Carried::Message],
        "rule" | "by.rule" => &[Carried::Rule],
        "params" | "arguments" => &[Carried::Params],
        "extensions" => &[Carried::Extensions],
        "sentence.nest" => &[Carried::Message, Carried::Path],
        "sentences.fastify" => &[Carried::Message, Carried::Path, Carried::In],
        "source.pointer" => &[Carried::Path, Carried::In],
        "tree" | "names" | "nodes" => &[Carried::Path],
        _ if word.starts_with("in") => &[Carried::In],
        _ if word.starts_with("field.") || word.starts_with("by.") => &[Carried::Path],
        _ => &[],
    }
}

/// Whether a body says something there even where the fault does not: there is an alternative to
/// the word that says it.
fn is_filled(body: &Body, carried: Carried) -> bool {
    let named = match carried {
        // The title of a problem is its sentence where it has no other.
        Carried::Description => "reason",
        Carried::Rule => "by.rule",
        // A pointer and a sentence are into the body where nothing else is said.
        Carried::In if body.says("source.pointer") => "source.pointer",
        Carried::In => "sentences.fastify",
        _ => "",
    };
    let filled = |text: &str| {
        let mut words = text.split('|').map(|word| word.trim_start_matches('$'));
        words.next().is_some_and(|word| {
            carried_by(word).contains(&carried) && (words.next().is_some() || word == "text")
        })
    };
    body.says(named) || body.template.split(['"', '{', '}']).any(filled)
}
