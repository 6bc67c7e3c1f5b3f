//! A hash index beside a list: finds the place of an equal entry without owning it.

use alloc::vec;
use alloc::vec::Vec;

/// How far a look-up probes. Whoever sends keys that all collide gets duplicates, not slowness.
const PROBES: usize = 32;

/// A hash with one more value in it; 32 bits wide, because 64-bit products are slow as JavaScript.
pub(crate) fn mix(hash: u32, value: u32) -> u32 {
    (hash.rotate_left(5) ^ value).wrapping_mul(0x9E37_79B1)
}

/// A hash of four bytes a step.
pub(crate) fn hash(bytes: &[u8]) -> u32 {
    let mut hash = 0x811C_9DC5 ^ u32::try_from(bytes.len()).unwrap_or_default();
    let (words, rest) = bytes.as_chunks::<4>();
    for word in words {
        hash = mix(hash, u32::from_le_bytes(*word));
    }
    for byte in rest {
        hash = mix(hash, u32::from(*byte));
    }
    hash ^ hash >> 15
}

/// The places of a list's entries by their hashes.
#[derive(Debug, Default, Clone)]
pub(crate) struct Index {
    /// Hashes and places, these counted from 1: a slot of zeros is free, and memory is zeros faster
    /// than anything else.
    slots: Vec<(u32, usize)>,
    len: usize,
}

impl Index {
    /// The place of an entry of that hash that `same` accepts.
    pub(crate) fn find(&self, hash: u32, same: impl Fn(usize) -> bool) -> Option<usize> {
        let mask = self.slots.len().checked_sub(1)?;
        for probe in 0..PROBES {
            let (at, place) = self.slots.get((hash as usize + probe) & mask).copied()?;
            let place = place.checked_sub(1)?;
            if at == hash && same(place) {
                return Some(place);
            }
        }
        None
    }

    /// Notes that the entry at `place` has that hash.
    pub(crate) fn insert(&mut self, hash: u32, place: usize) {
        if self.slots.len() < self.len * 2 + 2 {
            let mut wider = vec![(0, 0); (self.slots.len() * 4).max(64)];
            for slot in self.slots.iter().filter(|slot| slot.1 != 0) {
                put(&mut wider, *slot);
            }
            self.slots = wider;
        }
        self.len += 1;
        put(&mut self.slots, (hash, place + 1));
    }
}

fn put(slots: &mut [(u32, usize)], entry: (u32, usize)) {
    let mask = slots.len().wrapping_sub(1);
    for probe in 0..PROBES {
        if let Some(slot) = slots.get_mut((entry.0 as usize + probe) & mask)
            && slot.1 == 0
        {
            *slot = entry;
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Index, hash};
    use alloc::format;
    use alloc::vec::Vec;

    #[test]
    fn finds_what_was_inserted_and_nothing_else() {
        let words: Vec<_> = (0..500).map(|n| format!("word-{n}")).collect();
        let mut index = Index::default();
        for (place, word) in words.iter().enumerate() {
            let hash = hash(word.as_bytes());
            assert_eq!(index.find(hash, |at| words[at] == *word), None);
            index.insert(hash, place);
        }
        for (place, word) in words.iter().enumerate() {
            assert_eq!(index.find(hash(word.as_bytes()), |at| words[at] == *word), Some(place));
        }
    }

    #[test]
    fn colliding_keys_cost_duplicates_not_time() {
        let mut index = Index::default();
        for place in 0..100_000 {
            assert_eq!(index.find(7, |_| false), None);
            index.insert(7, place);
        }
    }
}
