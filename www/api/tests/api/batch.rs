//! Several operations in one request.

use serde_json::{Value, json};

use crate::support::{ANNA, Api, CHLOE};

async fn run(api: &Api, operations: Value) -> crate::support::Reply {
    api.post("/tasks/batch", ANNA, json!({ "operations": operations })).await
}

#[tokio::test]
async fn a_batch_is_202_and_done() {
    let api = Api::new();
    // The first task names the second, which is made after it: their key is checked at the end.
    let reply = run(
        &api,
        json!([
            { "action": "create", "projectId": "prj_app",
              "task": { "id": "tsk_icon", "name": "Draw the icon", "blockedBy": "tsk_name" } },
            { "action": "create", "projectId": "prj_app",
              "task": { "id": "tsk_name", "name": "Find a name" } },
            { "action": "set-status", "taskId": "tsk_push", "status": "in-progress" },
            { "action": "delete", "taskId": "tsk_cover_", "status": null }
        ]),
    )
    .await;
    reply.assert_fails(400, "invalid-batch-operation");
    api.get("/tasks/tsk_icon", ANNA).await.assert_fails(404, "not-found");

    let reply = run(
        &api,
        json!([
            { "action": "create", "projectId": "prj_app",
              "task": { "id": "tsk_icon", "name": "Draw the icon", "blockedBy": "tsk_name" } },
            { "action": "create", "projectId": "prj_app",
              "task": { "id": "tsk_name", "name": "Find a name" } },
            { "action": "set-status", "taskId": "tsk_push", "status": "in-progress" },
            { "action": "delete", "taskId": "tsk_calendar" }
        ]),
    )
    .await;
    reply.assert_status(202);
    let expected = json!({
        "accepted": 4, "taskIds": ["tsk_icon", "tsk_name", "tsk_push", "tsk_calendar"]
    });
    assert_eq!(reply.json(), expected);
    assert_eq!(api.get("/tasks/tsk_icon", ANNA).await.json()["blockedBy"], "tsk_name");
    assert_eq!(api.get("/tasks/tsk_push", ANNA).await.json()["status"], "in-progress");
    api.get("/tasks/tsk_calendar", ANNA).await.assert_fails(404, "not-found");
}

#[tokio::test]
async fn every_operation_that_is_refused_says_why() {
    let api = Api::new();
    let reply = run(
        &api,
        json!([
            { "action": "set-status", "taskId": "tsk_push", "status": "in-progress" },
            { "action": "set-status", "taskId": "tsk_launch", "status": "done" },
            { "action": "create", "projectId": "prj_app",
              "task": { "name": "Go", "checklist": [{ "title": " " }] } },
            { "action": "delete", "taskId": "tsk_stand" }
        ]),
    )
    .await;
    reply.assert_fails(400, "invalid-batch-operation");
    let expected = [
        ("Operations[1].Status", "'Status' cannot change from 'todo' to 'done'."),
        (
            "Operations[2].Task.Name",
            "The length of 'Name' must be at least 3 characters. You entered 2 characters.",
        ),
        ("Operations[2].Task.Checklist[0].Title", "'Title' must not be empty."),
    ];
    assert_eq!(reply.errors(), expected.map(|(a, b)| (a.to_owned(), b.to_owned())));
    let body = reply.json();
    let details: Vec<_> =
        body["details"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    assert_eq!(details.len(), 3);
    assert_eq!(
        details.last().copied(),
        Some(
            "Operation 4: The operation is not allowed on an archived entity. \
             The project 'Trade fair 2025' is archived. Restore it first."
        )
    );
    assert_eq!(api.get("/tasks/tsk_push", ANNA).await.json()["status"], "todo");
}

#[tokio::test]
async fn a_batch_that_makes_no_sense_is_refused_as_such() {
    let api = Api::new();
    let property = |reply: crate::support::Reply| {
        reply.assert_fails(400, "invalid-batch-operation");
        reply.errors().first().map(|(property, _)| property.clone()).unwrap_or_default()
    };
    assert_eq!(property(run(&api, json!([])).await), "Operations");
    assert_eq!(property(run(&api, json!(null)).await), "Operations");
    assert_eq!(property(run(&api, json!([{}])).await), "Operations[0].Action");
    assert_eq!(
        property(run(&api, json!([{ "action": "paint", "taskId": "x" }])).await),
        "Operations[0].Action"
    );
    assert_eq!(property(run(&api, json!([{ "action": "delete" }])).await), "Operations[0].TaskId");
    assert_eq!(
        property(run(&api, json!([{ "action": "create", "projectId": "prj_web" }])).await),
        "Operations[0].Task"
    );
    let many: Vec<_> =
        (0..51).map(|i| json!({ "action": "delete", "taskId": format!("tsk_{i}") })).collect();
    assert_eq!(property(run(&api, many.into()).await), "");
}

#[tokio::test]
async fn a_guest_may_not() {
    let body = json!({ "operations": [{ "action": "delete", "taskId": "tsk_push" }] });
    Api::new().post("/tasks/batch", CHLOE, body).await.assert_fails(401, "unauthorized");
}
