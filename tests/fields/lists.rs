//! What is in the lists of the result, and in which order.

use faultmap::path::parse;
use faultmap::{Catalog, FieldName, MessageOptions, Rule, Source, ValidationError};

use super::{error, form, map, texts, with};

#[test]
fn errors_without_a_path_are_about_the_form() {
    for property in ["", "$", "#"] {
        let mapped =
            map(&form(&["", "name"]), &[(property, "Start is after end."), ("name", "wrong")]);
        assert_eq!(mapped.form, [0]);
        assert_eq!(texts(&mapped), [("name".to_owned(), vec!["wrong".to_owned()])]);
        assert_eq!(mapped.entries[0].name, None);
    }
}

#[test]
fn fields_are_in_the_forms_order_and_messages_in_the_servers() {
    let mapped = map(
        &form(&["name", "unused", "price", "email"]),
        &[("email", "e1"), ("Price", "p1"), ("name", "n1"), ("price", "p2"), ("email", "e2")],
    );
    let expected = [("name", vec!["n1"]), ("price", vec!["p1", "p2"]), ("email", vec!["e1", "e2"])];
    let expected: Vec<_> = expected
        .into_iter()
        .map(|(name, texts)| {
            (name.to_owned(), texts.into_iter().map(str::to_owned).collect::<Vec<_>>())
        })
        .collect();
    assert_eq!(texts(&mapped), expected);
    let names: Vec<_> = mapped.entries.iter().map(|entry| entry.name.as_deref().unwrap()).collect();
    assert_eq!(names, ["email", "price", "name", "price", "email"]);
}

#[test]
fn rows_are_in_the_order_of_their_names_then_of_the_errors() {
    let mapped = map(
        &form(&["rows.*.a", "rows.*.b"]),
        &[("rows.1.b", "x"), ("rows.1.a", "x"), ("rows.0.a", "x"), ("rows.0.b", "x")],
    );
    let names: Vec<_> = mapped.fields.iter().map(|(name, _)| &**name).collect();
    assert_eq!(names, ["rows.1.a", "rows.0.a", "rows.1.b", "rows.0.b"]);
}

#[test]
fn equal_texts_of_a_list_are_there_once() {
    let mapped = map(
        &form(&["a", "b"]),
        &[
            ("a", "x"),
            ("a", "x"),
            ("A", "x"),
            ("a", "y"),
            ("a", "x"),
            ("a", "y"),
            ("a", "z"),
            ("b", "x"),
            ("", "x"),
            ("", "x"),
            ("c", "x"),
            ("c", "x"),
            ("d", "x"),
        ],
    );
    assert_eq!(mapped.fields, [("a".into(), vec![0, 3, 6]), ("b".into(), vec![7])]);
    assert_eq!(mapped.form, [8]);
    assert_eq!(mapped.unmatched.len(), 2);
    assert_eq!(mapped.unmatched[0].messages, [10]);
    assert_eq!(mapped.entries.len(), 13);
}

#[test]
fn unmatched_errors_are_grouped_by_path() {
    let mapped = map(
        &form(&["name"]),
        &[("age", "1"), ("zip", "2"), ("age", "3"), ("/age", "4"), ("name", "5")],
    );
    assert_eq!(mapped.unmatched.len(), 2);
    assert_eq!(mapped.unmatched[0].property, "age");
    assert_eq!(mapped.unmatched[0].messages, [0, 2, 3]);
    assert_eq!(mapped.unmatched[1].messages, [1]);
}

#[test]
fn each_pair_is_renamed_once() {
    let mapped = map(
        &form(&["name", "items"]),
        &[
            ("Name", "1"),
            ("Name", "2"),
            ("NAME", "3"),
            ("items.0", "4"),
            ("items.1", "5"),
            ("items.0", "6"),
        ],
    );
    let pairs: Vec<_> =
        mapped.renamed.iter().map(|renamed| (&*renamed.from, &*renamed.to)).collect();
    assert_eq!(
        pairs,
        [("Name", "name"), ("NAME", "name"), ("items.0", "items"), ("items.1", "items")]
    );
}

fn required(property: &'static str) -> ValidationError<'static> {
    ValidationError {
        rule: Some(Rule::Required),
        from: Some(Source::Code),
        ..error(property, "'Unit Price' must not be empty.")
    }
}

#[track_caller]
fn says(messages: &MessageOptions<'static>, error: ValidationError<'static>, label: Option<&str>) {
    let mapped = with(messages.clone(), &form(&["name", "rows[*].price"]), vec![error]);
    let text = &mapped.entries[0].message.text;
    match label {
        Some(label) => assert!(text.contains(label), "{text}"),
        None => assert!(!text.to_lowercase().contains("name"), "{text}"),
    }
}

#[test]
fn texts_away_from_their_field_name_it() {
    let english: &'static Catalog<'static> = Box::leak(Box::new(Catalog::english()));
    let plain = MessageOptions { catalogs: vec![english], ..MessageOptions::default() };
    says(&plain, required("name"), None);
    says(&plain, required("unit_price"), Some("Unit price"));
    says(&plain, required("items[0].UnitPrice"), Some("Unit price"));
    says(
        &plain,
        ValidationError { label: Some("Stückpreis".into()), ..required("unit_price") },
        Some("Stückpreis"),
    );
    says(
        &plain,
        ValidationError { label: Some("End date".into()), ..required("") },
        Some("End date"),
    );
    let labels =
        [("unit_price", "Price per unit"), ("name", "Full name"), ("rows.*.price", "Row price")];
    let labels = labels.into_iter().map(|(name, label)| (name.into(), label.into())).collect();
    let labelled = MessageOptions { labels, labelled: true, ..plain.clone() };
    says(&labelled, required("unit_price"), Some("Price per unit"));
    says(&labelled, required("Name"), Some("Full name"));
    says(&labelled, required("rows[1].price"), Some("Row price"));
    let own = [("rows[*].price".into(), "Own price".into())].into_iter().collect();
    let own = MessageOptions { labels: own, labelled: true, ..plain.clone() };
    says(&own, required("rows[1].price"), Some("Own price"));
    let labelled = MessageOptions { labelled: true, ..plain };
    says(&labelled, required("Name"), Some("Name"));
}

#[test]
fn a_name_can_be_made_of_a_path() {
    let path = parse("items.*.price");
    let name = FieldName::of_path(path.clone(), true);
    assert_eq!((&*name.name, &name.path), ("items[*].price", &path));
    assert_eq!(FieldName::of_path(path, false).name, "items.*.price");
    assert_eq!(FieldName::parse(String::from("a[0]")), FieldName::parse("a[0]"));
}
