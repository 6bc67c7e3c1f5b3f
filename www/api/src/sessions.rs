//! Signing in and out, and who is signed in.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use rusqlite::{Connection, OptionalExtension};
use serde::{Deserialize, Serialize};

use crate::AppState;
use crate::auth::Caller;
use crate::codes;
use crate::db;
use crate::model::Model;
use crate::problem::Problem;
use crate::teams::{self, Team};
use crate::users::{self, User};
use crate::validate::Validator;

/// The password of every user. Nothing here is worth a secret, so none is stored.
const PASSWORD: &str = "demo";

#[derive(Deserialize)]
pub(crate) struct SignIn {
    email: Option<String>,
    password: Option<String>,
}

/// A user and their team; `None` for someone who is in no team.
#[derive(Serialize)]
pub(crate) struct Account {
    user: User,
    team: Option<Team>,
}

#[derive(Serialize)]
pub(crate) struct Session {
    token: String,
    #[serde(flatten)]
    account: Account,
}

/// `POST /sign-in`
pub(crate) async fn sign_in(
    State(state): State<AppState>,
    Model(model): Model<SignIn>,
) -> Result<Json<Session>, Problem> {
    let mut check = Validator::new();
    check.text("Email", model.email.as_deref()).not_empty().max_length(120).email().done();
    check.text("Password", model.password.as_deref()).not_empty().done();
    check.finish()?;

    let email = model.email.unwrap_or_default();
    state.attempts.check(&email)?;
    let right_password = model.password.as_deref() == Some(PASSWORD);
    let address = email.clone();
    let session = state
        .db
        .write(move |transaction| {
            let found = transaction
                .query_row("SELECT id, status FROM users WHERE email = ?1", [&email], |row| {
                    Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?))
                })
                .optional()?;
            let Some((user_id, status)) = found.filter(|_| right_password) else { return Ok(None) };
            if status == "deactivated" {
                let problem = Problem::new(&codes::DEACTIVATED_USER);
                return Err(problem.detail("This account has been deactivated."));
            }
            // The first time, signing in accepts the invitation.
            transaction.execute("UPDATE users SET status = 'active' WHERE id = ?1", [&user_id])?;
            let token = db::new_id(transaction, "tok")?;
            transaction.execute(
                "INSERT INTO sessions (token, user_id) VALUES (?1, ?2)",
                [&token, &user_id],
            )?;
            let account = account(transaction, &user_id)?;
            Ok(Some(Session { token, account }))
        })
        .await?;
    session.map(Json).ok_or_else(|| {
        state.attempts.failed(&address);
        Problem::new(&codes::VALIDATION_FAILED)
            .error("", "The email address or the password is incorrect.")
    })
}

/// `POST /sign-out`
pub(crate) async fn sign_out(
    State(state): State<AppState>,
    caller: Caller,
) -> Result<StatusCode, Problem> {
    state
        .db
        .write(move |transaction| {
            transaction.execute("DELETE FROM sessions WHERE token = ?1", [&caller.token])?;
            Ok(StatusCode::NO_CONTENT)
        })
        .await
}

/// `GET /me`
pub(crate) async fn me(
    State(state): State<AppState>,
    caller: Caller,
) -> Result<Json<Account>, Problem> {
    state.db.read(move |connection| account(connection, &caller.user_id).map(Json)).await
}

fn account(connection: &Connection, user_id: &str) -> Result<Account, Problem> {
    let user = users::find(connection, user_id)?;
    let team = user.team_id().map(|id| teams::find(connection, id)).transpose()?;
    Ok(Account { user, team })
}
