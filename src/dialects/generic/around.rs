//! What stands beside an error: status, hints, link, request id, retry.

use super::items::Items;
use super::members::{
    Kinds, Members, NESTED, NOTHING, NUMBER, SENTENCES, SPAN, TAG, TEXT, URL, find, object, sweep,
    take, take_text,
};
use super::words::{
    DETAILS, LANGUAGE, LINK, LINKS, NUMBERED, REQUEST_ID, RETRY, RETRY_MS, STATUS, hinted,
    is_status,
};
use crate::fault::Seconds;
use crate::headers::seconds;
use crate::json::Json;
use crate::scan::{number, parts};
use crate::text::{Text, trimmed};

impl<'a> Items<'_, '_, 'a> {
    /// What an object says beside the error itself.
    #[inline(never)]
    pub(super) fn around(&mut self, members: &mut Members<'a>) {
        for word in parts(hinted(self.hints, "details", DETAILS), b' ') {
            // What is called `detail` and lists texts are errors.
            let kinds = TEXT | NOTHING | if word == "detail" { 0 } else { SENTENCES };
            match take(members, find(members, word, kinds)) {
                Json::Array(mut items) => {
                    for item in &mut items {
                        self.detail(core::mem::take(item));
                    }
                }
                value => self.detail(value),
            }
        }
        if !self.says("nolink") {
            fill(&mut self.fault.link, members, hinted(self.hints, "link", LINK), URL);
        }
        for word in parts(LINKS, b' ') {
            let place = find(members, word, NESTED);
            let Some((_, links)) = members.entries_mut().get_mut(place) else { continue };
            let link = match links {
                Json::Array(items) => items.first_mut(),
                links => Some(links),
            };
            if let Some(Json::Object(link)) = link {
                if let Some(link) = object(link, "documentation") {
                    fill(&mut self.fault.link, link, "href", URL);
                }
                fill(&mut self.fault.link, link, "href url about", URL);
            }
            sweep(members, word);
        }
        fill(&mut self.fault.language, members, LANGUAGE, TAG);
        self.reply(members);
    }

    /// What is said of the reply as a whole: its status, its id, when to try again.
    #[inline(never)]
    pub(super) fn reply(&mut self, members: &mut Members<'a>) {
        for word in parts(STATUS, b' ') {
            let place = find(members, word, NUMBER);
            let own = self.fault.status.map(u32::from);
            if let Some((_, value)) = members.iter().as_slice().get(place)
                && let Some(status) = value.as_scalar().and_then(number)
                && is_status(status)
                && own.is_none_or(|own| own == status)
            {
                self.fault.status = u16::try_from(status).ok();
                take(members, place);
            }
        }
        if self.fault.request_id.is_none() {
            self.fault.request_id = take_text(members, hinted(self.hints, "request", REQUEST_ID));
        }
        if self.fault.request_id.is_none()
            && let Json::Number(id) = take(members, find(members, NUMBERED, NUMBER))
        {
            self.fault.request_id = Some(id);
        }
        if self.fault.retry_after.is_none() {
            self.fault.retry_after = span(&take(members, self.find(members, "retry", RETRY, SPAN)));
        }
        if self.fault.retry_after.is_none()
            && let Json::Number(digits) = take(members, find(members, RETRY_MS, NUMBER))
        {
            self.fault.retry_after = number(&digits).map(|millis| {
                let rest = u16::try_from(millis % 1000).unwrap_or_default();
                Seconds { whole: millis / 1000, millis: rest }
            });
        }
    }

    /// An explanation, if it is one.
    #[inline(never)]
    fn detail(&mut self, value: Json<'a>) {
        if let Json::String(text) = value
            && !text.trim_ascii().is_empty()
        {
            self.fault.details.push(text);
        }
    }
}

/// Takes a text of one of these kinds, if there is none yet.
#[inline(never)]
fn fill<'a>(slot: &mut Option<Text<'a>>, members: &mut Members<'a>, words: &str, kinds: Kinds) {
    if slot.is_none()
        && let Json::String(text) = take(members, find(members, words, kinds))
    {
        *slot = Some(trimmed(&text));
    }
}

/// A span of time: a number of seconds, or text as in `12.5s`.
#[inline(never)]
pub(in crate::dialects) fn span(value: &Json<'_>) -> Option<Seconds> {
    let text = value.as_scalar()?.trim_ascii();
    seconds(text.strip_suffix('s').unwrap_or(text))
}
