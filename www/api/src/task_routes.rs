//! The requests for tasks.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use rusqlite::Connection;
use serde::Deserialize;

use crate::AppState;
use crate::auth::{Caller, EditTasks, May};
use crate::filter::{Field, Kind, ListQuery, Query};
use crate::model::Model;
use crate::problem::Problem;
use crate::projects;
use crate::tasks::{self, Task, TaskModel};

const FIELDS: &[Field] = &[
    Field { name: "name", column: "tasks.name", kind: Kind::Text },
    Field { name: "status", column: "status", kind: Kind::Text },
    Field { name: "priority", column: "priority", kind: Kind::Text },
    Field { name: "assigneeId", column: "assignee_id", kind: Kind::Text },
    Field { name: "projectId", column: "project_id", kind: Kind::Text },
    Field { name: "startOn", column: "tasks.start_on", kind: Kind::Date },
    Field { name: "dueOn", column: "tasks.due_on", kind: Kind::Date },
    Field { name: "estimatedHours", column: "estimated_hours", kind: Kind::Number },
    Field { name: "createdAt", column: "tasks.created_at", kind: Kind::Text },
];

/// `GET /tasks`: those of all the team's projects.
pub(crate) async fn list(
    State(state): State<AppState>,
    caller: Caller,
    ListQuery(query): ListQuery,
) -> Result<Json<Vec<Task>>, Problem> {
    let query = Query::parse(&query, FIELDS)?;
    state.db.read(move |connection| select(connection, &query, "team_id", &caller.team_id)).await
}

/// `GET /projects/{id}/tasks`
pub(crate) async fn list_of_project(
    State(state): State<AppState>,
    caller: Caller,
    Path(id): Path<String>,
    ListQuery(query): ListQuery,
) -> Result<Json<Vec<Task>>, Problem> {
    let query = Query::parse(&query, FIELDS)?;
    state
        .db
        .read(move |connection| {
            projects::find(connection, &caller.team_id, &id)?;
            select(connection, &query, "project_id", &id)
        })
        .await
}

fn select(
    connection: &Connection,
    query: &Query,
    scope: &str,
    id: &str,
) -> Result<Json<Vec<Task>>, Problem> {
    let sql = format!(
        "SELECT {} FROM tasks JOIN projects ON projects.id = project_id WHERE {scope} = ?1",
        Task::COLUMNS
    );
    let tasks =
        query.run(connection, &sql, id, "tasks.due_on NULLS LAST, tasks.name", Task::read)?;
    let tasks: Result<_, _> =
        tasks.into_iter().map(|task| task.with_checklist(connection)).collect();
    Ok(Json(tasks?))
}

/// `GET /tasks/{id}`
pub(crate) async fn show(
    State(state): State<AppState>,
    caller: Caller,
    Path(id): Path<String>,
) -> Result<Json<Task>, Problem> {
    state.db.read(move |connection| tasks::find(connection, &caller.team_id, &id).map(Json)).await
}

/// `POST /projects/{id}/tasks`
pub(crate) async fn create(
    State(state): State<AppState>,
    caller: May<EditTasks>,
    Path(project_id): Path<String>,
    Model(model): Model<TaskModel>,
) -> Result<Json<Task>, Problem> {
    let caller = caller.into_caller();
    state
        .db
        .write(move |transaction| {
            tasks::create(transaction, &caller, &project_id, &model).map(Json)
        })
        .await
}

/// `PUT /tasks/{id}`
pub(crate) async fn update(
    State(state): State<AppState>,
    caller: May<EditTasks>,
    Path(id): Path<String>,
    Model(model): Model<TaskModel>,
) -> Result<Json<Task>, Problem> {
    let caller = caller.into_caller();
    state
        .db
        .write(move |transaction| tasks::update(transaction, &caller, &id, &model).map(Json))
        .await
}

#[derive(Deserialize)]
pub(crate) struct StatusModel {
    status: Option<String>,
}

/// `POST /tasks/{id}/status`
pub(crate) async fn set_status(
    State(state): State<AppState>,
    caller: May<EditTasks>,
    Path(id): Path<String>,
    Model(model): Model<StatusModel>,
) -> Result<StatusCode, Problem> {
    let caller = caller.into_caller();
    state
        .db
        .write(move |transaction| {
            tasks::set_status(transaction, &caller, &id, model.status.as_deref())?;
            Ok(StatusCode::NO_CONTENT)
        })
        .await
}

/// `DELETE /tasks/{id}`
pub(crate) async fn delete(
    State(state): State<AppState>,
    caller: May<EditTasks>,
    Path(id): Path<String>,
) -> Result<StatusCode, Problem> {
    let caller = caller.into_caller();
    state
        .db
        .write(move |transaction| {
            tasks::delete(transaction, &caller, &id)?;
            Ok(StatusCode::NO_CONTENT)
        })
        .await
}
