//! The statuses of success.

use serde_json::{Value, json};

use crate::support::{ANNA, Api, FORM, form};

#[tokio::test]
async fn get_is_200_with_objects() {
    let api = Api::new();
    for path in
        ["/projects", "/tasks", "/users", "/projects/prj_web/tasks", "/projects/prj_web/files"]
    {
        let reply = api.get(path, ANNA).await;
        reply.assert_status(200);
        assert!(reply.json().as_array().is_some_and(|list| !list.is_empty()), "{path}");
    }
    for path in ["/me", "/projects/prj_web", "/tasks/tsk_copy", "/projects/prj_web/statistics"] {
        let reply = api.get(path, ANNA).await;
        reply.assert_status(200);
        assert!(reply.json().is_object(), "{path}");
    }
}

#[tokio::test]
async fn post_is_200_with_the_new_object() {
    let api = Api::new();
    let model = json!({
        "name": "Web shop", "key": "SHOP", "description": "Posters and mugs.",
        "startOn": "2026-06-01", "dueOn": "2026-12-18", "budget": 12000.5
    });
    let project = api.post("/projects", ANNA, model.clone()).await;
    project.assert_status(200);
    let project = project.json();
    assert_contains(&project, &model);
    assert_eq!((&project["version"], &project["archived"]), (&json!(1), &json!(false)));
    let path = format!("/projects/{}", project["id"].as_str().expect("an id"));
    assert_eq!(api.get(&path, ANNA).await.json(), project);

    let model = json!({
        "name": "Choose the mugs", "description": null, "priority": "low",
        "assigneeId": "usr_ben", "blockedBy": null, "startOn": null, "dueOn": "2026-07-03",
        "estimatedHours": 2.5, "status": "todo",
        "checklist": [{ "title": "Ask the potter", "minutes": 20.0, "done": false }]
    });
    let task = api.post(&format!("{path}/tasks"), ANNA, model.clone()).await;
    task.assert_status(200);
    assert_contains(&task.json(), &model);

    let invited = json!({ "email": "ivy@northwind.example", "role": "guest" });
    let user = api.post("/users/invite", ANNA, invited.clone()).await;
    user.assert_status(200);
    assert_contains(&user.json(), &invited);
    assert_eq!(user.json()["status"], "invited");
}

#[tokio::test]
async fn put_is_200_with_the_updated_object() {
    let api = Api::new();
    let model = json!({ "name": "Website", "key": "SITE", "version": 1 });
    let project = api.put("/projects/prj_web", ANNA, model).await;
    project.assert_status(200);
    let expected =
        json!({ "name": "Website", "key": "SITE", "version": 2, "budget": null, "dueOn": null });
    assert_contains(&project.json(), &expected);

    let model = json!({ "name": "Write two pages", "status": "in-progress", "version": 1 });
    let task = api.put("/tasks/tsk_copy", ANNA, model).await;
    task.assert_status(200);
    let expected = json!({ "status": "in-progress", "version": 2, "checklist": [] });
    assert_contains(&task.json(), &expected);
    assert_eq!(api.get("/tasks/tsk_copy", ANNA).await.json(), task.json());

    let user = api.put("/users/usr_ben", ANNA, json!({ "role": "admin" })).await;
    user.assert_status(200);
    assert_eq!(user.json()["role"], "admin");
}

#[tokio::test]
async fn post_without_a_value_is_204() {
    let api = Api::new();
    let steps = [
        "/projects/prj_web/archive",
        "/projects/prj_web/restore",
        "/users/usr_ben/deactivate",
        "/users/usr_ben/activate",
        "/sign-out",
    ];
    for path in steps {
        let reply = api.post(path, ANNA, ()).await;
        reply.assert_status(204);
        assert!(reply.body.is_empty(), "{path}");
    }
    let api = Api::new();
    let reply = api.post("/tasks/tsk_copy/status", ANNA, json!({ "status": "in-progress" })).await;
    reply.assert_status(204);
    assert_eq!(api.get("/tasks/tsk_copy", ANNA).await.json()["status"], "in-progress");
}

#[tokio::test]
async fn delete_is_204_and_the_thing_is_gone() {
    let api = Api::new();
    for path in ["/tasks/tsk_sitemap", "/files/fil_sitemap", "/projects/prj_brand"] {
        let reply = api.delete(path, ANNA).await;
        reply.assert_status(204);
        assert!(reply.body.is_empty(), "{path}");
        api.get(path, ANNA).await.assert_fails(404, "not-found");
    }
    assert_eq!(api.get("/tasks/tsk_copy", ANNA).await.json()["blockedBy"], Value::Null);
}

#[tokio::test]
async fn a_project_goes_with_its_tasks_and_files() {
    let api = Api::new();
    let upload = axum::http::Request::post("/projects/prj_fair/files")
        .header("authorization", format!("Bearer {ANNA}"))
        .header("content-type", FORM)
        .body(form("plan.txt", "text/plain", b"A stand").into())
        .expect("a request");
    api.post("/projects/prj_fair/restore", ANNA, ()).await.assert_status(204);
    let file = api.send(upload).await.json();
    api.delete("/projects/prj_fair", ANNA).await.assert_status(204);
    api.get("/tasks/tsk_stand", ANNA).await.assert_fails(404, "not-found");
    let path = format!("/files/{}", file["id"].as_str().expect("an id"));
    api.get(&path, ANNA).await.assert_fails(404, "not-found");
}

#[tokio::test]
async fn a_project_with_open_tasks_stays() {
    let api = Api::new();
    api.delete("/projects/prj_web", ANNA).await.assert_fails(400, "invalid-operation");
    api.get("/projects/prj_web", ANNA).await.assert_status(200);
}

#[track_caller]
fn assert_contains(object: &Value, members: &Value) {
    for (name, value) in members.as_object().expect("an object") {
        assert_eq!(&object[name], value, "{name}");
    }
}
