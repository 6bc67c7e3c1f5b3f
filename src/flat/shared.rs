//! Strings that do not change from call to call.

use alloc::vec;
use alloc::vec::Vec;

/// How many strings are shared at most, and how many slots they are found by.
const STRINGS: usize = 512;
const SLOTS: usize = 2048;

/// The strings of results that are in memory for good, as names of rules and texts of catalogs are.
/// The other side has them after the first time, so they are neither hashed nor copied again.
#[derive(Default)]
pub struct Shared {
    /// What is in memory below this stays there.
    pub end: usize,
    /// Where they are, and how many bytes they have.
    strings: Vec<(usize, usize)>,
    /// The places of strings by where they are, plus one.
    slots: Vec<u16>,
}

impl Shared {
    /// No strings yet. All the room that is ever needed is taken here: later, it would be that of
    /// a call.
    pub fn new() -> Self {
        Self { end: 0, strings: Vec::with_capacity(STRINGS), slots: vec![0; SLOTS] }
    }

    /// The place of a string, and whether it was known; `None` for one that stays to its call.
    pub(super) fn place(&mut self, text: &str) -> Option<(u32, bool)> {
        let key = (text.as_ptr() as usize, text.len());
        if key.0 >= self.end {
            return None;
        }
        let slot = (key.0 ^ key.0 >> 9 ^ key.1 << 5) % SLOTS;
        let slot = self.slots.get_mut(slot)?;
        let known = usize::from(*slot).wrapping_sub(1);
        if self.strings.get(known) == Some(&key) {
            return Some((u32::try_from(known).ok()?, true));
        }
        // Of two strings of one slot, the later one stays to its calls.
        if *slot > 0 || self.strings.len() == STRINGS {
            return None;
        }
        self.strings.push(key);
        *slot = u16::try_from(self.strings.len()).ok()?;
        Some((u32::from(*slot) - 1, false))
    }
}
