//! Paths: every notation that is read and written.

use std::time::{Duration, Instant};

use faultmap::path::{Notation, Segment, parse, print};

const NOTATIONS: [Notation; 4] =
    [Notation::Dot, Notation::Bracket, Notation::Php, Notation::Pointer];

/// A path from names; digits are an index, digits behind `=` are a name.
fn path<'a>(steps: &[&'a str]) -> Vec<Segment<'a>> {
    steps
        .iter()
        .map(|step| match step.strip_prefix('=') {
            Some(name) => Segment::from(name),
            None => step.parse().map_or_else(|_| Segment::from(*step), Segment::Index),
        })
        .collect()
}

#[track_caller]
fn reads(text: &str, steps: &[&str]) {
    assert_eq!(parse(text), path(steps), "{text}");
}

#[track_caller]
fn prints(steps: &[&str], notation: Notation, text: &str) {
    assert_eq!(print(&path(steps), notation), text);
    assert_eq!(parse(text), path(steps));
}

#[test]
fn reads_each_notation() {
    for text in [
        "items.0.name",
        "items[0].name",
        "items[0][name]",
        "items[0]['name']",
        "items[0][\"name\"]",
        "/items/0/name",
        "#/items/0/name",
        "$.items[0].name",
        "$['items'][0]['name']",
        "$.items.0.name",
        "items.[0].name",
    ] {
        reads(text, &["items", "0", "name"]);
    }
}

#[test]
fn the_whole_input_has_no_segments() {
    for text in ["", "$", "#"] {
        reads(text, &[]);
    }
}

#[test]
fn dots() {
    reads("name", &["name"]);
    reads("address.street", &["address", "street"]);
    reads("0.name", &["0", "name"]);
    reads("matrix.0.1", &["matrix", "0", "1"]);
    reads(r"a\.b", &["=a.b"]);
    reads(r"a\.b.c", &["=a.b", "c"]);
    reads(r"a\[0].c", &["=a[0]", "c"]);
    reads(r"a\\.b", &[r"=a\", "b"]);
    reads(r"App\Models\User", &[r"=App\Models\User"]);
    reads(r"a\", &[r"=a\"]);
    reads("items.*.price", &["items", "*", "price"]);
}

#[test]
fn brackets() {
    reads("data[attributes][title]", &["data", "attributes", "title"]);
    reads("card[number]", &["card", "number"]);
    reads("[0].name", &["0", "name"]);
    reads("[name]", &["name"]);
    reads("matrix[0][1]", &["matrix", "0", "1"]);
    reads("a[\"b.c\"]", &["a", "=b.c"]);
    reads("a['b']", &["a", "b"]);
    reads("a[b.c]", &["a", "=b.c"]);
    reads("a['b]c']", &["a", "=b]c"]);
    reads(r#"a["say \"hi\""]"#, &["a", r#"=say "hi""#]);
    reads("a['it\\'s']", &["a", "=it's"]);
    reads("a[\"\"]", &["a", "="]);
    reads("a[first name]", &["a", "first name"]);
    reads("items[*].price", &["items", "*", "price"]);
}

#[test]
fn a_list_marker_at_the_end_is_no_step() {
    reads("tags[]", &["tags"]);
    reads("user[tags][]", &["user", "tags"]);
    reads("rows[0][]", &["rows", "0"]);
    reads("$.tags[]", &["tags"]);
}

#[test]
fn json_pointers() {
    reads("/", &["="]);
    reads("//a", &["=", "a"]);
    reads("/a~1b/m~0n", &["=a/b", "=m~n"]);
    reads("/a~01", &["=a~1"]);
    reads("/a~2~", &["=a~2~"]);
    reads("/a.b/c[0]", &["=a.b", "=c[0]"]);
    reads("/data/attributes/title", &["data", "attributes", "title"]);
    reads("/a%20b", &["=a%20b"]);
    reads("#/a%20b/%C3%A9", &["=a b", "=é"]);
    reads("#/a%2Fb", &["a", "b"]);
    reads("#/100%/%zz/%", &["=100%", "=%zz", "=%"]);
    reads("#/%FF", &["=%FF"]);
    reads("#/a%25b/%7e1", &["=a%b", "=/"]);
}

#[test]
fn json_paths() {
    reads("$.a", &["a"]);
    reads("$[0]", &["0"]);
    reads("$['a.b'][0]", &["=a.b", "0"]);
    reads("$name", &["=$name"]);
    reads("a.$", &["a", "=$"]);
    reads("$.$", &["=$"]);
}

#[test]
fn digits_are_an_index_only_as_a_list_counts() {
    reads("a.0", &["a", "0"]);
    reads("a.12", &["a", "12"]);
    reads("a.2147483647", &["a", "2147483647"]);
    reads("a.2147483648", &["a", "=2147483648"]);
    reads("a.4294967295", &["a", "=4294967295"]);
    reads("a.4294967296", &["a", "=4294967296"]);
    reads("a.01", &["a", "=01"]);
    reads("a.00", &["a", "=00"]);
    reads("a.+1", &["a", "=+1"]);
    reads("a.-1", &["a", "=-1"]);
    reads("a.1e2", &["a", "=1e2"]);
    reads("a.٣", &["a", "=٣"]);
    reads("a[\"0\"]", &["a", "=0"]);
    assert_eq!(Segment::of("7"), Segment::Index(7));
    assert_eq!(Segment::of("07"), Segment::from("07"));
}

#[test]
fn what_separates_nothing_is_text() {
    for text in [
        "a[",
        "a]",
        "a]b",
        "a[b",
        "[",
        "]",
        "[]",
        "a[[0]]",
        "a[b[c]]",
        ".",
        "..",
        "a.",
        ".a",
        "price [EUR] net",
        "a[0]b",
        "a['b'",
        "$[",
        "$.",
        "a['b']c",
        "]]]",
        "[[[",
    ] {
        assert_eq!(parse(text).len(), 1, "{text}: {:?}", parse(text));
    }
    reads("a[", &["a["]);
    reads("a[0].", &["a", "0", "."]);
    reads("a..b", &["=a.", "b"]);
    reads("a[][b]", &["=a[]", "b"]);
    reads("a[\"b][0]", &["a", "=\"b", "0"]);
}

#[test]
fn bare_names_are_one_name() {
    for name in [
        "first name",
        "e-mail",
        "unit_price",
        "__proto__",
        "constructor",
        "toString",
        "🦀",
        "👩‍👩‍👧",
        "اسم",
        "שם",
        "naïve",
        "$ref",
        "#1",
        "@id",
        "a/b",
        "~",
        "%20",
        "'",
        "\"",
        "*",
        " ",
        "\n",
        "-",
    ] {
        assert_eq!(parse(name), [Segment::from(name)], "{name}");
    }
}

#[test]
fn prints_each_notation() {
    let steps = ["items", "0", "name"];
    prints(&steps, Notation::Dot, "items.0.name");
    prints(&steps, Notation::Bracket, "items[0].name");
    prints(&steps, Notation::Php, "items[0][name]");
    prints(&steps, Notation::Pointer, "/items/0/name");
    for notation in NOTATIONS {
        prints(&[], notation, "");
    }
    prints(&["0", "name"], Notation::Dot, "0.name");
    prints(&["0", "name"], Notation::Bracket, "[0].name");
    prints(&["0", "name"], Notation::Php, "0[name]");
    prints(&["items", "*", "price"], Notation::Dot, "items.*.price");
    prints(&["items", "*", "price"], Notation::Bracket, "items[*].price");
    prints(&["items", "*", "price"], Notation::Php, "items[*][price]");
    prints(&["a", "2147483647"], Notation::Dot, "a.2147483647");
    prints(&["a", "=2147483648"], Notation::Bracket, "a.2147483648");
}

#[test]
fn quotes_what_would_be_read_otherwise() {
    prints(&["=a.b", "c"], Notation::Dot, r#"["a.b"].c"#);
    prints(&["a", "=b.c"], Notation::Bracket, r#"a["b.c"]"#);
    prints(&["a", "=b.c"], Notation::Php, "a[b.c]");
    prints(&["a", "=b]c"], Notation::Php, r#"a["b]c"]"#);
    prints(&["a", "=0"], Notation::Dot, r#"a["0"]"#);
    prints(&["a", "="], Notation::Dot, r#"a[""]"#);
    prints(&["=$", "a"], Notation::Dot, r#"["$"].a"#);
    prints(&["a", r#"="\"#], Notation::Php, r#"a["\"\\"]"#);
    prints(&["=a/b", "=~1"], Notation::Pointer, "/a~1b/~01");
    prints(&["="], Notation::Pointer, "/");
}

#[test]
fn a_name_that_reads_as_itself_is_written_as_it_is() {
    for name in ["I agree.", ".env", "price [EUR] net", r"App\User", "a[", "tel (home)"] {
        for notation in [Notation::Dot, Notation::Bracket, Notation::Php] {
            prints(&[&["=", name].concat()], notation, name);
        }
    }
}

/// A small generator of the same numbers on every run.
struct Numbers(u32);

impl Numbers {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (self.0 >> 8) as usize % bound
    }

    fn text(&mut self) -> String {
        const ALPHABET: [&str; 22] = [
            "a", "B", "0", "1", ".", "[", "]", "\"", "'", "\\", "/", "~", "#", "$", "*", " ", "%",
            "_", "é", "🦀", "ש", "-",
        ];
        (0..self.below(5)).map(|_| ALPHABET[self.below(ALPHABET.len())]).collect()
    }
}

#[test]
fn what_is_printed_reads_as_the_same_path() {
    let mut numbers = Numbers(1);
    for _ in 0..40_000 {
        let names: Vec<String> = (0..numbers.below(5)).map(|_| numbers.text()).collect();
        let path: Vec<Segment> = names
            .iter()
            .map(|name| match numbers.below(4) {
                0 => Segment::Index(u32::try_from(numbers.below(2_000)).unwrap()),
                _ => Segment::from(name.as_str()),
            })
            .collect();
        for notation in NOTATIONS {
            let digits = |step: &Segment| matches!(step, Segment::Name(name) if Segment::of(name.as_ref()) != *step);
            if notation == Notation::Pointer && path.iter().any(digits) {
                continue;
            }
            let text = print(&path, notation);
            assert_eq!(parse(&text), path, "{notation:?} {text}");
        }
    }
}

#[test]
fn any_text_is_read_without_loss() {
    let mut numbers = Numbers(2);
    for _ in 0..40_000 {
        let text: String = (0..4).map(|_| numbers.text()).collect();
        let path = parse(&text);
        for notation in [Notation::Dot, Notation::Bracket, Notation::Php] {
            assert_eq!(parse(&print(&path, notation)), path, "{notation:?} {text}");
        }
        if !text.starts_with(['/', '#']) {
            let letters = |text: &str| text.matches(['a', 'B', 'é', '🦀', 'ש']).count();
            let kept: usize = path
                .iter()
                .map(|step| match step {
                    Segment::Name(name) => letters(name),
                    Segment::Index(_) => 0,
                })
                .sum();
            assert_eq!(kept, letters(&text), "{text}");
        }
    }
}

#[test]
fn has_bounded_depth_and_keeps_the_rest() {
    const LIMIT: usize = faultmap::limits::SEGMENTS;
    for (separator, start) in [(".", ""), ("/", "/"), ("][", "[")] {
        for count in [LIMIT - 1, LIMIT, LIMIT + 1, 3 * LIMIT] {
            let names = vec!["a"; count].join(separator);
            let text = if separator == "][" {
                format!("{start}{names}]")
            } else {
                format!("{start}{names}")
            };
            let path = parse(&text);
            assert_eq!(path.len(), count.min(LIMIT), "{separator}");
            let letters: usize = path
                .iter()
                .map(|step| {
                    print(std::slice::from_ref(step), Notation::Pointer).matches('a').count()
                })
                .sum();
            assert_eq!(letters, count);
        }
    }
    let digits = vec!["1"; LIMIT].join(".");
    assert!(parse(&digits).iter().all(|step| *step == Segment::Index(1)));
}

#[test]
fn hostile_text_takes_linear_time() {
    let start = Instant::now();
    for unit in ["[", "]", "[\"", "['[\"", "\\", "[a", ".", "a.", "/", "%", "['\\", "[\"\\\"", "$["]
    {
        let path = parse(&unit.repeat(200_000 / unit.len())).len();
        assert!(path <= faultmap::limits::SEGMENTS);
    }
    assert!(start.elapsed() < Duration::from_secs(10));
}
