//! An object of the body while a dialect reads it. What is taken is gone from it; what is left
//! stays in `extensions`. Nothing is lost.

use alloc::vec::Vec;
use core::mem::take;

use crate::codes::kind_of_code;
use crate::fault::Fault;
use crate::json::Json;
use crate::link::is_http_url;
use crate::scan::number;
use crate::status::mirrors;
use crate::text::{Map, Text, trimmed};

use super::errors::{Words, read_errors};

/// Where a member of a body goes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Slot {
    /// The next code of the chain, from the most specific on.
    Code,
    /// The link, if it is an http(s) URL; else the next code, unless it is RFC 9457's default.
    LinkOrCode,
    /// The server's sentence, if there is none yet.
    Description,
    /// The link, if it is an http(s) URL.
    Link,
    /// Explanations: a text or a list of texts.
    Details,
    /// The request's id.
    RequestId,
    /// The HTTP status, where the reply has none or the same.
    Status,
}

/// The type of a problem that has none (RFC 9457, section 4.2.1).
const BLANK: &str = "about:blank";

/// An object of the body.
pub(super) struct Part<'j, 'a> {
    members: &'j mut Map<'a, Json<'a>>,
    /// Whether names are found in any case; an exact name goes before one that differs in case.
    any_case: bool,
}

impl<'j, 'a> Part<'j, 'a> {
    /// A value that is an object.
    pub(super) fn of(value: &'j mut Json<'a>) -> Option<Self> {
        match value {
            Json::Object(members) => Some(Self { members, any_case: false }),
            _ => None,
        }
    }

    /// The same object with names in any case.
    pub(super) fn in_any_case(self) -> Self {
        Self { any_case: true, ..self }
    }

    fn place(&self, name: &str) -> Option<usize> {
        let exact = self.members.iter().position(|(key, _)| **key == *name);
        exact.or_else(|| {
            let same =
                |(key, _): &(Text<'a>, Json<'a>)| self.any_case && key.eq_ignore_ascii_case(name);
            self.members.iter().position(same)
        })
    }

    /// A member.
    pub(super) fn get(&self, name: &str) -> Option<&Json<'a>> {
        let place = self.place(name)?;
        self.members.iter().nth(place).map(|(_, value)| value)
    }

    /// A member that is a text.
    pub(super) fn str(&self, name: &str) -> Option<&str> {
        self.get(name).and_then(Json::as_str)
    }

    /// Takes a member that is there.
    fn take(&mut self, place: usize) -> Json<'a> {
        self.members.entries_mut().remove(place).1
    }

    /// Takes a member that is a text. `null` and empty texts say nothing and are taken too;
    /// anything else stays.
    pub(super) fn text(&mut self, name: &str) -> Option<Text<'a>> {
        let place = self.place(name)?;
        let (_, value) = self.members.iter().as_slice().get(place)?;
        if !matches!(value, Json::String(_) | Json::Null) {
            return None;
        }
        match self.take(place) {
            Json::String(text) if !text.trim_ascii().is_empty() => Some(text),
            _ => None,
        }
    }

    /// Takes the first of these members that is a text.
    pub(super) fn first(&mut self, names: &[&str]) -> Option<Text<'a>> {
        names.iter().find_map(|name| self.text(name))
    }

    /// Takes a member that is a text, or the texts of a list; anything else stays.
    fn texts(&mut self, name: &str, into: &mut Vec<Text<'a>>) {
        into.extend(self.text(name));
        let Some(place) = self.place(name) else { return };
        let Some((_, Json::Array(items))) = self.members.entries_mut().get_mut(place) else {
            return;
        };
        items.retain_mut(|item| match item {
            Json::String(text) if !text.trim_ascii().is_empty() => {
                into.push(take(text));
                false
            }
            Json::String(_) | Json::Null => false,
            _ => true,
        });
        if items.is_empty() {
            self.take(place);
        }
    }

    /// Takes the members that have a place in the fault.
    pub(super) fn fill(&mut self, slots: &[(&str, Slot)], fault: &mut Fault<'a>) {
        for (name, slot) in slots {
            self.fill_one(name, *slot, fault);
        }
    }

    fn fill_one(&mut self, name: &str, slot: Slot, fault: &mut Fault<'a>) {
        match slot {
            Slot::Code | Slot::LinkOrCode if self.is_mirror(name, fault) => {}
            Slot::Code => add_code(self.text(name), fault),
            Slot::Description if fault.description.is_none() => fault.description = self.text(name),
            Slot::RequestId if fault.request_id.is_none() => fault.request_id = self.text(name),
            Slot::Description | Slot::RequestId => {}
            Slot::Details => self.texts(name, &mut fault.details),
            Slot::Status => self.status(name, fault),
            Slot::Link | Slot::LinkOrCode => {
                let text = match self.get(name) {
                    Some(Json::String(text)) => &**text,
                    Some(Json::Null) => "",
                    _ => return,
                };
                let link = is_http_url(text.trim_ascii());
                let blank = text.trim_ascii().is_empty() || text == BLANK;
                if !link && !blank && slot == Slot::Link {
                    return;
                }
                let text = self.text(name).filter(|_| !blank);
                if link {
                    fault.link = text.as_ref().map(trimmed);
                } else {
                    add_code(text, fault);
                }
            }
        }
    }

    /// Whether a text only mirrors the HTTP status, the reply's or the body's own: it is no code. A
    /// registered code is one.
    fn is_mirror(&self, name: &str, fault: &Fault<'_>) -> bool {
        let Some(text) = self.str(name) else { return false };
        let own = self.get("status").and_then(Json::as_scalar).and_then(number);
        let statuses = [fault.status.map(u32::from), own];
        kind_of_code(text).is_none() && statuses.into_iter().flatten().any(|at| mirrors(text, at))
    }

    fn status(&mut self, name: &str, fault: &mut Fault<'a>) {
        let Some(Json::Number(digits)) = self.get(name) else { return };
        let status = number(digits).and_then(|status| u16::try_from(status).ok());
        let status = status.filter(|status| (100..600).contains(status));
        if status.is_some() && (fault.status.is_none() || fault.status == status) {
            fault.status = status;
            self.place(name).map(|place| self.take(place));
        }
    }

    /// Takes the validation errors of a member; what they do not hold stays there.
    pub(super) fn errors(&mut self, name: &str, words: &Words, fault: &mut Fault<'a>) {
        let Some(place) = self.place(name) else { return };
        let Some((_, value)) = self.members.entries_mut().get_mut(place) else { return };
        if read_errors(value, words, fault) {
            self.take(place);
        }
    }

    /// Whether nothing is left.
    pub(super) fn is_empty(&self) -> bool {
        self.members.is_empty()
    }
}

fn add_code<'a>(code: Option<Text<'a>>, fault: &mut Fault<'a>) {
    if let Some(code) = code
        && !fault.codes.contains(&code)
    {
        fault.codes.push(code);
    }
}
