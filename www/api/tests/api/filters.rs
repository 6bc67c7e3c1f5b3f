//! Filters and orders.

use serde_json::Value;

use crate::support::{ANNA, Api, FINN, Reply};

fn encoded(text: &str) -> String {
    let bytes: Vec<_> = text.bytes().map(|byte| format!("%{byte:02X}")).collect();
    bytes.concat()
}

async fn ask(api: &Api, list: &str, filter: &str, order: &str) -> Reply {
    let query = format!("filterby={}&orderby={}", encoded(filter), encoded(order));
    api.get(&format!("{list}?{query}"), ANNA).await
}

async fn ids(list: &str, filter: &str, order: &str) -> Vec<String> {
    let reply = ask(&Api::new(), list, filter, order).await;
    reply.assert_status(200);
    let body = reply.json();
    let id = |item: &Value| item["id"].as_str().unwrap_or_default().to_owned();
    body.as_array().into_iter().flatten().map(id).collect()
}

#[tokio::test]
async fn filters_pick() {
    let web = "/projects/prj_web/tasks";
    assert_eq!(ids(web, "status eq 'todo'", "name").await, ["tsk_launch", "tsk_copy"]);
    assert_eq!(ids(web, "estimatedHours gt 6 and estimatedHours lt 16", "").await, ["tsk_photos"]);
    assert_eq!(
        ids(web, "(status eq 'done' or status eq 'review') and dueOn ge '2026-01-23'", "").await,
        ["tsk_sitemap", "tsk_review"]
    );
    assert_eq!(ids(web, "startOn eq null", "").await, ["tsk_review"]);
    assert_eq!(ids(web, "not assigneeId eq 'usr_ben'", "").await.len(), 3);
    assert_eq!(ids(web, "not dueOn lt '2026-03-01'", "").await, ["tsk_review", "tsk_launch"]);
    assert_eq!(ids("/tasks", "contains(name, 'THE C')", "").await, ["tsk_review", "tsk_login"]);
    assert_eq!(ids("/tasks", "not dueOn lt '2026-03-01'", "").await.len(), 5);
    assert_eq!(ids("/projects", "archived eq true", "").await, ["prj_fair"]);
    assert_eq!(ids("/projects", "budget ge 8e3 and archived ne true", "").await.len(), 2);
    assert_eq!(ids("/users", "email eq 'ANNA@northwind.example'", "").await, ["usr_anna"]);
}

#[tokio::test]
async fn a_text_is_never_part_of_the_statement() {
    let quote = "name eq 'it''s' or name eq '''; DROP TABLE tasks; --'";
    assert_eq!(ids("/tasks", quote, "").await, [""; 0]);
    assert_eq!(ids("/tasks", "contains(name, '%')", "").await, [""; 0]);
    assert_eq!(ids("/tasks", "name ne '🦀'", "").await.len(), 9);
}

#[tokio::test]
async fn orders_sort_and_put_what_is_empty_last() {
    let list = "/projects/prj_app/tasks";
    assert_eq!(ids(list, "", "estimatedHours").await, ["tsk_login", "tsk_calendar", "tsk_push"]);
    assert_eq!(
        ids(list, "", "estimatedHours desc").await,
        ["tsk_calendar", "tsk_login", "tsk_push"]
    );
    assert_eq!(
        ids(list, "", "assigneeId asc, name desc").await,
        ["tsk_login", "tsk_calendar", "tsk_push"]
    );
}

#[tokio::test]
async fn nothing_of_another_team_is_listed() {
    let api = Api::new();
    let everything = format!("/tasks?filterby={}", encoded("name ne '' or name eq ''"));
    let tasks = api.get(&everything, FINN).await.json();
    assert_eq!(tasks.as_array().map(Vec::len), Some(1));
    api.get("/projects/prj_web/tasks", FINN).await.assert_fails(404, "not-found");
}

#[tokio::test]
async fn what_is_wrong_with_a_statement_is_said() {
    let cases = [
        ("colour eq 'red'", "", "There is no property 'colour'."),
        ("status", "", "Expected an operator at the end."),
        ("status eq", "", "Expected a text in single quotes for 'status' at the end."),
        (
            "status eq todo",
            "",
            "Expected a text in single quotes for 'status' at character 11, not 'todo'.",
        ),
        ("status is 'todo'", "", "Expected an operator at character 8, not 'is'."),
        ("status eq 'todo", "", "The text at character 11 has no end."),
        (
            "estimatedHours gt '3'",
            "",
            "Expected a number for 'estimatedHours' at character 19, not the text '3'.",
        ),
        ("estimatedHours gt 3x", "", "'3x' at character 19 is not understood."),
        (
            "dueOn lt 'soon'",
            "",
            "Expected a date such as '2026-03-27' for 'dueOn' at character 10, not the text 'soon'.",
        ),
        ("dueOn lt null", "", "'null' can only be compared by 'eq' and 'ne'."),
        ("contains(dueOn, '2026')", "", "'contains' does not apply to 'dueOn'."),
        ("(status eq 'todo'", "", "Expected ')' at the end."),
        (
            "status eq 'todo' status",
            "",
            "Expected 'and', 'or' or the end at character 18, not 'status'.",
        ),
        ("status eq 'todo' and", "", "Expected a property at the end."),
        ("ß eq 'ß'", "", "'ß' at character 1 is not understood."),
        ("", "colour", "There is no property 'colour'."),
        ("", "name up", "Expected 'asc' or 'desc' at character 6, not 'up'."),
        ("", "name asc desc", "Expected ',' at character 10, not 'desc'."),
        ("", "name,", "Expected a property at the end."),
    ];
    let api = Api::new();
    for (filter, order, reason) in cases {
        let reply = ask(&api, "/tasks", filter, order).await;
        reply.assert_fails(400, "invalid-filter-or-order");
        let detail = reply.json()["details"][0].as_str().unwrap_or_default().to_owned();
        assert!(detail.starts_with(reason), "{filter} {order}: {detail}");
    }
}

#[tokio::test]
async fn a_hostile_statement_is_refused_soon() {
    let api = Api::new();
    for filter in ["(".repeat(1500), "not ".repeat(400), "x".repeat(3000)] {
        let reply = ask(&api, "/tasks", &filter, "").await;
        reply.assert_fails(400, "invalid-filter-or-order");
    }
    let long = vec!["name eq 'a'"; 100].join(" or ");
    ask(&api, "/tasks", &long, "").await.assert_status(200);
    api.get("/tasks?filterby=%FF", ANNA).await.assert_fails(400, "invalid-filter-or-order");
    api.get("/tasks?orderby=name&orderby=name", ANNA)
        .await
        .assert_fails(400, "invalid-filter-or-order");
}
