//! What a field is called where nobody says what it is called.

use alloc::string::String;
use alloc::vec::Vec;

use crate::path::Segment;

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
    let shouted = bytes.len() > 4 && !bytes.iter().any(u8::is_ascii_lowercase);
    let mut label = Vec::with_capacity(bytes.len() + 4);
    // Bytes of the word so far, and the byte before.
    let (mut length, mut before) = (0, b' ');
    for (at, byte) in bytes.iter().enumerate() {
        let next = bytes.get(at + 1).copied().unwrap_or_default();
        let upper = byte.is_ascii_uppercase() && !shouted;
        let after_upper = length > 0 && before.is_ascii_uppercase();
        let mut gap = b' ';
        if matches!(byte, b'_' | b'-' | b' ' | b'.') {
            // "e-mail" and "x-ray" keep their hyphen.
            before = if *byte == b'-' && length == 1 { b'-' } else { b' ' };
            length = 0;
            continue;
        }
        if length == 0 {
            gap = before;
        } else if upper && (!after_upper || next.is_ascii_lowercase()) {
            length = 0;
        }
        let acronym = upper && (next.is_ascii_uppercase() || after_upper && length > 0);
        if label.is_empty() {
            label.push(byte.to_ascii_uppercase());
        } else {
            if length == 0 {
                label.push(gap);
            }
            label.push(if acronym { *byte } else { byte.to_ascii_lowercase() });
        }
        length += 1;
        before = *byte;
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
            ("UNIT_PRICE", "Unit price"),
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
