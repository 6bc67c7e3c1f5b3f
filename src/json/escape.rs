//! Escapes in strings.

use alloc::string::String;

use crate::scan::split;

/// The text of a string with escapes. Half a surrogate pair becomes U+FFFD.
pub(crate) fn unescape(raw: &str) -> String {
    let mut text = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some((before, escape)) = split(rest, b'\\') {
        text.push_str(before);
        let mut taken = 1;
        match escape.as_bytes().first() {
            Some(b'n') => text.push('\n'),
            Some(b't') => text.push('\t'),
            Some(b'r') => text.push('\r'),
            Some(b'b') => text.push('\u{8}'),
            Some(b'f') => text.push('\u{c}'),
            Some(b @ (b'"' | b'\\' | b'/')) => text.push(char::from(*b)),
            Some(b'u') => taken = unicode(escape, &mut text),
            _ => {
                text.push('\\');
                taken = 0;
            }
        }
        rest = escape.get(taken..).unwrap_or_default();
    }
    text.push_str(rest);
    text
}

/// Reads `uXXXX`, and the second half of a pair, and says how long that was.
fn unicode(escape: &str, text: &mut String) -> usize {
    let Some(first) = escape.get(1..5).and_then(hex) else {
        text.push_str("\\u");
        return 1;
    };
    let pair = || {
        let second = escape.get(5..)?.strip_prefix("\\u").and_then(|rest| hex(rest.get(..4)?))?;
        (0xDC00..0xE000).contains(&second).then_some(second)
    };
    let (code, taken) = match first {
        0xD800..0xDC00 => match pair() {
            Some(second) => (0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00), 11),
            None => (first, 5),
        },
        _ => (first, 5),
    };
    text.push(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER));
    taken
}

/// The number of some hexadecimal digits.
pub(crate) fn hex(digits: &str) -> Option<u32> {
    let mut code = 0_u32;
    for byte in digits.bytes() {
        let digit = match byte {
            b'0'..=b'9' => byte - b'0',
            b'a'..=b'f' => byte - b'a' + 10,
            b'A'..=b'F' => byte - b'A' + 10,
            _ => return None,
        };
        code = code << 4 | u32::from(digit);
    }
    Some(code)
}
