//! The measure: of replies that real servers sent, how many are understood exactly.
//!
//! `data/bodies.jsonl` holds them with what each one means; a claim that is missing there is none.
//! What is not understood stands in `data/known-gaps.txt` with its reason, and nothing else does.
#![cfg(feature = "serde")]

#[path = "common/bodies.rs"]
mod bodies;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Debug;

use bodies::{body, reply, rows};
use faultmap::{Fault, Table, decode};
use serde_json::Value;

/// Texts as a set, without the white space around them.
fn set<'t>(texts: impl Iterator<Item = &'t str>) -> BTreeSet<String> {
    texts.map(|text| text.trim().to_owned()).collect()
}

fn texts(value: &Value) -> impl Iterator<Item = &str> {
    value.as_array().into_iter().flatten().filter_map(Value::as_str)
}

/// What is wrong, by aspect; every aspect that is claimed counts.
#[derive(Default)]
struct Verdict {
    claimed: Vec<&'static str>,
    wrong: Vec<(&'static str, String)>,
}

impl Verdict {
    #[expect(clippy::needless_pass_by_value, reason = "a check reads like a sentence")]
    fn check<T: PartialEq + Debug>(&mut self, aspect: &'static str, is: T, expected: T) {
        self.claimed.push(aspect);
        if is != expected {
            self.wrong.push((aspect, format!("{is:?}, not {expected:?}")));
        }
    }
}

fn judge(fault: &Fault<'_>, expected: &Value) -> Verdict {
    let mut verdict = Verdict::default();
    let claim = |name: &str| expected.get(name);
    let text = |value: &Value| value.as_str().map(|text| text.trim().to_owned());
    let own = |text: Option<&str>| text.map(|text| text.trim().to_owned());
    let root = || fault.validation_errors.iter().filter(|error| error.path.is_empty());
    let form = set(root().map(|error| &*error.message));
    let description = own(fault.description.as_deref());
    if let Some(dialect) = claim("dialect") {
        verdict.check("dialect", Some(fault.dialect.to_string()), text(dialect));
    }
    if let Some(code) = claim("code") {
        verdict.check("code", own(fault.code.as_deref()), text(code));
    }
    match (claim("message_any"), claim("message"), claim("form_errors")) {
        (Some(any), ..) => {
            let said = description.or_else(|| form.iter().next().cloned());
            let any: Vec<_> = any.as_array().unwrap().iter().map(text).collect();
            verdict.check("description", any.contains(&said), true);
        }
        // A lone text may be either.
        (_, Some(message), Some(errors)) => {
            let expected = set(texts(errors).chain(message.as_str()));
            let is = form.iter().map(String::as_str).chain(description.as_deref());
            verdict.check("description and form errors", set(is), expected);
        }
        (_, Some(message), None) => verdict.check("description", description, text(message)),
        (_, None, Some(errors)) => verdict.check("form errors", form, set(texts(errors))),
        _ => {}
    }
    let mut fields: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for error in fault.validation_errors.iter().filter(|error| !error.path.is_empty()) {
        let path = serde_json::to_string(&error.path).unwrap();
        fields.entry(path).or_default().push(error.message.trim().to_owned());
    }
    if let Some(expected) = claim("fields") {
        let field = |field: &Value| {
            let messages = texts(&field["messages"]).map(|text| text.trim().to_owned());
            (field["path"].to_string(), messages.collect())
        };
        let expected = expected.as_array().unwrap().iter().map(field).collect();
        verdict.check("fields", fields, expected);
    } else if let Some(expected) = claim("field_paths") {
        let expected: BTreeSet<_> =
            expected.as_array().unwrap().iter().map(Value::to_string).collect();
        verdict.check("fields", fields.into_keys().collect(), expected);
    }
    if let Some(retry) = claim("retry_after_s") {
        let seconds =
            fault.retry_after.map(|after| f64::from(after.whole) + f64::from(after.millis) / 1e3);
        verdict.check("retry", seconds, retry.as_f64());
    }
    if let Some(id) = claim("request_id") {
        verdict.check("request id", own(fault.request_id.as_deref()), text(id));
    }
    if let Some(link) = claim("link") {
        verdict.check("link", own(fault.link.as_deref()), text(link));
    }
    verdict
}

#[test]
fn real_replies_are_understood() {
    let mut gaps: BTreeSet<(&str, &str)> = include_str!("data/known-gaps.txt")
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| {
            let (gap, reason) = line.split_once(" # ").expect("a gap has its reason");
            assert!(!reason.trim().is_empty());
            gap.trim().split_once(": ").expect("a gap is an id and an aspect")
        })
        .collect();
    let table = Table::home();
    let (mut shares, mut whole, mut news) = (BTreeMap::new(), (0, 0), Vec::new());
    let rows = rows();
    for row in &rows {
        let (id, expected) = (row["id"].as_str().unwrap(), &row["expected"]);
        let body = body(row);
        let reply = reply(row, &body);
        let verdict = judge(&decode(&reply, &[&table]), expected);
        for aspect in verdict.claimed {
            let share: &mut (u32, u32) = shares.entry(aspect).or_default();
            share.1 += 1;
            share.0 += u32::from(!verdict.wrong.iter().any(|(wrong, _)| *wrong == aspect));
        }
        whole.1 += 1;
        whole.0 += u32::from(verdict.wrong.is_empty());
        for (aspect, why) in verdict.wrong {
            if !gaps.remove(&(id, aspect)) {
                news.push(format!("{id}: {aspect}: {why}"));
            }
        }
    }
    for (aspect, (right, all)) in &shares {
        println!("{aspect:30} {right}/{all}");
    }
    println!("{:30} {}/{}", "all of a reply", whole.0, whole.1);
    assert!(news.is_empty(), "not understood any more:\n{}", news.join("\n"));
    assert!(gaps.is_empty(), "understood now, or no row: {gaps:?}");
}
