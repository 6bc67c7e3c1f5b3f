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

use super::generic::members::take_text;
use super::part::{take_code, take_link};
use super::{Dialect, Reply, is_media};
use crate::fault::Fault;
use crate::json::Json;
use crate::text::Text;

pub(super) static DIALECT: Dialect = Dialect::new(
    "problem-details",
    "#problem; \
     title/s type=about:blank|http://*|https://*|/*|urn:* status/n; \
     title/s type=about:blank|http://*|https://* detail|instance|traceId/s; \
     title/s status/n detail|instance|traceId/s; \
     title/s status/n errors/o",
    "nocode;nolift;nolink;parts",
)
.first(read);

/// The id of a problem whose `errors` is a map from field to sentences.
pub(super) const ASPNET: &str = "aspnet-validation";

/// A problem says so in its content type; without one, its members must leave no doubt: a `type`
/// and a `title` alone are any object, and so are a `title` and a `status`.
fn read<'a>(_: &Reply<'_>, body: &mut Json<'a>, fault: &mut Fault<'a>) -> bool {
    let Json::Object(members) = body else { return false };
    if matches!(members.get("errors"), Some(Json::Object(_))) {
        fault.dialect = Text::from(ASPNET);
    }
    for name in ["code", "errorCode"] {
        take_code(members, name, fault);
    }
    fault.description = take_text(members, "detail").or_else(|| take_text(members, "title"));
    if take_link(members, "type", fault) {
        take_code(members, "type", fault);
    }
    true
}

/// Whether the content type says that the body is a problem.
pub(super) fn is_declared(reply: &Reply<'_>) -> bool {
    is_media(&reply.headers, "application/problem+json application/problem+xml")
}
