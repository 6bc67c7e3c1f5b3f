//! The bytes of a body as text.

use alloc::string::String;

use crate::headers::Headers;
use crate::limits::BODY;
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
        .is_some_and(|charset| NAMES.iter().any(|name| name.eq_ignore_ascii_case(charset)))
}

/// Windows-1252, which is what the web means by Latin-1 (WHATWG Encoding, section 4.2).
fn latin1(byte: u8) -> char {
    const HIGH: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ";
    match byte {
        0x80..0xA0 => HIGH.chars().nth(usize::from(byte - 0x80)).unwrap_or_default(),
        _ => char::from(byte),
    }
}
