//! When to try again, as a sentence tells it.

use crate::fault::Seconds;
use crate::headers::seconds;
use crate::scan::{holds, parts, split};

/// What a sentence about a later attempt has in it, in lower case.
const ABOUT: &str = "again,retry,available,wait,this after";

/// The span that a sentence names: "Expected available in 30 seconds.", "Please try again in
/// 1m20.5s.", "Retry after 1 hour". `None` where it is about something else.
pub(crate) fn hint(text: &str) -> Option<Seconds> {
    let text = text.to_ascii_lowercase();
    if !parts(ABOUT, b',').any(|word| holds(&text, word)) {
        return None;
    }
    let mut rest = &*text;
    while let Some((word, after)) = split(rest, b' ') {
        rest = after;
        if matches!(word, "in" | "after" | "for" | "wait")
            && let Some(span) = span(after)
        {
            return Some(span);
        }
    }
    None
}

/// Units by a word that a sentence may cut short; the first that fits counts.
const UNITS: &str = "seconds secs minutes mins hours hrs days ms milliseconds";

/// How many milliseconds they have.
const MILLIS: [u32; 9] = [1000, 1000, 60_000, 60_000, 3_600_000, 3_600_000, 86_400_000, 1, 1];

/// The span at the start of a text: numbers, each with its unit. One beyond 49 days is that.
fn span(text: &str) -> Option<Seconds> {
    let mut rest = text;
    let mut total = None;
    while let Some((digits, after)) = run(rest, |byte| byte.is_ascii_digit() || byte == b'.') {
        let after = after.strip_prefix([' ', '-']).unwrap_or(after);
        let Some((unit, after)) = run(after, |byte| byte.is_ascii_lowercase()) else { break };
        let place = parts(UNITS, b' ').position(|word| word.starts_with(unit));
        let Some(unit) = place.and_then(|place| MILLIS.get(place)) else { break };
        let span = seconds(digits)?;
        let part = u32::from(span.millis) * (unit / 1000);
        let sum = span.whole.saturating_mul(*unit).saturating_add(part);
        total = Some(sum.saturating_add(total.unwrap_or_default()));
        rest = after;
    }
    let millis = u16::try_from(total? % 1000).unwrap_or_default();
    Some(Seconds { whole: total? / 1000, millis })
}

/// The bytes at the start of a text that are such, if any, and what stands behind them.
fn run(text: &str, is: fn(u8) -> bool) -> Option<(&str, &str)> {
    let end = text.bytes().position(|byte| !is(byte)).unwrap_or(text.len());
    text.split_at_checked(end).filter(|_| end > 0)
}
