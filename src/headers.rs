//! Response headers: look-up in any case, media types, `Retry-After`, HTTP dates.

use alloc::vec::Vec;

use crate::fault::Seconds;
use crate::limits::HEADERS;
use crate::scan::{number, parts, same_in_any_case, split};

/// Response headers, in the order in which they came.
#[derive(Debug, Clone, Default)]
pub struct Headers<'a>(Vec<(&'a str, &'a str)>);

impl<'a> Headers<'a> {
    /// Takes headers as pairs of name and value. Those beyond [`HEADERS`] bytes are left out, and
    /// so is a value with a line break in it: no server can send one.
    pub fn new(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut left = HEADERS;
        let mut headers = Vec::new();
        for (name, value) in pairs {
            let Some(rest) = left.checked_sub(name.len() + value.len()) else { continue };
            left = rest;
            if !value.bytes().any(|byte| byte < b' ' && byte != b'\t') {
                headers.push((name, value));
            }
        }
        Self(headers)
    }

    /// The trimmed value of the first header of that name (in any case) that is not empty.
    pub fn get(&self, name: &str) -> Option<&'a str> {
        self.all(name).next()
    }

    /// The trimmed values of all headers of that name (in any case) that are not empty.
    pub(crate) fn all<'n>(&self, name: &'n str) -> impl Iterator<Item = &'a str> + use<'_, 'n, 'a> {
        let named = self.0.iter().filter(move |(header, _)| same_in_any_case(header, name));
        named.map(|(_, value)| value.trim_ascii()).filter(|value| !value.is_empty())
    }

    /// The media type without its parameters, as in `application/problem+json`.
    pub fn media_type(&self) -> &'a str {
        let value = self.get("content-type").unwrap_or_default();
        split(value, b';').map_or(value, |(media, _)| media).trim_ascii()
    }

    /// The `charset` of the media type.
    pub fn charset(&self) -> Option<&'a str> {
        let (_, mut rest) = split(self.get("content-type")?, b';')?;
        loop {
            let (parameter, after) = split(rest, b';').unwrap_or((rest, ""));
            if let Some((name, value)) = split(parameter, b'=')
                && same_in_any_case(name.trim_ascii(), "charset")
            {
                let value = value.trim_ascii();
                return Some(
                    value
                        .strip_prefix('"')
                        .and_then(|value| value.strip_suffix('"'))
                        .unwrap_or(value),
                );
            }
            if after.is_empty() {
                return None;
            }
            rest = after;
        }
    }

    /// The request, trace or correlation id.
    pub fn request_id(&self) -> Option<&'a str> {
        let known = parts(REQUEST_IDS, b' ').find_map(|name| self.get(name));
        known.or_else(|| {
            let named = |name: &str| {
                let end = name.len().checked_sub(OWN_REQUEST_ID.len());
                let end = end.and_then(|from| name.get(from..));
                end.is_some_and(|end| end.eq_ignore_ascii_case(OWN_REQUEST_ID))
            };
            let (_, id) = self.0.iter().find(|(name, _)| named(name))?;
            Some(id.trim_ascii()).filter(|id| !id.is_empty())
        })
    }

    /// The error code that AWS and Azure send in a header, also where there is no body (`HEAD`):
    /// without the namespace before `#` and what stands behind `:` (Smithy, AWS JSON protocols).
    pub fn error_code(&self) -> Option<&'a str> {
        let code =
            ["x-amzn-errortype", "x-ms-error-code"].iter().find_map(|name| self.get(name))?;
        let code = parts(code, b':').next()?;
        parts(code, b'#').last().filter(|code| !code.is_empty())
    }

    /// The one language of the body, if `Content-Language` names one.
    pub fn language(&self) -> Option<&'a str> {
        self.get("content-language").filter(|tag| is_language_tag(tag))
    }

    /// Seconds until a retry makes sense, from `Retry-After` in both of its forms (RFC 9110,
    /// section 10.2.3). A date counts from the server's own `Date`, else from `now` (seconds since
    /// 1970); one that has passed gives 0.
    pub fn retry_after(&self, now: Option<u32>) -> Option<Seconds> {
        let value = self.get("retry-after")?;
        seconds(value).or_else(|| {
            let until = http_date(value)?;
            let from = self.get("date").and_then(http_date).or(now)?;
            Some(Seconds { whole: until.saturating_sub(from), millis: 0 })
        })
    }
}

/// How the servers' own names of it end: `Twilio-Request-Id`, `X-Zendesk-Request-Id`.
const OWN_REQUEST_ID: &str = "request-id";

const REQUEST_IDS: &str = "x-request-id request-id x-correlation-id correlation-id x-requestid \
    x-correlationid x-amzn-requestid x-ms-request-id paypal-debug-id x-trace-id trace-id \
    x-amzn-trace-id x-b3-traceid x-cloud-trace-context traceparent x-vercel-id cf-ray";

/// Whether a text has the form of a language tag (RFC 5646, section 2.1).
fn is_language_tag(tag: &str) -> bool {
    let is_part = |(place, part): (usize, &str)| match place {
        0 => matches!(part.len(), 2..=8) && part.bytes().all(|byte| byte.is_ascii_alphabetic()),
        _ => matches!(part.len(), 1..=8) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()),
    };
    tag.len() <= 35 && parts(tag, b'-').enumerate().all(is_part)
}

/// A span in seconds, as in `120` or `1.5`. Everything that is not plain decimal digits is none.
pub(crate) fn seconds(text: &str) -> Option<Seconds> {
    let (whole, fraction) = split(text, b'.').unwrap_or((text, "0"));
    number(fraction)?;
    let mut millis = 0;
    for place in 0..3 {
        let digit = fraction.as_bytes().get(place).map_or(0, |byte| byte - b'0');
        millis = millis * 10 + u16::from(digit);
    }
    Some(Seconds { whole: number(whole)?, millis })
}

/// Seconds since 1970 of an HTTP date (RFC 9110, section 5.6.7), in any of its three forms.
pub(crate) fn http_date(text: &str) -> Option<u32> {
    const MONTHS: &str = "janfebmaraprmayjunjulaugsepoctnovdec";
    let (mut day, mut month, mut year, mut time) = (None, None, None, None);
    let is_break = |byte: &u8| matches!(byte, b' ' | b',' | b'-');
    for word in text.as_bytes().split(is_break) {
        let word = core::str::from_utf8(word).unwrap_or_default();
        if let Some((hours, rest)) = split(word, b':') {
            let (minutes, seconds) = split(rest, b':')?;
            let (hours, minutes, seconds) = (number(hours)?, number(minutes)?, number(seconds)?);
            time = (hours < 24 && minutes < 60 && seconds <= 60)
                .then_some(hours * 3600 + minutes * 60 + seconds);
        } else if let Some(number) = number(word) {
            match number {
                1..=31 if day.is_none() => day = Some(number),
                // Two digits of a year: RFC 850, up to 2069.
                0..70 => year = Some(2000 + number),
                70..100 => year = Some(1900 + number),
                _ => year = Some(number),
            }
        } else if word.len() == 3 && month.is_none() {
            month = (0..12).find(|month| {
                let name = MONTHS.get(month * 3..month * 3 + 3);
                name.is_some_and(|name| same_in_any_case(name, word))
            });
        }
    }
    days_since_1970(year?, month?, day?)?.checked_mul(86_400)?.checked_add(time?)
}

/// `month` from 0.
fn days_since_1970(year: u32, month: usize, day: u32) -> Option<u32> {
    const BEFORE: [u32; 12] = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
    if !(1970..2100).contains(&year) {
        return None;
    }
    let leap = u32::from(month > 1 && year.is_multiple_of(4));
    // 492 leap years up to 1969, counting every fourth.
    let leaps = (year - 1) / 4 - 492;
    Some((year - 1970) * 365 + leaps + BEFORE.get(month)? + leap + day - 1)
}
