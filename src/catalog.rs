//! Catalogs: the texts of a language by their ids.

mod english;

use alloc::string::String;
use core::fmt;

use crate::cldr::Conventions;
use crate::format::check;
use crate::index::{Index, hash};
use crate::json::{self, Json};
use crate::path::push_number;
use crate::scan::{find, parts};
use crate::text::{Map, Text, joined, push_text};

/// Texts by their ids, borrowed from the JSON that they were read from.
#[derive(Debug, Clone, Default)]
pub struct Catalog<'c> {
    members: Map<'c, Json<'c>>,
    index: Index,
    has_own: bool,
    /// The language tag of the texts, and the conventions of that language.
    language: Option<(Text<'c>, Conventions)>,
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
    ///
    /// ```
    /// use faultmap::Catalog;
    ///
    /// let json = r#"{"locale": "en-GB", "code.too-late": "Wait {days, plural, one{a day} other{# days}}."}"#;
    /// assert_eq!(Catalog::parse(json)?.locale(), Some("en-GB"));
    ///
    /// let error = Catalog::parse(r#"{"code.too-late": "Wait {days"}"#).unwrap_err();
    /// assert!(error.as_str().starts_with("catalog: \"code.too-late\": "));
    /// # Ok::<(), faultmap::CatalogError>(())
    /// ```
    pub fn parse(json: &'c str) -> Result<Self, CatalogError> {
        let document = json::parse(json).filter(|document| document.incomplete.is_none());
        let Some(Json::Object(members)) = document.map(|document| document.root) else {
            return Err(CatalogError("catalog: this is no complete JSON object".into()));
        };
        let mut catalog = Self { members, ..Self::default() };
        let mut place = String::new();
        for (id, value) in &catalog.members {
            let wrong = match value {
                Json::String(tag) if *id == "locale" => {
                    catalog.language = Some((tag.clone(), Conventions::of(tag)));
                    if is_language_tag(tag) { "" } else { "this is no language tag" }
                }
                Json::String(text) if is_id(id) => match check(text) {
                    None => "",
                    Some((wrong, at)) => {
                        push_text(&mut place, " at ");
                        push_number(&mut place, at);
                        wrong
                    }
                },
                Json::String(_) => {
                    "an id is two or three parts of A-Z a-z 0-9 _ - *, joined by one dot"
                }
                _ => "a text is expected",
            };
            if !wrong.is_empty() {
                return Err(CatalogError(joined(&["catalog: \"", id, "\": ", wrong, &place])));
            }
            catalog.has_own |=
                id.starts_with("field.") || id.starts_with("rule.") && id.ends_with("_title");
        }
        catalog.note_places();
        Ok(catalog)
    }

    /// Notes where each id stands.
    fn note_places(&mut self) {
        for (place, (id, _)) in self.members.iter().enumerate() {
            self.index.insert(hash(id.as_bytes()), place);
        }
    }

    /// The language tag of the texts, as the catalog writes it.
    pub fn locale(&self) -> Option<&str> {
        self.language.as_ref().map(|(tag, _)| &**tag)
    }

    /// The conventions of a language, if it is exactly that of the texts.
    pub(crate) fn conventions(&self, tag: &str) -> Option<Conventions> {
        self.language.as_ref().filter(|(own, _)| **own == *tag).map(|(_, known)| *known)
    }

    /// The text of that id.
    pub(crate) fn text(&self, id: &str) -> Option<&str> {
        let entry = |place: usize| self.members.iter().as_slice().get(place);
        let same = |place| entry(place).is_some_and(|(known, _)| **known == *id);
        let place = self.index.find(hash(id.as_bytes()), same)?;
        entry(place)?.1.as_str()
    }

    /// Whether there are texts that only apps have: for single fields, or titles of rules.
    pub(crate) fn has_own(&self) -> bool {
        self.has_own
    }
}

impl Catalog<'static> {
    /// The English texts of this crate, which are complete.
    pub fn english() -> Self {
        let mut catalog = Self {
            members: english::texts(),
            language: Some(("en".into(), Conventions::of("en"))),
            ..Self::default()
        };
        catalog.note_places();
        catalog
    }
}

fn is_id(id: &str) -> bool {
    let mut count = 0;
    let mut words = parts(id, b'.');
    words.all(|part| {
        count += 1;
        is_word(part)
    }) && matches!(count, 2 | 3)
}

fn is_language_tag(tag: &str) -> bool {
    tag.len() > 1 && is_word(tag) && find(tag, b'*').is_none()
}

fn is_word(text: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'*');
    !text.is_empty() && text.bytes().all(fits)
}
