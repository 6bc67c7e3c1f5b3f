//! Back to the start.

use serde_json::json;

use crate::support::{ANNA, Api, FINN, all_causes};

#[tokio::test]
async fn a_reset_restores_everything() {
    let api = Api::new();
    let lists = ["/projects", "/tasks", "/users", "/projects/prj_web/files", "/me"];
    let mut before = Vec::new();
    for list in lists {
        before.push(without_times(api.get(list, ANNA).await.json()));
    }
    for cause in all_causes() {
        api.provoke(&cause).await;
    }
    api.delete("/files/fil_sitemap", ANNA).await.assert_status(204);
    api.delete("/tasks/tsk_launch", ANNA).await.assert_status(204);
    api.post("/projects/prj_app/archive", ANNA, ()).await.assert_status(204);
    api.put("/users/usr_ben", ANNA, json!({ "role": "guest" })).await.assert_status(200);
    api.post("/users/usr_gia/deactivate", FINN, ()).await.assert_status(204);
    api.post("/sign-out", ANNA, ()).await.assert_status(204);
    api.get("/projects", ANNA).await.assert_fails(401, "workspaceid-missing");

    let reply = api.post("/demo/reset", "", ()).await;
    reply.assert_status(204);
    assert!(reply.body.is_empty());
    for (list, before) in lists.iter().zip(before) {
        assert_eq!(without_times(api.get(list, ANNA).await.json()), before, "{list}");
    }
    assert_eq!(api.get("/me", FINN).await.json()["team"]["seatsTaken"], 2);
}

fn without_times(mut list: serde_json::Value) -> serde_json::Value {
    for item in list.as_array_mut().into_iter().flatten() {
        if let Some(item) = item.as_object_mut() {
            item.remove("createdAt");
        }
    }
    list
}

#[tokio::test]
async fn a_reset_ends_sessions_and_forgets_failed_sign_ins() {
    let api = Api::new();
    let right = json!({ "email": "ben@northwind.example", "password": "demo" });
    let wrong = json!({ "email": "ben@northwind.example", "password": "guess" });
    let token = api.post("/sign-in", "", right.clone()).await.json()["token"].clone();
    let token = token.as_str().expect("a token");
    for _ in 0..5 {
        api.post("/sign-in", "", wrong.clone()).await.assert_fails(400, "validation-failed");
    }
    api.post("/sign-in", "", right.clone()).await.assert_fails(429, "too-many-requests");
    api.post("/demo/reset", "", ()).await.assert_status(204);
    api.get("/me", token).await.assert_fails(401, "workspaceid-missing");
    api.post("/sign-in", "", right).await.assert_status(200);
}
