//! The first arrow: every recorded reply gives the fault that its golden states.
#![cfg(feature = "serde")]

mod common;

use std::collections::BTreeSet;
use std::fs;

use common::{Fixture, fixtures, folder};
use faultmap::json;
use faultmap::{Fault, Param, ParamType, Source, Table, claims, decode, dialect_ids};
use serde_json::{Number, Value};

/// Ids of what has no body to record.
const WITHOUT_BODY: [&str; 2] = ["network", "unread"];

/// Dialects whose replies another dialect, further down the list, would take too.
fn overlaps() -> BTreeSet<(String, String)> {
    let pairs = include_str!("data/overlaps.txt").lines().filter(|line| !line.starts_with('#'));
    pairs.map(|line| line.split_once(' ').unwrap()).map(|(a, b)| (a.into(), b.into())).collect()
}

fn written(fixture: &Fixture) -> String {
    let file = folder().join(&fixture.dialect).join(format!("{}.json", fixture.case));
    fs::read_to_string(&file).unwrap_or_else(|_| panic!("{} is missing", file.display()))
}

fn golden(fixture: &Fixture) -> Value {
    plain(serde_json::from_str(&written(fixture)).unwrap())
}

fn fault(fixture: &Fixture) -> Value {
    plain(serde_json::to_value(decode(&fixture.reply(), &[&Table::home()])).unwrap())
}

/// The same value with numbers that are compared by what they are and not by how they are written.
fn plain(value: Value) -> Value {
    match value {
        Value::Number(number) => Value::Number(Number::from_f64(number.as_f64().unwrap()).unwrap()),
        Value::Array(items) => Value::Array(items.into_iter().map(plain).collect()),
        Value::Object(members) => {
            Value::Object(members.into_iter().map(|(name, value)| (name, plain(value))).collect())
        }
        other => other,
    }
}

fn keys(value: &Value) -> Vec<&str> {
    value.as_object().unwrap().keys().map(String::as_str).collect()
}

#[test]
fn every_reply_gives_the_fault_of_its_golden() {
    let mut wrong = Vec::new();
    for fixture in fixtures() {
        let (fault, golden) = (fault(&fixture), golden(&fixture));
        for (member, expected) in golden.as_object().unwrap() {
            if fault[member] != *expected {
                let name = format!("{}/{}", fixture.dialect, fixture.case);
                wrong.push(format!("{name}: {member}\n  is  {}\n  not {expected}", fault[member]));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_member_is_always_there_in_the_order_of_the_model() {
    for fixture in fixtures() {
        let (fault, golden) = (fault(&fixture), golden(&fixture));
        assert_eq!(keys(&fault), keys(&golden), "{}/{}", fixture.dialect, fixture.case);
        let errors = |value: &Value| value["validationErrors"].as_array().unwrap().clone();
        for (error, expected) in errors(&fault).iter().zip(&errors(&golden)) {
            assert_eq!(keys(error), keys(expected), "{}/{}", fixture.dialect, fixture.case);
        }
    }
}

#[test]
fn every_reply_is_claimed_by_the_dialect_of_its_folder() {
    for fixture in fixtures() {
        let reply = fixture.reply();
        assert_eq!(decode(&reply, &[]).dialect, *fixture.dialect, "{}", fixture.case);
    }
}

#[test]
fn no_other_dialect_claims_a_reply() {
    let mut found = BTreeSet::new();
    for fixture in fixtures() {
        let reply = fixture.reply();
        // One `read` is for both kinds of problems, and JSON without a dialect is for the last.
        let own = match &*fixture.dialect {
            "aspnet-validation" => "problem-details",
            other => other,
        };
        let claims = claims(&reply);
        // Errors in headers have a body that says nothing.
        let silent = ["", "{}"].contains(&reply.body().trim());
        let is_json = !silent && json::parse(reply.body().trim()).is_some();
        let is_markup = ["empty", "html", "text", "json-string"].contains(&own);
        let expected = is_json && !is_markup;
        assert_eq!(claims.contains(&own), expected, "{own}/{}: {claims:?}", fixture.case);
        let others = claims.into_iter().filter(|claim| *claim != own && *claim != "json");
        found.extend(others.map(|other| (own.to_owned(), other.to_owned())));
    }
    let expected = overlaps();
    let news: Vec<_> = found.difference(&expected).collect();
    let gone: Vec<_> = expected.difference(&found).collect();
    assert!(news.is_empty() && gone.is_empty(), "unexpected {news:?}, no more {gone:?}");
}

#[test]
fn every_dialect_has_fixtures_and_every_folder_is_a_dialect() {
    let folders: BTreeSet<String> = fixtures().into_iter().map(|fixture| fixture.dialect).collect();
    let ids: BTreeSet<String> =
        dialect_ids().filter(|id| !WITHOUT_BODY.contains(id)).map(str::to_owned).collect();
    assert_eq!(folders, ids);
    assert_eq!(dialect_ids().count(), ids.len() + WITHOUT_BODY.len(), "an id stands twice");
}

#[test]
fn every_golden_has_its_reply() {
    let replies: BTreeSet<_> =
        fixtures().into_iter().map(|fixture| (fixture.dialect, fixture.case)).collect();
    for (dialect, _) in &replies {
        for file in fs::read_dir(folder().join(dialect)).unwrap().map(|entry| entry.unwrap().path())
        {
            let case = file.file_stem().unwrap().to_str().unwrap().to_owned();
            assert!(replies.contains(&(dialect.clone(), case)), "{} has no reply", file.display());
        }
    }
}

#[test]
fn nothing_of_an_xml_body_is_lost() {
    let mut seen = 0;
    for fixture in fixtures() {
        let reply = fixture.reply();
        let body = reply.body().trim();
        if fixture.dialect == "html" || !body.starts_with('<') || body.contains("<!") {
            continue;
        }
        seen += 1;
        let mut held = Vec::new();
        leaves_of(&fault(&fixture), &mut held);
        let held = held.join("\n");
        for piece in body.split('>').filter_map(|piece| piece.split('<').next()) {
            for line in piece.lines().map(str::trim) {
                // Azure's marks, and the prefix of a qualified name.
                let line = line.rsplit_once("Id:").map_or(line, |(_, id)| id);
                let marks = ["Time:", "soap:", "env:", "m:"];
                let line = marks.iter().find_map(|mark| line.strip_prefix(mark)).unwrap_or(line);
                let line = line.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
                let spent = line == "about:blank";
                let name = format!("{}/{}", fixture.dialect, fixture.case);
                assert!(spent || held.contains(&line), "{name}: {line:?} is lost");
            }
        }
    }
    assert!(seen > 15, "{seen}");
}

/// The leaves of a value that say something, as text: all but `null` and white space.
fn leaves_of(value: &Value, into: &mut Vec<String>) {
    match value {
        Value::String(text) if text.trim().is_empty() => {}
        // JSON inside of a string is read too.
        Value::String(text) if text.starts_with(['[', '{']) && json::parse(text).is_some() => {
            leaves_of(&plain(serde_json::to_value(json::parse(text).unwrap().root).unwrap()), into);
        }
        Value::String(text) => into.push(text.trim().to_owned()),
        Value::Number(_) | Value::Bool(_) => into.push(value.to_string()),
        Value::Array(items) => items.iter().for_each(|item| leaves_of(item, into)),
        Value::Object(members) => members.values().for_each(|value| leaves_of(value, into)),
        Value::Null => {}
    }
}

#[test]
fn parameters_are_what_their_rules_say() {
    let digits =
        |text: &str| text.trim_start_matches('-').starts_with(|c: char| c.is_ascii_digit());
    for fixture in fixtures() {
        let reply = fixture.reply();
        for error in decode(&reply, &[&Table::home()]).validation_errors {
            for (name, param) in &error.params {
                let rule = error.rule.unwrap();
                let of = rule.params().iter().find(|(known, _)| known == name).map(|(_, of)| *of);
                let fits = match param {
                    Param::Number(text) => {
                        digits(text) && matches!(of, Some(ParamType::Number | ParamType::Operand))
                    }
                    Param::Text(_) => matches!(of, Some(ParamType::Text | ParamType::Operand)),
                    Param::List(_) => of == Some(ParamType::List),
                    Param::Flag(_) => of == Some(ParamType::Flag),
                };
                assert!(fits, "{}: {rule:?} {name} {param:?} is no {of:?}", fixture.case);
            }
        }
    }
}

#[test]
fn a_fault_survives_its_way_through_json() {
    for fixture in fixtures() {
        let value: Value = serde_json::from_str(&written(&fixture)).unwrap();
        let fault: Fault = serde_json::from_value(value).unwrap();
        let again = plain(serde_json::to_value(fault).unwrap());
        assert_eq!(again, golden(&fixture), "{}/{}", fixture.dialect, fixture.case);
    }
}

#[test]
fn without_a_table_only_codes_name_rules() {
    for fixture in fixtures() {
        for error in &decode(&fixture.reply(), &[]).validation_errors {
            if error.from != Some(Source::Code) {
                assert_eq!((error.rule, error.from, error.label.as_deref()), (None, None, None));
                assert!(error.params.is_empty());
            }
        }
    }
}
