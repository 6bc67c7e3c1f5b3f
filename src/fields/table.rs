//! Finds, among many paths, the one that another path means.

use alloc::vec::Vec;
use core::mem::{discriminant, replace};

use crate::fields::Why;
use crate::index::Index;
use crate::path::Segment;
use crate::scan::same_in_any_case;

/// Up to this many rows, or for this many look-ups, rows are compared one by one.
const FEW_ROWS: usize = 4;
const FEW: usize = 12;

/// Rows of one hash: names that differ only in case and separators, or in what is beside a star.
/// This many are looked at.
const ALIKE: usize = 256;

/// The bit of a name of digits that the other side takes for an index, as maps by id have it. Nobody
/// is told: it is the same text.
const DIGITS: Whys = 1 << 7;

/// No row.
const NONE: usize = usize::MAX;

/// Relaxations, as bits.
pub(super) type Whys = u8;

/// The bit of a relaxation.
pub(super) const fn bit(why: Why) -> Whys {
    1 << why as u8
}

/// Paths whose `*` stand for any index, by hashes that case and separators make no difference to.
#[derive(Default)]
pub(super) struct Table<'m> {
    rows: Vec<Row<'m>>,
    index: Option<Index>,
    /// Whether there is a star.
    starred: bool,
    /// Whether there is an index, or a name that may be one.
    pub(super) indexed: bool,
    longest: usize,
}

struct Row<'m> {
    path: &'m [Segment<'m>],
    stars: u32,
    /// The next row of the same hash.
    next: usize,
}

/// The best row for a path.
#[derive(Clone, Copy)]
pub(super) struct Hit {
    /// The row's place.
    pub(super) place: usize,
    /// How many segments the row has; the path may have more.
    pub(super) length: usize,
    /// Case and style, where they differ.
    pub(super) whys: Whys,
    /// Whether another row is as good.
    pub(super) tie: bool,
    rank: u32,
}

/// Words are joined by these, if by anything.
fn is_separator(byte: u8) -> bool {
    matches!(byte, b'_' | b'-' | b' ')
}

/// The next byte of a name in lower case and without separators: the same for `unitPrice`,
/// `UnitPrice`, `unit_price`, `unit-price` and `Unit Price`. Of the case only ASCII letters are
/// known: the table of all others is larger than the rest of the crate.
#[inline(never)]
fn folded(bytes: &mut core::str::Bytes<'_>) -> Option<u8> {
    let byte = bytes.find(|byte| !is_separator(*byte))?;
    Some(byte.to_ascii_lowercase())
}

/// What has to be ignored so that a name of a row is that of a path; `None` where they differ.
fn difference(row: &str, name: &str) -> Option<Whys> {
    if row == name {
        return Some(0);
    }
    let (mut one, mut other) = (row.bytes(), name.bytes());
    loop {
        let byte = folded(&mut one);
        if byte != folded(&mut other) {
            return None;
        }
        if byte.is_none() {
            break;
        }
    }
    if same_in_any_case(row, name) {
        return Some(bit(Why::Case));
    }
    // A separator at the start or the end joins no words.
    let end = |byte: Option<u8>| byte.filter(|byte| is_separator(*byte));
    let same = end(row.bytes().next()) == end(name.bytes().next())
        && end(row.bytes().next_back()) == end(name.bytes().next_back());
    same.then_some(bit(Why::Style))
}

/// The same for segments. Servers write an index as text, and a form's text may be a key.
fn relation(row: &Segment<'_>, segment: &Segment<'_>) -> Option<Whys> {
    let number = segment.number();
    let star = row.is_star() && number.is_some();
    if !star && row.number() != number {
        return None;
    }
    if let (Segment::Name(row), Segment::Name(name), None) = (row, segment, number) {
        return difference(row, name);
    }
    let exact = star != (discriminant(row) == discriminant(segment));
    Some(if exact { 0 } else { DIGITS })
}

const SEED: u32 = 0x811C_9DC5;

/// The hash of a path one segment longer. `any` makes every index a star.
fn step(hash: u32, segment: &Segment<'_>, any: bool) -> u32 {
    let mix = |hash: u32, value: u32| (hash ^ value).wrapping_mul(0x0100_0193);
    match (segment.number(), segment) {
        (Some(number), _) if !any => mix(mix(hash, 0x101), number),
        (None, Segment::Name(name)) if !segment.is_star() => {
            let mut hash = mix(hash, 0x102);
            let mut bytes = name.bytes();
            while let Some(byte) = folded(&mut bytes) {
                hash = mix(hash, u32::from(byte));
            }
            hash
        }
        _ => mix(hash, 0x103),
    }
}

/// A hash that is equal for paths that differ only in case and separators.
fn hash(path: &[Segment<'_>], any: bool) -> u32 {
    path.iter().fold(SEED, |hash, segment| step(hash, segment, any))
}

/// The first row of that hash.
#[inline(never)]
fn first(index: &Index, hash: u32) -> Option<usize> {
    index.find(hash, |_| true)
}

impl<'m> Table<'m> {
    /// Adds a row; its place is how many there were before. Of equal paths the first one is found.
    pub(super) fn insert(&mut self, path: &'m [Segment<'m>]) {
        let stars = path.iter().fold(0, |stars, segment| stars + u32::from(segment.is_star()));
        self.starred |= stars > 0;
        self.indexed |= path.iter().any(|segment| segment.number().is_some());
        self.longest = self.longest.max(path.len());
        self.rows.push(Row { path, stars, next: NONE });
    }

    /// Prepares for so many look-ups: few are faster without an index.
    pub(super) fn expect(&mut self, lookups: usize) {
        if self.rows.len() <= FEW_ROWS || lookups <= FEW {
            return;
        }
        let mut index = Index::default();
        for place in 0..self.rows.len() {
            let Some(row) = self.rows.get(place) else { return };
            let path = row.path;
            let key = hash(path, row.stars > 0);
            let Some(first) = first(&index, key) else {
                index.insert(key, place);
                continue;
            };
            let first = self.rows.get_mut(first).filter(|first| first.path != path);
            let next = first.map(|first| replace(&mut first.next, place));
            if let (Some(row), Some(next)) = (self.rows.get_mut(place), next) {
                row.next = next;
            }
        }
        self.index = Some(index);
    }

    /// The row that is the longest beginning of the path, and of these the one with the fewest
    /// differences, and of these the one with the fewest stars.
    pub(super) fn find(&self, path: &[Segment<'_>]) -> Option<Hit> {
        let mut best = None;
        let Some(index) = &self.index else {
            for place in 0..self.rows.len() {
                self.weigh(place, path, &mut best);
            }
            return best;
        };
        for any in [false, true] {
            let mut hash = SEED;
            for segment in path.iter().take(self.longest) {
                hash = step(hash, segment, any);
                let mut next = first(index, hash);
                for _ in 0..ALIKE {
                    let Some(place) = next else { break };
                    next = self.weigh(place, path, &mut best);
                }
                // The best one may be among those that are not looked at.
                if let (Some(hit), Some(_)) = (&mut best, next) {
                    hit.tie |= hit.whys != 0;
                }
            }
            if !self.starred {
                break;
            }
        }
        best
    }

    /// Notes a row if it is a beginning of the path and better than the best one so far. Returns
    /// the next row of the same hash.
    fn weigh(&self, place: usize, path: &[Segment<'_>], best: &mut Option<Hit>) -> Option<usize> {
        let row = self.rows.get(place)?;
        let next = Some(row.next).filter(|next| *next != NONE);
        let length = row.path.len();
        if length > path.len() || length == 0 {
            return next;
        }
        let mut whys = 0;
        for (own, segment) in row.path.iter().zip(path) {
            match relation(own, segment) {
                Some(more) => whys |= more,
                None => return next,
            }
        }
        let differences = whys.count_ones() << 8 | row.stars;
        let rank = u32::try_from(length).unwrap_or_default() << 16 | (0xFFFF - differences);
        match best {
            Some(other) if other.rank > rank => {}
            Some(other) if other.rank == rank => {
                let known = self.rows.get(other.place).is_some_and(|known| known.path == row.path);
                other.tie |= !known;
            }
            _ => *best = Some(Hit { place, length, whys, tie: false, rank }),
        }
        next
    }
}
