//! The dialects that can be encoded: a row each. What a body looks like, and where that is
//! documented, stands in the doc comment of the dialect in `src/dialects/`.

mod frameworks;
mod plain;
mod platforms;
mod protocols;
mod services;
mod validators;

use super::form::Form;

const ALL: &[&[Form]] = &[
    frameworks::FORMS,
    validators::FORMS,
    protocols::FORMS,
    platforms::FORMS,
    services::FORMS,
    plain::FORMS,
];

/// Every dialect that can be encoded.
pub(super) fn all() -> impl Iterator<Item = &'static Form> {
    ALL.iter().copied().flatten()
}
