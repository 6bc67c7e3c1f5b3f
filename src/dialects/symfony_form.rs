//! Symfony: the tree of a form's errors.
//!
//! ```json
//! {"title": "Validation Failed", "type": "https://symfony.com/errors/form", "code": null,
//! "errors": [{"message": "This form should not contain extra fields.", "cause": {}}],
//! "children": {"name": {"errors": [{"message": "This value is too short. It should have 2
//! characters or more.", "cause": {}}]}, "age": {"errors": [{"message": "This value is not
//! valid.", "cause": {}}]}, "address": {"errors": [], "children": {"street": {"errors":
//! [{"message": "This value should not be blank.", "cause": {}}]}}}}}
//! ```
//!
//! Source: <https://symfony.com/doc/current/components/serializer.html>.

use super::Dialect;

pub(super) static DIALECT: Dialect =
    Dialect::new("symfony-form", "title/s children/o errors/l; errors.children", "nocode");
