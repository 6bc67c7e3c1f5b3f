//! Descriptors: what an app can say of the dialect of its own server, and what is refused.

use faultmap::{
    Decoder, Descriptor, Fault, Headers, Json, Kind, Param, Reply, Rule, Source, Table,
};
use serde_json::{Value, json};

fn reply(body: &str, status: u16) -> Reply<'_> {
    Reply::new(body.as_bytes(), Headers::default()).with_status(status)
}

/// What a body is to an app that describes its dialect so.
fn decoded(descriptor: &Value, body: &Value) -> Fault<'static> {
    decoded_with(&[descriptor], body, 400)
}

fn decoded_with(descriptors: &[&Value], body: &Value, status: u16) -> Fault<'static> {
    let texts: Vec<String> = descriptors.iter().map(ToString::to_string).collect();
    let parsed: Vec<_> = texts.iter().map(|text| Descriptor::parse(text).unwrap()).collect();
    let dialects: Vec<_> = parsed.iter().collect();
    let sentences = Table::home();
    let body = body.to_string();
    let decoder = Decoder { sentences: &[&sentences], dialects: &dialects };
    decoder.decode(&reply(&body, status)).into_owned()
}

/// Its errors: field, code, rule and sentence.
fn errors<'f>(fault: &'f Fault<'_>) -> Vec<(&'f str, Option<&'f str>, Option<Rule>, &'f str)> {
    let error = |error: &'f faultmap::ValidationError<'_>| {
        (&*error.property, error.code.as_deref(), error.rule, &*error.message)
    };
    fault.validation_errors.iter().map(error).collect()
}

/// A value of the fault as a value of the tests.
fn plain(value: &Json<'_>) -> Value {
    match value {
        Json::Null => Value::Null,
        Json::Bool(flag) => json!(flag),
        Json::Number(digits) => serde_json::from_str(digits).unwrap(),
        Json::String(text) => json!(text),
        Json::Array(items) => items.iter().map(plain).collect(),
        Json::Object(members) => {
            members.iter().map(|(name, value)| (name.to_string(), plain(value))).collect()
        }
    }
}

/// A house dialect in words that nobody else uses.
fn acme() -> Value {
    json!({
        "dialect": "acme",
        "when": ["fehler.nr", "!data"],
        "code": "fehler.nr",
        "description": "fehler.satz",
        "errors": "fehler.felder",
        "field": "feld",
        "message": "hinweis",
        "rule": "regel",
        "requestId": "fehler.vorgang",
        "kinds": { "E_LIMIT": "rate-limit", "4711": "business" },
        "rules": {
            "NichtLeer": "notBlank",
            "ZuKurz": { "rule": "minLength", "params": { "min": "mindestens" } },
        },
    })
}

#[test]
fn a_body_is_read_as_the_app_says() {
    let body = json!({ "fehler": {
        "nr": "E_INPUT",
        "satz": "Die Eingaben sind nicht vollständig.",
        "vorgang": "v-17",
        "felder": [
            { "feld": "name", "regel": "NichtLeer", "hinweis": "Der Name fehlt." },
            { "feld": "items[2].titel", "regel": "ZuKurz", "mindestens": 3, "hinweis": "Zu kurz." },
            { "hinweis": "Das Ende liegt vor dem Anfang." },
        ],
        "server": 7,
    } });
    let fault = decoded(&acme(), &body);
    assert_eq!(fault.dialect, "acme");
    assert_eq!(fault.kind, Kind::Validation);
    assert_eq!(fault.codes, ["E_INPUT"]);
    assert_eq!(fault.description.as_deref(), Some("Die Eingaben sind nicht vollständig."));
    assert_eq!(fault.request_id.as_deref(), Some("v-17"));
    assert_eq!(
        errors(&fault),
        [
            ("name", Some("NichtLeer"), Some(Rule::NotBlank), "Der Name fehlt."),
            ("items[2].titel", Some("ZuKurz"), Some(Rule::MinLength), "Zu kurz."),
            ("", None, None, "Das Ende liegt vor dem Anfang."),
        ]
    );
    let [_, short, _] = &fault.validation_errors[..] else { panic!("three") };
    assert_eq!(short.from, Some(Source::Code));
    assert_eq!(short.path.len(), 3);
    assert_eq!(short.params.get("min"), Some(&Param::Number("3".into())));
    // What nobody names stays where it was.
    let left = json!({ "fehler": { "server": 7, "felder": [null, { "mindestens": 3 }] } });
    assert_eq!(plain(&Json::Object(fault.extensions)), left);
}

#[test]
fn a_name_and_a_condition_are_enough() {
    let plain = json!({ "dialect": "plain", "when": "message" });
    let body = json!({
        "message": "No.", "code": "E1", "errors": { "name": ["Wrong."] }, "request_id": "r",
    });
    let fault = decoded(&plain, &body);
    assert_eq!(fault.dialect, "plain");
    assert_eq!(fault.code.as_deref(), Some("E1"));
    assert_eq!(fault.description.as_deref(), Some("No."));
    assert_eq!(fault.request_id.as_deref(), Some("r"));
    assert_eq!(errors(&fault), [("name", None, None, "Wrong.")]);
    assert!(fault.extensions.is_empty());
}

#[test]
fn what_is_named_is_looked_for_nowhere_else() {
    let mut named = json!({
        "dialect": "own", "when": "id", "code": "no.code", "description": "no.text",
        "display": "no.display", "details": "no.details", "link": "no.link",
        "requestId": "no.request", "retryAfter": "no.retry", "errors": "no.errors",
    });
    let body = json!({
        "id": 1, "code": "E1", "message": "No.", "user_message": "Oh.", "hint": "h",
        "documentation_url": "https://a.example/", "request_id": "r", "retry_after": 5,
        "errors": [{ "field": "name", "message": "Wrong." }],
    });
    let fault = decoded(&named, &body);
    assert_eq!(fault.codes, [""; 0]);
    assert_eq!(
        (&fault.description, &fault.display, &fault.link, &fault.request_id),
        (&None, &None, &None, &None)
    );
    assert_eq!((fault.retry_after, fault.details.len()), (None, 0));
    assert_eq!(fault.validation_errors, []);
    assert_eq!(fault.extensions.len(), 9);
    // And without these names all of it is found.
    for name in ["code", "description", "display", "details", "link", "requestId", "retryAfter"] {
        named.as_object_mut().unwrap().remove(name);
    }
    named.as_object_mut().unwrap().remove("errors");
    let fault = decoded(&named, &body);
    assert_eq!(fault.extensions.iter().map(|(name, _)| &**name).collect::<Vec<_>>(), ["id"]);
}

#[test]
fn every_member_of_a_fault_can_be_named() {
    let named = json!({
        "dialect": "own", "when": "a", "code": ["a.c", "a.d"], "description": ["a.no", "a.e"],
        "display": "a.f", "details": ["a.g", "a.h"], "link": "a.i", "requestId": "a.j.k",
        "retryAfter": "a.l.1",
    });
    let body = json!({ "a": {
        "c": 7, "d": "E", "e": " Text. ", "f": "Show.", "g": "one", "h": "two",
        "i": "https://a.example/", "j": { "k": "r" }, "l": ["x", 3],
    } });
    let fault = decoded(&named, &body);
    assert_eq!(fault.codes, ["7", "E"]);
    assert_eq!(fault.description.as_deref(), Some("Text."));
    assert_eq!(fault.display.as_deref(), Some("Show."));
    assert_eq!(fault.details, ["one", "two"]);
    assert_eq!(fault.link.as_deref(), Some("https://a.example/"));
    assert_eq!(fault.request_id.as_deref(), Some("r"));
    assert_eq!(fault.retry_after.map(|after| after.whole), Some(3));
    // A link that is none is none, and what is of another type stays, wherever it stood.
    let odd = json!({ "a": { "i": "javascript:alert(1)", "j": { "k": 5 }, "l": [1] } });
    let fault = decoded(&named, &odd);
    assert_eq!((fault.link, fault.request_id, fault.retry_after), (None, None, None));
    assert_eq!(plain(&Json::Object(fault.extensions)), odd);
}

#[test]
fn errors_have_any_form() {
    let own = json!({
        "dialect": "own", "when": "e", "errors": "e.list", "field": "wo.name", "message": "was",
        "rule": "r", "rules": { "LEER": "required" },
    });
    let list = json!([{ "wo": { "name": "a.b" }, "was": "x", "r": "LEER" }, { "r": "LEER" }]);
    let fault = decoded(&own, &json!({ "e": { "list": list } }));
    let required = Some(Rule::Required);
    let leer = Some("LEER");
    assert_eq!(errors(&fault), [("a.b", leer, required, "x"), ("", leer, required, "")]);
    // A map from field to errors, sentences or codes.
    let map = json!({
        "a": { "was": "x", "r": "LEER" }, "b": ["y", "LEER"], "c": "LEER", "d": [{ "was": "z" }],
        "deep": { "er": ["w"] },
    });
    let fault = decoded(&own, &json!({ "e": { "list": map } }));
    assert_eq!(
        errors(&fault),
        [
            ("a", leer, required, "x"),
            ("b", None, None, "y"),
            ("b", leer, required, ""),
            ("c", leer, required, ""),
            ("d", None, None, "z"),
            ("deep.er", None, None, "w"),
        ]
    );
    assert!(fault.extensions.is_empty());
    // One error.
    let fault = decoded(&own, &json!({ "e": { "list": { "wo": { "name": "a" }, "was": "x" } } }));
    assert_eq!(errors(&fault), [("a", None, None, "x")]);
}

#[test]
fn the_body_itself_may_be_the_errors_or_the_one_error() {
    let list = json!({
        "dialect": "own", "when": "*.feld", "field": "feld", "message": "satz", "rule": "regel",
    });
    let body = json!([{ "feld": "a", "satz": "x" }, { "feld": "b", "regel": "LEER" }]);
    let fault = decoded(&list, &body);
    assert_eq!(errors(&fault), [("a", None, None, "x"), ("b", Some("LEER"), None, "")]);
    assert!(fault.extensions.is_empty());
    let lone = json!({
        "dialect": "own", "when": "nr", "code": "nr", "description": "satz", "field": "feld",
        "rules": { "VERGEBEN": { "rule": "unique", "params": { "value": "wert" } } },
    });
    let body = json!({ "nr": "VERGEBEN", "satz": "Schon da.", "feld": "email" });
    let fault = decoded(&lone, &body);
    let unique = Some(Rule::Unique);
    assert_eq!(errors(&fault), [("email", Some("VERGEBEN"), unique, "Schon da.")]);
    assert_eq!((fault.code.as_deref(), fault.kind), (Some("VERGEBEN"), Kind::Validation));
    let fault = decoded(&lone, &json!({ "nr": "VERGEBEN", "feld": "email", "wert": 5 }));
    assert_eq!(errors(&fault), [("email", Some("VERGEBEN"), unique, "")]);
    assert_eq!(fault.validation_errors[0].params.get("value"), Some(&Param::Number("5".into())));
}

#[test]
fn parameters_are_found_in_the_error_and_in_what_holds_them() {
    let own = json!({
        "dialect": "own", "when": "errors", "rules": {
            "len": { "rule": "lengthBetween", "params": { "min": "from", "max": "to" } },
        },
    });
    let error =
        json!({ "code": "len", "field": "a", "message": "x", "params": { "from": 2, "to": "5" } });
    let fault = decoded(&own, &json!({ "errors": [error] }));
    let params = &fault.validation_errors[0].params;
    assert_eq!(params.get("min"), Some(&Param::Number("2".into())));
    assert_eq!(params.get("max"), Some(&Param::Number("5".into())));
    // One may stand in a list.
    let own = json!({ "dialect": "own", "when": "errors", "rules": {
        "len": { "rule": "minLength", "params": { "min": "args.1" } },
    } });
    let error = json!({ "code": "len", "field": "a", "args": ["a", 3] });
    let fault = decoded(&own, &json!({ "errors": [error] }));
    let params = &fault.validation_errors[0].params;
    assert_eq!(params.get("min"), Some(&Param::Number("3".into())));
    // One that is not there is left out; the rule is known all the same.
    let fault = decoded(&own, &json!({ "errors": [{ "code": "len", "field": "a" }] }));
    assert_eq!(fault.validation_errors[0].rule, Some(Rule::MinLength));
    assert!(fault.validation_errors[0].params.is_empty());
}

#[test]
fn a_code_of_the_app_has_a_kind() {
    let limit = json!({ "fehler": { "nr": "E_LIMIT", "satz": "x" } });
    assert_eq!(decoded_with(&[&acme()], &limit, 400).kind, Kind::RateLimit);
    assert_eq!(decoded_with(&[&acme()], &limit, 200).kind, Kind::RateLimit);
    let number = json!({ "fehler": { "nr": 4711 } });
    assert_eq!(decoded_with(&[&acme()], &number, 500).kind, Kind::Business);
    let other = json!({ "fehler": { "nr": "constructor" } });
    assert_eq!(decoded_with(&[&acme()], &other, 404).kind, Kind::NotFound);
}

#[test]
fn dialects_are_asked_in_order_and_before_all_others() {
    let first = json!({ "dialect": "first", "when": "code=A*" });
    let second = json!({ "dialect": "second", "when": "code" });
    let body = |code: &str| json!({ "code": code, "validationErrors": [{ "property": "a", "message": "x" }] });
    let dialect = |code| decoded_with(&[&first, &second], &body(code), 400).dialect;
    assert_eq!(dialect("A1"), "first");
    assert_eq!(dialect("not-found"), "second");
    let swapped = decoded_with(&[&second, &first], &body("A1"), 400);
    assert_eq!(swapped.dialect, "second");
    assert_eq!(decoded_with(&[&first], &body("not-found"), 400).dialect, "awork");
}

#[test]
fn conditions_hold_or_not() {
    let body = json!({ "ok": false, "n": 5, "e": { "c": "E_X", "l": [{ "f": 1 }] }, "tree": {} });
    let claims = |when: Value| {
        let own = json!({ "dialect": "own", "when": when });
        let text = own.to_string();
        let parsed = Descriptor::parse(&text).unwrap();
        let body = body.to_string();
        let headers = Headers::new([("X-Api", "2"), ("Content-Type", "application/vnd.acme+json")]);
        let reply = Reply::new(body.as_bytes(), headers).with_status(400);
        Decoder { dialects: &[&parsed], ..Decoder::default() }.decode(&reply).dialect == "own"
    };
    for when in [
        "ok",
        "ok=false",
        "!ok=true",
        "ok/boolean",
        "n/number",
        "n=5",
        "n=4|5",
        "e/object",
        "e.c/string",
        "e.c=E_*",
        "e.c=*_X",
        "e.l/array",
        "e.l.0.f",
        "e.l.*.f",
        "e.*/array",
        "!x",
        "n/string|number",
        "@x-api=2",
        "@X-API",
        "@content-type=application/vnd.acme+json",
        "!@x-other",
        "tree",
        "tree/object",
        "N/Number|number",
    ] {
        assert_eq!(claims(when.into()), when != "N/Number|number", "{when}");
    }
    for when in [
        "x",
        "!ok",
        "ok=true",
        "ok/string",
        "n/string",
        "n=6",
        "e.c=e_*",
        "e.l.1",
        "e.c/array",
        "@x-api=3",
        "!@x-api",
        "!tree",
        "sentences",
        "e.x.y",
    ] {
        assert!(!claims(when.into()), "{when}");
    }
    assert!(claims(json!(["ok", "!x", "n=5"])));
    assert!(!claims(json!(["ok", "x"])));
}

#[test]
fn a_body_of_the_app_is_a_failure_whatever_its_status() {
    let text = acme().to_string();
    let acme = Descriptor::parse(&text).unwrap();
    let decoder = Decoder { dialects: &[&acme], ..Decoder::default() };
    let detected =
        |body: &str| decoder.detect(&reply(body, 200)).map(|fault| fault.dialect.into_owned());
    assert_eq!(detected(r#"{"fehler":{"nr":"E1"}}"#).as_deref(), Some("acme"));
    assert_eq!(detected(r#"{"fehler":{"nr":"E1"},"data":{}}"#), None);
    assert_eq!(detected(r#"{"name":"x"}"#), None);
    // What is no JSON object or array is of no app.
    for body in ["", "null", "5", "\"fehler.nr\"", "<html><title>x</title></html>", "nope"] {
        assert_eq!(detected(body), None, "{body}");
    }
}

#[test]
fn names_of_prototypes_are_names() {
    let own = json!({
        "dialect": "__proto__", "when": "__proto__.constructor", "code": "__proto__.constructor",
        "errors": "toString", "field": "__proto__", "rule": "constructor",
        "kinds": { "__proto__": "gone" }, "rules": { "constructor": "required" },
    });
    let body = json!({
        "__proto__": { "constructor": "__proto__" },
        "toString": [{ "__proto__": "hasOwnProperty", "constructor": "constructor" }],
    });
    let fault = decoded(&own, &body);
    assert_eq!((&*fault.dialect, fault.kind), ("__proto__", Kind::Gone));
    let expected = [("hasOwnProperty", Some("constructor"), Some(Rule::Required), "")];
    assert_eq!(errors(&fault), expected);
}
