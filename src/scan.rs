//! The few searches in text that the crate needs. The standard library's take any pattern, which
//! costs the shipped module several kilobytes.

/// Where a byte that is ASCII first stands.
#[inline(never)]
pub(crate) fn find(text: &str, byte: u8) -> Option<usize> {
    position(text.as_bytes(), byte)
}

/// The same, four bytes a step: tables of many kilobytes are texts.
#[inline(always)]
fn position(bytes: &[u8], byte: u8) -> Option<usize> {
    const ONES: u32 = 0x0101_0101;
    let all = u32::from(byte) * ONES;
    let mut from = 0;
    for word in bytes.as_chunks::<4>().0 {
        let other = u32::from_le_bytes(*word) ^ all;
        // Whether any byte of it is zero.
        if other.wrapping_sub(ONES) & !other & (ONES << 7) != 0 {
            break;
        }
        from += 4;
    }
    let rest = bytes.get(from..)?;
    rest.iter().position(|other| *other == byte).map(|at| from + at)
}

/// Where a text first stands in another.
pub(crate) fn find_text(text: &str, part: &str) -> Option<usize> {
    let (first, _) = part.as_bytes().split_first()?;
    let bytes = text.as_bytes();
    let mut from = 0;
    while let Some(at) = bytes.get(from..)?.iter().position(|byte| byte == first) {
        from += at;
        if bytes.get(from..)?.starts_with(part.as_bytes()) {
            return Some(from);
        }
        from += 1;
    }
    None
}

/// Whether a text holds another.
pub(crate) fn holds(text: &str, part: &str) -> bool {
    find_text(text, part).is_some()
}

/// What stands before and behind that place and a mark of that length there.
#[inline(never)]
pub(crate) fn around(text: &str, at: usize, mark: usize) -> (&str, &str) {
    (text.get(..at).unwrap_or_default(), text.get(at + mark..).unwrap_or_default())
}

/// What stands before and behind the first of an ASCII byte.
pub(crate) fn split(text: &str, byte: u8) -> Option<(&str, &str)> {
    find(text, byte).map(|at| around(text, at, 1))
}

/// What stands before and behind the first of a text.
pub(crate) fn split_text<'a>(text: &'a str, part: &str) -> Option<(&'a str, &'a str)> {
    find_text(text, part).map(|at| around(text, at, part.len()))
}

/// Whether two texts are the same but for the case of ASCII letters. Not inlined, as the standard
/// library's is: the loop would stand wherever it is called.
#[inline(never)]
pub(crate) fn same_in_any_case(one: &str, other: &str) -> bool {
    one.eq_ignore_ascii_case(other)
}

/// As much of a text as that many bytes hold.
#[inline(never)]
pub(crate) fn head(text: &str, most: usize) -> &str {
    text.get(..text.floor_char_boundary(most)).unwrap_or_default()
}

/// Whether a text begins with another, ASCII letters in any case.
pub(crate) fn starts_in_any_case(text: &str, start: &str) -> bool {
    text.get(..start.len()).is_some_and(|text| same_in_any_case(text, start))
}

/// A number of plain decimal digits; one that is too large is the largest.
pub(crate) fn number(text: &str) -> Option<u32> {
    let mut number = 0_u32;
    for byte in text.bytes() {
        let digit = byte.wrapping_sub(b'0');
        if digit > 9 {
            return None;
        }
        number = number.saturating_mul(10).saturating_add(u32::from(digit));
    }
    (!text.is_empty()).then_some(number)
}

/// The parts of a text between ASCII bytes.
pub(crate) struct Parts<'a>(Option<&'a str>, u8);

/// The parts of a text between that ASCII byte.
pub(crate) fn parts(text: &str, byte: u8) -> Parts<'_> {
    Parts(Some(text), byte)
}

impl<'a> Iterator for Parts<'a> {
    type Item = &'a str;

    #[inline(never)]
    fn next(&mut self) -> Option<&'a str> {
        let text = self.0?;
        let end = position(text.as_bytes(), self.1).unwrap_or(text.len());
        // Nothing is behind the last part, not even an empty one.
        self.0 = text.get(end + 1..);
        text.get(..end)
    }
}

/// Whether a text is one of those between that ASCII byte.
#[inline(never)]
pub(crate) fn is_one_of(texts: &str, byte: u8, text: &str) -> bool {
    parts(texts, byte).any(|one| one == text)
}
