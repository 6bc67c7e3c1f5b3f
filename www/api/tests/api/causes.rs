//! `provoke.json`: each code by its cause.

use faultmap_demo_api::codes::CODES;
use serde_json::Value;

use crate::support::{Api, BASE_URL, all_causes};

#[tokio::test]
async fn every_cause_gives_its_code_and_status() {
    for cause in all_causes() {
        let reply = Api::new().provoke(&cause).await;
        reply.assert_fails(cause.status, &cause.code);
        assert_eq!(reply.header("content-type"), Some("application/json"), "{}", cause.code);
    }
}

#[tokio::test]
async fn every_cause_works_after_all_the_others_and_again() {
    let api = Api::new();
    for _ in 0..2 {
        for cause in all_causes() {
            api.provoke(&cause).await.assert_fails(cause.status, &cause.code);
        }
    }
}

#[tokio::test]
async fn the_body_has_five_members_in_the_order_of_the_page() {
    for cause in all_causes() {
        let body = Api::new().provoke(&cause).await.json();
        let members: Vec<_> = body.as_object().expect("an object").keys().collect();
        let page = ["code", "description", "link", "details", "validationErrors"];
        assert_eq!(members, page, "{}", cause.code);
        assert!(body["description"].as_str().is_some_and(|text| text.ends_with('.')));
        assert_eq!(body["link"], format!("{BASE_URL}/codes/{}", cause.code));
        for detail in body["details"].as_array().expect("details are a list") {
            assert!(detail.as_str().is_some_and(|text| !text.is_empty()));
        }
        for error in body["validationErrors"].as_array().expect("errors are a list") {
            let members: Vec<_> = error.as_object().expect("an object").keys().collect();
            assert_eq!(members, ["property", "message"]);
            assert!(is_pascal_case(&error["property"]), "{error}");
            assert!(error["message"].as_str().is_some_and(|text| text.ends_with('.')));
        }
    }
}

fn is_pascal_case(property: &Value) -> bool {
    property
        .as_str()
        .unwrap_or_default()
        .split('.')
        .all(|part| part.starts_with(char::is_uppercase) && !part.contains([' ', '_', '-']))
}

#[test]
fn every_published_code_has_a_cause() {
    let provoked: Vec<_> = all_causes().into_iter().map(|cause| cause.code).collect();
    let published: Vec<_> = CODES.iter().map(|code| code.name).collect();
    assert_eq!(provoked, published);
    let known: Vec<_> = faultmap::CODES.iter().map(|code| code.code).collect();
    assert_eq!(published, known);
}

#[tokio::test]
async fn the_link_leads_to_the_meaning_of_the_code() {
    let api = Api::new();
    for cause in all_causes() {
        let link = api.provoke(&cause).await.json()["link"].clone();
        let path = link.as_str().and_then(|link| link.strip_prefix(BASE_URL)).expect("a link here");
        let page = api.get(path, "").await;
        page.assert_status(200);
        let text = String::from_utf8(page.body).expect("a text");
        for step in &cause.steps {
            assert!(text.contains(&step.curl(BASE_URL)), "{text}");
        }
    }
    let list = api.get("/codes", "").await.json();
    assert_eq!(list.as_array().map(Vec::len), Some(22));
    api.get("/codes/no-such-code", "").await.assert_fails(404, "not-found");
}
