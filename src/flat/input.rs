//! Arguments from numbers and one text.

use alloc::vec::Vec;

use crate::catalog::Catalog;
use crate::fault::{Fault, Kind, Param, Source, ValidationError};
use crate::fields::{FieldName, FieldOptions};
use crate::flat::{NONE, tag};
use crate::headers::Headers;
use crate::message::{MessageOptions, ServerText};
use crate::path::{Path, Segment};
use crate::reply::Reply;
use crate::rules::Rule;
use crate::text::{Map, Text};

/// Arguments while they are read. Numbers that are missing read as 0, text that is missing as
/// empty: a broken caller gets a poor answer, not a trap.
pub struct Input<'a> {
    numbers: core::slice::Iter<'a, u32>,
    text: &'a str,
    ascii: bool,
}

/// How many bytes the first UTF-16 units of a text take. By first bytes alone: characters one by
/// one take three times as long.
fn bytes(text: &str, units: usize) -> usize {
    let text = text.as_bytes();
    let (mut at, mut left) = (0, units);
    while left > 0
        && let Some(first) = text.get(at)
    {
        let (bytes, units) = match first {
            0..0x80 => (1, 1),
            0x80..0xE0 => (2, 1),
            0xE0..0xF0 => (3, 1),
            _ => (4, 2),
        };
        at += bytes;
        left = left.saturating_sub(units);
    }
    at
}

impl<'a> Input<'a> {
    /// Arguments in those numbers and that text.
    pub fn new(numbers: &'a [u32], text: &'a str) -> Self {
        Self { numbers: numbers.iter(), text, ascii: text.is_ascii() }
    }

    /// Reads a number. Not inlined: a call is smaller than what it does.
    #[inline(never)]
    pub fn number(&mut self) -> u32 {
        self.numbers.next().copied().unwrap_or_default()
    }

    fn numbers(&mut self) -> &'a [u32] {
        let count = self.number() as usize;
        let (these, rest) = self.numbers.as_slice().split_at_checked(count).unwrap_or_default();
        self.numbers = rest.iter();
        these
    }

    fn is(&mut self, number: u32) -> bool {
        self.number() == number
    }

    /// Reads a string or `null`.
    #[inline(never)]
    pub fn option(&mut self) -> Option<&'a str> {
        let units = self.number();
        if units == NONE {
            return None;
        }
        let units = units as usize;
        let length = if self.ascii { units } else { bytes(self.text, units) };
        let (text, rest) = self.text.split_at_checked(length)?;
        self.text = rest;
        Some(text)
    }

    /// Reads an HTTP status.
    pub fn status(&mut self) -> u16 {
        u16::try_from(self.number()).unwrap_or_default()
    }

    /// Reads a string.
    #[inline(never)]
    pub fn text(&mut self) -> &'a str {
        self.option().unwrap_or_default()
    }

    fn list<T>(&mut self, mut item: impl FnMut(&mut Self) -> T) -> Vec<T> {
        let count = (self.number() as usize).min(self.numbers.len());
        (0..count).map(|_| item(self)).collect()
    }

    fn texts(&mut self) -> Vec<Text<'a>> {
        self.list(|input| Text::from(input.text()))
    }

    fn map(&mut self) -> Map<'a, Text<'a>> {
        Map::of(self.list(|input| (Text::from(input.text()), Text::from(input.text()))))
    }

    fn path(&mut self) -> Path<'a> {
        self.list(|input| match input.number() {
            NONE => Segment::Name(Text::from(input.text())),
            index => Segment::Index(index),
        })
    }

    /// Reads parameters.
    pub fn params(&mut self) -> Map<'a, Param<'a>> {
        Map::of(self.list(|input| (Text::from(input.text()), input.param())))
    }

    fn param(&mut self) -> Param<'a> {
        match self.number() {
            tag::NUMBER => Param::Number(Text::from(self.text())),
            tag::FALSE => Param::Flag(false),
            tag::TRUE => Param::Flag(true),
            tag::TEXTS => Param::List(self.texts()),
            _ => Param::Text(Text::from(self.text())),
        }
    }

    /// Reads what is known of a reply, whether sentences are recognised, and the numbers of
    /// descriptors.
    pub fn reply(&mut self, body: &'a [u8]) -> (Reply<'a>, bool, &'a [u32]) {
        let recognise = self.is(1);
        let status = self.number();
        let now = self.number();
        let method = self.option();
        let dialects = self.numbers();
        let headers = Headers::new(self.list(|input| (input.text(), input.text())));
        let mut reply = Reply::new(body, headers);
        reply.status = u16::try_from(status).ok();
        reply.now = Some(now).filter(|now| *now != NONE);
        reply.method = method;
        (reply, recognise, dialects)
    }

    /// Reads the options of messages. `loaded` are the catalogs by number; the first is English
    /// and stands behind all that are asked for.
    pub fn message_options(&mut self, loaded: &'a [Catalog<'a>]) -> MessageOptions<'a> {
        let server_text = match self.number() {
            1 => ServerText::Always,
            2 => ServerText::Never,
            _ => ServerText::Fields,
        };
        let labelled = self.is(1);
        let locales = self.texts();
        let mut catalogs = Vec::new();
        for place in self.numbers() {
            catalogs.extend(loaded.get(*place as usize));
        }
        catalogs.extend(loaded.first());
        let labels = self.map();
        MessageOptions { locales, catalogs, labels, server_text, labelled }
    }

    /// Reads the names of a form; `None` where the form is not known.
    pub fn names(&mut self) -> Option<Vec<FieldName<'a>>> {
        let bracket = self.is(1);
        let known = self.is(1);
        let names = self.list(|input| match input.option() {
            Some(name) => FieldName::parse(Text::from(name)),
            None => FieldName::of_path(input.path(), bracket),
        });
        known.then_some(names)
    }

    /// Reads the options of mapping. For the names of a form that is kept stands its number.
    pub fn field_options<F: Copy>(&mut self, kept: &[F]) -> (Option<F>, FieldOptions<'a>) {
        let (form, fields) = match self.number() {
            NONE => (None, self.names()),
            place => (kept.get(place as usize).copied(), None),
        };
        let aliases = self.map();
        let strip = self.texts();
        let index_base = self.number();
        (form, FieldOptions { fields, aliases, strip, index_base })
    }

    /// Reads of a validation error what its message is made of.
    pub fn error(&mut self) -> ValidationError<'a> {
        ValidationError {
            property: Text::from(self.text()),
            path: self.path(),
            rule: self.option().and_then(Rule::from_name),
            from: self.option().and_then(Source::from_name),
            params: self.params(),
            label: self.option().map(Text::from),
            message: Text::from(self.text()),
            ..ValidationError::default()
        }
    }

    /// Reads of a fault what its messages are made of.
    pub fn fault(&mut self) -> Fault<'a> {
        let mut fault = Fault::new("");
        fault.kind = self.option().and_then(Kind::from_name).unwrap_or(Kind::Unknown);
        fault.code = self.option().map(Text::from);
        fault.codes = self.texts();
        fault.description = self.option().map(Text::from);
        fault.display = self.option().map(Text::from);
        fault.language = self.option().map(Text::from);
        fault.retry_after = self.option().and_then(crate::headers::seconds);
        fault.validation_errors = self.list(Self::error);
        fault
    }
}
