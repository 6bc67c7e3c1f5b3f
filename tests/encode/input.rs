//! Faults as JSON, as the package hands them over.

use faultmap::{Kind, Segment, encode_json, fault_of_json};
use serde_json::Value;

fn reply(fault: &str, dialect: &str) -> Value {
    serde_json::from_str(&encode_json(fault, dialect)).unwrap()
}

#[test]
fn every_member_may_be_missing() {
    let fault = fault_of_json("{}").unwrap();
    assert_eq!(fault.kind, Kind::Unknown);
    assert_eq!(fault.status, None);
    assert_eq!(fault, fault_of_json(r#"{"status": null, "codes": null, "kind": null}"#).unwrap());
    assert_eq!(reply("{}", "message-string")["status"], 400);
}

#[test]
fn a_code_stands_before_the_others() {
    let codes = |json| fault_of_json(json).unwrap().codes;
    assert_eq!(codes(r#"{"code": "a"}"#), ["a"]);
    assert_eq!(codes(r#"{"codes": ["a", "b"]}"#), ["a", "b"]);
    assert_eq!(codes(r#"{"code": "a", "codes": ["a", "b"]}"#), ["a", "b"]);
    assert_eq!(codes(r#"{"code": "c", "codes": ["a", "b"]}"#), ["c", "a", "b"]);
    assert_eq!(fault_of_json(r#"{"codes": ["a"]}"#).unwrap().code.as_deref(), Some("a"));
}

#[test]
fn a_field_is_a_path_or_a_property_in_any_notation() {
    let path = |json: &str| {
        let text = format!(r#"{{"validationErrors": [{json}]}}"#);
        fault_of_json(&text).unwrap().into_owned().validation_errors.remove(0).path
    };
    let wanted = [Segment::from("items"), Segment::from(0), Segment::from("0")];
    assert_eq!(path(r#"{"path": ["items", 0, "0"]}"#), wanted);
    assert_eq!(path(r#"{"property": "items[0][\"0\"]"}"#), wanted);
    assert_eq!(path(r#"{"path": ["items", 0, "0"], "property": "other"}"#), wanted);
    assert_eq!(path("{}"), []);
}

#[test]
fn what_is_of_the_wrong_type_is_named() {
    for (fault, wrong) in [
        ("", "fault is no object"),
        ("[]", "fault is no object"),
        (r#"{"status": "404"}"#, "fault.status is no number"),
        (r#"{"status": 99}"#, "fault.status is no status from 200 to 599"),
        (r#"{"status": 400.5}"#, "fault.status is no status from 200 to 599"),
        (r#"{"kind": "bad"}"#, "fault.kind is not known: bad"),
        (r#"{"code": 7}"#, "fault.code is no string"),
        (r#"{"codes": "a"}"#, "fault.codes is no list"),
        (r#"{"details": [1]}"#, "fault.details has an item that is no string"),
        (r#"{"retryAfter": "soon"}"#, "fault.retryAfter is no number of seconds"),
        (r#"{"extensions": []}"#, "fault.extensions is no object"),
        (r#"{"validationErrors": {}}"#, "fault.validationErrors is no list"),
        (r#"{"validationErrors": ["a"]}"#, "fault.validationErrors[0] is no object"),
        (
            r#"{"validationErrors": [{}, {"path": [-1]}]}"#,
            "fault.validationErrors[1].path has an index that is none",
        ),
        (
            r#"{"validationErrors": [{"path": [null]}]}"#,
            "fault.validationErrors[0].path has a segment that is no name and no index",
        ),
        (
            r#"{"validationErrors": [{"rule": "none"}]}"#,
            "fault.validationErrors[0].rule is not known: none",
        ),
        (
            r#"{"validationErrors": [{"in": "data"}]}"#,
            "fault.validationErrors[0].in is not known: data",
        ),
        (
            r#"{"validationErrors": [{"params": [1]}]}"#,
            "fault.validationErrors[0].params is no object",
        ),
        (
            r#"{"validationErrors": [{"params": {"min": {}}}]}"#,
            "fault.validationErrors[0].params.min is no parameter",
        ),
    ] {
        assert_eq!(fault_of_json(fault).unwrap_err().as_str(), wrong);
        assert_eq!(reply(fault, "laravel")["error"], wrong);
    }
}

#[test]
fn a_dialect_that_is_none_is_named_beside_those_that_are() {
    let error = reply("{}", "larawel")["error"].as_str().unwrap().to_owned();
    assert!(error.starts_with("larawel is no dialect that can be encoded; these are: awork, "));
}
