//! The names of fields for readers.

use crate::scan::parts;
use crate::text::{Map, Text};

/// The label of a field by its name in dot notation; that of its own name goes before one with a
/// `*`, which is any index.
pub(super) fn label_of<'l>(labels: &'l Map<'_, Text<'_>>, name: &str) -> Option<&'l str> {
    let starred = || labels.iter().find(|(pattern, _)| fits(pattern, name)).map(|(_, label)| label);
    labels.get(name).or_else(starred).map(|label| &**label)
}

fn fits(pattern: &str, name: &str) -> bool {
    let mut names = parts(name, b'.');
    parts(pattern, b'.').all(|part| {
        names.next().is_some_and(|name| {
            part == name || part == "*" && name.bytes().all(|byte| byte.is_ascii_digit())
        })
    }) && names.next().is_none()
}
