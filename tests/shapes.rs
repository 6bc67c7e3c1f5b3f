//! Shapes of errors that no dialect describes, and data that looks like them.

use faultmap::{Fault, Headers, Kind, Reply, Segment, decode};

fn read<T>(status: u16, body: &str, look: impl Fn(&Fault<'_>) -> T) -> T {
    let reply = Reply::new(body.as_bytes(), Headers::new([("content-type", "application/json")]));
    look(&decode(&reply.with_status(status), &[]))
}

/// The code, the sentence, and the errors of fields as `path: message`.
fn told(status: u16, body: &str) -> [String; 3] {
    read(status, body, |fault| {
        let errors = fault.validation_errors.iter();
        let errors = errors.map(|error| {
            let steps = error.path.iter().map(|step| match step {
                Segment::Name(name) => name.to_string(),
                Segment::Index(index) => index.to_string(),
            });
            format!("{}: {}", steps.collect::<Vec<_>>().join("."), error.message)
        });
        let text = |text: &Option<_>| text.as_ref().map_or(String::new(), ToString::to_string);
        [text(&fault.code), text(&fault.description), errors.collect::<Vec<_>>().join("; ")]
    })
}

#[test]
fn one_object_can_be_the_error_of_a_field() {
    for (body, errors) in [
        (r#"{"message":"m","detail":{"field":"a","value":"4111","issue":"Is bad"}}"#, "a: Is bad"),
        (r#"{"message":"m","details":{"field":"a","message":"bad"}}"#, "a: bad"),
        (r#"{"message":"m","errors":{"param":"a","reason":"bad"}}"#, "a: bad"),
        (r#"{"error":{"message":"m","details":{"field":"a","issue":"Is bad"}}}"#, "a: Is bad"),
        // Forms have fields of these names, too.
        (
            r#"{"message":"m","errors":{"field":["Is bad"],"reason":["So is it"]}}"#,
            "field: Is bad; reason: So is it",
        ),
        (
            r#"{"message":"m","errors":{"field":"Is bad","reason":"So is it"}}"#,
            "field: Is bad; reason: So is it",
        ),
        // Data.
        (r#"{"message":"m","details":{"field":"a","value":"b"}}"#, ""),
        (r#"{"message":"m","data":{"path":"/a","message":"b"}}"#, ""),
    ] {
        assert_eq!(told(400, body)[1..], ["m", errors], "{body}");
    }
}

#[test]
fn what_holds_an_error_is_no_field() {
    for name in ["meta", "result", "response"] {
        let body = format!(r#"{{"{name}":{{"errors":["Is bad"]}}}}"#);
        assert_eq!(told(400, &body), ["", "", ": Is bad"]);
        let body = format!(r#"{{"{name}":{{"error":"Is bad","error_code":"7"}}}}"#);
        assert_eq!(told(400, &body), ["7", "Is bad", ""]);
    }
    assert_eq!(told(400, r#"{"data":{"message":"Is bad"}}"#), ["", "Is bad", ""]);
    assert_eq!(told(400, r#"{"data":{"message":"hello"},"id":1}"#), ["", "", ""]);
    let body = r#"{"data":{"message":"hello","code":1},"errors":["Is bad"]}"#;
    assert_eq!(told(400, body)[1..], ["", ": Is bad"]);
}

#[test]
fn lists_named_for_what_is_in_them_are_no_fields() {
    for name in ["resultCodes", "faults", "tppMessages", "details"] {
        let body = format!(r#"{{"{name}":[{{"code":"e1","message":"Is bad"}}]}}"#);
        assert_eq!(told(400, &body), ["e1", "Is bad", ""], "{body}");
    }
    let body = r#"{"coupon":[{"code":"e1","message":"Is bad"}]}"#;
    assert_eq!(told(400, body), ["", "", "coupon: Is bad"]);
}

#[test]
fn the_words_of_an_error_are_fields_only_where_the_input_is_wrong() {
    let body = r#"{"errors":{"message":"Is bad"}}"#;
    assert_eq!(told(500, body), ["", "Is bad", ""]);
    assert_eq!(read(500, body, |fault| fault.kind), Kind::Server);
    assert_eq!(told(422, body), ["", "", "message: Is bad"]);
    assert_eq!(told(422, r#"{"errors":{"name":{"messages":["Is bad"]}}}"#)[2], "name: Is bad");
    // Beside errors, messages are notes.
    assert_eq!(told(400, r#"{"errors":["Is bad"],"messages":["A note"]}"#)[2], ": Is bad");
    assert_eq!(told(400, r#"{"errors":[],"messages":["Is bad"]}"#)[2], ": Is bad");
}

#[test]
fn a_dialect_claims_only_what_shows_it() {
    let pointers = r#"{"message":"m","errors":[{"path":"/items/0/name","message":"Is bad"}]}"#;
    let strapi = r#"{"messages":[{"id":"Auth.bad","message":"Is bad","field":["email"]}]}"#;
    let strapi = format!(r#"{{"statusCode":400,"error":"Bad Request","message":[{strapi}]}}"#);
    for (status, dialect, body) in [
        (404, "openapi-validator", pointers),
        (422, "mojolicious-openapi", pointers),
        (409, "json", r#"{"code":5,"name":"unique violation","message":"m","fields":{"a":"b"}}"#),
        (400, "json", r#"{"name":"Error","message":"m","code":3003}"#),
        (404, "moleculer", r#"{"name":"NotFoundError","message":"m","code":404}"#),
        (400, "strapi", &strapi),
    ] {
        read(status, body, |fault| assert_eq!(fault.dialect, dialect, "{body}"));
    }
    assert_eq!(told(422, pointers)[2], "items.0.name: Is bad");
    read(400, &strapi, |fault| {
        assert_eq!(fault.validation_errors[0].code.as_deref(), Some("Auth.bad"));
    });
}

#[test]
fn a_list_of_issues_leaves_the_code() {
    let issues = r#""message":"m","issues":[{"path":["a"],"message":"Is bad"}]"#;
    for code in ["code", "_tag"] {
        let body = format!(r#"{{"{code}":"IS_BAD",{issues}}}"#);
        assert_eq!(told(400, &body), ["IS_BAD", "m", "a: Is bad"], "{body}");
    }
}

#[test]
fn the_name_of_an_error_is_no_field() {
    for name in ["Forbidden", "NotFound", "ValidationError"] {
        let item = format!(r#"{{"name":"{name}","message":"Is bad"}}"#);
        assert_eq!(told(400, &format!(r#"{{"errors":[{item}]}}"#)), ["", "Is bad", ""], "{name}");
        assert_eq!(told(400, &format!("[{item}]")), ["", "Is bad", ""], "{name}");
    }
    let body = r#"{"errors":[{"name":"email","message":"Is bad"}]}"#;
    assert_eq!(told(400, body), ["", "", "email: Is bad"]);
}

#[test]
fn names_of_rules_are_no_fields() {
    for rule in ["_empty", "maxLength", "isEmpty", "regexNotMatch", "stringLengthTooShort"] {
        let body = format!(r#"{{"errors":{{"a":{{"{rule}":"Is bad"}}}}}}"#);
        read(422, &body, |fault| {
            assert_eq!(fault.validation_errors[0].code.as_deref(), Some(rule));
            assert_eq!(fault.validation_errors[0].path.len(), 1, "{rule}");
        });
    }
    let body =
        r#"{"errors":{"email":{"email":"Is bad"},"b":{"email":"Is bad","length":"Is bad"}}}"#;
    assert_eq!(told(422, body)[2], "email: Is bad; b.email: Is bad; b.length: Is bad");
}

#[test]
fn values_and_codes_beside_errors_are_no_errors() {
    let list = r#""errors":[{"path":"name","message":"name must be unique"}]"#;
    let body = format!(r#"{{{list},"fields":{{"name":"John Smith"}}}}"#);
    assert_eq!(told(400, &body)[1..], ["", "name: name must be unique"]);
    let body = r#"{"errors":["Some are bad"],"fields":{"name":"Is bad"}}"#;
    assert_eq!(told(400, body)[2], ": Some are bad; name: Is bad");
    let maps = r#"{"codes":{"a":["presence"]},"messages":{"a":["Is bad"]}}"#;
    assert_eq!(told(422, &format!(r#"{{"message":"m","details":{maps}}}"#))[2], "a: Is bad");
    // Python's way to write that there is none.
    let body = r#"{"error":{"message":"No key","type":"auth_error","param":"None"}}"#;
    assert_eq!(told(401, body), ["auth_error", "No key", ""]);
}

#[test]
fn details_by_field_are_errors_if_they_say_nothing_else() {
    for (details, errors) in [
        (
            r#"{"a":{"message":"Is bad"},"b":{"message":"So is it","value":5}}"#,
            "a: Is bad; b: So is it",
        ),
        (r#"{"requestBody.a":{"message":"Is bad","value":5}}"#, "a: Is bad"),
        (r#"{"post":{"id":1,"message":"hello"}}"#, ""),
        (r#"{"post":{"message":"hello"},"limit":1}"#, ""),
    ] {
        let body = format!(r#"{{"message":"m","details":{details}}}"#);
        assert_eq!(told(422, &body)[2], errors, "{body}");
    }
}

#[test]
fn a_reply_can_stand_in_the_message_of_another() {
    let inner = r#"{"statusCode":404,"message":"User 1 not found","error":"Not Found"}"#;
    for outer in [r#""statusCode":404,"path":"/users/1""#, r#""status":"error""#, r#""code":404"#] {
        let body = format!(r#"{{{outer},"message":{inner}}}"#);
        assert_eq!(told(404, &body), ["", "User 1 not found", ""], "{body}");
        assert_eq!(read(404, &body, |fault| fault.kind), Kind::NotFound);
    }
    let inner = r#"{"statusCode":400,"message":["a must be a string"],"error":"Bad Request"}"#;
    let body = format!(r#"{{"success":false,"message":{inner}}}"#);
    assert_eq!(told(400, &body), ["", "", "a: a must be a string"]);
    // A form asks for a message, too.
    let body = r#"{"message":{"message":["Is bad"],"status":["Is bad"]}}"#;
    assert_eq!(told(400, body), ["", "", "message: Is bad; status: Is bad"]);
}

#[test]
fn the_name_of_a_constant_is_a_code_and_no_sentence() {
    for (status, body, code, sentence) in [
        (400, r#"{"detail":"LOGIN_BAD_CREDENTIALS"}"#, "LOGIN_BAD_CREDENTIALS", ""),
        (400, r#"{"error":{"message":"EMAIL_EXISTS"}}"#, "EMAIL_EXISTS", ""),
        (404, r#"{"message":"NOT_FOUND"}"#, "", "NOT_FOUND"),
        (400, r#"{"code":"x-y","message":"A_B"}"#, "x-y", "A_B"),
        (
            404,
            r#"{"message":"Page not found","status":404,"reason":"Not Found"}"#,
            "",
            "Page not found",
        ),
    ] {
        let expected = [code, sentence, ""].map(String::from);
        assert_eq!(told(status, body), expected, "{body}");
    }
}

#[test]
fn details_that_name_fields_are_their_errors() {
    // Typeform.
    let body = r#"{"code":"VALIDATION_ERROR","description":"Error on validation of form","details":[
        {"code":"INVALID_VALUE","description":"maxLength is 10","field":"/fields/0/title","in":"body"}]}"#;
    let [code, sentence, errors] = told(400, body);
    assert_eq!((&*code, &*sentence), ("VALIDATION_ERROR", "Error on validation of form"));
    assert_eq!(errors, "fields.0.title: maxLength is 10");
}

#[test]
fn full_messages_are_about_the_whole_form() {
    let body = r#"{"status":"error","errors":{"email":["is invalid"],"full_messages":["Email is invalid"]}}"#;
    assert_eq!(told(422, body)[2], "email: is invalid; : Email is invalid");
}
