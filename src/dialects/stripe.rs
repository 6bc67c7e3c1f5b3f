//! Stripe.
//!
//! ```json
//! {"error": {"message": "Not Found", "type": "invalid_request_error"}}
//! ```
//!
//! What went wrong with a card is written for the person who pays.
//!
//! Source: <https://docs.stripe.com/api/errors>.

use super::plain::is_trace;
use super::{Dialect, Reply};
use crate::fault::Fault;
use crate::json::Json;
use crate::text::joined;

pub(super) static DIALECT: Dialect = Dialect::new(
    "stripe",
    "error.type=*_error !type !error.code/n; error.request_log_url",
    "code=error.decline_code error.code error.type",
)
.first(read);

fn read<'a>(_: &Reply<'_>, body: &mut Json<'a>, fault: &mut Fault<'a>) -> bool {
    let text = |name| body.get("error")?.get(name)?.as_str();
    if text("type") == Some("card_error") {
        let message = text("message").filter(|message| !is_trace(message));
        fault.display = message.map(|message| joined(&[message]));
    }
    true
}
