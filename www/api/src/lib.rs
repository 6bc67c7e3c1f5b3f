//! The demo API of faultmap: projects and tasks of small teams.
//!
//! It answers as the home API's error page says, and produces each of the 22 codes by a real cause.
//! `README.md` has a request for each, `provoke.json` the same as data.
#![forbid(unsafe_code)]

mod attempts;
mod auth;
mod batch;
mod body;
mod checklist;
pub mod codes;
mod cors;
mod dates;
mod db;
mod demo;
mod files;
mod filter;
mod model;
mod problem;
mod projects;
pub mod provoke;
mod sessions;
mod statistics;
mod status;
mod task_routes;
mod tasks;
mod teams;
mod users;
pub mod validate;

use std::any::Any;
use std::path::PathBuf;
use std::sync::Arc;

use axum::Router;
use axum::http::HeaderName;
use axum::middleware::from_fn_with_state;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post, put};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::request_id::{MakeRequestUuid, PropagateRequestIdLayer, SetRequestIdLayer};
use tower_http::services::ServeDir;

pub use db::Database;
pub use files::UPLOAD_LIMIT;
pub use problem::{Problem, ValidationError};

use attempts::Attempts;

#[cfg(panic = "abort")]
compile_error!("`server-error` is a panic that is caught: build this crate without `--release`");

/// What the handlers share.
#[derive(Clone)]
pub struct AppState {
    db: Database,
    attempts: Attempts,
    base_url: Arc<str>,
    page: Option<PathBuf>,
}

impl AppState {
    /// An API over a store. `base_url` is where it is reached: the links of its errors begin with
    /// it. `page` is a folder of static files to serve beside it.
    pub fn new(db: Database, base_url: &str, page: Option<PathBuf>) -> Self {
        Self { db, attempts: Attempts::default(), base_url: base_url.into(), page }
    }
}

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// All of the API.
pub fn app(state: AppState) -> Router {
    let router = match &state.page {
        Some(folder) => routes().fallback_service(ServeDir::new(folder)),
        None => routes().route("/", get(demo::welcome)),
    };
    // The last is the outermost: even a reply to a panic has its headers.
    router
        .layer(CatchPanicLayer::custom(panicked))
        .layer(from_fn_with_state(state.clone(), problem::write))
        .layer(cors::layer())
        .layer(PropagateRequestIdLayer::new(REQUEST_ID))
        .layer(SetRequestIdLayer::new(REQUEST_ID, MakeRequestUuid))
        .with_state(state)
}

fn routes() -> Router<AppState> {
    Router::new()
        .route("/sign-in", post(sessions::sign_in))
        .route("/sign-out", post(sessions::sign_out))
        .route("/me", get(sessions::me))
        .route("/users", get(users::list))
        .route("/users/invite", post(users::invite))
        .route("/users/{id}", put(users::update))
        .route("/users/{id}/activate", post(users::activate))
        .route("/users/{id}/deactivate", post(users::deactivate))
        .route("/projects", get(projects::list).post(projects::create))
        .route("/projects/{id}", get(projects::show).put(projects::update).delete(projects::delete))
        .route("/projects/{id}/archive", post(projects::archive))
        .route("/projects/{id}/restore", post(projects::restore))
        .route("/projects/{id}/statistics", get(statistics::show))
        .route("/projects/{id}/tasks", get(task_routes::list_of_project).post(task_routes::create))
        .route("/projects/{id}/files", get(files::list).post(files::upload))
        .route("/files/{id}", get(files::download).delete(files::delete))
        .route("/tasks", get(task_routes::list))
        .route("/tasks/batch", post(batch::run))
        .route(
            "/tasks/{id}",
            get(task_routes::show).put(task_routes::update).delete(task_routes::delete),
        )
        .route("/tasks/{id}/status", post(task_routes::set_status))
        .route("/codes", get(provoke::list))
        .route("/codes/{code}", get(provoke::show))
        .route("/demo/reset", post(demo::reset))
}

/// The panic itself has been reported on standard error: what went wrong is not for callers.
fn panicked(_: Box<dyn Any + Send>) -> Response {
    Problem::new(&codes::SERVER_ERROR).into_response()
}
