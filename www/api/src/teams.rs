//! Teams: what their plan includes, and their seats.

use rusqlite::Connection;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ValueRef};
use serde::Serialize;

use crate::codes;
use crate::problem::Problem;

/// What a team pays for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Plan {
    /// Projects and tasks.
    Free,
    /// Budgets as well.
    Business,
}

impl Plan {
    /// The largest budget that a project may have.
    ///
    /// A plan without budgets is `insufficient-subscription-level`.
    pub(crate) fn largest_budget(self) -> Result<f64, Problem> {
        match self {
            Self::Business => Ok(50_000.0),
            Self::Free => Err(Problem::new(&codes::INSUFFICIENT_SUBSCRIPTION_LEVEL)
                .detail("Budgets are part of the Business plan.")
                .error("Budget", "'Budget' must be empty.")),
        }
    }
}

impl FromSql for Plan {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        match value.as_str()? {
            "free" => Ok(Self::Free),
            "business" => Ok(Self::Business),
            _ => Err(FromSqlError::InvalidType),
        }
    }
}

/// A team, as its members see it.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Team {
    id: String,
    name: String,
    plan: Plan,
    seats: i64,
    seats_taken: i64,
}

/// The team with the id. Everyone who is not deactivated takes a seat.
pub(crate) fn find(connection: &Connection, id: &str) -> rusqlite::Result<Team> {
    connection.query_row(
        "SELECT id, name, plan, seats,
                (SELECT count(*) FROM users WHERE team_id = teams.id AND status <> 'deactivated')
         FROM teams WHERE id = ?1",
        [id],
        |row| {
            Ok(Team {
                id: row.get(0)?,
                name: row.get(1)?,
                plan: row.get(2)?,
                seats: row.get(3)?,
                seats_taken: row.get(4)?,
            })
        },
    )
}

/// `insufficient-seats` if more seats are taken than the team has: to be asked after the change.
pub(crate) fn require_seats(connection: &Connection, team_id: &str) -> Result<(), Problem> {
    let team = find(connection, team_id)?;
    if team.seats_taken <= team.seats {
        return Ok(());
    }
    let reason = format!("All {} seats of the team are taken.", team.seats);
    Err(Problem::new(&codes::INSUFFICIENT_SEATS).detail(reason))
}
