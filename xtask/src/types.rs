//! `pkg/src/generated.ts`: the literal unions of the package, printed from the crate's tables.

use faultmap::{CODES, Kind, Rule, dialect_ids};

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

#[cfg(test)]
mod tests {
    use super::{End, union};

    #[test]
    fn unions_are_typescript() {
        let closed = union("Kind", "A kind.", ["a", "b"].into_iter(), End::Closed);
        assert_eq!(closed, "/** A kind. */\nexport type Kind =\n  | \"a\"\n  | \"b\";\n");
        let open = union("Code", "A code.", ["a"].into_iter(), End::Open);
        assert_eq!(open, "/** A code. */\nexport type Code =\n  | \"a\"\n  | (string & {});\n");
    }
}
