//! What stands beside an error: status, hints, link, request id, retry.

use super::items::Items;
use super::members::{Members, find, get, is_nested, is_nothing, is_text, take, take_text};
use super::words::{
    DETAILS, LANGUAGE, LINK, LINKS, REQUEST_ID, RETRY, RETRY_MS, STATUS, hint, is_one_of, is_status,
};
use crate::fault::Seconds;
use crate::headers::seconds;
use crate::json::Json;
use crate::link::is_http_url;
use crate::scan::{number, parts};
use crate::text::trimmed;

impl<'a> Items<'_, '_, 'a> {
    /// What an object says beside the error itself.
    #[inline(never)]
    pub(super) fn around(&mut self, members: &mut Members<'a>) {
        self.status(members);
        if let Some(place) = find(members, DETAILS, |value| {
            is_text(value)
                || matches!(value, Json::Array(items) if !items.is_empty() && items.iter().all(is_text))
        }) {
            let listed = members.iter().nth(place).is_some_and(|(name, value)| {
                is_one_of("detail", name) && matches!(value, Json::Array(_))
            });
            if !listed {
                match take(members, place) {
                    Json::String(text) => self.fault.details.push(text),
                    Json::Array(texts) => {
                        for text in texts {
                            if let Json::String(text) = text {
                                self.fault.details.push(text);
                            }
                        }
                    }
                    _ => {}
                }
            }
        }
        while let Some(place) = find(members, DETAILS, |value| is_text(value) || is_nothing(value))
        {
            if let Json::String(text) = take(members, place)
                && !text.trim_ascii().is_empty()
            {
                self.fault.details.push(text);
            }
        }
        let silent = hint(self.hints, "nolink").is_some();
        if self.fault.link.is_none()
            && !silent
            && let Some(place) = find(members, LINK, |value| {
                value.as_str().is_some_and(|text| is_http_url(text.trim_ascii()))
            })
            && let Json::String(link) = take(members, place)
        {
            self.fault.link = Some(trimmed(&link));
        }
        if self.fault.link.is_none()
            && let Some(links) = get(members, LINKS, is_nested)
        {
            let first = links.as_array().and_then(|links| links.first()).unwrap_or(links);
            let link = first.as_object().and_then(|link| get(link, "href url about", is_text));
            if let Some(Json::String(link)) = link
                && is_http_url(link)
            {
                self.fault.link = Some(link.clone());
            }
        }
        if self.fault.request_id.is_none() {
            self.fault.request_id =
                take_text(members, hint(self.hints, "request").unwrap_or(REQUEST_ID));
        }
        if self.fault.language.is_none()
            && let Some(place) = find(members, LANGUAGE, |value| {
                value.as_str().is_some_and(|tag| matches!(tag.len(), 2 | 5))
            })
            && let Json::String(language) = take(members, place)
        {
            self.fault.language = Some(language);
        }
        self.retry(members);
    }

    #[inline(never)]
    pub(super) fn status(&mut self, members: &mut Members<'a>) {
        loop {
            let own = self.fault.status.map(u32::from);
            let Some(place) = parts(STATUS, b' ').find_map(|word| {
                let place = find(members, word, |value| matches!(value, Json::Number(_)))?;
                let (_, value) = members.iter().nth(place)?;
                let status = value.as_scalar().and_then(number)?;
                (is_status(status) && own.is_none_or(|own| own == status)).then_some(place)
            }) else {
                return;
            };
            let status = take(members, place).as_scalar().and_then(number);
            self.fault.status = status.and_then(|status| u16::try_from(status).ok());
        }
    }

    #[inline(never)]
    pub(super) fn retry(&mut self, members: &mut Members<'a>) {
        if self.fault.retry_after.is_some() {
            return;
        }
        if let Some(place) = find(members, RETRY, |value| span(value).is_some()) {
            self.fault.retry_after = span(&take(members, place));
        } else if let Some(place) = find(
            members,
            RETRY_MS,
            |value| matches!(value, Json::Number(digits) if number(digits).is_some()),
        ) && let Some(millis) = take(members, place).as_scalar().and_then(number)
        {
            let rest = u16::try_from(millis % 1000).unwrap_or_default();
            self.fault.retry_after = Some(Seconds { whole: millis / 1000, millis: rest });
        }
    }
}

/// A span of time: a number of seconds, or text as in `12.5s`.
#[inline(never)]
pub(in crate::dialects) fn span(value: &Json<'_>) -> Option<Seconds> {
    let text = value.as_scalar()?.trim_ascii();
    seconds(text.strip_suffix('s').unwrap_or(text))
}
