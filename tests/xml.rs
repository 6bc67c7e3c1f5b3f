//! XML bodies: what the tree of one looks like, what is no XML, and its bounds.
#![cfg(feature = "serde")]

use faultmap::limits::DEPTH;
use faultmap::{Headers, Incomplete, Reply, decode};
use serde_json::{Value, json};

fn read<T>(body: &str, look: impl Fn(&faultmap::Fault<'_>) -> T) -> T {
    let headers = Headers::new([("content-type", "application/xml")]);
    look(&decode(&Reply::new(body.as_bytes(), headers).with_status(409), &[]))
}

/// What is left of a document that no dialect claims.
fn tree(body: &str) -> Value {
    read(body, |fault| {
        assert_eq!(fault.dialect, "xml", "{body}");
        serde_json::to_value(&fault.extensions).unwrap()
    })
}

fn dialect(body: &str) -> String {
    read(body, |fault| fault.dialect.to_string())
}

#[test]
fn elements_are_members_by_their_local_names() {
    assert_eq!(tree("<a><b>1</b><x:c xmlns:x='urn:x'>2</x:c></a>"), json!({"b": "1", "c": "2"}));
    assert_eq!(
        tree("<a><b> 1 </b><b>2</b><b><c>3</c></b></a>"),
        json!({"b": ["1", "2", {"c": "3"}]})
    );
    assert_eq!(
        tree("<a><__proto__>1</__proto__><ü>2</ü></a>"),
        json!({"__proto__": "1", "ü": "2"})
    );
}

#[test]
fn what_is_empty_is_left_out() {
    assert_eq!(tree("<a><b>1</b><c/><d></d><e> <f/> </e></a>"), json!({"b": "1"}));
    assert_eq!(tree("<a><b/><b>1</b><c/><c/></a>"), json!({"b": [null, "1"]}));
    assert_eq!(tree("<a/>"), json!({}));
}

#[test]
fn attributes_are_members_or_stand_beside_the_text() {
    assert_eq!(
        tree("<a x=\"1\" y = '2'><b z='3'/></a>"),
        json!({"x": "1", "y": "2", "b": {"z": "3"}})
    );
    assert_eq!(tree("<a><b x='1&lt;'>2</b></a>"), json!({"b": "2", "b@x": "1<"}));
    assert_eq!(tree("<a x='1'>2</a>"), json!({"a": "2", "a@x": "1"}));
    assert_eq!(tree("<a xmlns='urn:a' xmlns:i='urn:i' i:x='1'/>"), json!({"x": "1"}));
    assert_eq!(tree("<a><b type='integer'>12</b><c i:nil='true'/></a>"), json!({"b": "12"}));
    assert_eq!(tree("<a type='card'><b/></a>"), json!({"type": "card"}));
    // An error's are about it.
    let body = "<a><errors><error field='b'>1</error><error>2</error></errors></a>";
    let error = |error: &faultmap::ValidationError<'_>| {
        (error.property.to_string(), error.message.to_string())
    };
    let errors = read(body, |fault| fault.validation_errors.iter().map(error).collect::<Vec<_>>());
    assert_eq!(errors, [("b".into(), "1".into()), (String::new(), "2".into())]);
    let body = "<a><errorMessage lang='de'>b</errorMessage></a>";
    assert_eq!(read(body, |fault| fault.description.clone().unwrap_or_default().to_string()), "b");
    for body in [
        "<error code='7'>1</error>",
        "<a><error number='7'>1</error></a>",
        "<a><errors><error code='7'>1</error></errors></a>",
    ] {
        let told = read(body, |fault| {
            (fault.code.clone().unwrap_or_default().to_string(), fault.validation_errors.len())
        });
        assert_eq!(told, ("7".to_owned(), 0), "{body}");
    }
}

#[test]
fn lists_are_arrays() {
    assert_eq!(tree("<a><tags><tag>x</tag></tags></a>"), json!({"tags": ["x"]}));
    assert_eq!(tree("<a><list><i>x</i><i>y</i></list></a>"), json!({"list": ["x", "y"]}));
    assert_eq!(tree("<a><list><item/><item>x</item></list></a>"), json!({"list": [null, "x"]}));
    assert_eq!(tree("<a><tags type='array'><tag>x</tag></tags></a>"), json!({"tags": ["x"]}));
    assert_eq!(
        tree("<a><tags x='1'><tag>x</tag></tags></a>"),
        json!({"tags": {"x": "1", "tag": "x"}})
    );
    assert_eq!(
        tree("<a><tags><tag>x</tag><b>y</b></tags></a>"),
        json!({"tags": {"tag": "x", "b": "y"}})
    );
}

#[test]
fn a_status_is_a_number() {
    assert_eq!(tree("<a><status>403</status><b>403</b></a>"), json!({"status": 403, "b": "403"}));
    assert_eq!(tree("<a><status>new</status></a>"), json!({"status": "new"}));
    assert_eq!(tree("<a><status>007</status></a>"), json!({"status": "007"}));
}

#[test]
fn text_is_read_once() {
    assert_eq!(tree("<a><b>&lt;&amp;lt;&#65;&#x42;</b></a>"), json!({"b": "<&lt;AB"}));
    assert_eq!(
        tree("<a><b>&unknown; &#0; & &#xD800;</b></a>"),
        json!({"b": "&unknown; &#0; & &#xD800;"})
    );
    assert_eq!(
        tree("<a><b>1<!-- < --><![CDATA[<2>&amp;]]><?x <?>3</b></a>"),
        json!({"b": "1<2>&amp;3"})
    );
    assert_eq!(tree("<a>1<b/>2</a>"), json!({"#text": "12"}));
}

#[test]
fn what_stands_around_the_root_is_skipped() {
    for body in [
        "<?xml version='1.0'?><a><b>1</b></a>",
        " \n<!-- <x> --><a><b>1</b></a>\n<!-- behind -->",
        "<!DOCTYPE a><a><b>1</b></a>",
        "<!DOCTYPE a SYSTEM 'a.dtd' [<!ENTITY b 'c>'> ] ><a><b>1</b></a>",
        "<?xml?><?xml-stylesheet href='x'?><a ><b >1</b ></a >",
        "\u{FEFF}<a><b>1</b></a>",
    ] {
        assert_eq!(tree(body), json!({"b": "1"}), "{body}");
    }
}

#[test]
fn what_is_not_well_formed_is_text() {
    for body in [
        "<a><b></a></b>",
        "</a>",
        "<a></b>",
        "<a><b x=1/></a>",
        "<a><b x y='1'/></a>",
        "<a><1/></a>",
        "<a><b 'x'='1'/></a>",
        "<a/>behind",
        "<a/><b/>",
        "before <a/>",
        "<a>< b/></a>",
        "<",
        "<>",
        "<!",
        "<!DOCTYPE a",
        "<?xml version='1.0'?>",
        "1 < 2",
    ] {
        assert_eq!(dialect(body), "text", "{body}");
    }
}

#[test]
fn pages_stay_pages() {
    for body in [
        "<?xml version='1.0'?><!DOCTYPE html><html><body/></html>",
        "<!-- a --><!-- b -->\n<HTML><body/></HTML>",
        "<html xmlns='http://www.w3.org/1999/xhtml'/>",
        "<body>x</body>",
    ] {
        assert_eq!(dialect(body), "html", "{body}");
    }
    for body in
        ["<htmlError><a/></htmlError>", "<Headers><a/></Headers>", "<h1x><a/></h1x>", "<title:a/>"]
    {
        assert_eq!(dialect(body), "xml", "{body}");
    }
}

#[test]
fn a_body_that_ends_early_keeps_what_is_whole() {
    let body = "<a><b>one</b><c x='1'>two words</c><d>three</d></a>";
    for end in 5..body.len() {
        read(&body[..end], |fault| {
            assert_eq!(fault.dialect, "xml", "{end}");
            assert_eq!(fault.incomplete, Some(Incomplete::Cut), "{end}");
            let left = serde_json::to_value(&fault.extensions).unwrap();
            let part = |name: &str, whole: &[Value]| {
                let value = left.get(name).unwrap_or(&Value::Null);
                assert!(value.is_null() || whole.contains(value), "{end}: {left}");
            };
            part("b", &[json!("one")]);
            part("d", &[json!("three")]);
            if let Some(c) = left.get("c").and_then(Value::as_str) {
                assert!("two words".starts_with(c), "{c}");
            }
        });
    }
}

#[test]
fn deep_elements_stay_as_their_source() {
    let open: Vec<_> = (1..DEPTH).map(|at| format!("<a{at}>")).collect();
    let close: Vec<_> = (1..DEPTH).rev().map(|at| format!("</a{at}>")).collect();
    let (open, close) = (open.concat(), close.concat());
    let deep = "x <b c='1'>y<b/></b> <d/>z";
    let body = format!("<a>{open}<last>{deep}</last>{close}</a>");
    read(&body, |fault| {
        let mut value = serde_json::to_value(&fault.extensions).unwrap();
        for at in 1..DEPTH - 1 {
            value = value[format!("a{at}")].take();
        }
        let inmost = value[format!("a{}", DEPTH - 1)].take();
        assert_eq!(inmost, json!(format!("<last>{deep}</last>")));
    });
}

#[test]
fn too_many_values_are_left_out() {
    let body = format!("<a>{}</a>", "<b>x</b>".repeat(1_100_000));
    read(&body, |fault| {
        assert_eq!(fault.incomplete, Some(Incomplete::Limit));
        let items = fault.extensions.get("b").and_then(|items| items.as_array());
        assert_eq!(items.map(<[_]>::len), Some((1 << 20) - 1));
    });
}

#[test]
fn a_long_text_is_cut() {
    let body = format!("<a><b>{}</b><c d='{0}'/></a>", "ü".repeat(40_000));
    read(&body, |fault| {
        assert_eq!(fault.incomplete, Some(Incomplete::Limit));
        let left = serde_json::to_value(&fault.extensions).unwrap();
        assert_eq!(left["b"].as_str().map(str::len), Some(65_536));
        assert_eq!(left["c"]["d"].as_str().map(str::len), Some(65_536));
    });
}
