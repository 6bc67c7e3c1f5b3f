//! Bodies that end early: what they held is read, and nothing that they did not say.

#[path = "common/tree.rs"]
mod tree;

use faultmap::json::{Json, parse};
use faultmap::{Headers, Incomplete, Reply, Table, decode};
use serde_json::Value;
use tree::{expect, read};

/// What ends early, and what is read of it.
const CUT: &[(&str, &str)] = &[
    ("[", "[]"),
    ("{", "{}"),
    (r#"["x""#, r#"["x"]"#),
    ("[\"a\",\n4\n,1,", r#"["a",4,1]"#),
    ("[1,\n1\n,1", "[1,1]"),
    ("[1", "[]"),
    ("[-", "[]"),
    ("[1.", "[]"),
    ("[1e", "[]"),
    ("[{}", "[{}]"),
    ("[{", "[{}]"),
    (r#"{"a":"#, "{}"),
    (r#"{"a""#, "{}"),
    (r#"{"a"#, "{}"),
    (r#"{"a":1,"b"#, r#"{"a":1}"#),
    (r#"{"a":"a"#, "{}"),
    (r#"{"a":1,"b":{"c":[2,"d"#, r#"{"a":1,"b":{"c":[2]}}"#),
    (r#"{"x": true,"#, r#"{"x":true}"#),
    (r#"{"x": true"#, r#"{"x":true}"#),
    (r#"{"":[{"":["#, r#"{"":[{"":[]}]}"#),
    ("[ false, nul", "[false]"),
    ("[ true, fals", "[true]"),
    ("[ false, t", "[false]"),
    ("[ 1, -Infi", "[1]"),
    ("[ 1, Na", "[1]"),
    (r#"["asd]"#, "[]"),
    (r#"["\uD800\"]"#, "[]"),
    (r#"["\"#, "[]"),
    // Prose is worth showing in part; half a code or link would be a wrong one.
    (r#"{"a":"The end of this is mi"#, r#"{"a":"The end of this is mi"}"#),
    (r#"{"a":"https://example.com/errors/not-f"#, "{}"),
    (r#"{"a":"not-fou"#, "{}"),
    (r#"{"a":" not-fou"#, "{}"),
    // Half an escape, half a pair, half a character.
    (r#"{"a":"Say \"yes\" or \"#, r#"{"a":"Say \"yes\" or "}"#),
    (r#"{"a":"It isn\u00"#, r#"{"a":"It isn"}"#),
    (r#"{"a":"So happy \ud83d\ude"#, r#"{"a":"So happy "}"#),
    ("{\"a\":\"So happy \u{FFFD}", r#"{"a":"So happy "}"#),
    (r#"{"a":"Say \"x\" \ud83d\ude0"#, r#"{"a":"Say \"x\" "}"#),
    (r#"{"a":"Say \"x\" \ud83d"#, r#"{"a":"Say \"x\" "}"#),
    (r#"{"a":"Say \"x\" \ud83d\ude00"#, r#"{"a":"Say \"x\" \ud83d\ude00"}"#),
    (r#"{"a":"It isn\u0027t"#, r#"{"a":"It isn't"}"#),
    // Names and codes with a blank in them are none of prose.
    (r#"{"a":1,"property":"Unit Pr"#, r#"{"a":1}"#),
    (r#"{"a":1,"Error_Code":"validation fai"#, r#"{"a":1}"#),
    (r#"{"property":{"a":"Unit Pr"#, r#"{"property":{"a":"Unit Pr"}}"#),
];

#[test]
fn what_is_cut_keeps_what_it_held() {
    for (text, expected) in CUT {
        assert!(serde_json::from_str::<Value>(text).is_err(), "{text:?} is JSON");
        assert_eq!(read(text).incomplete, Some(Incomplete::Cut), "{text:?}");
        expect(text, &read(text), expected);
    }
}

/// Whether a body that was cut says nothing that the whole body does not say.
fn part_of(part: &Json, whole: &Json) -> bool {
    match (part, whole) {
        (Json::String(part), Json::String(whole)) => whole.starts_with(&**part),
        (Json::Array(part), Json::Array(whole)) => {
            part.len() <= whole.len() && part.iter().zip(whole).all(|(a, b)| part_of(a, b))
        }
        (Json::Object(part), Json::Object(whole)) => {
            let inside = |(a, b): (&(_, _), &(_, _))| a.0 == b.0 && part_of(&a.1, &b.1);
            part.len() <= whole.len() && part.iter().zip(whole).all(inside)
        }
        _ => part == whole,
    }
}

const BODIES: [&str; 3] = [
    r#"{"code":"validation-failed","description":"Das Modell ist ung\u00fcltig \ud83d\ude00, leider.","link":"https:\/\/developers.example.com\/#response-types","details":["Noch ein Satz.","Größe 😀"],"count":1234,"ok":false,"validationErrors":[{"property":"Items[0].UnitPrice","message":"'Unit Price' must be greater than '0'."},{"property":"Name","message":"\u0027Name\u0027 should not be empty."}],"none":null}"#,
    r##"{"type":"https://example.net/validation-error","title":"Your request is not valid.","status":422,"errors":[{"detail":"must be a positive integer","pointer":"#/age"},{"detail":"must be 'green'","pointer":"#/profile/color"}]}"##,
    r#"{ "Code" : "not-found" , "Description" : null , "ValidationErrors" : { "Größe" : [ "Zu groß, oder?" ] , "Ende" : [ -1.5e3 , true ] } }"#,
];

#[test]
fn a_cut_at_any_byte_says_nothing_wrong() {
    for body in BODIES {
        let whole = read(body).root;
        for end in 0..body.len() {
            let bytes = &body.as_bytes()[..end];
            let reply = Reply::new(bytes, Headers::default()).with_status(500);
            let fault = decode(&reply, &[]);
            assert_eq!(fault.status, Some(500));
            let Some(document) = parse(reply.body()) else {
                assert_eq!(end, 0, "{:?} is refused", reply.body());
                continue;
            };
            assert_eq!(document.incomplete, Some(Incomplete::Cut), "{:?}", reply.body());
            assert_eq!(fault.incomplete, Some(Incomplete::Cut));
            assert!(part_of(&document.root, &whole), "{:?} in {:?}", document.root, reply.body());
        }
    }
}

#[test]
fn a_cut_at_any_byte_keeps_the_members_before_it() {
    for body in BODIES {
        let whole = read(body).root;
        for (name, value) in whole.as_object().unwrap() {
            // The member is complete where the next one begins.
            let Some(end) = body.find(&format!("\"{name}\"")).and_then(|at| {
                let next =
                    whole.as_object()?.iter().skip_while(|(other, _)| other != name).nth(1)?;
                body[at..].find(&format!("\"{}\"", next.0)).map(|length| at + length)
            }) else {
                continue;
            };
            for cut in end..body.len() {
                let text = String::from_utf8_lossy(&body.as_bytes()[..cut]);
                assert_eq!(read(&text).root.get(name), Some(value), "{name} of {text:?}");
            }
        }
    }
}

#[test]
fn codes_links_and_properties_are_never_halves() {
    let [body, problem, _] = BODIES;
    for end in 0..body.len() {
        let reply = Reply::new(&body.as_bytes()[..end], Headers::default());
        let fault = decode(&reply, &[]);
        let whole =
            |text: &Option<_>, expected: &str| text.as_ref().is_none_or(|text| text == expected);
        assert!(whole(&fault.code, "validation-failed"), "{:?}", fault.code);
        assert!(
            whole(&fault.link, "https://developers.example.com/#response-types"),
            "{:?}",
            fault.link
        );
        for error in &fault.validation_errors {
            assert!(["Items[0].UnitPrice", "Name"].contains(&&*error.property), "{error:?}");
        }
    }
    for end in 0..problem.len() {
        let headers = [("content-type", "application/problem+json")];
        let reply = Reply::new(&problem.as_bytes()[..end], Headers::new(headers));
        let fault = decode(&reply, &[]);
        let link = "https://example.net/validation-error";
        assert!(fault.link.as_ref().is_none_or(|text| text == link), "{:?}", fault.link);
        assert!(fault.status.is_none_or(|status| status == 422), "{:?}", fault.status);
    }
}

#[test]
fn a_sentence_that_is_cut_tells_no_rule() {
    let table = Table::home();
    let sentences = [
        r"\u0027Name\u0027 must be between 1 and 10 characters. You entered 100 characters.",
        r"\u0027Name\u0027 must be between 1 and 10. You entered 100.",
        r"\u0027Name\u0027 must be greater than \u002710\u0027.",
        "'Name' must not be equal to 'a b'.",
        "'Name' must be less than 1000 ",
    ];
    let rules = |body: &str| -> Vec<_> {
        let reply = Reply::new(body.as_bytes(), Headers::default()).with_status(400);
        let fault = decode(&reply, &[&table]);
        assert_eq!(fault.incomplete, Some(Incomplete::Cut), "{body}");
        fault.validation_errors.iter().filter_map(|error| error.rule).collect()
    };
    for start in [
        r#"{"code":"validation-failed","validationErrors":[{"property":"Name","message":""#,
        r#"{"message":"Invalid.","errors":{"Name":[""#,
        r#"{"message":"Invalid.","errors":[{"field":"Name","message":"Name: "#,
    ] {
        for sentence in sentences {
            for at in 0..=sentence.len() {
                let body = format!("{start}{}", &sentence[..at]);
                assert_eq!(rules(&body), [], "{body}");
            }
            let body = format!("{start}{sentence}\"");
            assert_eq!(rules(&body).len(), 1, "{body}");
        }
    }
}
