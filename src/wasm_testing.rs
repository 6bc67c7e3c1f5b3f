//! The binding of the module of `faultmap/testing`: [`crate::wasm`], to encode alone.

use wasm_bindgen::prelude::wasm_bindgen;

use crate::encode::encode_json;
use crate::module::{arguments, leave_text};

/// Makes room for that many numbers and bytes.
#[wasm_bindgen]
pub fn reserve(numbers: usize, bytes: usize) -> usize {
    crate::module::reserve(numbers, bytes)
}

/// A fault as JSON and a dialect → the reply as JSON, or what is wrong.
#[wasm_bindgen]
pub fn encode(fault: usize, dialect: usize) -> usize {
    let (_, fault, dialect) = arguments(fault, dialect);
    let dialect = core::str::from_utf8(dialect).unwrap_or_default();
    leave_text(encode_json(fault, dialect))
}
