//! Nothing of a body is lost: each of its leaves is in the fault as often as it is in the body.
#![cfg(feature = "serde")]

#[path = "common/bodies.rs"]
mod bodies;
mod common;

use std::collections::BTreeSet;

use bodies::{body, reply, rows};
use common::fixtures;
use faultmap::{Reply, Table, decode, json};
use serde_json::Value;

/// What of bodies is spent: the dialect, where it stands, and what must then hold of its text and
/// of those in the fault.
const SPENT: &[(&str, &str, Spent)] = &[
    ("aspnet-validation", "type", says_nothing),
    ("aws-json", "__type", is_qualified),
    ("celebrate", "validation.body.message", is_taken_apart),
    ("elasticsearch", "error.type", is_said_twice),
    ("fastify", "message", is_taken_apart),
    ("google-rpc", "error.errors.*.message", is_said_twice),
    ("google-rpc", "error.message", is_said_twice),
    ("google-rpc", "message", is_said_twice),
    ("problem-details", "errorCode", is_said_twice),
    ("problem-details", "type", says_nothing),
    ("trpc", "*.error.code", is_said_twice),
];

type Spent = fn(&str, &[String]) -> bool;

/// The type of a problem that has none.
fn says_nothing(text: &str, _: &[String]) -> bool {
    text == "about:blank"
}

/// Said twice in a body, held once.
fn is_said_twice(text: &str, held: &[String]) -> bool {
    held.iter().any(|other| other == text)
}

/// The name is held; the name space before it is the server's own.
fn is_qualified(text: &str, held: &[String]) -> bool {
    text.rsplit_once('#').is_some_and(|(_, name)| is_said_twice(name, held))
}

/// Every word is held: of the field, or of the sentence about it.
fn is_taken_apart(text: &str, held: &[String]) -> bool {
    let words = text.split([' ', ',', '.']).filter(|word| !word.is_empty());
    let mut all = held.iter().flat_map(|text| text.split([' ', ',', '.']));
    words.into_iter().all(|word| all.any(|other| other == word))
}

/// A text, a number or a truth value of a body, and where it stands: `errors.*.message`.
struct Leaf {
    place: String,
    text: String,
}

/// The leaves of a value that say something: all but `null` and white space. JSON inside of a text
/// is read too.
fn leaves(value: &Value, place: &str, into: &mut Vec<Leaf>) {
    let mut push = |text: &str| into.push(Leaf { place: place.to_owned(), text: text.to_owned() });
    match value {
        Value::Null => {}
        Value::String(text) if text.trim().is_empty() => {}
        Value::String(text) if text.starts_with(['[', '{']) && json::parse(text).is_some() => {
            let inner = serde_json::to_value(json::parse(text).unwrap().root).unwrap();
            leaves(&inner, place, into);
        }
        Value::String(text) => push(text.trim()),
        Value::Bool(flag) => push(&flag.to_string()),
        // Numbers are compared by what they are and not by how they are written.
        Value::Number(number) => push(&number.as_f64().unwrap().to_string()),
        Value::Array(items) => {
            for item in items {
                leaves(item, &format!("{place}.*"), into);
            }
        }
        Value::Object(members) => {
            for (name, value) in members {
                leaves(value, &format!("{place}.{name}"), into);
            }
        }
    }
}

/// What a fault holds of a body: each text can stand for one leaf.
#[derive(Default)]
struct Held {
    texts: Vec<String>,
    parts: Vec<String>,
    seconds: Option<f64>,
}

/// Takes a text that fits; `false` if there is none.
fn take(texts: &mut Vec<String>, fits: impl Fn(&str) -> bool) -> bool {
    let place = texts.iter().position(|text| fits(text));
    place.map(|place| texts.swap_remove(place)).is_some()
}

impl Held {
    fn of(fault: &Value) -> Self {
        let mut held = Self { seconds: fault["retryAfter"].as_f64(), ..Self::default() };
        // `code` is the first of `codes`; the rest is made of what stands elsewhere.
        let names = "status codes description display language link details requestId extensions";
        let mut found = Vec::new();
        for name in names.split(' ') {
            leaves(&fault[name], "", &mut found);
        }
        for error in fault["validationErrors"].as_array().unwrap() {
            for name in ["property", "code", "message"] {
                leaves(&error[name], "", &mut found);
            }
            held.parts.extend(error["in"].as_str().map(str::to_owned));
        }
        held.texts = found.into_iter().map(|leaf| leaf.text).collect();
        held
    }

    /// The leaves that it does not hold.
    fn lacks(mut self, body: &Value) -> Vec<Leaf> {
        let mut all = Vec::new();
        leaves(body, "", &mut all);
        all.retain(|leaf| !take(&mut self.texts, |text| text == leaf.text));
        // Steps of a list are one property, with dots between them.
        let dotted = |text: &String| format!(".{text}.");
        let mut properties: Vec<String> = self.texts.iter().map(dotted).collect();
        let mut is_step = |text: &str| {
            let step = format!(".{text}.");
            let found = properties.iter_mut().find(|property| property.contains(&step));
            found.map(|property| *property = property.replacen(&step, ".", 1)).is_some()
        };
        let (parts, wait) = (&mut self.parts, self.seconds);
        all.retain(|leaf| {
            let text = &*leaf.text;
            let seconds = text.trim_end_matches('s').parse::<f64>().ok();
            let said = seconds.is_some() && (seconds == wait || seconds.map(|ms| ms / 1e3) == wait);
            !(said || is_step(text) || take(parts, |part| text == part || is_part(text, part)))
        });
        all
    }
}

/// Whether servers call that part of the request so.
fn is_part(text: &str, part: &str) -> bool {
    let names = match part {
        "body" => "json form payload data",
        "query" => "querystring",
        "path" => "params url",
        "header" => "headers",
        "cookie" => "cookies",
        _ => return false,
    };
    names.split(' ').any(|name| name == text)
}

/// Reports the leaves that are lost, and which rows of [`SPENT`] there was a use for.
fn check(name: &str, reply: &Reply<'_>, lost: &mut Vec<String>, used: &mut BTreeSet<usize>) {
    let Some(document) = json::parse(reply.body().trim()) else { return };
    let fault = decode(reply, &[&Table::home()]);
    let body = serde_json::to_value(&document.root).unwrap();
    let held = Held::of(&serde_json::to_value(&fault).unwrap());
    let texts = held.texts.clone();
    for leaf in held.lacks(&body) {
        let place = leaf.place.trim_start_matches('.');
        let spent = |row: &(&str, &str, Spent)| {
            row.0 == fault.dialect && row.1 == place && row.2(&leaf.text, &texts)
        };
        match SPENT.iter().position(spent) {
            Some(row) => drop(used.insert(row)),
            None => lost.push(format!("{} {place}: {:?} ({name})", fault.dialect, leaf.text)),
        }
    }
}

#[test]
fn nothing_of_a_body_is_lost() {
    let (mut used, mut lost) = (BTreeSet::new(), Vec::new());
    for fixture in fixtures() {
        check(&fixture.case, &fixture.reply(), &mut lost, &mut used);
    }
    for row in rows() {
        let body = body(&row);
        check(row["id"].as_str().unwrap(), &reply(&row, &body), &mut lost, &mut used);
    }
    assert!(lost.is_empty(), "lost:\n{}", lost.join("\n"));
    let unused: Vec<_> = (0..SPENT.len()).filter(|row| !used.contains(row)).collect();
    assert!(unused.is_empty(), "rows of SPENT without a use: {unused:?}");
}
