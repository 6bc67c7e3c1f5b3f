//! Which of the form's names an error's path means.

use alloc::vec::Vec;

use crate::fields::name::filled;
use crate::fields::table::{Hit, Table, Whys, bit};
use crate::fields::{FieldName, FieldOptions, Why};
use crate::path::{Notation, Path, Segment, parse_text, print};
use crate::scan::{parts, same_in_any_case};
use crate::text::{Text, owned};

/// Names that servers wrap the input in.
const WRAPPERS: &str = "body query path header cookie json form data attributes input request \
    params payload model dto $ headers cookies querystring variables";

/// How many segments are stripped at most, and how many of the app's own wrapper names are known.
const STRIP: usize = 4;
const OWN_WRAPPERS: usize = 64;

/// The app's word that the server's path is that field.
pub(super) struct Alias<'m, 'a> {
    path: Path<'m>,
    name: &'m Text<'a>,
}

/// A path that an alias has given.
struct Aliased<'p> {
    path: Path<'p>,
    /// How many segments are the alias's.
    length: usize,
    whys: Whys,
}

/// Reads the app's aliases.
pub(super) fn aliases<'m, 'a>(options: &'m FieldOptions<'a>) -> Vec<Alias<'m, 'a>> {
    let mut aliases = Vec::with_capacity(options.aliases.len());
    for (path, name) in &options.aliases {
        let mut path = parse_text(path);
        // An alias of what the server does not count says nothing.
        if count_from_0(&mut path, options.index_base) {
            aliases.push(Alias { path, name });
        }
    }
    aliases
}

/// Counts indices from 0, where the server counts from `base`. A path ends before an index that is
/// below that: no item is meant by it. Returns whether there is none.
fn count_from_0(path: &mut Path<'_>, base: u32) -> bool {
    for at in 0..path.len() {
        if let Some(Segment::Index(index)) = path.get_mut(at) {
            let Some(counted) = index.checked_sub(base) else {
                path.truncate(at);
                return false;
            };
            *index = counted;
        }
    }
    true
}

/// The bit of the index base where there is no index.
fn unindexed(path: &[Segment<'_>]) -> Whys {
    let index = |segment: &Segment<'_>| matches!(segment, Segment::Index(_));
    if path.iter().any(index) { 0 } else { bit(Why::IndexBase) }
}

/// A path in dot notation.
pub(super) fn dotted<'a>(path: &[Segment<'_>]) -> Text<'a> {
    owned(print(path, Notation::Dot))
}

/// A field that an error is on.
pub(super) struct Match<'a> {
    /// The place of the form's name; 0 where the form's names are not known.
    pub(super) place: usize,
    /// The name, with indices for its stars.
    pub(super) name: Text<'a>,
    /// What had to be relaxed.
    pub(super) whys: Whys,
    /// How many segments of the path were stripped.
    stripped: usize,
    /// Whether another name of the form is as good.
    tie: bool,
}

/// A form's names, prepared for looking them up.
pub(crate) struct Form<'m, 'a> {
    names: &'m [FieldName<'a>],
    paths: Table<'m>,
}

impl<'m, 'a> Form<'m, 'a> {
    /// A form of those names, for so many look-ups.
    pub(crate) fn new(names: &'m [FieldName<'a>], lookups: usize) -> Self {
        let mut paths = Table::default();
        for name in names {
            paths.insert(&name.path);
        }
        paths.expect(lookups);
        Self { names, paths }
    }
}

/// The names of a form and the rules of finding one.
pub(super) struct Matcher<'m, 'a> {
    options: &'m FieldOptions<'a>,
    form: Option<&'m Form<'m, 'a>>,
    aliases: &'m [Alias<'m, 'a>],
    alias_paths: Table<'m>,
}

impl<'m, 'a> Matcher<'m, 'a> {
    /// A matcher for so many errors.
    pub(super) fn new(
        options: &'m FieldOptions<'a>,
        form: Option<&'m Form<'m, 'a>>,
        aliases: &'m [Alias<'m, 'a>],
        errors: usize,
    ) -> Self {
        let mut alias_paths = Table::default();
        for alias in aliases {
            alias_paths.insert(&alias.path);
        }
        alias_paths.expect(errors);
        Self { options, form, aliases, alias_paths }
    }

    /// How many names the form has.
    pub(super) fn names(&self) -> usize {
        self.form.map_or(1, |form| form.names.len())
    }

    /// The field that the path means; `None` where the form has none, or two that are as good.
    ///
    /// The path loses its wrappers one by one until the form has something of it: a real field
    /// called `data`, however it is written, goes before stripping. An alias of exactly that path
    /// is the app's word; else the whole path, an alias of a similar path, and last the longest
    /// ancestor.
    pub(super) fn find(&self, path: &[Segment<'_>]) -> Option<Match<'a>> {
        let mut counted = Vec::new();
        let mut rest = path;
        let mut whys = 0;
        if self.options.index_base > 0 {
            counted.extend_from_slice(path);
            whys = bit(Why::IndexBase);
            if !count_from_0(&mut counted, self.options.index_base) {
                // Without a form there is no list to show it at.
                self.form?;
                whys |= bit(Why::Ancestor);
            }
            rest = &counted;
        }
        let Some(form) = self.form else {
            let alias = self.alias(rest);
            let (path, more) = alias.as_ref().map_or((rest, 0), |alias| (&alias.path, alias.whys));
            return Some(Match {
                place: 0,
                name: dotted(path),
                whys: (whys | more) & !unindexed(path),
                stripped: 0,
                tie: false,
            });
        };
        for stripped in 0..=STRIP {
            let direct = form.paths.find(rest);
            let whole = direct.is_some_and(|hit| hit.length == rest.len());
            let found = if let Some(alias) = self.alias(rest)
                && (alias.whys == bit(Why::Alias) || !whole)
                && let Some(hit) = form.paths.find(&alias.path)
                && hit.length >= alias.length
                && !hit.tie
            {
                self.named(hit, &alias.path, whys | alias.whys, stripped)
            } else {
                direct.and_then(|hit| self.named(hit, rest, whys, stripped))
            };
            if found.is_some() {
                return found.filter(|found| !found.tie);
            }
            let [Segment::Name(name), inner @ ..] = rest else { break };
            if inner.is_empty() || !self.is_wrapper(name) {
                break;
            }
            rest = inner;
            whys |= bit(Why::Prefix);
        }
        None
    }

    /// The form's name for a path.
    fn named(
        &self,
        hit: Hit,
        path: &[Segment<'_>],
        whys: Whys,
        stripped: usize,
    ) -> Option<Match<'a>> {
        let field = self.form?.names.get(hit.place)?;
        let ancestor = if hit.length < path.len() { bit(Why::Ancestor) } else { 0 };
        let whys = (whys | hit.whys | ancestor) & !unindexed(path.get(..hit.length)?);
        let name = filled(&field.name, &field.path, path);
        Some(Match { place: hit.place, name, whys, stripped, tie: hit.tie })
    }

    /// Whether all paths of one shape are on one field: no name and no alias asks for an index.
    pub(super) fn by_shape(&self) -> bool {
        self.form.is_some_and(|form| !form.paths.indexed)
            && self.aliases.is_empty()
            && self.options.index_base == 0
    }

    /// What a path means, where the meaning of another one of its shape is known.
    pub(super) fn again(&self, known: &Match<'a>, path: &[Segment<'_>]) -> Option<Match<'a>> {
        let field = self.form?.names.get(known.place)?;
        let name = filled(&field.name, &field.path, path.get(known.stripped..)?);
        Some(Match { name, ..*known })
    }

    fn is_wrapper(&self, name: &str) -> bool {
        let mut own = self.options.strip.iter().take(OWN_WRAPPERS);
        parts(WRAPPERS, b' ').any(|wrapper| same_in_any_case(wrapper, name))
            || own.any(|wrapper| same_in_any_case(wrapper, name))
    }

    /// The path as the app's alias of its longest beginning has it.
    fn alias<'p>(&self, path: &[Segment<'p>]) -> Option<Aliased<'p>>
    where
        'a: 'p,
    {
        let hit = self.alias_paths.find(path).filter(|hit| !hit.tie)?;
        let alias = self.aliases.get(hit.place)?;
        let mut aliased = parse_text(&filled(alias.name, &alias.path, path));
        let length = aliased.len();
        aliased.extend_from_slice(path.get(hit.length..)?);
        Some(Aliased { path: aliased, length, whys: hit.whys | bit(Why::Alias) })
    }
}
