//! Request ids, pages on other ports, and what the framework itself refuses.

use axum::body::Body;
use axum::http::Request;

use crate::support::{ANNA, Api, all_causes};

#[tokio::test]
async fn every_reply_has_a_request_id_of_its_own() {
    let api = Api::new();
    let mut seen = Vec::new();
    for cause in all_causes() {
        let reply = api.provoke(&cause).await;
        let id = reply.header("x-request-id").expect("a request id").to_owned();
        assert!(id.len() == 36 && !seen.contains(&id), "{id}");
        seen.push(id);
    }
    for path in ["/projects", "/", "/codes"] {
        assert!(api.get(path, ANNA).await.header("x-request-id").is_some(), "{path}");
    }
}

#[tokio::test]
async fn the_request_id_of_a_client_is_kept() {
    let request = Request::get("/projects").header("x-request-id", "from-the-page");
    let reply = Api::new().send(request.body(Body::empty()).expect("a request")).await;
    assert_eq!(reply.header("x-request-id"), Some("from-the-page"));
}

#[tokio::test]
async fn a_page_on_this_machine_may_read_every_reply() {
    let api = Api::new();
    for origin in ["http://127.0.0.1:5173", "http://localhost", "http://[::1]:80"] {
        // The second is answered after a panic.
        for path in ["/projects/prj_web", "/projects/prj_brand/statistics", "/nothing"] {
            let request = Request::get(path)
                .header("origin", origin)
                .header("authorization", format!("Bearer {ANNA}"));
            let reply = api.send(request.body(Body::empty()).expect("a request")).await;
            assert_eq!(reply.header("access-control-allow-origin"), Some(origin));
            let exposed = reply.header("access-control-expose-headers");
            assert_eq!(exposed, Some("x-request-id,retry-after"));
        }
    }
}

#[tokio::test]
async fn a_page_from_elsewhere_may_not() {
    let api = Api::new();
    let origins = [
        "https://example.com",
        "http://localhost.example.com",
        "http://localhost:80.example.com",
        "https://127.0.0.1:1",
        "null",
    ];
    for origin in origins {
        let request = Request::get("/projects").header("origin", origin);
        let reply = api.send(request.body(Body::empty()).expect("a request")).await;
        assert_eq!(reply.header("access-control-allow-origin"), None, "{origin}");
    }
}

#[tokio::test]
async fn a_preflight_allows_what_the_page_sends() {
    let request = Request::options("/tasks/tsk_copy")
        .header("origin", "http://127.0.0.1:4173")
        .header("access-control-request-method", "PUT")
        .header("access-control-request-headers", "authorization,content-type");
    let reply = Api::new().send(request.body(Body::empty()).expect("a request")).await;
    reply.assert_status(200);
    assert!(reply.header("access-control-allow-methods").is_some_and(|all| all.contains("PUT")));
    let headers = reply.header("access-control-allow-headers").unwrap_or_default();
    assert!(headers.contains("authorization") && headers.contains("content-type"), "{headers}");
    assert!(reply.header("x-request-id").is_some());
}

#[tokio::test]
async fn what_the_framework_refuses_is_an_error_object_too() {
    let api = Api::new();
    api.get("/nothing", ANNA).await.assert_fails(404, "not-found");
    api.get("/projects/%FF", ANNA).await.assert_fails(400, "invalid-model");
    let reply = api.delete("/projects", ANNA).await;
    reply.assert_fails(405, "invalid-operation");
    assert!(reply.header("allow").is_some_and(|methods| methods.contains("POST")));
}
