//! Twirp.
//!
//! ```json
//! {"code": "invalid_argument", "msg": "inches must be a positive number", "meta": {"argument":
//! "inches"}}
//! ```
//!
//! Source: <https://twitchtv.github.io/twirp/docs/spec_v7.html#error-codes>.

use super::generic::members::{TEXT, get, take_at};
use super::generic::{Field, push};
use super::{Dialect, Reply};
use crate::fault::Fault;
use crate::json::Json;
use crate::path::parse_text;
use crate::text::joined;

pub(super) static DIALECT: Dialect = Dialect::new("twirp", "code/s msg/s !code/u", "").first(read);

fn read<'a>(_: &Reply<'_>, body: &mut Json<'a>, fault: &mut Fault<'a>) -> bool {
    let Json::Object(members) = body else { return true };
    if let Json::String(property) = take_at(members, "meta.argument", TEXT) {
        let text =
            |name| joined(&[get(members, name, TEXT).and_then(Json::as_str).unwrap_or_default()]);
        let field = Field { path: parse_text(&property), property, part: None };
        push(fault, field, text("msg"), Some(text("code")));
    }
    true
}
