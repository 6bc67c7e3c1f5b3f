//! Sends requests and reads replies.

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Method, Request};
use faultmap_demo_api::provoke::{Cause, Step, causes};
use faultmap_demo_api::{AppState, Database, app};
use http_body_util::BodyExt;
use serde_json::Value;
use tower::ServiceExt;

pub(crate) const BASE_URL: &str = "http://127.0.0.1:8080";
pub(crate) const ANNA: &str = "demo-anna";
pub(crate) const BEN: &str = "demo-ben";
pub(crate) const CHLOE: &str = "demo-chloe";
pub(crate) const FINN: &str = "demo-finn";

/// An API with a store of its own.
pub(crate) struct Api(Router);

pub(crate) struct Reply {
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Vec<u8>,
}

impl Api {
    pub(crate) fn new() -> Self {
        let db = Database::in_memory().expect("a store in memory");
        Self(app(AppState::new(db, BASE_URL, None)))
    }

    pub(crate) async fn send(&self, request: Request<Body>) -> Reply {
        let reply = self.0.clone().oneshot(request).await.expect("the router always answers");
        let (parts, body) = reply.into_parts();
        let body = body.collect().await.expect("a whole body").to_bytes().to_vec();
        Reply { status: parts.status.as_u16(), headers: parts.headers, body }
    }

    async fn ask(&self, method: Method, path: &str, token: &str, body: Option<Value>) -> Reply {
        let mut request = Request::builder().method(method).uri(path);
        request = request.header("authorization", format!("Bearer {token}"));
        let body = body.map_or_else(Body::empty, |body| Body::from(body.to_string()));
        self.send(request.body(body).expect("a request")).await
    }

    pub(crate) async fn get(&self, path: &str, token: &str) -> Reply {
        self.ask(Method::GET, path, token, None).await
    }

    pub(crate) async fn post(&self, path: &str, token: &str, body: impl Into<Sent>) -> Reply {
        self.ask(Method::POST, path, token, body.into().0).await
    }

    pub(crate) async fn put(&self, path: &str, token: &str, body: Value) -> Reply {
        self.ask(Method::PUT, path, token, Some(body)).await
    }

    pub(crate) async fn delete(&self, path: &str, token: &str) -> Reply {
        self.ask(Method::DELETE, path, token, None).await
    }

    /// Sends every step of a cause and gives the last reply.
    pub(crate) async fn provoke(&self, cause: &Cause) -> Reply {
        let mut last = None;
        for step in &cause.steps {
            last = Some(self.send(request(step)).await);
        }
        last.expect("a cause has a step")
    }
}

/// A JSON body, or none.
pub(crate) struct Sent(Option<Value>);

impl From<Value> for Sent {
    fn from(body: Value) -> Self {
        Self(Some(body))
    }
}

impl From<()> for Sent {
    fn from((): ()) -> Self {
        Self(None)
    }
}

impl Reply {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_default()
    }

    pub(crate) fn code(&self) -> String {
        self.json()["code"].as_str().unwrap_or_default().to_owned()
    }

    /// The validation errors as pairs of property and message.
    pub(crate) fn errors(&self) -> Vec<(String, String)> {
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        self.json()["validationErrors"]
            .as_array()
            .into_iter()
            .flatten()
            .map(|error| (text(&error["property"]), text(&error["message"])))
            .collect()
    }

    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).and_then(|value| value.to_str().ok())
    }

    /// The status and the code of a failure.
    #[track_caller]
    pub(crate) fn assert_fails(&self, status: u16, code: &str) {
        let body = String::from_utf8_lossy(&self.body);
        assert_eq!((self.status, self.code().as_str()), (status, code), "{body}");
    }

    /// The status of a success.
    #[track_caller]
    pub(crate) fn assert_status(&self, status: u16) {
        assert_eq!(self.status, status, "{}", String::from_utf8_lossy(&self.body));
    }
}

pub(crate) fn all_causes() -> Vec<Cause> {
    causes().expect("provoke.json can be read")
}

fn request(step: &Step) -> Request<Body> {
    let mut request = Request::builder().method(step.method.as_str()).uri(&step.path);
    for (name, value) in &step.headers {
        request = request.header(name, value.as_str().expect("a header is a text"));
    }
    let body = if let Some(file) = &step.file {
        request = request.header("content-type", FORM);
        Body::from(form(&file.name, &file.media_type, &vec![0; file.size]))
    } else {
        step.text().map_or_else(Body::empty, Body::from)
    };
    request.body(body).expect("a request")
}

pub(crate) const FORM: &str = "multipart/form-data; boundary=limit";

/// A form with one file, of the type [`FORM`].
pub(crate) fn form(name: &str, media_type: &str, content: &[u8]) -> Vec<u8> {
    let mut form = format!(
        "--limit\r\ncontent-disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\
         content-type: {media_type}\r\n\r\n"
    )
    .into_bytes();
    form.extend_from_slice(content);
    form.extend_from_slice(b"\r\n--limit--\r\n");
    form
}
