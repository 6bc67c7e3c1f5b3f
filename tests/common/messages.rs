//! Errors, faults and options for the tests of messages.

use faultmap::{
    Catalog, Fault, Kind, Map, Message, MessageOptions, Param, Rule, Segment, Source, Target,
    ValidationError, resolve_message,
};

/// What the server says in every error.
pub(crate) const SENTENCE: &str = "The server's sentence.";

/// The shipped German catalog.
pub(crate) fn german() -> Catalog<'static> {
    Catalog::parse(include_str!("../../locales/de.json")).unwrap()
}

/// A parameter that is a number.
pub(crate) fn number(digits: &str) -> Param<'_> {
    Param::Number(digits.into())
}

/// Parameters by name.
pub(crate) fn params<'a>(params: &[(&'a str, Param<'a>)]) -> Map<'a, Param<'a>> {
    params.iter().map(|(name, value)| ((*name).into(), value.clone())).collect()
}

/// An error on the field `Name`.
pub(crate) fn error<'a>(
    rule: Option<Rule>,
    from: Option<Source>,
    own: &[(&'a str, Param<'a>)],
) -> ValidationError<'a> {
    ValidationError {
        property: "Name".into(),
        path: vec![Segment::from("Name")],
        rule,
        from,
        params: params(own),
        message: SENTENCE.into(),
        ..ValidationError::default()
    }
}

/// The same, with a rule that is known for sure.
pub(crate) fn known<'a>(rule: Rule, own: &[(&'a str, Param<'a>)]) -> ValidationError<'a> {
    error(Some(rule), Some(Source::Code), own)
}

/// A fault with those codes, the first of which is its own.
pub(crate) fn fault<'a>(kind: Kind, codes: &[&'a str]) -> Fault<'a> {
    Fault {
        kind,
        code: codes.first().map(|code| (*code).into()),
        codes: codes.iter().map(|code| (*code).into()).collect(),
        ..Fault::new("awork")
    }
}

/// Options with those languages and catalogs.
pub(crate) fn options<'o>(locales: &[&'o str], catalogs: &[&'o Catalog<'o>]) -> MessageOptions<'o> {
    MessageOptions {
        locales: locales.iter().map(|locale| (*locale).into()).collect(),
        catalogs: catalogs.to_vec(),
        ..MessageOptions::default()
    }
}

/// What a reader of those languages sees of an error, and by which id.
pub(crate) fn seen(
    error: &ValidationError<'_>,
    locales: &[&str],
    catalogs: &[&Catalog<'_>],
) -> [String; 3] {
    let message = resolve_message(Target::Error(error), options(locales, catalogs));
    [message.text, message.id, message.locale].map(std::borrow::Cow::into_owned)
}

/// The ids of a message.
pub(crate) fn ids(message: &Message<'_>) -> Vec<String> {
    message.ids.iter().map(|id| id.clone().into_owned()).collect()
}
