//! API Platform: Hydra.
//!
//! ```json
//! {"@context": "/contexts/ConstraintViolationList", "@type": "ConstraintViolationList",
//! "hydra:title": "An error occurred", "hydra:description": "items[1].price: This value should be
//! positive.\nname: This value should not be blank.", "violations": [{"propertyPath":
//! "items[1].price", "message": "This value should be positive."}, {"propertyPath": "name",
//! "message": "This value should not be blank."}]}
//! ```
//!
//! Source: <https://api-platform.com/docs/core/errors/>.

use super::Dialect;

pub(super) static DIALECT: Dialect = Dialect::new(
    "hydra",
    "@type/s hydra:title/s",
    "nocode;description=hydra:description hydra:title;errors=violations",
);
