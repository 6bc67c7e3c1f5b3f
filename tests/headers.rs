//! Response headers: look-up, media types, ids, languages and `Retry-After`.

use faultmap::limits::HEADERS;
use faultmap::{Headers, Reply, Seconds, decode};

fn retry_after(value: &str, date: Option<&str>, now: Option<u32>) -> Option<Seconds> {
    let date = date.map(|date| ("Date", date));
    Headers::new([("Retry-After", value)].into_iter().chain(date)).retry_after(now)
}

fn whole(whole: u32) -> Seconds {
    Seconds { whole, millis: 0 }
}

#[test]
fn names_are_found_in_any_case() {
    let headers = Headers::new([("CONTENT-type", "text/html"), ("x-request-ID", " r-1 ")]);
    assert_eq!(headers.get("Content-Type"), Some("text/html"));
    assert_eq!(headers.get("content-type"), Some("text/html"));
    assert_eq!(headers.get("X-REQUEST-ID"), Some("r-1"));
    assert_eq!(headers.get("content"), None);
    assert_eq!(headers.get(""), None);
}

#[test]
fn the_first_value_that_says_something_counts() {
    let headers = Headers::new([("a", ""), ("A", "  "), ("a", "\tone"), ("a", "two")]);
    assert_eq!(headers.get("a"), Some("one"));
}

#[test]
fn a_value_with_a_line_break_is_no_header() {
    for value in ["a\r\nSet-Cookie: b", "a\nb", "a\rb", "a\0b", "\n"] {
        let headers = Headers::new([("x-request-id", value), ("x-correlation-id", "c-1")]);
        assert_eq!(headers.get("x-request-id"), None, "{value:?}");
        assert_eq!(headers.request_id(), Some("c-1"));
    }
    assert_eq!(Headers::new([("a", "b\tc")]).get("a"), Some("b\tc"));
}

#[test]
fn headers_beyond_the_limit_are_left_out() {
    let value = "v".repeat(HEADERS - "first".len() - "second".len() - 1);
    let headers = [("first", &*value), ("second", "2"), ("third", "3")];
    let headers = Headers::new(headers);
    assert_eq!(headers.get("first"), Some(&*value));
    assert_eq!(headers.get("second"), Some("2"));
    assert_eq!(headers.get("third"), None);
}

#[test]
fn a_media_type_comes_without_its_parameters() {
    for (value, media, charset) in [
        ("application/json", "application/json", None),
        ("application/problem+json; charset=utf-8", "application/problem+json", Some("utf-8")),
        ("text/html;charset=\"ISO-8859-1\"", "text/html", Some("ISO-8859-1")),
        ("text/html ; a=b; Charset = utf-16 ; c=d", "text/html", Some("utf-16")),
        ("text/html; boundary=x", "text/html", None),
        ("text/html;", "text/html", None),
        ("text/html;;charset=a", "text/html", Some("a")),
        (";charset=a", "", Some("a")),
        ("text/html; charset=\"", "text/html", Some("\"")),
    ] {
        let headers = Headers::new([("Content-Type", value)]);
        assert_eq!((headers.media_type(), headers.charset()), (media, charset), "{value:?}");
    }
    assert_eq!(Headers::default().media_type(), "");
    assert_eq!(Headers::default().charset(), None);
}

#[test]
fn request_ids_of_the_common_servers_are_found() {
    for name in [
        "X-Request-Id",
        "Request-Id",
        "X-Correlation-Id",
        "Correlation-Id",
        "X-CorrelationId",
        "X-RequestId",
        "Trace-Id",
        "x-amzn-RequestId",
        "x-amz-request-id",
        "x-ms-request-id",
        "x-openstack-request-id",
        "X-Trace-Id",
        "X-Amzn-Trace-Id",
        "X-B3-TraceId",
        "X-Cloud-Trace-Context",
        "traceparent",
        "X-GitHub-Request-Id",
        "X-Vercel-Id",
        "Fly-Request-Id",
        "CF-RAY",
    ] {
        assert_eq!(Headers::new([(name, "id-1")]).request_id(), Some("id-1"), "{name}");
    }
    for name in ["Paypal-Debug-Id", "Twilio-Request-Id", "X-Zendesk-Request-Id", "sb-request-id"] {
        assert_eq!(Headers::new([(name, " id-1 ")]).request_id(), Some("id-1"), "{name}");
        assert_eq!(Headers::new([(name, " ")]).request_id(), None, "{name}");
    }
    let both = Headers::new([("cf-ray", "edge"), ("x-request-id", "app")]);
    assert_eq!(both.request_id(), Some("app"));
    assert_eq!(Headers::new([("x-request", "no"), ("etag", "no")]).request_id(), None);
}

#[test]
fn a_language_is_one_tag() {
    for tag in ["de", "de-AT", "zh-Hant-HK", "es-419", "sr-Latn-RS", "deu"] {
        assert_eq!(Headers::new([("Content-Language", tag)]).language(), Some(tag), "{tag}");
    }
    for value in [
        "",
        "de, en",
        "de;q=1",
        "*",
        "d",
        "de_DE",
        "deutsch schrift",
        "12",
        "größe",
        "<b>",
        "-de",
        "mi-",
        "en--US",
        "de1",
        "de-internationalised",
    ] {
        assert_eq!(Headers::new([("Content-Language", value)]).language(), None, "{value}");
    }
    let long = "de-".repeat(20);
    assert_eq!(Headers::new([("content-language", &*long)]).language(), None);
}

#[test]
fn retry_after_in_seconds() {
    assert_eq!(retry_after("0", None, None), Some(whole(0)));
    assert_eq!(retry_after("120", None, None), Some(whole(120)));
    assert_eq!(retry_after(" 007 ", None, None), Some(whole(7)));
    assert_eq!(retry_after("1.5", None, None), Some(Seconds { whole: 1, millis: 500 }));
    assert_eq!(retry_after("0.0409", None, None), Some(Seconds { whole: 0, millis: 40 }));
    assert_eq!(
        retry_after("30.99999999999999999999", None, None),
        Some(Seconds { whole: 30, millis: 999 })
    );
}

#[test]
fn a_retry_after_that_is_too_large_is_the_largest() {
    for value in ["4294967295", "4294967296", "99999999999999999999999999"] {
        assert_eq!(retry_after(value, None, None), Some(whole(u32::MAX)), "{value}");
    }
}

const NOW: &str = "Sun, 06 Nov 1994 08:49:37 GMT";

#[test]
fn retry_after_as_a_date_in_each_of_the_three_forms() {
    for date in [
        "Sun, 06 Nov 1994 08:51:07 GMT",
        "Sunday, 06-Nov-94 08:51:07 GMT",
        "Sun Nov  6 08:51:07 1994",
        "sun, 06 NOV 1994 08:51:07 gmt",
    ] {
        assert_eq!(retry_after(date, Some(NOW), None), Some(whole(90)), "{date}");
        assert_eq!(retry_after(date, None, Some(784_111_777)), Some(whole(90)), "{date}");
    }
}

#[test]
fn the_reply_s_own_clock_goes_before_ours() {
    let date = "Sun, 06 Nov 1994 08:51:07 GMT";
    assert_eq!(retry_after(date, Some(NOW), Some(0)), Some(whole(90)));
    assert_eq!(retry_after(date, Some("yesterday"), Some(784_111_777)), Some(whole(90)));
    assert_eq!(retry_after(date, None, None), None);
}

#[test]
fn a_date_that_has_passed_is_now() {
    for date in [
        "Sun, 06 Nov 1994 08:49:37 GMT",
        "Sat, 05 Nov 1994 08:49:37 GMT",
        "Thu, 01 Jan 1970 00:00:00 GMT",
    ] {
        assert_eq!(retry_after(date, Some(NOW), None), Some(whole(0)), "{date}");
    }
}

#[test]
fn dates_count_leap_years() {
    for (from, until, days) in [
        ("Mon, 28 Feb 2000 00:00:00 GMT", "Wed, 01 Mar 2000 00:00:00 GMT", 2),
        ("Sun, 28 Feb 1999 00:00:00 GMT", "Mon, 01 Mar 1999 00:00:00 GMT", 1),
        ("Fri, 31 Dec 1999 00:00:00 GMT", "Sat, 01 Jan 2000 00:00:00 GMT", 1),
        ("Wed, 01 Jan 2020 00:00:00 GMT", "Fri, 01 Jan 2021 00:00:00 GMT", 366),
        ("Fri, 01 Jan 2021 00:00:00 GMT", "Sat, 01 Jan 2022 00:00:00 GMT", 365),
        ("Thu, 01 Jan 1970 00:00:00 GMT", "Tue, 19 Jan 2038 00:00:00 GMT", 24_855),
    ] {
        assert_eq!(retry_after(until, Some(from), None), Some(whole(days * 86_400)), "{until}");
    }
    let months =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let mut day = 0;
    for (month, length) in months.into_iter().zip(lengths) {
        let date = format!("Mon, 01 {month} 2026 00:00:00 GMT");
        let from = Some("Thu, 01 Jan 2026 00:00:00 GMT");
        assert_eq!(retry_after(&date, from, None), Some(whole(day * 86_400)), "{date}");
        day += length;
    }
}

#[test]
fn nonsense_is_no_retry_after() {
    for value in [
        "",
        "soon",
        "-5",
        "+5",
        "1e3",
        "1,5",
        ".5",
        "5.",
        "5s",
        "120, 60",
        "NaN",
        "Infinity",
        "0x10",
        "٣",
        "Sun, 06 Nov 1994",
        "06 Nov 08:49:37 GMT",
        "Sun, 06 Nov 1994 25:49:37 GMT",
        "Sun, 06 Nov 1994 08:61:37 GMT",
        "Sun, 06 Nov 1994 08:49 GMT",
        "Sun, 99 Nov 1994 08:49:37 GMT",
        "Sun, 06 Foo 1994 08:49:37 GMT",
        "Sun, 06 Nov 19940 08:49:37 GMT",
        "Sun, 06 Nov 99999999999999999999 08:49:37 GMT",
        "2026-01-01T00:00:00Z",
        "::",
        "- - -",
    ] {
        assert_eq!(retry_after(value, Some(NOW), Some(0)), None, "{value:?}");
    }
}

#[test]
fn a_fault_holds_what_its_headers_say() {
    let headers = [("retry-after", "7"), ("x-request-id", "r-1"), ("content-language", "fr")];
    for body in ["", "<html></html>", "no", "{\"a\":1}", "[1]", "{\"code\":\"not-found\"}"] {
        let reply = Reply::new(body.as_bytes(), Headers::new(headers)).with_status(503);
        let fault = decode(&reply, &[]);
        assert_eq!(fault.retry_after, Some(whole(7)), "{body}");
        assert_eq!(fault.request_id.as_deref(), Some("r-1"), "{body}");
        assert_eq!(fault.language.as_deref(), Some("fr"), "{body}");
    }
}
