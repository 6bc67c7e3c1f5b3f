//! Look-up of texts along ids and languages.

use alloc::vec::Vec;

use crate::catalog::Catalog;
use crate::cldr::leads;
use crate::fault::Param;
use crate::format::{Language, fill};
use crate::message::MessageOptions;
use crate::text::{Map, Text, joined};

/// A catalog that speaks one of the languages that are asked for.
struct Speaker<'a> {
    /// The place of its language among those that are asked for.
    rank: usize,
    catalog: &'a Catalog<'a>,
    /// What a message says about its language.
    locale: Text<'a>,
    language: Language<'a>,
}

/// A text that was found.
pub(super) struct Found<'a> {
    /// The place of its id.
    pub(super) id: usize,
    pub(super) text: Text<'a>,
    /// The language of its catalog, or the one that was asked for.
    pub(super) locale: Text<'a>,
}

/// Catalogs in the order in which they are asked.
pub(super) struct Lookup<'a> {
    speakers: Vec<Speaker<'a>>,
    /// Whether one has texts that only apps have.
    pub(super) has_own: bool,
}

impl<'a> Lookup<'a> {
    pub(super) fn new(options: &MessageOptions<'a>) -> Self {
        let mut lookup = Self { speakers: Vec::new(), has_own: false };
        let mut rank = 0;
        for locale in options.locales.iter().chain([&"en".into()]) {
            let mut end = locale.len();
            while let Some(tag) = locale.get(..end) {
                end =
                    tag.bytes().rposition(|byte| matches!(byte, b'-' | b'_')).unwrap_or(usize::MAX);
                for catalog in options.catalogs.iter().copied() {
                    let speaks = match catalog.locale() {
                        Some(spoken) => {
                            spoken.len() == tag.len() && leads(spoken.as_bytes(), tag.as_bytes())
                        }
                        // It speaks what is asked for, regions beside it or not.
                        None => end == usize::MAX,
                    };
                    if speaks
                        && lookup
                            .speakers
                            .iter()
                            .all(|known| !core::ptr::eq(known.catalog, catalog))
                    {
                        lookup.has_own |= catalog.has_own();
                        lookup.speakers.push(Speaker {
                            rank,
                            catalog,
                            locale: catalog.locale().map_or_else(|| locale.clone(), Text::from),
                            language: Language::new(locale.clone(), catalog.conventions(locale)),
                        });
                    }
                }
                rank += 1;
            }
        }
        lookup
    }

    /// The first text that can be shown: language by language, in it id by id (those before
    /// `from` are known to have none), of an id catalog by catalog and suffix by suffix.
    #[inline(never)]
    pub(super) fn find(
        &self,
        ids: &[Text<'_>],
        from: usize,
        suffixes: &[&str],
        values: &Map<'_, Param<'_>>,
    ) -> Option<Found<'a>> {
        for rank in 0..=self.speakers.last()?.rank {
            for (id, name) in ids.iter().enumerate().skip(from) {
                for speaker in self.speakers.iter().filter(|speaker| speaker.rank == rank) {
                    for suffix in suffixes {
                        let made;
                        let key: &str = if suffix.is_empty() {
                            name
                        } else {
                            made = joined(&[name, suffix]);
                            &made
                        };
                        let text = speaker.catalog.text(key);
                        let filled = text.and_then(|text| fill(text, values, &speaker.language));
                        if let Some(text) = filled {
                            return Some(Found { id, text, locale: speaker.locale.clone() });
                        }
                    }
                }
            }
        }
        None
    }
}
