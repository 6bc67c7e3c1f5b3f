//! The tree.

use alloc::vec::Vec;

use crate::text::{List, Map, Text, list};

/// A JSON value. Strings and numbers are borrowed from the body where it holds them as they are.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Json<'a> {
    /// `null`.
    #[default]
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number, as the digits that the server wrote.
    Number(Text<'a>),
    /// A string.
    String(Text<'a>),
    /// An array.
    Array(List<Json<'a>>),
    /// An object: the last of equal keys wins and stands where the first one stood.
    Object(Map<'a, Json<'a>>),
}

impl<'a> Json<'a> {
    /// An array of those values.
    pub(crate) const fn array(items: Vec<Json<'a>>) -> Self {
        Json::Array(list(items))
    }

    /// The text of a string.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Json::String(text) => Some(text),
            _ => None,
        }
    }

    /// The text of a string or the digits of a number.
    pub fn as_scalar(&self) -> Option<&str> {
        match self {
            Json::String(text) | Json::Number(text) => Some(text),
            _ => None,
        }
    }

    /// The members of an object.
    pub fn as_object(&self) -> Option<&Map<'a, Json<'a>>> {
        match self {
            Json::Object(members) => Some(members),
            _ => None,
        }
    }

    /// The items of an array.
    pub fn as_array(&self) -> Option<&[Json<'a>]> {
        match self {
            Json::Array(items) => Some(items),
            _ => None,
        }
    }

    /// A member of an object.
    #[inline(never)]
    pub fn get(&self, key: &str) -> Option<&Json<'a>> {
        self.as_object()?.get(key)
    }
}
