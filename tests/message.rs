//! Which text a fault, a validation error or an id has: ids, languages, catalogs.

#[path = "common/messages.rs"]
mod messages;

use faultmap::{
    Catalog, Fault, Kind, MessageOptions, Param, Resolver, Rule, Seconds, Segment, Source, Target,
    ValidationError, resolve_message,
};
use messages::*;

fn catalog(json: &str) -> Catalog<'_> {
    Catalog::parse(json).expect(json)
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
    error.path = vec!["".into()];
    assert_eq!(of_error(&error), ["field._.invalid", "rule.invalid"]);
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
