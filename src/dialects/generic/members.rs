//! Members of an object by the words for them. What is taken is gone; what is left stays in
//! `extensions`.

use super::words::same;
use crate::json::Json;
use crate::scan::{number, parts, split};
use crate::text::{Map, Text};

/// The members of an object.
pub(in crate::dialects) type Members<'a> = Map<'a, Json<'a>>;

/// Where the member stands that the first of these words names and that fits.
#[inline(never)]
pub(in crate::dialects) fn find(
    members: &Members<'_>,
    words: &str,
    fits: fn(&Json<'_>) -> bool,
) -> Option<usize> {
    if members.is_empty() {
        return None;
    }
    parts(words, b' ')
        .find_map(|word| members.iter().position(|(name, value)| same(word, name) && fits(value)))
}

/// The value that the first of these words names and that fits.
#[inline(never)]
pub(in crate::dialects) fn get<'m, 'a>(
    members: &'m Members<'a>,
    words: &str,
    fits: fn(&Json<'_>) -> bool,
) -> Option<&'m Json<'a>> {
    members.iter().nth(find(members, words, fits)?).map(|(_, value)| value)
}

/// Takes a member.
#[inline(never)]
pub(in crate::dialects) fn take<'a>(members: &mut Members<'a>, place: usize) -> Json<'a> {
    members.entries_mut().remove(place).1
}

/// Takes the first member of these words that is a text that says something, and those before it
/// that say nothing.
#[inline(never)]
pub(in crate::dialects) fn take_text<'a>(
    members: &mut Members<'a>,
    words: &str,
) -> Option<Text<'a>> {
    loop {
        let place = find(members, words, |value| is_text(value) || is_nothing(value))?;
        if let Json::String(text) = take(members, place)
            && !text.trim_ascii().is_empty()
        {
            return Some(text);
        }
    }
}

/// A text that says something.
#[inline(never)]
pub(in crate::dialects) fn is_text(value: &Json<'_>) -> bool {
    matches!(value, Json::String(text) if !text.trim_ascii().is_empty())
}

/// `null` or an empty text.
pub(in crate::dialects) fn is_nothing(value: &Json<'_>) -> bool {
    matches!(value, Json::Null)
        || matches!(value, Json::String(text) if text.trim_ascii().is_empty())
}

/// An object.
pub(in crate::dialects) fn is_object(value: &Json<'_>) -> bool {
    matches!(value, Json::Object(_))
}

/// An object or an array.
pub(in crate::dialects) fn is_nested(value: &Json<'_>) -> bool {
    matches!(value, Json::Object(_) | Json::Array(_))
}

/// A text or a number.
pub(in crate::dialects) fn is_scalar(value: &Json<'_>) -> bool {
    matches!(value, Json::Number(_)) || is_text(value)
}

/// Anything.
pub(in crate::dialects) fn is_there(_: &Json<'_>) -> bool {
    true
}

/// Takes what stands at a path of names and places, as in `root_cause.0.type`, if it fits; what
/// that leaves empty goes too.
#[inline(never)]
pub(in crate::dialects) fn take_at<'a>(
    value: &mut Json<'a>,
    path: &str,
    fits: fn(&Json<'_>) -> bool,
) -> Option<Json<'a>> {
    let (name, rest) = split(path, b'.').map_or((path, None), |(name, rest)| (name, Some(rest)));
    match value {
        Json::Object(members) => {
            let place = members.iter().position(|(member, _)| same(name, member))?;
            let (_, member) = members.entries_mut().get_mut(place)?;
            match rest {
                None => fits(member).then(|| take(members, place)),
                Some(rest) => {
                    let taken = take_at(member, rest, fits)?;
                    if is_empty(member) {
                        take(members, place);
                    }
                    Some(taken)
                }
            }
        }
        Json::Array(items) => {
            let item = items.get_mut(usize::try_from(number(name)?).ok()?)?;
            match rest {
                None => fits(item).then(|| core::mem::take(item)),
                Some(rest) => take_at(item, rest, fits),
            }
        }
        _ => None,
    }
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
