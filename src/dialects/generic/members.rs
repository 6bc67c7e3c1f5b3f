//! Members of an object by the words for them. What is taken is gone; what is left stays in
//! `extensions`.

use super::super::plain::is_trace;
use super::around::span;
use super::shapes::{are_sentences, is_place, is_texts};
use super::words::{is_no_code, is_phrase, same};
use crate::json::Json;
use crate::link::is_http_url;
use crate::scan::{number, parts, split};
use crate::text::{Map, Text};

/// The members of an object.
pub(in crate::dialects) type Members<'a> = Map<'a, Json<'a>>;

/// Kinds of values, as a set of bits: what a member must be to be meant.
pub(in crate::dialects) type Kinds = u16;

/// A text that says something, and not only to those who wrote the server.
pub(in crate::dialects) const TEXT: Kinds = 1;
/// `null`, or a text that says nothing.
pub(in crate::dialects) const NOTHING: Kinds = 1 << 1;
/// Any text.
const SAYS: Kinds = TEXT | NOTHING;
/// A number.
pub(in crate::dialects) const NUMBER: Kinds = 1 << 2;
/// `true` or `false`.
const FLAG: Kinds = 1 << 3;
/// An array.
pub(in crate::dialects) const LIST: Kinds = 1 << 4;
/// An object.
pub(in crate::dialects) const OBJECT: Kinds = 1 << 5;
/// What can name a field.
pub(in crate::dialects) const PLACE: Kinds = 1 << 6;
/// A list of texts, a map of such lists, or a list of such maps with holes.
pub(super) const TEXTS: Kinds = 1 << 7;
/// An http(s) URL.
pub(in crate::dialects) const URL: Kinds = 1 << 8;
/// A tag of a language, as far as its length says.
pub(super) const TAG: Kinds = 1 << 9;
/// A span of time.
pub(super) const SPAN: Kinds = 1 << 10;
/// A list of nothing but texts.
pub(super) const SENTENCES: Kinds = 1 << 11;
/// A text or a number that can be a code: a sentence is none, and neither is a text that only
/// repeats the HTTP status.
pub(super) const WORD: Kinds = 1 << 12;
/// A stack trace.
pub(in crate::dialects) const TRACE: Kinds = 1 << 13;
/// A text or a number.
pub(in crate::dialects) const SCALAR: Kinds = TEXT | NUMBER;
/// An object or an array.
pub(in crate::dialects) const NESTED: Kinds = LIST | OBJECT;
/// Anything.
pub(in crate::dialects) const ANY: Kinds = TEXT | NOTHING | TRACE | NUMBER | FLAG | NESTED;

/// Whether a value is of one of these kinds.
#[inline(never)]
pub(in crate::dialects) fn is(value: &Json<'_>, kinds: Kinds) -> bool {
    let text = match value {
        // It does not matter what it says.
        Json::String(_) if kinds & ANY == ANY => return true,
        Json::String(text) => text.trim_ascii(),
        _ => "",
    };
    let own = match value {
        Json::Number(_) => NUMBER,
        Json::Bool(_) => FLAG,
        Json::Array(_) => LIST,
        Json::Object(_) => OBJECT,
        // As Python and JavaScript write what is not there.
        _ if matches!(text, "" | "None" | "null") => NOTHING,
        Json::String(text) if is_trace(text) => TRACE,
        _ => TEXT,
    };
    kinds & own != 0
        || kinds & PLACE != 0 && is_place(value)
        || kinds & TEXTS != 0 && is_texts(value)
        || kinds & WORD != 0 && own & SCALAR != 0 && !is_phrase(text) && !is_no_code(text)
        || kinds & URL != 0 && is_http_url(text)
        || kinds & TAG != 0 && matches!(text.len(), 2 | 5)
        || kinds & SPAN != 0 && span(value).is_some()
        || kinds & SENTENCES != 0 && are_sentences(value)
}

/// How many members are looked at from the start of an object and from its end: what stands in
/// between is data, and there are hundreds of words to look for.
const EDGE: usize = 512;

/// The place of the member that is looked at after another.
pub(in crate::dialects) fn next(place: usize, members: usize) -> usize {
    if place + 1 == EDGE { EDGE.max(members.saturating_sub(EDGE)) } else { place + 1 }
}

/// Where the member stands that the first of these words names and that is of these kinds; the
/// number of members where there is none. The very word goes before one that differs in case.
#[inline(never)]
pub(in crate::dialects) fn find(members: &Members<'_>, words: &str, kinds: Kinds) -> usize {
    // Bodies of a million empty objects exist.
    if members.is_empty() {
        return 0;
    }
    for word in parts(words, b' ') {
        // Most names are told apart by their first letter.
        let Some(first) = word.bytes().next() else { continue };
        let (mut place, mut found) = (0, members.len());
        while let Some((name, value)) = members.iter().as_slice().get(place) {
            let other = name.bytes().next().unwrap_or_default();
            let apart = (first ^ other) & 0x1F != 0 && first > b'_' && other > b'_';
            if !apart && same(word, name) && is(value, kinds) {
                if name.len() != word.len() || **name == *word {
                    return place;
                }
                found = found.min(place);
            }
            place = next(place, members.len());
        }
        if found < members.len() {
            return found;
        }
    }
    members.len()
}

/// The value that the first of these words names and that is of these kinds.
#[inline(never)]
pub(in crate::dialects) fn get<'m, 'a>(
    members: &'m Members<'a>,
    words: &str,
    kinds: Kinds,
) -> Option<&'m Json<'a>> {
    members.iter().as_slice().get(find(members, words, kinds)).map(|(_, value)| value)
}

/// Whether there is such a member.
#[inline(never)]
pub(in crate::dialects) fn has(members: &Members<'_>, words: &str, kinds: Kinds) -> bool {
    find(members, words, kinds) < members.len()
}

/// The members of the object that the first of these words names.
#[inline(never)]
pub(in crate::dialects) fn object<'m, 'a>(
    members: &'m mut Members<'a>,
    words: &str,
) -> Option<&'m mut Members<'a>> {
    match value(members, words, OBJECT) {
        Some(Json::Object(inner)) => Some(inner),
        _ => None,
    }
}

/// The value that the first of these words names and that is of these kinds, to be changed.
#[inline(never)]
pub(in crate::dialects) fn value<'m, 'a>(
    members: &'m mut Members<'a>,
    words: &str,
    kinds: Kinds,
) -> Option<&'m mut Json<'a>> {
    let place = find(members, words, kinds);
    members.entries_mut().get_mut(place).map(|(_, value)| value)
}

/// Takes a member; `null` where there is none.
#[inline(never)]
pub(in crate::dialects) fn take<'a>(members: &mut Members<'a>, place: usize) -> Json<'a> {
    let members = members.entries_mut();
    if place < members.len() { members.remove(place).1 } else { Json::Null }
}

/// Leaves out the first member of these words in which nothing is left.
#[inline(never)]
pub(in crate::dialects) fn sweep(members: &mut Members<'_>, words: &str) {
    let place = find(members, words, ANY);
    if members.iter().as_slice().get(place).is_some_and(|(_, value)| is_empty(value)) {
        take(members, place);
    }
}

/// How many texts that say nothing are taken: each that is moves all members behind it, and there
/// are thousands of names that fold to one word.
const BLANK: u32 = 8;

/// Takes the first member of these words that is a text that says something, and those before it
/// that say nothing.
#[inline(never)]
pub(in crate::dialects) fn take_text<'a>(
    members: &mut Members<'a>,
    words: &str,
) -> Option<Text<'a>> {
    for _ in 0..BLANK {
        let place = find(members, words, SAYS);
        if place == members.len() {
            break;
        }
        let value = take(members, place);
        if is(&value, TEXT)
            && let Json::String(text) = value
        {
            return Some(text);
        }
    }
    None
}

/// Takes what stands at a path of names and places, as in `root_cause.0.type`, if it is of these
/// kinds, and leaves out what that leaves empty; `null` where there is none.
#[inline(never)]
pub(in crate::dialects) fn take_at<'a>(
    members: &mut Members<'a>,
    path: &str,
    kinds: Kinds,
) -> Json<'a> {
    let (name, rest) = split(path, b'.').unwrap_or((path, ""));
    let place = find(members, name, if rest.is_empty() { kinds } else { NESTED });
    if rest.is_empty() {
        return take(members, place);
    }
    let taken = match members.entries_mut().get_mut(place) {
        Some((_, Json::Object(inner))) => take_at(inner, rest, kinds),
        Some((_, Json::Array(items))) => {
            let (index, rest) = split(rest, b'.').unwrap_or((rest, ""));
            match number(index).and_then(|index| items.get_mut(index as usize)) {
                Some(Json::Object(inner)) => take_at(inner, rest, kinds),
                Some(item) if rest.is_empty() && is(item, kinds) => core::mem::take(item),
                _ => Json::Null,
            }
        }
        _ => return Json::Null,
    };
    sweep(members, name);
    taken
}

/// Whether nothing is left in an object or an array.
#[inline(never)]
pub(in crate::dialects) fn is_empty(value: &Json<'_>) -> bool {
    match value {
        Json::Object(members) => members.is_empty(),
        Json::Array(items) => items.is_empty(),
        Json::Null => true,
        _ => false,
    }
}
