//! What crosses the boundary: numbers and one text, in both directions.
//!
//! **Out.** A header of six words: where the lengths of the strings are and how many, where the
//! numbers are and how many, where the text is and how many bytes it has. A length is in UTF-16
//! units, doubled, plus one where the string is of this result alone; the others are added to those
//! of earlier results, and from then on only their places are given. The text is all strings one
//! after the other, equal ones once. The numbers are the value, in the order of its members: a
//! string is its place in its list, doubled, plus one where it is of this result alone; a count goes
//! before the items of a list, [`NONE`] is `null`. A segment of a path is its place or index, doubled, plus one where it
//! is an index. A parameter or a JSON value has a [`tag`] before it. A validation error has, before
//! what it says of its field, the place of an earlier one that says the same, and then no more; or
//! [`NONE`]. So has an entry before its message.
//!
//! **In.** The numbers, then the text, then the body. A string is its length in UTF-16 units, and
//! its units are the next ones of the text. A segment of a path is its index, or [`NONE`] and a
//! string. All else is as above.
//!
//! The reader and writer on the other side is `pkg/src/flat.ts`.

mod input;
mod output;
mod shared;

pub use input::Input;
pub use output::Output;
pub use shared::Shared;

/// The number that stands for `null`.
pub const NONE: u32 = u32::MAX;

/// What a parameter or a JSON value is.
pub mod tag {
    /// A string.
    pub const TEXT: u32 = 0;
    /// A number, as the string of its digits.
    pub const NUMBER: u32 = 1;
    /// `false`.
    pub const FALSE: u32 = 2;
    /// `true`.
    pub const TRUE: u32 = 3;
    /// A list of strings.
    pub const TEXTS: u32 = 4;
    /// A list of values.
    pub const ARRAY: u32 = 5;
    /// A count of pairs of a string and a value.
    pub const OBJECT: u32 = 6;
    /// `null`.
    pub const NULL: u32 = 7;
}
