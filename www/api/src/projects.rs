//! Projects: list, create, change, archive, delete.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use jiff::civil::Date;
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};

use crate::AppState;
use crate::auth::{Caller, DeleteProjects, EditProjects, May};
use crate::codes;
use crate::dates::Span;
use crate::db;
use crate::filter::{Field, Kind, ListQuery, Query};
use crate::model::Model;
use crate::problem::Problem;
use crate::teams::Plan;
use crate::validate::Validator;

/// A project, as its team sees it.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Project {
    id: String,
    key: String,
    name: String,
    description: Option<String>,
    #[serde(flatten)]
    span: Span,
    budget: Option<f64>,
    archived: bool,
    version: i64,
    created_at: String,
}

impl Project {
    const COLUMNS: &'static str =
        "id, key, name, description, start_on, due_on, budget, archived, version, created_at";

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get(0)?,
            key: row.get(1)?,
            name: row.get(2)?,
            description: row.get(3)?,
            span: Span::read(row, 4)?,
            budget: row.get(6)?,
            archived: row.get(7)?,
            version: row.get(8)?,
            created_at: row.get(9)?,
        })
    }

    /// The first and the last day.
    pub(crate) fn span(&self) -> Span {
        self.span
    }

    /// `entity-archived` if nothing may be changed any more.
    pub(crate) fn require_open(&self) -> Result<(), Problem> {
        if !self.archived {
            return Ok(());
        }
        let reason = format!("The project '{}' is archived. Restore it first.", self.name);
        Err(Problem::new(&codes::ENTITY_ARCHIVED).detail(reason))
    }
}

const FIELDS: &[Field] = &[
    Field { name: "key", column: "key", kind: Kind::Text },
    Field { name: "name", column: "name", kind: Kind::Text },
    Field { name: "startOn", column: "start_on", kind: Kind::Date },
    Field { name: "dueOn", column: "due_on", kind: Kind::Date },
    Field { name: "budget", column: "budget", kind: Kind::Number },
    Field { name: "archived", column: "archived", kind: Kind::Flag },
    Field { name: "createdAt", column: "created_at", kind: Kind::Text },
];

/// The project with the id, if it is the team's.
pub(crate) fn find(connection: &Connection, team_id: &str, id: &str) -> Result<Project, Problem> {
    let sql = format!("SELECT {} FROM projects WHERE id = ?1 AND team_id = ?2", Project::COLUMNS);
    let project = connection.query_row(&sql, [id, team_id], Project::read).optional()?;
    project.ok_or_else(|| Problem::not_found("project", id))
}

/// `GET /projects`
pub(crate) async fn list(
    State(state): State<AppState>,
    caller: Caller,
    ListQuery(query): ListQuery,
) -> Result<Json<Vec<Project>>, Problem> {
    let query = Query::parse(&query, FIELDS)?;
    state
        .db
        .read(move |connection| {
            let sql = format!("SELECT {} FROM projects WHERE team_id = ?1", Project::COLUMNS);
            Ok(Json(query.run(connection, &sql, &caller.team_id, "name", Project::read)?))
        })
        .await
}

/// `GET /projects/{id}`
pub(crate) async fn show(
    State(state): State<AppState>,
    caller: Caller,
    Path(id): Path<String>,
) -> Result<Json<Project>, Problem> {
    state.db.read(move |connection| find(connection, &caller.team_id, &id).map(Json)).await
}

/// What a project is created from and changed to.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ProjectModel {
    key: Option<String>,
    name: Option<String>,
    description: Option<String>,
    start_on: Option<Date>,
    due_on: Option<Date>,
    budget: Option<f64>,
    version: Option<i64>,
}

impl ProjectModel {
    fn span(&self) -> Span {
        Span { start: self.start_on, due: self.due_on }
    }

    fn validate(&self, check: &mut Validator) {
        check.text("Name", self.name.as_deref()).not_empty().min_length(3).max_length(60).done();
        check.text("Key", self.key.as_deref()).not_empty().matches(is_key).done();
        check.text("Description", self.description.as_deref()).max_length(2000).done();
    }

    /// The rules that need more than the model itself.
    fn require_allowed(&self, plan: Plan) -> Result<(), Problem> {
        self.span().require_order()?;
        let Some(budget) = self.budget else { return Ok(()) };
        let largest = plan.largest_budget()?;
        let mut check = Validator::new();
        check.number("Budget", Some(budget)).between(0.0, largest).done();
        check.finish_as(&codes::VALUE_OUT_OF_RANGE)
    }
}

/// Two to six capital letters.
fn is_key(text: &str) -> bool {
    (2..=6).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// `POST /projects`
pub(crate) async fn create(
    State(state): State<AppState>,
    caller: May<EditProjects>,
    Model(model): Model<ProjectModel>,
) -> Result<Json<Project>, Problem> {
    let mut check = Validator::new();
    model.validate(&mut check);
    check.finish()?;
    model.require_allowed(caller.plan)?;

    let caller = caller.into_caller();
    state
        .db
        .write(move |transaction| {
            let id = db::new_id(transaction, "prj")?;
            let [start_on, due_on] = model.span().columns();
            transaction.execute(
                "INSERT INTO projects
                    (id, team_id, key, name, description, start_on, due_on, budget)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                params![
                    id,
                    caller.team_id,
                    model.key,
                    model.name,
                    model.description,
                    start_on,
                    due_on,
                    model.budget
                ],
            )?;
            find(transaction, &caller.team_id, &id).map(Json)
        })
        .await
}

/// `PUT /projects/{id}`
pub(crate) async fn update(
    State(state): State<AppState>,
    caller: May<EditProjects>,
    Path(id): Path<String>,
    Model(model): Model<ProjectModel>,
) -> Result<Json<Project>, Problem> {
    let mut check = Validator::new();
    model.validate(&mut check);
    check.rules("Version", model.version).not_null().done();
    check.finish()?;
    model.require_allowed(caller.plan)?;

    let caller = caller.into_caller();
    state
        .db
        .write(move |transaction| {
            find(transaction, &caller.team_id, &id)?.require_open()?;
            let [start_on, due_on] = model.span().columns();
            let changed = transaction.execute(
                "UPDATE projects
                 SET key = ?3, name = ?4, description = ?5, start_on = ?6, due_on = ?7,
                     budget = ?8, version = version + 1
                 WHERE id = ?1 AND version = ?2",
                params![
                    id,
                    model.version,
                    model.key,
                    model.name,
                    model.description,
                    start_on,
                    due_on,
                    model.budget
                ],
            )?;
            if changed == 0 {
                return Err(changed_meanwhile("project"));
            }
            find(transaction, &caller.team_id, &id).map(Json)
        })
        .await
}

/// `concurrency-violation`: the version that the request was made from is no longer the latest.
pub(crate) fn changed_meanwhile(what: &str) -> Problem {
    let reason = format!("The {what} has been changed since it was read.");
    Problem::new(&codes::CONCURRENCY_VIOLATION).detail(reason)
}

/// `POST /projects/{id}/archive`
pub(crate) async fn archive(
    State(state): State<AppState>,
    caller: May<EditProjects>,
    Path(id): Path<String>,
) -> Result<StatusCode, Problem> {
    set_archived(state, caller.into_caller(), id, true).await
}

/// `POST /projects/{id}/restore`
pub(crate) async fn restore(
    State(state): State<AppState>,
    caller: May<EditProjects>,
    Path(id): Path<String>,
) -> Result<StatusCode, Problem> {
    set_archived(state, caller.into_caller(), id, false).await
}

async fn set_archived(
    state: AppState,
    caller: Caller,
    id: String,
    archived: bool,
) -> Result<StatusCode, Problem> {
    state
        .db
        .write(move |transaction| {
            find(transaction, &caller.team_id, &id)?;
            transaction.execute(
                "UPDATE projects SET archived = ?2, version = version + 1
                 WHERE id = ?1 AND archived <> ?2",
                params![id, archived],
            )?;
            Ok(StatusCode::NO_CONTENT)
        })
        .await
}

/// `DELETE /projects/{id}`
pub(crate) async fn delete(
    State(state): State<AppState>,
    caller: May<DeleteProjects>,
    Path(id): Path<String>,
) -> Result<StatusCode, Problem> {
    let caller = caller.into_caller();
    state
        .db
        .write(move |transaction| {
            find(transaction, &caller.team_id, &id)?;
            let open: i64 = transaction.query_row(
                "SELECT count(*) FROM tasks WHERE project_id = ?1 AND status <> 'done'",
                [&id],
                |row| row.get(0),
            )?;
            if open > 0 {
                let reason = format!("The project still has open tasks: {open}.");
                return Err(Problem::new(&codes::INVALID_OPERATION).detail(reason));
            }
            transaction.execute("DELETE FROM projects WHERE id = ?1", [&id])?;
            Ok(StatusCode::NO_CONTENT)
        })
        .await
}
