//! Uploads and downloads.

use axum::body::Body;
use axum::http::Request;
use faultmap_demo_api::UPLOAD_LIMIT;

use crate::support::{ANNA, Api, CHLOE, FINN, FORM, Reply, form};

async fn upload(api: &Api, path: &str, media_type: &str, body: Vec<u8>) -> Reply {
    let request = Request::post(path)
        .header("authorization", format!("Bearer {ANNA}"))
        .header("content-type", media_type)
        .body(Body::from(body))
        .expect("a request");
    api.send(request).await
}

const PATH: &str = "/projects/prj_web/files";

#[tokio::test]
async fn an_upload_comes_back_as_it_went() {
    let api = Api::new();
    let content = b"\x89PNG\r\n--lim\0";
    let reply = upload(&api, PATH, FORM, form("Größe \u{1f4d0}.png", "image/png", content)).await;
    reply.assert_status(200);
    let file = reply.json();
    assert_eq!((&file["name"], &file["size"]), (&"Größe 📐.png".into(), &content.len().into()));

    let reply = api.get(&format!("/files/{}", file["id"].as_str().expect("an id")), ANNA).await;
    reply.assert_status(200);
    assert_eq!(reply.body, content);
    assert_eq!(reply.header("content-type"), Some("image/png"));
    assert_eq!(
        reply.header("content-disposition"),
        Some("attachment; filename*=UTF-8''Gr%C3%B6%C3%9Fe%20%F0%9F%93%90.png")
    );
    assert_eq!(reply.header("x-content-type-options"), Some("nosniff"));
}

#[tokio::test]
async fn the_limit_is_that_of_the_whole_body() {
    let api = Api::new();
    let frame = form("a.pdf", "application/pdf", b"").len();
    let largest = form("a.pdf", "application/pdf", &vec![0; UPLOAD_LIMIT - frame]);
    upload(&api, PATH, FORM, largest).await.assert_status(200);
    let larger = form("a.pdf", "application/pdf", &vec![0; UPLOAD_LIMIT - frame + 1]);
    upload(&api, PATH, FORM, larger).await.assert_fails(413, "request-body-too-large");
}

#[tokio::test]
async fn a_model_has_a_limit_too() {
    let api = Api::new();
    let body = serde_json::json!({ "name": "x".repeat(300_000) });
    api.post("/projects", ANNA, body).await.assert_fails(413, "request-body-too-large");
}

#[tokio::test]
async fn what_is_wrong_with_a_file_is_said() {
    let api = Api::new();
    let reply = upload(&api, PATH, FORM, form("a.exe", "application/x-msdownload", b"MZ")).await;
    reply.assert_fails(400, "validation-failed");
    let message =
        "'Content Type' has a range of values which does not include 'application/x-msdownload'.";
    assert_eq!(reply.errors(), [("ContentType".to_owned(), message.to_owned())]);

    let reply = upload(&api, PATH, FORM, form("a.txt", "text/plain", b"")).await;
    assert_eq!(reply.errors(), [("File".to_owned(), "'File' must not be empty.".to_owned())]);

    let other = form("a.txt", "text/plain", b"a");
    let other =
        String::from_utf8(other).expect("a text").replace("name=\"file\"", "name=\"photo\"");
    let reply = upload(&api, PATH, FORM, other.into()).await;
    assert_eq!(reply.errors(), [("File".to_owned(), "'File' must not be empty.".to_owned())]);
}

#[tokio::test]
async fn what_is_no_form_is_an_invalid_model() {
    let api = Api::new();
    upload(&api, PATH, "application/json", b"{}".into()).await.assert_fails(400, "invalid-model");
    let cut = form("a.txt", "text/plain", b"abc")[..60].to_vec();
    upload(&api, PATH, FORM, cut).await.assert_fails(400, "invalid-model");
}

#[tokio::test]
async fn files_belong_to_projects_of_the_team() {
    let api = Api::new();
    let body = form("a.txt", "text/plain", b"a");
    upload(&api, "/projects/prj_zine/files", FORM, body.clone())
        .await
        .assert_fails(404, "not-found");
    upload(&api, "/projects/prj_fair/files", FORM, body).await.assert_fails(400, "entity-archived");
    api.get("/files/fil_sitemap", FINN).await.assert_fails(404, "not-found");
    api.delete("/files/fil_sitemap", CHLOE).await.assert_fails(401, "unauthorized");
}
