//! One set of options, many messages.

use alloc::string::String;
use alloc::vec::Vec;

use crate::cldr::leads;
use crate::fault::{Fault, Kind, Param, Seconds, Source, ValidationError};
use crate::format::is_blank;
use crate::message::labels::label_of;
use crate::message::lookup::Lookup;
use crate::message::{Message, MessageOptions, Origin, ServerText};
use crate::path::{Notation, Segment, pattern, print, push_number};
use crate::rules::Rule;
use crate::scan::parts;
use crate::text::{Map, Text, joined, owned};

/// Makes messages with one set of options.
pub struct Resolver<'a> {
    lookup: Lookup<'a>,
    has_own: bool,
    labels: Map<'a, Text<'a>>,
    locales: Vec<Text<'a>>,
    server_text: ServerText,
    labelled: bool,
    /// The language of the server's sentences.
    language: Option<&'a str>,
    /// The path that there was a message for last, and its part of an id.
    path: &'a [Segment<'a>],
    pattern: String,
}

impl<'a> Resolver<'a> {
    /// A resolver for those options.
    pub fn new(options: MessageOptions<'a>) -> Self {
        let lookup = Lookup::new(&options.locales, &options.catalogs);
        Self {
            has_own: lookup.has_own(),
            lookup,
            labels: options.labels,
            locales: options.locales,
            server_text: options.server_text,
            labelled: options.labelled,
            language: None,
            path: &[],
            pattern: String::new(),
        }
    }

    /// Whether texts name their field.
    pub fn labelled(&self) -> bool {
        self.labelled
    }

    /// The label of a field by its name in dot notation.
    pub fn label_of(&self, name: &str) -> Option<&str> {
        label_of(&self.labels, name)
    }

    /// Says which language the server's sentences are in.
    pub fn speak(&mut self, language: Option<&'a str>) {
        self.language = language;
    }

    /// The message for a fault: the text of its code, else what the server meant for the reader,
    /// else the text of its kind.
    pub fn fault_message(&mut self, fault: &'a Fault<'a>) -> Message<'a> {
        self.speak(fault.language.as_deref());
        let mut ids = Vec::new();
        let unlisted = fault.code.iter().filter(|code| !fault.codes.contains(code));
        for code in unlisted.chain(&fault.codes) {
            if !code.is_empty() {
                ids.push(joined(&["code.", &pattern(&[Segment::Name((&**code).into())])]));
            }
        }
        ids.push(joined(&["kind.", fault.kind.name()]));
        if fault.kind != Kind::Unknown {
            ids.push("kind.unknown".into());
        }
        let mut values = Map::new();
        if let Some(wait) = fault.retry_after {
            values.push("retryAfter".into(), Param::Number(owned(digits(wait))));
        }
        let mut message = self.message(ids, 0, false, values);
        if !message.id.starts_with("code.") {
            let meant = fault.language.as_deref().is_none_or(|language| self.reads(language));
            if meant && self.server_text != ServerText::Never {
                self.say(&mut message, fault.display.as_deref(), Origin::Display);
            }
            if message.source == Origin::Catalog && self.server_text == ServerText::Always {
                self.say(&mut message, fault.description.as_deref(), Origin::Server);
            }
        }
        message
    }

    /// The message for a validation error: the text of its rule, or the server's sentence where
    /// the rule is not known for sure. `label` is the field's name for readers; without it the one
    /// that the sentence gave serves.
    pub fn error_message(
        &mut self,
        error: &'a ValidationError<'a>,
        label: Option<&str>,
        labelled: bool,
    ) -> Message<'a> {
        let rule = error.rule.unwrap_or(Rule::Invalid);
        let mut ids = Vec::with_capacity(4);
        let path: &'a [Segment<'a>] = &error.path;
        if !path.is_empty() {
            if self.path != path {
                self.path = path;
                self.pattern = pattern(path);
            }
            ids.push(joined(&["field.", &self.pattern, ".", rule.name()]));
        }
        let own = ids.len();
        push_rule_ids(&mut ids, rule);
        let mut values = Map::new();
        let label = label.or(error.label.as_deref()).filter(|label| !is_blank(label));
        for (name, value) in &error.params {
            if label.is_none() || *name != "label" {
                values.push((&**name).into(), borrowed(value));
            }
        }
        if let Some(label) = label {
            values.push("label".into(), Param::Text(joined(&[label])));
        }
        let from = if self.has_own { 0 } else { own };
        let mut message = self.message(ids, from, labelled, values);
        let known = error.rule.is_some() && error.from != Some(Source::Guess);
        let precise = known && message.id != Rule::Invalid.id() || message.id.starts_with("field.");
        if !precise && self.server_text != ServerText::Never {
            self.say(&mut message, Some(&error.message), Origin::Server);
        }
        message
    }

    /// The message for a validation error alone: its label is that of its path.
    pub fn lone_error_message(&mut self, error: &'a ValidationError<'a>) -> Message<'a> {
        let label = self.label_of(&print(&error.path, Notation::Dot)).map(String::from);
        self.error_message(error, label.as_deref(), self.labelled)
    }

    /// The message for an id. One that nobody has a text for, nor a more general one, is its own
    /// text.
    pub fn id_message(&mut self, id: Text<'a>, values: Map<'a, Param<'a>>) -> Message<'a> {
        let mut ids = Vec::with_capacity(4);
        let area = parts(&id, b'.').next().unwrap_or_default();
        let is_rule = matches!(area, "rule" | "field");
        let is_fault = matches!(area, "code" | "kind");
        let rule = parts(&id, b'.').last().and_then(Rule::from_name).unwrap_or(Rule::Invalid);
        if !is_rule || id != rule.id() {
            ids.push(id);
        }
        if is_rule {
            push_rule_ids(&mut ids, rule);
        }
        if is_fault {
            ids.push("kind.unknown".into());
        }
        self.message(ids, 0, self.labelled, values)
    }

    /// Looks up a text and its title along ids. Those before `from` are known to have no text.
    #[inline(never)]
    fn message(
        &mut self,
        ids: Vec<Text<'a>>,
        from: usize,
        labelled: bool,
        values: Map<'a, Param<'a>>,
    ) -> Message<'a> {
        let labelled = labelled && values.get("label").is_some();
        let suffixes: &[&str] = if labelled { &["_labelled", ""] } else { &[""] };
        let found = self.lookup.find(&ids, from, suffixes, &values);
        let title =
            if from == 0 { self.lookup.find(&ids, from, &["_title"], &values) } else { None };
        let place = found.as_ref().map_or(0, |found| found.id);
        let id = ids.get(place).cloned().unwrap_or_default();
        let (text, locale) = match found {
            Some(found) => (found.text, found.locale),
            None => (id.clone(), "und".into()),
        };
        let title = title.map(|title| title.text);
        Message { id, ids, title, text, locale, values, source: Origin::Catalog }
    }

    /// Lets the server speak, if it says something.
    #[inline(never)]
    fn say(&self, message: &mut Message<'a>, text: Option<&'a str>, source: Origin) {
        if let Some(text) = text.filter(|text| !is_blank(text)) {
            message.text = text.into();
            message.locale = self.language.unwrap_or("und").into();
            message.source = source;
        }
    }

    /// Whether that is one of the reader's languages, whatever the region.
    fn reads(&self, language: &str) -> bool {
        let letters = language.bytes().take_while(u8::is_ascii_alphanumeric).count();
        let base = language.get(..letters).unwrap_or_default();
        self.locales.iter().any(|locale| leads(base, locale))
            || self.locales.is_empty() && leads(base, "en")
    }
}

/// The ids of a rule and of the more general ones.
#[inline(never)]
fn push_rule_ids(ids: &mut Vec<Text<'_>>, mut rule: Rule) {
    loop {
        ids.push(rule.id().into());
        if rule == Rule::Invalid {
            return;
        }
        rule = rule.parent();
    }
}

/// The same value, borrowed.
fn borrowed<'a>(value: &'a Param<'a>) -> Param<'a> {
    match value {
        Param::Number(digits) => Param::Number((&**digits).into()),
        Param::Text(text) => Param::Text((&**text).into()),
        Param::Flag(flag) => Param::Flag(*flag),
        Param::List(items) => Param::List(items.iter().map(|item| (&**item).into()).collect()),
    }
}

/// A span of time in seconds.
fn digits(span: Seconds) -> String {
    let mut text = String::new();
    push_number(&mut text, span.whole);
    let mut rest = u32::from(span.millis);
    if rest > 0 {
        text.push('.');
    }
    while rest > 0 {
        push_number(&mut text, rest / 100);
        rest = rest % 100 * 10;
    }
    text
}
