//! `pkg/src/generated.ts`: the literal unions and the limits of the package, printed from the
//! crate's tables.

use faultmap::{CODES, Carried, Carries, Kind, Rule, carries, dialect_ids, encodable_ids, limits};

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

/// `pkg/src/generated.testing.ts`: the dialects that can be encoded, and what each carries.
pub(crate) fn testing() -> String {
    let about = "A dialect that a fault can be encoded in.";
    let members = Carried::ALL.iter().map(|member| member.name());
    let rows = encodable_ids().map(|dialect| {
        let bodies = carries(dialect).unwrap_or_default();
        let bodies: String = bodies.iter().map(carried).collect();
        format!("  {dialect:?}: [\n{bodies}  ],\n")
    });
    let rows: String = rows.collect();
    [
        "// Printed by `cargo xtask build` from the tables of the crate.\n".to_owned(),
        "import type { DialectId } from \"./generated.js\";\n".to_owned(),
        union("EncodableDialect", about, encodable_ids(), End::Closed),
        union("Carried", "A member of a fault that a body has a place for.", members, End::Closed),
        CARRIES.to_owned(),
        format!(
            "/** What the bodies of each dialect carry; the first whose `when` holds is written. */\n\
             export const carries: Readonly<Record<EncodableDialect, readonly Carries[]>> = {{\n\
             {rows}}};\n"
        ),
    ]
    .join("\n")
}

const CARRIES: &str = "\
/** What one kind of body of a dialect carries. Status, `retryAfter`, `requestId` and `language` are
 * always carried: in the body, or in a header. */
export interface Carries {
  /** When it is written: `errors` if there are validation errors, `code`, `codes` (two or more),
   * `display`; empty where no other is. */
  readonly when: string;
  /** The dialect that it is read as: many a server answers a plain failure as others do. */
  readonly dialect: DialectId;
  /** What it has a place for. */
  readonly members: readonly Carried[];
  /** Those among them that it always says: where the fault has none, something is filled in. */
  readonly always: readonly Carried[];
  /** Whether it has a place for all validation errors; else for the first. */
  readonly allErrors: boolean;
  /** Whether it has a place for all validation errors of a field; else for the first of each. */
  readonly allOfField: boolean;
  /** Whether a validation error can be about the whole input; else such errors are left out. */
  readonly whole: boolean;
}
";

fn carried(body: &Carries) -> String {
    let names = |members: &[Carried]| {
        members.iter().map(|member| format!("{:?}", member.name())).collect::<Vec<_>>().join(", ")
    };
    format!(
        "    {{\n      when: {:?},\n      dialect: {:?},\n      members: [{}],\n      \
         always: [{}],\n      allErrors: {},\n      allOfField: {},\n      whole: {},\n    }},\n",
        body.when,
        body.dialect,
        names(&body.members),
        names(&body.always),
        body.all_errors,
        body.all_of_field,
        body.whole,
    )
}

/// The limits of the core. Sizes are printed as numbers: what they are made of is the crate's.
fn bounds() -> String {
    let rows = [
        ("body", "Bytes of a body.", limits::BODY),
        ("values", "Values of a body, counted over all its levels.", limits::VALUES),
        ("depth", "Levels of nesting; what is deeper stays as its source text.", limits::DEPTH),
        (
            "segments",
            "Segments of a path; what has more is one segment, or stays as it is.",
            limits::SEGMENTS,
        ),
        ("codes", "Codes of a fault.", limits::CODES),
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
