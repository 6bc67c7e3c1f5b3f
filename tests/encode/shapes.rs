//! No member is made up: those that a dialect writes stand in recorded replies of it, or in the
//! documentation of its server.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use faultmap::{encodable_ids, encode, fault_of_json};
use serde_json::Value;

/// Members that recorded replies need not have, by what documents them.
const DOCUMENTED: &[(&str, &[&str])] = &[
    // A rule that the app named (class-validator's `registerDecorator`).
    ("class-validator", &["invalid"]),
    // google/rpc/error_details.proto, in the JSON form that `debug` has.
    ("connect", &["description", "field", "fieldViolations"]),
    // Ajv: the parameters of `minLength`.
    ("feathers", &["limit"]),
    // ValidationFailure.FormattedMessagePlaceholderValues, of MinimumLengthValidator.
    ("fluentvalidation", &["MinLength", "formattedMessagePlaceholderValues"]),
    // <https://docs.github.com/rest>, basic-error: the status as text.
    ("github", &["status"]),
    // Joi: ValidationErrorItem, of `string.min`.
    ("hapi-boom", &["context", "limit", "type"]),
    // OData JSON Format 4.01, section 21.1.
    ("odata", &["innererror"]),
    // buf/validate/validate.proto: FieldPathElement's subscript.
    ("protovalidate", &["index"]),
    // Pydantic: ErrorDetails, of `string_too_short`.
    ("pydantic-list", &["ctx", "min_length"]),
    // ConstraintViolationListNormalizer, of Length.
    ("symfony-violations", &["parameters", "{{ limit }}"]),
    // SimpleErrorReporter, of `minLength`.
    ("adonis-vine", &["meta", "min"]),
];

/// Field and value of the fault that is written: names that are none of a server's.
const FAULT: &str = r#"{"code": "shop.code", "codes": ["shop.code", "shop.outer"],
    "description": "The description.", "link": "https://docs.example.com/",
    "details": ["One.", "Two."], "retryAfter": 7, "requestId": "r-1",
    "validationErrors": [{"path": ["zz1", 0, "zz2"], "rule": "minLength", "params": {"min": 3},
        "message": "Too short."}]}"#;

fn names(value: &Value, into: &mut BTreeSet<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| names(item, into)),
        Value::Object(members) => {
            for (name, value) in members {
                into.insert(name.clone());
                names(value, into);
            }
        }
        Value::String(text) => {
            if let Ok(inner @ (Value::Array(_) | Value::Object(_))) = serde_json::from_str(text) {
                names(&inner, into);
            }
        }
        _ => {}
    }
}

/// The members of all recorded replies, by dialect.
fn recorded() -> BTreeMap<String, BTreeSet<String>> {
    let mut all: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut add = |dialect: &str, body: &str| {
        if let Ok(body) = serde_json::from_str::<Value>(body) {
            names(&body, all.entry(dialect.to_owned()).or_default());
        }
    };
    for line in include_str!("../data/bodies.jsonl").lines() {
        let row: Value = serde_json::from_str(line).unwrap();
        let dialect = row["expected"]["dialect"].as_str().unwrap_or_default();
        add(dialect, row["body"].as_str().unwrap_or_default());
    }
    for folder in fs::read_dir("tests/fixtures").unwrap().map(|entry| entry.unwrap().path()) {
        let dialect = folder.file_name().unwrap().to_string_lossy().into_owned();
        for file in fs::read_dir(&folder).into_iter().flatten().map(|entry| entry.unwrap().path()) {
            let reply = String::from_utf8_lossy(&fs::read(file).unwrap()).replace("\r\n", "\n");
            add(&dialect, reply.split_once("\n\n").map_or("", |(_, body)| body));
        }
    }
    all
}

#[test]
fn no_member_is_made_up() {
    let recorded = recorded();
    let mut unknown = Vec::new();
    for dialect in encodable_ids() {
        let reply = encode(&fault_of_json(FAULT).unwrap(), dialect).unwrap();
        let Ok(body) = serde_json::from_str::<Value>(&reply.body) else { continue };
        let mut written = BTreeSet::new();
        names(&body, &mut written);
        for name in written {
            let field = name.contains("zz") || name == "0";
            let seen = recorded.get(dialect).is_some_and(|names| names.contains(&name));
            let documented = DOCUMENTED
                .iter()
                .any(|(known, names)| *known == dialect && names.contains(&name.as_str()));
            if !field && !seen && !documented {
                unknown.push((dialect, name));
            }
        }
    }
    assert!(unknown.is_empty(), "{unknown:#?}");
}
