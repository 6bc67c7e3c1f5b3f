//! `WordPress` and `WooCommerce`.
//!
//! ```json
//! {"code": "rest_missing_callback_param", "message": "Missing parameter(s): reassign", "data":
//! {"status": 400, "params": ["reassign"]}}
//! ```
//!
//! Source: <https://developer.wordpress.org/rest-api/>.

use super::generic::members::{LIST, OBJECT, TEXT, get, object, take_at, take_text};
use super::generic::{Field, name_rule, push};
use super::plain::is_trace;
use super::{Dialect, Reply};
use crate::fault::Fault;
use crate::json::Json;
use crate::path::parse_text;
use crate::scan::split;
use crate::text::Text;

pub(super) static DIALECT: Dialect =
    Dialect::new("wordpress", "code/s message/s data.status/n", "").first(read);

/// Parameters that are missing are a list of names; the codes of others stand beside them.
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
            name_rule(fault);
        }
    }
    if let Json::Object(sentences) = take_at(members, "data.params", OBJECT) {
        for (property, sentence) in sentences {
            let Json::String(sentence) = sentence else { continue };
            if is_trace(&sentence) {
                continue;
            }
            let details = object(members, "data")
                .filter(|_| split(&property, b' ').is_none())
                .and_then(|data| object(data, "details"));
            let code = details.and_then(|details| take_text(object(details, &property)?, "code"));
            let field = Field { path: parse_text(&property), property, part: None };
            push(fault, field, sentence, code);
            name_rule(fault);
        }
    }
    true
}
