//! A fault as an app's test writes it down: JSON in which every member may be missing.

use alloc::string::String;
use alloc::vec::Vec;

use super::print::print;
use super::{Encoded, encodable_ids, encode};
use crate::fault::{Fault, Kind, Param, Place, ValidationError};
use crate::json::{Json, parse};
use crate::path::{Path, Segment, parse_text};
use crate::rules::Rule;
use crate::scan::number;
use crate::text::{Map, Text, joined, owned, push_text};

/// What is wrong with a fault that was written down: `fault.status is no HTTP status`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InputError(String);

impl InputError {
    fn new(parts: &[&str]) -> Self {
        let mut text = String::new();
        for part in parts {
            push_text(&mut text, part);
        }
        Self(text)
    }

    /// The sentence.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

type Members<'a> = Map<'a, Json<'a>>;

/// Reads a fault from JSON; members that are missing or `null` have no value. A validation error
/// says where it is in `path`, a list of names and indices, or in `property`, in any notation.
///
/// What is there must be of the right type: an error tells which member is not.
pub fn fault_of_json(text: &str) -> Result<Fault<'_>, InputError> {
    let root = parse(text).map(|document| document.root);
    let Some(Json::Object(members)) = root else {
        return Err(InputError::new(&["fault is no object"]));
    };
    let mut fault = Fault::new("");
    fault.status = status(&members)?;
    fault.kind = named(&members, "fault.", "kind", Kind::from_name)?.unwrap_or(Kind::Unknown);
    fault.codes = texts(&members, "fault.", "codes")?;
    if let Some(code) = string(&members, "fault.", "code")?
        && fault.codes.first() != Some(&code)
    {
        fault.codes.insert(0, code);
    }
    fault.code = fault.codes.first().cloned();
    fault.description = string(&members, "fault.", "description")?;
    fault.display = string(&members, "fault.", "display")?;
    fault.language = string(&members, "fault.", "language")?;
    fault.link = string(&members, "fault.", "link")?;
    fault.details = texts(&members, "fault.", "details")?;
    fault.request_id = string(&members, "fault.", "requestId")?;
    fault.retry_after = match present(&members, "retryAfter") {
        None => None,
        Some(value) => Some(
            value
                .as_scalar()
                .and_then(crate::headers::seconds)
                .ok_or_else(|| InputError::new(&["fault.retryAfter is no number of seconds"]))?,
        ),
    };
    if let Some(value) = present(&members, "extensions") {
        let Json::Object(extensions) = value else {
            return Err(InputError::new(&["fault.extensions is no object"]));
        };
        fault.extensions = extensions.clone();
    }
    for (at, value) in list(&members, "fault.", "validationErrors")?.iter().enumerate() {
        let mut place = String::from("fault.validationErrors[");
        crate::path::push_number(&mut place, u32::try_from(at).unwrap_or(u32::MAX));
        place.push(']');
        let Json::Object(members) = value else {
            return Err(InputError::new(&[&place, " is no object"]));
        };
        place.push('.');
        fault.validation_errors.push(error(members, &place)?);
    }
    Ok(fault)
}

/// Encodes a fault that is JSON, as JSON: an object with `status`, `headers` and `body`, or with
/// `error`, what is wrong with the fault or the dialect.
pub fn encode_json(text: &str, dialect: &str) -> String {
    let mut members = Map::new();
    match fault_of_json(text).map(|fault| encode(&fault, dialect)) {
        Ok(Some(reply)) => answer(reply, &mut members),
        Ok(None) => {
            let ids: Vec<&str> = encodable_ids().collect();
            let mut wrong = String::from(dialect);
            wrong.push_str(" is no dialect that can be encoded; these are: ");
            for (at, id) in ids.into_iter().enumerate() {
                wrong.push_str(if at > 0 { ", " } else { "" });
                wrong.push_str(id);
            }
            members.push(Text::from("error"), Json::String(owned(wrong)));
        }
        Err(wrong) => members.push(Text::from("error"), Json::String(owned(wrong.0))),
    }
    let mut text = String::new();
    print(&Json::Object(members), &mut text);
    text
}

fn answer(reply: Encoded, members: &mut Map<'_, Json<'_>>) {
    let mut digits = String::new();
    crate::path::push_number(&mut digits, u32::from(reply.status));
    let mut headers = Map::new();
    for (name, value) in reply.headers {
        headers.push(owned(name), Json::String(owned(value)));
    }
    members.push(Text::from("status"), Json::Number(owned(digits)));
    members.push(Text::from("headers"), Json::Object(headers));
    members.push(Text::from("body"), Json::String(owned(reply.body)));
}

fn status(members: &Members<'_>) -> Result<Option<u16>, InputError> {
    let Some(value) = present(members, "status") else { return Ok(None) };
    let Json::Number(digits) = value else {
        return Err(InputError::new(&["fault.status is no number"]));
    };
    let status = number(digits).filter(|status| (200..600).contains(status));
    match status.and_then(|status| u16::try_from(status).ok()) {
        Some(status) => Ok(Some(status)),
        None => Err(InputError::new(&["fault.status is no status from 200 to 599"])),
    }
}

fn error<'a>(members: &Members<'a>, place: &str) -> Result<ValidationError<'a>, InputError> {
    let property = string(members, place, "property")?.unwrap_or_default();
    let path = match list(members, place, "path")? {
        [] => parse_text(&property),
        segments => path(segments, place)?,
    };
    let mut params = Map::new();
    match present(members, "params") {
        None => {}
        Some(Json::Object(named)) => {
            for (name, value) in named {
                params.push(name.clone(), param(name, value, place)?);
            }
        }
        Some(_) => return Err(InputError::new(&[place, "params is no object"])),
    }
    Ok(ValidationError {
        property,
        path,
        r#in: named(members, place, "in", Place::from_name)?,
        code: string(members, place, "code")?,
        rule: named(members, place, "rule", Rule::from_name)?,
        params,
        message: string(members, place, "message")?.unwrap_or_default(),
        ..ValidationError::default()
    })
}

fn path<'a>(segments: &[Json<'a>], place: &str) -> Result<Path<'a>, InputError> {
    let segment = |segment: &Json<'a>| match segment {
        Json::String(name) => Ok(Segment::Name(name.clone())),
        Json::Number(digits) => match number(digits).filter(|index| index >> 31 == 0) {
            Some(index) => Ok(Segment::Index(index)),
            None => Err(InputError::new(&[place, "path has an index that is none"])),
        },
        _ => Err(InputError::new(&[place, "path has a segment that is no name and no index"])),
    };
    segments.iter().map(segment).collect()
}

fn param<'a>(name: &str, value: &Json<'a>, place: &str) -> Result<Param<'a>, InputError> {
    Ok(match value {
        Json::Number(digits) => Param::Number(digits.clone()),
        Json::String(text) => Param::Text(text.clone()),
        Json::Bool(flag) => Param::Flag(*flag),
        Json::Array(items) => Param::List(
            items.iter().filter_map(Json::as_scalar).map(|text| joined(&[text])).collect(),
        ),
        _ => return Err(InputError::new(&[place, "params.", name, " is no parameter"])),
    })
}

/// A member that has a value.
fn present<'m, 'a>(members: &'m Members<'a>, name: &str) -> Option<&'m Json<'a>> {
    members.get(name).filter(|value| **value != Json::Null)
}

fn string<'a>(
    members: &Members<'a>,
    place: &str,
    name: &str,
) -> Result<Option<Text<'a>>, InputError> {
    match present(members, name) {
        None => Ok(None),
        Some(Json::String(text)) => Ok(Some(text.clone())),
        Some(_) => Err(InputError::new(&[place, name, " is no string"])),
    }
}

fn list<'m, 'a>(
    members: &'m Members<'a>,
    place: &str,
    name: &str,
) -> Result<&'m [Json<'a>], InputError> {
    match present(members, name) {
        None => Ok(&[]),
        Some(Json::Array(items)) => Ok(items),
        Some(_) => Err(InputError::new(&[place, name, " is no list"])),
    }
}

fn texts<'a>(members: &Members<'a>, place: &str, name: &str) -> Result<Vec<Text<'a>>, InputError> {
    let text = |item: &Json<'a>| match item {
        Json::String(text) => Ok(text.clone()),
        _ => Err(InputError::new(&[place, name, " has an item that is no string"])),
    };
    list(members, place, name)?.iter().map(text).collect()
}

fn named<T>(
    members: &Members<'_>,
    place: &str,
    name: &str,
    known: fn(&str) -> Option<T>,
) -> Result<Option<T>, InputError> {
    match string(members, place, name)? {
        None => Ok(None),
        Some(text) => known(&text)
            .map(Some)
            .ok_or_else(|| InputError::new(&[place, name, " is not known: ", &text])),
    }
}
