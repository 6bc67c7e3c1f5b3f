//! Bodies of somebody who means harm: always a fault, in bounded time, and never a panic.

use std::time::{Duration, Instant};

use faultmap::limits::{BODY, TEXT};
use faultmap::{Fault, Headers, Incomplete, Reply, Table, ValidationError, decode, dialect_ids};

/// How long a decode may take. It is a bound on growth: what grows with the square of a body of
/// megabytes takes minutes.
const TIME: Duration = Duration::from_secs(5);

/// Ten times as much in a release build: one of 10 MB takes a debug build half a second.
const SIZE: usize = if cfg!(debug_assertions) { 1_000_000 } else { 10_000_000 };

fn timed<T>(name: &str, body: &[u8], media: &str, look: impl Fn(&Fault<'_>) -> T) -> T {
    let table = Table::home();
    let start = Instant::now();
    let reply = Reply::new(body, Headers::new([("content-type", media)])).with_status(502);
    let fault = decode(&reply, &[&table]);
    let time = start.elapsed();
    assert!(time < TIME, "{name}: {time:?}");
    assert_eq!(fault.status, Some(502), "{name}");
    assert!(dialect_ids().any(|id| id == fault.dialect), "{name}: {}", fault.dialect);
    look(&fault)
}

/// The part as often as it fits into the size.
fn filled(size: usize, start: &str, part: &str, end: &str) -> String {
    let mut text = String::with_capacity(size);
    text.push_str(start);
    while text.len() + part.len() + end.len() <= size {
        text.push_str(part);
    }
    text.push_str(end);
    text
}

#[test]
fn ten_megabytes_of_anything() {
    for (start, part, end) in [
        ("\"", "a", "\""),
        ("\"", "\\\\", "\""),
        ("\"", "\\u0000", "\""),
        ("", "[", ""),
        ("", "{\"a\":", ""),
        ("[", "1,", "1]"),
        ("[", "{},", "{}]"),
        ("", "<", ""),
        ("", "&", ""),
        ("", "<!--", ""),
        ("<html><h1>", "&", ""),
        ("<?xml?><a>", "<b/>", "</a>"),
        ("<?xml?>", "<a>", ""),
        ("<?xml?><a>", "&lt;", "</a>"),
    ] {
        let name = format!("{start}{part}…{end}");
        timed(&name, filled(10_000_000, start, part, end).as_bytes(), "text/html", |_| ());
    }
}

#[test]
fn repeated_json() {
    let prefix = r#"{"code":"validation-failed","description":"x","#;
    for (start, part, end) in [
        ("\"", "a", "\""),
        ("\"", "ü", "\""),
        ("\"", "\\u0000", "\""),
        ("\"", "\\\\", "\""),
        ("\"", "\\ud83d", "\""),
        ("\"", "\\", ""),
        ("", "\"", ""),
        ("", "[", ""),
        ("", "{\"a\":", ""),
        ("", "{\"\":[", ""),
        ("[", "1,", "1]"),
        ("[", "{},", "{}]"),
        ("[", "\"\",", "\"\"]"),
        ("[", "[],", "[]]"),
        ("[", "[[[[[[[[],", ""),
        ("", "1", ""),
        ("", "-", ""),
        ("[", "1e", "]"),
        ("{\"a\":", " ", "1}"),
        ("{\"a\":", "\t\r\n", ""),
        ("", "{}", ""),
        ("", "}", ""),
        ("", "null", ""),
        ("{\"code\":\"", "x", "\"}"),
        ("{\"validationErrors\":[", "null,", "null]}"),
        ("{\"validationErrors\":[", "7,", "7]}"),
        ("{\"validationErrors\":\"", "x", "\"}"),
        ("{\"validationErrors\":[", "{\"property\":\"a\"},", "{}]}"),
        ("{\"validationErrors\":[{\"property\":\"", "a.", "\"}]}"),
        ("{\"validationErrors\":[{\"property\":\"", "[0]", "\"}]}"),
        ("{\"validationErrors\":[{\"property\":\"", "[", "\"}]}"),
        ("{\"validationErrors\":[{\"property\":\"/", "~1/", "\"}]}"),
        ("{\"validationErrors\":[{\"message\":\"", "'a' ", "\"}]}"),
        ("{\"validationErrors\":{", "\"a\":[\"b\"],", "\"a\":[]}}"),
        ("{\"validationErrors\":", "{\"a\":", ""),
        ("{\"errors\":", "{\"a\":", ""),
        ("{\"errors\":", "[", ""),
        ("{\"details\":[", "\"x\",", "\"x\"]}"),
        (&*format!("{prefix}\"link\":\"https://"), "a", "\"}"),
        (&*format!("{prefix}\"space\":["), "[[[\"x\"]]],", "0]}"),
    ] {
        let name = format!("{start}{part}…{end}");
        timed(&name, filled(SIZE, start, part, end).as_bytes(), "application/json", |_| ());
    }
}

#[test]
fn repeated_xml() {
    for (start, part, end) in [
        ("", "<a>", ""),
        ("", "<a b='c'>", ""),
        ("<a>", "<a/>", "</a>"),
        ("<a>", "</a>", ""),
        ("<a>", "</", ""),
        ("<a>", "<", ""),
        ("<a>", "<b", "</a>"),
        ("<a>", "x", "</a>"),
        ("<a>", "&amp;", "</a>"),
        ("<a>", "&", "</a>"),
        ("<a>", "<![CDATA[x]]>", "</a>"),
        ("<a>", "<![CDATA[", "</a>"),
        ("<a>", "<!-- -->x", "</a>"),
        ("<a>", "<?p?>", "</a>"),
        ("<a>", "<!x[", "</a>"),
        ("<a>", "<!x>", "</a>"),
        ("<a ", "b='c' ", "/>"),
        ("<a ", "b=", "'/>"),
        ("<a ", "b ", "/>"),
        ("<a b='", "<", "'/>"),
        ("<!DOCTYPE a [", "<!ENTITY b \"c\">", "]><a/>"),
        ("", "<!DOCTYPE a>", "<a/>"),
        ("", "<?xml?>", "<a/>"),
        ("<errors>", "<error/>", "</errors>"),
        ("<errors>", "<error><field>a.b.c</field></error>", "</errors>"),
        ("<errors>", "<error>x</error>", "</errors>"),
        ("<Error><Code>", "x", "</Code></Error>"),
        ("<Error><Code>1</Code><Message>", "\nRequestId:", "</Message></Error>"),
        ("<Envelope><Body><Fault><Code>", "<Subcode>", ""),
        ("<Fault><Code/><Reason>", "<Text lang='a'>x</Text>", "</Reason></Fault>"),
    ] {
        let name = format!("{start}{part}…{end}");
        timed(&name, filled(SIZE, start, part, end).as_bytes(), "application/xml", |_| ());
    }
    let names: Vec<_> = (0..SIZE / 16).map(|at| format!("<a{at} b{at}='1'/>")).collect();
    timed("names", format!("<a>{}</a>", names.concat()).as_bytes(), "application/xml", |fault| {
        assert!(fault.extensions.len() > 1000);
    });
}

#[test]
fn repeated_markup_and_text() {
    for (start, part, end) in [
        ("", "<", ""),
        ("", "&", ""),
        ("", "<!--", ""),
        ("<html>", "<", ""),
        ("<html>", "<a", ">"),
        ("<html>", "<!--", ""),
        ("<html>", "<!-- -->", ""),
        ("<html>", "</", ""),
        ("<html>", "<script>", ""),
        ("<html>", "<script></script>", ""),
        ("<html><script>", "</", ""),
        ("<html><script>", "</scrip", ""),
        ("<html><pre>", "</pre", ""),
        ("<html><h1>", "&", ""),
        ("<html><h1>", "&amp;", "</h1>"),
        ("<html><h1>", "&#", ""),
        ("<html><h1>", "&aaaaaaaaaaaa", ""),
        ("<html><h1>", " ", "</h1>"),
        ("<html><h1>", "&nbsp;", "</h1>"),
        ("<html><h1>", "x", ""),
        ("<html>", "<h1>", ""),
        ("<html>", "<h1>x</h1>", ""),
        ("<html>", "<p> </p>", ""),
        ("<html><title>", "<br>", ""),
        ("", "a", ""),
        ("", "😀", ""),
        ("", "\0", ""),
        ("", "\n   a", ""),
        ("", "Traceback ", ""),
        ("", "goroutine", ""),
        ("", " ", ""),
        (" ", "\u{FEFF}", ""),
        (")]}'", ",", ""),
        (")]}'", "\n", ""),
    ] {
        let name = format!("{start}{part}…{end}");
        timed(&name, filled(SIZE, start, part, end).as_bytes(), "text/html", |fault| {
            let description = fault.description.as_deref().unwrap_or_default();
            assert!(description.len() <= 1000, "{name}: {} bytes", description.len());
        });
    }
}

#[test]
fn repeated_bytes() {
    for (start, part) in [
        (&b""[..], &b"\xFF"[..]),
        (b"", b"\x80"),
        (b"", b"\xE2\x82"),
        (b"", b"\xF0\x9F\x98"),
        (b"", b"\0"),
        (b"\"", b"\xFF"),
        (b"\xEF\xBB\xBF", b"\xEF\xBB\xBF"),
        (b"\xFF\xFE", b"\0\xD8"),
        (b"\xFF\xFE", b"[\0"),
        (b"\xFE\xFF", b"\xDC\0"),
    ] {
        let mut body = start.to_vec();
        while body.len() < SIZE {
            body.extend_from_slice(part);
        }
        for media in ["application/json", "text/html; charset=iso-8859-1"] {
            timed(&format!("{start:x?} {part:x?} {media}"), &body, media, |_| ());
        }
    }
}

#[test]
fn what_is_beyond_the_limit_is_not_read() {
    let mut body = String::from(r#"{"code":"not-found","description":"Gone.","rest":""#);
    body.push_str(&"x".repeat(BODY));
    body.push_str(r#"","code":"server-error"}"#);
    timed("16 MiB", body.as_bytes(), "application/json", |fault| {
        assert_eq!(fault.code.as_deref(), Some("not-found"));
        assert_eq!(fault.description.as_deref(), Some("Gone."));
        assert_eq!(fault.incomplete, Some(Incomplete::Limit));
    });
    timed("text", "a".repeat(TEXT + 1).as_bytes(), "text/plain", |fault| {
        assert_eq!(fault.incomplete, Some(Incomplete::Limit));
        let held = fault.extensions.get("body").and_then(|body| body.as_str()).map(str::len);
        assert_eq!(held, Some(TEXT));
    });
}

#[test]
fn a_hundred_thousand_validation_errors() {
    let error = r#"{"property":"Items[0].Name","message":"'Name' should not be empty."}"#;
    let list = vec![error; 100_000].join(",");
    let body = format!(r#"{{"code":"validation-failed","validationErrors":[{list}]}}"#);
    timed("equal ones", body.as_bytes(), "application/json", |fault| {
        assert_eq!(fault.validation_errors.len(), 100_000);
        assert!(fault.validation_errors.iter().all(|error| error.rule.is_some()));
    });
    let list: Vec<_> = (0..100_000)
        .map(|n| format!(r#"{{"property":"Items[{n}].Name","message":"'Name {n}' must be less than '{n}'."}}"#))
        .collect();
    let body = format!(r#"{{"code":"validation-failed","validationErrors":[{}]}}"#, list.join(","));
    timed("different ones", body.as_bytes(), "application/json", |fault| {
        assert_eq!(fault.validation_errors.len(), 100_000);
    });
    let map: Vec<_> = (0..100_000).map(|n| format!(r#""Items[{n}].Name":["no"]"#)).collect();
    let body = format!(r#"{{"validationErrors":{{{}}}}}"#, map.join(","));
    timed("a map", body.as_bytes(), "application/json", |fault| {
        assert_eq!(fault.validation_errors.len(), 100_000);
    });
}

#[test]
fn a_small_body_cannot_ask_for_a_lot_of_memory() {
    let deep = "{\"a.b.c.d\":".repeat(30);
    for (start, part) in [
        (format!("{{\"validationErrors\":{deep}["), "\"x\","),
        (format!("{{\"validationErrors\":{deep}{{"), "\"k\":null,"),
        (format!("{{\"validationErrors\":{{\"a\":{{\"{}\":[", "b".repeat(TEXT)), "\"x\","),
    ] {
        let body = filled(4_000_000, &start, part, "");
        timed(part, body.as_bytes(), "application/json", |fault| {
            let size = |error: &ValidationError| error.path.len() * 24 + error.property.len() + 150;
            let held: usize = fault.validation_errors.iter().map(size).sum();
            assert!(held < 150_000_000, "{part}: {held} bytes");
            assert_eq!(fault.validation_errors.is_empty(), part.contains("null"));
            assert_eq!(
                fault.extensions.is_empty(),
                part.contains("null"),
                "what is not read stays"
            );
        });
    }
}

#[test]
fn a_hundred_thousand_keys() {
    let object = |keys: &mut dyn Iterator<Item = String>| {
        let members: Vec<_> = keys.map(|key| format!("\"{key}\":1")).collect();
        format!("{{{},\"code\":\"not-found\"}}", members.join(","))
    };
    let different = object(&mut (0..100_000).map(|n| n.to_string()));
    timed("different keys", different.as_bytes(), "application/json", |fault| {
        assert_eq!((&*fault.dialect, fault.extensions.len()), ("awork", 100_000));
    });
    let equal = object(&mut std::iter::repeat_n(String::from("key"), 100_000));
    timed("equal keys", equal.as_bytes(), "application/json", |fault| {
        assert_eq!(fault.extensions.len(), 1);
    });
    let few = object(&mut (0..100_000).map(|n| (n % 12).to_string()));
    timed("few keys", few.as_bytes(), "application/json", |fault| {
        assert_eq!(fault.extensions.len(), 12);
    });
    timed(
        "keys of one hash",
        object(&mut colliding().into_iter()).as_bytes(),
        "application/json",
        |fault| {
            assert_eq!(fault.code.as_deref(), Some("not-found"));
        },
    );
}

/// Keys of eight letters that the crate's hash cannot tell apart: whatever their first half gives,
/// their second half takes away again.
fn colliding() -> Vec<String> {
    const PRIME: u32 = 0x9E37_79B1;
    let start = (0x811C_9DC5_u32 ^ 8).rotate_left(5);
    let letter = |byte: &u8| (0x23..0x7F).contains(byte) && *byte != b'\\';
    let mut keys = Vec::new();
    for n in 0_u32.. {
        let first = (0..4).fold([0x23_u8; 4], |mut bytes, at| {
            bytes[at as usize] += u8::try_from(n / 54_u32.pow(at) % 54).unwrap();
            bytes
        });
        let hash = (start ^ u32::from_le_bytes(first)).wrapping_mul(PRIME).rotate_left(5);
        let second = (hash ^ 0x4141_4141).to_le_bytes();
        if first.iter().chain(&second).all(letter) {
            keys.push([first, second].concat().into_iter().map(char::from).collect());
        }
        if keys.len() == 20_000 || n == 54_u32.pow(4) - 1 {
            break;
        }
    }
    assert!(keys.len() > 10_000, "{}", keys.len());
    keys
}

#[test]
fn odd_bodies_of_the_home_api() {
    for body in [
        r#"{"code":5}"#,
        r#"{"code":null,"validationErrors":{}}"#,
        r#"{"code":{},"description":[],"link":{},"details":{},"validationErrors":{}}"#,
        r#"{"code":"not-found","validationErrors":[[[["x"]]],{"property":[],"message":{}},null,1,true]}"#,
        r#"{"code":"not-found","validationErrors":{"property":{"property":{"message":"x"}}}}"#,
        r#"{"code":"not-found","validationErrors":[{"property":{"a":1},"message":"x"}]}"#,
        r#"{"code":"not-found","details":[[],{},null,"x"]}"#,
        r#"{"code":"not-found","link":"https://a b"}"#,
        r#"{"code":"","description":"","link":"","details":"","validationErrors":""}"#,
        r#"{"CODE":"not-found","Code":"server-error","code":"unauthorized"}"#,
    ] {
        timed(body, body.as_bytes(), "application/json", |fault| {
            assert_ne!(fault.dialect, "text", "{body}");
        });
    }
}
