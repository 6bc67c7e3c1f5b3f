//! `Serialize` and `Deserialize` where a derive would not give the shape of the wire.

use alloc::borrow::Cow;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

use serde::de::{Error, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::fault::{Param, Seconds};
use crate::json::Json;
use crate::text::{Map, Text};

/// A number where its digits survive the round trip through one, else the digits as text.
fn digits<S: Serializer>(digits: &str, serializer: S) -> Result<S::Ok, S::Error> {
    if let Ok(whole) = digits.parse::<i64>()
        && whole.unsigned_abs() <= 1 << 53
        && whole.to_string() == digits
    {
        return serializer.serialize_i64(whole);
    }
    match digits.parse::<f64>() {
        Ok(number) if number.is_finite() && printed(number) == digits => {
            serializer.serialize_f64(number)
        }
        _ => serializer.serialize_str(digits),
    }
}

/// A number as JavaScript prints it: with an exponent where it is very large or very small.
fn printed(number: f64) -> String {
    match number.abs() {
        1e-6..1e21 => number.to_string(),
        0.0..1e-6 => format!("{number:e}"),
        _ => format!("{number:e}").replace('e', "e+"),
    }
}

impl Serialize for Param<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Param::Number(number) => digits(number, serializer),
            Param::Text(text) => serializer.serialize_str(text),
            Param::Flag(flag) => serializer.serialize_bool(*flag),
            Param::List(texts) => texts.serialize(serializer),
        }
    }
}

impl Serialize for Json<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Json::Null => serializer.serialize_unit(),
            Json::Bool(flag) => serializer.serialize_bool(*flag),
            Json::Number(number) => digits(number, serializer),
            Json::String(text) => serializer.serialize_str(text),
            Json::Array(items) => items.serialize(serializer),
            Json::Object(members) => members.serialize(serializer),
        }
    }
}

impl Serialize for Seconds {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.millis == 0 {
            return serializer.serialize_u32(self.whole);
        }
        serializer.serialize_f64(f64::from(self.whole) + f64::from(self.millis) / 1000.0)
    }
}

impl<'de> Deserialize<'de> for Seconds {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let seconds = f64::deserialize(deserializer)?;
        crate::headers::seconds(&seconds.to_string())
            .ok_or_else(|| D::Error::custom("seconds are finite and not negative"))
    }
}

impl<'de> Deserialize<'de> for Json<'_> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Value).map(own)
    }
}

/// Gives a value that borrows nothing the lifetime that is asked for.
fn own<'a>(value: Json<'static>) -> Json<'a> {
    value
}

impl<'de> Deserialize<'de> for Param<'_> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = |item| match item {
            Json::String(text) => Ok(text),
            _ => Err(D::Error::custom("a list of a parameter holds texts")),
        };
        match Json::<'static>::deserialize(deserializer)? {
            Json::String(text) => Ok(Param::Text(text)),
            Json::Number(digits) => Ok(Param::Number(digits)),
            Json::Bool(flag) => Ok(Param::Flag(flag)),
            Json::Array(items) => {
                items.into_iter().map(text).collect::<Result<_, _>>().map(Param::List)
            }
            Json::Null | Json::Object(_) => Err(D::Error::custom("a parameter is no object")),
        }
    }
}

struct Value;

impl<'de> Visitor<'de> for Value {
    type Value = Json<'static>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E: Error>(self, flag: bool) -> Result<Self::Value, E> {
        Ok(Json::Bool(flag))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Self::Value, E> {
        Ok(Json::Number(Cow::Owned(number.to_string())))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Self::Value, E> {
        Ok(Json::Number(Cow::Owned(number.to_string())))
    }

    fn visit_i128<E: Error>(self, number: i128) -> Result<Self::Value, E> {
        Ok(Json::Number(Cow::Owned(number.to_string())))
    }

    fn visit_u128<E: Error>(self, number: u128) -> Result<Self::Value, E> {
        Ok(Json::Number(Cow::Owned(number.to_string())))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Self::Value, E> {
        Ok(Json::Number(Cow::Owned(printed(number))))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Json::String(Cow::Owned(String::from(text))))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Self::Value, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = access.next_element::<Json<'static>>()? {
            items.push(item);
        }
        Ok(Json::Array(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Self::Value, A::Error> {
        let mut members = Map::new();
        while let Some((name, value)) = access.next_entry::<Text<'static>, Json<'static>>()? {
            members.insert(name, value);
        }
        Ok(Json::Object(members))
    }
}
