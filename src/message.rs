//! Messages: a fault, a validation error or an id → a text in the reader's language.
//!
//! A text is looked up along its ids in the reader's first language, then in the next: a general
//! text that the reader can read goes before a precise one in English.

mod labels;
mod lookup;
mod resolver;

use alloc::vec::Vec;

use crate::catalog::Catalog;
use crate::fault::{Fault, Param, ValidationError, names};
use crate::text::{Map, Text};
pub use resolver::Resolver;
pub(crate) use resolver::error_ids;

names! {
    /// Where a text comes from.
    Origin {
        /// A catalog.
        Catalog = "catalog",
        /// The server: its own sentence.
        Server = "server",
        /// The server: a text that its dialect declares as meant for the end user.
        Display = "display",
    }
}

/// A text for the reader, and what an app's own i18n needs to make another of it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Message<'a> {
    /// The id whose text it is. Of a server's text: the id whose text it stands in for.
    pub id: Text<'a>,
    /// The ids, most precise first.
    pub ids: Vec<Text<'a>>,
    /// A short title, where there is one.
    pub title: Option<Text<'a>>,
    /// The text, never empty.
    pub text: Text<'a>,
    /// The language of the text: the locale of its catalog, or what the server says. `und` where
    /// nobody says.
    pub locale: Text<'a>,
    /// What the text was filled in with.
    pub values: Map<'a, Param<'a>>,
    /// Where the text comes from.
    pub source: Origin,
}

/// Which of the server's sentences readers get to see.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ServerText {
    /// Those of validation errors whose rule is not known for sure, and texts that are declared as
    /// meant for the end user.
    #[default]
    Fields,
    /// The fault's description as well, where there is no text for its code.
    Always,
    /// None.
    Never,
}

/// What messages are made with.
#[derive(Debug, Clone, Default)]
pub struct MessageOptions<'o> {
    /// The reader's languages, the best first; `en` if there is none.
    pub locales: Vec<Text<'o>>,
    /// Catalogs, the app's first and [`Catalog::english`] last.
    pub catalogs: Vec<&'o Catalog<'o>>,
    /// The names of fields for readers, by the form's name or the same in dot notation; `*` is
    /// any index.
    pub labels: Map<'o, Text<'o>>,
    /// Which of the server's sentences are shown.
    pub server_text: ServerText,
    /// Whether texts name their field where its label is known.
    pub labelled: bool,
}

/// What a message is about.
#[derive(Debug, Clone)]
pub enum Target<'a> {
    /// A failed call.
    Fault(&'a Fault<'a>),
    /// One thing that is wrong with the input.
    Error(&'a ValidationError<'a>),
    /// An id of a catalog.
    Id {
        /// The id.
        id: Text<'a>,
        /// What its text is filled in with.
        values: Map<'a, Param<'a>>,
    },
}

/// The message for a target. [`Resolver`] makes many of one set of options.
///
/// ```
/// use faultmap::{Catalog, Headers, MessageOptions, Reply, Target, decode, resolve_message};
///
/// let reply = Reply::new(b"", Headers::default()).with_status(404);
/// let fault = decode(&reply, &[]);
///
/// let german = Catalog::parse(r#"{"locale": "de", "kind.not-found": "Das gibt es nicht."}"#)?;
/// let english = Catalog::english();
/// let options = MessageOptions {
///     locales: vec!["de-AT".into()],
///     catalogs: vec![&german, &english],
///     ..MessageOptions::default()
/// };
/// let message = resolve_message(Target::Fault(&fault), options);
/// assert_eq!(message.text, "Das gibt es nicht.");
/// assert_eq!(message.locale, "de");
/// # Ok::<(), faultmap::CatalogError>(())
/// ```
pub fn resolve_message<'a>(target: Target<'a>, options: MessageOptions<'a>) -> Message<'a> {
    let mut resolver = Resolver::new(options);
    match target {
        Target::Fault(fault) => resolver.fault_message(fault),
        Target::Error(error) => resolver.lone_error_message(error),
        Target::Id { id, values } => resolver.id_message(id, values),
    }
}
