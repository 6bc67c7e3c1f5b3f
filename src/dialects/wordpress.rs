//! `WordPress` and `WooCommerce`.
//!
//! ```json
//! {"code": "rest_missing_callback_param", "message": "Missing parameter(s): reassign", "data":
//! {"status": 400, "params": ["reassign"]}}
//! ```
//!
//! Source: <https://developer.wordpress.org/rest-api/>.

use super::generic::members::take_at;
use super::generic::{Field, push};
use super::{Dialect, Reply};
use crate::fault::Fault;
use crate::json::Json;
use crate::path::parse_text;
use crate::text::joined;

pub(super) static DIALECT: Dialect =
    Dialect::new("wordpress", "code/s message/s data.status/n", "errors=params").first(read);

/// Parameters that are missing are a list of names.
fn read<'a>(_: &Reply<'_>, body: &mut Json<'a>, fault: &mut Fault<'a>) -> bool {
    let list = |value: &Json<'_>| matches!(value, Json::Array(_));
    if let Some(Json::Array(names)) = take_at(body, "data.params", list) {
        let text = |name| body.get(name).and_then(Json::as_str).unwrap_or_default();
        let (message, code) = (joined(&[text("message")]), joined(&[text("code")]));
        for name in names {
            let Json::String(property) = name else { continue };
            let field = Field { path: parse_text(&property), property, part: None };
            push(fault, field, message.clone(), Some(code.clone()));
        }
    }
    true
}
