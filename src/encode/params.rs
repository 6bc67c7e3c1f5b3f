//! The parameters of rules, by the names that a validator has for them.

use alloc::vec::Vec;

use super::form::Rules;
use super::{print, rules};
use crate::fault::{Param, ValidationError};
use crate::json::Json;
use crate::path::Segment;
use crate::scan::{parts, split};
use crate::text::{Map, Text};

/// Whether an error has the parameters that a row names.
pub(super) fn are_there(row: &str, error: &ValidationError<'_>) -> bool {
    parts(row, b',').all(|pair| match split(pair, b'<') {
        Some((_, name)) if !pair.contains('=') => error.params.get(name).is_some(),
        _ => !pair.ends_with("=$last") || last(error).is_some(),
    })
}

/// The parameters of an error that a row names.
pub(super) fn named<'f>(row: &str, error: &ValidationError<'f>) -> Map<'f, Param<'f>> {
    let names = parts(row, b',').filter(|pair| !pair.contains('='));
    let names = names.filter_map(|pair| split(pair, b'<').map(|(_, name)| name));
    let kept = |name: &str| error.params.iter().find(|(known, _)| **known == *name).cloned();
    names.filter_map(kept).collect()
}

/// The parameters of an error as members; those that no row names keep their names.
pub(super) fn of<'f>(error: &ValidationError<'f>, rules: Rules) -> Map<'f, Json<'f>> {
    let mut members = Map::new();
    let Some((_, _, row)) = rules::row(error, rules) else {
        // What a code is about that is the app's own.
        for (name, param) in &error.params {
            members.push(name.clone(), value(param));
        }
        return members;
    };
    for pair in parts(row, b',') {
        let said = match split(pair, b'=') {
            Some((name, "$last")) => last(error).map(|last| (name, Json::String(last.clone()))),
            Some((name, word @ ("true" | "false"))) => Some((name, Json::Bool(word == "true"))),
            Some((name, word)) => Some((name, Json::String(Text::from(word)))),
            None => split(pair, b'<')
                .and_then(|(name, param)| Some((name, value(error.params.get(param)?)))),
        };
        if let Some((name, value)) = said {
            members.push(Text::from(name), value);
        }
    }
    members
}

/// The parameters of an error in the order of their places, for a validator that gives them so.
pub(super) fn arguments<'f>(error: &ValidationError<'f>, rules: Rules) -> Vec<Json<'f>> {
    let row = rules::row(error, rules).map_or("", |row| row.2);
    let pairs = parts(row, b',').filter_map(|pair| split(pair, b'<'));
    pairs.filter_map(|(_, param)| error.params.get(param).map(value)).collect()
}

/// The last name of the path: what JSON Schema calls missing is not there to be pointed at.
pub(super) fn last<'e, 'f>(error: &'e ValidationError<'f>) -> Option<&'e Text<'f>> {
    match error.path.last() {
        Some(Segment::Name(name)) => Some(name),
        _ => None,
    }
}

fn value<'f>(param: &Param<'f>) -> Json<'f> {
    match param {
        Param::Number(digits) if print::digits(digits) => Json::Number(digits.clone()),
        Param::Number(text) | Param::Text(text) => Json::String(text.clone()),
        Param::Flag(flag) => Json::Bool(*flag),
        Param::List(texts) => Json::array(texts.iter().cloned().map(Json::String).collect()),
    }
}
