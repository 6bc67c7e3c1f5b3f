//! XML as the tree that JSON is read as, bounded, so that its dialects are written as all are.
//!
//! An element is an object of its attributes and children, by their local names; one that holds
//! nothing but text is a string, and its attributes stand beside it (`message`, `message@lang`) if
//! it is no error: what has a code is an object, and its text a member of it.
//! What is repeated is an array, and so are the items of `errors` that are all `error`. Text
//! between children is `#text`. No DTD is read and no entity of one is expanded.

use alloc::string::String;
use alloc::vec::Vec;

use crate::entities::decoded;
use crate::fault::Incomplete;
use crate::index::Index;
use crate::json::{Document, Json, slot};
use crate::limits::{DEPTH, TEXT, VALUES};
use crate::scan::{
    around, find, head, number, parts, same_in_any_case, split, split_text, starts_in_any_case,
};
use crate::text::{Map, Text, cut, joined, owned, push_text, trimmed};

/// What an error says beside its attributes.
const SAID: &str = "text";

/// What stands between the children of an element.
const MIXED: &str = "#text";

/// Reads a text as XML: an object of one member, the root element. `None` where it is something
/// else.
pub(crate) fn parse(text: &str) -> Option<Document<'_>> {
    let mut reader = Reader {
        rest: text,
        open: Vec::new(),
        root: None,
        deep: 0,
        values: VALUES,
        incomplete: None,
    };
    while reader.root.is_none() && !reader.rest.is_empty() {
        reader.step()?;
    }
    let rest = reader.rest.trim_ascii_start();
    if !rest.is_empty() && !rest.starts_with("<!--") {
        return None;
    }
    while let Some(element) = reader.open.pop() {
        reader.incomplete.get_or_insert(Incomplete::Cut);
        reader.close(element);
    }
    Some(Document {
        root: Json::Object(reader.root?),
        incomplete: reader.incomplete,
        cut: Text::default(),
    })
}

/// An element that is being read.
struct Open<'a> {
    /// The name with its prefix, as it must be closed.
    tag: &'a str,
    /// Its attributes, and behind them its children.
    members: Map<'a, Json<'a>>,
    index: Option<Index>,
    attributes: usize,
    text: String,
    /// What stands behind its start tag.
    behind: &'a str,
    /// Whether it holds elements that are deeper than the tree goes.
    deep: bool,
}

struct Reader<'a> {
    rest: &'a str,
    open: Vec<Open<'a>>,
    root: Option<Map<'a, Json<'a>>>,
    /// How many elements are open that are deeper than the tree goes.
    deep: usize,
    /// How many more values are read.
    values: usize,
    incomplete: Option<Incomplete>,
}

impl<'a> Reader<'a> {
    /// Reads up to the end of the next piece of markup; `None` where that is no XML.
    fn step(&mut self) -> Option<()> {
        let at = find(self.rest, b'<');
        let (text, markup) = around(self.rest, at.unwrap_or(self.rest.len()), 0);
        // Half a code is a wrong one, half a sentence is better than none.
        let kept = at.is_some() || text.trim_ascii().bytes().any(|byte| byte == b' ');
        if kept {
            self.text(&decoded(text))?;
        }
        let markup = markup.get(1..).unwrap_or_default();
        self.rest = if let Some(comment) = markup.strip_prefix("!--") {
            behind(comment, "-->")
        } else if let Some(data) = markup.strip_prefix("![CDATA[") {
            let (data, rest) = split_text(data, "]]>").unwrap_or((data, ""));
            self.text(data)?;
            rest
        } else if let Some(instruction) = markup.strip_prefix('?') {
            behind(instruction, "?>")
        } else if markup.starts_with('!') {
            let (head, rest) = split(markup, b'>').unwrap_or_default();
            if find(head, b'[').is_some() { behind(behind(markup, "]"), ">") } else { rest }
        } else if let Some(end) = markup.strip_prefix('/') {
            match split(end, b'>') {
                Some((tag, rest)) => {
                    self.end(tag.trim_ascii_end(), markup)?;
                    rest
                }
                None => "",
            }
        } else if markup.is_empty() {
            ""
        } else {
            self.start(markup)?
        };
        Some(())
    }

    /// Keeps a piece of text; `None` where none may stand.
    #[inline(never)]
    fn text(&mut self, piece: &str) -> Option<()> {
        let Some(element) = self.open.last_mut() else {
            return piece.trim_ascii().is_empty().then_some(());
        };
        // What holds elements that are too deep is kept as its source text.
        if !element.deep && element.text.len() <= TEXT {
            push_text(&mut element.text, piece);
        }
        Some(())
    }

    /// Counts a value; `false` where no more are read.
    fn count(&mut self) -> bool {
        let left = self.values.checked_sub(1);
        if left.is_none() {
            self.incomplete = Some(Incomplete::Limit);
        }
        self.values = left.unwrap_or_default();
        left.is_some()
    }

    /// Reads a start tag, and says what stands behind it: nothing where no more is read.
    fn start(&mut self, markup: &'a str) -> Option<&'a str> {
        let end = markup.bytes().position(|byte| !is_name(byte)).unwrap_or(markup.len());
        let (tag, mut rest) = around(markup, end, 0);
        let first = tag.as_bytes().first()?;
        if first.is_ascii_digit() || matches!(first, b'-' | b'.') {
            return None;
        }
        let mut element = Open {
            tag,
            members: Map::new(),
            index: None,
            attributes: 0,
            text: String::new(),
            behind: "",
            deep: false,
        };
        if !self.count() {
            return Some("");
        }
        let below = self.open.len() >= DEPTH;
        if below && let Some(deepest) = self.open.last_mut() {
            deepest.deep = true;
        }
        loop {
            rest = rest.trim_ascii_start();
            if rest.is_empty() {
                return Some("");
            } else if let Some(behind) = rest.strip_prefix('>') {
                element.attributes = element.members.len();
                element.behind = behind;
                if below {
                    self.deep += 1;
                } else {
                    self.open.push(element);
                }
                return Some(behind);
            } else if let Some(behind) = rest.strip_prefix("/>") {
                element.attributes = element.members.len();
                if !below {
                    self.close(element);
                }
                return Some(behind);
            }
            let Some((name, value)) = split(rest, b'=') else { return Some("") };
            let (name, value) = (name.trim_ascii(), value.trim_ascii_start());
            if name.is_empty() || !name.bytes().all(is_name) {
                return None;
            }
            if value.is_empty() || !self.count() {
                return Some("");
            }
            let quote = value.bytes().next().filter(|byte| matches!(byte, b'"' | b'\''))?;
            let Some((value, behind)) = split(value.get(1..)?, quote) else { return Some("") };
            rest = behind;
            if !below && !is_spent(name, value) {
                let value = self.bounded(decoded(value));
                Self::add(&mut element.members, &mut element.index, Text::from(local(name)), value);
            }
        }
    }

    /// Reads an end tag.
    fn end(&mut self, tag: &str, markup: &'a str) -> Option<()> {
        if let Some(left) = self.deep.checked_sub(1) {
            self.deep = left;
            return Some(());
        }
        let mut element = self.open.pop()?;
        if element.tag != tag {
            return None;
        }
        if element.deep {
            let length = element.behind.len().saturating_sub(markup.len() + 1);
            element.text = String::from(element.behind.get(..length).unwrap_or_default());
        }
        self.close(element);
        Some(())
    }

    #[inline(never)]
    fn bounded(&mut self, text: Text<'a>) -> Json<'a> {
        if text.len() <= TEXT {
            return Json::String(text);
        }
        self.incomplete = Some(Incomplete::Limit);
        Json::String(cut(&text, 0, head(&text, TEXT).len()))
    }

    /// Puts what an element holds where it stands.
    fn close(&mut self, mut element: Open<'a>) {
        let name = local(element.tag);
        let text = trimmed(&owned(element.text));
        let children = element.members.len() > element.attributes;
        let mut parent = self.open.pop();
        let mut top = (Map::new(), None);
        let (members, index) = match &mut parent {
            Some(parent) => (&mut parent.members, &mut parent.index),
            None => (&mut top.0, &mut top.1),
        };
        let mut attributes = Map::new();
        let value = if text.is_empty() {
            match element.members.len() {
                0 => Json::Null,
                _ => items(name, element.attributes, element.members),
            }
        } else if children
            || element.attributes > 0
                && parts("error err", b' ').any(|error| same_in_any_case(error, name))
        {
            let text = self.bounded(text);
            let said = Text::from(if children { MIXED } else { SAID });
            Self::add(&mut element.members, &mut element.index, said, text);
            Json::Object(element.members)
        } else {
            attributes = element.members;
            let status = text.len() == 3 && starts_in_any_case(name, "status");
            if status && number(&text).is_some_and(|status| status >= 100) {
                Json::Number(text)
            } else {
                self.bounded(text)
            }
        };
        Self::add(members, index, Text::from(name), value);
        for (attribute, value) in attributes {
            Self::add(members, index, joined(&[name, "@", &attribute]), value);
        }
        match parent {
            Some(parent) => self.open.push(parent),
            None => self.root = Some(top.0),
        }
    }

    /// Adds a member; one that is repeated is an array.
    #[inline(never)]
    fn add(
        members: &mut Map<'a, Json<'a>>,
        index: &mut Option<Index>,
        name: Text<'a>,
        value: Json<'a>,
    ) {
        let Some((old, new)) = slot(members, index, name) else { return };
        let there = core::mem::take(old);
        *old = match there {
            _ if new => value,
            Json::Array(mut items) => {
                items.push(value);
                Json::Array(items)
            }
            there => Json::array(Vec::from([there, value])),
        };
    }
}

/// What stands behind a mark.
#[inline(never)]
fn behind<'a>(text: &'a str, mark: &str) -> &'a str {
    split_text(text, mark).map_or("", |(_, rest)| rest)
}

/// A name without its prefix.
#[inline(never)]
fn local(name: &str) -> &str {
    split(name, b':').map_or(name, |(_, local)| local)
}

fn is_name(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte >= 0x80 || matches!(byte, b'_' | b'-' | b'.' | b':')
}

/// Whether an attribute says nothing that the tree does not show.
fn is_spent(name: &str, value: &str) -> bool {
    name.starts_with("xmlns")
        || local(name) == "nil"
        || local(name) == "type" && matches!(value, "array" | "integer" | "symbol")
}

/// The items of a list: all its children have one name, which says that they are that.
fn items<'a>(name: &str, attributes: usize, mut members: Map<'a, Json<'a>>) -> Json<'a> {
    const ITEMS: [&str; 3] = ["i", "item", "member"];
    let entries = members.entries_mut();
    if attributes == 0
        && let [(child, _)] = entries.as_slice()
    {
        let plural = starts_in_any_case(name, child)
            && matches!(name.get(child.len()..), Some("" | "s" | "S"));
        if plural || ITEMS.contains(&&**child) {
            return match entries.pop() {
                Some((_, Json::Array(items))) => Json::Array(items),
                Some((_, item)) => Json::array(Vec::from([item])),
                None => Json::Null,
            };
        }
    }
    Json::Object(members)
}
