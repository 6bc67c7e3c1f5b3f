//! Conditions by which a dialect knows a body: terms that must all hold, or those behind a
//! semicolon, as in `error.code/s error.status/s !message; ok=false #2`.
//!
//! | term | holds if |
//! |---|---|
//! | `a.b` | there is a member `b` in the member `a`; a number is a place in a list, `*` any member or item, `x\|y` either name |
//! | `a/s`, `a/s\|n` | it is of one of these types: `s`tring, `n`umber, `o`bject, `a`rray or `l`ist, `b`oolean, `u`pper or `c`amel case, or says that something `f`ailed: neither nothing nor a word or number of success; only the first letter counts |
//! | `a=text`, `a=text*` | it is that text, number or truth value, or a text that starts or (`*text`) ends so; `x\|y` either |
//! | `@name=text` | that is what the header of that name is |
//! | `!…` | the term does not hold |
//! | `#2` | the body has at most two members |
//! | `#404` | the status of the reply is that |
//! | `^a` | the first member is `a` |
//! | `#problem` | the content type says that the body is a problem |
//! | `#indented` | the body is written with four spaces and without a line break at its end |
//! | `#tree`, `#sentences` | the body is nothing but a map from field to lists of texts or of errors with codes, or to sentences |

use super::generic::members::{Members, next};
use super::{Reply, generic, problem_details};
use crate::json::Json;
use crate::scan::{number, parts, split};

/// Whether a body meets a condition.
pub(super) fn holds(when: &str, root: &Json<'_>, reply: &Reply<'_>) -> bool {
    parts(when, b';').any(|terms| {
        parts(terms, b' ').all(|term| term.is_empty() || term_holds(term, root, reply))
    })
}

fn term_holds(term: &str, root: &Json<'_>, reply: &Reply<'_>) -> bool {
    if let Some(not) = term.strip_prefix('!') {
        return !term_holds(not, root, reply);
    }
    if let Some(shape) = term.strip_prefix('#') {
        let most = number(shape).unwrap_or_default() as usize;
        return match shape {
            "tree" => generic::is_tree(root),
            "problem" => matches!(root, Json::Object(_)) && problem_details::is_declared(reply),
            "sentences" => generic::is_sentences(root),
            "indented" => {
                let body = reply.body();
                body.starts_with("{\n    \"") && body.ends_with("\n}")
            }
            _ if most > 99 => reply.status.map(usize::from) == Some(most),
            _ => matches!(root, Json::Object(members) if members.len() <= most),
        };
    }
    if let Some(name) = term.strip_prefix('^') {
        return matches!(root, Json::Object(members)
            if members.iter().next().is_some_and(|(first, _)| **first == *name));
    }
    if let Some(header) = term.strip_prefix('@')
        && root.get(term).is_none()
        && !term.starts_with("@type")
    {
        let (name, text) = split(header, b'=').unwrap_or((header, "*"));
        return reply.headers.get(name).is_some_and(|value| is_text(value, text));
    }
    if let Some((path, text)) = split(term, b'=') {
        return any(root, path, &|value| match value {
            Json::String(is) | Json::Number(is) => is_text(is, text),
            Json::Bool(true) => text == "true",
            Json::Bool(false) => text == "false",
            _ => false,
        });
    }
    let (path, types) = split(term, b'/').unwrap_or((term, ""));
    any(root, path, &|value| types.is_empty() || parts(types, b'|').any(|kind| is_a(value, kind)))
}

/// Whether a text is one of these.
fn is_text(is: &str, texts: &str) -> bool {
    parts(texts, b'|').any(|text| {
        if let Some(end) = text.strip_prefix('*') {
            return is.ends_with(end);
        }
        text.strip_suffix('*').map_or(is == text, |start| is.starts_with(start))
    })
}

fn is_a(value: &Json<'_>, kind: &str) -> bool {
    match (value, kind.bytes().next().unwrap_or_default().to_ascii_lowercase()) {
        (Json::Bool(_), b'b')
        | (Json::Number(_), b'n')
        | (Json::String(_), b's')
        | (Json::Array(_), b'l' | b'a')
        | (Json::Object(_), b'o') => true,
        (Json::String(text), b'u') => {
            !text.is_empty()
                && text.bytes().all(|byte| matches!(byte, b'A'..=b'Z' | b'0'..=b'9' | b'_'))
        }
        (Json::String(text), b'c') => {
            matches!(text.as_bytes(), [b'A'..=b'Z', rest @ ..] if rest.iter().any(u8::is_ascii_lowercase))
        }
        (value, b'f') => is_failure(value),
        _ => false,
    }
}

/// Whether a value says more than nothing and other than that all is well.
fn is_failure(value: &Json<'_>) -> bool {
    match value {
        Json::String(text) | Json::Number(text) => {
            !text.trim_ascii().bytes().all(|byte| byte == b'0')
                && !generic::is_word("200 ok success succeeded", text)
        }
        Json::Array(items) => items.iter().any(is_failure),
        Json::Object(members) => members.iter().any(|(_, value)| is_failure(value)),
        _ => matches!(value, Json::Bool(true)),
    }
}

/// How many members or items are looked at for any that fits.
const FEW: usize = 32;

/// The member of that name, if it is one of those that are looked at.
fn member<'m, 'a>(members: &'m Members<'a>, name: &str) -> Option<&'m Json<'a>> {
    let mut place = 0;
    while let Some((other, value)) = members.iter().as_slice().get(place) {
        if **other == *name {
            return Some(value);
        }
        place = next(place, members.len());
    }
    None
}

/// Whether a value that stands at a path fits.
fn any(value: &Json<'_>, path: &str, fits: &dyn Fn(&Json<'_>) -> bool) -> bool {
    if path.is_empty() {
        return fits(value);
    }
    let (step, rest) = split(path, b'.').unwrap_or((path, ""));
    match value {
        Json::Object(members) if step == "*" => {
            members.iter().take(FEW).any(|(_, value)| any(value, rest, fits))
        }
        Json::Object(members) if step.ends_with('*') => {
            let start = step.strip_suffix('*').unwrap_or_default();
            members.iter().any(|(name, value)| name.starts_with(start) && any(value, rest, fits))
        }
        Json::Array(items) if step == "*" => {
            items.iter().take(FEW).any(|value| any(value, rest, fits))
        }
        Json::Object(members) => parts(step, b'|')
            .filter_map(|name| member(members, name))
            .any(|value| any(value, rest, fits)),
        Json::Array(items) => number(step)
            .and_then(|place| items.get(place as usize))
            .is_some_and(|value| any(value, rest, fits)),
        _ => false,
    }
}
