//! Shapes that many servers share and no fixture records: one row a reply.

use std::fmt::Write;

use faultmap::{Fault, Headers, Place, Reply, Segment, decode};

/// What a fault says, in one line: dialect, kind, codes, sentence, explanations, errors of fields.
fn told(fault: &Fault<'_>) -> String {
    let mut told = format!("{} {:?}", fault.dialect, fault.kind);
    for code in &fault.codes {
        let _ = write!(told, " <{code}>");
    }
    for text in fault.description.iter().chain(&fault.details) {
        let _ = write!(told, " {text}");
    }
    for error in &fault.validation_errors {
        let steps: Vec<_> = error
            .path
            .iter()
            .map(|step| match step {
                Segment::Name(name) => name.to_string(),
                Segment::Index(index) => index.to_string(),
            })
            .collect();
        let _ = write!(told, " [{}: {}]", steps.join("."), error.message);
    }
    told
}

fn check(rows: &[(u16, &str, &str)]) {
    for (status, body, expected) in rows {
        let headers = Headers::new([("content-type", "application/json")]);
        let reply = Reply::new(body.as_bytes(), headers).with_status(*status);
        assert_eq!(told(&decode(&reply, &[])), *expected, "{status} {body}");
    }
}

#[test]
fn a_dialect_takes_no_body_of_which_it_would_lose_the_code() {
    check(&[
        (
            404,
            r#"{"status":"error","errorCode":"no_server","errorMessage":"No server"}"#,
            "json NotFound <no_server> No server",
        ),
        (
            400,
            r#"{"status":"error","error_code":"NO_METHOD","error_text":"No method"}"#,
            "json InvalidRequest <NO_METHOD> No method",
        ),
        (
            400,
            r#"{"status":"FAILURE","message":"Bad key","code":107002}"#,
            "json InvalidRequest <107002> Bad key",
        ),
        (
            403,
            r#"{"type":"/errors/httpException","status":403,"title":"No"}"#,
            "problem-details Permission </errors/httpException> No",
        ),
        (400, r#"{"code":30039,"message":"Bad"}"#, "code-message InvalidRequest <30039> Bad"),
        (404, r#"{"code":404,"message":"path not found"}"#, "go-openapi NotFound path not found"),
        (400, r#"{"code":"1","msg":"Bad","data":null}"#, "code-msg-data InvalidRequest <1> Bad"),
    ]);
}

#[test]
fn numbers_are_codes() {
    check(&[
        (403, r#"{"success":false,"error":1010}"#, "json Permission <1010>"),
        (401, r#"{"error":2,"message":"Bad"}"#, "json Authentication <2> Bad"),
        (404, r#"{"error":404,"message":"Gone"}"#, "json NotFound Gone"),
        (400, r#"{"Code":"400 BadRequest","Message":"Bad"}"#, "json InvalidRequest Bad"),
    ]);
}

#[test]
fn what_led_to_an_error_is_told_with_it() {
    check(&[
        (
            400,
            r#"{"message":"Bad","error":"bad_request","cause":[{"code":2061,"description":"No token"}]}"#,
            "json InvalidRequest <2061> <bad_request> Bad No token",
        ),
        (
            422,
            r#"{"error_type":"invalid","error_codes":["currency_required","amount_bad"]}"#,
            "json Validation <currency_required> <amount_bad> <invalid>",
        ),
    ]);
}

#[test]
fn errors_that_are_wrapped() {
    check(&[
        (
            400,
            r#"{"error_response":{"code":41,"msg":"Bad argument"}}"#,
            "json InvalidRequest <41> Bad argument",
        ),
        (
            400,
            r#"{"x_response":{"code":"40004","msg":"Failed","sub_code":"NO_TRADE","sub_msg":"No trade"},"sign":"s"}"#,
            "json InvalidRequest <NO_TRADE> <40004> No trade",
        ),
        (
            400,
            r#"{"validation-errors":[{"request_id":"0","errors":[{"path":"a.6.value","detail":"No choice"}]}]}"#,
            "json Validation [a.6.value: No choice]",
        ),
    ]);
}

#[test]
fn fields_in_words_of_some_servers() {
    check(&[
        (
            400,
            r#"{"errors":[{"code":"V","message":"Bad","parameterName":"a.b"}]}"#,
            "errors-list Validation [a.b: Bad]",
        ),
        (
            400,
            r#"{"details":[{"argument_name":"id","reason":"format","help_message":"no UUID"}]}"#,
            "json Validation [id: no UUID]",
        ),
        (
            400,
            r#"{"tppMessages":[{"category":"ERROR","code":"F","path":"a.iban","text":"Bad"}]}"#,
            "json Validation [a.iban: Bad]",
        ),
        (
            400,
            r#"{"errors":[{"message":"Needed","parameters":{"fieldName":"first"}},{"message":"Bad"}]}"#,
            "errors-list Validation [first: Needed] [: Bad]",
        ),
        (
            422,
            r#"{"detail":"Bad","data":[{"field":"name","details":"Too long"}]}"#,
            "drf Validation Bad [name: Too long]",
        ),
        // An empty name is none.
        (
            400,
            r#"{"errors":[{"code":"V","message":"Bad","path":""}]}"#,
            "errors-list InvalidRequest <V> Bad",
        ),
    ]);
}

#[test]
fn data_of_an_error_is_no_field() {
    check(&[
        (404, r#"{"detail":{"resource":"user","id":"7"}}"#, "fastapi NotFound"),
        (429, r#"{"detail":{"limit":"10","window":"60s"}}"#, "fastapi RateLimit"),
        (400, r#"{"detail":{"limit":"10","window":"60s"}}"#, "fastapi InvalidRequest"),
        (
            422,
            r#"{"detail":{"email":"is taken","age":"low"}}"#,
            "fastapi Validation [email: is taken] [age: low]",
        ),
        (409, r#"{"detail":{"email":["is taken"]}}"#, "fastapi Validation [email: is taken]"),
        // A check of a service's health.
        (
            503,
            r#"{"status":"error","info":{},"error":{"redis":{"status":"down","message":"No connection"}}}"#,
            "json Unavailable",
        ),
        // The thing that a request was about.
        (
            409,
            r#"{"code":"c-1","message":"Exists","target":"https://x.y/z"}"#,
            "json Conflict <c-1> Exists",
        ),
        (
            400,
            r#"{"code":"c-1","message":"Exists","target":"https://x.y/z"}"#,
            "json InvalidRequest <c-1> Exists",
        ),
        (
            404,
            r#"{"error":{"code":"NoDisk","message":"No disk","target":"disks/d1"}}"#,
            "odata NotFound <NoDisk> No disk",
        ),
        (
            400,
            r#"{"error":{"code":"BadDisk","message":"No disk","target":"disk"}}"#,
            "odata Validation <BadDisk> No disk [disk: No disk]",
        ),
    ]);
}

#[test]
fn an_exception_is_no_map_of_fields() {
    check(&[
        (
            500,
            r#"{"errors":{"message":"No connection","name":"Error","stack":"Error: No connection"}}"#,
            "errors-map Server No connection",
        ),
        (
            400,
            r#"{"message":"Bad","errors":{"message":"No","name":"ValidationError","stack":"x"}}"#,
            "flask-restx InvalidRequest Bad",
        ),
        (500, r#"{"errors":[{"name":"TypeError","message":"Bad"}]}"#, "errors-list Server Bad"),
        (
            400,
            r#"{"errors":[{"name":"email","message":"Bad"}]}"#,
            "errors-list Validation [email: Bad]",
        ),
    ]);
}

#[test]
fn rejected_values_in_trees_are_no_messages() {
    for body in [
        r#"{"errors":{"name":{"_errors":[{"code":"B","message":"Bad","value":["secret"]}]}}}"#,
        r#"{"errors":{"children":{"name":{"errors":[{"message":"Bad","value":["secret"]}]}}}}"#,
        r#"{"errors":{"a":{"errors":["Bad"],"properties":{"name":{"errors":[{"message":"Bad","input":["secret"]}]}}}}}"#,
    ] {
        let reply = Reply::new(body.as_bytes(), Headers::default()).with_status(400);
        let told = told(&decode(&reply, &[]));
        assert!(told.contains("name: Bad]") && !told.contains("secret"), "{told} {body}");
    }
}

#[test]
fn errors_that_graphql_gives_as_data() {
    check(&[
        (
            200,
            r#"{"data":{"register":{"user":null,"errors":[{"field":"email","message":"Taken","code":"UNIQUE"}]}}}"#,
            "graphql Validation <UNIQUE> [email: Taken]",
        ),
        (
            200,
            r#"{"data":{"register":{"accountErrors":[{"field":"email","message":"Taken","code":"UNIQUE"}]}}}"#,
            "graphql Validation <UNIQUE> [email: Taken]",
        ),
        (
            200,
            r#"{"data":{"createUser":{"successful":false,"messages":[{"field":"email","message":"Bad"}]}}}"#,
            "graphql Validation [email: Bad]",
        ),
        (
            200,
            r#"{"data":{"register":{"user":null,"errors":[{"field":"email","messages":["Bad one"]}]}}}"#,
            "graphql Validation [email: Bad one]",
        ),
        // What a mutation gave in spite of its errors is none of them.
        (
            200,
            r#"{"data":{"updateIssue":{"issue":{"title":"A big one"},"errors":["Too long"]}}}"#,
            "graphql Partial [: Too long]",
        ),
        (
            200,
            r#"{"data":{"addItem":{"__typename":"StockError","errorCode":"STOCK","message":"Only 3"}}}"#,
            "graphql Unknown <STOCK> Only 3",
        ),
        // Where the status says that it failed, they would stand beside the data.
        (
            403,
            r#"{"message":"No","data":{"build":{"errors":[{"message":"Line 3"}]}}}"#,
            "json Permission No",
        ),
    ]);
}

#[test]
fn what_stands_around_an_error_by_other_names() {
    check(&[
        (
            400,
            r#"{"valid":false,"errors":[{"keywordLocation":"/x","instanceLocation":"/age","error":"No number"}]}"#,
            "json Validation [age: No number]",
        ),
        (
            400,
            r#"{"errors":[{"jsonPath":"$.a.b","errorMsg":"Too long"}]}"#,
            "json Validation [a.b: Too long]",
        ),
        (422, r#"{"message":"Bad","fieldName":"name"}"#, "json Validation Bad [name: Bad]"),
        (
            422,
            r#"{"errors":[{"code":422,"message":"m: Bad","details":{"m":["Bad"]}}]}"#,
            "errors-list Validation m: Bad [m: Bad]",
        ),
        (
            400,
            r#"{"message":"Bad","validation_result":{"errors":{"title":["Empty"]}}}"#,
            "json Validation Bad [title: Empty]",
        ),
        (
            400,
            r#"{"email":"must be valid","address":{"zip":"cannot be blank"}}"#,
            "field-map Validation [email: must be valid] [address.zip: cannot be blank]",
        ),
        (
            422,
            r#"{"pool.name":[{"message":"Taken","errno":22}]}"#,
            "drf Validation [pool.name: Taken]",
        ),
        (
            400,
            r#"{"detail":{"items":[{"n":[{"message":"Bad","code":"invalid"}]}]}}"#,
            "fastapi Validation [items.0.n: Bad]",
        ),
        // JSON in JSON in JSON.
        (
            417,
            r#"{"exc_type":"ValidationError","_server_messages":"[\"{\\\"message\\\":\\\"No text\\\",\\\"title\\\":\\\"T\\\"}\"]"}"#,
            "json InvalidRequest <ValidationError> No text",
        ),
        (
            404,
            r#"{"status":"error","messages":"No asset","payload":null}"#,
            "json NotFound No asset",
        ),
        (
            404,
            r#"{"error":{"code":404,"name":"Not Found","brief":"No page"}}"#,
            "json NotFound No page",
        ),
        (400, r#"{"code":17,"resultMessage":"Bad"}"#, "json InvalidRequest <17> Bad"),
        (207, r#"{"errors":[{"index":1,"message":"Old"}]}"#, "errors-list Partial [1: Old]"),
        (
            201,
            r#"[{"ok":true,"id":"a"},{"id":"b","error":"conflict","reason":"Old"}]"#,
            "couchdb Partial <conflict> [1: Old]",
        ),
    ]);
    for (status, body, seconds) in [
        (429, r#"{"errors":["Slow"],"extras":{"wait_seconds":15}}"#, 15),
        (429, r#"{"error":"Slow","available_in":12}"#, 12),
    ] {
        let reply = Reply::new(body.as_bytes(), Headers::default()).with_status(status);
        let after = decode(&reply, &[]).retry_after;
        assert_eq!(after.map(|after| after.whole), Some(seconds), "{body}");
    }
    let body = br#"{"error":{"message":"Bad","violations":[{"path":"to","message":"m","parameterLocation":"QUERY"},{"path":"a","message":"m","parameterLocation":"PAYLOAD_BODY"}]}}"#;
    let reply = Reply::new(body, Headers::default()).with_status(400);
    let parts: Vec<_> =
        decode(&reply, &[]).validation_errors.iter().map(|error| error.r#in).collect();
    assert_eq!(parts, [Some(Place::Query), Some(Place::Body)]);
}

#[test]
fn a_sentence_for_people_names_no_field() {
    let nest = |status: u16, sentences: &str, expected: &str| {
        let body =
            format!(r#"{{"statusCode":{status},"message":[{sentences}],"error":"Bad Request"}}"#);
        check(&[(status, &body, expected)]);
    };
    nest(
        400,
        r#""You must be logged in","User is not allowed""#,
        "nestjs Validation [: You must be logged in] [: User is not allowed]",
    );
    nest(403, r#""Forbidden: not you""#, "nestjs Permission Forbidden: not you");
    nest(500, r#""Error: No connection""#, "nestjs Server Error: No connection");
    nest(403, r#""access is denied""#, "nestjs Permission access is denied");
    nest(
        400,
        r#""Wrong","email must be an email""#,
        "nestjs Validation [: Wrong] [email: email must be an email]",
    );
}

#[test]
fn languages_and_ids_in_the_notation_of_the_server() {
    let body = br#"{"message":"m","lang":"fr_FR","log_id":17}"#;
    let reply = Reply::new(body, Headers::default()).with_status(400);
    let fault = decode(&reply, &[]);
    assert_eq!(fault.language.as_deref(), Some("fr-FR"));
    assert_eq!(fault.request_id.as_deref(), Some("17"));
}
