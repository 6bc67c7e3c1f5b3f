//! What parameters say to readers, in English and in German.

#[path = "common/messages.rs"]
#[expect(dead_code, reason = "the other tests need more of it")]
mod messages;

use faultmap::{Catalog, MessageOptions, Param, Rule, Target, ValidationError, resolve_message};
use messages::*;

/// What readers see of an error in English and in German.
fn texts(error: &ValidationError<'_>) -> [String; 2] {
    let (english, german) = (Catalog::english(), german());
    ["en", "de"].map(|locale| {
        let options = MessageOptions {
            labels: [("password".into(), "Password".into())].into_iter().collect(),
            ..options(&[locale], &[&german, &english])
        };
        resolve_message(Target::Error(error), options).text.into_owned()
    })
}

#[test]
fn digits_are_numbers_where_the_rule_compares_numbers() {
    let text = |text| Param::Text(text);
    for (rule, name, value, expected) in [
        (Rule::Min, "min", "1.500", ["Use 1.500 or more.", "Mindestens 1,500 eingeben."]),
        (
            Rule::GreaterThan,
            "value",
            "12345.50",
            ["Use a value above 12,345.50.", "Einen Wert über 12.345,50 eingeben."],
        ),
        (Rule::MinItems, "min", "1", ["Use at least 1 entry.", "Mindestens 1 Eintrag angeben."]),
        (
            Rule::StartsWith,
            "value",
            "1500",
            ["Start with “1500”.", "Am Anfang muss „1500“ stehen."],
        ),
    ] {
        for param in [text(value.into()), number(value)] {
            assert_eq!(texts(&known(rule, &[(name, param)])), expected);
        }
    }
}

#[test]
fn a_parameter_that_says_nothing_is_as_good_as_absent() {
    let text = |text: &'static str| Param::Text(text.into());
    for (rule, name, param) in [
        (Rule::GreaterThan, "value", text("")),
        (Rule::Min, "min", text("  ")),
        (Rule::Min, "min", text("\u{a0}")),
        (Rule::Min, "min", Param::Flag(true)),
        (Rule::Max, "max", number("NaN")),
        (Rule::MinLength, "min", text("x")),
        (Rule::MaxItems, "max", Param::List(vec!["1".into()])),
    ] {
        assert_eq!(texts(&known(rule, &[(name, param.clone())])), [SENTENCE; 2], "{param:?}");
    }
    for (rule, name) in
        [(Rule::RequiredIf, "other"), (Rule::UnknownField, "name"), (Rule::Ip, "version")]
    {
        assert_eq!(texts(&known(rule, &[(name, text(" "))])), texts(&known(rule, &[])));
    }
}

#[test]
fn another_field_is_called_by_its_label() {
    let other =
        |name: &'static str| texts(&known(Rule::Confirmed, &[("other", Param::Text(name.into()))]));
    assert_eq!(
        other("password"),
        ["Enter the same as in “Password”.", "Dasselbe wie bei „Password“ eingeben."]
    );
    assert_eq!(other("email")[0], "Enter the same as in “email”.");
}

#[test]
fn numbers_and_units_agree() {
    let precision = known(Rule::Precision, &[("digits", number("1")), ("scale", number("0"))]);
    assert_eq!(
        texts(&precision),
        [
            "Use at most 1 digit and 0 decimal places.",
            "Höchstens 1 Ziffer und 0 Nachkommastellen eingeben."
        ]
    );
    for (max, unit, expected) in [
        (
            "1",
            "bytes",
            ["Choose a file of at most 1 byte.", "Eine Datei mit höchstens 1 Byte wählen."],
        ),
        (
            "500",
            "bytes",
            ["Choose a file of at most 500 bytes.", "Eine Datei mit höchstens 500 Byte wählen."],
        ),
        ("5", "MB", ["Choose a file of at most 5 MB.", "Eine Datei mit höchstens 5 MB wählen."]),
    ] {
        let unit = Param::Text(unit.into());
        let error = known(Rule::FileTooLarge, &[("max", number(max)), ("unit", unit)]);
        assert_eq!(texts(&error), expected);
    }
}

#[test]
fn a_date_that_nobody_says_is_a_later_or_an_earlier_one() {
    let later = texts(&known(Rule::DateAfter, &[("inclusive", Param::Flag(true))]));
    assert_eq!(later, ["Choose a later date.", "Ein späteres Datum wählen."]);
    let earlier = texts(&known(Rule::DateBefore, &[]));
    assert_eq!(earlier, ["Choose an earlier date.", "Ein früheres Datum wählen."]);
    let date = Param::Text("2026-01-01".into());
    let after = known(Rule::DateAfter, &[("date", date), ("inclusive", Param::Flag(true))]);
    assert_eq!(
        texts(&after),
        ["Choose a date on or after 2026-01-01.", "Ein Datum ab 2026-01-01 wählen."]
    );
}
