//! Results as numbers and one text.

use alloc::string::String;
use alloc::vec::Vec;
use core::mem::replace;

use crate::fault::{Fault, Incomplete, Param, Place, Seconds, Source, ValidationError};
use crate::fields::FieldErrors;
use crate::flat::{NONE, Shared, tag};
use crate::index::{Index, hash};
use crate::json::Json;
use crate::message::Message;
use crate::path::Segment;
use crate::rules::Rule;
use crate::text::{Map, Text};

/// A result while it is written.
pub struct Output<'o> {
    shared: &'o mut Shared,
    numbers: Vec<u32>,
    text: String,
    strings: Vec<Known>,
    lengths: Vec<u32>,
    index: Index,
    /// The places of the strings that were written last, by where they are in memory: most strings
    /// of a result are a few, written again and again.
    recent: [u32; RECENT],
}

/// A string that was written.
struct Known {
    /// Where it starts in the text, and how many bytes it has.
    start: usize,
    size: usize,
    /// Where it was in memory when it was written last.
    source: usize,
}

/// How many strings are known by where they are; a power of two.
const RECENT: usize = 64;

/// The largest body that room is made for beforehand.
const ROOM: usize = 256 << 10;

/// Where a text is looked for among those that were written last.
fn slot(text: &str) -> usize {
    let at = text.as_ptr() as usize;
    (at ^ at >> 6 ^ text.len()) % RECENT
}

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

impl<'o> Output<'o> {
    /// An empty result with room for what a body of that size usually gives: what grows is
    /// copied.
    pub fn new(shared: &'o mut Shared, body: usize) -> Self {
        let body = body.min(ROOM);
        Self {
            shared,
            numbers: Vec::with_capacity(256 + body),
            text: String::with_capacity(512 + body * 2),
            strings: Vec::with_capacity(64 + body / 16),
            lengths: Vec::with_capacity(64 + body / 16),
            index: Index::default(),
            recent: [NONE; RECENT],
        }
    }

    /// The finished result: the lengths of its strings, its numbers, its text.
    pub fn finish(self) -> (Vec<u32>, Vec<u32>, String) {
        (self.lengths, self.numbers, self.text)
    }

    /// Writes a number. Not inlined: a call is smaller than what it does.
    #[inline(never)]
    pub fn number(&mut self, number: u32) {
        self.numbers.push(number);
    }

    /// The place of a string, doubled; one more for a string of this result alone.
    fn place(&mut self, text: &str) -> u32 {
        match self.shared.place(text) {
            Some((place, known)) => {
                if !known {
                    self.append(text, 0);
                }
                place << 1
            }
            None => self.own_place(text) << 1 | 1,
        }
    }

    /// Appends a string to the text.
    fn append(&mut self, text: &str, own: u32) {
        self.lengths.push(units(text) << 1 | own);
        self.text.push_str(text);
    }

    fn own_place(&mut self, text: &str) -> u32 {
        let (source, slot) = (text.as_ptr() as usize, slot(text));
        let recent = self.recent.get(slot).copied().unwrap_or(NONE);
        if let Some(known) = self.strings.get(recent as usize)
            && known.source == source
            && known.size == text.len()
        {
            return recent;
        }
        let place = self.place_of(text, source);
        if let Some(slot) = self.recent.get_mut(slot) {
            *slot = place;
        }
        place
    }

    fn place_of(&mut self, text: &str, source: usize) -> u32 {
        let hash = hash(text.as_bytes());
        let same = |place: usize| {
            self.strings.get(place).is_some_and(|known| {
                let bytes = self.text.as_bytes().get(known.start..);
                known.size == text.len()
                    && bytes.is_some_and(|bytes| bytes.starts_with(text.as_bytes()))
            })
        };
        let found = self.index.find(hash, same);
        let place = found.unwrap_or(self.strings.len());
        if let Some(known) = self.strings.get_mut(place) {
            known.source = source;
        } else {
            self.index.insert(hash, place);
            let start = self.text.len();
            self.strings.push(Known { start, size: text.len(), source });
            self.append(text, 1);
        }
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

    fn errors(&mut self, errors: &[ValidationError<'_>]) {
        self.number(number(errors.len()));
        // The places of errors by where their sentences are in memory.
        let mut told = [0; RECENT];
        for (at, error) in errors.iter().enumerate() {
            self.text(&error.property);
            self.path(&error.path);
            self.option(error.r#in.map(Place::name));
            self.option(error.code.as_deref());
            let twin = told.get_mut(slot(&error.message)).map_or(at, |told| replace(told, at));
            if twin < at && errors.get(twin).is_some_and(|other| other.is_twin(error)) {
                self.number(number(twin));
            } else {
                self.number(NONE);
                self.said(error);
            }
        }
    }

    /// Writes what a validation error says of its field.
    fn said(&mut self, error: &ValidationError<'_>) {
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
        self.errors(&fault.validation_errors);
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
            self.number(entry.twin.unwrap_or(NONE));
            if entry.twin.is_none() {
                self.message(&entry.message);
            }
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
