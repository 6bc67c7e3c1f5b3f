//! The details of `google.rpc.Status` as protobuf, which Connect sends in base64 and gRPC in the
//! header `grpc-status-details-bin`, as the tree of their JSON form.
//!
//! Sources: `google/rpc/error_details.proto` and `google/rpc/status.proto` of googleapis;
//! `buf/validate/validate.proto` of protovalidate; the encoding guide of Protocol Buffers.

use alloc::string::String;
use alloc::vec::Vec;

use crate::json::Json;
use crate::limits::SEGMENTS;
use crate::path::{Notation, Path, Segment, print, push_number};
use crate::scan::{around, parts, split};
use crate::text::{Map, Text, owned, push_text};

/// The messages: a name, and its fields by their numbers. A field is a text unless it says more:
/// `*` a list of messages of that name, `+` one of it, `=` a span, `?` a path, `!` the message that
/// `@type` names, `-` what is left out.
const MESSAGES: &str = "ErrorInfo reason domain metadata*Entry;RetryInfo retryDelay=;\
    RequestInfo requestId servingData;LocalizedMessage locale message;Help links*Link;\
    QuotaFailure violations*Subject;PreconditionFailure violations*Condition;\
    BadRequest fieldViolations*Field;Violations violations*Violation;\
    ResourceInfo resourceType resourceName owner description;Entry key value;\
    Link description url;Subject subject description;Condition type subject description;\
    Field field description reason localizedMessage+LocalizedMessage;\
    Violation - ruleId message - field?;Any @type value!";

/// How many of the messages are details.
const DETAILS: usize = 10;

/// The fields of a `google.rpc.Status`.
const STATUS: &str = "- message details*Any";

/// Items of one list that are read.
const ITEMS: usize = 4096;

/// Reads a detail. `name` is the message's name, with or without what stands before its last dot
/// (`type.googleapis.com/google.rpc.ErrorInfo`). `None` where it is no known one.
pub(crate) fn detail<'a>(name: &str, bytes: &[u8]) -> Option<Json<'a>> {
    let name = parts(name, b'.').last()?;
    parts(MESSAGES, b';')
        .take(DETAILS)
        .find_map(|row| fields(row, name))
        .map(|fields| message(fields, bytes))
}

/// The fields of a message, if it is that.
fn fields(row: &'static str, name: &str) -> Option<&'static str> {
    split(row, b' ').filter(|(known, _)| *known == name).map(|(_, fields)| fields)
}

/// Reads a `google.rpc.Status`, with its details.
pub(crate) fn status<'a>(bytes: &[u8]) -> Json<'a> {
    message(STATUS, bytes)
}

fn message<'a>(schema: &'static str, bytes: &[u8]) -> Json<'a> {
    let mut members = Map::<'a, Json<'a>>::new();
    for (field, value) in Fields(bytes) {
        let Value::Bytes(bytes) = value else { continue };
        let Some(field) = parts(schema, b' ').nth(field.saturating_sub(1) as usize) else {
            continue;
        };
        let end = field.bytes().position(|byte| !byte.is_ascii_alphabetic() && byte != b'@');
        let (name, kind) = around(field, end.unwrap_or(field.len()), 0);
        let inner = kind.get(1..).unwrap_or_default();
        let known = parts(MESSAGES, b';').find_map(|row| fields(row, inner)).unwrap_or_default();
        let value = match kind.bytes().next() {
            Some(b'*' | b'+') => message(known, bytes),
            Some(b'=') => span(bytes),
            Some(b'?') => path(bytes),
            Some(b'!') => {
                let name = members.get("@type").and_then(Json::as_str).unwrap_or_default();
                if let Some(Json::Object(detail)) = detail(name, bytes) {
                    members.entries_mut().extend(detail);
                }
                continue;
            }
            Some(_) => continue,
            None => String::from_utf8(Vec::from(bytes))
                .map_or(Json::Null, |text| Json::String(owned(text))),
        };
        let items = members.entries_mut().iter_mut().find(|(other, _)| **other == *name);
        match items {
            Some((_, Json::Array(items))) if items.len() < ITEMS => items.push(value),
            Some((_, Json::Array(_))) => {}
            Some((_, last)) => *last = value,
            None => {
                let list = kind.starts_with('*');
                let value = if list { Json::array(Vec::from([value])) } else { value };
                members.push(Text::from(name), value);
            }
        }
    }
    Json::Object(members)
}

/// A `google.protobuf.Duration`, as JSON has it: `30.500s`. A negative one is none.
fn span<'a>(bytes: &[u8]) -> Json<'a> {
    let (mut seconds, mut nanos) = (0, 0);
    for (field, value) in Fields(bytes) {
        match (field, value) {
            (1, Value::Number(value)) if value < HUGE => seconds = value,
            (2, Value::Number(value)) if value < HUGE => nanos = value,
            _ => {}
        }
    }
    let mut text = String::new();
    push_number(&mut text, seconds);
    push_text(&mut text, ".");
    // With the zeros before them.
    for unit in [100_000_000, 10_000_000, 1_000_000] {
        push_number(&mut text, nanos / unit % 10);
    }
    push_text(&mut text, "s");
    Json::String(owned(text))
}

/// A `buf.validate.FieldPath`: fields, and an index or a key into each.
fn path<'a>(bytes: &[u8]) -> Json<'a> {
    let mut path = Path::new();
    for (_, element) in Fields(bytes).take(SEGMENTS) {
        let Value::Bytes(element) = element else { continue };
        for (field, value) in Fields(element) {
            path.extend(match (field, value) {
                (2 | 10, Value::Bytes(name)) => {
                    core::str::from_utf8(name).ok().map(|name| Segment::Name(Text::from(name)))
                }
                (_, Value::Number(HUGE)) => None,
                (6, Value::Number(index)) => Some(Segment::Index(index)),
                (7, Value::Number(flag)) => {
                    Some(Segment::from(if flag == 0 { "false" } else { "true" }))
                }
                (8 | 9, Value::Number(key)) => {
                    let mut digits = String::new();
                    push_number(&mut digits, key);
                    Some(Segment::Name(owned(digits)))
                }
                _ => None,
            });
        }
    }
    Json::String(owned(print(&path, Notation::Bracket)))
}

/// What stands for a number that has more than 32 bits, as every negative one has.
const HUGE: u32 = u32::MAX;

/// The value of a field.
#[derive(Clone, Copy)]
enum Value<'b> {
    /// A number; [`HUGE`] where it has more than 32 bits.
    Number(u32),
    /// A text, bytes or a message.
    Bytes(&'b [u8]),
}

/// The fields of a message, up to what is none.
struct Fields<'b>(&'b [u8]);

impl<'b> Fields<'b> {
    fn varint(&mut self) -> Option<u32> {
        let (mut value, mut shift, mut fits) = (0_u32, 0_u32, true);
        loop {
            let (byte, rest) = self.0.split_first()?;
            self.0 = rest;
            let bits = u32::from(byte & 0x7F);
            fits &= bits == 0 || shift < 28 || shift == 28 && bits < 16;
            value |= bits.checked_shl(shift).unwrap_or_default();
            shift += 7;
            if *byte < 0x80 {
                return Some(if fits { value } else { HUGE });
            }
            if shift > 63 {
                return None;
            }
        }
    }

    fn take(&mut self, length: usize) -> Option<&'b [u8]> {
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(taken)
    }
}

impl<'b> Iterator for Fields<'b> {
    type Item = (u32, Value<'b>);

    fn next(&mut self) -> Option<Self::Item> {
        let key = self.varint()?;
        let value = match key & 7 {
            0 => Value::Number(self.varint()?),
            1 => self.take(8).map(|_| Value::Number(HUGE))?,
            2 => {
                let length = self.varint()? as usize;
                Value::Bytes(self.take(length)?)
            }
            5 => self.take(4).map(|_| Value::Number(HUGE))?,
            _ => return None,
        };
        Some((key >> 3, value))
    }
}
