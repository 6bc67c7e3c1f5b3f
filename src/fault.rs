//! The model: one failed API call, whoever wrote its body.

use alloc::vec::Vec;

use crate::json::Json;
use crate::path::Path;
use crate::rules::Rule;
use crate::text::{Map, Text};

macro_rules! names {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $text:literal,)* }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
        pub enum $name { $($(#[$doc])* #[cfg_attr(feature = "serde", serde(rename = $text))] $variant,)* }

        impl $name {
            /// Every member, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The names on the wire, in the same order.
            pub(crate) const NAMES: &'static [&'static str] = &[$($text,)*];

            /// The name on the wire.
            pub fn name(self) -> &'static str {
                Self::NAMES.get(self as usize).copied().unwrap_or_default()
            }

            /// The member of that name, if there is one.
            pub fn from_name(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|member| member.name() == name)
            }
        }
    };
}
pub(crate) use names;

names! {
    /// What an app branches on: a small set, closed within a major version.
    Kind {
        /// The input is wrong; usually `validationErrors` say where.
        Validation = "validation",
        /// The request itself is wrong: an app's bug rather than a reader's slip.
        InvalidRequest = "invalid-request",
        /// Nobody is signed in, or the session ended.
        Authentication = "authentication",
        /// The signed-in user may not do this.
        Permission = "permission",
        /// There is no such thing (any more, or for this user).
        NotFound = "not-found",
        /// Somebody or something else was faster, or it exists already.
        Conflict = "conflict",
        /// It was there and was removed for good.
        Gone = "gone",
        /// A condition of the request (`If-Match`) does not hold.
        Precondition = "precondition",
        /// The body, the file, the URL or a header is too large.
        TooLarge = "too-large",
        /// Method, media type or version that the server does not speak.
        Unsupported = "unsupported",
        /// Too many requests; see `retryAfter`.
        RateLimit = "rate-limit",
        /// The plan, the seats or the budget do not cover it.
        Plan = "plan",
        /// A rule of the business forbids it now.
        Business = "business",
        /// The server failed.
        Server = "server",
        /// The server is down or overloaded for the moment.
        Unavailable = "unavailable",
        /// Something between the app and the server failed.
        Gateway = "gateway",
        /// No response came.
        Network = "network",
        /// No response came and the device says that it is offline.
        Offline = "offline",
        /// It took too long.
        Timeout = "timeout",
        /// The app or the reader cancelled it.
        Aborted = "aborted",
        /// Some of it worked and some did not.
        Partial = "partial",
        /// Nothing says what it is.
        Unknown = "unknown",
    }
}

names! {
    /// Which part of the request a validation error is about.
    Place {
        /// The body.
        Body = "body",
        /// The query string.
        Query = "query",
        /// A parameter in the URL's path.
        Path = "path",
        /// A header.
        Header = "header",
        /// A cookie.
        Cookie = "cookie",
    }
}

names! {
    /// How the rule of a validation error is known.
    Source {
        /// From a machine code of the server's.
        Code = "code",
        /// From a sentence that the table knows whole.
        Sentence = "sentence",
        /// From the general grammar: the server's own text is kept.
        Guess = "guess",
    }
}

names! {
    /// Why a fault does not hold all that the server sent.
    Incomplete {
        /// The body ended early.
        Cut = "cut",
        /// The body was more than is read.
        Limit = "limit",
        /// The body could not be read at all.
        Unread = "unread",
    }
}

/// A value that a rule, and the sentence made of it, is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Param<'a> {
    /// A number, as the digits that the server wrote.
    Number(Text<'a>),
    /// Text.
    Text(Text<'a>),
    /// `true` or `false`.
    Flag(bool),
    /// A list of texts.
    List(Vec<Text<'a>>),
}

/// One thing that is wrong with the input.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct ValidationError<'a> {
    /// The field, exactly as the server wrote it.
    pub property: Text<'a>,
    /// The field as segments; empty where the error is about the whole input.
    pub path: Path<'a>,
    /// The part of the request, where the server says so.
    pub r#in: Option<Place>,
    /// The server's own rule code.
    pub code: Option<Text<'a>>,
    /// Our rule.
    pub rule: Option<Rule>,
    /// How the rule is known.
    pub from: Option<Source>,
    /// What the rule is about: `{ min: 3 }`.
    pub params: Map<'a, Param<'a>>,
    /// The field's name as the sentence gave it ("Unit Price"); never used as a path.
    pub label: Option<Text<'a>>,
    /// The server's sentence.
    pub message: Text<'a>,
}

impl ValidationError<'_> {
    /// Whether both are known at a glance to say the same, save for the field and the code: one and
    /// the same sentence in memory says it all.
    pub(crate) fn is_twin(&self, other: &Self) -> bool {
        let told = |error: &Self| {
            error.from == Some(Source::Sentence)
                || error.rule.is_none() && error.params.is_empty() && error.label.is_none()
        };
        core::ptr::eq(&raw const *self.message, &raw const *other.message)
            && !self.message.is_empty()
            && self.rule == other.rule
            && told(self)
            && told(other)
    }
}

/// One failed API call. Every member is always there.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "camelCase"))]
pub struct Fault<'a> {
    /// What an app branches on.
    pub kind: Kind,
    /// The HTTP status, if there was a response.
    pub status: Option<u16>,
    /// The shape of the body.
    pub dialect: Text<'a>,
    /// The most specific machine code, as the server wrote it. Text that only mirrors the HTTP
    /// status is no code.
    pub code: Option<Text<'a>>,
    /// The fallback chain of codes, most specific first.
    pub codes: Vec<Text<'a>>,
    /// The server's sentence for people.
    pub description: Option<Text<'a>>,
    /// A text that the dialect itself declares as meant for the end user.
    pub display: Option<Text<'a>>,
    /// The language of the server's texts, a BCP 47 tag.
    pub language: Option<Text<'a>>,
    /// A documentation link, only if it is a plain http(s) URL.
    pub link: Option<Text<'a>>,
    /// Explanations and hints that the server calls so, in order.
    pub details: Vec<Text<'a>>,
    /// What is wrong with the input, in the server's order.
    pub validation_errors: Vec<ValidationError<'a>>,
    /// Seconds until a retry makes sense,.
    pub retry_after: Option<Seconds>,
    /// Request, trace or correlation id.
    pub request_id: Option<Text<'a>>,
    /// Why this is not all that the server sent.
    pub incomplete: Option<Incomplete>,
    /// Every member of the body that the fields above do not hold.
    pub extensions: Map<'a, Json<'a>>,
}

/// A span of time: seconds on the wire.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Seconds {
    /// Whole seconds.
    pub whole: u32,
    /// Milliseconds beyond them, below 1,000.
    pub millis: u16,
}

impl<'a> Fault<'a> {
    /// A fault of which only the shape of its body is known.
    #[inline(never)]
    pub fn new(dialect: impl Into<Text<'a>>) -> Self {
        Self {
            kind: Kind::Unknown,
            status: None,
            dialect: dialect.into(),
            code: None,
            codes: Vec::new(),
            description: None,
            display: None,
            language: None,
            link: None,
            details: Vec::new(),
            validation_errors: Vec::new(),
            retry_after: None,
            request_id: None,
            incomplete: None,
            extensions: Map::new(),
        }
    }
}
