//! Limits in sentences: dates, and those that limit nothing.

use faultmap::{Param, Recogniser, Table, Text};

/// `rule name=value … <label>`.
fn read(sentence: &str) -> String {
    let table = Table::home();
    let sentence = Text::Owned(sentence.to_owned());
    let tables = [&table];
    let Some(found) = Recogniser::new(&tables).recognise(&sentence) else {
        return "unknown".to_owned();
    };
    let mut parts = vec![found.rule.name().to_owned()];
    for (name, param) in &found.params {
        parts.push(match param {
            Param::Number(text) | Param::Text(text) => format!("{name}={text}"),
            param => format!("{name}={}", *param == Param::Flag(true)),
        });
    }
    parts.extend(found.label.as_ref().map(|label| format!("<{label}>")));
    parts.join(" ")
}

#[test]
fn limits_that_are_dates_are_rules_about_dates() {
    for date in [
        "11/25/2026 12:00:00 AM",
        "11/25/2026 12:00:00\u{202f}AM",
        "11/25/2026 12:00:00 AM +00:00",
        "25/11/2026 00:00:00",
        "25.11.2026 00:00:00",
        "2026/11/25 00:00:00",
        "1/2/2026",
        "2026-11-25",
        "2026-11-25T08:30:00Z",
        "2026-11-25T08:30:00.1234567+01:00",
        "25. 11. 2026 0:00:00",
        "2026. 11. 25. 0:00:00",
        "2026. 11. 25",
    ] {
        for (words, rule, inclusive) in [
            ("greater than", "dateAfter", false),
            ("greater than or equal to", "dateAfter", true),
            ("less than", "dateBefore", false),
            ("less than or equal to", "dateBefore", true),
        ] {
            assert_eq!(
                read(&format!("'Start' must be {words} '{date}'.")),
                format!("{rule} date={date} inclusive={inclusive} <Start>")
            );
        }
        assert_eq!(
            read(&format!("'Start' must be between {date} and {date}. You entered {date}.")),
            format!("dateBetween min={date} max={date} <Start>")
        );
        assert_eq!(
            read(&format!("'Start' must be between {date} and {date} (exclusive).")),
            format!("betweenExclusive min={date} max={date} exclusive=both <Start>")
        );
    }
    assert_eq!(
        read("'Start' must be greater than '2026. 11. 25.'."),
        "dateAfter date=2026. 11. 25. inclusive=false <Start>"
    );
    for other in [
        "1.2.3",
        "2026",
        "2026-11",
        "12:00:00",
        "11/25/26",
        "2026-11-25x",
        "2026-11/25",
        "1/2/2026/3",
        "1. 2. 3. 4",
    ] {
        assert_eq!(
            read(&format!("'Start' must be greater than '{other}'.")),
            format!("greaterThan value={other} <Start>")
        );
    }
}

#[test]
fn limits_that_are_none_are_dropped() {
    assert_eq!(
        read("'Name' must be between 3 and 2147483647 characters."),
        "minLength min=3 unit=chars <Name>"
    );
    assert_eq!(
        read("'Name' must be between 3 and -1 characters. You entered 2 characters."),
        "minLength min=3 actual=2 unit=chars <Name>"
    );
    assert_eq!(
        read("'Name' must be between 0 and 3 characters."),
        "maxLength max=3 unit=chars <Name>"
    );
    assert_eq!(read("'Age' must be between 0 and 3. You entered 5."), "between min=0 max=3 <Age>");
    assert_eq!(read("'Age' must be between 18 and 2147483647. You entered 5."), "min min=18 <Age>");
    assert_eq!(read("'Age' must be between 18 and 9223372036854775807."), "min min=18 <Age>");
    assert_eq!(
        read("'Age' must be between 0.5 and 1.7976931348623157E+308. You entered 0."),
        "min min=0.5 <Age>"
    );
    assert_eq!(read("'Age' must be between -2147483648 and 5. You entered 6."), "max max=5 <Age>");
    assert_eq!(
        read("'Age' must be between 0 and 2147483647 (exclusive). You entered 0."),
        "greaterThan value=0 <Age>"
    );
    assert_eq!(
        read("'Age' must be between -5 and -1 (exclusive). You entered 9."),
        "betweenExclusive min=-5 max=-1 exclusive=both <Age>"
    );
    assert_eq!(
        read("'Code' must be between 1 and 1 characters. You entered 2 characters."),
        "length length=1 actual=2 unit=chars <Code>"
    );
}
