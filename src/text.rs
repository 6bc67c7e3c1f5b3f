//! Borrowed text and ordered maps, the two shapes that everything of the model is made of.

use alloc::string::String;
use alloc::vec::Vec;

use crate::limits::CODES;
use crate::scan::same_in_any_case;

/// Text that is borrowed from the body wherever the body holds it as it is.
#[cfg(not(feature = "module"))]
pub type Text<'a> = alloc::borrow::Cow<'a, str>;

/// Text. All of it dies with the arena of the call, so whoever holds it need not know who made it:
/// that is a quarter less code.
#[cfg(feature = "module")]
pub type Text<'a> = &'a str;

/// Text that was made here.
#[cfg(not(feature = "module"))]
pub(crate) fn owned<'a>(text: String) -> Text<'a> {
    Text::Owned(text)
}

/// Text that was made here, in the arena.
#[cfg(feature = "module")]
pub(crate) fn owned<'a>(text: String) -> Text<'a> {
    text.leak()
}

/// Whether there is nothing to see. The bytes beyond ASCII are those of U+00A0, U+200B, U+3000 and
/// other spaces; the few signs that are made of them, too, say nothing when they are alone.
pub(crate) fn is_blank(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, 0..=b' ' | 0x80 | 0x8B | 0xA0 | 0xC2 | 0xE2 | 0xE3))
}

/// A part of a text.
#[cfg(not(feature = "module"))]
pub(crate) fn cut<'a>(text: &Text<'a>, from: usize, to: usize) -> Text<'a> {
    match text {
        Text::Borrowed(text) => Text::Borrowed(text.get(from..to).unwrap_or_default()),
        Text::Owned(text) => Text::Owned(String::from(text.get(from..to).unwrap_or_default())),
    }
}

/// A part of a text. Not inlined: a call is smaller than what it does.
#[cfg(feature = "module")]
#[inline(never)]
pub(crate) fn cut<'a>(text: &Text<'a>, from: usize, to: usize) -> Text<'a> {
    text.get(from..to).unwrap_or_default()
}

/// A text without the white space around it.
pub(crate) fn trimmed<'a>(text: &Text<'a>) -> Text<'a> {
    let from = text.len() - text.trim_ascii_start().len();
    cut(text, from, from + text.trim_ascii().len())
}

/// One text of many.
#[inline(never)]
pub(crate) fn joined<'a>(parts: &[&str]) -> Text<'a> {
    let mut text = String::with_capacity(parts.iter().map(|part| part.len()).sum());
    push_texts(&mut text, parts);
    owned(text)
}

/// [`push_text`] for many.
#[inline(never)]
pub(crate) fn push_texts(text: &mut String, parts: &[&str]) {
    for part in parts {
        push_text(text, part);
    }
}

/// `String::push_str`, whose code would else stand wherever it is called.
#[inline(never)]
pub(crate) fn push_text(text: &mut String, part: &str) {
    text.push_str(part);
}

/// `String::push`, whose code would else stand wherever it is called.
#[inline(never)]
pub(crate) fn push_char(text: &mut String, c: char) {
    text.push(c);
}

/// Adds a code to those that are there, once; at most one more than are kept.
#[inline(never)]
pub(crate) fn push_new<'a>(texts: &mut Vec<Text<'a>>, text: Text<'a>) {
    if texts.len() <= CODES && !texts.contains(&text) {
        texts.push(text);
    }
}

/// A list of what may hold lists itself.
#[cfg(not(feature = "module"))]
pub(crate) type List<T> = Vec<T>;

/// A list of what may hold lists itself. It is never dropped: all of it dies with the arena of the
/// call, and without this the module would walk every tree to free nothing.
#[cfg(feature = "module")]
pub(crate) type List<T> = leaked::Leaked<T>;

/// A list as what may hold lists itself has it.
#[cfg(not(feature = "module"))]
pub(crate) const fn list<T>(items: Vec<T>) -> List<T> {
    items
}

/// A list as what may hold lists itself has it.
#[cfg(feature = "module")]
pub(crate) const fn list<T>(items: Vec<T>) -> List<T> {
    leaked::Leaked(core::mem::ManuallyDrop::new(items))
}

/// A map in the order of its source. Keys are data: `__proto__` and `constructor` are keys like
/// any other, and none is there twice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Map<'a, V>(List<(Text<'a>, V)>);

impl<V> Default for Map<'_, V> {
    fn default() -> Self {
        Self::new()
    }
}

impl<'a, V> Map<'a, V> {
    /// An empty map.
    pub const fn new() -> Self {
        Self(list(Vec::new()))
    }

    /// A map of those entries, of which no two have one key.
    pub(crate) const fn of(entries: Vec<(Text<'a>, V)>) -> Self {
        Self(list(entries))
    }

    /// An empty map with room for a few entries: in an arena that costs less than to grow.
    pub(crate) fn with_room() -> Self {
        Self(list(Vec::with_capacity(4)))
    }

    /// The value of that key.
    pub fn get(&self, key: &str) -> Option<&V> {
        self.iter().find(|(name, _)| **name == *key).map(|(_, value)| value)
    }

    /// The value of that key, where the case of ASCII letters makes no difference; an exact key
    /// goes before one that only differs in case.
    pub fn get_any_case(&self, key: &str) -> Option<&V> {
        self.get(key).or_else(|| {
            self.iter().find(|(name, _)| same_in_any_case(name, key)).map(|(_, value)| value)
        })
    }

    /// Sets a key: the last value wins and stands where the key first stood.
    pub fn insert(&mut self, key: impl Into<Text<'a>>, value: V) {
        let key = key.into();
        match self.0.iter_mut().find(|(name, _)| *name == key) {
            Some((_, old)) => *old = value,
            None => self.0.push((key, value)),
        }
    }

    /// Adds a key that is known not to be there yet.
    #[inline(never)]
    pub(crate) fn push(&mut self, key: Text<'a>, value: V) {
        self.0.push((key, value));
    }

    /// The entries, in order.
    pub fn iter(&self) -> core::slice::Iter<'_, (Text<'a>, V)> {
        self.0.iter()
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is no entry.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn entries_mut(&mut self) -> &mut Vec<(Text<'a>, V)> {
        &mut self.0
    }
}

impl<'a, V> IntoIterator for Map<'a, V> {
    type Item = (Text<'a>, V);
    type IntoIter = alloc::vec::IntoIter<Self::Item>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'m, 'a, V> IntoIterator for &'m Map<'a, V> {
    type Item = &'m (Text<'a>, V);
    type IntoIter = core::slice::Iter<'m, (Text<'a>, V)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl<'a, V> FromIterator<(Text<'a>, V)> for Map<'a, V> {
    fn from_iter<I: IntoIterator<Item = (Text<'a>, V)>>(entries: I) -> Self {
        let mut map = Self::new();
        for (key, value) in entries {
            map.insert(key, value);
        }
        map
    }
}

#[cfg(feature = "module")]
mod leaked {
    use alloc::vec::Vec;
    use core::mem::{ManuallyDrop, take};
    use core::ops::{Deref, DerefMut};

    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Leaked<T>(pub(super) ManuallyDrop<Vec<T>>);

    impl<T> Deref for Leaked<T> {
        type Target = Vec<T>;

        fn deref(&self) -> &Vec<T> {
            &self.0
        }
    }

    impl<T> DerefMut for Leaked<T> {
        fn deref_mut(&mut self) -> &mut Vec<T> {
            &mut self.0
        }
    }

    impl<T> Default for Leaked<T> {
        fn default() -> Self {
            super::list(Vec::new())
        }
    }

    impl<T> IntoIterator for Leaked<T> {
        type Item = T;
        type IntoIter = alloc::vec::IntoIter<T>;

        fn into_iter(mut self) -> Self::IntoIter {
            take(&mut *self.0).into_iter()
        }
    }

    impl<'l, T> IntoIterator for &'l Leaked<T> {
        type Item = &'l T;
        type IntoIter = core::slice::Iter<'l, T>;

        fn into_iter(self) -> Self::IntoIter {
            self.0.iter()
        }
    }

    impl<'l, T> IntoIterator for &'l mut Leaked<T> {
        type Item = &'l mut T;
        type IntoIter = core::slice::IterMut<'l, T>;

        fn into_iter(self) -> Self::IntoIter {
            self.0.iter_mut()
        }
    }
}

#[cfg(feature = "serde")]
mod with_serde {
    use core::fmt;
    use core::marker::PhantomData;

    use serde::de::{MapAccess, Visitor};
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use super::{Map, Text};

    impl<V: Serialize> Serialize for Map<'_, V> {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.collect_map(self.iter().map(|(key, value)| (key, value)))
        }
    }

    impl<'de, V: Deserialize<'de>> Deserialize<'de> for Map<'_, V> {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            struct Entries<'a, V>(PhantomData<(&'a (), V)>);

            impl<'de, 'a, V: Deserialize<'de>> Visitor<'de> for Entries<'a, V> {
                type Value = Map<'a, V>;

                fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    f.write_str("an object")
                }

                fn visit_map<A: MapAccess<'de>>(
                    self,
                    mut access: A,
                ) -> Result<Self::Value, A::Error> {
                    let mut map = Map::new();
                    while let Some((key, value)) = access.next_entry::<Text<'a>, V>()? {
                        map.insert(key, value);
                    }
                    Ok(map)
                }
            }

            deserializer.deserialize_map(Entries(PhantomData))
        }
    }
}
