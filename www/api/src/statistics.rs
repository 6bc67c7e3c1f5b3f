//! The statistics of a project, with a bug.

use axum::Json;
use axum::extract::{Path, State};
use serde::Serialize;

use crate::AppState;
use crate::auth::Caller;
use crate::problem::Problem;
use crate::projects;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Statistics {
    tasks: u32,
    done: u32,
    percent_done: u32,
}

/// `GET /projects/{id}/statistics`
pub(crate) async fn show(
    State(state): State<AppState>,
    caller: Caller,
    Path(id): Path<String>,
) -> Result<Json<Statistics>, Problem> {
    let (tasks, done): (u32, u32) = state
        .db
        .read(move |connection| {
            projects::find(connection, &caller.team_id, &id)?;
            let counts = connection.query_row(
                "SELECT count(*), count(*) FILTER (WHERE status = 'done')
                 FROM tasks WHERE project_id = ?1",
                [&id],
                |row| Ok((row.get(0)?, row.get(1)?)),
            )?;
            Ok(counts)
        })
        .await?;
    // Nobody thought of a project without tasks: it divides by zero and panics. The bug stays, for
    // it is the cause of `server-error` here.
    Ok(Json(Statistics { tasks, done, percent_done: done * 100 / tasks }))
}
