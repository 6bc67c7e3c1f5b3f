//! The names of fields for readers.

use alloc::vec::Vec;

use crate::index::{Index, hash};
use crate::scan::find;
use crate::text::{Map, Text};

/// Labels by names in dot notation.
pub(super) struct Labels<'a> {
    all: Map<'a, Text<'a>>,
    by_name: Index,
    /// The places of those with a `*`, which is any index.
    starred: Vec<usize>,
}

impl<'a> Labels<'a> {
    pub(super) fn new(labels: Map<'a, Text<'a>>) -> Self {
        let (mut by_name, mut starred) = (Index::default(), Vec::new());
        for (place, (name, _)) in labels.iter().enumerate() {
            by_name.insert(hash(name.as_bytes()), place);
            if find(name, b'*').is_some() {
                starred.push(place);
            }
        }
        Self { all: labels, by_name, starred }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// The label of a field; that of its own name goes before one with a `*`.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        let labels = self.all.iter().as_slice();
        let is = |place: usize| labels.get(place).is_some_and(|(own, _)| **own == *name);
        let fits = |place: &usize| labels.get(*place).is_some_and(|(own, _)| fits(own, name));
        let fitting = || self.starred.iter().copied().find(fits);
        let place = self.by_name.find(hash(name.as_bytes()), is).or_else(fitting)?;
        labels.get(place).map(|(_, label)| &**label)
    }
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
