//! Boom: the errors of hapi.
//!
//! ```json
//! {"statusCode": 400, "error": "Bad Request", "message": "\"name\" is required",
//! "validation": {"source": "payload", "keys": ["name"]}}
//! ```
//!
//! What is wrong with the fields of `validation` is the sentence of the whole.
//!
//! Source: <https://hapi.dev/module/boom/api/>.

use super::{Dialect, Reply};
use crate::fault::Fault;
use crate::json::Json;

pub(super) static DIALECT: Dialect = Dialect::new(
    "hapi-boom",
    "^statusCode statusCode/n error/s message/s !code !errors; \
     validation.source/s validation.keys/l",
    "nocode",
)
.first(read);

fn read<'a>(_: &Reply<'_>, body: &mut Json<'a>, _: &mut Fault<'a>) -> bool {
    if let Json::Object(members) = body
        && let Some(said @ Json::String(_)) = members.get("message").cloned()
        && let Some((_, Json::Object(validation))) =
            members.entries_mut().iter_mut().find(|(name, _)| **name == *"validation")
        && validation.get("source").is_some()
    {
        validation.insert("message", said);
    }
    true
}
