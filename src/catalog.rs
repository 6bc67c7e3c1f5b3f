//! Catalogs: the texts of a language by their ids.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;
use core::sync::atomic::{AtomicBool, AtomicU16, Ordering};

use crate::format::check;
use crate::index::{Index, hash};
use crate::json::{self, Json};
use crate::path::push_number;
use crate::scan::parts;
use crate::text::{Text, joined};

/// Texts by their ids, borrowed from the JSON that they were read from.
#[derive(Debug, Clone)]
pub struct Catalog<'c> {
    locale: Option<Text<'c>>,
    texts: Texts<'c>,
    has_own: bool,
}

#[derive(Debug, Clone)]
enum Texts<'c> {
    /// The English texts of this crate.
    English,
    /// Ids and texts.
    Read(Vec<(Text<'c>, Text<'c>)>, Index),
}

/// What is wrong with a catalog, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CatalogError(Text<'static>);

impl CatalogError {
    /// What is wrong, as a sentence.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for CatalogError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl core::error::Error for CatalogError {}

impl<'c> Catalog<'c> {
    /// Reads a catalog: a JSON object of ids and their texts. Its member `locale` is the language
    /// tag of the texts; without it they serve for every language that is asked for.
    ///
    /// An id is two or three parts of letters, digits, `_`, `-` and `*`, joined by one dot. The
    /// texts are a part of ICU `MessageFormat`. An empty text is none.
    ///
    /// # Errors
    ///
    /// Fails where the JSON is broken or no object, an id or the locale is none, a value is no text,
    /// or a text cannot be read. The error names the member, and the character in its text (from 0).
    pub fn parse(json: &'c str) -> Result<Self, CatalogError> {
        let document = json::parse(json).filter(|document| document.incomplete.is_none());
        let Some(Json::Object(members)) = document.map(|document| document.root) else {
            return Err(CatalogError("catalog: this is no complete JSON object".into()));
        };
        let mut locale = None;
        let mut has_own = false;
        let mut entries = Vec::with_capacity(members.len());
        let mut index = Index::default();
        for (id, value) in members {
            let is_locale = id == "locale";
            let (text, wrong) = match value {
                Json::String(text) if is_locale && !is_language_tag(&text) => {
                    (text, Some((NO_TAG, NOWHERE)))
                }
                Json::String(text) if is_locale => (text, None),
                Json::String(text) if is_id(&id) => {
                    let wrong = check(&text);
                    (text, wrong)
                }
                Json::String(text) => (text, Some((NO_ID, NOWHERE))),
                _ => (Text::default(), Some((NO_TEXT, NOWHERE))),
            };
            if let Some((what, at)) = wrong {
                return Err(CatalogError(joined(&[
                    "catalog: \"",
                    &id,
                    "\": ",
                    what,
                    &place(&text, at),
                ])));
            }
            if is_locale {
                locale = Some(text);
                continue;
            }
            has_own |=
                id.starts_with("field.") || id.starts_with("rule.") && id.ends_with("_title");
            index.insert(hash(id.as_bytes()), entries.len());
            entries.push((id, text));
        }
        Ok(Self { locale, texts: Texts::Read(entries, index), has_own })
    }

    /// The language tag of the texts, as the catalog writes it.
    pub fn locale(&self) -> Option<&str> {
        if self.is_english() { Some("en") } else { self.locale.as_deref() }
    }

    /// The text of that id.
    pub fn text(&self, id: &str) -> Option<&str> {
        let text = match &self.texts {
            Texts::English => english_text(id)?,
            Texts::Read(entries, index) => {
                let same =
                    |place: usize| entries.get(place).is_some_and(|(known, _)| **known == *id);
                let place = index.find(hash(id.as_bytes()), same)?;
                entries.get(place).map(|(_, text)| &**text)?
            }
        };
        (!text.is_empty()).then_some(text)
    }

    /// Whether there are texts that only apps have: for single fields, or titles of rules.
    pub(crate) fn has_own(&self) -> bool {
        self.has_own
    }

    pub(crate) fn is_english(&self) -> bool {
        matches!(self.texts, Texts::English)
    }
}

impl Catalog<'static> {
    /// The English texts of this crate: complete, and what is shown where no other text is.
    pub const fn english() -> Self {
        Catalog { locale: None, texts: Texts::English, has_own: false }
    }
}

const NO_TEXT: &str = "a text is expected";
const NO_TAG: &str = "this is no language tag";
const NO_ID: &str = "an id is two or three parts of A-Z a-z 0-9 _ - *, joined by one dot";

/// The place of an error that has none within a text.
const NOWHERE: usize = usize::MAX;

/// How many characters stand before that byte, as the end of a sentence.
fn place(text: &str, at: usize) -> String {
    let mut place = String::new();
    if at != NOWHERE {
        place.push_str(" at ");
        let before = text.bytes().take(at).filter(|byte| byte & 0xC0 != 0x80).count();
        push_number(&mut place, u32::try_from(before).unwrap_or_default());
    }
    place
}

fn is_id(id: &str) -> bool {
    let kept = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'*');
    let mut count = 0;
    parts(id, b'.').all(|part| {
        count += 1;
        !part.is_empty() && part.bytes().all(kept)
    }) && (count == 2 || count == 3)
}

fn is_language_tag(tag: &str) -> bool {
    let mut length = 0;
    let subtags = tag.bytes().chain([b'-']).all(|byte| match byte {
        b'-' | b'_' => (1..=8).contains(&core::mem::take(&mut length)),
        _ => {
            length += 1;
            byte.is_ascii_alphanumeric()
        }
    });
    subtags
        && tag.as_bytes().get(..2).is_some_and(|start| start.iter().all(u8::is_ascii_alphabetic))
}

/// The English texts: JSON without escapes, so that what a quote opens the next one closes.
const ENGLISH: &str = include_str!("../locales/en.json");

/// More than twice as many as there are texts.
const SLOTS: usize = 1024;

/// Where the ids of [`ENGLISH`] start, by their hashes; 0 is free. Filled at the first look-up.
/// Threads that do so at once write the same values.
static IDS: [AtomicU16; SLOTS] = [const { AtomicU16::new(0) }; SLOTS];
static FILLED: AtomicBool = AtomicBool::new(false);

/// The slot of an id of [`ENGLISH`], or the one that is free for it, and what it holds.
fn slot(id: &str) -> Option<(&'static AtomicU16, u16)> {
    let first = hash(id.as_bytes()) as usize;
    let mut place = first % SLOTS;
    loop {
        let slot = IDS.get(place)?;
        let start = slot.load(Ordering::Relaxed);
        let known = ENGLISH.get(usize::from(start)..)?;
        if start == 0 || known.strip_prefix(id).is_some_and(|rest| rest.starts_with('"')) {
            return Some((slot, start));
        }
        place = (place + 1) % SLOTS;
    }
}

fn english_text(id: &str) -> Option<&'static str> {
    if !FILLED.load(Ordering::Acquire) {
        let mut quotes = 0;
        for (at, byte) in ENGLISH.bytes().enumerate() {
            if byte != b'"' {
                continue;
            }
            if quotes % 4 == 0
                && let Some(id) = parts(ENGLISH.get(at + 1..)?, b'"').next()
                && let Some((slot, _)) = slot(id)
            {
                slot.store(u16::try_from(at + 1).unwrap_or_default(), Ordering::Relaxed);
            }
            quotes += 1;
        }
        FILLED.store(true, Ordering::Release);
    }
    let (_, start) = slot(id)?;
    parts(ENGLISH.get(usize::from(start)..)?, b'"').nth(2).filter(|_| start > 0)
}
