//! What the holes of a sentence hold: numbers and dates.

use crate::fault::Param;
use crate::number::Number;
use crate::scan::around;
use crate::text::Text;

/// Whether a text is a decimal number. A word is one only without a needless zero before it:
/// `007` is a text.
pub(super) fn is_number(text: &str) -> bool {
    !matches!(text.as_bytes(), [b'0', b'0'..=b'9', ..]) && Number::parse(text).is_some()
}

/// A number where it is one, else text.
pub(super) fn scalar(text: Text<'_>) -> Param<'_> {
    if is_number(&text) { Param::Number(text) } else { Param::Text(text) }
}

/// Whether a text is a date with a year of four digits, with or without a time behind it, as
/// ISO 8601 or a .NET culture writes it.
pub(super) fn is_date(text: &str) -> bool {
    let end = text.bytes().position(|byte| matches!(byte, b'T' | b't' | b' '));
    let (date, time) = around(text, end.unwrap_or(text.len()), 1);
    // The lengths of the three numbers, four bits each.
    let mut lengths = 0_u32;
    let mut sign = None;
    for byte in date.bytes() {
        match byte {
            b'0'..=b'9' => lengths = lengths.wrapping_add(1),
            b'-' | b'/' | b'.' if *sign.get_or_insert(byte) == byte => lengths <<= 4,
            _ => return false,
        }
    }
    // Of a time: digits, AM or PM, the narrow space before them, the offset.
    matches!(lengths, 0x411 | 0x412 | 0x421 | 0x422 | 0x114 | 0x124 | 0x214 | 0x224)
        && time.bytes().all(|byte| match byte {
            b'0'..=b':' | b' ' | b'.' | b'+' | b'-' | 0x80.. => true,
            _ => matches!(byte | 0x20, b'a' | b'm' | b'p' | b'z'),
        })
}
