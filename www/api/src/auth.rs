//! Who sends a request, and what they may do.

use std::marker::PhantomData;
use std::ops::Deref;

use axum::extract::FromRequestParts;
use axum::http::header::AUTHORIZATION;
use axum::http::request::Parts;
use rusqlite::{Connection, OptionalExtension};

use crate::AppState;
use crate::codes;
use crate::problem::Problem;
use crate::teams::Plan;

/// The names of the roles.
pub(crate) const ROLES: &[&str] = &["admin", "member", "guest"];

/// The user that a request's token stands for.
#[derive(Debug, Clone)]
pub(crate) struct Caller {
    pub(crate) user_id: String,
    pub(crate) team_id: String,
    pub(crate) plan: Plan,
    pub(crate) token: String,
    role: String,
}

impl Caller {
    fn find(connection: &Connection, token: String) -> Result<Self, Problem> {
        let found = connection
            .query_row(
                "SELECT users.id, users.role, users.status, teams.id, teams.plan
                 FROM sessions
                 JOIN users ON users.id = sessions.user_id
                 LEFT JOIN teams ON teams.id = users.team_id
                 WHERE sessions.token = ?1",
                [&token],
                |row| {
                    let team: Option<String> = row.get(3)?;
                    Ok((row.get(0)?, row.get(1)?, row.get::<_, String>(2)?, team, row.get(4)?))
                },
            )
            .optional()?;
        let Some((user_id, role, status, team, plan)) = found else {
            return Err(without_team("The token is not known. It may have expired."));
        };
        if status == "deactivated" {
            let problem = Problem::new(&codes::DEACTIVATED_USER);
            return Err(problem.detail("The owner of the token has been deactivated."));
        }
        let (Some(team_id), Some(plan)) = (team, plan) else {
            return Err(without_team("The token does not name a team."));
        };
        Ok(Self { user_id, team_id, plan, token, role })
    }
}

fn without_team(reason: &str) -> Problem {
    Problem::new(&codes::WORKSPACEID_MISSING).detail(reason)
}

impl FromRequestParts<AppState> for Caller {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Problem> {
        let token = parts
            .headers
            .get(AUTHORIZATION)
            .and_then(|value| value.to_str().ok())
            .and_then(|value| value.split_once(' '))
            .filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer"))
            .map(|(_, token)| token.trim().to_owned());
        let Some(token) = token else {
            return Err(without_team("The request has no bearer token."));
        };
        state.db.read(move |connection| Self::find(connection, token)).await
    }
}

/// A right that only some roles have.
pub(crate) trait Right: Send + 'static {
    /// Who has it.
    const ROLES: &'static [&'static str];
    /// What it allows, to go after "is not allowed to".
    const WORDS: &'static str;
}

macro_rules! rights {
    ($($name:ident: $roles:expr, $words:literal;)*) => {$(
        #[doc = concat!("The right to ", $words, ".")]
        pub(crate) struct $name;

        impl Right for $name {
            const ROLES: &'static [&'static str] = $roles;
            const WORDS: &'static str = $words;
        }
    )*};
}

rights! {
    EditProjects: &["admin", "member"], "create or change projects";
    DeleteProjects: &["admin"], "delete projects";
    EditTasks: &["admin", "member"], "create or change tasks";
    EditFiles: &["admin", "member"], "upload or delete files";
    ManageUsers: &["admin"], "manage the users of the team";
}

/// A caller who has the right `R`; anyone else's request is `unauthorized`.
pub(crate) struct May<R>(Caller, PhantomData<R>);

impl<R> May<R> {
    /// The caller.
    pub(crate) fn into_caller(self) -> Caller {
        self.0
    }
}

impl<R> Deref for May<R> {
    type Target = Caller;

    fn deref(&self) -> &Caller {
        &self.0
    }
}

impl<R: Right> FromRequestParts<AppState> for May<R> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Problem> {
        let caller = Caller::from_request_parts(parts, state).await?;
        if R::ROLES.contains(&caller.role.as_str()) {
            return Ok(Self(caller, PhantomData));
        }
        let reason = format!("A {} is not allowed to {}.", caller.role, R::WORDS);
        Err(Problem::new(&codes::UNAUTHORIZED).detail(reason))
    }
}
