//! The users of a team: invite, change, activate, deactivate.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, params};
use serde::{Deserialize, Serialize};

use crate::AppState;
use crate::auth::{Caller, ManageUsers, May, ROLES};
use crate::codes;
use crate::db;
use crate::filter::{Field, Kind, ListQuery, Query};
use crate::model::Model;
use crate::problem::Problem;
use crate::teams;
use crate::validate::Validator;

/// A user, as their team sees them.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct User {
    id: String,
    email: String,
    first_name: Option<String>,
    last_name: Option<String>,
    role: String,
    status: String,
    #[serde(skip)]
    team_id: Option<String>,
}

impl User {
    const COLUMNS: &'static str = "id, email, first_name, last_name, role, status, team_id";

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get(0)?,
            email: row.get(1)?,
            first_name: row.get(2)?,
            last_name: row.get(3)?,
            role: row.get(4)?,
            status: row.get(5)?,
            team_id: row.get(6)?,
        })
    }

    /// The team that the user is in.
    pub(crate) fn team_id(&self) -> Option<&str> {
        self.team_id.as_deref()
    }
}

const FIELDS: &[Field] = &[
    Field { name: "email", column: "email", kind: Kind::Text },
    Field { name: "firstName", column: "first_name", kind: Kind::Text },
    Field { name: "lastName", column: "last_name", kind: Kind::Text },
    Field { name: "role", column: "role", kind: Kind::Text },
    Field { name: "status", column: "status", kind: Kind::Text },
];

/// The user with the id, whatever their team.
pub(crate) fn find(connection: &Connection, id: &str) -> Result<User, Problem> {
    let sql = format!("SELECT {} FROM users WHERE id = ?1", User::COLUMNS);
    let user = connection.query_row(&sql, [id], User::read).optional()?;
    user.ok_or_else(|| Problem::not_found("user", id))
}

fn find_in_team(connection: &Connection, team_id: &str, id: &str) -> Result<User, Problem> {
    let user = find(connection, id)?;
    if user.team_id() == Some(team_id) { Ok(user) } else { Err(Problem::not_found("user", id)) }
}

/// Whether work may be given to the user: they are in the team, and not deactivated.
pub(crate) fn require_assignable(
    connection: &Connection,
    team_id: &str,
    id: &str,
) -> Result<(), Problem> {
    let user = find_in_team(connection, team_id, id).map_err(|_| {
        Problem::new(&codes::VALIDATION_FAILED)
            .error("AssigneeId", "'Assignee Id' must be a user of the team.")
    })?;
    if user.status != "deactivated" {
        return Ok(());
    }
    Err(Problem::new(&codes::DEACTIVATED_USER)
        .detail("Work cannot be given to a deactivated user.")
        .error("AssigneeId", "'Assignee Id' must be a user who is not deactivated."))
}

/// `GET /users`
pub(crate) async fn list(
    State(state): State<AppState>,
    caller: Caller,
    ListQuery(query): ListQuery,
) -> Result<Json<Vec<User>>, Problem> {
    let query = Query::parse(&query, FIELDS)?;
    state
        .db
        .read(move |connection| {
            let sql = format!("SELECT {} FROM users WHERE team_id = ?1", User::COLUMNS);
            Ok(Json(query.run(connection, &sql, &caller.team_id, "email", User::read)?))
        })
        .await
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Invitation {
    email: Option<String>,
    role: Option<String>,
    first_name: Option<String>,
    last_name: Option<String>,
}

/// `POST /users/invite`
pub(crate) async fn invite(
    State(state): State<AppState>,
    caller: May<ManageUsers>,
    Model(model): Model<Invitation>,
) -> Result<Json<User>, Problem> {
    let mut check = Validator::new();
    check.text("Email", model.email.as_deref()).not_empty().max_length(120).email().done();
    check.text("Role", model.role.as_deref()).not_empty().one_of(ROLES).done();
    check_names(&mut check, model.first_name.as_deref(), model.last_name.as_deref());
    check.finish()?;

    let caller = caller.into_caller();
    state
        .db
        .write(move |transaction| {
            let id = db::new_id(transaction, "usr")?;
            transaction.execute(
                "INSERT INTO users (id, team_id, email, first_name, last_name, role, status)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, 'invited')",
                params![
                    id,
                    caller.team_id,
                    model.email,
                    model.first_name,
                    model.last_name,
                    model.role
                ],
            )?;
            teams::require_seats(transaction, &caller.team_id)?;
            find(transaction, &id).map(Json)
        })
        .await
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct UserModel {
    role: Option<String>,
    first_name: Option<String>,
    last_name: Option<String>,
}

/// `PUT /users/{id}`
pub(crate) async fn update(
    State(state): State<AppState>,
    caller: May<ManageUsers>,
    Path(id): Path<String>,
    Model(model): Model<UserModel>,
) -> Result<Json<User>, Problem> {
    let mut check = Validator::new();
    check.text("Role", model.role.as_deref()).not_empty().one_of(ROLES).done();
    check_names(&mut check, model.first_name.as_deref(), model.last_name.as_deref());
    check.finish()?;

    let caller = caller.into_caller();
    state
        .db
        .write(move |transaction| {
            find_in_team(transaction, &caller.team_id, &id)?;
            transaction.execute(
                "UPDATE users SET role = ?2, first_name = ?3, last_name = ?4 WHERE id = ?1",
                params![id, model.role, model.first_name, model.last_name],
            )?;
            require_admin(transaction, &caller.team_id)?;
            find(transaction, &id).map(Json)
        })
        .await
}

/// `POST /users/{id}/activate`
pub(crate) async fn activate(
    State(state): State<AppState>,
    caller: May<ManageUsers>,
    Path(id): Path<String>,
) -> Result<StatusCode, Problem> {
    let caller = caller.into_caller();
    state.db.write(move |transaction| set_status(transaction, &caller, &id, "active")).await
}

/// `POST /users/{id}/deactivate`
pub(crate) async fn deactivate(
    State(state): State<AppState>,
    caller: May<ManageUsers>,
    Path(id): Path<String>,
) -> Result<StatusCode, Problem> {
    let caller = caller.into_caller();
    state.db.write(move |transaction| set_status(transaction, &caller, &id, "deactivated")).await
}

fn set_status(
    transaction: &Transaction<'_>,
    caller: &Caller,
    id: &str,
    status: &str,
) -> Result<StatusCode, Problem> {
    find_in_team(transaction, &caller.team_id, id)?;
    transaction.execute("UPDATE users SET status = ?2 WHERE id = ?1", [id, status])?;
    require_admin(transaction, &caller.team_id)?;
    teams::require_seats(transaction, &caller.team_id)?;
    Ok(StatusCode::NO_CONTENT)
}

/// A team without an active administrator could never be changed again.
fn require_admin(transaction: &Transaction<'_>, team_id: &str) -> Result<(), Problem> {
    let has_admin: bool = transaction.query_row(
        "SELECT EXISTS
            (SELECT 1 FROM users WHERE team_id = ?1 AND role = 'admin' AND status = 'active')",
        [team_id],
        |row| row.get(0),
    )?;
    if has_admin {
        return Ok(());
    }
    let problem = Problem::new(&codes::INVALID_OPERATION);
    Err(problem.detail("The team would be left without an active administrator."))
}

fn check_names(check: &mut Validator, first: Option<&str>, last: Option<&str>) {
    check.text("FirstName", first).max_length(60).done();
    check.text("LastName", last).max_length(60).done();
}
