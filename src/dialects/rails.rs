//! Rails: Active Model.
//!
//! ```json
//! ["Name can't be blank", "Name is too short (minimum is 2 characters)"]
//! ```
//!
//! Source: <https://guides.rubyonrails.org/active_record_validations.html>.

use super::Dialect;

pub(super) static DIALECT: Dialect = Dialect::new(
    "rails",
    "errors.*/l !message !@server=WSGIServer*; \
     #tree @x-runtime; \
     status/n error/s #2 !error=Too*",
    "",
);
