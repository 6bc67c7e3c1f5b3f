//! Tables of sentences: their syntax, their order, their mistakes.

use faultmap::{Param, Recogniser, Rule, Table};

/// `rule name=value … <label>` of a sentence, read with a table of these rows.
fn with(rows: &'static str, sentence: &'static str) -> String {
    let table = Table::parse(rows).expect("a table");
    let Some(found) = Recogniser::new(&[&table]).recognise(&sentence.into()) else {
        return "unknown".to_owned();
    };
    let mut parts = vec![found.rule.name().to_owned()];
    for (name, param) in &found.params {
        let (Param::Number(value) | Param::Text(value)) = param else { panic!("{param:?}") };
        parts.push(format!("{name}={value}"));
    }
    parts.extend(found.label.map(|label| format!("<{label}>")));
    parts.join(" ")
}

#[test]
fn a_table_is_rows_of_words_and_holes() {
    let rows = "\
# a comment: of any form {
-: if|when

maxItems unit=kg max=5: {label} must|should|may hold at most 5 [ or {#more} ] things
oneOf: {label} is one of {*options}
pattern: {label} must match {'pattern} exactly
required when=always: please fill {label} [ now ] [ or {@date} ]
minSize: {label} must be >= {#min}
type: {label} must be {expected}
";
    assert_eq!(with(rows, "Box may hold at most 5 things"), "maxItems unit=kg max=5 <Box>");
    assert_eq!(
        with(rows, "'Box' should hold at most 5 or 6 things"),
        "maxItems more=6 unit=kg max=5 <Box>"
    );
    assert_eq!(with(rows, "Box can hold at most 5 things"), "unknown");
    assert_eq!(with(rows, "Box is one of a, 'b' or (c)."), "oneOf options=a, 'b' or (c <Box>");
    assert_eq!(with(rows, "Box must match `^[0-9]+$` exactly"), "pattern pattern=^[0-9]+$ <Box>");
    assert_eq!(with(rows, "Box must match it exactly"), "unknown");
    assert_eq!(with(rows, "Please fill 'Box'!"), "required when=always <Box>");
    assert_eq!(
        with(rows, "Please fill Box now or 2026-11-25 10:00"),
        "required date=2026-11-25 10:00 when=always <Box>"
    );
    assert_eq!(with(rows, "Box must be >=5"), "minSize min=5 <Box>");
    assert_eq!(with(rows, "Box must be 5kg"), "type expected=5kg <Box>");
    assert_eq!(with(rows, "Box must be heavy"), "unknown");
    assert_eq!(with(rows, "If Box must be 5"), "unknown");
    assert_eq!(with("required: a|b [ c ] d\r\nemail: e\r\n", "B D"), "required");
    assert_eq!(with("", "a"), "unknown");
}

#[test]
fn of_rows_that_fit_alike_the_later_wins_and_words_go_first() {
    assert_eq!(with("min: {label} is {min}\nmax: {label} is {max}", "a is 5"), "max max=5 <a>");
    assert_eq!(with("required: {label} is off\nemail: {label} is off", "a is off"), "email <a>");
    assert_eq!(with("required: {label} is 5\nmin: {label} is {min}", "a is 5"), "required <a>");
    assert_eq!(
        with("required: {label} is 5\nmin: {label} is {min} kg", "a is 5 kg"),
        "min min=5 <a>"
    );
}

#[test]
fn earlier_tables_go_before_later_ones() {
    let first = Table::parse("required: a\nemail: b").expect("a table");
    let second = Table::parse("url: a\nuuid: c").expect("a table");
    let tables = [&first, &second];
    let mut recogniser = Recogniser::new(&tables);
    let mut rule = |text: &'static str| recogniser.recognise(&text.into()).map(|found| found.rule);
    assert_eq!(rule("a"), Some(Rule::Required));
    assert_eq!(rule("b"), Some(Rule::Email));
    assert_eq!(rule("c"), Some(Rule::Uuid));
    assert_eq!(rule("d"), None);
    assert_eq!(Recogniser::new(&[]).recognise(&"a".into()), None);
}

#[test]
fn a_table_with_a_mistake_is_none() {
    for rows in [
        "nonsense: a b",
        "required",
        "required:",
        "required: [ a ]",
        "required: a {}",
        "required: a {",
        "required: a {x",
        "required: a {%x}",
        "required: {é}",
        "a b c",
        "email: a\nrequird: b",
    ] {
        assert!(Table::parse(rows).is_none(), "{rows}");
    }
    let ways = |count| format!("required: {}", "a|b ".repeat(count));
    assert!(Table::parse(&ways(8)).is_some());
    assert!(Table::parse(&ways(9)).is_none());
    assert!(Table::parse(&format!("required: {}", "[ a ] ".repeat(100_000))).is_none());
}

#[test]
fn a_table_may_be_large() {
    let row = |n| format!("min unit=u{n}: w{} {{label}} {{min}} w{n}", n % 7);
    let rows = (0..3_000).map(row).collect::<Vec<_>>().join("\n");
    let table = Table::parse(&rows).expect("a table");
    let tables = [&table];
    let mut recogniser = Recogniser::new(&tables);
    for n in 0..3_000 {
        let found =
            recogniser.recognise(&format!("W{} 'a' {n} w{n}", n % 7).into()).expect("known");
        assert_eq!(found.params.get("unit"), Some(&Param::Text(format!("u{n}").into())));
    }
    assert_eq!(recogniser.recognise(&"w0 'a' 1 w1".into()), None);
}
