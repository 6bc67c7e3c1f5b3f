//! Finds equal items in a list that grows.

use crate::index::Index;

/// Up to this many items are compared one by one.
pub(super) const FEW: usize = 8;

/// Where the items of a growing list are; it takes in by itself what has been added.
#[derive(Default)]
pub(super) struct Places {
    index: Index,
    known: usize,
}

impl Places {
    /// The first place before `at` whose item is the same as that at `at`.
    #[inline(never)]
    pub(super) fn before(
        &mut self,
        at: usize,
        hash: &dyn Fn(usize) -> u32,
        same: &dyn Fn(usize, usize) -> bool,
    ) -> Option<usize> {
        if at <= FEW {
            return (0..at).find(|place| same(*place, at));
        }
        loop {
            let known = self.known;
            let hash = hash(known);
            let found = self.index.find(hash, |place| same(place, known));
            if known == at && found.is_some() {
                return found;
            }
            if found.is_none() {
                self.index.insert(hash, known);
            }
            self.known += 1;
            if known == at {
                return None;
            }
        }
    }
}
