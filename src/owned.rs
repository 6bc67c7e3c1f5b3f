//! The model without borrows, for whoever keeps a fault longer than the reply.

use alloc::string::String;
use alloc::vec::Vec;

use crate::fault::{Fault, Param, ValidationError};
use crate::json::Json;
use crate::path::Segment;
use crate::text::{Map, Text};

fn text(text: Text<'_>) -> Text<'static> {
    Text::Owned(String::from(text))
}

fn texts(list: Vec<Text<'_>>) -> Vec<Text<'static>> {
    list.into_iter().map(text).collect()
}

fn map<V, W>(map: Map<'_, V>, value: fn(V) -> W) -> Map<'static, W> {
    let mut owned = Map::new();
    for (key, of) in map {
        owned.push(text(key), value(of));
    }
    owned
}

impl Param<'_> {
    /// The same without a borrow.
    pub fn into_owned(self) -> Param<'static> {
        match self {
            Param::Number(digits) => Param::Number(text(digits)),
            Param::Text(words) => Param::Text(text(words)),
            Param::Flag(flag) => Param::Flag(flag),
            Param::List(list) => Param::List(texts(list)),
        }
    }
}

impl Json<'_> {
    /// The same without a borrow.
    pub fn into_owned(self) -> Json<'static> {
        match self {
            Json::Null => Json::Null,
            Json::Bool(flag) => Json::Bool(flag),
            Json::Number(digits) => Json::Number(text(digits)),
            Json::String(words) => Json::String(text(words)),
            Json::Array(items) => Json::Array(items.into_iter().map(Json::into_owned).collect()),
            Json::Object(members) => Json::Object(map(members, Json::into_owned)),
        }
    }
}

impl ValidationError<'_> {
    /// The same without a borrow.
    pub fn into_owned(self) -> ValidationError<'static> {
        ValidationError {
            property: text(self.property),
            path: self.path.into_iter().map(Segment::into_owned).collect(),
            r#in: self.r#in,
            code: self.code.map(text),
            rule: self.rule,
            from: self.from,
            params: map(self.params, Param::into_owned),
            label: self.label.map(text),
            message: text(self.message),
        }
    }
}

impl Fault<'_> {
    /// The same without a borrow.
    pub fn into_owned(self) -> Fault<'static> {
        Fault {
            kind: self.kind,
            status: self.status,
            dialect: text(self.dialect),
            code: self.code.map(text),
            codes: texts(self.codes),
            description: self.description.map(text),
            display: self.display.map(text),
            language: self.language.map(text),
            link: self.link.map(text),
            details: texts(self.details),
            validation_errors: self
                .validation_errors
                .into_iter()
                .map(ValidationError::into_owned)
                .collect(),
            retry_after: self.retry_after,
            request_id: self.request_id.map(text),
            incomplete: self.incomplete,
            extensions: map(self.extensions, Json::into_owned),
        }
    }
}
