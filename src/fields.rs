//! Field errors: each error of a fault on the form's own field.
//!
//! An error's path is looked up among the form's names as it is; if the form has none of that
//! name, what is known to differ between servers and forms is ignored step by step: case, the
//! style of separators, wrappers around the input, and at last the end of the path, so that an
//! error on `items[0].price` shows at `items`. Where two names are as good, none is guessed.

mod label;
mod mapping;
mod matching;
mod name;
mod places;
#[cfg(feature = "serde")]
mod serialize;
mod shapes;
mod table;

use alloc::vec::Vec;

use crate::fault::{Fault, names};
use crate::message::{Message, Resolver};
use crate::path::Segment;
use crate::text::{Map, Text};
use mapping::Mapping;
pub(crate) use matching::Form;
use matching::Matcher;
pub use name::FieldName;

names! {
    /// How the form's name differs from the server's.
    Why {
        /// In upper and lower case, of ASCII letters: `Ürün` and `ürün` are two names.
        Case = "case",
        /// In how words are joined: `unitPrice`, `unit_price`, `unit-price`.
        Style = "style",
        /// A wrapper around the input was stripped.
        Prefix = "prefix",
        /// The app said so.
        Alias = "alias",
        /// The server counts the items of lists from 1.
        IndexBase = "index-base",
        /// The form has no such field, but one that it is a part of.
        Ancestor = "ancestor",
    }
}

/// What a form is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "camelCase", default))]
pub struct FieldOptions<'o> {
    /// The form's fields, in its order. Of two names for the same path (`a[0]`, `a.0`) the first
    /// one serves. `None`: every path keeps its own name in dot notation (`items.0.name`), save
    /// for `aliases` and `index_base`, and nothing is unmatched but an index below the base.
    pub fields: Option<Vec<FieldName<'o>>>,
    /// The app's word on which of the server's paths is which field: path (in any notation, `*`
    /// for any index) → name (its `*` filled in order). It goes before everything else, even
    /// before a field of exactly that path, and holds for what is inside of the path too. An alias
    /// for a field that the form does not have says nothing.
    pub aliases: Map<'o, Text<'o>>,
    /// Names that the server wraps the input in, beside `body`, `data` and the like; at most 64.
    pub strip: Vec<Text<'o>>,
    /// The number of the server's first item, 0 or 1. Form and [`Segment::Index`] count from 0.
    /// A path with an index below it means no item: its error is on the list, if the form has that
    /// as a field, else unmatched.
    pub index_base: u32,
}

/// The errors of a fault, by the fields of a form.
///
/// Each validation error is in one of `fields`, `form` and `unmatched`, save that a list has equal
/// texts once.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FieldErrors<'a> {
    /// All errors once, in the server's order. The other members hold places in this list.
    pub entries: Vec<Entry<'a>>,
    /// Errors by the form's own names, in the form's order; only names that have errors.
    pub fields: Vec<(Text<'a>, Vec<u32>)>,
    /// Errors about the whole form.
    pub form: Vec<u32>,
    /// Errors on fields that the form does not have, by path.
    pub unmatched: Vec<Unmatched<'a>>,
    /// Where the form's name differs from the server's, each pair once.
    pub renamed: Vec<Renamed<'a>>,
}

/// An error with its message.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Entry<'a> {
    /// The form's name; `None` where the error is about the whole form or a field that it does not
    /// have.
    pub name: Option<Text<'a>>,
    /// The server's path.
    pub path: &'a [Segment<'a>],
    /// The place in [`Fault::validation_errors`].
    pub index: u32,
    /// The text for the reader.
    pub message: Message<'a>,
    /// The place of an earlier entry that has the same message, where one is known at a glance.
    #[cfg_attr(feature = "serde", serde(skip))]
    pub(crate) twin: Option<u32>,
}

/// Errors on a field that the form does not have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unmatched<'a> {
    /// The field as the server wrote it.
    pub property: Text<'a>,
    /// The same as segments.
    pub path: &'a [Segment<'a>],
    /// Places in [`FieldErrors::entries`].
    pub messages: Vec<u32>,
}

/// One difference between a server's and a form's name.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Renamed<'a> {
    /// The field as the server wrote it.
    pub from: Text<'a>,
    /// The form's name.
    pub to: Text<'a>,
    /// What differs.
    pub why: Why,
}

/// Puts each error of a fault on the form's field that it is about, with its message. Never fails
/// and never drops an error.
///
/// ```
/// use faultmap::{
///     FieldName, FieldOptions, Headers, MessageOptions, Reply, Resolver, Why, decode, map_to_fields,
/// };
///
/// let body = br#"{"code": "validation-failed", "validationErrors": [
///     {"property": "UnitPrice", "message": "Ask for less."},
///     {"property": "Colour", "message": "Blue is sold out."}]}"#;
/// let reply = Reply::new(body, Headers::default()).with_status(400);
/// let fault = decode(&reply, &[]);
///
/// let fields = Some(vec![FieldName::parse("unit_price")]);
/// let options = FieldOptions { fields, ..FieldOptions::default() };
/// let mut resolver = Resolver::new(MessageOptions::default());
/// let errors = map_to_fields(&fault, &options, &mut resolver);
/// assert_eq!(errors.fields, [("unit_price".into(), vec![0])]);
/// assert_eq!(errors.entries[0].message.text, "Ask for less.");
/// assert_eq!(errors.renamed[0].why, Why::Style);
/// assert_eq!(errors.unmatched[0].property, "Colour");
/// ```
pub fn map_to_fields<'a>(
    fault: &'a Fault<'a>,
    options: &FieldOptions<'a>,
    resolver: &mut Resolver<'a>,
) -> FieldErrors<'a> {
    map_to_form(fault, None, options, resolver)
}

/// The same for a form that is prepared; the names in the options are not looked at then.
pub(crate) fn map_to_form<'a>(
    fault: &'a Fault<'a>,
    prepared: Option<&Form<'_, 'a>>,
    options: &FieldOptions<'a>,
    resolver: &mut Resolver<'a>,
) -> FieldErrors<'a> {
    let errors = fault.validation_errors.len();
    let made = match &options.fields {
        Some(names) if prepared.is_none() => Some(Form::new(names, errors)),
        _ => None,
    };
    let form = prepared.or(made.as_ref());
    let aliases = matching::aliases(options);
    let matcher = Matcher::new(options, form, &aliases, errors);
    resolver.speak(fault.language.as_deref());
    let mut mapping = Mapping::default();
    mapping.add_all(&fault.validation_errors, &matcher, resolver);
    mapping.finish(matcher.names())
}
