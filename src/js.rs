//! For front ends that are themselves written in Rust (Yew, Leptos, Dioxus): faults from and to
//! JavaScript values.

use alloc::string::String;
use alloc::vec::Vec;

use js_sys::{ArrayBuffer, JSON, Uint8Array};
use serde::Serialize;
use serde_wasm_bindgen::{Error, Serializer};
use wasm_bindgen::{JsCast, JsValue};

use crate::dialects::{decode, unread};
use crate::fault::Fault;
use crate::headers::Headers;
use crate::recogniser::Table;
use crate::reply::Reply;

impl Fault<'_> {
    /// The fault as a plain JavaScript object, of the shape that the npm package gives. Fails only
    /// where the engine refuses to make an object.
    pub fn to_js(&self) -> Result<JsValue, Error> {
        self.serialize(&Serializer::json_compatible())
    }
}

/// Reads the body of a reply that is known to have failed, in whatever form the app has it: text,
/// bytes (any view or buffer), nothing, or a value that was parsed already. A value that is no
/// JSON (a cycle, a `BigInt`) gives the fault of a body that could not be read.
pub fn decode_js(body: &JsValue, status: Option<u16>) -> Fault<'static> {
    let bytes = bytes_of(body);
    let mut reply = Reply::new(bytes.as_deref().unwrap_or_default(), Headers::default());
    reply.status = status;
    if bytes.is_none() {
        return unread(&reply).into_owned();
    }
    decode(&reply, &[&Table::home()]).into_owned()
}

fn bytes_of(body: &JsValue) -> Option<Vec<u8>> {
    if body.is_null() || body.is_undefined() {
        return Some(Vec::new());
    }
    if let Some(text) = body.as_string() {
        return Some(text.into_bytes());
    }
    if let Some(buffer) = body.dyn_ref::<ArrayBuffer>() {
        return Some(Uint8Array::new(buffer).to_vec());
    }
    if ArrayBuffer::is_view(body) {
        return view(body);
    }
    JSON::stringify(body).ok().and_then(|text| text.as_string()).map(String::into_bytes)
}

/// The bytes that a view shows of its buffer.
fn view(body: &JsValue) -> Option<Vec<u8>> {
    let member = |name: &str| js_sys::Reflect::get(body, &JsValue::from_str(name)).ok();
    let number = |name| member(name)?.as_f64();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a length of memory"
    )]
    let length = |name| number(name).map(|number| number as u32);
    let (from, length) = (length("byteOffset")?, length("byteLength")?);
    Some(Uint8Array::new_with_byte_offset_and_length(&member("buffer")?, from, length).to_vec())
}
