//! The errors of Azure Storage in XML.
//!
//! ```xml
//! <Error><Code>AuthorizationFailure</Code><Message>Server failed to authenticate the request.
//! RequestId:f132d942-0780-4466-8c36-4117f19456cd
//! Time:2026-11-22T11:50:24.992Z</Message></Error>
//! <m:error xmlns:m="http://schemas.microsoft.com/ado/2007/08/dataservices/metadata">
//!   <m:code>TableNotFound</m:code><m:message xml:lang="en-US">…</m:message></m:error>
//! ```
//!
//! Source: Azure Storage's "Status and error codes", and recorded replies. The message ends with
//! the request's id and its time, which are no part of the sentence.

use super::Reply;
use crate::fault::Fault;
use crate::json::Json;
use crate::scan::{find, find_text};
use crate::text::{Text, cut, trimmed};

pub(super) const NAME: &str = "azure-xml";

const REQUEST_ID: &str = "\nRequestId:";

const TIME: &str = "\nTime:";

/// Whether what was read of an `Error` is Azure's; takes its message apart.
pub(super) fn read<'a>(reply: &Reply<'_>, error: &mut Json<'a>, fault: &mut Fault<'a>) -> bool {
    let Some(text) = &fault.description else { return false };
    let Some(at) = find_text(text, REQUEST_ID) else {
        return reply.headers.get("x-ms-error-code").is_some();
    };
    let text = text.clone();
    let rest = cut(&text, at + REQUEST_ID.len(), text.len());
    let end = find(&rest, b'\n').unwrap_or(rest.len());
    fault.description = Some(cut(&text, 0, at));
    fault.request_id = Some(trimmed(&cut(&rest, 0, end)));
    if end < rest.len()
        && let Json::Object(left) = error
    {
        let time = cut(&rest, end, rest.len());
        let from = if time.starts_with(TIME) { TIME.len() } else { 1 };
        left.push(Text::from("Time"), Json::String(cut(&time, from, time.len())));
    }
    true
}
