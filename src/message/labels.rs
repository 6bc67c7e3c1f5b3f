//! The names of fields for readers.

use crate::text::{Map, Text};

/// The label of a field by its name in dot notation; that of its own name goes before one with a
/// `*`, which is any index.
pub(super) fn label_of<'l>(labels: &'l Map<'_, Text<'_>>, name: &str) -> Option<&'l str> {
    let fitting = || labels.iter().find(|(pattern, _)| fits(pattern, name)).map(|(_, label)| label);
    labels.get(name).or_else(fitting).map(|label| &**label)
}

fn fits(pattern: &str, name: &str) -> bool {
    let mut rest = name.as_bytes();
    for byte in pattern.bytes() {
        let taken = match byte {
            b'*' => rest.iter().take_while(|byte| byte.is_ascii_digit()).count(),
            _ => usize::from(rest.first() == Some(&byte)),
        };
        match rest.split_at_checked(taken) {
            Some((taken, behind)) if !taken.is_empty() => rest = behind,
            _ => return false,
        }
    }
    rest.is_empty()
}
