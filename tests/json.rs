//! The JSON reader against the grammar: what it takes, what it refuses, and where it is lenient.
//!
//! The tables have the cases of the JSON test suite by Nicolas Seriot that differ in kind.

#[path = "common/tree.rs"]
mod tree;

use faultmap::Incomplete;
use faultmap::json::{Document, Json, parse};
use faultmap::limits::{DEPTH, TEXT, VALUES};
use serde_json::Value;
use tree::{expect, read};

/// JSON that every reader takes.
const ACCEPTED: &[&str] = &[
    "[[]   ]",
    r#"[""]"#,
    "[]",
    "[\"a\"]\n",
    "[false]",
    r#"[null, 1, "1", {}]"#,
    "[1\n]",
    " [1]",
    "[1,null,null,null,2]",
    "[2] ",
    "[0e+1]",
    "[0e1]",
    "[ 4]",
    "[-0.000000000000000000000000000000000000000000000000000000000000000000000000000001]",
    "[20e1]",
    "[-0]",
    "[-123]",
    "[1E22]",
    "[1E-2]",
    "[1E+2]",
    "[123e45]",
    "[123.456e78]",
    "[1e-2]",
    "[123.456789]",
    "[0.4e00669999999999999999999999999999999999999999999999999999999999999999999999]",
    "[-123123e100000]",
    "[100000000000000000000]",
    "[123123123123123123123123123123]",
    r#"{"asd":"sdf", "dfg":"fgh"}"#,
    r#"{"a":"b","a":"c"}"#,
    r#"{"a":"b","x":1,"a":"b"}"#,
    "{}",
    r#"{"":0}"#,
    r#"{"foo\u0000bar": 42}"#,
    r#"{ "min": -1.0e+28, "max": 1.0e+28 }"#,
    r#"{"a":[]}"#,
    r#"{"title":"\u041f\u043e\u043b\u0442\u043e\u0440\u0430" }"#,
    "{\n\"a\": \"b\"\n}",
    r#"["\u0060\u012a\u12AB"]"#,
    r#"["\uD801\udc37"]"#,
    r#"["\ud83d\ude39\ud83d\udc8d"]"#,
    r#"["\"\\\/\b\f\n\r\t"]"#,
    r#"["\\u0000"]"#,
    r#"["a/*b*/c/*d//e"]"#,
    r#"["\\a"]"#,
    r#"["\uDBFF\uDFFF"]"#,
    r#"["new\u00A0line"]"#,
    "[\"\u{10FFFF}\"]",
    "[\"\u{FFFF}\"]",
    r#"["\u0000"]"#,
    r#"["\u002c"]"#,
    "[\"π\"]",
    r#"["asd "]"#,
    r#"" ""#,
    "[\"\u{2028}\u{2029}\"]",
    r#"["\u0061\u30af\u30EA\u30b9"]"#,
    r#"["\uA66D"]"#,
    "[\"\u{7F}\"]",
    "false",
    "42",
    "-0.1",
    "null",
    r#""asd""#,
    "true",
    r#""""#,
    " [] ",
    "\t\r\n {\"a\"\t:\r1\n,\"b\" : [ ] } \n",
    r#"{"__proto__":{"constructor":1},"toString":[]}"#,
];

/// What is no JSON and is not read as such.
const REFUSED: &[&str] = &[
    "",
    " ",
    "[1 true]",
    "[\"\": 1]",
    "[\"\"],",
    "[,1]",
    "[1,,2]",
    "[\"x\",,]",
    "[\"x\"]]",
    "[x",
    "[3[4]]",
    "[1:2]",
    "[,]",
    "[-]",
    "[   , \"\"]",
    "[1,,]",
    "[\"\u{B}a\"\\f",
    "[*]",
    "[fals]",
    "[nul]",
    "[tru]",
    "[True]",
    "123\0",
    "[++1234]",
    "[+1]",
    "[+Inf]",
    "[-01]",
    "[-1.0.]",
    "[-2.]",
    "[-NaN]",
    "[.-1]",
    "[.2e-3]",
    "[0.1.2]",
    "[0.3e+]",
    "[0.3e]",
    "[0.e1]",
    "[0E+]",
    "[0E]",
    "[1.0e-]",
    "[1 000.0]",
    "[1eE2]",
    "[2.e+3]",
    "[2.e3]",
    "[Inf]",
    "[-Inf]",
    "[1+2]",
    "[0x1]",
    "[0e+-1]",
    "[-123.123foo]",
    "[-foo]",
    "[- 1]",
    "[-012]",
    "[-.123]",
    "[1ea]",
    "[1.]",
    "[.123]",
    "[\u{FF11}]",
    "[1.2a-3]",
    "[012]",
    "-",
    "1.",
    "01",
    "1e",
    "[\"x\", truth]",
    "{[: \"x\"}",
    "{\"x\", null}",
    "{\"x\"::\"b\"}",
    "{🇨🇭}",
    "{\"a\":\"a\" 123}",
    "{key: 'value'}",
    "{\"a\" b}",
    "{1:1}",
    "{null:null,null:null}",
    "{\"id\":0,,,,,}",
    "{'a':0}",
    "{\"a\":\"b\",,\"c\":\"d\"}",
    "{a: \"b\"}",
    "{ \"foo\" : \"bar\", \"a\" }",
    "{,}",
    "{,\"a\":1}",
    "[é]",
    "[\\n]",
    "[\\u0020\"asd\"]",
    "\"",
    "\"abc",
    "['single quote']",
    "abc",
    "\"\"x",
    "<null>",
    "[1]x",
    "1]",
    "[][]",
    "]",
    "}",
    "[\0]",
    "2@",
    "{}}",
    "{} {}",
    "{\"a\":/*comment*/\"b\"}",
    "// no\n{}",
    "[,",
    "{]",
    "{,",
    "{[",
    "{'a'",
    "[\"\\{[\"\\{[\"\\{",
    "é",
    "*",
    "nulls",
    "truefalse",
    "[\\u000A\"\"]",
    "[\u{2060}]",
    "[\u{A0}]",
    "[\u{C}]",
    "\u{FEFF}",
    "\u{FEFF}{}",
    "undefined",
    "[undefined]",
];

/// What is no JSON, but is what some servers send: how it is read.
const LENIENT: &[(&str, &str)] = &[
    // A comma before a closing bracket.
    (r#"["",]"#, r#"[""]"#),
    ("[1,]", "[1]"),
    (r#"{"id":0,}"#, r#"{"id":0}"#),
    ("[1 , ]", "[1]"),
    // What stands behind a complete object that has members.
    (r#"{"a":"b"}/**/"#, r#"{"a":"b"}"#),
    (r#"{"a":"b"}#"#, r#"{"a":"b"}"#),
    (r#"{"a": true} "x""#, r#"{"a":true}"#),
    (r#"{"a":1}{"b":2}"#, r#"{"a":1}"#),
    ("{\"a\":1}\n<b>Warning</b>: on line 3", r#"{"a":1}"#),
    // Raw control characters in strings.
    ("[\"new\nline\"]", r#"["new\nline"]"#),
    ("[\"\t\"]", r#"["\t"]"#),
    ("[\"a\0a\"]", r#"["a\u0000a"]"#),
    ("{\"a\rb\":1}", r#"{"a\rb":1}"#),
    // Escapes that JSON does not know stay as they are.
    (r#"["\x00"]"#, r#"["\\x00"]"#),
    (r#"["\a\'"]"#, r#"["\\a\\'"]"#),
    (r#"["\uqqqq"]"#, r#"["\\uqqqq"]"#),
    (r#"["\u00A"]"#, r#"["\\u00A"]"#),
    (r#"["\u+123"]"#, r#"["\\u+123"]"#),
    ("[\"\\🌀\"]", r#"["\\🌀"]"#),
    ("[\"\\u12é4\"]", r#"["\\u12é4"]"#),
    (r#""\UA66D""#, r#""\\UA66D""#),
    // Half a pair of surrogates is U+FFFD.
    (r#"["\uDADA"]"#, "[\"\u{FFFD}\"]"),
    (r#"["\uD888\u1234"]"#, "[\"\u{FFFD}\u{1234}\"]"),
    (r#"["\uD800\n"]"#, "[\"\u{FFFD}\\n\"]"),
    (r#"["\uDd1ea"]"#, "[\"\u{FFFD}a\"]"),
    (r#"["\uD800\uD800\n"]"#, "[\"\u{FFFD}\u{FFFD}\\n\"]"),
    (r#"["\uD800\uD83D\uDE00"]"#, "[\"\u{FFFD}😀\"]"),
    (r#"["\ud800abc"]"#, "[\"\u{FFFD}abc\"]"),
    (r#"["\uDd1e\uD834"]"#, "[\"\u{FFFD}\u{FFFD}\"]"),
    (r#"["\uD834\uDd"]"#, "[\"\u{FFFD}\\\\uDd\"]"),
    (r#"["\uD800\u"]"#, "[\"\u{FFFD}\\\\u\"]"),
    // What Python writes.
    ("[NaN]", r#"["NaN"]"#),
    ("[Infinity, -Infinity]", r#"["Infinity","-Infinity"]"#),
    // Prefixes against the inclusion as a script.
    (")]}'\n{\"a\":1}", r#"{"a":1}"#),
    (")]}',\n[1]", "[1]"),
];

fn root(text: &str) -> Json<'_> {
    let Document { root, incomplete, .. } = read(text);
    assert_eq!(incomplete, None, "{text:?}");
    root
}

#[test]
fn takes_the_grammar_as_serde_json_does() {
    for text in ACCEPTED {
        assert_eq!(read(text).incomplete, None, "{text:?}");
        expect(text, &read(text), text);
    }
}

#[test]
fn refuses_what_is_no_json() {
    for text in REFUSED {
        assert!(serde_json::from_str::<Value>(text).is_err(), "{text:?} is JSON");
        assert!(parse(text).is_none(), "{text:?} is read as {:?}", parse(text));
    }
}

#[test]
fn is_lenient_only_where_it_says_so() {
    for (text, expected) in LENIENT {
        assert!(serde_json::from_str::<Value>(text).is_err(), "{text:?} is JSON");
        assert_eq!(read(text).incomplete, None, "{text:?}");
        expect(text, &read(text), expected);
    }
}

#[test]
fn what_is_deeper_than_the_tree_stays_as_its_source_text() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        let inner = format!(
            "{}\"]}} \\\" {{[\"{}",
            open.repeat(10_000 - DEPTH),
            close.repeat(10_000 - DEPTH)
        );
        let text = format!("{}{inner}{}", open.repeat(DEPTH), close.repeat(DEPTH));
        let mut value = &root(&text);
        for _ in 0..DEPTH {
            value = match value {
                Json::Array(items) => &items[0],
                other => other.get("a").unwrap(),
            };
        }
        assert_eq!(*value, Json::String(inner.as_str().into()));
        let cut = read(&text[..text.len() - DEPTH - 1]);
        assert_eq!(cut.incomplete, Some(Incomplete::Cut));
    }
    assert_eq!(read(&"[".repeat(10_000)).incomplete, Some(Incomplete::Cut));
    assert_eq!(read(&format!("{}\"\\", "[".repeat(200))).incomplete, Some(Incomplete::Cut));
}

#[test]
fn a_text_beyond_the_limit_is_kept_up_to_it() {
    let text = format!("{{\"a\":\"{}\",\"b\":1}}", "ü".repeat(TEXT));
    let document = read(&text);
    assert_eq!(document.incomplete, Some(Incomplete::Limit));
    assert_eq!(document.root.get("a").and_then(Json::as_str), Some(&*"ü".repeat(TEXT / 2)));
    assert_eq!(document.root.get("b"), Some(&Json::Number("1".into())));

    let text = format!("[\"{}\"]", "x".repeat(TEXT));
    assert_eq!(read(&text).incomplete, None);

    let text = format!("[{}]", "1".repeat(TEXT + 1));
    let document = read(&text);
    assert_eq!(document.incomplete, Some(Incomplete::Limit));
    assert_eq!(document.root, Json::Array(vec![Json::String("1".repeat(TEXT).into())]));
}

#[test]
fn values_beyond_the_limit_are_left_out() {
    let items = |count: usize| format!("[{}1]", "1,".repeat(count - 1));
    let text = items(VALUES - 1);
    let document = read(&text);
    assert_eq!(document.incomplete, None);
    assert_eq!(document.root.as_array().unwrap().len(), VALUES - 1);
    let text = items(VALUES + 10);
    let document = read(&text);
    assert_eq!(document.incomplete, Some(Incomplete::Limit));
    assert_eq!(document.root.as_array().unwrap().len(), VALUES - 1);
}

#[test]
fn the_last_of_equal_keys_wins_where_the_first_one_stood() {
    for count in [1, 3, 11, 12, 13, 14, 100, 5000] {
        let first: Vec<_> = (0..count).map(|n| format!("\"key {n}\":{n}")).collect();
        let again: Vec<_> = (0..count).rev().map(|n| format!("\"key {n}\":\"{n}\"")).collect();
        let text = format!("{{{},{}}}", first.join(","), again.join(","));
        let root = root(&text);
        let members = root.as_object().unwrap();
        assert_eq!(members.len(), count);
        for (n, (name, value)) in members.iter().enumerate() {
            assert_eq!((&**name, value.as_str()), (&*format!("key {n}"), Some(&*n.to_string())));
        }
    }
}

#[test]
fn numbers_keep_their_digits() {
    for digits in
        ["0", "-0", "1.10", "1E400", "-0.0e-0", "12345678901234567890123456789", "9007199254740993"]
    {
        assert_eq!(root(&format!("[{digits}]")), Json::Array(vec![Json::Number(digits.into())]));
        assert_eq!(root(digits), Json::Number(digits.into()));
    }
}

#[test]
fn texts_without_escapes_are_borrowed() {
    let text = String::from(r#"{"code":"not-found","number":1.5,"other":"a\tb"}"#);
    let range = text.as_bytes().as_ptr_range();
    let root = root(&text);
    for name in ["code", "number"] {
        let held = root.get(name).and_then(Json::as_scalar).unwrap();
        assert!(range.contains(&held.as_ptr()), "{name} is a copy");
    }
    assert_eq!(root.get("other").and_then(Json::as_str), Some("a\tb"));
}
