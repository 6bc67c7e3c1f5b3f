//! Signing in and out.

use serde_json::{Value, json};

use crate::support::{ANNA, Api, Reply};

async fn sign_in(api: &Api, email: &str, password: &str) -> Reply {
    api.post("/sign-in", "", json!({ "email": email, "password": password })).await
}

#[tokio::test]
async fn a_session_ends_with_signing_out() {
    let api = Api::new();
    let reply = sign_in(&api, "Anna@Northwind.example", "demo").await;
    reply.assert_status(200);
    let session = reply.json();
    assert_eq!(session["user"]["firstName"], "Anna");
    assert_eq!(session["team"]["plan"], "business");
    let token = session["token"].as_str().expect("a token");
    api.get("/projects", token).await.assert_status(200);
    api.post("/sign-out", token, ()).await.assert_status(204);
    api.get("/projects", token).await.assert_fails(401, "workspaceid-missing");
    api.get("/projects", ANNA).await.assert_status(200);
}

#[tokio::test]
async fn what_is_wrong_with_a_sign_in_is_said() {
    let api = Api::new();
    let reply = api.post("/sign-in", "", json!({})).await;
    reply.assert_fails(400, "validation-failed");
    let expected =
        [("Email", "'Email' must not be empty."), ("Password", "'Password' must not be empty.")];
    assert_eq!(reply.errors(), expected.map(|(a, b)| (a.to_owned(), b.to_owned())));

    let reply = sign_in(&api, "anna", "demo").await;
    let message = "'Email' is not a valid email address.";
    assert_eq!(reply.errors(), [("Email".to_owned(), message.to_owned())]);

    // Neither tells which of the two it was.
    for (email, password) in [("anna@northwind.example", "wrong"), ("nobody@x.example", "demo")] {
        let reply = sign_in(&api, email, password).await;
        reply.assert_fails(400, "validation-failed");
        let message = "The email address or the password is incorrect.";
        assert_eq!(reply.errors(), [(String::new(), message.to_owned())]);
    }
}

#[tokio::test]
async fn after_five_failures_one_must_wait() {
    let api = Api::new();
    for _ in 0..5 {
        let reply = sign_in(&api, "ben@northwind.example", "guess").await;
        reply.assert_fails(400, "validation-failed");
    }
    let reply = sign_in(&api, "BEN@northwind.example", "demo").await;
    reply.assert_fails(429, "too-many-requests");
    let seconds = reply.header("retry-after").and_then(|text| text.parse::<u64>().ok());
    assert!(seconds.is_some_and(|seconds| (1..=30).contains(&seconds)), "{seconds:?}");
    sign_in(&api, "anna@northwind.example", "demo").await.assert_status(200);
}

#[tokio::test]
async fn without_a_team_nothing_can_be_done() {
    let api = Api::new();
    let reply = sign_in(&api, "hugo@freelance.example", "demo").await;
    reply.assert_status(200);
    assert_eq!(reply.json()["team"], Value::Null);
    for token in [reply.json()["token"].as_str().unwrap_or_default(), "made-up", ""] {
        api.get("/me", token).await.assert_fails(401, "workspaceid-missing");
    }
    let request = axum::http::Request::get("/me").body(axum::body::Body::empty());
    api.send(request.expect("a request")).await.assert_fails(401, "workspaceid-missing");
}

#[tokio::test]
async fn the_deactivated_stay_out_and_the_invited_join() {
    let api = Api::new();
    let reply = sign_in(&api, "dora@northwind.example", "demo").await;
    reply.assert_fails(400, "deactivated-user");
    let reply = sign_in(&api, "dora@northwind.example", "wrong").await;
    reply.assert_fails(400, "validation-failed");

    let session = sign_in(&api, "emil@northwind.example", "demo").await.json();
    assert_eq!(session["user"]["status"], "active");
    let token = session["token"].as_str().expect("a token").to_owned();
    api.post("/users/usr_emil/deactivate", ANNA, ()).await.assert_status(204);
    api.get("/projects", &token).await.assert_fails(400, "deactivated-user");
}
