//! Catalogs: the texts of a language by their ids.

mod english;

use core::fmt;

use crate::cldr::Conventions;
use crate::format::check;
use crate::index::{Index, hash};
use crate::json::{self, Json};
use crate::text::{Map, Text, joined};

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
        for (place, (id, value)) in catalog.members.iter().enumerate() {
            let right = match value.as_str() {
                Some(tag) if *id == "locale" && is_language_tag(tag) => {
                    catalog.language = Some((joined(&[tag]), Conventions::of(tag)));
                    Ok(())
                }
                Some(_) if *id == "locale" => Err("this is no language tag".into()),
                Some(text) if is_id(id) => check(text),
                Some(_) => {
                    Err("an id is two or three parts of A-Z a-z 0-9 _ - *, joined by one dot"
                        .into())
                }
                None => Err("a text is expected".into()),
            };
            if let Err(wrong) = right {
                return Err(CatalogError(joined(&["catalog: \"", id, "\": ", &wrong])));
            }
            catalog.index.insert(hash(id.as_bytes()), place);
            catalog.has_own |=
                id.starts_with("field.") || id.starts_with("rule.") && id.ends_with("_title");
        }
        Ok(catalog)
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
        for (place, (id, _)) in catalog.members.iter().enumerate() {
            catalog.index.insert(hash(id.as_bytes()), place);
        }
        catalog
    }
}

fn is_id(id: &str) -> bool {
    let mut dots = 0;
    let mut last = b'.';
    for byte in id.bytes() {
        let fits = match byte {
            b'.' => last != b'.',
            _ => byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'*'),
        };
        if !fits {
            return false;
        }
        dots += u32::from(byte == b'.');
        last = byte;
    }
    last != b'.' && matches!(dots, 1 | 2)
}

fn is_language_tag(tag: &str) -> bool {
    tag.len() > 1
        && tag.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
}
