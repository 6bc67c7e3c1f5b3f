//! go-openapi and go-swagger.
//!
//! ```json
//! {"code": 602, "message": "name in body is required"}
//! ```
//!
//! What is wrong with the input has a code from 600 on, and its field stands in the sentence.
//!
//! Source: <https://pkg.go.dev/github.com/go-openapi/errors>.

use super::generic::{Field, part, push};
use super::{Dialect, Reply};
use crate::fault::{Fault, Source};
use crate::json::Json;
use crate::path::parse_text;
use crate::rules::Rule;
use crate::scan::{number, split, split_text};
use crate::text::cut;

pub(super) static DIALECT: Dialect =
    Dialect::new("go-openapi", "code/n message/s #2", "").first(read);

/// The rules of codes.
const RULES: &[(u32, Rule)] = &[
    (602, Rule::Required),
    (605, Rule::Pattern),
    (606, Rule::OneOf),
    (610, Rule::UniqueItems),
    (616, Rule::UnknownField),
    (619, Rule::ReadOnly),
];

fn read<'a>(_: &Reply<'_>, body: &mut Json<'a>, fault: &mut Fault<'a>) -> bool {
    let Some(Json::String(said)) = body.get("message") else { return false };
    let Some(Json::Number(digits)) = body.get("code") else { return false };
    let code = number(digits).unwrap_or_default();
    if (601..620).contains(&code)
        && let Some((name, rest)) = split_text(said, " in ")
        && let Some(part) = split(rest, b' ').and_then(|(place, _)| part(place))
    {
        let property = cut(said, 0, name.len());
        let path = if name == "body" { alloc::vec::Vec::new() } else { parse_text(&property) };
        push(fault, Field { property, path, part: Some(part) }, said.clone(), Some(digits.clone()));
        if let Some(error) = fault.validation_errors.last_mut() {
            error.rule = RULES.iter().find(|row| row.0 == code).map(|row| row.1);
            error.from = error.rule.map(|_| Source::Code);
        }
    }
    // Other codes are HTTP statuses.
    (400..700).contains(&code)
}
