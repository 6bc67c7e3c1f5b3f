//! Problem details for HTTP APIs, and ASP.NET's validation problem.
//!
//! ```json
//! { "type": "https://example.net/validation-error", "title": "Your request is not valid.",
//!   "errors": [{ "detail": "must be a positive integer", "pointer": "#/age" }] }
//! ```
//!
//! Source: RFC 9457, section 3 (members of the wrong type are ignored) and its example extension
//! `errors`; RFC 7807's example `invalid-params`; Symfony's and Zalando's `violations`; `JHipster`'s
//! `fieldErrors`; ASP.NET Core's `ValidationProblemDetails` (`errors` is a map).
//!
//! Spent, so in no member of the fault: the type `about:blank`, which says nothing, and a code that
//! was there before (in `type` and `errorCode`, say).

use super::part::{Part, Slot};
use super::{Dialect, Reply};
use crate::fault::Fault;
use crate::json::Json;
use crate::link::is_http_url;
use crate::text::Text;

pub(super) static DIALECT: Dialect =
    Dialect::new("problem-details", "", "nocode;nolift;nolink;parts").first(read);

/// The id of a problem whose `errors` is a map from field to sentences.
pub(super) const ASPNET: &str = "aspnet-validation";

const SLOTS: &[(&str, Slot)] = &[
    ("code", Slot::Code),
    ("errorCode", Slot::Code),
    ("error_code", Slot::Code),
    ("type", Slot::LinkOrCode),
    ("detail", Slot::Description),
    ("title", Slot::Description),
    ("status", Slot::Status),
    ("traceId", Slot::RequestId),
    ("requestId", Slot::RequestId),
    ("request_id", Slot::RequestId),
    ("correlationId", Slot::RequestId),
];

fn read<'a>(reply: &Reply<'_>, body: &mut Json<'a>, fault: &mut Fault<'a>) -> bool {
    let Some(mut part) = Part::of(body) else { return false };
    if !is_problem(reply, &part) {
        return false;
    }
    if matches!(part.get("errors"), Some(Json::Object(_))) {
        fault.dialect = Text::from(ASPNET);
    }
    part.fill(SLOTS, fault);
    true
}

/// Whether the content type says that the body is a problem.
pub(super) fn is_declared(reply: &Reply<'_>) -> bool {
    let media = reply.headers.media_type();
    ["application/problem+json", "application/problem+xml"]
        .iter()
        .any(|problem| media.eq_ignore_ascii_case(problem))
}

/// A problem says so in its content type; without one, its members must leave no doubt: a `type`
/// and a `title` alone are any object, and so are a `title` and a `status`.
fn is_problem(reply: &Reply<'_>, part: &Part<'_, '_>) -> bool {
    let text = |name| part.str(name).is_some();
    let known = part.str("type").is_some_and(|kind| kind == "about:blank" || is_http_url(kind));
    let status = matches!(part.get("status"), Some(Json::Number(_)));
    let more = text("detail") || text("instance") || text("traceId");
    let map = matches!(part.get("errors"), Some(Json::Object(_)));
    let told = known && (status || more) || status && (more || map);
    told && text("title") || is_declared(reply)
}
