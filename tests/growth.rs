//! Twice the body takes twice the time, whatever its members are called.

use std::time::{Duration, Instant};

use faultmap::{Headers, Reply, decode};

/// How many members or items a body has.
const COUNT: usize = 20_000;

/// How many times as long a body of twice the length may take. What grows with the square takes
/// four times as long.
const RATIO: u32 = 3;

/// How often that is measured until it is so: another program may take the time.
const TRIES: usize = 10;

/// What takes less time than this is fast enough.
const SHORT: Duration = Duration::from_millis(50);

/// Reads bodies of a start, a part for each number, and an end.
fn grows_with_its_length(start: &str, part: impl Fn(usize) -> String, end: &str, status: u16) {
    let time = |count: usize| {
        let parts: Vec<_> = (0..count).map(&part).collect();
        let body = format!("{start}{}{end}", parts.join(","));
        let begin = Instant::now();
        let reply = Reply::new(body.as_bytes(), Headers::default()).with_status(status);
        decode(&reply, &[]);
        begin.elapsed()
    };
    let mut times = Vec::new();
    for _ in 0..TRIES {
        let two = time(2 * COUNT);
        let one = if two < SHORT { two } else { time(COUNT) };
        if two < one * RATIO {
            return;
        }
        times.push((one, two));
    }
    panic!("{start}{}…{end}: {times:?}", part(7));
}

/// One of the names that are the same as a word when they are folded.
fn folded(word: &str, number: usize) -> String {
    let mut rest = number;
    let mut name = String::new();
    for letter in word.chars() {
        name.push(letter);
        name.push_str(["", "_", "-"][rest % 3]);
        rest /= 3;
    }
    name + &"_".repeat(rest)
}

#[test]
fn names_that_fold_to_one_word() {
    for (start, word, end) in [
        (r#"{"code":"not-found","#, "description", "}"),
        (r#"{"code":"not-found","#, "details", "}"),
        (r#"{"description":"d","link":null,"#, "validationErrors", "}"),
        (r#"{"code":"not-found","validationErrors":[{"property":"a","#, "message", "}]}"),
        (r#"{"type":"about:blank","title":"x","status":400,"#, "detail", "}"),
        (r#"{"error":"x","#, "userMessage", "}"),
        (r#"{"error":"x","#, "requestId", "}"),
        (r#"{"error":{"code":"x","#, "description", "}}"),
        (r#"{"errors":[{"field":"a","#, "message", "}]}"),
    ] {
        for value in ["\"\"", "[\"\"]"] {
            let part = |n| format!("\"{}\":{value}", folded(word, n));
            grows_with_its_length(start, part, end, 400);
        }
    }
}

#[test]
fn members_that_are_read_and_leave_nothing() {
    // Members are small: it takes many of them.
    let part = |n| ["a", "b", "c"].map(|of| format!("\"{n}{of}Errors\":[]")).join(",");
    grows_with_its_length("{\"message\":\"m\",", part, "}", 400);
    grows_with_its_length("{\"message\":\"m\",\"data\":{", part, "}}", 400);
}

#[test]
fn errors_that_say_what_the_fault_says() {
    let part = |n: usize| String::from(if n < COUNT / 2 { "\"m m\"" } else { "\"x y\"" });
    grows_with_its_length("{\"message\":\"m m\",\"errors\":[", part, "]}", 400);
    let part = |n| format!("{{\"message\":\"m m\",\"code\":\"C{n}\"}}");
    grows_with_its_length("{\"code\":\"A\",\"message\":\"m m\",\"errors\":[", part, "]}", 400);
}

#[test]
fn codes_that_all_differ() {
    let part = |n| format!("{{\"@type\":\"ErrorInfo\",\"reason\":\"C{n}\"}}");
    let start = r#"{"error":{"code":3,"message":"m","status":"INVALID","details":["#;
    grows_with_its_length(start, part, "]}}", 400);
    let part = |n| format!("{{\"status\":400,\"error\":{{\"code\":\"C{n}\",\"message\":\"m\"}}}}");
    grows_with_its_length("[", part, "]", 207);
    let part = |n| format!("\"C{n}\"");
    grows_with_its_length("{\"code\":\"A\",\"message\":\"m\",\"fields\":[", part, "]}", 400);
}
