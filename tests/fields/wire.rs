//! The shapes in JSON.

use faultmap::FieldOptions;

use super::{Options, aliased, form, map};

#[test]
fn serialises_with_texts() {
    let mapped = map(
        &form(&["name", "__proto__"]),
        &[("__proto__", "b"), ("Name", "a"), ("age", "c"), ("", "d"), ("Name", "a")],
    );
    let json = serde_json::to_value(&mapped).unwrap();
    let fields = serde_json::to_string(&json["fields"]).unwrap();
    assert_eq!(fields, r#"{"name":["a"],"__proto__":["b"]}"#);
    assert_eq!(json["form"], serde_json::json!(["d"]));
    let unmatched = serde_json::json!([{ "property": "age", "path": ["age"], "messages": ["c"] }]);
    assert_eq!(json["unmatched"], unmatched);
    let renamed = serde_json::json!([{ "from": "Name", "to": "name", "why": "case" }]);
    assert_eq!(json["renamed"], renamed);
    assert_eq!(json["entries"].as_array().unwrap().len(), 5);
    assert_eq!(json["entries"][1]["name"], "name");
    assert_eq!(json["entries"][1]["path"], serde_json::json!(["Name"]));
    assert_eq!(json["entries"][3]["name"], serde_json::Value::Null);
    let keys: Vec<_> = json.as_object().unwrap().keys().collect();
    assert_eq!(keys, ["fields", "form", "unmatched", "renamed", "entries"]);
}

#[test]
fn options_are_read_from_json() {
    let json = r#"{ "fields": ["items[*].price"], "aliases": { "a": "b" }, "indexBase": 1 }"#;
    let options: Options = serde_json::from_str(json).unwrap();
    let expected = FieldOptions { index_base: 1, ..aliased(&["items[*].price"], &[("a", "b")]) };
    assert_eq!(options, expected);
    assert_eq!(serde_json::from_str::<Options>("{}").unwrap(), Options::default());
}
