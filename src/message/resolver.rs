//! One set of options, many messages.

use alloc::string::String;
use alloc::vec::Vec;
use core::mem::take;

use crate::cldr::leads;
use crate::fault::{Fault, Kind, Param, Source, ValidationError};
use crate::message::labels::Labels;
use crate::message::lookup::Lookup;
use crate::message::{Message, MessageOptions, Origin, ServerText};
use crate::params::fitting;
use crate::path::{Notation, Segment, pattern, print, push_number};
use crate::rules::Rule;
use crate::scan::split;
use crate::text::{Map, Text, is_blank, joined, owned};

/// Makes messages with one set of options.
pub struct Resolver<'a> {
    lookup: Lookup<'a>,
    options: MessageOptions<'a>,
    labels: Labels<'a>,
    /// The language of the server's sentences.
    language: Option<&'a str>,
}

impl<'a> Resolver<'a> {
    /// A resolver for those options.
    pub fn new(mut options: MessageOptions<'a>) -> Self {
        let lookup = Lookup::new(&options);
        let labels = Labels::new(take(&mut options.labels));
        Self { lookup, options, labels, language: None }
    }

    /// Whether texts name their field.
    pub fn labelled(&self) -> bool {
        self.options.labelled
    }

    /// The label of a field by its name in dot notation.
    pub fn label_of(&self, name: &str) -> Option<&str> {
        self.labels.get(name)
    }

    /// Whether the app gave any label.
    pub(crate) fn has_labels(&self) -> bool {
        !self.labels.is_empty()
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
        if let Some(code) =
            fault.code.as_deref().filter(|code| fault.codes.iter().all(|known| known != code))
        {
            push_code_id(&mut ids, code);
        }
        for code in &fault.codes {
            push_code_id(&mut ids, code);
        }
        ids.push(joined(&["kind.", fault.kind.name()]));
        if fault.kind != Kind::Unknown {
            ids.push("kind.unknown".into());
        }
        let mut values = Map::new();
        if let Some(wait) = fault.retry_after {
            let mut seconds = String::new();
            push_number(&mut seconds, wait.whole.saturating_add(u32::from(wait.millis > 0)));
            values.insert("retryAfter", Param::Number(owned(seconds)));
        }
        let meant = fault
            .display
            .as_deref()
            .filter(|text| !is_blank(text) && self.reads(fault.language.as_deref()));
        let told =
            fault.description.as_deref().filter(|_| self.options.server_text == ServerText::Always);
        let origin = if meant.is_some() { Origin::Display } else { Origin::Server };
        self.message(ids, 0, false, values, "kind.", meant.or(told), origin)
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
        let ids = error_ids(error);
        self.message_of_error(error, ids, label, labelled)
    }

    /// The same for ids that are known to be the error's.
    pub(crate) fn message_of_error(
        &mut self,
        error: &'a ValidationError<'a>,
        ids: Vec<Text<'a>>,
        label: Option<&str>,
        labelled: bool,
    ) -> Message<'a> {
        let from = usize::from(!self.lookup.has_own && !error.path.is_empty());
        let mut values = fitting(error.rule.unwrap_or(Rule::Invalid), error.params.clone());
        if let Some(Param::Text(other)) = values.get("other")
            && let Some(label) = self.label_of(other)
        {
            values.insert("other", Param::Text(joined(&[label])));
        }
        if let Some(label) = label.or(error.label.as_deref()).filter(|label| !is_blank(label)) {
            values.insert("label", Param::Text(joined(&[label])));
        }
        let known = error.rule.is_some() && error.from != Some(Source::Guess);
        let vague = if known { Rule::Invalid.id() } else { "rule." };
        self.message(ids, from, labelled, values, vague, Some(&error.message), Origin::Server)
    }

    /// The message for a validation error alone: its label is that of its path.
    pub fn lone_error_message(&mut self, error: &'a ValidationError<'a>) -> Message<'a> {
        let label = self.label_of(&print(&error.path, Notation::Dot)).map(String::from);
        self.error_message(error, label.as_deref(), self.options.labelled)
    }

    /// The message for an id. One that nobody has a text for, nor a more general one, is its own
    /// text.
    pub fn id_message(&mut self, id: Text<'a>, mut values: Map<'a, Param<'a>>) -> Message<'a> {
        let mut ids = Vec::with_capacity(4);
        let rule =
            split(&id, b'.').and_then(|(_, name)| Rule::from_name(name)).unwrap_or(Rule::Invalid);
        let is_rule = id.starts_with("rule.");
        let is_fault = id.is_empty() || id.starts_with("code.") || id.starts_with("kind.");
        let is_last = id == "kind.unknown";
        if !is_rule || id != rule.id() {
            ids.push(id);
        }
        if is_rule {
            values = fitting(rule, values);
            push_rule_ids(&mut ids, rule);
        }
        if is_fault && !is_last {
            ids.push("kind.unknown".into());
        }
        self.message(ids, 0, self.options.labelled, values, "", None, Origin::Catalog)
    }

    /// Looks up a text and its title along ids, of which those before `from` are known to have
    /// none. Where the id that has one begins with `vague`, the server's text is shown instead.
    #[inline(never)]
    #[expect(clippy::too_many_arguments, reason = "all that a message is made of, in one place")]
    fn message(
        &mut self,
        ids: Vec<Text<'a>>,
        from: usize,
        labelled: bool,
        values: Map<'a, Param<'a>>,
        vague: &str,
        server: Option<&'a str>,
        origin: Origin,
    ) -> Message<'a> {
        let labelled = labelled && values.get("label").is_some();
        let suffixes: &[&str] = if labelled { &["_labelled", ""] } else { &[""] };
        let found = self.lookup.find(&ids, from, suffixes, &values);
        let title =
            if from == 0 { self.lookup.find(&ids, from, &["_title"], &values) } else { None };
        let title = title.map(|title| title.text);
        let nowhere = found.is_none();
        let place = found.as_ref().map_or(0, |found| found.id);
        let id = ids.get(place).cloned().unwrap_or_default();
        let (mut text, mut locale) = match found {
            Some(found) => (found.text, found.locale),
            None => (id.clone(), "und".into()),
        };
        let mut source = Origin::Catalog;
        let shown =
            self.options.server_text != ServerText::Never && (nowhere || id.starts_with(vague));
        if let Some(server) = server.filter(|server| shown && !is_blank(server)) {
            text = server.into();
            locale = self.language.unwrap_or("und").into();
            source = origin;
        }
        Message { id, ids, title, text, locale, values, source }
    }

    /// Whether that is one of the reader's languages, whatever the region.
    fn reads(&self, language: Option<&str>) -> bool {
        let Some(language) = language else { return true };
        let base = split(language, b'-').map_or(language, |(base, _)| base).as_bytes();
        self.options.locales.iter().any(|locale| leads(base, locale.as_bytes()))
            || self.options.locales.is_empty() && leads(base, b"en")
    }
}

/// The ids of an error: that of its field, if it has one, then those of its rule.
pub(crate) fn error_ids<'a>(error: &ValidationError<'_>) -> Vec<Text<'a>> {
    let rule = error.rule.unwrap_or(Rule::Invalid);
    let mut ids = Vec::with_capacity(4);
    if !error.path.is_empty() {
        ids.push(joined(&["field.", &pattern(&error.path), ".", rule.name()]));
    }
    push_rule_ids(&mut ids, rule);
    ids
}

/// The id of a code; characters that an id cannot have are `_`.
#[inline(never)]
fn push_code_id(ids: &mut Vec<Text<'_>>, code: &str) {
    if !code.is_empty() {
        ids.push(joined(&["code.", &pattern(&[Segment::Name(code.into())])]));
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
