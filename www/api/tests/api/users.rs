//! Roles and seats.

use serde_json::json;

use crate::support::{ANNA, Api, BEN, CHLOE, FINN};

#[tokio::test]
async fn a_seat_is_needed_to_invite_and_to_activate() {
    let api = Api::new();
    let ivy = json!({ "email": "ivy@papercrane.example", "role": "member" });
    api.post("/users/invite", FINN, ivy.clone()).await.assert_fails(400, "insufficient-seats");
    let users = api.get("/users", FINN).await.json();
    assert_eq!(users.as_array().map(Vec::len), Some(2));

    api.post("/users/usr_gia/deactivate", FINN, ()).await.assert_status(204);
    api.post("/users/invite", FINN, ivy).await.assert_status(200);
    let reply = api.post("/users/usr_gia/activate", FINN, ()).await;
    reply.assert_fails(400, "insufficient-seats");
}

#[tokio::test]
async fn an_email_address_is_there_once() {
    let api = Api::new();
    for email in ["ben@northwind.example", "BEN@northwind.example", "gia@papercrane.example"] {
        let reply =
            api.post("/users/invite", ANNA, json!({ "email": email, "role": "member" })).await;
        reply.assert_fails(400, "already-exist-error");
        let message = "'Email' has already been taken.";
        assert_eq!(reply.errors(), [("Email".to_owned(), message.to_owned())]);
    }
}

#[tokio::test]
async fn a_team_keeps_an_administrator() {
    let api = Api::new();
    let demote = json!({ "role": "member" });
    api.put("/users/usr_anna", ANNA, demote.clone()).await.assert_fails(400, "invalid-operation");
    let reply = api.post("/users/usr_anna/deactivate", ANNA, ()).await;
    reply.assert_fails(400, "invalid-operation");
    api.put("/users/usr_ben", ANNA, json!({ "role": "admin" })).await.assert_status(200);
    api.put("/users/usr_anna", ANNA, demote).await.assert_status(200);
    api.post("/users/usr_ben/deactivate", ANNA, ()).await.assert_fails(401, "unauthorized");
}

#[tokio::test]
async fn each_role_may_do_what_it_may() {
    let api = Api::new();
    let task = json!({ "name": "Water the plants" });
    api.post("/projects/prj_web/tasks", BEN, task.clone()).await.assert_status(200);
    api.post("/projects/prj_web/tasks", CHLOE, task).await.assert_fails(401, "unauthorized");
    api.get("/projects/prj_web/tasks", CHLOE).await.assert_status(200);
    api.delete("/projects/prj_brand", BEN).await.assert_fails(401, "unauthorized");
    let invitation = json!({ "email": "ivy@northwind.example", "role": "member" });
    api.post("/users/invite", BEN, invitation).await.assert_fails(401, "unauthorized");
}

#[tokio::test]
async fn users_of_another_team_do_not_exist() {
    let api = Api::new();
    api.put("/users/usr_gia", ANNA, json!({ "role": "guest" }))
        .await
        .assert_fails(404, "not-found");
    api.post("/users/usr_gia/deactivate", ANNA, ()).await.assert_fails(404, "not-found");
    let task = json!({ "name": "Water the plants", "assigneeId": "usr_gia" });
    let reply = api.post("/projects/prj_web/tasks", ANNA, task).await;
    reply.assert_fails(400, "validation-failed");
    let message = "'Assignee Id' must be a user of the team.";
    assert_eq!(reply.errors(), [("AssigneeId".to_owned(), message.to_owned())]);
}
