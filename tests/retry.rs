//! When to try again, as the server's sentence tells it.

use faultmap::{Headers, Reply, Seconds, decode};

fn told(status: u16, text: &str) -> Option<(u32, u16)> {
    let reply = Reply::new(text.as_bytes(), Headers::default()).with_status(status);
    decode(&reply, &[]).retry_after.map(|Seconds { whole, millis }| (whole, millis))
}

#[test]
fn spans_in_sentences() {
    for (text, span) in [
        ("Request was throttled. Expected available in 30 seconds.", (30, 0)),
        ("Request was throttled. Expected available in 1 second.", (1, 0)),
        ("Limit 3, Used 3, Requested 1. Please try again in 20s.", (20, 0)),
        ("Please try again in 6m0s. Visit example.com", (360, 0)),
        ("Please try again in 1.5s.", (1, 500)),
        ("Please try again in 338ms.", (0, 338)),
        ("Please try again in 1h2m3.25s.", (3723, 250)),
        ("Please try again in 0.05m", (3, 0)),
        ("Rate limit exceeded, retry in 1 hour", (3600, 0)),
        ("Retry after 5 minutes", (300, 0)),
        ("Please wait 10 seconds.", (10, 0)),
        ("You must wait for 2 days", (172_800, 0)),
        ("Try AGAIN IN 7 SECONDS", (7, 0)),
        ("For security purposes, you can only request this after 58 seconds.", (58, 0)),
        ("Try again in 99999999999 hours", (u32::MAX / 1000, 295)),
        ("Try again in a moment, that is in 4 min", (4 * 60, 0)),
    ] {
        assert_eq!(told(429, text), Some(span), "{text}");
        assert_eq!(told(503, text), Some(span), "{text}");
        assert_eq!(told(400, text), None, "{text}");
    }
}

#[test]
fn what_is_no_span() {
    for text in [
        "Please try again later.",
        "Please try again in a few minutes.",
        "Exceeded 2 calls per second.",
        "Too many requests in 10 seconds.",
        "Try again in 5",
        "Try again in 5 apples",
        "Try again in -5 seconds",
        "Try again after 2026-05-04",
        "Try again in .5s",
        "Retry in ",
    ] {
        assert_eq!(told(429, text), None, "{text}");
    }
}

#[test]
fn the_header_goes_first() {
    let headers = Headers::new([("retry-after", "5")]);
    let reply = Reply::new(b"Please try again in 20s.", headers).with_status(429);
    assert_eq!(decode(&reply, &[]).retry_after, Some(Seconds { whole: 5, millis: 0 }));
}
