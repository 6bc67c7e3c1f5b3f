//! A fault, a validation error or an id → a text in the reader's language.

use faultmap::{
    Catalog, Fault, Kind, Map, Message, MessageOptions, Origin, Param, Resolver, Rule, Seconds,
    Segment, ServerText, Source, Target, ValidationError, resolve_message,
};

const SENTENCE: &str = "The server's sentence.";

fn german() -> Catalog<'static> {
    Catalog::parse(include_str!("../locales/de.json")).unwrap()
}

fn catalog(json: &str) -> Catalog<'_> {
    Catalog::parse(json).expect(json)
}

fn number(digits: &str) -> Param<'_> {
    Param::Number(digits.into())
}

fn params<'a>(params: &[(&'a str, Param<'a>)]) -> Map<'a, Param<'a>> {
    params.iter().map(|(name, value)| ((*name).into(), value.clone())).collect()
}

fn error<'a>(
    rule: Option<Rule>,
    from: Option<Source>,
    own: &[(&'a str, Param<'a>)],
) -> ValidationError<'a> {
    ValidationError {
        property: "Name".into(),
        path: vec![Segment::from("Name")],
        rule,
        from,
        params: params(own),
        message: SENTENCE.into(),
        ..ValidationError::default()
    }
}

fn known<'a>(rule: Rule, own: &[(&'a str, Param<'a>)]) -> ValidationError<'a> {
    error(Some(rule), Some(Source::Code), own)
}

fn fault<'a>(kind: Kind, codes: &[&'a str]) -> Fault<'a> {
    Fault {
        kind,
        code: codes.first().map(|code| (*code).into()),
        codes: codes.iter().map(|code| (*code).into()).collect(),
        ..Fault::new("awork")
    }
}

fn options<'o>(locales: &[&'o str], catalogs: &[&'o Catalog<'o>]) -> MessageOptions<'o> {
    MessageOptions {
        locales: locales.iter().map(|locale| (*locale).into()).collect(),
        catalogs: catalogs.to_vec(),
        ..MessageOptions::default()
    }
}

/// What a reader of those languages sees of an error, and by which id.
fn seen(error: &ValidationError<'_>, locales: &[&str], catalogs: &[&Catalog<'_>]) -> [String; 3] {
    let message = resolve_message(Target::Error(error), options(locales, catalogs));
    [message.text, message.id, message.locale].map(std::borrow::Cow::into_owned)
}

fn ids(message: &Message<'_>) -> Vec<String> {
    message.ids.iter().map(|id| id.clone().into_owned()).collect()
}

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
fn ids_go_from_the_most_precise_to_the_most_general() {
    let english = Catalog::english();
    let of_error = |error: &ValidationError<'_>| {
        ids(&resolve_message(Target::Error(error), options(&[], &[&english])))
    };
    let path: Vec<Segment<'_>> = vec!["items".into(), 0.into(), "unit price".into()];
    let mut error = ValidationError { path, ..known(Rule::NotBlank, &[]) };
    let field = "field.items_*_unit_price.notBlank";
    assert_eq!(of_error(&error), [field, "rule.notBlank", "rule.required", "rule.invalid"]);
    error.rule = None;
    assert_eq!(of_error(&error), ["field.items_*_unit_price.invalid", "rule.invalid"]);
    error.path.clear();
    assert_eq!(of_error(&error), ["rule.invalid"]);
    error.rule = Some(Rule::Future);
    assert_eq!(
        of_error(&error),
        ["rule.future", "rule.dateAfter", "rule.date", "rule.format", "rule.invalid"]
    );

    let of_fault =
        |fault: &Fault<'_>| ids(&resolve_message(Target::Fault(fault), options(&[], &[&english])));
    let mut fault = fault(Kind::Plan, &["card.declined", "Ünknown code", ""]);
    assert_eq!(
        of_fault(&fault),
        ["code.card_declined", "code._nknown_code", "kind.plan", "kind.unknown"]
    );
    fault.code = Some("__proto__".into());
    assert_eq!(of_fault(&fault).first().map(String::as_str), Some("code.__proto__"));
    assert_eq!(of_fault(&Fault::new("json")), ["kind.unknown"]);
}

#[test]
fn an_apps_text_goes_first() {
    let english = Catalog::english();
    let app = catalog(
        r#"{"rule.required":"Please!","field.Name.minLength":"Longer!","field.items_*_price.min":"More!",
            "code.e":"Oh {retryAfter}.","code.e_title":"Oh.","kind.server":"Ours.","field.Name.invalid":"Hm."}"#,
    );
    let shown = |error: &ValidationError<'_>| {
        let [text, id, _] = seen(error, &["en"], &[&app, &english]);
        [text, id]
    };
    assert_eq!(shown(&known(Rule::Required, &[])), ["Please!", "rule.required"]);
    assert_eq!(shown(&known(Rule::NotBlank, &[])), ["Fill this in.", "rule.notBlank"]);
    assert_eq!(shown(&known(Rule::MinLength, &[])), ["Longer!", "field.Name.minLength"]);
    assert_eq!(shown(&error(None, None, &[])), ["Hm.", "field.Name.invalid"]);
    let guessed = error(Some(Rule::MinLength), Some(Source::Guess), &[]);
    assert_eq!(shown(&guessed), ["Longer!", "field.Name.minLength"]);
    let path: Vec<Segment<'_>> = vec!["items".into(), 7.into(), "price".into()];
    let price = ValidationError { path, ..known(Rule::Min, &[("min", number("1"))]) };
    assert_eq!(shown(&price), ["More!", "field.items_*_price.min"]);

    let mut failed = fault(Kind::Server, &["e"]);
    let say = |fault: &Fault<'_>| {
        let message = resolve_message(Target::Fault(fault), options(&["en"], &[&app, &english]));
        [message.text.into_owned(), message.title.unwrap_or_default().into_owned()]
    };
    assert_eq!(say(&failed), ["Ours.", "Oh."]);
    failed.retry_after = Some(Seconds { whole: 1200, millis: 1 });
    assert_eq!(say(&failed), ["Oh 1,201.", "Oh."]);
}

#[test]
fn a_general_text_that_the_reader_can_read_goes_before_a_precise_one_in_english() {
    let english = Catalog::english();
    let french =
        catalog(r#"{"locale":"fr","rule.required":"R","rule.invalid":"I","kind.server":"K"}"#);
    let catalogs = [&french, &english];
    let silent = |rule| ValidationError { message: "".into(), ..known(rule, &[]) };
    assert_eq!(seen(&silent(Rule::NotBlank), &["fr"], &catalogs), ["R", "rule.required", "fr"]);
    assert_eq!(seen(&silent(Rule::Email), &["fr-CA"], &catalogs), ["I", "rule.invalid", "fr"]);
    let [text, id, locale] = seen(&silent(Rule::Email), &["de", "fr"], &catalogs);
    assert_eq!([&*text, &*id, &*locale], ["I", "rule.invalid", "fr"]);
    let failed = fault(Kind::Server, &["server-error"]);
    let message = resolve_message(Target::Fault(&failed), options(&["fr"], &catalogs));
    assert_eq!([&*message.text, &*message.id], ["K", "kind.server"]);
    assert_eq!(message.title.as_deref(), Some("Something went wrong on our side."));
}

#[test]
fn languages_are_asked_in_order_from_the_region_to_the_language() {
    let english = Catalog::english();
    let [base, austrian, hant] = [
        r#"{"locale":"de","rule.min":"de"}"#,
        r#"{"locale":"DE_at","rule.min":"at"}"#,
        r#"{"locale":"zh-Hant","rule.min":"hant"}"#,
    ]
    .map(catalog);
    let catalogs = [&base, &austrian, &hant, &english];
    let min = known(Rule::Min, &[("min", number("3"))]);
    for (asked, expected) in [
        (&["de-AT"][..], ["at", "rule.min", "DE_at"]),
        (&["de_at"], ["at", "rule.min", "DE_at"]),
        (&["de-CH"], ["de", "rule.min", "de"]),
        (&["de-AT-1996"], ["at", "rule.min", "DE_at"]),
        (&["zh-Hant-TW"], ["hant", "rule.min", "zh-Hant"]),
        (&["zh", "de"], ["de", "rule.min", "de"]),
        (&["den"], ["Use 3 or more.", "rule.min", "en"]),
        (&["en-GB", "de"], ["Use 3 or more.", "rule.min", "en"]),
        (&[], ["Use 3 or more.", "rule.min", "en"]),
    ] {
        assert_eq!(seen(&min, asked, &catalogs), expected, "{asked:?}");
    }
}

#[test]
fn a_catalog_without_a_locale_speaks_for_all() {
    let (english, german) = (Catalog::english(), german());
    let app = catalog(r#"{"rule.required":"!","rule.max":"{max}?"}"#);
    let catalogs = [&app, &german, &english];
    let required = known(Rule::Required, &[]);
    assert_eq!(seen(&required, &["de-AT"], &catalogs), ["!", "rule.required", "de-AT"]);
    assert_eq!(seen(&required, &["xx"], &catalogs), ["!", "rule.required", "xx"]);
    assert_eq!(seen(&required, &[], &catalogs), ["!", "rule.required", "en"]);
    let blank = known(Rule::NotBlank, &[]);
    let ours = "Hier fehlt noch eine Angabe.";
    assert_eq!(seen(&blank, &["de-AT"], &catalogs), [ours, "rule.notBlank", "de"]);
    let max = known(Rule::Max, &[("max", number("12345.5"))]);
    assert_eq!(seen(&max, &["de-AT"], &catalogs)[0], "12\u{a0}345,5?");
}

#[test]
fn a_text_that_needs_an_absent_value_gives_way_to_the_next() {
    let english = Catalog::english();
    let app = catalog(
        r#"{"rule.min":"{min} or {more}","rule.required":"{label}!","rule.format":"{format, plural, other {#}}"}"#,
    );
    let catalogs = [&app, &english];
    let min =
        |own: &[(&'static str, Param<'static>)]| seen(&known(Rule::Min, own), &["en"], &catalogs);
    assert_eq!(min(&[("min", number("3"))]), ["Use 3 or more.", "rule.min", "en"]);
    assert_eq!(min(&[]), [SENTENCE, "rule.invalid", "und"]);
    assert_eq!(min(&[("min", number("3")), ("more", number("4"))])[0], "3 or 4");
    assert_eq!(seen(&known(Rule::Required, &[]), &["en"], &catalogs)[0], "Fill this in.");
    let format = known(Rule::Format, &[("format", Param::Text("iban".into()))]);
    assert_eq!(seen(&format, &["en"], &catalogs)[0], "Check how this is written.");

    // One error's missing value is not the next one's.
    let mut resolver = Resolver::new(options(&["en"], &catalogs));
    let (without, with) = (known(Rule::Min, &[]), known(Rule::Min, &[("min", number("3"))]));
    for _ in 0..2 {
        assert_eq!(resolver.error_message(&without, None, false).text, SENTENCE);
        assert_eq!(resolver.error_message(&with, None, false).text, "Use 3 or more.");
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
fn an_apps_plain_text_goes_before_our_labelled_one() {
    let english = Catalog::english();
    let app = catalog(r#"{"rule.required":"Please!"}"#);
    let mut resolver = Resolver::new(options(&["en"], &[&app, &english]));
    let required = known(Rule::Required, &[]);
    assert_eq!(resolver.error_message(&required, Some("Name"), true).text, "Please!");
}

#[test]
fn titles_of_rules_and_fields_are_an_apps_own() {
    let english = Catalog::english();
    let app = catalog(r#"{"rule.min_title":"Too small","field.Name.max_title":"Too large"}"#);
    let mut resolver = Resolver::new(options(&["en"], &[&app, &english]));
    let [min, max, email] = [Rule::Min, Rule::Max, Rule::Email].map(|rule| known(rule, &[]));
    let mut title = |error| resolver.error_message(error, None, false).title;
    assert_eq!(title(&min).as_deref(), Some("Too small"));
    assert_eq!(title(&max).as_deref(), Some("Too large"));
    assert_eq!(title(&email), None);
}

#[test]
fn an_id_is_looked_up_like_what_it_stands_for() {
    let english = Catalog::english();
    let app = catalog(r#"{"app.hello":"Hello {name}!"}"#);
    let say = |id: &'static str, values: &[(&'static str, Param<'static>)]| {
        let target = Target::Id { id: id.into(), values: params(values) };
        let options = MessageOptions { labelled: true, ..options(&["en"], &[&app, &english]) };
        let message = resolve_message(target, options);
        assert_eq!(message.values, params(values));
        (message.text.clone().into_owned(), ids(&message))
    };
    let text = |text: &'static str| Param::Text(text.into());
    let own = |text: &str, ids: &[&str]| {
        (text.to_owned(), ids.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>())
    };
    assert_eq!(say("app.hello", &[("name", text("Ada"))]), own("Hello Ada!", &["app.hello"]));
    assert_eq!(say("app.hello", &[]), own("app.hello", &["app.hello"]));
    assert_eq!(
        say("rule.notBlank", &[("label", text("Name"))]),
        own("Name cannot stay empty.", &["rule.notBlank", "rule.required", "rule.invalid"])
    );
    assert_eq!(say("rule.house", &[]), own("Check this entry.", &["rule.house", "rule.invalid"]));
    let unknown = "Try again in a moment. If it keeps happening, contact support.";
    assert_eq!(say("", &[]), own(unknown, &["", "kind.unknown"]));
    assert_eq!(say("code.house", &[]), own(unknown, &["code.house", "kind.unknown"]));
    assert_eq!(say("kind.unknown", &[]), own(unknown, &["kind.unknown"]));
    assert_eq!(say("rule.invalid", &[]).1, ["rule.invalid"]);
}

#[test]
fn without_a_catalog_the_server_speaks_or_the_id_is_shown() {
    let required = known(Rule::Required, &[]);
    assert_eq!(seen(&required, &["en"], &[]), [SENTENCE, "field.Name.required", "und"]);
    let silent = ValidationError { message: "".into(), ..required };
    assert_eq!(seen(&silent, &["en"], &[])[0], "field.Name.required");
}

#[test]
fn many_errors_are_resolved_in_linear_time() {
    let english = Catalog::english();
    let app = catalog(r#"{"field.a.min":"x"}"#);
    let errors: Vec<_> = (0..100_000)
        .map(|at| ValidationError {
            path: vec!["items".into(), at.into(), "name".into()],
            ..known(Rule::MinLength, &[("min", number("3"))])
        })
        .collect();
    let mut resolver = Resolver::new(options(&["de-AT"], &[&app, &english]));
    for error in &errors {
        let message = resolver.error_message(error, None, false);
        assert_eq!(message.text, "Use at least 3 characters.");
    }
}
