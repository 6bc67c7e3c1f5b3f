//! What a body costs grows as the body does: in time, and in the size of what is made of it; and no
//! stack is too small for what is nested.

use std::borrow::Cow;
use std::fmt::Write;
use std::thread;
use std::time::{Duration, Instant};

use faultmap::limits::{CODES, DEPTH, SEGMENTS};
use faultmap::{
    Fault, FieldOptions, Headers, Incomplete, Json, MessageOptions, Param, Reply, Resolver,
    Segment, ValidationError, decode, map_to_fields,
};

/// How often the larger of two bodies has what the smaller one has.
const TIMES: usize = 8;

/// The larger one may take so many times as long as so many smaller ones, since a machine may be busy:
/// what grows with the square of a body takes eight times as long.
const GROWTH: u32 = 4;

/// What takes no longer than this is not compared.
const SHORT: Duration = Duration::from_millis(20);

/// A body of so many parts.
struct Shape {
    name: &'static str,
    status: u16,
    count: usize,
    body: fn(usize) -> String,
}

const fn shape(name: &'static str, status: u16, count: usize, body: fn(usize) -> String) -> Shape {
    Shape { name, status, count, body }
}

/// Parts with commas in between.
fn list(count: usize, part: impl Fn(usize) -> String) -> String {
    (0..count).map(part).collect::<Vec<_>>().join(",")
}

const SHAPES: &[Shape] = &[
    shape("codes of a list", 400, 300, |n| {
        format!("[{}]", list(n, |at| format!(r#"{{"error":{{"code":"C{at}","message":"m"}}}}"#)))
    }),
    shape("codes of rows", 207, 300, |n| {
        let row = |at| format!(r#"{{"status":400,"body":{{"code":"C{at}","message":"m{at}"}}}}"#);
        format!("[{}]", list(n, row))
    }),
    shape("a list of steps", 422, 8000, |n| {
        let steps = list(n, |at| at.to_string());
        format!(r#"{{"detail":[{{"loc":["body",{steps}],"msg":"x","type":"missing"}}]}}"#)
    }),
    shape("a path of steps", 422, 8000, |n| {
        let steps = list(n, |at| format!("\"{at}\""));
        format!(r#"{{"errors":[{{"path":[{steps}],"message":"x"}}]}}"#)
    }),
    shape("names in names", 422, 400, |n| {
        let name = "a.".repeat(n) + "a";
        let deep = format!("{{\"{name}\":").repeat(30);
        format!(r#"{{"errors":{deep}["x"]{}}}"#, "}".repeat(30))
    }),
    shape("a sentence of many fields", 400, 1000, |n| {
        let (fields, text) = (list(n, |at| format!("\"f{at}\"")), "m".repeat(n * 10));
        format!(r#"[{{"errorCode":"X","message":"{text}","fields":[{fields}]}}]"#)
    }),
    shape("a code of many fields", 400, 1000, |n| {
        let (fields, text) = (list(n, |at| format!("\"f{at}\"")), "m".repeat(n * 10));
        format!(r#"{{"errors":[{{"code":"{text}","message":"m","fields":[{fields}]}}]}}"#)
    }),
    shape("a parameter of many fields", 400, 1000, |n| {
        let (fields, text) = (list(n, |at| format!("\"f{at}\"")), "m".repeat(n * 10));
        let rule = format!(r#""code":"enum","params":{{"allowedValues":["{text}"]}}"#);
        format!(r#"{{"errors":[{{{rule},"message":"m","fields":[{fields}]}}]}}"#)
    }),
    shape("a missing member of many fields", 400, 1000, |n| {
        let (fields, text) = (list(n, |at| format!("\"f{at}\"")), "m".repeat(n * 10));
        let rule = format!(r#""keyword":"required","params":{{"missingProperty":"{text}"}}"#);
        format!(r#"{{"errors":[{{{rule},"message":"m","fields":[{fields}]}}]}}"#)
    }),
    shape("the whole sentence of many fields", 400, 1000, |n| {
        let (fields, text) = (list(n, |at| format!("\"f{at}\"")), "m ".repeat(n * 5));
        format!(r#"{{"message":"{text}","code":"X","fields":[{fields}]}}"#)
    }),
    shape("the sentences of hapi", 400, 800, |n| {
        let keys = list(n, |at| format!("\"key-of-a-field-that-is-long-{at}\""));
        let text = (0..n).fold(String::new(), |mut text, at| {
            let _ = write!(text, "\\\"key-of-a-field-that-is-long-{at}\\\" is required. ");
            text
        });
        let validation = format!(r#"{{"source":"payload","keys":[{keys}]}}"#);
        format!(
            r#"{{"statusCode":400,"error":"Bad Request","message":"{text}","validation":{validation}}}"#
        )
    }),
    shape("sentences of fields of rows", 207, 20, |n| {
        let fields = list(100, |at| format!("\"f{at}\""));
        let text = "m".repeat(10_000);
        let row = format!(r#"{{"errorCode":"X","message":"{text}","fields":[{fields}]}}"#);
        format!("[{}]", list(n, |_| format!(r#"{{"status":400,"body":[{row}]}}"#)))
    }),
    shape("many errors of a long name", 400, 500, |n| {
        format!(r#"{{"errors":{{"{}":[{}]}}}}"#, "b".repeat(60_000), list(n, |_| "\"x\"".into()))
    }),
    shape("lists in lists", 400, 25_000, |n| "[".repeat(n)),
    shape("errors in errors", 400, 10_000, |n| "{\"errors\":[".repeat(n)),
    shape("errors in errors to the end", 400, 7, |n| {
        format!("{}5{}", "{\"errors\":[".repeat(n), "]}".repeat(n))
    }),
    shape("fields in fields", 400, 10_000, |n| "{\"errors\":{\"a\":".repeat(n)),
    shape("elements in elements", 400, 10_000, |n| "<errors>".repeat(n)),
    shape("names of XML", 400, 500, |n| {
        format!("<a>{}</a>", list(n, |at| format!("<b{at} c{at}='1'>x</b{at}>")))
    }),
];

/// How long it takes to decode a body. The fault is about as large as that, besides what a text may
/// cost that several errors have in common.
fn cost(shape: &Shape, body: &str) -> Duration {
    let reply = Reply::new(body.as_bytes(), Headers::default()).with_status(shape.status);
    let start = Instant::now();
    let fault = decode(&reply, &[]);
    let time = start.elapsed();
    let text = |text: &Option<Cow<str>>| text.as_ref().map_or(0, |text| text.len());
    let error = |error: &ValidationError| {
        let path = error.path.iter().map(|step| match step {
            Segment::Name(name) => name.len(),
            Segment::Index(_) => 4,
        });
        let params = error.params.iter().map(|(_, param)| match param {
            Param::List(items) => items.iter().map(|item| item.len()).sum(),
            Param::Text(text) | Param::Number(text) => text.len(),
            Param::Flag(_) => 1,
        });
        let own = error.property.len() + error.message.len() + text(&error.code);
        path.sum::<usize>() + params.sum::<usize>() + own
    };
    let size: usize = fault.validation_errors.iter().map(error).sum();
    let most = 4 * body.len() + (36 << 20);
    assert!(size < most, "{}: {size} bytes of {}", shape.name, body.len());
    time
}

/// Fails unless the larger one of two takes about as long as so many smaller ones. What is measured
/// on a busy machine is measured again.
fn grows(name: &str, mut small: impl FnMut() -> Duration, mut large: impl FnMut() -> Duration) {
    let (mut least, mut most) = (Duration::MAX, Duration::MAX);
    for _ in 0..10 {
        least = least.min((0..TIMES).map(|_| small()).sum());
        most = most.min(large());
        if most < SHORT.max(least * GROWTH) {
            return;
        }
    }
    panic!("{name}: {least:?} for {TIMES}, and {most:?} for one of {TIMES} times as much");
}

#[test]
fn time_grows_as_the_body_does() {
    for shape in SHAPES {
        let (small, large) = ((shape.body)(shape.count / 2), (shape.body)(shape.count / 2 * TIMES));
        grows(shape.name, || cost(shape, &small), || cost(shape, &large));
    }
}

#[test]
fn labels_are_found_by_their_names() {
    let error = |at: usize| ValidationError {
        property: format!("field{at}").into(),
        path: vec![Segment::of(format!("field{at}"))],
        message: "x".into(),
        ..ValidationError::default()
    };
    let time = |count: usize| {
        let mut fault = Fault::new("json");
        fault.validation_errors = (0..count).map(error).collect();
        let labels = (0..count).map(|at| (format!("field{at}").into(), format!("F {at}").into()));
        let options = MessageOptions { labels: labels.collect(), ..MessageOptions::default() };
        let start = Instant::now();
        let mut resolver = Resolver::new(options);
        let mapped = map_to_fields(&fault, &FieldOptions::default(), &mut resolver);
        assert_eq!(mapped.entries.len(), count);
        start.elapsed()
    };
    grows("labels", || time(1000), || time(1000 * TIMES));
}

#[test]
fn no_stack_is_too_small_for_any_depth() {
    const LEVELS: usize = 100_000;
    let bodies = [
        "[",
        "{\"a\":",
        "{\"errors\":[",
        "{\"errors\":{\"a\":",
        "{\"_errors\":[",
        "<a>",
        "<errors><error>",
        "{\"error\":{\"errors\":[",
        "{\"errors\":[{\"extensions\":{\"exception\":{\"errors\":[",
        "{\"validationErrors\":{\"a\":[",
        "{\"errors\":[\"x\"],\"properties\":{\"a\":",
        "{\"children\":[",
        "[{\"error\":{\"message\":\"x\",\"details\":[",
        "{\"innererror\":",
        "{\"data\":{\"errors\":[",
    ];
    thread::Builder::new()
        .stack_size(2 << 20)
        .spawn(move || {
            let good = r#"{"message":"No.","errors":[{"field":"name","message":"missing"},"#;
            for open in bodies {
                let xml = open.starts_with('<');
                for body in [open.repeat(LEVELS), format!("{good}{}", open.repeat(LEVELS))] {
                    let reply = Reply::new(body.as_bytes(), Headers::default()).with_status(400);
                    let fault = decode(&reply, &[]);
                    assert_eq!(fault.status, Some(400));
                    if body.starts_with(good) && !xml {
                        assert_eq!(fault.description.as_deref(), Some("No."), "{open}");
                        assert_eq!(fault.validation_errors[0].property, "name", "{open}");
                    }
                }
            }
        })
        .unwrap()
        .join()
        .unwrap();
}

#[test]
fn source_text_of_what_is_too_deep_is_not_read() {
    let body = "{\"errors\":[".repeat(1000);
    let reply = Reply::new(body.as_bytes(), Headers::default()).with_status(400);
    let fault = decode(&reply, &[]);
    assert!(fault.validation_errors.is_empty(), "{:?}", fault.validation_errors[0].message);
    let mut value = fault.extensions.get("errors");
    let mut levels = 1;
    while let Some(inner) = value {
        levels += 1;
        value = match inner {
            Json::Array(items) => items.first(),
            Json::Object(members) => members.get("errors"),
            inner => {
                assert!(inner.as_str().is_some_and(|text| text.starts_with("{\"errors\":[")));
                break;
            }
        };
    }
    assert_eq!(levels, DEPTH + 1);
}

#[test]
fn a_path_has_no_more_than_its_segments() {
    let longest = |body: &str| {
        let reply = Reply::new(body.as_bytes(), Headers::default()).with_status(422);
        let fault = decode(&reply, &[]);
        assert!(!fault.validation_errors.is_empty(), "{body:.50}");
        fault.validation_errors.iter().map(|error| error.path.len()).max()
    };
    let listed = |count| {
        let steps = list(count, |at| format!("\"a{at}\""));
        longest(&format!(r#"{{"errors":[{{"path":[{steps}],"message":"x"}},"y","z"]}}"#))
    };
    assert_eq!(listed(SEGMENTS), Some(SEGMENTS));
    assert_eq!(listed(SEGMENTS + 1), Some(0), "a longer list is data");
    let name = "a.".repeat(SEGMENTS - 2) + "a";
    let nested = |inner: &str| {
        longest(&format!(r#"{{"errors":{{"{name}":{{"{inner}":["Is not allowed."]}}}}}}"#))
    };
    assert_eq!(nested("b"), Some(SEGMENTS));
    assert_eq!(nested("b.c"), Some(1), "what is too long is one name");
}

#[test]
fn a_chain_of_codes_has_an_end() {
    let codes = |count: usize| {
        let body = (SHAPES[0].body)(count);
        let reply = Reply::new(body.as_bytes(), Headers::default()).with_status(400);
        let fault = decode(&reply, &[]);
        (fault.codes.len(), fault.incomplete)
    };
    assert_eq!(codes(CODES), (CODES, None));
    assert_eq!(codes(CODES + 1), (CODES, Some(Incomplete::Limit)));
}

#[test]
fn a_sentence_of_many_fields_is_said_as_often_as_there_is_room() {
    let decoded = |body: &str, look: &dyn Fn(&Fault)| {
        let reply = Reply::new(body.as_bytes(), Headers::default()).with_status(400);
        look(&decode(&reply, &[]));
    };
    decoded(&(SHAPES[5].body)(100), &|fault| {
        assert_eq!((fault.validation_errors.len(), fault.incomplete), (100, None));
        assert!(fault.validation_errors.iter().all(|error| error.message.len() == 1000));
    });
    decoded(&(SHAPES[5].body)(6000), &|fault| {
        assert_eq!(fault.validation_errors.len(), 6000, "no field is lost");
        assert_eq!(fault.incomplete, Some(Incomplete::Limit));
        let said = fault.validation_errors.iter().filter(|error| !error.message.is_empty()).count();
        assert!((2..100).contains(&said), "{said}");
    });
}
