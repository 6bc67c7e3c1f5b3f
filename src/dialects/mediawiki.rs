//! `MediaWiki`.
//!
//! ```json
//! {"messageTranslations": {"en": "The specified title (Zap) does not exist"}, "httpCode": 404,
//! "httpReason": "Not Found", "errorKey": "rest-nonexistent-title"}
//! {"error": {"code": "badtoken", "info": "Invalid CSRF token."}, "servedby": "mw1"}
//! ```
//!
//! The sentence stands under its language.
//!
//! Sources: <https://www.mediawiki.org/wiki/API:REST_API/Status_codes>,
//! <https://www.mediawiki.org/wiki/API:Errors_and_warnings>.

use super::generic::members::{TEXT, is, object, sweep};
use super::{Dialect, Reply};
use crate::fault::Fault;
use crate::json::Json;

pub(super) static DIALECT: Dialect = Dialect::new(
    "mediawiki",
    "httpCode/n httpReason/s; error.info/s; errors.*.text/s errors.*.module",
    "code=errorKey error.code;nolink",
)
.first(read);

/// The sentence by its language.
const TEXTS: &str = "messageTranslations";

fn read<'a>(_: &Reply<'_>, body: &mut Json<'a>, fault: &mut Fault<'a>) -> bool {
    let Json::Object(members) = body else { return true };
    if let Some(texts) = object(members, TEXTS)
        && texts.iter().next().is_some_and(|(_, text)| is(text, TEXT))
    {
        let (language, text) = texts.entries_mut().remove(0);
        if let Json::String(text) = text {
            fault.description = Some(text);
            fault.language = Some(language);
        }
        sweep(members, TEXTS);
    }
    true
}
