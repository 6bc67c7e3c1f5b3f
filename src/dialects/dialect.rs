//! What a dialect is.

use super::{Reply, generic, when};
use crate::descriptor::Descriptor;
use crate::fault::Fault;
use crate::json::Json;

/// Reads what no table can say; `false`, and nothing done, for a body of any other dialect.
pub(crate) type Read = for<'a> fn(&Reply<'_>, &mut Json<'a>, &mut Fault<'a>) -> bool;

/// A shape of error bodies.
pub(crate) struct Dialect<'d> {
    /// The id in `Fault::dialect`.
    pub(crate) name: &'d str,
    /// What a body of it must have ([`when`] says how that is written).
    pub(crate) when: &'d str,
    /// What its words mean to the generic reader, which is not asked by [`OWN`].
    pub(crate) hints: &'d str,
    /// Reads before the generic reader does.
    pub(crate) read: Option<Read>,
}

/// The hints of a dialect that reads its bodies by itself.
const OWN: &str = "-";

impl<'d> Dialect<'d> {
    /// A dialect that knows and reads its bodies by itself.
    pub(super) const fn own(name: &'d str, read: Read) -> Self {
        Self { name, when: "", hints: OWN, read: Some(read) }
    }

    /// A dialect that the generic reader reads.
    pub(super) const fn new(name: &'d str, when: &'d str, hints: &'d str) -> Self {
        Self { name, when, hints, read: None }
    }

    /// The same dialect, of which something is read before the generic reader reads the rest.
    pub(super) const fn first(self, read: Read) -> Self {
        Self { read: Some(read), ..self }
    }

    /// Reads a body of this dialect; `false`, and nothing done, for any other.
    pub(super) fn read<'a>(
        &self,
        reply: &Reply<'_>,
        root: &mut Json<'a>,
        fault: &mut Fault<'a>,
    ) -> bool {
        self.read_own(reply, root, None, fault)
    }

    /// The same for a dialect of the app's, if it is one, of which `own` is what the app says.
    pub(super) fn read_own<'a>(
        &self,
        reply: &Reply<'_>,
        root: &mut Json<'a>,
        own: Option<&Descriptor<'a>>,
        fault: &mut Fault<'a>,
    ) -> bool {
        let mine = when::holds(self.when, root, reply)
            && self.read.is_none_or(|read| read(reply, root, fault));
        if mine && self.hints != OWN {
            generic::read_own(root, self.hints, own, fault);
        }
        mine
    }
}
