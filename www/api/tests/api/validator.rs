//! The rules and their sentences, one by one.

use faultmap_demo_api::validate::{Validator, label};

/// What rules say of a text or a number; empty if they have nothing to say.
macro_rules! says {
    ($kind:ident $value:expr => $($rules:tt)+) => {{
        let mut check = Validator::new();
        check.$kind("UnitPrice", $value).$($rules)+.done();
        message(check)
    }};
}

fn message(check: Validator) -> String {
    let Err(problem) = check.finish() else { return String::new() };
    assert_eq!(problem.validation_errors().len(), 1);
    problem.validation_errors().first().map(|error| error.message.clone()).unwrap_or_default()
}

#[test]
fn texts() {
    let empty = "'Unit Price' must not be empty.";
    assert_eq!(says!(text None => not_null()), empty);
    assert_eq!(says!(text Some("") => not_null()), "");
    assert_eq!(says!(text None => not_empty()), empty);
    assert_eq!(says!(text Some(" \t") => not_empty()), empty);
    assert_eq!(says!(text Some("x") => not_empty()), "");
    assert_eq!(
        says!(text Some("ab") => min_length(3)),
        "The length of 'Unit Price' must be at least 3 characters. You entered 2 characters."
    );
    assert_eq!(says!(text Some("abc") => min_length(3).max_length(3)), "");
    // Counted as .NET counts: the crab is two units long.
    assert_eq!(
        says!(text Some("🦀🦀") => max_length(3)),
        "The length of 'Unit Price' must be 3 characters or fewer. You entered 4 characters."
    );
    assert_eq!(
        says!(text Some("a") => matches(|text| text == "b")),
        "'Unit Price' is not in the correct format."
    );
    for (text, valid) in
        [("a@b", true), ("@b", false), ("a@", false), ("a@b@c", false), ("", false)]
    {
        let expected = if valid { "" } else { "'Unit Price' is not a valid email address." };
        assert_eq!(says!(text Some(text) => email()), expected, "{text}");
    }
    assert_eq!(
        says!(text Some("red") => one_of(&["blue"])),
        "'Unit Price' has a range of values which does not include 'red'."
    );
    assert_eq!(
        says!(text Some("red") => must(|text| text.len() > 3)),
        "The specified condition was not met for 'Unit Price'."
    );
}

#[test]
fn numbers() {
    assert_eq!(
        says!(number Some(-0.5) => at_least(0.0)),
        "'Unit Price' must be greater than or equal to '0'."
    );
    assert_eq!(
        says!(number Some(0.0) => greater_than(0.0)),
        "'Unit Price' must be greater than '0'."
    );
    assert_eq!(
        says!(number Some(10.25) => between(1.5, 10.0)),
        "'Unit Price' must be between 1.5 and 10. You entered 10.25."
    );
    assert_eq!(says!(number Some(1.5) => between(1.5, 10.0).at_least(1.5)), "");
}

#[test]
fn what_is_absent_fails_only_where_it_is_required() {
    assert_eq!(says!(text None => min_length(1).email().one_of(&[]).matches(|_| false)), "");
    assert_eq!(says!(number None => at_least(5.0).between(5.0, 6.0)), "");
}

#[test]
fn the_first_rule_that_fails_ends_a_property() {
    let message = says!(text Some("") => not_empty().min_length(3).email());
    assert_eq!(message, "'Unit Price' must not be empty.");
}

#[test]
fn properties_of_items_are_nested() {
    let mut check = Validator::new();
    check.each("Orders", &[vec![""], vec!["a", ""]], |check, order| {
        check.each("Items", order, |check, item| {
            check.text("UnitName", Some(item)).not_empty().done();
        });
    });
    check.text("Name", None).not_empty().done();
    let problem = check.finish().expect_err("three are empty");
    let properties: Vec<_> =
        problem.validation_errors().iter().map(|error| error.property.as_str()).collect();
    assert_eq!(properties, ["Orders[0].Items[0].UnitName", "Orders[1].Items[1].UnitName", "Name"]);
}

#[test]
fn labels() {
    assert_eq!(label("DueOn"), "Due On");
    assert_eq!(label("Name"), "Name");
    assert_eq!(label(""), "");
}
