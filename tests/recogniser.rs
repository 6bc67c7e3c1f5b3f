//! Sentences of validators → rule, parameters, label.

use std::sync::LazyLock;

use faultmap::{Param, Recognised, Recogniser, Source, Table, Text};

const FLUENT_VALIDATION: &str = include_str!("data/fluentvalidation.tsv");
const NO_SUCH_SENTENCE: &str = include_str!("data/no-such-sentence.txt");
const OTHER_LANGUAGES: &str = include_str!("data/other-languages.tsv");

const LABELS: [&str; 22] = [
    "Name",
    "Unit Price",
    "Owner's name",
    "Parents' phone",
    "Kids' and Owner's toys'",
    "Straße und Größe",
    "Größe",
    "L'été",
    "😀",
    "Name 😀",
    "Line 2",
    "2nd Line",
    "must not be empty",
    "The length of",
    "Items[0].Name",
    "O'Brien–Müller (work)",
    "a, b; c: d.",
    "__proto__",
    "constructor",
    "اسم المستخدم",
    "姓名",
    "{PropertyName} \"x\" `y` \\",
];

static HOME: LazyLock<Table<'static>> = LazyLock::new(Table::home);

fn home(sentence: &str) -> Option<Recognised<'static>> {
    Recogniser::new(&[&*HOME]).recognise(&Text::Owned(sentence.to_owned()))
}

/// Parameters as JavaScript's `String()` writes them.
fn params(recognised: &Recognised<'_>) -> Vec<(String, String)> {
    let text = |param: &Param<'_>| match param {
        Param::Number(text) | Param::Text(text) => text.to_string(),
        Param::Flag(flag) => flag.to_string(),
        Param::List(items) => items.join(","),
    };
    recognised.params.iter().map(|(name, param)| (name.to_string(), text(param))).collect()
}

/// `rule name=value … <label>`, for short expectations.
fn describe(found: &Recognised<'_>) -> String {
    let mut parts = vec![found.rule.name().to_owned()];
    parts.extend(params(found).iter().map(|(name, value)| format!("{name}={value}")));
    parts.extend(found.label.as_ref().map(|label| format!("<{label}>")));
    parts.join(" ")
}

/// Reads with the home table.
fn read(sentence: &str) -> String {
    home(sentence).map_or("unknown".to_owned(), |found| describe(&found))
}

/// The rows of a data file.
fn rows(data: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    data.lines().filter(|line| !line.starts_with('#')).map(|line| line.split('\t').collect())
}

/// The placeholders of a template and what a server puts there.
fn values(set: usize) -> Vec<(&'static str, &'static str)> {
    let compared = ["0", "-5", "9.99", "1000", "Blue & green", "O'Hara", "", "True"];
    let ranges =
        [("1", "10"), ("0.5", "99.95"), ("-10", "-1"), ("0", "3"), ("01:00:00", "23:59:59")];
    let entered = ["0", "100.50", "a secret value", "it's, well, 'this'", "11/25/2026 12:00:00 AM"];
    let (from, to) = ranges[set % ranges.len()];
    vec![
        ("MinLength", ["3", "8", "10"][set % 3]),
        ("MaxLength", ["50", "255", "1000"][set % 3]),
        ("TotalLength", ["2", "0", "100000"][set % 3]),
        ("From", from),
        ("To", to),
        ("ComparisonValue", compared[set % compared.len()]),
        ("PropertyValue", entered[set % entered.len()]),
        ("ExpectedPrecision", "4"),
        ("expectedPrecision", "4"),
        ("ExpectedScale", "2"),
        ("expectedScale", "2"),
        ("Digits", "5"),
        ("digits", "5"),
        ("ActualScale", "3"),
        ("actualScale", "3"),
    ]
}

fn fill(template: &str, values: &[(&str, &str)]) -> String {
    values.iter().fold(template.to_owned(), |text, (name, value)| {
        text.replace(&format!("{{{name}}}"), value)
    })
}

#[test]
fn every_sentence_of_fluent_validation_is_read() {
    let mut sentences = 0;
    for row in rows(FLUENT_VALIDATION) {
        let [_, template, rule, expected] = row[..] else { panic!("{row:?}") };
        for (set, label) in LABELS.iter().enumerate() {
            let mut values = values(set);
            // Last, since a label may look like a placeholder.
            values.push(("PropertyName", label));
            let sentence = fill(template, &values);
            let found = home(&sentence).unwrap_or_else(|| panic!("{sentence}"));
            let mut expected: Vec<_> = expected
                .split("; ")
                .filter_map(|pair| pair.split_once('='))
                // The rejected value is dropped.
                .filter(|(name, value)| *name != "field" && *value != "{PropertyValue}")
                .map(|(name, value)| (name.to_owned(), fill(value, &values)))
                // What says nothing is no parameter, nor is a text a number.
                .filter(|(name, value)| match &**name {
                    "min" | "max" => value.contains(|c: char| c.is_ascii_digit()),
                    _ => !value.is_empty(),
                })
                .collect();
            let mut got = params(&found);
            expected.sort();
            got.sort();
            assert_eq!((found.rule.name(), got), (rule, expected), "{sentence}");
            assert_eq!(found.label.as_deref(), Some(*label), "{sentence}");
            assert_eq!(found.from, Source::Sentence);
            sentences += 1;
        }
    }
    assert_eq!(sentences, 33 * LABELS.len());
}

#[test]
fn equal_sentences_read_alike_whether_borrowed_or_owned() {
    let tables = [&*HOME];
    let mut recogniser = Recogniser::new(&tables);
    let sentences: Vec<Text<'_>> = (0..400)
        .map(|n| Text::Owned(format!("'Field {}' must be greater than '{}'.", n % 100, n % 100)))
        .collect();
    for (n, sentence) in sentences.iter().enumerate() {
        for sentence in [sentence.clone(), Text::Borrowed(sentence)] {
            let found = recogniser.recognise(&sentence).expect("known");
            assert_eq!(found.label, Some(Text::Owned(format!("Field {}", n % 100))));
            assert_eq!(
                found.params.get("value"),
                Some(&Param::Number((n % 100).to_string().into()))
            );
            let unknown = Text::Owned(format!("{sentence} {n}"));
            assert_eq!(recogniser.recognise(&unknown), None);
            assert_eq!(recogniser.recognise(&unknown), None);
        }
    }
}

#[test]
fn values_of_a_borrowed_sentence_are_borrowed() {
    let tables = [&*HOME];
    let sentence = Text::Borrowed("'Name' must be greater than '10'.");
    let found = Recogniser::new(&tables).recognise(&sentence).expect("known");
    assert!(matches!(found.label, Some(Text::Borrowed("Name"))));
    assert!(matches!(found.params.get("value"), Some(Param::Number(Text::Borrowed("10")))));
}

#[test]
fn labels_need_no_quotes() {
    assert_eq!(read("Name must not be empty."), "notEmpty <Name>");
    assert_eq!(read("unit price (net) should not be empty"), "notEmpty <unit price (net>");
    assert_eq!(read("Order line 2 is not in the correct format."), "pattern <Order line 2>");
    assert_eq!(read("\"Name\" must not be empty."), "notEmpty <Name>");
    assert_eq!(read("“Owner’s name” must not be empty."), "notEmpty <Owner’s name>");
    assert_eq!(read("`Name` must not be empty."), "notEmpty <Name>");
    assert_eq!(
        read("The length of Name must be at least 3 characters."),
        "minLength min=3 unit=chars <Name>"
    );
    assert_eq!(
        read("alpha beta gamma delta epsilon zeta must be empty"),
        "prohibited <alpha beta gamma delta epsilon zeta>"
    );
    assert_eq!(read("alpha beta gamma delta epsilon zeta eta must be empty"), "unknown");
}

#[test]
fn a_label_is_never_empty() {
    for sentence in ["'' must not be empty.", "' ' must not be empty.", "\"\" must not be empty"] {
        assert_eq!(read(sentence), "notEmpty");
    }
    assert_eq!(read("must not be empty."), "unknown");
}

#[test]
fn case_and_punctuation_make_no_difference_but_every_word_does() {
    assert_eq!(read("  'Name'   MUST not be\nempty !"), "notEmpty <Name>");
    for sentence in [
        "'Name' must be not empty.",
        "'Name' must not be empty now.",
        "Now 'Name' must not be empty.",
        "'Name' 'First' must not be empty.",
        "'Name' must not empty.",
        "'Name' must not be 'empty.",
        "'Name' must be > empty.",
        "'Name' must not be empty. 'Age' must not be empty.",
        "'Name' must be between 3 and 5 and 7.",
        "'Name' must be between three and five characters.",
        "'Name' must be at least characters.",
    ] {
        assert_eq!(read(sentence), "unknown", "{sentence}");
    }
}

#[test]
fn numbers_are_numbers_and_everything_else_is_text() {
    let value = |text: &str| {
        let found = home(&format!("'X' must be equal to '{text}'.")).expect("known");
        found.params.get("value").cloned()
    };
    for number in ["0", "-1", "10.00", "79228162514264337593543950335", "0.1"] {
        assert_eq!(value(number), Some(Param::Number(number.into())));
    }
    for text in
        ["007", "-", "1.", ".5", "1,5", "1,000", "+1", "1e5", "0x10", "NaN", "1 2", "٣", "5%"]
    {
        assert_eq!(value(text), Some(Param::Text(text.into())), "{text}");
    }
    assert_eq!(value(""), None);
    let found = home("The length of 'X' must be at least 3 characters. You entered 2 characters.");
    let found = found.expect("known");
    assert_eq!(found.params.get("min"), Some(&Param::Number("3".into())));
    assert_eq!(found.params.get("actual"), Some(&Param::Number("2".into())));
    assert_eq!(found.params.get("unit"), Some(&Param::Text("chars".into())));
}

#[test]
fn the_rejected_value_is_dropped() {
    for sentence in [
        "'Pin' must be between 1 and 10. You entered hunter2.",
        "'Pin' must be between 1 and 10 (exclusive). You entered hunter2.",
        "'Pin' has a range of values which does not include 'hunter2'.",
        "'Pin' has a range of values which does not include 'it's hunter2, isn't it?'.",
    ] {
        let found = home(sentence).expect("known");
        assert!(!format!("{found:?}").contains("hunter2"), "{sentence}");
    }
}

#[test]
fn other_languages_are_not_read() {
    for row in rows(OTHER_LANGUAGES) {
        let [_, sentence] = row[..] else { panic!("{row:?}") };
        assert_eq!(read(sentence), "unknown", "{sentence}");
    }
}

#[test]
fn what_is_no_such_sentence_is_not_read() {
    for sentence in NO_SUCH_SENTENCE.lines().chain(["", " ", "\n", "'", "''", "\"", "“", "“”"])
    {
        assert_eq!(read(sentence), "unknown", "{sentence}");
    }
}

#[test]
fn hostile_sentences_are_bounded() {
    let many = |text: &str, bytes: usize| text.repeat(bytes / text.len());
    let sentence = "'Name' must not be empty.";
    for text in [
        "'",
        "\"",
        "`",
        "“",
        "”",
        "'a",
        "a'",
        "' ",
        "'a ",
        "a ",
        "ä",
        "😀 ",
        "1",
        "1 ",
        "-",
        ".",
        ",",
        "<",
        "\0",
        "\u{202e}",
        "must ",
        "'a' must ",
        "between 1 and ",
        "you entered ",
        "{label} ",
        "[ ",
    ] {
        for bytes in [10, 60, 100, 1_000, 4_000, 65_536] {
            let text = many(text, bytes);
            for sentence in [
                text.clone(),
                format!("'Name' must be between {text} and 3."),
                format!("{text} must not be"),
                format!("'{text} {sentence}"),
                format!("{sentence}' {text}"),
            ] {
                let _ = home(&sentence);
            }
        }
    }
    assert_eq!(read(&format!("'{}' must not be empty.", many("x", 5_000))), "unknown");
    assert_eq!(read(&format!("{}{sentence}", many(" ", 100))), "notEmpty <Name>");
    let label = many("x", 3_000);
    assert_eq!(read(&format!("'{label}' must not be empty.")), format!("notEmpty <{label}>"));
}

#[test]
fn no_text_panics_wherever_it_is_cut() {
    for row in rows(FLUENT_VALIDATION) {
        let sentence = row[1].replace("{PropertyName}", "Größe “😀”").replace(['{', '}'], "'");
        for at in 0..=sentence.len() {
            let head = String::from_utf8_lossy(&sentence.as_bytes()[..at]);
            let tail = String::from_utf8_lossy(&sentence.as_bytes()[at..]);
            let _ = (home(&head), home(&tail));
        }
    }
}
