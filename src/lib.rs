//! faultmap turns any failed API response into one typed fault, a message in the reader's
//! language, and field errors on the right inputs of the form.
//!
//! ```
//! use faultmap::{
//!     Catalog, FieldName, FieldOptions, Headers, Kind, MessageOptions, Reply, Resolver, Rule, Table,
//!     decode, map_to_fields,
//! };
//!
//! let body = br#"{"code": "validation-failed", "validationErrors": [
//!     {"property": "UnitPrice", "message": "'Unit Price' must be greater than '0'."}]}"#;
//! let reply = Reply::new(body, Headers::default()).with_status(400);
//!
//! // The reply becomes a fault. The table knows the sentences of the validator.
//! let sentences = Table::home();
//! let fault = decode(&reply, &[&sentences]);
//! assert_eq!(fault.kind, Kind::Validation);
//! assert_eq!(fault.validation_errors[0].rule, Some(Rule::GreaterThan));
//!
//! // The fault becomes a message.
//! let english = Catalog::english();
//! let options = MessageOptions { catalogs: vec![&english], ..MessageOptions::default() };
//! let mut resolver = Resolver::new(options);
//! assert_eq!(resolver.fault_message(&fault).text, "Check your entries, then try again.");
//!
//! // Its validation errors find the fields of a form.
//! let fields = Some(vec![FieldName::parse("unit_price")]);
//! let form = FieldOptions { fields, ..FieldOptions::default() };
//! let errors = map_to_fields(&fault, &form, &mut resolver);
//! assert_eq!(errors.entries[0].name.as_deref(), Some("unit_price"));
//! assert_eq!(errors.entries[0].message.text, "Use a value above 0.");
//! ```
//!
//! Each step is a pure function of plain data and can be used alone. [`decode`] never fails: a body
//! that nobody knows is a [`Fault`] with its status. Only a broken [`Catalog`] or
//! [`Descriptor`] is an error. What is
//! read is bounded by [`limits`].
//!
//! The npm package of the same name is this crate, compiled to WebAssembly.
//!
//! # Features
//!
//! - `serde`: `Serialize` and `Deserialize` for the public types.
//! - `js`: conversion from and to JavaScript values, for front ends that are written in Rust.
//! - `testing`: `encode`, the reverse of [`decode`], for tests and mock servers.
//! - `module`, `trap`, `testing-module`: for the build of the npm package. They set an allocator and
//!   a panic handler, and are of no use to other programs.
//!
//! The crate is `no_std` and needs `alloc`.
#![no_std]
#![cfg_attr(
    feature = "module",
    allow(
        noop_method_call,
        suspicious_double_ref_op,
        clippy::borrow_deref_ref,
        clippy::clone_on_copy,
        clippy::cloned_instead_of_copied,
        clippy::explicit_auto_deref,
        clippy::needless_borrow,
        clippy::needless_option_as_deref,
        clippy::needless_pass_by_value,
        clippy::useless_conversion,
        reason = "text is a plain reference there, and owned where the crate is used natively"
    )
)]
#![cfg_attr(
    feature = "testing-module",
    allow(dead_code, unused_imports, reason = "that module encodes and does nothing else")
)]
extern crate alloc;

mod base64;
mod bidi;
mod body;
mod catalog;
mod caught;
mod challenge;
mod cldr;
mod codes;
mod descriptor;
mod dialects;
#[cfg(feature = "testing")]
mod encode;
mod entities;
mod fault;
mod fields;
pub mod flat;
mod format;
mod headers;
mod index;
#[cfg(all(feature = "js", target_arch = "wasm32"))]
mod js;
pub mod json;
pub mod limits;
mod link;
mod list;
mod message;
#[cfg(all(feature = "module", target_arch = "wasm32"))]
mod module;
mod number;
#[cfg(not(feature = "module"))]
mod owned;
mod params;
pub mod path;
mod plural;
mod proto;
mod recogniser;
mod reply;
mod retry;
mod rules;
mod scan;
#[cfg(feature = "serde")]
mod serialize;
mod status;
mod text;
#[cfg(all(feature = "module", not(feature = "testing-module"), target_arch = "wasm32"))]
pub mod wasm;
#[cfg(all(feature = "testing-module", target_arch = "wasm32"))]
pub mod wasm_testing;
mod xml;

pub use catalog::{Catalog, CatalogError};
pub use caught::caught;
pub use codes::{CODES, Code, kind_of_code};
pub use descriptor::{Descriptor, DescriptorError};
#[cfg(not(feature = "module"))]
#[doc(hidden)]
pub use dialects::claims;
pub use dialects::{Decoder, decode, detect, dialect_ids, unread};
#[cfg(feature = "testing")]
pub use encode::{
    Carried, Carries, Encoded, InputError, carries, encodable_ids, encode, encode_json,
    fault_of_json,
};
#[cfg(feature = "testing")]
#[doc(hidden)]
pub use encode::{vocabulary, written_rule};
pub use fault::{Fault, Incomplete, Kind, Param, Place, Seconds, Source, ValidationError};
pub use fields::{
    Entry, FieldErrors, FieldName, FieldOptions, Renamed, Unmatched, Why, map_to_fields,
};
pub use headers::Headers;
#[cfg(all(feature = "js", target_arch = "wasm32"))]
pub use js::decode_js;
pub use json::Json;
pub use message::{Message, MessageOptions, Origin, Resolver, ServerText, Target, resolve_message};
pub use path::{Notation, Path, Segment};
pub use recogniser::{Recognised, Recogniser, Table};
pub use reply::Reply;
pub use rules::{ParamType, Rule};
pub use status::{Expected, expected_body, is_success, kind_of_status};
pub use text::{Map, Text};
