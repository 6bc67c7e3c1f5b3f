//! HTTP statuses: the kind of each, and the success conventions of the home API.

use faultmap::{
    CODES, Expected, Headers, Kind, Reply, decode, expected_body, is_success, kind_of_status,
};

/// The statuses that say more than the hundred that they are of.
const KINDS: &[(&[u16], Kind)] = &[
    (&[207], Kind::Partial),
    (&[401, 407, 419, 440, 511], Kind::Authentication),
    (&[402], Kind::Plan),
    (&[403, 451], Kind::Permission),
    (&[404], Kind::NotFound),
    (&[406, 415, 426, 501], Kind::Unsupported),
    (&[408, 598, 599], Kind::Timeout),
    (&[409, 423, 424], Kind::Conflict),
    (&[410], Kind::Gone),
    (&[412, 428], Kind::Precondition),
    (&[413, 414, 431], Kind::TooLarge),
    (&[422], Kind::Validation),
    (&[425, 503, 529], Kind::Unavailable),
    (&[429], Kind::RateLimit),
    (&[499], Kind::Aborted),
    (&[502, 504, 520, 521, 522, 523, 524, 525, 526, 527, 530], Kind::Gateway),
];

fn expected_kind(status: u16) -> Kind {
    let listed = KINDS.iter().find(|(statuses, _)| statuses.contains(&status));
    match (listed, status / 100) {
        (Some((_, kind)), _) => *kind,
        (None, 4) => Kind::InvalidRequest,
        (None, 5) => Kind::Server,
        _ => Kind::Unknown,
    }
}

#[test]
fn every_status_has_its_kind() {
    for status in 100..=599 {
        assert_eq!(kind_of_status(status), expected_kind(status), "{status}");
    }
    for status in [0, 1, 99, 600, 999, u16::MAX] {
        assert_eq!(kind_of_status(status), Kind::Unknown, "{status}");
    }
}

#[test]
fn a_body_that_says_nothing_has_the_kind_of_its_status() {
    for status in 100..=599 {
        for body in ["", "{}", "{\"a\":1}", "<html></html>", "\"a\"", "no"] {
            let reply = Reply::new(body.as_bytes(), Headers::default()).with_status(status);
            let fault = decode(&reply, &[]);
            assert_eq!(
                (fault.kind, fault.status),
                (expected_kind(status), Some(status)),
                "{status} {body}"
            );
        }
    }
    assert_eq!(decode(&Reply::new(b"", Headers::default()), &[]).kind, Kind::Unknown);
}

#[test]
fn the_home_api_says_401_for_a_missing_permission() {
    let kind = |body: &str, status| {
        decode(&Reply::new(body.as_bytes(), Headers::default()).with_status(status), &[]).kind
    };
    let home = r#"{"description":"No.","validationErrors":[]}"#;
    assert_eq!(kind(home, 401), Kind::Permission);
    assert_eq!(kind(home, 403), Kind::Permission);
    assert_eq!(kind("{\"message\":\"No.\"}", 401), Kind::Authentication);
    assert_eq!(kind(r#"{"code":"workspaceid-missing"}"#, 401), Kind::Authentication);
    assert_eq!(kind(r#"{"code":"unauthorized"}"#, 401), Kind::Permission);
    assert_eq!(kind(r#"{"code":"not-found"}"#, 401), Kind::NotFound);
}

#[test]
fn validation_errors_go_before_the_status_and_codes_before_them() {
    let kind = |body: &str, status| {
        decode(&Reply::new(body.as_bytes(), Headers::default()).with_status(status), &[]).kind
    };
    let field = r#""validationErrors":[{"property":"Name","message":"no"}]"#;
    let form = r#""validationErrors":["no"]"#;
    assert_eq!(kind(&format!("{{{field}}}"), 409), Kind::Validation);
    assert_eq!(kind(&format!("{{\"code\":\"invalid-operation\",{field}}}"), 400), Kind::Business);
    assert_eq!(kind(&format!("{{\"code\":\"of-a-new-version\",{field}}}"), 400), Kind::Validation);
    assert_eq!(kind(&format!("{{{form}}}"), 400), Kind::Validation);
    assert_eq!(kind(&format!("{{{form}}}"), 422), Kind::Validation);
    assert_eq!(kind(&format!("{{{form}}}"), 409), Kind::Conflict);
}

#[test]
fn the_success_conventions_of_the_home_api() {
    let table = [
        ("GET", 200, Expected::Object),
        ("POST", 200, Expected::NewObject),
        ("POST", 202, Expected::Accepted),
        ("POST", 204, Expected::Nothing),
        ("PUT", 200, Expected::Object),
        ("DELETE", 204, Expected::Nothing),
    ];
    for method in ["GET", "POST", "PUT", "DELETE"] {
        for status in 0..=599 {
            let row = table.iter().find(|row| (row.0, row.1) == (method, status)).map(|row| row.2);
            assert_eq!(expected_body(method, status), row, "{method} {status}");
            assert_eq!(is_success(method, status), row.is_some(), "{method} {status}");
            assert_eq!(expected_body(&method.to_lowercase(), status), row);
            assert_eq!(is_success(&method.to_lowercase(), status), row.is_some());
        }
    }
}

#[test]
fn a_method_without_a_convention_succeeds_with_any_2xx() {
    for method in ["PATCH", "HEAD", "OPTIONS", "QUERY", ""] {
        for status in 0..=599 {
            assert_eq!(expected_body(method, status), None, "{method} {status}");
            assert_eq!(
                is_success(method, status),
                (200..300).contains(&status),
                "{method} {status}"
            );
        }
    }
}

#[test]
fn a_code_that_only_mirrors_the_status_is_none() {
    let code = |code: &str, status: u16, own: &str| {
        let body = format!(r#"{{"code":"{code}","description":"x","link":"","details":[]{own}}}"#);
        let reply = Reply::new(body.as_bytes(), Headers::default()).with_status(status);
        let fault = decode(&reply, &[]);
        // What is no code stays where it was.
        assert_eq!(fault.code.is_none(), fault.extensions.get("code").is_some(), "{code}");
        fault.code.is_some()
    };
    for (status, phrase) in [
        (400, "Bad Request"),
        (403, "Forbidden"),
        (404, "Not Found"),
        (409, "Conflict"),
        (413, "Content Too Large"),
        (413, "Payload Too Large"),
        (418, "I'm a teapot"),
        (422, "Unprocessable Content"),
        (422, "Unprocessable Entity"),
        (429, "Too Many Requests"),
        (500, "Internal Server Error"),
        (503, "Service Unavailable"),
        (511, "Network Authentication Required"),
    ] {
        let upper = phrase.to_uppercase().replace(' ', "_");
        for text in [phrase, &upper, &phrase.replace(' ', ""), &format!(" {phrase} ")] {
            assert!(!code(text, status, ""), "{status} {text}");
            assert!(code(text, 599, ""), "{status} {text}");
            assert!(!code(text, 599, &format!(r#","status":{status}"#)), "{status} {text}");
        }
        assert!(!code(&status.to_string(), status, ""), "{status}");
        assert!(code(&format!("{phrase}s"), status, ""), "{phrase}s");
    }
    assert!(code("bad", 400, ""));
    assert!(code("not-found", 404, ""));
    assert!(code("unauthorized", 401, ""));
    for row in CODES {
        for status in 400..=599 {
            assert!(code(row.code, status, ""), "{} {status}", row.code);
        }
    }
}
