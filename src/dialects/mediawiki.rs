//! `MediaWiki`.
//!
//! ```json
//! {"messageTranslations": {"en": "The specified title (Zap) does not exist"}, "httpCode": 404,
//! "httpReason": "Not Found"}
//! ```
//!
//! The sentence stands under its language.
//!
//! Source: <https://www.mediawiki.org/wiki/API:REST_API/Status_codes>.

use super::generic::members::{OBJECT, take_at};
use super::{Dialect, Reply};
use crate::fault::Fault;
use crate::json::Json;

pub(super) static DIALECT: Dialect =
    Dialect::new("mediawiki", "httpCode/n httpReason/s", "nocode").first(read);

fn read<'a>(_: &Reply<'_>, body: &mut Json<'a>, fault: &mut Fault<'a>) -> bool {
    if let Json::Object(members) = body
        && let Json::Object(texts) = take_at(members, "messageTranslations", OBJECT)
    {
        for (language, text) in texts {
            if let Json::String(text) = text
                && fault.description.is_none()
            {
                fault.description = Some(text);
                fault.language = Some(language);
            }
        }
    }
    true
}
