//! The sentences that are known: a trie of words and typed holes, built from a compact text.

use alloc::vec;
use alloc::vec::Vec;

use super::tokens;
use crate::rules::Rule;
use crate::scan::{parts, same_in_any_case, split};

/// The node that every sentence starts at.
pub(super) const START: usize = 0;

/// The node that the words lead away from which a label without quotes never has.
pub(super) const STOP: usize = 1;

/// A row with more ways through its alternatives than this is a mistake.
const WAYS: u32 = 256;

/// The hash of all holes.
const HOLES: u32 = 0;

const PRIME: usize = 0x9E37_79B1;

/// The sentences that are known.
///
/// Its text has one row a line: the rule, parameters that are always the same, and after a colon
/// the words and holes of the whole sentence, in order and without punctuation, a blank between
/// any two.
///
/// ```text
/// # a comment
/// maxLength unit=chars: {label} must|should have at most {#max} characters [ but has {#actual} ]
/// -: if|when|unless
/// ```
///
/// `a|b` is one word of several, in any case; what is between `[` and `]` may be missing (such
/// groups do not nest). A `-` row has the words that a label without quotes never has. A hole
/// takes what its sign says and keeps it as the parameter of its name, or drops it if there is no
/// name behind the sign:
///
/// | hole | takes |
/// |---|---|
/// | `{label}` | the field's name: a quoted run, or up to six words before the next that fits |
/// | `{#min}` | a number, quoted or not |
/// | `{@date}` | a date with or without a time, quoted or not |
/// | `{value}` | a quoted run, or a word that starts with a digit; a number where it is one |
/// | `{'value}` | a quoted run, always as text |
/// | `{*value}` | any tokens, at least one, as text |
///
/// Where several rows fit, words go before holes, and the later of two holes or equal rows before
/// the earlier.
#[derive(Debug, Clone, Default)]
pub struct Table<'t> {
    /// By node: what a sentence says that ends there.
    nodes: Vec<Option<Row<'t>>>,
    edges: Vec<Edge<'t>>,
    /// By hash: the last edge of that hash, counted from 1.
    heads: Vec<usize>,
}

/// What leads from one node to another.
#[derive(Debug, Clone)]
pub(super) struct Edge<'t> {
    pub(super) kind: Kind,
    /// The word, or the name of the parameter.
    pub(super) text: &'t str,
    pub(super) to: usize,
    node: usize,
    hash: u32,
    /// The edge before this one in the chain of its head, counted from 1.
    pub(super) next: usize,
}

/// What an edge takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Word,
    Label,
    Number,
    Date,
    Scalar,
    Quoted,
    Run,
}

/// What a sentence says.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row<'t> {
    pub(super) rule: Rule,
    /// Parameters that are always the same, as the table has them: `unit=chars inclusive=true`.
    pub(super) fixed: &'t str,
}

impl Table<'static> {
    /// The English sentences of `FluentValidation`, the home API's validator.
    pub fn home() -> Self {
        Self::parse(include_str!("home.txt")).unwrap_or_default()
    }
}

impl<'t> Table<'t> {
    /// Builds a table of its text; `None` if a row has no rule that is known, a hole of no known
    /// sign, or nothing that it must hold.
    pub fn parse(text: &'t str) -> Option<Self> {
        let heads = vec![0; (text.len() / 4).next_power_of_two()];
        let mut table = Self { heads, ..Self::default() };
        table.nodes.push(None);
        table.nodes.push(None);
        for line in parts(text, b'\n') {
            let line = line.strip_suffix('\r').unwrap_or(line);
            let (head, pattern) = halves(line, b':');
            let (name, fixed) = halves(head, b' ');
            let (start, rule) = match name {
                "" | "#" => continue,
                "-" => (STOP, Rule::Invalid),
                _ => (START, Rule::from_name(name)?),
            };
            table.lay(start, pattern, Row { rule, fixed }, &mut 0)?;
        }
        Some(table)
    }

    /// Lays the ways of a pattern from a node to its row.
    fn lay(&mut self, start: usize, pattern: &'t str, row: Row<'t>, ways: &mut u32) -> Option<()> {
        *ways += 1;
        if *ways > WAYS {
            return None;
        }
        let (mut node, mut rest) = (start, pattern);
        while !rest.is_empty() {
            let (piece, after) = halves(rest, b' ');
            rest = after;
            match piece.as_bytes() {
                b"" | b"]" => {}
                b"[" => self.lay(node, halves(after, b']').1, row, ways)?,
                [b'{', ..] => {
                    let name = piece.get(1..)?.strip_suffix('}')?;
                    let (kind, sign) = match name.as_bytes().first()? {
                        b'#' => (Kind::Number, 1),
                        b'@' => (Kind::Date, 1),
                        b'\'' => (Kind::Quoted, 1),
                        b'*' => (Kind::Run, 1),
                        b'a'..=b'z' if name == "label" => (Kind::Label, 0),
                        b'a'..=b'z' => (Kind::Scalar, 0),
                        _ => return None,
                    };
                    node = self.step(node, kind, name.get(sign..)?);
                }
                _ => {
                    let (word, others) = halves(piece, b'|');
                    if !others.is_empty() {
                        for word in parts(others, b'|') {
                            let to = self.step(node, Kind::Word, word);
                            self.lay(to, after, row, ways)?;
                        }
                    }
                    node = self.step(node, Kind::Word, word);
                }
            }
        }
        *self.nodes.get_mut(node)? = Some(row);
        (node > STOP).then_some(())
    }

    /// Where an edge leads; to a new node if there was none like it.
    fn step(&mut self, node: usize, kind: Kind, text: &'t str) -> usize {
        let hash = if kind == Kind::Word { tokens::hash(text) } else { HOLES };
        let known = self.follow(node, kind, hash, text);
        if known != START {
            return known;
        }
        let to = self.nodes.len();
        self.nodes.push(None);
        let slot = self.slot(node, hash);
        if let Some(head) = self.heads.get_mut(slot) {
            self.edges.push(Edge { kind, text, to, node, hash, next: *head });
            *head = self.edges.len();
        }
        to
    }

    /// The place of the head of a chain of edges.
    fn slot(&self, node: usize, hash: u32) -> usize {
        let mixed = (hash as usize ^ node.wrapping_mul(PRIME)).wrapping_mul(PRIME);
        (mixed ^ mixed >> 15) & self.heads.len().wrapping_sub(1)
    }

    /// The place of the first edge of a hash that leads away from a node, counted from 1.
    fn head(&self, node: usize, hash: u32) -> usize {
        self.heads.get(self.slot(node, hash)).copied().unwrap_or_default()
    }

    /// The node that a word or a hole leads to; the start if there is none.
    pub(super) fn follow(&self, node: usize, kind: Kind, hash: u32, text: &str) -> usize {
        let mut place = self.head(node, hash);
        while let Some(edge) = self.edges.get(place.wrapping_sub(1)) {
            if edge.node == node
                && edge.hash == hash
                && edge.kind == kind
                && (edge.text == text || same_in_any_case(edge.text, text))
            {
                return edge.to;
            }
            place = edge.next;
        }
        START
    }

    /// The next hole behind a node; the first one for no place.
    pub(super) fn hole(&self, node: usize, place: Option<usize>) -> Option<&Edge<'t>> {
        let mut place = place.unwrap_or_else(|| self.head(node, HOLES));
        loop {
            let edge = self.edges.get(place.wrapping_sub(1))?;
            if edge.node == node && edge.hash == HOLES && edge.kind != Kind::Word {
                return Some(edge);
            }
            place = edge.next;
        }
    }

    /// What a sentence says that ends at a node.
    pub(super) fn row(&self, node: usize) -> Option<Row<'t>> {
        self.nodes.get(node).copied()?
    }
}

/// What stands before and behind the first of a byte; all of it before, if there is none.
fn halves(text: &str, byte: u8) -> (&str, &str) {
    split(text, byte).unwrap_or((text, ""))
}
