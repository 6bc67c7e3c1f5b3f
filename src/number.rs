//! Numbers as the digits that a server or an app wrote, never as floating point.

use alloc::string::String;

use crate::scan::{number, split};
use crate::text::{push_char, push_text};

/// A decimal number. One with an exponent is none.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Number<'n> {
    sign: bool,
    /// The digits before the point.
    pub(crate) whole: &'n str,
    /// The digits behind it.
    pub(crate) fraction: &'n str,
}

impl<'n> Number<'n> {
    /// Reads digits.
    #[inline(never)]
    pub(crate) fn parse(text: &'n str) -> Option<Self> {
        let digits = text.strip_prefix('-').unwrap_or(text);
        let mut whole = digits;
        let mut fraction = "";
        if let Some((before, behind)) = split(digits, b'.') {
            number(behind)?;
            (whole, fraction) = (before, behind);
        }
        number(whole)?;
        Some(Self { sign: digits.len() < text.len(), whole, fraction })
    }

    /// Appends the number as a language writes it ([`crate::cldr`] says how that is written down),
    /// with all its decimals.
    pub(crate) fn print(self, conventions: &str, text: &mut String) {
        let mut signs = conventions.chars();
        let (decimal, group) = (signs.next().unwrap_or_default(), signs.next().unwrap_or_default());
        let (style, zero) = (signs.next().unwrap_or('1'), signs.next().unwrap_or('0'));
        if self.sign {
            push_text(text, if signs.as_str().is_empty() { "-" } else { signs.as_str() });
        }
        let indian = style == 'i';
        let mut left = self.whole.len();
        let grouped = left >= 3 + if indian { 1 } else { style as usize & 15 };
        for byte in self.whole.bytes() {
            push_digit(text, zero, byte);
            left -= 1;
            let ends =
                if indian && left > 3 { left & 1 == 1 } else { left > 0 && left.is_multiple_of(3) };
            if grouped && ends {
                push_char(text, group);
            }
        }
        for (at, byte) in self.fraction.bytes().enumerate() {
            if at == 0 {
                push_char(text, decimal);
            }
            push_digit(text, zero, byte);
        }
    }
}

fn push_digit(text: &mut String, zero: char, digit: u8) {
    push_char(text, char::from_u32(zero as u32 + u32::from(digit & 15)).unwrap_or(zero));
}
