//! What only those who wrote the server understand is shown to nobody, wherever it stands.
#![cfg(feature = "serde")]

mod common;

use common::fixtures;
use faultmap::{Fault, Headers, Reply, Table, decode};
use serde_json::Value;

/// As the platforms write them: V8, the JVM, .NET, Python, Go, PHP.
const TRACES: &[&str] = &[
    "TypeError: x\n    at shown (/srv/a.js:10:5)",
    "java.lang.NullPointerException: x\n\tat com.acme.Shown.bar(Foo.java:42)",
    "System.Exception: x\r\n   at Acme.Shown.Bar() in Foo.cs:line 3",
    "Traceback (most recent call last):\n  File \"shown.py\", line 1, in f\nKeyError: 'x'",
    "panic: x\n\ngoroutine 1 [running]:\nmain.shown()",
    "Exception: x in shown.php:3\nStack trace:\n#0 {main}",
];

fn shown(fault: &Fault<'_>) -> bool {
    let own = [&fault.description, &fault.display].into_iter().flatten();
    let errors = fault.validation_errors.iter().map(|error| &error.message);
    own.chain(&fault.details).chain(errors).any(|text| {
        let text = text.to_lowercase();
        text.contains("shown") || text.contains("traceback")
    })
}

fn show(status: u16, media: &str, body: &str) -> bool {
    let reply = Reply::new(body.as_bytes(), Headers::new([("content-type", media)]));
    shown(&decode(&reply.with_status(status), &[&Table::home()]))
}

#[test]
fn a_trace_is_no_sentence_in_any_kind_of_text() {
    for trace in TRACES {
        let text = trace.replace('"', "&quot;");
        for (media, body) in [
            ("text/plain", (*trace).to_owned()),
            ("application/xml", format!("<error><message>{text}</message></error>")),
            ("application/xml", format!("<errors><error>{text}</error></errors>")),
            ("text/html", format!("<html><title>Error</title><pre>{text}</pre></html>")),
        ] {
            assert!(!show(500, media, &body), "{body}");
        }
        let lines: Value = trace.lines().collect();
        for body in [
            serde_json::json!({ "message": "m", "details": lines }),
            serde_json::json!({ "error": { "message": "m", "detail": lines } }),
            serde_json::json!({ "message": "m", "errors": lines }),
            serde_json::json!({ "code": "server-error", "description": "d", "details": lines }),
        ] {
            // A list of lines, of which no line says by itself what it is, is a list.
            if trace.starts_with("panic") || trace.starts_with("Exception") {
                continue;
            }
            assert!(!show(500, "application/json", &body.to_string()), "{body}");
        }
    }
}

#[test]
fn a_sentence_is_no_trace() {
    for text in ["Traceback", "Meet us   at noon", "Two lines:\nlook at them", "\tat"] {
        let body = serde_json::json!({ "message": text }).to_string();
        let reply = Reply::new(body.as_bytes(), Headers::new([("", "")])).with_status(400);
        assert_eq!(decode(&reply, &[]).description.as_deref(), Some(text.trim()));
    }
}

/// The texts of a value, in order.
fn texts<'v>(value: &'v mut Value, into: &mut Vec<&'v mut String>) {
    match value {
        Value::String(text) => into.push(text),
        Value::Array(items) => items.iter_mut().for_each(|item| texts(item, into)),
        Value::Object(members) => members.values_mut().for_each(|value| texts(value, into)),
        _ => {}
    }
}

#[test]
fn no_dialect_shows_a_trace() {
    let mut wrong = Vec::new();
    for mut fixture in fixtures() {
        let Ok(whole) = serde_json::from_slice::<Value>(&fixture.body) else { continue };
        let (mut value, mut count) = (whole.clone(), Vec::new());
        texts(&mut value, &mut count);
        for at in 0..count.len() {
            let mut value = whole.clone();
            let mut places = Vec::new();
            texts(&mut value, &mut places);
            TRACES[at % 3].clone_into(places[at]);
            fixture.body = value.to_string().into_bytes();
            let reply = fixture.reply();
            let fault = decode(&reply, &[&Table::home()]);
            if shown(&fault) {
                wrong.push(format!("{}: {value}", fault.dialect));
            }
        }
    }
    assert!(wrong.is_empty(), "shown:\n{}", wrong.join("\n"));
}
