//! Paths that differ in nothing but their indices: what holds for the one holds for the other.

use alloc::vec::Vec;

use crate::fields::matching::Match;
use crate::index::{hash, mix};
use crate::path::Segment;
use crate::rules::Rule;
use crate::text::Text;

/// What is known of all paths of one shape.
#[derive(Default)]
pub(super) struct Shape<'a> {
    /// Whether the form was searched for the first of them.
    pub(super) searched: bool,
    /// The field that it is on, where the form has one.
    pub(super) found: Option<Match<'a>>,
    made: Vec<Made<'a>>,
}

/// Messages of one shape and one rule.
pub(super) struct Made<'a> {
    rule: Option<Rule>,
    pub(super) ids: Vec<Text<'a>>,
    /// The place of the latest entry.
    pub(super) last: usize,
}

impl<'a> Shape<'a> {
    /// What there is for a rule already; else what is given is there from now on.
    pub(super) fn made(
        &mut self,
        rule: Option<Rule>,
        ids: impl FnOnce() -> Vec<Text<'a>>,
    ) -> Option<&mut Made<'a>> {
        let known = self.made.iter().position(|made| made.rule == rule);
        let place = known.unwrap_or(self.made.len());
        if known.is_none() {
            self.made.push(Made { rule, ids: ids(), last: usize::MAX });
        }
        self.made.get_mut(place)
    }
}

/// Whether two paths differ in nothing but their indices.
pub(super) fn is_alike(one: &[Segment<'_>], other: &[Segment<'_>]) -> bool {
    one.len() == other.len()
        && one.iter().zip(other).all(|pair| match pair {
            (Segment::Index(_), Segment::Index(_)) => true,
            (Segment::Name(one), Segment::Name(other)) => one == other,
            _ => false,
        })
}

/// The hashes of a path's shape and of the path, which are the same where it has no index.
pub(super) fn hashes(path: &[Segment<'_>]) -> (u32, u32) {
    let (mut shape, mut indices) = (0, 0);
    for segment in path {
        let part = match segment {
            Segment::Name(name) => hash(name.as_bytes()),
            Segment::Index(index) => {
                indices = mix(indices, index.wrapping_add(1));
                0
            }
        };
        shape = mix(shape, part);
    }
    (shape, shape ^ indices)
}
