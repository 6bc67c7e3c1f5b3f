//! An object or an array that no dialect claims: read by its shape.

use super::Dialect;

pub(super) const NAME: &str = "json";

pub(super) static DIALECT: Dialect = Dialect::new(NAME, "", "");
