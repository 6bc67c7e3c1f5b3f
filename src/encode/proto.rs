//! Details of `google.rpc.Status` as protobuf in base64, as Connect sends them.
//!
//! Sources: `google/rpc/error_details.proto` of googleapis; the encoding guide of Protocol Buffers;
//! RFC 4648, without padding.

use alloc::string::String;
use alloc::vec::Vec;

use super::words::message;
use crate::fault::ValidationError;
use crate::path::{Notation, print};
use crate::text::push_text;

/// A `BadRequest` of these errors, in base64.
pub(super) fn bad_request(errors: &[&ValidationError<'_>]) -> String {
    let mut bytes = Vec::new();
    for error in errors {
        let mut violation = Vec::new();
        field(1, print(&error.path, Notation::Bracket).as_bytes(), &mut violation);
        field(2, message(error).as_bytes(), &mut violation);
        field(1, &violation, &mut bytes);
    }
    base64(&bytes)
}

/// Appends a field that has a length.
fn field(number: u8, content: &[u8], bytes: &mut Vec<u8>) {
    bytes.push(number << 3 | 2);
    let mut length = content.len();
    while length >= 0x80 {
        bytes.push(u8::try_from(length & 0x7F | 0x80).unwrap_or_default());
        length >>= 7;
    }
    bytes.push(u8::try_from(length).unwrap_or_default());
    bytes.extend_from_slice(content);
}

fn base64(bytes: &[u8]) -> String {
    const DIGITS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for chunk in bytes.chunks(3) {
        let mut bits = 0_u32;
        for place in 0..3 {
            bits = bits << 8 | u32::from(chunk.get(place).copied().unwrap_or_default());
        }
        for place in 0..=chunk.len() {
            let digit = (bits >> (18 - 6 * place) & 63) as usize;
            push_text(&mut text, DIGITS.get(digit..=digit).unwrap_or_default());
        }
    }
    text
}
