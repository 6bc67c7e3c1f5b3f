//! What a dialect is.

use super::Reply;
use crate::fault::Fault;
use crate::json::Json;

/// A shape of error bodies.
pub(crate) struct Dialect {
    /// The id in `Fault::dialect`.
    pub(crate) name: &'static str,
    /// What a body of it must have ([`when`] says how that is written).
    pub(crate) when: &'static str,
    /// What its words mean to the generic reader, which is not asked without.
    pub(crate) hints: Option<&'static str>,
    /// Reads what the generic reader cannot; `false`, and nothing done, for any other dialect.
    pub(crate) read: for<'a> fn(&Reply<'_>, &mut Json<'a>, &mut Fault<'a>) -> bool,
}

impl Dialect {
    /// A dialect that knows and reads its bodies by itself.
    pub(super) const fn own(
        name: &'static str,
        read: for<'a> fn(&Reply<'_>, &mut Json<'a>, &mut Fault<'a>) -> bool,
    ) -> Self {
        Self { name, when: "", hints: None, read }
    }

    /// A dialect that the generic reader reads.
    pub(super) const fn new(name: &'static str, when: &'static str, hints: &'static str) -> Self {
        Self { name, when, hints: Some(hints), read: |_, _, _| true }
    }

    /// The same dialect, of which something is read before the generic reader reads the rest.
    pub(super) const fn first(
        self,
        read: for<'a> fn(&Reply<'_>, &mut Json<'a>, &mut Fault<'a>) -> bool,
    ) -> Self {
        Self { read, ..self }
    }
}
