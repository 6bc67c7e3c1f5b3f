//! Descriptors that are refused, with the place, and hostile ones.

use faultmap::{Decoder, Descriptor, Headers, Reply};
use serde_json::{Value, json};

fn reply(body: &str) -> Reply<'_> {
    Reply::new(body.as_bytes(), Headers::default()).with_status(400)
}

fn refused(descriptor: &Value) -> String {
    let text = descriptor.to_string();
    Descriptor::parse(&text).expect_err(&text).to_string()
}

fn acme() -> Value {
    json!({ "dialect": "acme", "when": "a", "rules": { "X": { "rule": "required" } } })
}

#[test]
fn what_is_no_descriptor_is_refused() {
    for json in ["", "[]", "null", "\"x\"", "5", "{", r#"{"dialect":"a","when":"b""#, "{a:1}"] {
        let error = Descriptor::parse(json).expect_err(json);
        assert_eq!(error.as_str(), "dialect: this is no complete JSON object", "{json}");
    }
    assert_eq!(refused(&json!({})), "dialect.dialect: this is missing");
    assert_eq!(refused(&json!({ "dialect": "a" })), "dialect.when: this is missing");
    assert_eq!(refused(&json!({ "when": "a" })), "dialect.dialect: this is missing");
}

#[test]
fn what_is_wrong_is_told_with_its_place() {
    let text = "a text is expected";
    let path = "a path is names joined by dots, such as error.code";
    let condition = "a condition is such as error.code, error.code/string, error.code=text, \
        @header=text or !error.code";
    let object = "an object of at most 1,024 members is expected";
    let (member, kind, rule) =
        ("there is no such member", "there is no such kind", "there is no such rule");
    for (name, value, place, expected) in [
        ("dialect", json!(""), "dialect", text),
        ("dialect", json!(5), "dialect", text),
        ("dialect", json!(null), "dialect", text),
        ("dialect", json!(["a"]), "dialect", text),
        ("dialect", json!({}), "dialect", text),
        ("when", json!(null), "when", text),
        ("when", json!([]), "when", text),
        ("when", json!({ "a": "b" }), "when", text),
        ("when", json!(["a", ""]), "when[1]", text),
        ("when", json!(["a", ["b"]]), "when[1]", text),
        ("when", json!(["a", "a", 5]), "when[2]", text),
        ("when", json!("a b"), "when", condition),
        ("when", json!(["a", "b/text"]), "when[1]", condition),
        ("when", json!("a/"), "when", condition),
        ("when", json!("a/string,number"), "when", condition),
        ("when", json!("a..b"), "when", condition),
        ("when", json!(".a"), "when", condition),
        ("when", json!("!"), "when", condition),
        ("when", json!("!!a"), "when", condition),
        ("when", json!("=a"), "when", condition),
        ("when", json!("a=b c"), "when", condition),
        ("when", json!("a=b;c"), "when", condition),
        ("when", json!("a[0]"), "when", condition),
        ("when", json!("#2"), "when", condition),
        ("when", json!("!^a"), "when", condition),
        ("code", json!(5), "code", text),
        ("code", json!([]), "code", text),
        ("code", json!({}), "code", text),
        ("code", json!("/error/code"), "code", path),
        ("code", json!("a b"), "code", path),
        ("errors", json!(["a", "a[0].b"]), "errors[1]", path),
        ("errors", json!("a.*.b"), "errors", path),
        ("field", json!("a;b=c"), "field", path),
        ("message", json!(["a", null]), "message[1]", text),
        ("rule", json!(true), "rule", text),
        ("kinds", json!([]), "kinds", object),
        ("kinds", json!("x"), "kinds", object),
        ("kinds", json!({ "E": "rate_limit" }), "kinds.E", kind),
        ("kinds", json!({ "E": 5 }), "kinds.E", text),
        ("kinds", json!({ "E": {} }), "kinds.E", text),
        ("rules", json!(null), "rules", object),
        ("rules", json!({ "X": "NotBlank" }), "rules.X", rule),
        ("rules", json!({ "X": ["notBlank"] }), "rules.X", text),
        ("rules", json!({ "X": {} }), "rules.X.rule", "this is missing"),
        ("rules", json!({ "X": { "rule": "no" } }), "rules.X.rule", rule),
        ("rules", json!({ "X": { "rule": "min", "min": "a" } }), "rules.X.min", member),
        ("rules", json!({ "X": { "rule": "min", "params": [] } }), "rules.X.params", object),
        (
            "rules",
            json!({ "X": { "rule": "min", "params": { "min": 3 } } }),
            "rules.X.params.min",
            text,
        ),
        (
            "rules",
            json!({ "X": { "rule": "min", "params": { "min": "a b" } } }),
            "rules.X.params.min",
            path,
        ),
        (
            "rules",
            json!({ "X": { "rule": "min", "params": { "min": ["a"] } } }),
            "rules.X.params.min",
            text,
        ),
        ("codes", json!("a"), "codes", member),
        ("codes", json!({ "a": 1 }), "codes", member),
        ("codes", json!(["a"]), "codes", member),
        ("Code", json!("a"), "Code", member),
        ("__proto__", json!("a"), "__proto__", member),
        ("*", json!("a"), "*", member),
    ] {
        let mut descriptor = acme();
        descriptor[name] = value;
        assert_eq!(refused(&descriptor), format!("dialect.{place}: {expected}"), "{descriptor}");
    }
}

#[test]
fn there_are_so_many_kinds_and_rules() {
    let with = |name: &str, value: &str, count: usize| {
        let mut own = acme();
        let codes = (0..count).map(|at| (format!("e{at}"), json!(value)));
        own[name] = Value::Object(codes.collect());
        own.to_string()
    };
    for (name, value) in [("kinds", "gone"), ("rules", "required")] {
        assert!(Descriptor::parse(&with(name, value, 1024)).is_ok());
        let text = with(name, value, 1025);
        let error = Descriptor::parse(&text).unwrap_err();
        let expected = format!("dialect.{name}: an object of at most 1,024 members is expected");
        assert_eq!(error.as_str(), expected);
    }
}

const NAMES: [&str; 20] = [
    "dialect",
    "when",
    "code",
    "description",
    "display",
    "details",
    "link",
    "requestId",
    "retryAfter",
    "errors",
    "field",
    "message",
    "rule",
    "kinds",
    "rules",
    "params",
    "a",
    "a.b",
    "__proto__",
    "",
];
const TEXTS: [&str; 17] = [
    "a",
    "a.b",
    "a.0",
    "b",
    "0",
    "!a",
    "a/string",
    "a=b",
    "@a",
    "*",
    "",
    ".",
    "required",
    "gone",
    "error.code",
    "-",
    "_",
];

/// A value of a few names and texts.
fn value(next: &mut dyn FnMut(usize) -> usize, depth: usize) -> Value {
    match next(if depth > 3 { 5 } else { 8 }) {
        0 => Value::Null,
        1 => json!(next(3)),
        2..=4 => json!(TEXTS[next(TEXTS.len())]),
        5 => (0..next(4)).map(|_| value(next, depth + 1)).collect(),
        _ => {
            let count = next(6);
            let members =
                (0..count).map(|_| (NAMES[next(NAMES.len())].to_owned(), value(next, depth + 1)));
            Value::Object(members.collect())
        }
    }
}

#[test]
fn any_descriptor_is_read_or_refused_and_any_body_decoded() {
    let mut seed = 7_u32;
    let mut next = |below: usize| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 16) as usize % below
    };
    let (mut read, mut claimed) = (0, 0);
    for _ in 0..10_000 {
        let mut own = json!({ "dialect": "own", "when": TEXTS[next(TEXTS.len())] });
        for _ in 0..next(5) {
            own[NAMES[2 + next(NAMES.len() - 2)]] = value(&mut next, 2);
        }
        let text = own.to_string();
        let body = value(&mut next, 0).to_string();
        match Descriptor::parse(&text) {
            Ok(own) => {
                read += 1;
                let reply = reply(&body);
                let decoder = Decoder { dialects: &[&own], ..Decoder::default() };
                claimed += usize::from(decoder.decode(&reply).dialect == "own");
            }
            Err(error) => {
                let error = error.to_string();
                assert!(error.starts_with("dialect.") && error.contains(": "), "{text}: {error}");
            }
        }
    }
    assert!(read > 1000 && claimed > 100, "{read} {claimed}");
}

#[test]
fn large_and_deep_ones_take_no_time() {
    let start = std::time::Instant::now();
    // Deep paths, many of them, many conditions, and long texts.
    let deep = vec!["a"; 5_000].join(".");
    let body = format!("{}1{}", r#"{"a":"#.repeat(127), "}".repeat(127));
    let own = json!({
        "dialect": "own", "when": vec!["a"; 1000], "code": vec![deep.clone(); 3],
        "errors": vec!["a.a.a"; 100], "field": vec!["a.b"; 100], "message": deep,
    });
    let text = own.to_string();
    let own = Descriptor::parse(&text).unwrap();
    let decoder = Decoder { dialects: &[&own], ..Decoder::default() };
    assert_eq!(decoder.decode(&reply(&body)).dialect, "own");
    // As many rules as there may be, and an error for each of many fields.
    let rules: Value =
        Value::Object((0..1024).map(|at| (format!("e{at:04}"), json!("required"))).collect());
    let own = json!({ "dialect": "own", "when": "errors", "rules": rules }).to_string();
    let own = Descriptor::parse(&own).unwrap();
    let errors: Vec<Value> = (0..5_000)
        .map(|at| json!({ "field": "a", "code": format!("e{:04}", at % 2000), "message": "x" }))
        .collect();
    let body = json!({ "errors": errors }).to_string();
    let decoder = Decoder { dialects: &[&own], ..Decoder::default() };
    let reply = reply(&body);
    let fault = decoder.decode(&reply);
    assert_eq!(fault.validation_errors.len(), 5_000);
    assert_eq!(fault.validation_errors[1024 + 2000].rule, None);
    // Descriptors that are no JSON that is read.
    for text in [
        "{".repeat(100_000),
        format!("{}{}", "[".repeat(100_000), "]".repeat(100_000)),
        format!(r#"{{"dialect":"{}"}}"#, "x".repeat(100_000)),
        format!(r#"{{"dialect":{}1{}}}"#, "[".repeat(200), "]".repeat(200)),
    ] {
        assert!(Descriptor::parse(&text).is_err());
    }
    assert!(start.elapsed().as_secs() < 10, "{:?}", start.elapsed());
}
