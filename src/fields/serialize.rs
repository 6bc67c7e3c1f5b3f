//! The shape of field errors on the wire: texts where the result has places.

use alloc::vec::Vec;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::fields::{Entry, FieldErrors, FieldName, Renamed, Unmatched};
use crate::path::Segment;
use crate::text::{Map, Text};

/// The texts at those places.
struct Texts<'e, 'a>(&'e [Entry<'a>], &'e [u32]);

impl Serialize for Texts<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let entries = self.1.iter().filter_map(|at| self.0.get(*at as usize));
        serializer.collect_seq(entries.map(|entry| &entry.message.text))
    }
}

#[derive(Serialize)]
struct UnmatchedTexts<'e, 'a> {
    property: &'e str,
    path: &'a [Segment<'a>],
    messages: Texts<'e, 'a>,
}

#[derive(Serialize)]
struct Shape<'e, 'a> {
    fields: Map<'e, Texts<'e, 'a>>,
    form: Texts<'e, 'a>,
    unmatched: Vec<UnmatchedTexts<'e, 'a>>,
    renamed: &'e [Renamed<'a>],
    entries: &'e [Entry<'a>],
}

impl Serialize for FieldErrors<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = Map::new();
        for (name, entries) in &self.fields {
            fields.push(Text::Borrowed(&**name), Texts(&self.entries, entries));
        }
        let shape = Shape {
            fields,
            form: Texts(&self.entries, &self.form),
            unmatched: self
                .unmatched
                .iter()
                .map(|Unmatched { property, path, messages }| UnmatchedTexts {
                    property,
                    path,
                    messages: Texts(&self.entries, messages),
                })
                .collect(),
            renamed: &self.renamed,
            entries: &self.entries,
        };
        shape.serialize(serializer)
    }
}

impl Serialize for FieldName<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.name)
    }
}

impl<'de> Deserialize<'de> for FieldName<'_> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Text::<'static>::deserialize(deserializer).map(Self::parse)
    }
}
