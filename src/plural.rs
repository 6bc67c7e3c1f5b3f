//! Plural rules: which form of a text a number takes.

use core::mem::replace;

use crate::number::Number;
use crate::scan::parts;

/// The plural categories, as texts name them.
pub(crate) const CATEGORIES: &str = "zero one two few many other";

/// The plural category of a number by a language's rules ([`crate::cldr`] says how they are
/// written).
pub(crate) fn category(rules: &str, number: Number<'_>) -> &'static str {
    let mut category = 0;
    // What the rule comes to, what its present way of conditions does, and what its present
    // condition does.
    let (mut any, mut all, mut found) = (false, true, false);
    let mut operand = None;
    let mut wanted = true;
    // The number that is being read, and the one that a range begins with, if any.
    let (mut read, mut first) = (0, u32::MAX);
    for byte in rules.bytes() {
        match byte {
            b'0'..=b'9' => read = read * 10 + u32::from(byte & 15),
            b'A'..=b'E' => category = usize::from(byte - b'A'),
            b'a'..=b'z' => operand = number.operand(byte),
            b'%' => {}
            b'-' => first = replace(&mut read, 0),
            b'=' | b'!' => {
                wanted = byte == b'=';
                operand = operand.map(|value: u32| value.checked_rem(read).unwrap_or(value));
                read = 0;
            }
            _ => {
                found |= operand.is_some_and(|value| first.min(read) <= value && value <= read);
                (read, first) = (0, u32::MAX);
                if byte == b',' {
                    continue;
                }
                all &= found == wanted;
                found = false;
                if byte == b'&' {
                    continue;
                }
                any |= all;
                all = true;
                if byte == b';' && any {
                    return parts(CATEGORIES, b' ').nth(category).unwrap_or_default();
                }
            }
        }
    }
    "other"
}

/// The value of a row of digits with one more. One of nine digits or more is replaced by one that
/// has the same remainders by 1,000,000 and its divisors, and is as surely none of the small ones.
fn value(value: u32, digit: u8) -> u32 {
    const LARGE: u32 = 100_000_000;
    let value = value * 10 + u32::from(digit & 15);
    if value < 2 * LARGE { value } else { value % LARGE + LARGE }
}

impl Number<'_> {
    /// An operand of plural rules; `None` is equal to no whole number.
    fn operand(self, name: u8) -> Option<u32> {
        let mut significant = self.fraction;
        while let Some(shorter) = significant.strip_suffix('0') {
            significant = shorter;
        }
        let digits = match name {
            b'v' => return u32::try_from(self.fraction.len()).ok(),
            b'n' if !significant.is_empty() => return None,
            b'f' => self.fraction,
            b't' => significant,
            _ => self.whole,
        };
        Some(digits.bytes().fold(0, value))
    }
}
