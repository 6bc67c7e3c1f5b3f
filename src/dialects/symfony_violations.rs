//! Symfony: violations.
//!
//! ```json
//! {"message": "Validation failed", "violations": [{"propertyPath": "[name]", "message": "This
//! value is too short. It should have 2 characters or more.", "code":
//! "9ff3fdc4-b214-49db-8718-39c315e33d45"}, {"propertyPath": "[items][0][sku]", "message": "This
//! field is missing.", "code": "2fa2158c-2a7f-484b-98aa-975522539ff8"}, {"propertyPath":
//! "[items][0][price]", "message": "This value should be positive.", "code":
//! "778b7ae0-84d3-481a-9dec-35fdb64b1d78"}]}
//! ```
//!
//! Source: <https://symfony.com/doc/current/validation.html>.

use super::Dialect;

pub(super) static DIALECT: Dialect = Dialect::new(
    "symfony-violations",
    "violations.*.propertyPath",
    "nocode;path=propertyPath;rule=code type",
);
