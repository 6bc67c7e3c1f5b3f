//! Comparing trees with those of another reader.

use faultmap::json::{Document, Json, parse};
use serde_json::Value;

/// Whether two readers read the same.
fn same(ours: &Json, theirs: &Value) -> bool {
    match (ours, theirs) {
        (Json::Null, Value::Null) => true,
        (Json::Bool(ours), Value::Bool(theirs)) => ours == theirs,
        (Json::Number(ours), Value::Number(theirs)) => {
            exponent(ours) == exponent(&theirs.to_string())
        }
        (Json::String(ours), Value::String(theirs)) => ours == theirs,
        (Json::Array(ours), Value::Array(theirs)) => {
            ours.len() == theirs.len() && ours.iter().zip(theirs).all(|(a, b)| same(a, b))
        }
        (Json::Object(ours), Value::Object(theirs)) => {
            let equal = |(a, b): (&(_, _), (&String, &Value))| a.0 == *b.0 && same(&a.1, b.1);
            ours.len() == theirs.len() && ours.iter().zip(theirs).all(equal)
        }
        _ => false,
    }
}

/// `serde_json` writes exponents in one way.
fn exponent(digits: &str) -> String {
    digits.to_lowercase().replace("e+", "e")
}

/// Reads what is no error.
pub(crate) fn read(text: &str) -> Document<'_> {
    parse(text).unwrap_or_else(|| panic!("{text:?} is refused"))
}

/// Compares a tree with the same as JSON.
pub(crate) fn expect(text: &str, document: &Document, expected: &str) {
    let value: Value = serde_json::from_str(expected).unwrap();
    assert!(same(&document.root, &value), "{text:?} is read as {:?}", document.root);
}
