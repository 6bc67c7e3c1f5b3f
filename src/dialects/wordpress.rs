//! `WordPress` and `WooCommerce`.
//!
//! ```json
//! {"code": "rest_missing_callback_param", "message": "Missing parameter(s): reassign", "data":
//! {"status": 400, "params": ["reassign"]}}
//! ```
//!
//! Source: <https://developer.wordpress.org/rest-api/>.

use super::generic::members::{LIST, TEXT, get, take_at};
use super::generic::{Field, push};
use super::{Dialect, Reply};
use crate::fault::Fault;
use crate::json::Json;
use crate::path::parse_text;
use crate::text::Text;

pub(super) static DIALECT: Dialect =
    Dialect::new("wordpress", "code/s message/s data.status/n", "errors=params").first(read);

/// Parameters that are missing are a list of names.
fn read<'a>(_: &Reply<'_>, body: &mut Json<'a>, fault: &mut Fault<'a>) -> bool {
    let Json::Object(members) = body else { return true };
    if let Json::Array(names) = take_at(members, "data.params", LIST) {
        let text = |name| match get(members, name, TEXT) {
            Some(Json::String(text)) => text.clone(),
            _ => Text::default(),
        };
        for name in names {
            let Json::String(property) = name else { continue };
            let field = Field { path: parse_text(&property), property, part: None };
            push(fault, field, text("message"), Some(text("code")));
        }
    }
    true
}
