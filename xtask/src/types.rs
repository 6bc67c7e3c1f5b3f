//! `pkg/src/generated.ts`: the literal unions and the limits of the package, printed from the
//! crate's tables.

use faultmap::{CODES, Kind, Rule, dialect_ids, limits};

/// Whether a union takes other strings too.
#[derive(Clone, Copy)]
enum End {
    Open,
    Closed,
}

pub(crate) fn source() -> String {
    let codes = CODES.iter().map(|row| row.code);
    let kinds = Kind::ALL.iter().map(|kind| kind.name());
    let rules = Rule::ALL.iter().map(|rule| rule.name());
    [
        "// Printed by `cargo xtask build` from the tables of the crate.\n".to_owned(),
        union("Code", "A machine code of a server; these have a message.", codes, End::Open),
        union("DialectId", "The format that a reply was read as.", dialect_ids(), End::Open),
        union("Kind", "What an app branches on.", kinds, End::Closed),
        union("Rule", "A validation rule that has a message.", rules, End::Closed),
        bounds(),
    ]
    .join("\n")
}

fn union<'a>(name: &str, about: &str, members: impl Iterator<Item = &'a str>, end: End) -> String {
    // Editors still offer the known members of a union with `string & {}`.
    let rest = matches!(end, End::Open).then(|| "\n  | (string & {})".to_owned());
    let members = members.map(|member| format!("\n  | {member:?}"));
    let members: String = members.chain(rest).collect();
    format!("/** {about} */\nexport type {name} ={members};\n")
}

/// The limits of the core. Sizes are printed as numbers: what they are made of is the crate's.
fn bounds() -> String {
    let rows = [
        ("body", "Bytes of a body.", limits::BODY),
        ("values", "Values of a body, counted over all its levels.", limits::VALUES),
        ("depth", "Levels of nesting; what is deeper stays as its source text.", limits::DEPTH),
        (
            "segments",
            "Segments of a path; what is behind them stays one segment.",
            limits::SEGMENTS,
        ),
        ("text", "Bytes of one text.", limits::TEXT),
        ("headers", "Bytes of all headers together.", limits::HEADERS),
    ];
    let types =
        rows.map(|(name, about, _)| format!("  /** {about} */\n  readonly {name}: number;\n"));
    let values = rows.map(|(name, _, value)| format!("  {name}: {value},\n"));
    let (types, values) = (types.concat(), values.concat());
    format!(
        "/** The bounds of what the core reads. */\nexport const bounds: {{\n{types}}} = {{\n{values}}};\n"
    )
}

#[cfg(test)]
mod tests {
    use super::{End, bounds, union};

    #[test]
    fn limits_are_those_of_the_crate() {
        let source = bounds();
        assert!(source.contains("\n  body: 16777216,\n"), "{source}");
        assert!(source.contains("\n  readonly values: number;\n"), "{source}");
    }

    #[test]
    fn unions_are_typescript() {
        let closed = union("Kind", "A kind.", ["a", "b"].into_iter(), End::Closed);
        assert_eq!(closed, "/** A kind. */\nexport type Kind =\n  | \"a\"\n  | \"b\";\n");
        let open = union("Code", "A code.", ["a"].into_iter(), End::Open);
        assert_eq!(open, "/** A code. */\nexport type Code =\n  | \"a\"\n  | (string & {});\n");
    }
}
