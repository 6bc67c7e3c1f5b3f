//! Two people change the same thing.

use serde_json::json;

use crate::support::{ANNA, Api, BEN};

#[tokio::test]
async fn the_second_change_from_one_version_is_refused_and_not_stored() {
    let api = Api::new();
    let by_ben = json!({ "name": "Write the first page", "version": 1 });
    let by_anna = json!({ "name": "Write the home page", "version": 1 });
    api.put("/tasks/tsk_copy", BEN, by_ben).await.assert_status(200);
    let reply = api.put("/tasks/tsk_copy", ANNA, by_anna).await;
    reply.assert_fails(400, "concurrency-violation");
    let task = api.get("/tasks/tsk_copy", ANNA).await.json();
    assert_eq!((&task["name"], &task["version"]), (&json!("Write the first page"), &json!(2)));

    let again = json!({ "name": "Write the home page", "version": 2 });
    api.put("/tasks/tsk_copy", ANNA, again).await.assert_status(200);
}

#[tokio::test]
async fn of_many_at_the_same_time_one_wins() {
    let api = Api::new();
    let change = |name: &str| json!({ "name": name, "key": "WEB", "version": 1 });
    let replies = tokio::join!(
        api.put("/projects/prj_web", ANNA, change("Website one")),
        api.put("/projects/prj_web", BEN, change("Website two")),
        api.put("/projects/prj_web", ANNA, change("Website three")),
    );
    let mut codes = [replies.0, replies.1, replies.2].map(|reply| (reply.status, reply.code()));
    codes.sort();
    let refused = (400, "concurrency-violation".to_owned());
    assert_eq!(codes, [(200, String::new()), refused.clone(), refused]);
    assert_eq!(api.get("/projects/prj_web", ANNA).await.json()["version"], 2);
}

#[tokio::test]
async fn a_moved_card_is_a_change_too() {
    let api = Api::new();
    api.post("/tasks/tsk_copy/status", BEN, json!({ "status": "in-progress" }))
        .await
        .assert_status(204);
    let stale = json!({ "name": "Write the start page", "status": "done", "version": 1 });
    api.put("/tasks/tsk_copy", ANNA, stale).await.assert_fails(400, "concurrency-violation");
}

#[tokio::test]
async fn a_refused_transition_leaves_the_rest_of_the_change_out() {
    let api = Api::new();
    let model = json!({ "name": "Write nothing", "status": "done", "version": 1 });
    let reply = api.put("/tasks/tsk_copy", ANNA, model).await;
    reply.assert_fails(400, "illegal-property-transition");
    let task = api.get("/tasks/tsk_copy", ANNA).await.json();
    assert_eq!(
        (&task["name"], &task["version"], task["checklist"].as_array().map(Vec::len)),
        (&json!("Write the start page"), &json!(1), Some(3))
    );
}

#[tokio::test]
async fn a_commit_that_fails_stores_nothing() {
    let api = Api::new();
    let before = api.get("/projects/prj_web/tasks", ANNA).await.json();
    let model = json!({ "name": "Print the posters", "blockedBy": "tsk_nowhere" });
    let reply = api.post("/projects/prj_web/tasks", ANNA, model).await;
    reply.assert_fails(500, "database-commit");
    assert_eq!(api.get("/projects/prj_web/tasks", ANNA).await.json(), before);

    let model = json!({ "name": "Take photographs", "blockedBy": "tsk_login", "version": 1 });
    let reply = api.put("/tasks/tsk_photos", ANNA, model).await;
    reply.assert_fails(500, "database-commit");
    assert_eq!(api.get("/projects/prj_web/tasks", ANNA).await.json(), before);
}

#[tokio::test]
async fn a_panic_leaves_the_store_usable() {
    let api = Api::new();
    for _ in 0..3 {
        let reply = api.get("/projects/prj_brand/statistics", ANNA).await;
        reply.assert_fails(500, "server-error");
    }
    let model = json!({ "name": "Collect old logos" });
    api.post("/projects/prj_brand/tasks", ANNA, model).await.assert_status(200);
    let reply = api.get("/projects/prj_brand/statistics", ANNA).await;
    assert_eq!(reply.json(), json!({ "tasks": 1, "done": 0, "percentDone": 0 }));
}
