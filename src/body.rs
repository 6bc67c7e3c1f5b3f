//! The bytes of a body as text.

use alloc::string::String;

use crate::headers::Headers;
use crate::limits::BODY;
use crate::scan::same_in_any_case;
use crate::text::{Text, owned};

/// The text of a body: UTF-8 with or without a byte order mark, UTF-16 with one, or Latin-1 where
/// the content type says so. What is no text in that encoding becomes U+FFFD; what is beyond
/// [`BODY`] is left out.
pub(crate) fn text<'a>(body: &'a [u8], headers: &Headers<'_>) -> Text<'a> {
    let body = body.get(..BODY).unwrap_or(body);
    match body {
        [0xEF, 0xBB, 0xBF, rest @ ..] => utf8(rest),
        [0xFF, 0xFE, rest @ ..] => owned(utf16(rest, u16::from_le_bytes)),
        [0xFE, 0xFF, rest @ ..] => owned(utf16(rest, u16::from_be_bytes)),
        _ if is_latin1(headers) && core::str::from_utf8(body).is_err() => {
            owned(body.iter().map(|byte| latin1(*byte)).collect())
        }
        _ => utf8(body),
    }
}

fn utf8(body: &[u8]) -> Text<'_> {
    let mut text = String::new();
    let mut rest = body;
    loop {
        match core::str::from_utf8(rest) {
            Ok(valid) if text.is_empty() => return Text::from(valid),
            Ok(valid) => {
                text.push_str(valid);
                return owned(text);
            }
            Err(error) => {
                let (valid, after) = rest.split_at_checked(error.valid_up_to()).unwrap_or_default();
                text.push_str(core::str::from_utf8(valid).unwrap_or_default());
                text.push(char::REPLACEMENT_CHARACTER);
                rest = after.get(error.error_len().unwrap_or(after.len())..).unwrap_or_default();
            }
        }
    }
}

fn utf16(body: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let (pairs, _) = body.as_chunks::<2>();
    let units = pairs.iter().map(|pair| unit(*pair));
    char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

fn is_latin1(headers: &Headers<'_>) -> bool {
    const NAMES: [&str; 4] = ["iso-8859-1", "latin1", "windows-1252", "us-ascii"];
    headers
        .charset()
        .is_some_and(|charset| NAMES.iter().any(|name| same_in_any_case(name, charset)))
}

/// Windows-1252, which is what the web means by Latin-1 (WHATWG Encoding, section 4.2).
fn latin1(byte: u8) -> char {
    const HIGH: [u16; 32] = [
        0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
        0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
        0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
    ];
    let code = HIGH.get(usize::from(byte.wrapping_sub(0x80))).copied().unwrap_or(u16::from(byte));
    char::from_u32(u32::from(code)).unwrap_or_default()
}
