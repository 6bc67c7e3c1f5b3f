//! Models that are wrong.

use axum::body::Body;
use axum::http::Request;
use serde_json::{Value, json};

use crate::support::{ANNA, Api, FINN, Reply};

async fn raw(body: &'static str) -> Reply {
    let request = Request::post("/projects/prj_web/tasks")
        .header("authorization", format!("Bearer {ANNA}"))
        .body(Body::from(body));
    Api::new().send(request.expect("a request")).await
}

fn pairs<const N: usize>(pairs: [(&str, &str); N]) -> [(String, String); N] {
    pairs.map(|(property, message)| (property.to_owned(), message.to_owned()))
}

#[tokio::test]
async fn a_body_that_is_no_model_is_invalid() {
    for body in ["", "  \n", "{", "[1, 2", "null", "7", "\"text\"", "{} {}", "{\"name\": nope}"] {
        let reply = raw(body).await;
        reply.assert_fails(400, "invalid-model");
        assert_eq!(reply.errors(), pairs([]), "{body}");
        assert_eq!(reply.json()["details"].as_array().map(Vec::len), Some(1), "{body}");
    }
}

#[tokio::test]
async fn a_value_of_another_type_is_named() {
    let cases = [
        (r#"{"name": 7}"#, "Name", "'Name' is not in the correct format."),
        (r#"{"dueOn": "soon"}"#, "DueOn", "'Due On' is not in the correct format."),
        (
            r#"{"checklist": [{"title": "a"}, {"title": "b", "minutes": "ten"}]}"#,
            "Checklist[1].Minutes",
            "'Minutes' is not in the correct format.",
        ),
        (r#"{"checklist": {}}"#, "Checklist", "'Checklist' is not in the correct format."),
    ];
    for (body, property, message) in cases {
        let reply = raw(body).await;
        reply.assert_fails(400, "invalid-model");
        assert_eq!(reply.errors(), pairs([(property, message)]));
    }
}

#[tokio::test]
async fn every_property_is_looked_at() {
    let api = Api::new();
    let reply =
        api.post("/projects", ANNA, json!({ "key": "web", "description": "x".repeat(2001) })).await;
    reply.assert_fails(400, "validation-failed");
    let expected = pairs([
        ("Name", "'Name' must not be empty."),
        ("Key", "'Key' is not in the correct format."),
        (
            "Description",
            "The length of 'Description' must be 2000 characters or fewer. You entered 2001 characters.",
        ),
    ]);
    assert_eq!(reply.errors(), expected);

    let model = json!({ "name": "Website", "key": "WEB" });
    let reply = api.put("/projects/prj_web", ANNA, model).await;
    assert_eq!(reply.errors(), pairs([("Version", "'Version' must not be empty.")]));
}

#[tokio::test]
async fn members_that_nobody_knows_and_names_like_proto_do_no_harm() {
    let body = r#"{"__proto__": {"name": 1}, "constructor": null, "": 3, "name": "Go", "🦀": []}"#;
    let reply = raw(body).await;
    reply.assert_fails(400, "validation-failed");
    assert_eq!(reply.errors().len(), 1);
}

#[tokio::test]
async fn ids_of_clients_have_a_form_and_are_there_once() {
    let api = Api::new();
    let post = async |id: &str, project: &str| {
        let path = format!("/projects/{project}/tasks");
        api.post(&path, ANNA, json!({ "id": id, "name": "Water the plants" })).await
    };
    post("tsk_plants", "prj_web").await.assert_status(200);
    for project in ["prj_web", "prj_app"] {
        let reply = post("tsk_plants", project).await;
        reply.assert_fails(400, "already-exist-error");
        assert_eq!(reply.errors(), pairs([("Id", "'Id' has already been taken.")]));
    }
    for id in ["", "plants", "tsk_", "tsk_Plants", "tsk_a b c"] {
        let reply = post(id, "prj_web").await;
        assert_eq!(reply.errors(), pairs([("Id", "'Id' is not in the correct format.")]));
    }
}

#[tokio::test]
async fn a_key_is_there_once_in_a_team() {
    let api = Api::new();
    let web = json!({ "name": "Web ring", "key": "WEB" });
    api.post("/projects", FINN, web.clone()).await.assert_status(200);
    api.post("/projects", ANNA, web).await.assert_fails(400, "duplication-violation");
    let app = json!({ "name": "Website", "key": "APP", "version": 1 });
    api.put("/projects/prj_web", ANNA, app).await.assert_fails(400, "duplication-violation");
}

#[tokio::test]
async fn dates_depend_on_each_other_and_on_the_project() {
    let api = Api::new();
    let post = async |project: &str, start: Value, due: Value| {
        let task = json!({ "name": "Water the plants", "startOn": start, "dueOn": due });
        api.post(&format!("/projects/{project}/tasks"), ANNA, task).await
    };
    post("prj_web", json!("2026-01-12"), json!("2026-01-12")).await.assert_status(200);
    let reply = post("prj_web", json!("2026-01-11"), json!("2026-11-28")).await;
    reply.assert_fails(400, "date-out-of-range");
    let expected = pairs([
        (
            "StartOn",
            "'Start On' must be between 2026-01-12 and 2026-11-27. You entered 2026-01-11.",
        ),
        ("DueOn", "'Due On' must be between 2026-01-12 and 2026-11-27. You entered 2026-11-28."),
    ]);
    assert_eq!(reply.errors(), expected);
    let reply = post("prj_app", Value::Null, json!("2026-03-01")).await;
    let message = "'Due On' must be greater than or equal to '2026-03-02'.";
    assert_eq!(reply.errors(), pairs([("DueOn", message)]));

    let span = json!({ "name": "Website", "key": "WEB", "version": 1,
                       "startOn": "2026-02-02", "dueOn": "2026-02-01" });
    api.put("/projects/prj_web", ANNA, span).await.assert_fails(400, "date-dependency");
    let open = json!({ "name": "Brand", "key": "BRAND", "version": 1, "dueOn": "2026-05-01" });
    api.put("/projects/prj_brand", ANNA, open).await.assert_status(200);
    let reply = post("prj_brand", json!("2026-05-02"), Value::Null).await;
    let message = "'Start On' must be less than or equal to '2026-05-01'.";
    assert_eq!(reply.errors(), pairs([("StartOn", message)]));
}

#[tokio::test]
async fn a_budget_has_the_limit_of_the_plan() {
    let api = Api::new();
    let post = async |budget: f64, key: &str, token: &str| {
        let project = json!({ "name": "Posters", "key": key, "budget": budget });
        api.post("/projects", token, project).await
    };
    post(0.0, "PA", ANNA).await.assert_status(200);
    post(50_000.0, "PB", ANNA).await.assert_status(200);
    let reply = post(50_000.5, "PC", ANNA).await;
    reply.assert_fails(400, "value-out-of-range");
    let message = "'Budget' must be between 0 and 50000. You entered 50000.5.";
    assert_eq!(reply.errors(), pairs([("Budget", message)]));
    post(0.0, "PD", FINN).await.assert_fails(400, "insufficient-subscription-level");
}

#[tokio::test]
async fn nothing_is_changed_in_an_archive() {
    let api = Api::new();
    let task = json!({ "name": "Order the stand", "version": 1 });
    let status = json!({ "status": "in-progress" });
    let project = json!({ "name": "Fair", "key": "FAIR", "version": 1 });
    for reply in [
        api.put("/projects/prj_fair", ANNA, project).await,
        api.put("/tasks/tsk_stand", ANNA, task.clone()).await,
        api.post("/tasks/tsk_stand/status", ANNA, status).await,
        api.delete("/tasks/tsk_stand", ANNA).await,
    ] {
        reply.assert_fails(400, "entity-archived");
    }
    api.post("/projects/prj_fair/restore", ANNA, ()).await.assert_status(204);
    api.put("/tasks/tsk_stand", ANNA, task).await.assert_status(200);
}
