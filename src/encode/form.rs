//! What a dialect is where it is written.

use crate::fault::{Fault, ValidationError};
use crate::scan::parts;

/// A dialect: its bodies, and what is always said around them.
pub(super) struct Form {
    /// The id, as in [`Fault::dialect`].
    pub(super) name: &'static str,
    /// The status of a reply to wrong input.
    pub(super) invalid: u16,
    /// The status of every failure, where it is a success.
    pub(super) success: Option<u16>,
    /// The media type of its bodies.
    pub(super) media: &'static str,
    /// The header for the id of the request.
    pub(super) request_id: &'static str,
    /// Further headers; a value may be a word.
    pub(super) headers: &'static [(&'static str, &'static str)],
    /// Whether an error can be about the whole input.
    pub(super) whole: bool,
    /// What its validator calls our rules ([`super::rules`]).
    pub(super) rules: Rules,
    /// Its bodies; the first whose condition holds is written.
    pub(super) bodies: &'static [Body],
}

/// Rows of our rule, the code of it, and its parameters.
pub(super) type Rules = &'static [(&'static str, &'static str, &'static str)];

/// A body of a dialect.
pub(super) struct Body {
    /// Words that must all hold: `errors`, `code`, `codes` (two or more), `display`, and `!` before
    /// one that must not.
    pub(super) when: &'static str,
    /// The id of the dialect that such a body is read as, where that is another: many a framework
    /// answers a plain failure as others do.
    pub(super) read_as: Option<&'static str>,
    /// Whether it is text with words in braces; else it is JSON.
    pub(super) text: bool,
    /// The template.
    pub(super) template: &'static str,
}

/// A body for all that no earlier one is for.
pub(super) const fn always(template: &'static str) -> Body {
    when("", template)
}

/// A body under a condition.
pub(super) const fn when(when: &'static str, template: &'static str) -> Body {
    Body { when, read_as: None, text: false, template }
}

/// A body of text for all that no earlier one is for.
pub(super) const fn text(template: &'static str) -> Body {
    Body { text: true, ..always(template) }
}

impl Body {
    /// The same body, which is read as that dialect.
    pub(super) const fn read_as(self, dialect: &'static str) -> Self {
        Self { read_as: Some(dialect), ..self }
    }

    /// Whether its template has that word.
    pub(super) fn says(&self, word: &str) -> bool {
        words(self.template).any(|said| said == word)
    }

    fn holds(&self, fault: &Fault<'_>, errors: &[&ValidationError<'_>]) -> bool {
        parts(self.when, b' ').all(|term| {
            let (not, term) = term.strip_prefix('!').map_or((false, term), |term| (true, term));
            let holds = match term {
                "errors" => !errors.is_empty(),
                "code" => !fault.codes.is_empty(),
                "codes" => fault.codes.len() > 1,
                "display" => fault.display.is_some(),
                _ => term.is_empty(),
            };
            holds != not
        })
    }
}

/// The words of a template: what stands behind `$` or in braces, without the alternatives to it.
pub(super) fn words(template: &str) -> impl Iterator<Item = &str> {
    let mut rest = template;
    core::iter::from_fn(move || {
        loop {
            let at = rest.bytes().position(|byte| matches!(byte, b'$' | b'{'))?;
            rest = rest.get(at + 1..)?;
            let end = |byte: u8| !(byte.is_ascii_alphanumeric() || byte == b'.');
            let length = rest.bytes().position(end).unwrap_or(rest.len());
            let word = rest.get(..length)?;
            if !word.is_empty() {
                return Some(word);
            }
        }
    })
}

impl Form {
    /// A dialect of JSON with that status for wrong input.
    pub(super) const fn new(name: &'static str, invalid: u16, bodies: &'static [Body]) -> Self {
        Self {
            name,
            invalid,
            success: None,
            media: "application/json",
            request_id: "x-request-id",
            headers: &[],
            whole: false,
            rules: &[],
            bodies,
        }
    }

    /// The same dialect, in which every failure has that status.
    pub(super) const fn success(self, status: u16) -> Self {
        Self { success: Some(status), ..self }
    }

    /// The same dialect with that media type.
    pub(super) const fn media(self, media: &'static str) -> Self {
        Self { media, ..self }
    }

    /// The same dialect with that header for the id of the request.
    pub(super) const fn request_id(self, request_id: &'static str) -> Self {
        Self { request_id, ..self }
    }

    /// The same dialect with those headers.
    pub(super) const fn headers(self, headers: &'static [(&'static str, &'static str)]) -> Self {
        Self { headers, ..self }
    }

    /// The same dialect, in which an error can be about the whole input.
    pub(super) const fn whole(self) -> Self {
        Self { whole: true, ..self }
    }

    /// The same dialect with the codes of that validator.
    pub(super) const fn rules(self, rules: Rules) -> Self {
        Self { rules, ..self }
    }

    /// The body for a fault with those errors.
    pub(super) fn body(
        &self,
        fault: &Fault<'_>,
        errors: &[&ValidationError<'_>],
    ) -> Option<&'static Body> {
        self.bodies.iter().find(|body| body.holds(fault, errors))
    }
}
