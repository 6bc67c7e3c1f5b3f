//! Replies that may be fine: failures inside of a success are found, successes are left alone.

mod common;

use common::fixtures;
use faultmap::{Fault, Headers, Kind, Reply, Table, decode, detect};

fn with<T>(
    body: &str,
    media: &str,
    status: Option<u16>,
    read: impl Fn(Option<Fault<'_>>) -> T,
) -> T {
    let headers = Headers::new([("content-type", media)]);
    let mut reply = Reply::new(body.as_bytes(), headers);
    reply.status = status;
    read(detect(&reply, &[&Table::home()]))
}

fn found(body: &str, media: &str, status: Option<u16>) -> Option<Kind> {
    with(body, media, status, |fault| fault.map(|fault| fault.kind))
}

const JSON: &str = "application/json";

#[test]
fn successes_are_no_faults() {
    for (media, body) in [
        (JSON, ""),
        (JSON, "{}"),
        (JSON, "[]"),
        (JSON, "null"),
        (JSON, "true"),
        (JSON, "17"),
        (JSON, "\"done\""),
        (JSON, "[1,2,3]"),
        (JSON, r#"[{"id":1,"code":"not-found"}]"#),
        (JSON, r#"{"id":"a1","name":"Project","description":"A project","status":200}"#),
        (JSON, r#"{"type":"project","title":"Moon","description":"A project"}"#),
        (JSON, r#"{"type":"article","title":"Moon","detail":"A long text","status":1}"#),
        (JSON, r#"{"type":"https://schema.org/Article","title":"Moon","detail":"A long text"}"#),
        (JSON, r#"{"type":"https://schema.org/Article","title":"Moon","status":3,"instance":"x"}"#),
        (JSON, r#"{"type":"about:blank","title":"OK","status":200}"#),
        (
            JSON,
            r#"{"id":7,"code":"A-100","description":"A chair","link":"https://shop.example.com/7"}"#,
        ),
        (JSON, r#"{"code":"A-100","description":"A chair","details":["oak"],"price":1}"#),
        (JSON, r#"{"code":"A1","description":"Shirt","link":"http://x"}"#),
        (JSON, r#"{"code":"of-a-new-version","description":"x","link":"","details":[]}"#),
        (JSON, r#"{"title":"Moon","status":3,"detail":"A long text"}"#),
        (JSON, r#"{"title":"Moon","status":200,"errors":{}}"#),
        (JSON, r#"{"title":"Moon","status":500}"#),
        (JSON, r#"{"imported":3,"validationErrors":[]}"#),
        (JSON, r#"{"imported":3,"description":"All is well.","validationErrors":null}"#),
        (JSON, r#"{"errors":[],"data":{"a":1}}"#),
        (JSON, r#"{"error":null,"message":"Saved."}"#),
        (JSON, r#"{"took":3,"errors":false,"items":[{"index":{"_id":"1","status":201}}]}"#),
        (JSON, r#"[{"id":"1","success":true,"errors":[]}]"#),
        (JSON, r#"{"compositeResponse":[{"body":{"id":"1"},"httpStatusCode":201}]}"#),
        (JSON, r#"{"responses":[{"id":"1","status":200,"body":{"error":null}}]}"#),
        (JSON, r#"{"data":{"user":{}},"error":{"code":"ok","message":"","log_id":"x"}}"#),
        (JSON, r#"{"errcode":0,"errmsg":"ok"}"#),
        (JSON, r#"{"error_code":0,"error_msg":"done"}"#),
        (JSON, r#"{"retCode":0,"retMsg":"OK","result":{"list":[]}}"#),
        (JSON, r#"{"ocs":{"meta":{"status":"ok","message":"OK"},"data":[]}}"#),
        (JSON, r#"{"Response":{"RequestId":"x","TotalCount":0}}"#),
        (JSON, r#"{"sid":"SM1","status":"queued","error_code":null,"error_message":null}"#),
        (JSON, r#"{"data":{"a":1},"error":{"code":null,"message":null}}"#),
        (JSON, r#"{"data":{"a":1},"error":{"message":""}}"#),
        (JSON, r#"{"errcode":null,"errmsg":null,"data":1}"#),
        (JSON, r#"{"retCode":null,"retMsg":null}"#),
        (JSON, r#"{"error_code":"","error_message":"","id":1}"#),
        (JSON, r#"{"errorType":"","errorMessage":"","data":{}}"#),
        (JSON, r#"{"error_message":"","status":"ZERO_RESULTS","results":[]}"#),
        (JSON, r#"{"errors":[{"message":null}]}"#),
        (JSON, r#"{"errors":[""]}"#),
        (JSON, r#"{"Response":{"Error":{"Code":""}}}"#),
        (JSON, r#"{"data":{"x":{"userErrors":[null]}}}"#),
        (JSON, r#"{"data":{"build":{"errors":[{"message":"Line 3"}]}}}"#),
        (JSON, r#"{"data":{"import":{"errors":[{"field":"email","message":"Bad"}]}}}"#),
        (JSON, r#"{"data":{"payment":{"successful":false}}}"#),
        (JSON, r#"{"error_code":200,"error_message":"OK"}"#),
        (JSON, r#"{"data":1,"error":{"code":200,"message":"OK"}}"#),
        (JSON, r#"{"success":true,"error":{"level":"warn","message":"debug"}}"#),
        (JSON, r#"{"success":true,"data":[],"errors":[{"message":"row 3 skipped"}]}"#),
        (JSON, r#"{"success":true,"errors":["warn"]}"#),
        (JSON, r#"{"success":true,"error":true}"#),
        (JSON, r#"{"ok":true,"error":{"code":"x"}}"#),
        (JSON, r#"{"status":"success","error":{"message":"x"}}"#),
        (JSON, r#"{"id":7,"status":"error","message":"Out of paper","lastSeen":1}"#),
        (JSON, r#"{"code":0,"msg":"","data":null}"#),
        (JSON, r#"{"code":1,"msg":"saved","data":null}"#),
        (JSON, r#"{"code":20000,"msg":"saved","data":null}"#),
        (JSON, r#"{"code":3,"msg":"操作成功","data":null}"#),
        (JSON, r#"{"code":40005,"msg":"A message","data":{"id":1}}"#),
        (JSON, r#"{"error":[],"result":{}}"#),
        (JSON, r#"{"id":7,"error":"timeout"}"#),
        (JSON, r#"{"results":[{"url":"https://example.com","status":404}]}"#),
        (JSON, r#"[{"url":"https://example.com","status":404,"error":"gone"}]"#),
        ("text/html", "<!doctype html><title>Error</title><h1>404 Not Found</h1>"),
        ("text/plain", "The order was not found."),
        ("text/plain", "Error: kaboom\n    at a (b.js:1:2)"),
        ("text/csv", "code,description\nnot-found,x"),
        ("application/xml", "<Error><Code>NoSuchKey</Code></Error>"),
    ] {
        for status in [None, Some(200), Some(201), Some(202), Some(204), Some(304)] {
            assert_eq!(found(body, media, status), None, "{status:?} {body}");
        }
    }
}

#[test]
fn failures_of_apis_that_always_answer_200() {
    for (body, code, said) in [
        (r#"{"errcode":40013,"errmsg":"invalid appid"}"#, "40013", "invalid appid"),
        (r#"{"error_code":110,"error_msg":"Token expired"}"#, "110", "Token expired"),
        (r#"{"error":{"error_code":5,"error_msg":"No token"}}"#, "5", "No token"),
        (r#"{"retCode":10001,"retMsg":"params error","result":{}}"#, "10001", "params error"),
        (r#"{"result":"error","error_code":"NO_AUTH","error_text":"No key"}"#, "NO_AUTH", "No key"),
        (r#"{"code":40005,"msg":"用户访问被限制","data":null}"#, "40005", "用户访问被限制"),
        (r#"{"ret_code":10001,"ret_msg":"Bad","result":null}"#, "10001", "Bad"),
        (r#"{"errcode":10000,"msg":"time必传"}"#, "10000", "time必传"),
        (r#"{"code":-1,"msg":"APPID is invalid","data":""}"#, "-1", "APPID is invalid"),
        (
            r#"{"error":"invalid_grant","error_description":"Sign in.","stat":"error"}"#,
            "invalid_grant",
            "Sign in.",
        ),
        (
            r#"{"error_message":"The key is invalid.","results":[],"status":"REQUEST_DENIED"}"#,
            "REQUEST_DENIED",
            "The key is invalid.",
        ),
        (
            r#"{"data":{"addItem":{"__typename":"StockError","errorCode":"STOCK","message":"No."}}}"#,
            "STOCK",
            "No.",
        ),
        (r#"{"Error":{"ErrorCode":"T.Auth","ErrorMessage":"No."}}"#, "T.Auth", "No."),
        (r#"{"exception":"x_exception","errorcode":"bad","message":"No."}"#, "bad", "No."),
        (
            r#"{"errorMessage":"division by zero","errorType":"ZeroDivisionError","stackTrace":[]}"#,
            "ZeroDivisionError",
            "division by zero",
        ),
        (
            r#"{"Response":{"Error":{"Code":"AuthFailure.Expired","Message":"Sign in."},"RequestId":"r"}}"#,
            "AuthFailure.Expired",
            "Sign in.",
        ),
    ] {
        with(body, JSON, Some(200), |fault| {
            let fault = fault.expect(body);
            let [read, text] = [&fault.code, &fault.description].map(Option::as_deref);
            assert_eq!((read, text), (Some(code), Some(said)), "{body}");
            assert!(fault.validation_errors.is_empty(), "{body}");
        });
    }
    for body in [
        r#"{"status":"error","errorMessage":"Zone was not found"}"#,
        r#"{"status":"FAILURE","message":"Invalid API key","code":107002}"#,
        r#"{"error":["EGeneral:Invalid arguments"]}"#,
        r#"{"Error":"Invalid API key provided"}"#,
        r#"{"status":"error","messages":{"name":["Bad"]},"payload":null}"#,
        r#"{"status":"validation_failed","message":"Bad","invalid_fields":[{"field":"a","message":"Bad"}]}"#,
        r#"{"data":{"register":{"errors":[{"field":null,"message":"No.","code":"X"}]}}}"#,
        r#"{"data":{"register":{"accountErrors":[{"field":"a","message":"No."}]}}}"#,
        r#"{"data":{"create":{"successful":false,"messages":[{"field":"a","message":"No."}]}}}"#,
        r#"{"messages":null,"data":null,"errors":["No such zone."],"metadata":{},"status":0}"#,
    ] {
        assert!(found(body, JSON, Some(200)).is_some(), "{body}");
    }
    let nextcloud = r#"{"ocs":{"meta":{"status":"failure","message":"Not logged in"},"data":[]}}"#;
    with(nextcloud, JSON, Some(200), |fault| {
        assert_eq!(fault.unwrap().description.as_deref(), Some("Not logged in"));
    });
}

#[test]
fn some_of_several_things_failed() {
    for body in [
        r#"{"took":3,"errors":true,"items":[{"index":{"status":201}},{"index":{"status":409,"error":{"type":"x","reason":"y"}}}]}"#,
        r#"[{"success":true,"errors":[]},{"success":false,"errors":[{"statusCode":"A","message":"b","fields":[]}]}]"#,
        r#"{"compositeResponse":[{"body":{},"httpStatusCode":201},{"body":[{"errorCode":"A","message":"b"}],"httpStatusCode":400}]}"#,
        r#"{"responses":[{"id":"1","status":200,"body":{}},{"id":"2","status":404,"body":{"error":{"code":"A","message":"b"}}}]}"#,
        r#"[{"result":{"data":1}},{"error":{"message":"a","code":-32004,"data":{"code":"NOT_FOUND"}}}]"#,
        r#"{"issues":[{"id":"1"}],"errors":[{"elementErrors":{"errors":{"a":"b"}},"failedElementNumber":1}]}"#,
    ] {
        assert_eq!(found(body, JSON, Some(200)), Some(Kind::Partial), "{body}");
    }
}

#[test]
fn a_status_from_400_on_is_always_a_fault() {
    for status in 400..=599 {
        for body in
            ["", "{}", "[]", "null", "fine", "{\"ok\":true}", "<p>fine</p>", "[1]", "{\"a\":"]
        {
            assert!(found(body, JSON, Some(status)).is_some(), "{status} {body}");
        }
    }
}

#[test]
fn a_reply_of_several_statuses_is_partial() {
    for body in ["", "{}", "[1]", "{\"ok\":true}", "fine"] {
        assert_eq!(found(body, JSON, Some(207)), Some(Kind::Partial), "{body}");
    }
}

#[test]
fn failures_of_the_home_api_inside_of_a_success() {
    for (body, kind) in [
        (
            r#"{"code":"concurrency-violation","description":"x","link":null,"details":[]}"#,
            Kind::Conflict,
        ),
        (r#"{"code":"not-found"}"#, Kind::NotFound),
        (r#"{"Code":"insufficient-seats","Id":7}"#, Kind::Plan),
        (r#"{"validationErrors":[{"property":"Name","message":"no"}]}"#, Kind::Validation),
        (r#"{"id":1,"validationErrors":{"Name":["no"]}}"#, Kind::Validation),
    ] {
        for status in [None, Some(200)] {
            assert_eq!(found(body, JSON, status), Some(kind), "{status:?} {body}");
        }
    }
}

#[test]
fn problems_inside_of_a_success() {
    let problem = "application/problem+json";
    for (media, body, kind) in [
        (JSON, r#"{"type":"about:blank","title":"Not Found","status":404}"#, Kind::NotFound),
        (
            JSON,
            r#"{"type":"https://example.com/p","title":"No","status":503,"detail":"x"}"#,
            Kind::Unavailable,
        ),
        (
            JSON,
            r#"{"type":"https://example.com/p","title":"No","status":400,"errors":{"A":["no"]}}"#,
            Kind::Validation,
        ),
        (JSON, r#"{"title":"No","status":503,"detail":"x"}"#, Kind::Unavailable),
        (JSON, r#"{"title":"No","status":400,"errors":{"A":["no"]}}"#, Kind::Validation),
        (problem, r#"{"title":"No"}"#, Kind::Unknown),
        (problem, r#"{"type":"out-of-stock"}"#, Kind::Unknown),
    ] {
        for status in [None, Some(200)] {
            assert_eq!(found(body, media, status), Some(kind), "{status:?} {body}");
        }
    }
}

#[test]
fn what_is_found_is_what_decode_reads() {
    let table = Table::home();
    for fixture in fixtures() {
        let reply = fixture.reply();
        assert_eq!(detect(&reply, &[&table]), Some(decode(&reply, &[&table])), "{}", fixture.case);
    }
    with(r#"{"code":"not-found"}"#, JSON, Some(200), |fault| {
        let fault = fault.unwrap();
        assert_eq!((fault.status, &*fault.dialect), (Some(200), "awork"));
    });
}
