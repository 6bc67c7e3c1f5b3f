//! What is left of a fault that went through a dialect: what the dialect carries.

use std::collections::BTreeMap;

use faultmap::path::{Notation, print};
use faultmap::{
    Carried, Carries, Fault, Param, Path, Place, Rule, Source, Text, ValidationError, carries,
    written_rule,
};

/// What is compared of a validation error.
#[derive(Debug, PartialEq)]
pub(crate) struct Error {
    path: Path<'static>,
    message: String,
    part: Option<Place>,
    code: Option<String>,
    rule: Option<Rule>,
    from: Option<Source>,
    /// In the order of their names: a validator may say them in another.
    params: BTreeMap<Text<'static>, Param<'static>>,
}

impl Error {
    /// Maps and trees give errors in the order of their fields.
    pub(crate) fn place(&self) -> String {
        format!("{:?} {}", self.path, self.message)
    }

    /// In `NestJS` the field stands before the sentence.
    pub(crate) fn in_sentence(&mut self) {
        self.message = format!("{}: {}", print(&self.path, Notation::Dot), self.message);
    }

    /// Leaves out a code that the body says where the fault has none.
    pub(crate) fn forget_filled(&mut self, wanted: &Self, body: &Carries) {
        if wanted.code.is_none() && body.always.contains(&Carried::Rule) {
            (self.code, self.rule, self.from) = (None, None, None);
            self.params = BTreeMap::new();
        }
        if wanted.part.is_none() && body.always.contains(&Carried::In) {
            self.part = None;
        }
    }
}

/// What the dialect says of the body that is written for a fault.
pub(crate) fn body_of(dialect: &str, fault: &Fault<'_>) -> Carries {
    let bodies = carries(dialect).unwrap();
    let errors =
        |body: &Carries| fault.validation_errors.iter().any(|e| body.whole || !e.path.is_empty());
    let fits = |body: &Carries| {
        body.when.split(' ').filter(|term| !term.is_empty()).all(|term| match term {
            "errors" => errors(body),
            "code" => !fault.codes.is_empty(),
            "codes" => fault.codes.len() > 1,
            "display" => fault.display.is_some(),
            _ => panic!("{term} is a condition that no test knows"),
        })
    };
    bodies.into_iter().find(fits).unwrap()
}

/// Whether a body has a place for that.
pub(crate) fn has(body: &Carries, member: Carried) -> bool {
    body.members.contains(&member)
}

/// The validation errors that a body has a place for, with what it has a place for.
pub(crate) fn errors(dialect: &str, body: &Carries, fault: &Fault<'static>) -> Vec<Error> {
    let all = fault.validation_errors.iter().filter(|error| body.whole || !error.path.is_empty());
    let mut kept: Vec<&ValidationError<'static>> = Vec::new();
    for error in all {
        let code = written_rule(dialect, error).0;
        let twin = |other: &&ValidationError<'_>| {
            other.path == error.path
                && (dialect != "class-validator" || written_rule(dialect, other).0 == code)
        };
        // Fastify stops at the first part of the request that has errors.
        let part = |error: &ValidationError<'_>| error.r#in.unwrap_or(Place::Body);
        let apart = |other: &&ValidationError<'_>| part(other) != part(error);
        if dialect == "fastify" && kept.iter().any(apart) {
            continue;
        }
        let room =
            (body.all_errors || kept.is_empty()) && (body.all_of_field || !kept.iter().any(twin));
        if room {
            kept.push(error);
        }
    }
    kept.into_iter().map(|error| seen(body, error, Some(dialect))).collect()
}

/// What is compared of an error; of one that is to be written, in the dialect's words.
pub(crate) fn seen(
    body: &Carries,
    error: &ValidationError<'static>,
    written: Option<&str>,
) -> Error {
    let path = if has(body, Carried::Path) { error.path.clone() } else { Path::new() };
    let part = error.r#in.filter(|_| has(body, Carried::In));
    let mut seen = Error {
        path,
        message: error.message.trim().to_owned(),
        part,
        code: None,
        rule: None,
        from: None,
        params: BTreeMap::new(),
    };
    if !has(body, Carried::Rule) {
        return seen;
    }
    let own = error.code.as_ref().map(|code| code.clone().into_owned());
    match written {
        None => {
            seen.code = own;
            (seen.rule, seen.from) = (error.rule, error.from);
            seen.params = error.params.clone().into_iter().collect();
        }
        Some(dialect) => {
            let (code, params) = written_rule(dialect, error);
            seen.code = code.map(std::borrow::Cow::into_owned);
            if own.is_none() && seen.code.is_some() {
                seen.rule = error.rule;
                seen.from = Some(Source::Code);
                seen.params = params.into_iter().collect();
            }
        }
    }
    seen
}
