//! What readers see: our texts, or what the server says; labels and values.

#[path = "common/messages.rs"]
mod messages;

use faultmap::{
    Catalog, Fault, Kind, Map, MessageOptions, Origin, Param, Resolver, Rule, Seconds, Segment,
    ServerText, Source, Target, ValidationError, resolve_message,
};
use messages::*;

#[track_caller]
fn says(error: &ValidationError<'_>, en: [&str; 2], de: [&str; 2]) {
    let (english, german) = (Catalog::english(), german());
    let catalogs = [&german, &english];
    for (locale, expected) in [("en", en), ("de", de)] {
        let say = |labelled| {
            let labels = [("Name".into(), "Name".into())].into_iter().collect();
            let options = MessageOptions { labels, labelled, ..options(&[locale], &catalogs) };
            resolve_message(Target::Error(error), options).text.into_owned()
        };
        assert_eq!([say(false), say(true)], expected, "{locale}");
    }
}

#[test]
fn rules_read_well_in_english_and_german() {
    says(
        &known(Rule::Required, &[]),
        ["Fill this in.", "Name must be filled in."],
        ["Hier fehlt noch eine Angabe.", "Name: Hier fehlt noch eine Angabe."],
    );
    says(
        &known(Rule::MinLength, &[("min", number("3"))]),
        ["Use at least 3 characters.", "Name needs at least 3 characters."],
        ["Mindestens 3 Zeichen eingeben.", "Name: mindestens 3 Zeichen eingeben."],
    );
    says(
        &known(Rule::MinLength, &[("min", number("1")), ("unit", Param::Text("words".into()))]),
        ["Use at least 1 word.", "Name needs at least 1 word."],
        ["Mindestens 1 Wort eingeben.", "Name: mindestens 1 Wort eingeben."],
    );
    says(
        &known(Rule::Max, &[("max", number("1234.5"))]),
        ["Use 1,234.5 or less.", "Name can be 1,234.5 or less."],
        ["Höchstens 1.234,5 eingeben.", "Name: höchstens 1.234,5 eingeben."],
    );
    let options = Param::List(vec!["a".into(), "b".into(), "c".into()]);
    says(
        &known(Rule::OneOf, &[("options", options)]),
        ["Choose one of these: a, b, or c.", "Name: choose one of these: a, b, or c."],
        [
            "Eine dieser Möglichkeiten wählen: a, b oder c.",
            "Name: eine dieser Möglichkeiten wählen: a, b oder c.",
        ],
    );
    says(
        &known(Rule::OneOf, &[]),
        ["Choose one of the offered options.", "Name: choose one of the offered options."],
        [
            "Eine der angebotenen Möglichkeiten wählen.",
            "Name: eine der angebotenen Möglichkeiten wählen.",
        ],
    );
    says(
        &known(Rule::Email, &[]),
        [
            "Use an email address like name@example.com.",
            "Name must be an address like name@example.com.",
        ],
        [
            "Eine E-Mail-Adresse wie name@example.com eingeben.",
            "Name: eine E-Mail-Adresse wie name@example.com eingeben.",
        ],
    );
    says(
        &known(Rule::Past, &[("inclusive", Param::Flag(true))]),
        ["Choose today or an earlier date.", "Name needs today or an earlier date."],
        ["Heute oder ein früheres Datum wählen.", "Name: heute oder ein früheres Datum wählen."],
    );
}

#[test]
fn a_known_code_has_a_title_and_says_what_to_do_next() {
    let (english, german) = (Catalog::english(), german());
    let fault = fault(Kind::Conflict, &["concurrency-violation"]);
    let say =
        |locale| resolve_message(Target::Fault(&fault), options(&[locale], &[&german, &english]));
    let message = say("en");
    assert_eq!(message.title.as_deref(), Some("Someone else changed this in the meantime."));
    assert_eq!(message.text, "Reload to see the latest version, then make your change again.");
    assert_eq!(message.id, "code.concurrency-violation");
    assert_eq!(ids(&message), ["code.concurrency-violation", "kind.conflict", "kind.unknown"]);
    assert_eq!((message.locale.as_ref(), message.source), ("en", Origin::Catalog));
    assert!(message.values.is_empty());
    let message = say("de-AT");
    assert_eq!(message.locale, "de");
    assert_ne!(message.text, say("en").text);
    assert_ne!(message.title, say("en").title);
}

#[test]
fn every_kind_and_rule_has_a_text_in_every_language() {
    let (english, german) = (Catalog::english(), german());
    for locale in ["en", "de", "fr", "", "de_CH", "__proto__", "de-u-co-phonebk", "😀"] {
        for kind in Kind::ALL {
            let fault = fault(*kind, &["E_1", ""]);
            let message =
                resolve_message(Target::Fault(&fault), options(&[locale], &[&german, &english]));
            let name = format!("kind.{}", kind.name());
            assert_eq!(message.id, name);
            assert_eq!(message.ids.last().unwrap(), "kind.unknown");
            assert!(!message.text.is_empty() && message.title.is_some(), "{locale} {name}");
        }
        for rule in Rule::ALL {
            let error = ValidationError { message: " ".into(), ..known(*rule, &[]) };
            let [text, id, _] = seen(&error, &[locale], &[&german, &english]);
            assert!(!text.trim().is_empty() && id.starts_with("rule."), "{locale} {id}");
        }
    }
}

#[test]
fn the_servers_sentence_is_kept_where_the_rule_is_not_known_for_sure() {
    let (english, german) = (Catalog::english(), german());
    let catalogs = [&german, &english];
    let min = [("min", number("3"))];
    for (error, id) in [
        (error(None, None, &[]), "rule.invalid"),
        (error(Some(Rule::Min), Some(Source::Guess), &min), "rule.min"),
        (known(Rule::Invalid, &[]), "rule.invalid"),
        (known(Rule::Min, &[]), "rule.invalid"),
    ] {
        let mut resolver = Resolver::new(options(&["de"], &catalogs));
        let message = resolver.error_message(&error, None, false);
        assert_eq!([&*message.text, &*message.id, &*message.locale], [SENTENCE, id, "und"]);
        assert_eq!(message.source, Origin::Server);
        resolver.speak(Some("en-US"));
        assert_eq!(resolver.error_message(&error, None, false).locale, "en-US");

        let server_text = ServerText::Never;
        let never = MessageOptions { server_text, ..options(&["de"], &catalogs) };
        let message = resolve_message(Target::Error(&error), never);
        assert_eq!((&*message.id, &*message.locale, message.source), (id, "de", Origin::Catalog));

        let silent = ValidationError { message: " \n".into(), ..error };
        assert_eq!(seen(&silent, &["de"], &catalogs)[1..], [id, "de"]);
    }
    for from in [Source::Code, Source::Sentence] {
        let error = error(Some(Rule::Min), Some(from), &min);
        assert_eq!(seen(&error, &["de"], &catalogs)[0], "Mindestens 3 eingeben.");
    }
}

#[test]
fn the_servers_text_for_the_reader_goes_before_that_of_the_kind() {
    let (english, german) = (Catalog::english(), german());
    let catalogs = [&german, &english];
    let mut failed = Fault {
        description: Some("Described.".into()),
        display: Some("Displayed.".into()),
        ..fault(Kind::Plan, &["card_declined"])
    };
    let say = |fault: &Fault<'_>, server_text| {
        let options = MessageOptions { server_text, ..options(&["de-AT"], &catalogs) };
        let message = resolve_message(Target::Fault(fault), options);
        assert_eq!(message.id, "kind.plan");
        assert!(message.title.is_some());
        (message.text.into_owned(), message.locale.into_owned(), message.source)
    };
    let displayed = |locale: &str| ("Displayed.".to_owned(), locale.to_owned(), Origin::Display);
    let described = |locale: &str| ("Described.".to_owned(), locale.to_owned(), Origin::Server);
    let ours = say(&failed, ServerText::Never);
    assert_eq!((&*ours.1, ours.2), ("de", Origin::Catalog));

    assert_eq!(say(&failed, ServerText::Fields), displayed("und"));
    assert_eq!(say(&failed, ServerText::Always), displayed("und"));
    failed.language = Some("de-CH".into());
    assert_eq!(say(&failed, ServerText::Fields), displayed("de-CH"));
    failed.language = Some("en".into());
    assert_eq!(say(&failed, ServerText::Fields), ours);
    assert_eq!(say(&failed, ServerText::Always), described("en"));
    failed.language = None;
    failed.display = Some(" ".into());
    assert_eq!(say(&failed, ServerText::Fields), ours);
    assert_eq!(say(&failed, ServerText::Always), described("und"));

    failed.codes.push("not-found".into());
    failed.display = Some("Displayed.".into());
    let message = resolve_message(Target::Fault(&failed), options(&["de"], &catalogs));
    assert_eq!((&*message.id, message.source), ("code.not-found", Origin::Catalog));
}

#[test]
fn values_are_the_parameters_and_the_label() {
    let english = Catalog::english();
    let mut error = known(Rule::MinLength, &[("min", number("3")), ("label", number("9"))]);
    error.label = Some("Unit Price".into());
    let mut resolver = Resolver::new(options(&["en"], &[&english]));
    let message = resolver.error_message(&error, None, false);
    let label = Param::Text("Unit Price".into());
    assert_eq!(message.values, params(&[("min", number("3")), ("label", label)]));
    assert_eq!(message.text, "Use at least 3 characters.");
    let message = resolver.error_message(&error, Some("Price"), true);
    assert_eq!(message.values.get("label"), Some(&Param::Text("Price".into())));
    assert_eq!(message.text, "Price needs at least 3 characters.");
    let bare = ValidationError { label: None, params: Map::new(), ..error.clone() };
    let message = resolver.error_message(&bare, Some(" "), true);
    assert!(message.values.is_empty());
    assert_eq!(message.source, Origin::Server);

    let failed = Fault {
        retry_after: Some(Seconds { whole: 30, millis: 0 }),
        ..fault(Kind::RateLimit, &[])
    };
    let message = resolve_message(Target::Fault(&failed), options(&["en"], &[&english]));
    assert_eq!(message.values, params(&[("retryAfter", number("30"))]));
}

#[test]
fn labels_are_found_by_name_and_then_with_any_index() {
    let labels = [
        ("name", "Name"),
        ("items.*.price", "Price"),
        ("items.0.price", "First price"),
        ("items.1.parts.*.size", "Size"),
        ("*", "Any"),
        ("__proto__", "Proto"),
    ];
    let labels = labels.iter().map(|(name, label)| ((*name).into(), (*label).into())).collect();
    let resolver = Resolver::new(MessageOptions { labels, ..MessageOptions::default() });
    for (name, expected) in [
        ("name", Some("Name")),
        ("items.0.price", Some("First price")),
        ("items.12.price", Some("Price")),
        ("items.1.parts.3.size", Some("Size")),
        ("items.2.parts.3.size", None),
        ("items.x.price", None),
        ("items..price", None),
        ("7", Some("Any")),
        ("", None),
        ("names", None),
        ("__proto__", Some("Proto")),
        ("constructor", None),
    ] {
        assert_eq!(resolver.label_of(name), expected, "{name}");
    }
}

#[test]
fn an_error_alone_has_the_label_of_its_path() {
    let english = Catalog::english();
    let labels: Map<'_, _> = [("items.*.price".into(), "Price".into())].into_iter().collect();
    let path: Vec<Segment<'_>> = vec!["items".into(), 3.into(), "price".into()];
    let error = ValidationError { path, label: Some("Other".into()), ..known(Rule::Required, &[]) };
    for (labels, labelled, expected) in [
        (labels.clone(), true, "Price must be filled in."),
        (Map::new(), true, "Other must be filled in."),
        (labels, false, "Fill this in."),
    ] {
        let options = MessageOptions { labels, labelled, ..options(&["en"], &[&english]) };
        assert_eq!(resolve_message(Target::Error(&error), options).text, expected);
    }
}

#[test]
fn without_a_catalog_the_server_speaks_or_the_id_is_shown() {
    let required = known(Rule::Required, &[]);
    assert_eq!(seen(&required, &["en"], &[]), [SENTENCE, "field.Name.required", "und"]);
    let silent = ValidationError { message: "".into(), ..required };
    assert_eq!(seen(&silent, &["en"], &[])[0], "field.Name.required");
}
