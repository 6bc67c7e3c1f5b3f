//! Errors in any of the forms that bodies have them in: lists of objects or sentences, maps from
//! field to sentences, trees of these, and lists in which the place is the index.

use alloc::vec::Vec;

use super::members::{
    ANY, LIST, Members, NESTED, NOTHING, OBJECT, PLACE, SCALAR, SENTENCES, TEXT, TEXTS, TRACE,
    find, has, is, is_empty, take,
};
use super::own;
use super::place::{Field, is_parted, part, strip};
use super::shapes::{is_branch, is_coded, is_lone};
use super::words::{
    BRANCHES, INSIDE, MESSAGE, PATH, RULE, SURE_MESSAGE, SURE_PATH, hint, hinted, is_one_of,
    is_phrase, says,
};
use crate::descriptor::Descriptor;
use crate::fault::{Fault, Incomplete, Place, ValidationError};
use crate::json::{Json, parse};
use crate::scan::{holds, parts};
use crate::text::Text;

/// What the errors of a body may cost. 100,000 of them fit; of those that do not, a small body
/// could make a lot of memory, since all that stand under one field hold its path.
pub(super) const COST: usize = 1 << 23;

/// What each of them costs, beside its field.
const EACH: usize = 32;

/// What names of rules have in them, and those of fields do not.
const RULE_NAMES: &str =
    "xLength nLength Empty Invalid TooS TooL NotMatch notDigits notIn integer numeric scalar";

/// How deep errors may stand in errors. A level of them is at most three of the tree, so what is
/// beyond its depth and stays as source text is never met here, and never read as JSON in a string.
const LEVELS: usize = 32;

/// Reads errors into a fault.
pub(super) struct Items<'h, 'f, 'a> {
    pub(super) hints: &'h str,
    pub(super) fault: &'f mut Fault<'a>,
    /// What errors may still cost.
    pub(super) left: usize,
    /// How many levels of errors are being read.
    levels: usize,
    /// The part of the request that all errors are about.
    pub(super) part: Option<Place>,
    /// How many errors named no field and no place for one.
    pub(super) bare: usize,
    /// Where the errors stand that are about no field.
    pub(super) rootless: Vec<usize>,
    /// The code that those have in common.
    pub(super) code: Option<Text<'a>>,
    /// Whether they have several.
    pub(super) mixed: bool,
    /// Whether errors are about one of several elements.
    pub(super) rows: bool,
    /// What the app says of the dialect, if it is the app's own.
    pub(super) own: Option<&'h Descriptor<'a>>,
}

/// JSON inside of a string.
#[inline(never)]
pub(super) fn inner<'a>(text: &Text<'a>) -> Option<Json<'a>> {
    let text = text.trim_ascii();
    if !matches!(text.as_bytes(), [b'[' | b'{', ..]) {
        return None;
    }
    let document = parse(text)?;
    #[cfg(feature = "module")]
    let root = document.root;
    #[cfg(not(feature = "module"))]
    let root = document.root.into_owned();
    is(&root, NESTED).then_some(root)
}

impl<'h, 'f, 'a> Items<'h, 'f, 'a> {
    pub(super) fn new(
        hints: &'h str,
        own: Option<&'h Descriptor<'a>>,
        fault: &'f mut Fault<'a>,
    ) -> Self {
        Self {
            hints,
            fault,
            left: COST,
            levels: 0,
            part: None,
            bare: 0,
            rootless: Vec::new(),
            code: None,
            mixed: false,
            rows: false,
            own,
        }
    }

    /// Whether the dialect says anything of a matter.
    #[inline(never)]
    pub(super) fn says(&self, key: &str) -> bool {
        says(self.hints, key)
    }

    /// Where the member stands that the dialect's words for a matter name, or else these.
    #[inline(never)]
    pub(super) fn find(&self, members: &Members<'a>, key: &str, words: &str, kinds: u16) -> usize {
        find(members, hinted(self.hints, key, words), kinds)
    }

    #[inline(never)]
    pub(super) fn charge(&mut self, field: &Field<'_>) {
        self.spend(EACH + field.path.len() * 2 + field.property.len() / 2);
    }

    #[inline(never)]
    pub(super) fn spend(&mut self, cost: usize) {
        self.left = self.left.saturating_sub(cost);
    }

    #[inline(never)]
    pub(super) fn add(&mut self, field: &Field<'a>, message: Text<'a>, code: Option<Text<'a>>) {
        self.charge(field);
        let mut field = field.clone();
        field.part = field.part.or(self.part);
        // Where a sentence would be, there may be a code that the app knows.
        let coded = code.is_none() && self.own.is_some_and(|own| own.rule(&message).is_some());
        let (message, code) =
            if coded { (Text::default(), Some(message)) } else { (message, code) };
        push(self.fault, field, message, code);
        if let Some(error) = self.fault.validation_errors.last_mut().filter(|_| coded) {
            own::name(self.own, error, &Members::new());
        }
    }

    /// Reads errors that stand at a field; `true` if nothing is left of them.
    pub(super) fn read(&mut self, value: &mut Json<'a>, at: &Field<'a>, listed: bool) -> bool {
        if self.left == 0 || self.levels == LEVELS {
            self.fault.incomplete = Some(Incomplete::Limit);
            return false;
        }
        self.levels += 1;
        let done = self.read_level(value, at, listed);
        self.levels -= 1;
        done
    }

    fn read_level(&mut self, value: &mut Json<'a>, at: &Field<'a>, listed: bool) -> bool {
        match value {
            Json::String(text) => {
                if let Some(inner) = inner(text) {
                    *value = inner;
                    return self.read(value, at, listed);
                }
                if !is(value, TEXT) {
                    return is(value, NOTHING);
                }
                if let Json::String(text) = core::mem::take(value) {
                    if at.is_root() {
                        self.rootless.push(self.fault.validation_errors.len());
                    }
                    self.add(at, text, None);
                }
                true
            }
            Json::Null => true,
            Json::Number(_) | Json::Bool(_) => false,
            // All lines of a trace are part of it.
            Json::Array(items) if items.iter().any(|item| is(item, TRACE)) => false,
            Json::Array(items) => {
                // A list that is as long as the input's has a map, or nothing, for each of its
                // items.
                let phrase = |value: &Json<'_>| value.as_str().is_some_and(is_phrase);
                let map = |item: &Json<'a>| match item {
                    Json::Object(members) => {
                        let mut values = members.iter().map(|(_, value)| value);
                        is(item, TEXTS)
                            || is_coded(item)
                            || !at.path.is_empty()
                                && !is_empty(item)
                                && values.all(phrase)
                                && !self.is_error(members, true)
                    }
                    _ => false,
                };
                let places = items.first().is_some_and(|first| is(first, OBJECT))
                    && items.iter().any(map)
                    && items.iter().all(|item| is_empty(item) || map(item));
                self.list(items, at, places)
            }
            Json::Object(members) => self.object(members, at, listed),
        }
    }

    /// Reads a list, of which the places may be fields. What items do not hold keeps its place.
    #[inline(never)]
    pub(super) fn list(&mut self, items: &mut Vec<Json<'a>>, at: &Field<'a>, places: bool) -> bool {
        let home = self.says("home") && at.is_root();
        let mut left = 0;
        for (place, item) in items.iter_mut().enumerate() {
            let done = if places {
                self.read(item, &at.item(place), false)
            } else if home {
                self.home(item, at)
            } else {
                self.read(item, at, true)
            };
            if done {
                *item = Json::Null;
            } else {
                left = place + 1;
            }
        }
        items.truncate(left);
        left == 0
    }

    /// Whether an object is one error and no map from field to errors. A field can be called
    /// `name` or `message` too, so a map is one error only if it is sure.
    #[inline(never)]
    pub(super) fn is_error(&self, members: &Members<'a>, listed: bool) -> bool {
        if !listed {
            return has(members, SURE_MESSAGE, TEXT) && has(members, SURE_PATH, PLACE)
                || is_lone(members)
                || self.is_own(members) && has(members, hint(self.hints, "path"), PLACE);
        }
        let named = |key, words, kinds| self.find(members, key, words, kinds) < members.len();
        named("message", MESSAGE, TEXT)
            || has(members, "field_violations children element_errors", NESTED)
            || has(members, "msg messages", TEXTS | OBJECT)
            || has(members, "code", TEXT) && members.get("message").is_some()
            || has(members, hint(self.hints, "rule"), TEXT)
            || has(members, "constraints extensions details", OBJECT)
            || named("path", PATH, PLACE)
                && (named("rule", RULE, SCALAR)
                    || has(members, INSIDE, NESTED)
                    || has(members, "messages", SENTENCES))
    }

    #[inline(never)]
    pub(super) fn object(
        &mut self,
        members: &mut Members<'a>,
        at: &Field<'a>,
        listed: bool,
    ) -> bool {
        // Bodies of a million of them exist.
        if members.is_empty() {
            return !listed;
        }
        self.raise(members, false);
        if is_branch(members) {
            let left = self.tree(members, at);
            if members.iter().any(|(_, value)| is(value, NESTED)) {
                self.map(members, at);
            }
            members.entries_mut().extend(left);
            return members.is_empty();
        }
        let field = !at.path.is_empty()
            && (has(members, SURE_MESSAGE, TEXT)
                || self.is_own(members)
                || self.says("map") && self.is_error(members, true));
        if field || self.is_error(members, listed) {
            self.error(members, at, listed);
            return members.is_empty();
        }
        // CakePHP and Laminas: a map from rules to sentences, as in `{"_required": "Is required"}`.
        let rule = |(name, value): &(Text<'a>, Json<'a>)| {
            is(value, TEXT)
                && (name.starts_with('_')
                    || parts(RULE_NAMES, b' ').any(|part| holds(name, part))
                    || *at.property == **name && is_one_of("email url date", name))
        };
        if !at.path.is_empty() && members.iter().any(rule) {
            self.rules(members, at);
            return members.is_empty();
        }
        // The errors of one of several things.
        if listed && has(members, "errors", LIST) {
            self.branch(members, "errors", at);
            return members.is_empty();
        }
        // An item that says nothing is data; one that has nothing but a sentence has it by its field,
        // unless that is a word for a field itself.
        let lone =
            matches!(members.iter().as_slice(), [(_, Json::String(text))] if is_phrase(text));
        let texts = || self.says("home") && members.iter().all(|(_, value)| is(value, TEXTS));
        (!listed || (lone || texts()) && !has(members, SURE_PATH, ANY)) && self.map(members, at)
    }

    /// Takes a tree out of its members: the errors of its root, and its branches, by name or by
    /// place. What is left of them is given back: whoever read it again at each level would read
    /// twice as much with each.
    #[inline(never)]
    pub(super) fn tree(&mut self, members: &mut Members<'a>, at: &Field<'a>) -> Members<'a> {
        let mut left = Members::new();
        for (words, kinds) in [
            ("_errors", NESTED),
            ("errors messages", NESTED),
            (BRANCHES, OBJECT),
            ("items children", LIST),
        ] {
            let place = find(members, words, kinds);
            if place == members.len() {
                continue;
            }
            let (name, mut value) = members.entries_mut().remove(place);
            match &mut value {
                Json::Object(branches) if kinds == OBJECT => self.map(branches, at),
                Json::Array(items) if kinds == LIST => self.list(items, at, true),
                value => self.read(value, at, false),
            };
            if !is_empty(&value) {
                left.push(name, value);
            }
        }
        left
    }

    /// A map from field to errors.
    #[inline(never)]
    pub(super) fn map(&mut self, members: &mut Members<'a>, at: &Field<'a>) -> bool {
        let parted = at.path.is_empty() && at.part.is_none() && is_parted(members);
        let rows = self.says("rows");
        for (name, mut value) in core::mem::take(members) {
            let mut field = Field::default();
            if parted {
                field.part = part(&name);
            } else if is_one_of("form_errors field_errors", &name)
                || rows && is_one_of(INSIDE, &name)
            {
                field = at.clone();
            } else if at.path.is_empty() && is_one_of("base error", &name) {
                field = at.under(&name, Vec::new());
            } else {
                field = at.member(&name);
                if at.path.is_empty() {
                    self.drop_names(&mut field.path);
                    if name.starts_with("requestBody.") {
                        strip(&mut field, 1);
                    }
                }
            }
            // A name by itself is no more than what the body holds.
            if at.is_root() {
                self.spend(EACH);
            } else {
                self.charge(&field);
            }
            if self.left == 0 || !self.read(&mut value, &field, false) {
                members.push(name, value);
            }
        }
        members.is_empty()
    }

    /// Reads errors of a member.
    #[inline(never)]
    pub(super) fn branch(&mut self, members: &mut Members<'a>, words: &str, at: &Field<'a>) {
        let place = find(members, words, NESTED);
        if let Some((_, value)) = members.entries_mut().get_mut(place)
            && (self.read(value, at, false) || is_empty(value))
        {
            take(members, place);
        }
    }
}

/// Whether anything is there to be read.
pub(super) fn has_any(members: &Members<'_>, words: &str) -> bool {
    has(members, words, ANY)
}

/// Adds an error.
#[inline(never)]
pub(in crate::dialects) fn push<'a>(
    fault: &mut Fault<'a>,
    field: Field<'a>,
    message: Text<'a>,
    code: Option<Text<'a>>,
) {
    fault.validation_errors.push(ValidationError {
        property: field.property,
        path: field.path,
        r#in: field.part,
        code,
        message,
        ..ValidationError::default()
    });
}
