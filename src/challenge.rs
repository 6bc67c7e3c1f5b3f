//! The challenges of `WWW-Authenticate` (RFC 9110, section 11.6.1), of which OAuth's tell an error
//! (RFC 6750, section 3).

use crate::fault::Fault;
use crate::json::unescape;
use crate::link::is_http_url;
use crate::scan::{around, find, same_in_any_case};
use crate::text::{Text, owned, push_new};

/// The parameters that tell what is wrong: the code, the sentence and the link.
const TOLD: [&str; 3] = ["error", "error_description", "error_uri"];

/// Reads the error of the first challenge that has one into a fault; `false` where none has.
pub(crate) fn read<'a>(header: &'a str, fault: &mut Fault<'a>) -> bool {
    let mut told = [const { None }; TOLD.len()];
    let mut rest = header;
    loop {
        rest = skip(rest, " \t,");
        let (name, after) = token(rest);
        if name.is_empty() {
            break;
        }
        let after = after.trim_ascii_start();
        let Some(value) = after.strip_prefix('=').filter(|value| !value.starts_with('=')) else {
            // A scheme begins the next challenge; or it is what a scheme has without parameters.
            if matches!(told, [Some(_), ..]) {
                break;
            }
            told = [const { None }; TOLD.len()];
            rest = skip(after, "=");
            continue;
        };
        let (value, after) = quoted_or_token(value.trim_ascii_start());
        rest = after;
        let place = TOLD.iter().position(|told| same_in_any_case(told, name));
        if let Some(slot) = place.and_then(|place| told.get_mut(place))
            && !value.trim_ascii().is_empty()
        {
            slot.get_or_insert(value);
        }
    }
    let [Some(error), description, uri] = told else { return false };
    push_new(&mut fault.codes, error);
    fault.description = fault.description.take().or(description);
    fault.link = fault.link.take().or(uri.filter(|uri| is_http_url(uri)));
    true
}

/// What stands behind those of these bytes that a text begins with.
#[inline(never)]
fn skip<'a>(text: &'a str, bytes: &str) -> &'a str {
    let end = text.bytes().position(|byte| find(bytes, byte).is_none());
    around(text, end.unwrap_or(text.len()), 0).1
}

/// What stands before the next separator, and what stands from it on.
fn token(text: &str) -> (&str, &str) {
    let separates = |byte: u8| matches!(byte, b' ' | b'\t' | b',' | b'=' | b'"');
    around(text, text.bytes().position(separates).unwrap_or(text.len()), 0)
}

fn quoted_or_token(text: &str) -> (Text<'_>, &str) {
    let Some(quoted) = text.strip_prefix('"') else {
        let (value, rest) = token(text);
        return (Text::from(value), rest);
    };
    let mut escaped = false;
    let end = quoted.bytes().position(|byte| {
        let ends = byte == b'"' && !escaped;
        escaped = byte == b'\\' && !escaped;
        ends
    });
    let (value, rest) = around(quoted, end.unwrap_or(quoted.len()), 1);
    (owned(unescape(value)), rest)
}
