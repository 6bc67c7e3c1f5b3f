//! Errors that stand in the head of a reply alone.

use faultmap::{Fault, Headers, Kind, Reply, decode, detect};

fn read<T>(status: u16, headers: &[(&str, &str)], body: &str, look: impl Fn(&Fault<'_>) -> T) -> T {
    let headers = Headers::new(headers.iter().copied());
    look(&decode(&Reply::new(body.as_bytes(), headers).with_status(status), &[]))
}

fn challenge(header: &str) -> (Option<String>, Option<String>) {
    read(401, &[("WWW-Authenticate", header)], "", |fault| {
        let dialect = if fault.code.is_some() { "oauth2" } else { "empty" };
        assert_eq!(fault.dialect, dialect, "{header}");
        let owned =
            |text: &Option<_>| text.as_ref().map(|text: &std::borrow::Cow<str>| text.to_string());
        (owned(&fault.code), owned(&fault.description))
    })
}

#[test]
fn the_error_of_a_challenge_is_the_code() {
    for (header, code, description) in [
        (r#"Bearer error="invalid_token""#, Some("invalid_token"), None),
        (
            r#"bearer ERROR = invalid_token , error_description = "a" "#,
            Some("invalid_token"),
            Some("a"),
        ),
        (
            r#"Bearer realm="a,b=c", error="x", error_description="say \"no\" \\""#,
            Some("x"),
            Some("say \"no\" \\"),
        ),
        (r#"Bearer error_description="first", error="x""#, Some("x"), Some("first")),
        (
            r#"Basic realm="a", Bearer error="x", DPoP error="y", error_description="z""#,
            Some("x"),
            None,
        ),
        (r#"Negotiate YII==, Bearer error="x""#, Some("x"), None),
        (r#"Bearer error="x", error="y""#, Some("x"), None),
        (r#"Bearer error="x""#, Some("x"), None),
        (r#"Bearer error="x"#, Some("x"), None),
        (r#",, Bearer ,, error="ü""#, Some("ü"), None),
        (r#"Basic realm="Bearer error=\"x\"""#, None, None),
        (r#"Bearer realm="a""#, None, None),
        (r#"Bearer error="", error_description="b""#, None, None),
        ("Bearer", None, None),
        ("\"", None, None),
        ("= = =", None, None),
        ("Bearer error", None, None),
        ("Bearer error=", None, None),
    ] {
        let expected = (code.map(str::to_owned), description.map(str::to_owned));
        assert_eq!(challenge(header), expected, "{header}");
    }
}

#[test]
fn every_header_of_that_name_is_read() {
    let headers =
        [("www-authenticate", "Basic realm=\"a\""), ("WWW-Authenticate", "Bearer error=x")];
    read(401, &headers, "", |fault| assert_eq!(fault.code.as_deref(), Some("x")));
}

#[test]
fn a_challenge_beside_a_body() {
    let headers =
        [("www-authenticate", r#"Bearer error="invalid_token", error_description="It expired""#)];
    // What an app branches on is kept beside the server's sentence.
    read(401, &headers, r#"{"message":"Unauthorized"}"#, |fault| {
        assert_eq!(fault.code.as_deref(), Some("invalid_token"));
        assert_eq!(fault.kind, Kind::Authentication);
    });
    read(401, &headers, "Please sign in again.", |fault| {
        assert_eq!(fault.dialect, "text");
        assert_eq!(fault.code.as_deref(), Some("invalid_token"));
        assert_eq!(fault.description.as_deref(), Some("Please sign in again."));
    });
    read(400, &headers, "Please sign in again.", |fault| assert_eq!(fault.code, None));
    read(401, &headers, "<Error><Code>Denied</Code></Error>", |fault| {
        assert_eq!(fault.codes, ["Denied"]);
    });
}

#[test]
fn codes_of_aws_and_azure_in_a_header() {
    for (name, value, code) in [
        ("x-amzn-ErrorType", "ValidationException", Some("ValidationException")),
        (
            "x-amzn-errortype",
            "FooError:http://internal.amazon.com/coral/com.amazon.coral.validate/",
            Some("FooError"),
        ),
        (
            "x-amzn-errortype",
            "aws.protocoltests.restjson#FooError:http://example.com/",
            Some("FooError"),
        ),
        ("x-ms-error-code", "BlobNotFound", Some("BlobNotFound")),
        ("x-amzn-errortype", "#", None),
        ("x-amzn-errortype", ":x", None),
        ("x-error", "x", None),
    ] {
        assert_eq!(Headers::new([(name, value)]).error_code(), code, "{name}: {value}");
        read(404, &[(name, value)], "", |fault| {
            assert_eq!(
                (&*fault.dialect, fault.code.as_deref()),
                ("empty", code),
                "{name}: {value}"
            );
        });
    }
}

#[test]
fn a_header_of_64_kilobytes_is_read_in_no_time() {
    for part in ["a ", "a=", "\"", "a=\"b\" ", ",", "=", "\\", "a=\"\\", "error=x "] {
        let header = part.repeat(60_000 / part.len());
        let start = std::time::Instant::now();
        read(401, &[("www-authenticate", &header)], "", |fault| {
            assert_eq!(fault.status, Some(401));
        });
        assert!(start.elapsed().as_millis() < 200, "{part}");
    }
}

#[test]
fn a_success_is_none_of_it() {
    let headers = Headers::new([("www-authenticate", "Bearer error=x"), ("grpc-status", "0")]);
    assert_eq!(detect(&Reply::new(b"", headers).with_status(200), &[]), None);
}
