//! Which of the form's names an error's path means.

use alloc::vec::Vec;

use crate::fields::name::{FieldName, dotted, extended, filled};
use crate::fields::table::{Hit, Table, Whys, bit};
use crate::fields::{FieldOptions, Why};
use crate::path::{Path, Segment, parse_text};
use crate::scan::parts;
use crate::text::Text;

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

/// Reads the app's aliases.
pub(super) fn aliases<'m, 'a>(options: &'m FieldOptions<'a>) -> Vec<Alias<'m, 'a>> {
    let mut aliases = Vec::with_capacity(options.aliases.len());
    for (path, name) in &options.aliases {
        let mut path = parse_text(path);
        count_from_0(&mut path, options.index_base);
        aliases.push(Alias { path, name });
    }
    aliases
}

/// Counts indices from 0, where the server counts from `base`. A path with an index below that is
/// not counted so, and stays. Returns whether there was something to count.
fn count_from_0(path: &mut [Segment<'_>], base: u32) -> bool {
    let below = |segment: &Segment<'_>| matches!(segment, Segment::Index(index) if *index < base);
    if base == 0 || path.iter().any(below) {
        return false;
    }
    for segment in path {
        if let Segment::Index(index) = segment {
            *index -= base;
        }
    }
    true
}

/// A field that an error is on.
pub(super) struct Match<'a> {
    /// The place of the form's name; 0 where the form's names are not known.
    pub(super) place: usize,
    /// The name, with indices for its stars.
    pub(super) name: Text<'a>,
    /// What had to be relaxed.
    pub(super) whys: Whys,
}

/// The names of a form and the rules of finding one.
pub(super) struct Matcher<'m, 'a> {
    options: &'m FieldOptions<'a>,
    names: Table<'m>,
    aliases: &'m [Alias<'m, 'a>],
    alias_paths: Table<'m>,
}

impl<'m, 'a> Matcher<'m, 'a> {
    /// A matcher for so many errors.
    pub(super) fn new(
        options: &'m FieldOptions<'a>,
        aliases: &'m [Alias<'m, 'a>],
        errors: usize,
    ) -> Self {
        let mut names = Table::default();
        for name in options.fields.as_deref().unwrap_or_default() {
            names.insert(&name.path);
        }
        names.expect(errors);
        let mut alias_paths = Table::default();
        for alias in aliases {
            alias_paths.insert(&alias.path);
        }
        alias_paths.expect(errors);
        Self { options, names, aliases, alias_paths }
    }

    /// The field that the path means; `None` where the form has none, or two that are as good.
    pub(super) fn find(&self, path: &[Segment<'_>]) -> Option<Match<'a>> {
        let mut own = Vec::new();
        let mut counted = path;
        let base = self.options.index_base;
        if base > 0 {
            own.extend_from_slice(path);
            if count_from_0(&mut own, base) {
                counted = &own;
            }
        }
        let mut found = match self.options.fields {
            None => self.named_itself(counted),
            Some(_) => self.search(counted)?,
        };
        if own.is_empty() || counted == path {
            found.whys &= !bit(Why::IndexBase);
        }
        Some(found)
    }

    /// Without known names: the app's alias, else the path's own name.
    fn named_itself(&self, path: &[Segment<'_>]) -> Match<'a> {
        let (name, whys) = match self.alias(path) {
            Some((hit, alias)) => {
                let name = filled(alias.name, &alias.path, path);
                let name = extended(name, path.get(hit.length..).unwrap_or_default());
                (name, hit.whys | bit(Why::Alias))
            }
            None => (dotted(path), 0),
        };
        Match { place: 0, name, whys: whys | bit(Why::IndexBase) }
    }

    /// The whole path and, if the form has nothing of it, the path without its wrappers: a real
    /// field called `data` goes before stripping.
    fn search(&self, path: &[Segment<'_>]) -> Option<Match<'a>> {
        let mut rest = path;
        for stripped in 0..=STRIP {
            if let Some(found) = self.attempt(rest) {
                let mut found = found?;
                if stripped > 0 {
                    found.whys |= bit(Why::Prefix);
                }
                return Some(found);
            }
            match rest {
                [Segment::Name(name), inner @ ..] if !inner.is_empty() && self.is_wrapper(name) => {
                    rest = inner
                }
                _ => break,
            }
        }
        None
    }

    fn is_wrapper(&self, name: &str) -> bool {
        let own = self.options.strip.iter().take(OWN_WRAPPERS);
        parts(WRAPPERS, b' ').any(|wrapper| wrapper.eq_ignore_ascii_case(name))
            || own.into_iter().any(|wrapper| wrapper.eq_ignore_ascii_case(name))
    }

    /// An alias of exactly that path is the app's word; else the whole path, an alias of a similar
    /// path, and last the longest ancestor. `Some(None)` where two names are as good.
    fn attempt(&self, path: &[Segment<'_>]) -> Option<Option<Match<'a>>> {
        let direct = self.names.find(path);
        let whole = direct.is_some_and(|hit| hit.length == path.len());
        if let Some((hit, alias)) = self.alias(path)
            && (hit.whys == 0 || !whole)
            && let Some(found) = self.through(hit, alias, path)
        {
            return Some(Some(found));
        }
        direct.map(|hit| self.named(hit, path))
    }

    /// The alias of the longest beginning of the path.
    fn alias(&self, path: &[Segment<'_>]) -> Option<(Hit, &'m Alias<'m, 'a>)> {
        let hit = self.alias_paths.find(path).filter(|hit| !hit.tie)?;
        Some((hit, self.aliases.get(hit.place)?))
    }

    /// The form's field that an alias leads to. One that the form does not have leads nowhere.
    fn through(&self, hit: Hit, alias: &Alias<'m, 'a>, path: &[Segment<'_>]) -> Option<Match<'a>> {
        let name = filled(alias.name, &alias.path, path);
        let mut aliased = parse_text(&name);
        let target = aliased.len();
        aliased.extend_from_slice(path.get(hit.length..)?);
        let named = self.names.find(&aliased).filter(|named| named.length >= target)?;
        let mut found = self.named(named, &aliased)?;
        found.whys |= hit.whys | bit(Why::Alias);
        Some(found)
    }

    fn named(&self, hit: Hit, path: &[Segment<'_>]) -> Option<Match<'a>> {
        let field = self.options.fields.as_ref()?.get(hit.place).filter(|_| !hit.tie)?;
        let mut whys = hit.whys;
        if hit.length < path.len() {
            whys |= bit(Why::Ancestor);
        }
        if path.iter().take(hit.length).any(|segment| matches!(segment, Segment::Index(_))) {
            whys |= bit(Why::IndexBase);
        }
        let name = filled(&field.name, &field.path, path);
        Some(Match { place: hit.place, name, whys })
    }
}
