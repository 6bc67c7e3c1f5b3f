//! Faults from and to JavaScript values, in Node and in a browser.
#![cfg(target_arch = "wasm32")]

use faultmap::{Fault, Kind, decode_js};
use js_sys::{Array, JSON, Reflect, Uint8Array};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

const BODY: &str = r#"{"code":"validation-failed","description":"Größe 😀 is wrong","big":12345678901234567890,
"validationErrors":[{"property":"Items[0].UnitPrice","message":"'Unit Price' must be greater than '0'."}],"__proto__":{"a":1}}"#;

fn member(value: &JsValue, name: &str) -> JsValue {
    Reflect::get(value, &JsValue::from_str(name)).expect("an object")
}

fn code<'f>(fault: &'f Fault<'_>) -> Option<&'f str> {
    fault.code.as_deref()
}

#[wasm_bindgen_test]
fn text_bytes_and_a_parsed_value_give_the_same_fault() {
    let text = decode_js(&JsValue::from_str(BODY), Some(400));
    assert_eq!(code(&text), Some("validation-failed"));
    assert_eq!(text.kind, Kind::Validation);
    let bytes = Uint8Array::from(BODY.as_bytes());
    assert_eq!(decode_js(&bytes, Some(400)), text);
    assert_eq!(decode_js(&bytes.buffer(), Some(400)), text);
    let parsed = decode_js(&JSON::parse(BODY).expect("JSON"), Some(400));
    assert_eq!(parsed.validation_errors, text.validation_errors);
}

#[wasm_bindgen_test]
fn a_view_gives_only_what_it_shows() {
    let all = Uint8Array::from(b"xx{\"code\":\"not-found\"}yy".as_slice());
    let view = all.subarray(2, 22);
    assert_eq!(code(&decode_js(&view, Some(404))), Some("not-found"));
}

#[wasm_bindgen_test]
fn nothing_is_empty_and_a_cycle_is_unread() {
    assert_eq!(decode_js(&JsValue::NULL, Some(404)).kind, Kind::NotFound);
    assert_eq!(decode_js(&JsValue::UNDEFINED, None).dialect, "empty");
    let cycle = Array::new();
    cycle.push(&cycle);
    let fault = decode_js(&cycle, Some(503));
    assert_eq!((fault.kind, &*fault.dialect), (Kind::Unavailable, "unread"));
}

#[wasm_bindgen_test]
fn a_fault_becomes_a_plain_object() {
    let value = decode_js(&JsValue::from_str(BODY), Some(400)).to_js().expect("an object");
    assert_eq!(member(&value, "kind").as_string().as_deref(), Some("validation"));
    assert_eq!(member(&value, "status").as_f64(), Some(400.0));
    assert!(member(&value, "retryAfter").is_null());
    let errors = member(&value, "validationErrors");
    let path = member(&Reflect::get_u32(&errors, 0).expect("an error"), "path");
    assert_eq!(JSON::stringify(&path).expect("JSON"), r#"["Items",0,"UnitPrice"]"#);
    let extensions = member(&value, "extensions");
    assert_eq!(member(&extensions, "big").as_string().as_deref(), Some("12345678901234567890"));
    let text = String::from(JSON::stringify(&value).expect("plain data"));
    assert!(text.starts_with(r#"{"kind":"validation","status":400,"dialect":"awork""#), "{text}");
}
