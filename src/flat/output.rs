//! Results as numbers and one text.

use alloc::string::String;
use alloc::vec::Vec;

use crate::fault::{Fault, Incomplete, Param, Place, Seconds, Source, ValidationError};
use crate::fields::FieldErrors;
use crate::flat::{NONE, tag};
use crate::index::{Index, hash};
use crate::json::Json;
use crate::message::Message;
use crate::path::Segment;
use crate::rules::Rule;
use crate::text::{Map, Text};

/// A result while it is written.
pub struct Output {
    numbers: Vec<u32>,
    text: String,
    /// Where each string starts in the text.
    starts: Vec<usize>,
    lengths: Vec<u32>,
    index: Index,
    /// Where the strings that were written last are in memory, and their places: most strings of
    /// a result are a few, written again and again.
    recent: [(usize, usize, u32); RECENT],
}

/// How many strings are known by where they are; a power of two.
const RECENT: usize = 64;

/// The largest body that room is made for beforehand.
const ROOM: usize = 256 << 10;

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(NONE)
}

/// The length of a text in UTF-16 units.
fn units(text: &str) -> u32 {
    if text.is_ascii() {
        return number(text.len());
    }
    let units = text.bytes().map(|byte| match byte {
        0x80..0xC0 => 0,
        0xF0.. => 2,
        _ => 1,
    });
    units.sum()
}

impl Output {
    /// An empty result with room for what a body of that size usually gives: what grows is
    /// copied.
    pub fn with_room(body: usize) -> Self {
        let body = body.min(ROOM);
        Self {
            numbers: Vec::with_capacity(256 + body),
            text: String::with_capacity(512 + body * 2),
            starts: Vec::with_capacity(64 + body / 16),
            lengths: Vec::with_capacity(64 + body / 16),
            index: Index::default(),
            recent: [(0, 0, 0); RECENT],
        }
    }

    /// The finished result: the lengths of its strings, its numbers, its text.
    pub fn finish(self) -> (Vec<u32>, Vec<u32>, String) {
        (self.lengths, self.numbers, self.text)
    }

    /// Writes a number.
    pub fn number(&mut self, number: u32) {
        self.numbers.push(number);
    }

    fn place(&mut self, text: &str) -> u32 {
        let (at, length) = (text.as_ptr() as usize, text.len());
        let slot = (at ^ at >> 6 ^ length) % RECENT;
        if let Some((known, same, place)) = self.recent.get(slot)
            && (*known, *same) == (at, length)
        {
            return *place;
        }
        let place = self.place_of(text);
        if let Some(slot) = self.recent.get_mut(slot) {
            *slot = (at, length, place);
        }
        place
    }

    fn place_of(&mut self, text: &str) -> u32 {
        let hash = hash(text.as_bytes());
        let same = |place: usize| {
            let start = self.starts.get(place).copied().unwrap_or_default();
            self.text.as_bytes().get(start..).is_some_and(|rest| rest.starts_with(text.as_bytes()))
                && self.starts.get(place + 1).copied().unwrap_or(self.text.len()) - start
                    == text.len()
        };
        if let Some(place) = self.index.find(hash, same) {
            return number(place);
        }
        let place = self.starts.len();
        self.index.insert(hash, place);
        self.starts.push(self.text.len());
        self.lengths.push(units(text));
        self.text.push_str(text);
        number(place)
    }

    /// Writes a string.
    pub fn text(&mut self, text: &str) {
        let place = self.place(text);
        self.numbers.push(place);
    }

    /// Writes a string or `null`.
    pub fn option(&mut self, text: Option<&str>) {
        match text {
            Some(text) => self.text(text),
            None => self.number(NONE),
        }
    }

    fn texts(&mut self, texts: &[Text<'_>]) {
        self.number(number(texts.len()));
        for text in texts {
            self.text(text);
        }
    }

    fn places(&mut self, places: &[u32]) {
        self.number(number(places.len()));
        self.numbers.extend_from_slice(places);
    }

    fn path(&mut self, path: &[Segment<'_>]) {
        self.number(number(path.len()));
        for segment in path {
            let segment = match segment {
                Segment::Index(index) => index << 1 | 1,
                Segment::Name(name) => self.place(name) << 1,
            };
            self.number(segment);
        }
    }

    fn params(&mut self, params: &Map<'_, Param<'_>>) {
        self.number(number(params.len()));
        for (name, value) in params {
            self.text(name);
            match value {
                Param::Text(text) => self.tagged(tag::TEXT, text),
                Param::Number(digits) => self.tagged(tag::NUMBER, digits),
                Param::Flag(flag) => self.number(tag::FALSE + u32::from(*flag)),
                Param::List(texts) => {
                    self.number(tag::TEXTS);
                    self.texts(texts);
                }
            }
        }
    }

    fn tagged(&mut self, tag: u32, text: &str) {
        self.number(tag);
        self.text(text);
    }

    fn members(&mut self, members: &Map<'_, Json<'_>>) {
        self.number(number(members.len()));
        for (name, value) in members {
            self.text(name);
            self.json(value);
        }
    }

    fn json(&mut self, value: &Json<'_>) {
        match value {
            Json::Null => self.number(tag::NULL),
            Json::Bool(flag) => self.number(tag::FALSE + u32::from(*flag)),
            Json::Number(digits) => self.tagged(tag::NUMBER, digits),
            Json::String(text) => self.tagged(tag::TEXT, text),
            Json::Array(items) => {
                self.number(tag::ARRAY);
                self.number(number(items.len()));
                for item in items {
                    self.json(item);
                }
            }
            Json::Object(members) => {
                self.number(tag::OBJECT);
                self.members(members);
            }
        }
    }

    fn seconds(&mut self, seconds: Option<Seconds>) {
        match seconds {
            Some(Seconds { whole, millis }) => {
                self.number(u32::from(millis));
                self.number(whole);
            }
            None => self.number(NONE),
        }
    }

    fn error(&mut self, error: &ValidationError<'_>) {
        self.text(&error.property);
        self.path(&error.path);
        self.option(error.r#in.map(Place::name));
        self.option(error.code.as_deref());
        self.option(error.rule.map(Rule::name));
        self.option(error.from.map(Source::name));
        self.params(&error.params);
        self.option(error.label.as_deref());
        self.text(&error.message);
    }

    /// Writes a fault.
    pub fn fault(&mut self, fault: &Fault<'_>) {
        self.text(fault.kind.name());
        self.number(fault.status.map_or(NONE, u32::from));
        self.text(&fault.dialect);
        self.option(fault.code.as_deref());
        self.texts(&fault.codes);
        self.option(fault.description.as_deref());
        self.option(fault.display.as_deref());
        self.option(fault.language.as_deref());
        self.option(fault.link.as_deref());
        self.texts(&fault.details);
        self.number(number(fault.validation_errors.len()));
        for error in &fault.validation_errors {
            self.error(error);
        }
        self.seconds(fault.retry_after);
        self.option(fault.request_id.as_deref());
        self.option(fault.incomplete.map(Incomplete::name));
        self.members(&fault.extensions);
    }

    /// Writes a message.
    pub fn message(&mut self, message: &Message<'_>) {
        self.text(&message.id);
        self.texts(&message.ids);
        self.option(message.title.as_deref());
        self.text(&message.text);
        self.text(&message.locale);
        self.params(&message.values);
        self.text(message.source.name());
    }

    /// Writes field errors. Paths and properties are those of the fault's validation errors.
    pub fn fields(&mut self, errors: &FieldErrors<'_>) {
        self.number(number(errors.entries.len()));
        for entry in &errors.entries {
            self.option(entry.name.as_deref());
            self.number(entry.index);
            self.message(&entry.message);
        }
        self.number(number(errors.fields.len()));
        for (name, entries) in &errors.fields {
            self.text(name);
            self.places(entries);
        }
        self.places(&errors.form);
        self.number(number(errors.unmatched.len()));
        for unmatched in &errors.unmatched {
            self.places(&unmatched.messages);
        }
        self.number(number(errors.renamed.len()));
        for renamed in &errors.renamed {
            self.text(&renamed.from);
            self.text(&renamed.to);
            self.text(renamed.why.name());
        }
    }
}
