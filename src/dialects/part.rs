//! What the home dialect and problem details say in members of their own. What is taken is gone;
//! what is left stays in `extensions`. Nothing is lost.

use core::mem::take;

use super::generic::members::{
    ANY, Members, NOTHING, TEXT, TRACE, find, get, is, take as take_member, take_text,
};
use crate::codes::kind_of_code;
use crate::fault::Fault;
use crate::json::Json;
use crate::link::is_http_url;
use crate::scan::number;
use crate::status::mirrors;
use crate::text::{push_new, trimmed};

/// The type of a problem that has none (RFC 9457, section 4.2.1).
const BLANK: &str = "about:blank";

/// Takes the next code of the chain; a text that is empty says nothing. One that only mirrors the
/// HTTP status, the reply's or the body's own, is no code, unless it is a registered one.
#[inline(never)]
pub(super) fn take_code<'a>(members: &mut Members<'a>, name: &str, fault: &mut Fault<'a>) {
    if let Some(text) = get(members, name, TEXT).and_then(Json::as_str)
        && kind_of_code(text).is_none()
    {
        let own = members.get("status").and_then(Json::as_scalar).and_then(number);
        let statuses = [fault.status.map(u32::from), own];
        if statuses.into_iter().flatten().any(|status| mirrors(text, status)) {
            return;
        }
    }
    if let Some(code) = take_text(members, name) {
        push_new(&mut fault.codes, code);
    }
}

/// Takes the link, if it is an http(s) URL, and what says nothing; `true` if neither is there.
#[inline(never)]
pub(super) fn take_link<'a>(members: &mut Members<'a>, name: &str, fault: &mut Fault<'a>) -> bool {
    let place = find(members, name, TEXT | NOTHING);
    let Some((_, value)) = members.iter().as_slice().get(place) else { return false };
    let text = value.as_str().unwrap_or_default();
    let link = is_http_url(text.trim_ascii());
    if !link && !text.trim_ascii().is_empty() && text != BLANK {
        return true;
    }
    if let Json::String(text) = take_member(members, place)
        && link
    {
        fault.link = Some(trimmed(&text));
    }
    false
}

/// Takes explanations: a text, or the texts of a list.
#[inline(never)]
pub(super) fn take_details<'a>(members: &mut Members<'a>, name: &str, fault: &mut Fault<'a>) {
    fault.details.extend(take_text(members, name));
    let place = find(members, name, ANY);
    let Some((_, Json::Array(items))) = members.entries_mut().get_mut(place) else { return };
    // All lines of a trace are part of it.
    if items.iter().any(|item| is(item, TRACE)) {
        return;
    }
    items.retain_mut(|item| match item {
        Json::String(text) => {
            if !text.trim_ascii().is_empty() {
                fault.details.push(take(text));
            }
            false
        }
        Json::Null => false,
        _ => true,
    });
    if items.is_empty() {
        take_member(members, place);
    }
}
