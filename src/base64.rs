//! Base64 (RFC 4648), in both alphabets, with or without padding.

use alloc::vec::Vec;

use crate::path::push;

/// The bytes that a text stands for; `None` where it is no base64.
pub(crate) fn decode(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut bits = 0_u32;
    let mut held = 0;
    for byte in text.bytes().take_while(|byte| *byte != b'=') {
        let digit = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' | b'_' => 63,
            _ => return None,
        };
        bits = bits << 6 | u32::from(digit);
        held += 6;
        if held >= 8 {
            held -= 8;
            push(&mut bytes, (bits >> held).to_le_bytes()[0]);
        }
    }
    (held < 6).then_some(bytes)
}
