//! An object or an array that no dialect claims: all of it stays in `extensions`.

use super::{Dialect, Reply};
use crate::fault::Fault;
use crate::json::Json;

pub(super) const NAME: &str = "json";

pub(super) static DIALECT: Dialect = Dialect { name: NAME, read };

fn read<'a>(_: &Reply<'_>, _: &mut Json<'a>, _: &mut Fault<'a>) -> bool {
    true
}
