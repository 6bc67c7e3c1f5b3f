//! What a field is called where nobody says what it is called.

use alloc::string::String;
use alloc::vec::Vec;

use crate::path::{Segment, push};

/// The last name of a path as a label: `unit_price`, `unitPrice` and `UnitPrice` are "Unit price",
/// `userID` is "User ID". `None` where there is no name.
pub(super) fn label_of_path(path: &[Segment<'_>]) -> Option<String> {
    let name = path.iter().rev().find_map(|segment| match segment {
        Segment::Name(name) if !segment.is_star() => Some(name),
        _ => None,
    })?;
    let label = humanise(name);
    (!label.is_empty()).then_some(label)
}

/// A machine's name as words for people. Of the case only ASCII letters are known.
fn humanise(name: &str) -> String {
    let bytes = name.as_bytes();
    let mut label = Vec::with_capacity(bytes.len() * 2);
    let mut gap = 0;
    for (at, byte) in bytes.iter().copied().enumerate() {
        let next = bytes.get(at + 1).copied().unwrap_or_default();
        let before = bytes.get(at.wrapping_sub(1)).copied().unwrap_or_default();
        if matches!(byte, b'_' | b'-' | b' ' | b'.') {
            // "e-mail" and "x-ray" keep their hyphen.
            gap = if at == 1 && byte == b'-' { b'-' } else { b' ' };
            continue;
        }
        let upper = byte.is_ascii_uppercase();
        if upper && gap == 0 && (!before.is_ascii_uppercase() || next.is_ascii_lowercase()) {
            gap = b' ';
        }
        // A capital that starts a word is none of an acronym.
        let lower = upper && gap != 0 && !next.is_ascii_uppercase();
        let mut byte = if lower { byte.to_ascii_lowercase() } else { byte };
        if label.is_empty() {
            byte = byte.to_ascii_uppercase();
        } else if gap != 0 {
            push(&mut label, gap);
        }
        push(&mut label, byte);
        gap = 0;
    }
    String::from_utf8(label).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::humanise;

    #[test]
    fn names_become_words() {
        for (name, label) in [
            ("name", "Name"),
            ("unit_price", "Unit price"),
            ("unitPrice", "Unit price"),
            ("UnitPrice", "Unit price"),
            ("unit-price", "Unit price"),
            ("UNIT_PRICE", "UNIT PRICE"),
            ("Unit Price", "Unit price"),
            ("userID", "User ID"),
            ("IPAddress", "IP address"),
            ("HTMLBody", "HTML body"),
            ("parseHTML", "Parse HTML"),
            ("addressLine2", "Address line2"),
            ("address_line_2", "Address line 2"),
            ("planBOption", "Plan B option"),
            ("e-mail", "E-mail"),
            ("first-name", "First name"),
            ("__proto__", "Proto"),
            ("_id", "Id"),
            ("a__b", "A b"),
            ("URL", "URL"),
            ("ID", "ID"),
            ("straße", "Straße"),
            ("ünit", "ünit"),
            ("🦀 crab", "🦀 crab"),
            ("שם_פרטי", "שם פרטי"),
            ("", ""),
            ("__", ""),
            (" - ", ""),
        ] {
            assert_eq!(humanise(name), label, "{name}");
        }
    }
}
