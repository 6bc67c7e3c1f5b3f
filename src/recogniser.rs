//! English validation sentences → rule, parameters and label, for servers that send no codes.

mod table;
mod tokens;

use alloc::vec::Vec;

use crate::fault::{Param, Source, ValidationError};
use crate::index::{Index, hash};
use crate::params::{is_date, is_number, scalar, settle};
use crate::rules::Rule;
use crate::scan::{parts, split};
use crate::text::{Map, Text, cut, is_blank};
use table::{Edge, Kind, Row, START, STOP};
use tokens::{Token, tokenise};

pub use table::Table;

/// Bytes of the longest sentence that is looked at.
const SENTENCE: usize = 4096;

/// Steps through the tables for one sentence; those that are recognised take far fewer.
const STEPS: u32 = 1000;

/// Words of the longest label without quotes.
const LABEL: usize = 6;

/// Words of the longest date without quotes: `11/25/2026 12:00:00 AM +00:00`.
const DATE: usize = 4;

/// How many closing quotes a label with plural apostrophes may pass over.
const APOSTROPHES: usize = 3;

/// What a sentence says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recognised<'a> {
    /// The rule that was broken.
    pub rule: Rule,
    /// What the rule is about: `{ min: 3 }`. Never the rejected value.
    pub params: Map<'a, Param<'a>>,
    /// The field's name as the sentence gave it; never empty.
    pub label: Option<Text<'a>>,
    /// How the rule is known.
    pub from: Source,
}

/// Recognises the sentences of one body, equal ones once.
#[derive(Debug)]
pub struct Recogniser<'s, 'a> {
    tables: &'s [&'s Table<'a>],
    known: Vec<(Text<'a>, Option<Found<'s, 'a>>)>,
    index: Index,
}

/// The row that a sentence fits, and what fills its holes.
#[derive(Debug)]
struct Found<'s, 'a> {
    row: Row<'a>,
    captures: Vec<Capture<'s, 'a>>,
}

/// A hole, and which part of the sentence fills it.
#[derive(Debug)]
struct Capture<'s, 'a> {
    hole: &'s Edge<'a>,
    from: usize,
    to: usize,
}

impl<'s, 'a> Recogniser<'s, 'a> {
    /// A recogniser for the sentences of one body. Earlier tables go before later ones.
    pub fn new(tables: &'s [&'s Table<'a>]) -> Self {
        Self { tables, known: Vec::new(), index: Index::default() }
    }

    /// What a sentence says, if the whole of it is in a table. Parameters and label are borrowed
    /// if the sentence is.
    pub fn recognise(&mut self, sentence: &Text<'a>) -> Option<Recognised<'a>> {
        self.known(sentence)?.1.as_ref().map(|found| found.read(sentence))
    }

    /// Names the rule of an error that has none, and its label. Equal sentences become one and the
    /// same text, so that what is made of them later is made once.
    pub(crate) fn name(&mut self, error: &mut ValidationError<'a>) {
        let message = &error.message;
        let rest = message.strip_prefix(&*error.property).and_then(|rest| rest.strip_prefix(": "));
        // `order.name: must not be blank`
        let known = match rest {
            Some(rest) => self.known(&cut(message, message.len() - rest.len(), message.len())),
            None => self.known(message),
        };
        let Some((sentence, found)) = known else { return };
        if rest.is_none() {
            error.message = sentence.clone();
        }
        if let Some(found) = found {
            let said = found.read(sentence);
            error.label = said.label;
            if error.rule.is_none() {
                error.rule = Some(said.rule);
                error.from = Some(said.from);
                error.params = said.params;
            }
        }
    }

    /// The same sentence where it was first, and the row that it fits.
    fn known(&mut self, sentence: &Text<'a>) -> Option<&(Text<'a>, Option<Found<'s, 'a>>)> {
        let hash = hash(sentence.as_bytes());
        let known = &mut self.known;
        let same = |place| known.get(place).is_some_and(|(known, _)| known == sentence);
        let place = self.index.find(hash, same).unwrap_or_else(|| {
            self.index.insert(hash, known.len());
            known.push((sentence.clone(), search(self.tables, sentence)));
            known.len() - 1
        });
        self.known.get(place)
    }
}

fn search<'s, 'a>(tables: &[&'s Table<'a>], sentence: &str) -> Option<Found<'s, 'a>> {
    if sentence.len() > SENTENCE {
        return None;
    }
    let tokens = (0..=APOSTROPHES).find_map(|skip| tokenise(sentence, skip))?;
    for table in tables {
        let captures = Vec::new();
        let mut walk = Walk { table, sentence, tokens: &tokens, captures, steps: STEPS };
        let end = walk.walk(START, 0);
        if let Some(row) = table.row(end) {
            return Some(Found { row, captures: walk.captures });
        }
    }
    None
}

/// The search of one table for a way that takes all of a sentence.
struct Walk<'w, 's, 'a> {
    table: &'s Table<'a>,
    sentence: &'w str,
    tokens: &'w [Token<'w>],
    captures: Vec<Capture<'s, 'a>>,
    steps: u32,
}

impl Walk<'_, '_, '_> {
    /// The node with a row that is reached from a node with the tokens from that place on; the
    /// start if there is none.
    fn walk(&mut self, node: usize, at: usize) -> usize {
        let (table, tokens) = (self.table, self.tokens);
        let Some(first) = tokens.get(at) else {
            return if table.row(node).is_some() { node } else { START };
        };
        if self.steps == 0 {
            return START;
        }
        self.steps -= 1;
        let to = self.follow(node, first);
        if to != START {
            let end = self.walk(to, at + 1);
            if end != START {
                return end;
            }
        }
        let mut next = None;
        while let Some(hole) = table.hole(node, next) {
            next = Some(hole.next);
            let most = match hole.kind {
                Kind::Run => tokens.len(),
                Kind::Label if !first.quoted => LABEL,
                Kind::Date if !first.quoted => DATE,
                _ => 1,
            };
            for last in at..at + most {
                let Some(token) = tokens.get(last) else { break };
                let (from, to) = (first.from, token.from + token.text.len());
                let text = self.sentence.get(from..to).unwrap_or_default();
                let fits = match hole.kind {
                    Kind::Label => first.quoted || self.is_label(token, last > at),
                    Kind::Number => is_number(text),
                    Kind::Date if is_date(text) => true,
                    Kind::Date => continue,
                    // What starts with a digit, or with a sign or a point before one.
                    Kind::Scalar => first.quoted || text.as_bytes().first() <= Some(&b'9'),
                    Kind::Quoted => first.quoted,
                    Kind::Run => true,
                    Kind::Word => false,
                };
                if !fits {
                    break;
                }
                let before = self.captures.len();
                self.captures.push(Capture { hole, from, to });
                let end = self.walk(hole.to, last + 1);
                if end != START {
                    return end;
                }
                self.captures.truncate(before);
            }
        }
        START
    }

    /// The node that a token leads to as a word.
    fn follow(&self, node: usize, token: &Token<'_>) -> usize {
        self.table.follow(node, Kind::Word, token.hash, token.text)
    }

    /// Whether a word may belong to a label without quotes.
    fn is_label(&self, token: &Token<'_>, inside: bool) -> bool {
        let apart = inside && token.apart;
        !token.quoted && !apart && self.follow(STOP, token) == START
    }
}

impl<'a> Found<'_, 'a> {
    fn read(&self, sentence: &Text<'a>) -> Recognised<'a> {
        let mut label = None;
        let mut params = Map::new();
        for Capture { hole, from, to } in &self.captures {
            if hole.text.is_empty() {
                continue;
            }
            let text = cut(sentence, *from, *to);
            let param = match hole.kind {
                Kind::Label => {
                    label = Some(text).filter(|text| !is_blank(text));
                    continue;
                }
                Kind::Number | Kind::Scalar => scalar(text),
                _ => Param::Text(text),
            };
            params.insert(hole.text, param);
        }
        for (name, value) in parts(self.row.fixed, b' ').filter_map(|pair| split(pair, b'=')) {
            let param = match value {
                "true" | "false" => Param::Flag(value == "true"),
                _ => scalar(value.into()),
            };
            params.insert(name, param);
        }
        let (rule, params) = settle(self.row.rule, params);
        Recognised { rule, params, label, from: Source::Sentence }
    }
}

/// How the codes of `FluentValidation` end, whose sentences know the label beside the rule.
const LABELLED: &str = "Validator";

/// Names the rules that the sentences of validation errors tell. The one that the body's end cuts
/// may go on as that of another rule.
pub(crate) fn name_rules<'a>(
    errors: &mut [ValidationError<'a>],
    sentences: &[&Table<'a>],
    cut: &str,
) {
    let errors = match errors {
        [before @ .., last] if cut.ends_with(last.message.trim_ascii()) => before,
        all => all,
    };
    let mut recogniser = Recogniser::new(sentences);
    for error in errors {
        let labelled = || error.code.as_ref().is_some_and(|code| code.ends_with(LABELLED));
        if error.rule.is_none() || labelled() {
            recogniser.name(error);
        }
    }
}
