//! Replies of real servers, of `tests/data/bodies.jsonl`.

use faultmap::{Headers, Reply};
use serde_json::Value;

/// The rows of the file.
pub(crate) fn rows() -> Vec<Value> {
    include_str!("../data/bodies.jsonl")
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

/// The body of a row.
pub(crate) fn body(row: &Value) -> Vec<u8> {
    row["body"].as_str().map_or_else(
        || row["body_base64"].as_str().map(bytes).unwrap_or_default(),
        |body| body.as_bytes().to_vec(),
    )
}

/// The reply of a row with that body.
pub(crate) fn reply<'r>(row: &'r Value, body: &'r [u8]) -> Reply<'r> {
    let headers = row["headers"].as_object().unwrap().iter();
    let headers = headers.map(|(name, value)| (name.as_str(), value.as_str().unwrap_or_default()));
    let mut reply = Reply::new(body, Headers::new(headers));
    reply.status = row["status"].as_u64().and_then(|status| u16::try_from(status).ok());
    reply
}

/// Bytes of base64.
fn bytes(text: &str) -> Vec<u8> {
    const DIGITS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let (mut bytes, mut held, mut bits) = (Vec::new(), 0_u32, 0);
    for digit in text.bytes().filter_map(|byte| DIGITS.iter().position(|digit| *digit == byte)) {
        held = held << 6 | u32::try_from(digit).unwrap();
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push(u8::try_from(held >> bits & 255).unwrap());
        }
    }
    bytes
}
