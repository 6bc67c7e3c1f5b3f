//! A text of a catalog, filled in with values as its language writes them.

use faultmap::{Catalog, MessageOptions, Param, Target, resolve_message};

fn number(digits: &str) -> Param<'_> {
    Param::Number(digits.into())
}

fn text(text: &str) -> Param<'_> {
    Param::Text(text.into())
}

fn list<'a>(items: &[&'a str]) -> Param<'a> {
    Param::List(items.iter().map(|item| (*item).into()).collect())
}

/// A text in that language, filled in. `x.y` is what is shown where it cannot be.
fn filled(locale: &str, template: &str, values: &[(&str, Param<'_>)]) -> String {
    let json = serde_json::json!({ "locale": locale, "x.y": template }).to_string();
    let catalog = Catalog::parse(&json).expect(template);
    let options = MessageOptions {
        locales: vec![locale.into()],
        catalogs: vec![&catalog],
        ..MessageOptions::default()
    };
    let values = values.iter().map(|(name, value)| ((*name).into(), value.clone())).collect();
    resolve_message(Target::Id { id: "x.y".into(), values }, options).text.into_owned()
}

fn number_in(locale: &str, digits: &str) -> String {
    filled(locale, "{n}", &[("n", number(digits))])
}

fn category(locale: &str, digits: &str) -> String {
    let all = "{n, plural, zero {zero} one {one} two {two} few {few} many {many} other {other}}";
    filled(locale, all, &[("n", number(digits))])
}

fn list_in(locale: &str, items: &[&str]) -> [String; 2] {
    ["{l, list}", "{l, list, or}"].map(|template| filled(locale, template, &[("l", list(items))]))
}

#[test]
fn values_stand_where_their_names_do() {
    assert_eq!(filled("en", "{a} and { b }!", &[("a", text("x")), ("b", text("y"))]), "x and y!");
    assert_eq!(filled("en", "{f}", &[("f", Param::Flag(false))]), "false");
    assert_eq!(filled("en", "{l}", &[("l", list(&["a", "b", "c"]))]), "a, b, and c");
    assert_eq!(filled("en", "{ü} 😀", &[("ü", text("é"))]), "é 😀");
    for name in ["__proto__", "constructor", "a.b", "0"] {
        assert_eq!(filled("en", &format!("{{{name}}}"), &[(name, text("x"))]), "x");
    }
}

#[test]
fn a_text_whose_value_is_absent_or_that_would_be_empty_is_not_shown() {
    for template in
        ["{a}", "{a, list}", "{a, plural, other {x}}", "", " ", "{b, select, other { }}", "\u{a0}"]
    {
        assert_eq!(filled("en", template, &[]), "x.y", "{template}");
    }
    assert_eq!(filled("en", "{a}", &[("a", text(""))]), "x.y");
    assert_eq!(filled("en", "{a, list}", &[("a", list(&[]))]), "x.y");
    assert_eq!(filled("en", "{a, plural, other {x}}", &[("a", text("many"))]), "x.y");
}

#[test]
fn a_value_is_never_a_text_to_fill_in() {
    let hostile = "{b} '{' # <b>x</b> ''";
    let values = [("a", text(hostile)), ("b", text("no"))];
    assert_eq!(filled("en", "[{a}]", &values), format!("[{hostile}]"));
    assert_eq!(filled("en", "{a, list, or}", &[("a", list(&["{b}", "#"]))]), "{b} or #");
}

#[test]
fn plural_takes_the_exact_number_before_its_category() {
    let template = "{n, plural, one {# item} =1 {an item} =0 {nothing} other {# items}}";
    for (digits, expected) in [
        ("0", "nothing"),
        ("1", "an item"),
        ("1.0", "1.0 items"),
        ("2", "2 items"),
        ("1234567.5", "1,234,567.5 items"),
        ("-3", "-3 items"),
        ("1e21", "1e21 items"),
        ("007", "007 items"),
    ] {
        assert_eq!(filled("en", template, &[("n", number(digits))]), expected);
    }
    let beyond_a_double = [("n", text("12345678901234567890"))];
    assert_eq!(filled("en", template, &beyond_a_double), "12,345,678,901,234,567,890 items");
}

#[test]
fn branches_nest_and_the_number_sign_is_that_of_the_innermost_plural() {
    let template = "{n, plural, one {{u, select, b {# byte} other {#}}} \
                    other {{m, plural, one {#} other {#!}} of #}}";
    assert_eq!(filled("en", template, &[("n", number("1")), ("u", text("b"))]), "1 byte");
    assert_eq!(filled("en", template, &[("n", number("5")), ("m", number("7"))]), "7! of 5");
    assert_eq!(filled("en", "# {a}", &[("a", text("x"))]), "# x");
}

#[test]
fn select_takes_texts_flags_numbers_and_the_absence_of_a_value() {
    let template = "{a, select, true {T} undefined {U} 3 {three} x-y {xy} other {O}}";
    for (value, expected) in [
        (Param::Flag(true), "T"),
        (list(&[]), "U"),
        (list(&["x"]), "O"),
        (number("3"), "three"),
        (text("x-y"), "xy"),
        (text("z"), "O"),
        (text(""), "O"),
    ] {
        assert_eq!(filled("en", template, &[("a", value)]), expected);
    }
    assert_eq!(filled("en", template, &[]), "U");
    assert_eq!(filled("en", "{a, select, x {X} other {O}}", &[]), "O");
}

#[test]
fn apostrophes_quote_only_what_has_a_meaning() {
    for (template, expected) in [
        ("don't", "don't"),
        ("don''t", "don't"),
        ("'{'{a}'}'", "{x}"),
        ("'{a}'", "{a}"),
        ("'{it''s}' {a}", "{it's} x"),
        ("'{ to the end", "{ to the end"),
        ("it's '#'", "it's #"),
        ("a '|' b", "a | b"),
        ("end'", "end'"),
        ("''", "'"),
        ("{a, select, x {it''s '}'} other {}}", "it's }"),
        ("{a, select, y {'{'} x {'{'x} other {'}'}}", "{x"),
    ] {
        assert_eq!(filled("en", template, &[("a", text("x"))]), expected, "{template}");
    }
}

#[test]
fn numbers_are_written_as_the_language_does() {
    for (locale, expected) in [
        ("en", "-1,234,567.891"),
        ("de", "-1.234.567,891"),
        ("de-AT", "-1\u{a0}234\u{a0}567,891"),
        ("de_CH", "-1'234'567.891"),
        ("FR", "-1\u{202f}234\u{202f}567,891"),
        ("en-IN", "-12,34,567.891"),
        ("hi", "-12,34,567.891"),
        ("sv", "\u{2212}1\u{a0}234\u{a0}567,891"),
        ("ar-EG", "\u{61c}-١٬٢٣٤٬٥٦٧٫٨٩١"),
        ("fa", "\u{200e}\u{2212}۱٬۲۳۴٬۵۶۷٫۸۹۱"),
        ("bn", "-১২,৩৪,৫৬৭.৮৯১"),
        ("ne", "-१२,३४,५६७.८९१"),
        ("my", "-၁,၂၃၄,၅၆၇.၈၉၁"),
        ("es-MX", "-1,234,567.891"),
        ("es-AR", "-1.234.567,891"),
        ("zz", "-1,234,567.891"),
    ] {
        assert_eq!(number_in(locale, "-1234567.891"), expected, "{locale}");
    }
}

#[test]
fn small_groups_are_divided_only_where_the_language_does() {
    for locale in ["es", "pl", "pt-PT", "it", "hu", "bg"] {
        assert_eq!(number_in(locale, "1234"), "1234", "{locale}");
        assert_eq!(number_in(locale, "12345").chars().count(), 6, "{locale}");
    }
    assert_eq!(number_in("pt-BR", "1234"), "1.234");
    assert_eq!(number_in("en", "123"), "123");
}

#[test]
fn numbers_keep_all_their_digits() {
    assert_eq!(number_in("en", "0.30000000000000004441"), "0.30000000000000004441");
    assert_eq!(number_in("en", "1.50"), "1.50");
    for odd in ["1e400", "-1E-7", "NaN", "1.", ".5", "--1", "1.2.3", "+1"] {
        assert_eq!(number_in("de", odd), odd);
    }
    let long = "9".repeat(3000);
    assert_eq!(number_in("en", &long).len(), 3000 + 999);
}

#[test]
fn plural_categories_are_those_of_cldr() {
    for (locale, expected) in [
        ("en", "1 one, 0 2 1.0 1.5 other"),
        ("de", "1 one, 0 2 1.0 other"),
        ("fr", "0 1 1.5 one, 2 other, 1000000 many"),
        ("pt", "0 1 1.5 one, 2 other, 2000000 many"),
        ("pt-PT", "1 one, 0 1.5 2 other, 1000000 many"),
        ("es-419", "1 1.0 one, 0 2 other, 1000000 many"),
        ("ja", "0 1 2 other"),
        ("ru", "1 21 101 one, 2 3 24 102 few, 0 5 11 12 14 20 111 112 many, 1.5 21.5 other"),
        ("uk", "1 31 one, 4 34 few, 11 25 many, 0.5 other"),
        ("be", "1 21 one, 2 24 few, 0 5 12 many, 1.5 other"),
        ("pl", "1 one, 2 4 22 102 few, 0 5 12 14 21 25 112 many, 1.5 other"),
        ("cs", "1 one, 2 4 few, 1.5 2.0 many, 0 5 other"),
        ("lt", "1 21 one, 2 9 29 few, 1.5 0.1 many, 0 10 11 19 30 other"),
        ("lv", "0 10 11 19 20 0.0 zero, 1 21 0.1 1.1 one, 2 9 0.2 other"),
        ("ar", "0 zero, 1 one, 2 two, 3 10 103 few, 11 99 111 many, 100 102 1.5 other"),
        ("he", "1 0.5 one, 2 two, 0 3 1.5 other"),
        ("cy", "0 zero, 1 one, 2 two, 3 few, 6 many, 4 5 7 other"),
        ("ga", "1 one, 2 two, 3 6 few, 7 10 many, 0 11 other"),
        ("gd", "1 11 one, 2 12 two, 3 19 few, 0 20 other"),
        ("mt", "1 one, 2 two, 0 3 10 103 few, 11 19 111 many, 20 100 other"),
        ("sl", "1 101 one, 2 102 two, 3 4 104 1.5 few, 0 5 100 other"),
        ("sr-Latn-RS", "1 21 0.1 one, 2 24 0.2 few, 0 5 11 12 0.5 other"),
        ("ro", "1 one, 0 2 19 101 1.5 few, 20 100 other"),
        ("da", "1 0.1 1.5 one, 0 2 2.1 other"),
        ("is", "1 21 0.1 one, 0 2 11 0.2 other"),
        ("si", "0 1 0.1 one, 2 1.1 other"),
        ("fil", "0 1 2 3 5 7 0.1 one, 4 6 9 0.4 other"),
        ("br", "1 21 one, 2 22 two, 3 9 29 few, 1000000 many, 0 5 11 13 71 99 other"),
        ("kw", "0 zero, 1 one, 2 22 1000 two, 3 23 few, 21 61 many, 4 19 other"),
        ("hi-Deva-IN", "0 1 0.5 one, 2 1.5 other"),
        ("zz", "1 1.0 one, 0 2 other"),
    ] {
        for group in expected.split(", ") {
            let (numbers, expected) = group.rsplit_once(' ').unwrap();
            for digits in numbers.split(' ') {
                assert_eq!(category(locale, digits), expected, "{locale}: {digits}");
            }
        }
    }
}

#[test]
fn large_numbers_have_the_category_of_their_last_digits() {
    for (digits, expected) in [
        ("4294967297", "many"),
        ("100000000000000000001", "one"),
        ("100000000000000000002", "few"),
        ("999999999999999999912", "many"),
    ] {
        assert_eq!(category("ru", digits), expected, "{digits}");
    }
    assert_eq!(category("fr", "5000000000000000000000000"), "many");
    assert_eq!(category("fr", "5000000000000000000000001"), "other");
    assert_eq!(category("en", "10000000000000000000000001"), "other");
}

#[test]
fn lists_are_joined_as_the_language_does() {
    for (locale, and, or) in [
        ("en", "a, b, and c", "a, b, or c"),
        ("en-US", "a, b, and c", "a, b, or c"),
        ("en-GB", "a, b and c", "a, b or c"),
        ("de", "a, b und c", "a, b oder c"),
        ("es", "a, b y c", "a, b o c"),
        ("hi", "a, b, और c", "a, b या c"),
        ("zh-Hans-CN", "a、b和c", "a、b或c"),
        ("zh-Hant-HK", "a、b及c", "a、b或c"),
        ("ja", "a、b、c", "a、b、またはc"),
        ("th", "a b และc", "a, b หรือ c"),
        ("xx", "a, b, c", "a, b, c"),
    ] {
        assert_eq!(list_in(locale, &["a", "b", "c"]), [and, or], "{locale}");
    }
    assert_eq!(list_in("en", &["a", "b"]), ["a and b", "a or b"]);
    assert_eq!(list_in("ja", &["a", "b"]), ["a、b", "aまたはb"]);
    assert_eq!(list_in("ar", &["1", "2", "3"]), ["1 و2 و3", "1 أو 2 أو 3"]);
    assert_eq!(list_in("en", &["a"]), ["a", "a"]);
    assert_eq!(filled("en", "{n, list}", &[("n", number("1234"))]), "1,234");
    assert_eq!(filled("en", "{n, list}", &[("n", text("a"))]), "a");
}

#[test]
fn joints_give_way_to_the_sound_or_script_behind_them() {
    for (last, and, or) in [
        ("Italia", "e Italia", "o Italia"),
        ("hijo", "e hijo", "o hijo"),
        ("hielo", "y hielo", "o hielo"),
        ("oro", "y oro", "u oro"),
        ("Hotel", "y Hotel", "u Hotel"),
        ("8", "y 8", "u 8"),
        ("11", "y 11", "u 11"),
        ("110", "y 110", "o 110"),
        ("", "y ", "o "),
    ] {
        assert_eq!(list_in("es", &["a", last]), [format!("a {and}"), format!("a {or}")]);
    }
    assert_eq!(list_in("it", &["a", "oro"]), ["a e oro", "a o oro"]);
    assert_eq!(list_in("he", &["1", "2"]), ["1 ו-2", "1 או 2"]);
    assert_eq!(list_in("he", &["אב", "גד"]), ["אב וגד", "אב או גד"]);
}

#[test]
fn a_value_is_isolated_only_where_it_runs_against_the_text() {
    let isolated = |value: &str| format!("\u{2068}{value}\u{2069}");
    for (locale, value, against) in [
        ("en", "Name", false),
        ("en", "שם", true),
        ("en", "«اسم»", true),
        ("en", "123 - 😀", false),
        ("en", "١٢٣", false),
        ("en", "名前", false),
        ("ar", "اسم", false),
        ("ar", "Name", true),
        ("ar", "123", false),
        ("he", "(Имя)", true),
        ("pa", "ਨਾਮ", false),
        ("pa-Arab", "ਨਾਮ", true),
        ("sd-Deva", "Name", false),
    ] {
        let expected = if against { isolated(value) } else { value.to_owned() };
        assert_eq!(filled(locale, "{a}", &[("a", text(value))]), expected, "{locale} {value}");
    }
    let mixed = list(&["a", "ב"]);
    assert_eq!(filled("en", "{a}", &[("a", mixed)]), format!("a and {}", isolated("ב")));
    for (value, expected) in [
        ("\u{200f}Name", isolated("\u{200f}Name")),
        ("\u{200e}שם", "\u{200e}שם".to_owned()),
        ("\u{202e}Name", "Name".to_owned()),
        ("a\u{2067}b\u{202b}c", "abc".to_owned()),
        ("שם\u{2069}a", isolated("שםa")),
    ] {
        assert_eq!(filled("en", "{a}", &[("a", text(value))]), expected, "{value:?}");
    }
    assert_eq!(filled("ar", "{n}", &[("n", number("5"))]), "5");
}
