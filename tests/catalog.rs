//! Catalogs: what is read, what is refused, and whether the shipped ones are complete.

use std::collections::{BTreeMap, BTreeSet};
use std::str::Chars;

use faultmap::{
    CODES, Catalog, Kind, MessageOptions, Param, ParamType, Rule, Target, resolve_message,
};
use serde_json::Value;

const LOCALES: &[(&str, &str)] =
    &[("en", include_str!("../locales/en.json")), ("de", include_str!("../locales/de.json"))];

/// The members of a shipped catalog.
fn texts(json: &str) -> BTreeMap<String, String> {
    let members: BTreeMap<String, String> = serde_json::from_str(json).unwrap();
    members.into_iter().filter(|(id, _)| id != "locale").collect()
}

fn refused(json: &str) -> String {
    Catalog::parse(json).expect_err(json).to_string()
}

/// What is wrong with a text.
fn broken(text: &str) -> String {
    let json = serde_json::json!({ "rule.min": text }).to_string();
    let error = refused(&json);
    error.strip_prefix("catalog: \"rule.min\": ").unwrap_or(&error).to_owned()
}

fn shown<'a>(catalogs: Vec<&'a Catalog<'a>>, locale: &'a str, id: &'a str) -> String {
    let locales = vec![locale.into()];
    let options = MessageOptions { locales, catalogs, ..MessageOptions::default() };
    let number = Param::Number("3".into());
    let values = [("min".into(), number.clone()), ("a".into(), number)].into_iter().collect();
    resolve_message(Target::Id { id: id.into(), values }, options).text.into_owned()
}

#[test]
fn a_catalog_may_name_its_language() {
    let of = |json| Catalog::parse(json).unwrap().locale().map(str::to_owned);
    assert_eq!(of(r#"{"locale":"de-AT","rule.min":"x"}"#).as_deref(), Some("de-AT"));
    assert_eq!(of(r#"{"locale":"zh_Hant_TW"}"#).as_deref(), Some("zh_Hant_TW"));
    assert_eq!(of(r#"{"rule.min":"x"}"#), None);
    assert_eq!(of("{}"), None);
    assert_eq!(Catalog::english().locale(), Some("en"));
}

#[test]
fn ids_have_two_or_three_parts() {
    for id in ["a.b", "field.items_*_price.min", "code.E-1_x", "x.n", "rule.min_labelled", "a.*"] {
        assert!(Catalog::parse(&format!("{{{id:?}:\"x\"}}")).is_ok(), "{id}");
    }
    for id in ["", "a", "a.", ".a", "a..b", "a.b.", "a.b.c.d", "a b.c", "ä.b", "__proto__", "a.b/c"]
    {
        let expected = format!(
            "catalog: \"{id}\": an id is two or three parts of A-Z a-z 0-9 _ - *, joined by one dot"
        );
        assert_eq!(refused(&format!("{{{id:?}:\"x\"}}")), expected);
    }
}

#[test]
fn what_is_no_catalog_is_refused() {
    for json in ["", "[]", "null", "\"x\"", "{", r#"{"a.b":"x"#, r#"{"a.b":"x""#, "{a.b:1}", "no"] {
        assert_eq!(refused(json), "catalog: this is no complete JSON object", "{json}");
    }
    let long = format!(r#"{{"a.b":"{}"}}"#, "x".repeat(100_000));
    assert_eq!(refused(&long), "catalog: this is no complete JSON object");
}

#[test]
fn what_is_no_text_is_refused() {
    for value in ["1", "null", "true", "[]", "{}", "[\"x\"]"] {
        let json = format!(r#"{{"rule.max":"x","rule.min":{value}}}"#);
        assert_eq!(refused(&json), "catalog: \"rule.min\": a text is expected");
    }
    assert_eq!(refused(r#"{"locale":1}"#), "catalog: \"locale\": a text is expected");
    for tag in ["", "d", "de AT", "Österreich", "de.UTF-8", "{min}"] {
        let json = serde_json::json!({ "locale": tag }).to_string();
        assert_eq!(refused(&json), "catalog: \"locale\": this is no language tag", "{tag}");
    }
}

#[test]
fn a_broken_text_is_refused_with_its_place() {
    for (text, expected) in [
        ("Use at least {min", "\"}\" is missing at 17"),
        ("Use at least {min more.", "\"}\" is missing at 18"),
        ("äöü😀 {min", "\"}\" is missing at 9"),
        ("min}", "\"}\" closes nothing at 3"),
        ("{}", "a name is missing at 1"),
        ("{ , plural}", "a name is missing at 2"),
        ("{min, number}", "the type is none of plural, select and list at 6"),
        ("{min,}", "the type is none of plural, select and list at 5"),
        ("{min, plural}", "\",\" is missing at 12"),
        ("{min, plural, }", "\"other\" is missing at 14"),
        ("{min, plural, one {x}}", "\"other\" is missing at 21"),
        ("{min, select, a {x} b {y}}", "\"other\" is missing at 25"),
        ("{min, plural, one}", "\"{\" is missing at 17"),
        ("{min, plural, one {x} other {y}", "\"}\" is missing at 31"),
        ("{min, plural, one {x} other {y", "\"}\" is missing at 30"),
        ("{min, plural, ones {x} other {y}}", "this is no plural form at 14"),
        ("{min, plural, =x {x} other {y}}", "this is no plural form at 15"),
        ("{min, plural, = {x} other {y}}", "this is no plural form at 15"),
        ("{min, plural, offset:1 other {y}}", "this is no plural form at 14"),
        ("{min, list, nor}", "a list is neither \"and\" nor \"or\" at 12"),
        ("{min, select, a {{b}} other {{c, plural, one {#}}}}", "\"other\" is missing at 48"),
        ("'{' {min", "\"}\" is missing at 8"),
        ("{min, select, a {'} other {y}}", "\"}\" is missing at 30"),
    ] {
        assert_eq!(broken(text), expected, "{text}");
    }
}

#[test]
fn branches_end_somewhere() {
    let nested = |depth: usize| {
        let open = "{a, select, other {".repeat(depth);
        format!("{open}x{}", "}}".repeat(depth))
    };
    assert!(Catalog::parse(&serde_json::json!({ "a.b": nested(16) }).to_string()).is_ok());
    let expected = "too many branches inside of branches at 323";
    assert_eq!(broken(&nested(17)), expected);
    assert_eq!(broken(&nested(1000)), expected);
}

#[test]
fn an_empty_text_is_none_and_the_last_of_equal_ids_counts() {
    let english = Catalog::english();
    let app = Catalog::parse(r#"{"rule.min":"a","rule.max":"","rule.min":"b"}"#).unwrap();
    assert_eq!(shown(vec![&app, &english], "en", "rule.min"), "b");
    let max = shown(vec![&english], "en", "rule.max");
    assert_eq!(shown(vec![&app, &english], "en", "rule.max"), max);
}

#[test]
fn texts_with_escapes_are_texts_like_any_other() {
    let app = Catalog::parse(r#"{"\u0061.b":"\u201e{min}\u201c\t\"{min}\""}"#).unwrap();
    assert_eq!(shown(vec![&app], "de", "a.b"), "„3“\t\"3\"");
}

#[test]
fn a_catalog_of_many_texts_is_read_in_no_time() {
    let members: Vec<_> =
        (0..50_000).map(|at| format!("\"code.e{at}\":\"{{min}} {at}\"")).collect();
    let json = format!("{{{}}}", members.join(","));
    let catalog = Catalog::parse(&json).unwrap();
    assert_eq!(shown(vec![&catalog], "en", "code.e49999"), "3 49,999".replace(',', ""));
}

#[test]
fn any_text_is_read_or_refused_and_shown_or_not() {
    const PARTS: [&str; 17] = [
        "{", "}", "{", "}", "'", "#", ",", "=1", " ", "a", "ä", "plural", "select", "list",
        "other", "one", "|",
    ];
    let mut seed = 1_u32;
    let mut next = |below: usize| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 16) as usize % below
    };
    let mut read = 0;
    for _ in 0..20_000 {
        let length = next(24);
        let text: String = (0..length).map(|_| PARTS[next(PARTS.len())]).collect();
        let json = serde_json::json!({ "a.b": text }).to_string();
        match Catalog::parse(&json) {
            Ok(catalog) => {
                read += 1;
                assert!(!shown(vec![&catalog], "de", "a.b").is_empty(), "{text}");
            }
            Err(error) => assert!(error.to_string().starts_with("catalog: \"a.b\": "), "{text}"),
        }
    }
    assert!(read > 1000, "{read}");
}

// ─── the shipped catalogs ──────────────────────────────────────────────────────────────────────

#[test]
fn every_locale_reads_and_says_which_it_is() {
    for (locale, json) in LOCALES {
        assert_eq!(Catalog::parse(json).unwrap().locale(), Some(*locale));
    }
}

#[test]
fn the_compiled_english_says_what_its_file_says() {
    let (compiled, read) = (Catalog::english(), Catalog::parse(LOCALES[0].1).unwrap());
    let names = Rule::ALL.iter().flat_map(|rule| rule.params()).map(|(name, _)| *name);
    let names: BTreeSet<_> = names.chain(["label", "retryAfter"]).collect();
    let (text, number) = (|text: &'static str| text.into(), |digits: &'static str| digits.into());
    for value in [
        None,
        Some(Param::Number(number("1"))),
        Some(Param::Number(number("1234.5"))),
        Some(Param::Text(text("words"))),
        Some(Param::Text(text("max"))),
        Some(Param::Flag(true)),
        Some(Param::List(vec![text("a"), text("b"), text("c")])),
    ] {
        let values = || names.iter().filter_map(|name| Some(((*name).into(), value.clone()?)));
        for id in texts(LOCALES[0].1).keys() {
            let say = |catalog| {
                let options =
                    MessageOptions { catalogs: vec![catalog], ..MessageOptions::default() };
                let target = Target::Id { id: id.into(), values: values().collect() };
                resolve_message(target, options).text.into_owned()
            };
            assert_eq!(say(&compiled), say(&read), "{id} {value:?}");
        }
    }
}

#[test]
fn every_locale_has_the_ids_of_english() {
    let english: BTreeSet<_> = texts(LOCALES[0].1).into_keys().collect();
    for (locale, json) in LOCALES {
        let ids: BTreeSet<_> = texts(json).into_keys().collect();
        let differing: Vec<_> = english.symmetric_difference(&ids).collect();
        assert!(differing.is_empty(), "{locale}: {differing:?}");
    }
}

#[test]
fn english_has_a_text_for_every_code_kind_and_rule() {
    let english = texts(LOCALES[0].1);
    let mut ids = Vec::new();
    for area in Kind::ALL.iter().map(|kind| format!("kind.{}", kind.name())) {
        ids.extend([format!("{area}_title"), area]);
    }
    for area in CODES.iter().map(|code| format!("code.{}", code.code)) {
        ids.extend([format!("{area}_title"), area]);
    }
    for rule in Rule::ALL.iter().filter(|rule| rule.tier() < 3) {
        ids.extend([format!("{}_labelled", rule.id()), rule.id().to_owned()]);
    }
    let missing: Vec<_> = ids.iter().filter(|id| !english.contains_key(*id)).collect();
    assert!(missing.is_empty(), "{missing:?}");
    for id in english.keys().filter(|id| id.starts_with("rule.")) {
        let plain = id.trim_end_matches("_labelled");
        assert!(Rule::ALL.iter().any(|rule| rule.id() == plain), "{id} is of no rule");
        assert!(english.contains_key(&format!("{plain}_labelled")), "{id} without a label");
    }
}

/// The arguments of a text by name and type, with the keys of their branches.
type Arguments = BTreeMap<(String, String), BTreeSet<String>>;

fn arguments(text: &str) -> Arguments {
    let mut found = Arguments::new();
    message(&mut text.chars(), &mut found);
    found
}

/// Reads a text up to the brace that closes it. The shipped texts quote nothing.
fn message(rest: &mut Chars<'_>, found: &mut Arguments) {
    while let Some(c) = rest.next().filter(|c| *c != '}') {
        if c == '{' {
            argument(rest, found);
        }
    }
}

/// Reads an argument behind its opening brace.
fn argument(rest: &mut Chars<'_>, found: &mut Arguments) {
    let mut words = vec![String::new()];
    let mut keys = BTreeSet::new();
    while let Some(c) = rest.next().filter(|c| *c != '}') {
        match c {
            ',' => words.push(String::new()),
            '{' => {
                keys.insert(words.pop().unwrap_or_default().trim().to_owned());
                message(rest, found);
                words.push(String::new());
            }
            _ => words.last_mut().unwrap().push(c),
        }
    }
    let word = |at: usize| words.get(at).map_or("value", |word| word.trim()).to_owned();
    found.entry((word(0), word(1))).or_default().extend(keys);
}

/// The plural categories that numbers of a language have.
fn categories(locale: &str) -> BTreeSet<String> {
    let all = "{n, plural, zero {zero} one {one} two {two} few {few} many {many} other {other}}";
    let json = serde_json::json!({ "locale": locale, "a.b": all }).to_string();
    let catalog = Catalog::parse(&json).unwrap();
    let of = |digits: String| {
        let values = [("n".into(), Param::Number(digits.into()))].into_iter().collect();
        let options = MessageOptions {
            locales: vec![locale.into()],
            catalogs: vec![&catalog],
            ..MessageOptions::default()
        };
        resolve_message(Target::Id { id: "a.b".into(), values }, options).text.into_owned()
    };
    (0..=200).map(|number| number.to_string()).chain(["1.5".to_owned()]).map(of).collect()
}

#[test]
fn every_locale_has_the_parameters_and_plural_forms_that_it_needs() {
    let english = texts(LOCALES[0].1);
    for (locale, json) in LOCALES {
        let categories = categories(locale);
        for (id, text) in texts(json) {
            let own = arguments(&text);
            let names = |arguments: &Arguments| -> BTreeSet<String> {
                arguments.keys().map(|(name, _)| name.clone()).collect()
            };
            let expected = arguments(&english[&id]);
            assert_eq!(names(&own), names(&expected), "{locale} {id}");
            for ((name, kind), branches) in &own {
                let exact = |key: &&String| !key.starts_with('=');
                let branches: BTreeSet<_> = branches.iter().filter(exact).cloned().collect();
                match kind.as_str() {
                    "plural" => assert_eq!(branches, categories, "{locale} {id} {name}"),
                    "select" => {
                        let theirs = &expected[&(name.clone(), kind.clone())];
                        assert_eq!(&branches, theirs, "{locale} {id} {name}");
                    }
                    _ => {}
                }
            }
        }
    }
}

#[test]
fn texts_use_only_parameters_that_their_rule_has() {
    for (locale, json) in LOCALES {
        for (id, text) in texts(json) {
            let rule = id.strip_prefix("rule.").map(|id| id.trim_end_matches("_labelled"));
            let params = rule.and_then(Rule::from_name).map_or(&[][..], Rule::params);
            for (name, kind) in arguments(&text).keys() {
                let has = params.iter().find(|(param, _)| param == name);
                let fits = match (kind.as_str(), has.map(|(_, kind)| *kind)) {
                    ("value", None) => name == "label" && id.ends_with("_labelled"),
                    (_, None) => false,
                    ("list", Some(kind)) => kind == ParamType::List,
                    ("plural", Some(kind)) => kind == ParamType::Number,
                    (_, Some(_)) => true,
                };
                assert!(fits, "{locale} {id}: {{{name}}} as {kind}");
            }
        }
    }
}

#[test]
fn labelled_texts_name_the_field_and_others_do_not() {
    for (locale, json) in LOCALES {
        for (id, text) in texts(json) {
            let named = arguments(&text).contains_key(&("label".to_owned(), "value".to_owned()));
            assert_eq!(named, id.ends_with("_labelled"), "{locale} {id}");
        }
    }
}

#[test]
fn the_last_texts_of_every_chain_need_no_value() {
    for (locale, json) in LOCALES {
        for id in ["rule.invalid", "kind.unknown", "kind.unknown_title"] {
            assert!(arguments(&texts(json)[id]).is_empty(), "{locale} {id}");
        }
    }
}

#[test]
fn locales_are_flat_and_in_one_order() {
    let order = |json: &str| -> Vec<String> {
        let Value::Object(members) = serde_json::from_str(json).unwrap() else {
            panic!("no object")
        };
        members.into_iter().map(|(id, _)| id).collect()
    };
    for (locale, json) in LOCALES {
        assert_eq!(order(json), order(LOCALES[0].1), "{locale}");
    }
}
