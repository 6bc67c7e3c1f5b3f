//! The registry of codes: one row a code.

use crate::fault::Kind;

/// A registered code of the home API.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Code {
    /// The code as the server writes it.
    pub code: &'static str,
    /// What an app branches on.
    pub kind: Kind,
}

macro_rules! codes {
    ($($code:literal $kind:ident,)*) => {
        /// The codes that the home API publishes on its error page.
        pub const CODES: &[Code] = &[$(Code { code: $code, kind: Kind::$kind },)*];

        /// The codes alone, and their kinds.
        pub(crate) const NAMES: &[&str] = &[$($code,)*];
        const KINDS: &[Kind] = &[$(Kind::$kind,)*];
    };
}

codes! {
    "workspaceid-missing" Authentication,
    "not-found" NotFound,
    "entity-archived" Business,
    "duplication-violation" Conflict,
    "database-commit" Server,
    "concurrency-violation" Conflict,
    "date-dependency" Validation,
    "date-out-of-range" Validation,
    "value-out-of-range" Validation,
    "invalid-operation" Business,
    "invalid-model" InvalidRequest,
    "validation-failed" Validation,
    "server-error" Server,
    "already-exist-error" Conflict,
    "invalid-filter-or-order" InvalidRequest,
    "illegal-property-transition" Business,
    "unauthorized" Permission,
    "invalid-batch-operation" InvalidRequest,
    "deactivated-user" Business,
    "request-body-too-large" TooLarge,
    "insufficient-subscription-level" Plan,
    "insufficient-seats" Plan,
}

/// The kind of a registered code. A fault is of that kind where its body is of the home dialect; what
/// the same word means to another server is not known.
pub fn kind_of_code(code: &str) -> Option<Kind> {
    KINDS.get(NAMES.iter().position(|name| *name == code)?).copied()
}
