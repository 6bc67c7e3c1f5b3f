//! The store: one `SQLite` connection, and what its refusals mean.

use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::http::StatusCode;
use rusqlite::ffi::{
    SQLITE_CONSTRAINT_FOREIGNKEY, SQLITE_CONSTRAINT_PRIMARYKEY, SQLITE_CONSTRAINT_UNIQUE,
};
use rusqlite::{Connection, Error, ErrorCode, Transaction, TransactionBehavior};

use crate::codes;
use crate::problem::Problem;

/// Raised whenever `schema.sql` changes: a file of another version is not opened.
const SCHEMA_VERSION: i64 = 1;

/// How long to wait for another program that has the file.
const BUSY: Duration = Duration::from_secs(2);

/// A handle to the store; clones share it.
#[derive(Clone)]
pub struct Database(Arc<Mutex<Connection>>);

impl Database {
    /// A store that lives as long as its handles, with the seed in it.
    pub fn in_memory() -> rusqlite::Result<Self> {
        Self::prepare(Connection::open_in_memory()?)
    }

    /// A store in a file: the seed if it is new, else what was in it.
    pub fn open(file: &Path) -> rusqlite::Result<Self> {
        Self::prepare(Connection::open(file)?)
    }

    fn prepare(mut connection: Connection) -> rusqlite::Result<Self> {
        connection.busy_timeout(BUSY)?;
        connection.pragma_update(None, "foreign_keys", true)?;
        let version: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
        let tables: i64 =
            connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
        if tables == 0 {
            let transaction = connection.transaction()?;
            seed(&transaction)?;
            transaction.commit()?;
        } else if version != SCHEMA_VERSION {
            return Err(Error::ToSqlConversionFailure(
                "the file holds something else than the data of this API".into(),
            ));
        }
        Ok(Self(Arc::new(Mutex::new(connection))))
    }

    /// Reads; what `work` returns is handed on.
    pub async fn read<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Connection) -> Result<T, Problem> + Send + 'static,
    ) -> Result<T, Problem> {
        self.with(|connection| work(connection)).await
    }

    /// Changes something, in a transaction that is undone if `work` fails.
    ///
    /// A commit that fails is `database-commit`.
    pub async fn write<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Transaction<'_>) -> Result<T, Problem> + Send + 'static,
    ) -> Result<T, Problem> {
        self.with(|connection| {
            let transaction =
                connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let result = work(&transaction)?;
            transaction.commit().map_err(|error| commit_problem(&error))?;
            Ok(result)
        })
        .await
    }

    /// Runs `work` where it may block. If it panics, so does the caller.
    async fn with<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Connection) -> Result<T, Problem> + Send + 'static,
    ) -> Result<T, Problem> {
        let connection = Arc::clone(&self.0);
        let work = move || {
            // A panic rolls its transaction back on the way out, so the connection is still good.
            work(&mut connection.lock().unwrap_or_else(PoisonError::into_inner))
        };
        match tokio::task::spawn_blocking(work).await {
            Ok(result) => result,
            Err(error) => match error.try_into_panic() {
                Ok(panic) => std::panic::resume_unwind(panic),
                Err(_) => Err(Problem::new(&codes::SERVER_ERROR)),
            },
        }
    }
}

/// Brings everything back to the state of a new store.
pub(crate) fn seed(connection: &Connection) -> rusqlite::Result<()> {
    connection.execute_batch(include_str!("schema.sql"))?;
    connection.execute_batch(include_str!("seed.sql"))?;
    connection.pragma_update(None, "user_version", SCHEMA_VERSION)
}

/// A new identifier, such as `tsk_9f86d081884c`.
pub(crate) fn new_id(connection: &Connection, prefix: &str) -> rusqlite::Result<String> {
    let sql = "SELECT ?1 || '_' || lower(hex(randomblob(6)))";
    connection.query_row(sql, [prefix], |row| row.get(0))
}

/// What the caller is told when a unique constraint refuses a row.
struct Unique {
    /// The columns, as `SQLite` names them: those of one constraint or of several.
    columns: &'static [&'static str],
    problem: fn() -> Problem,
}

/// The same value twice in a property is `duplication-violation`; the same thing twice is
/// `already-exist-error`.
const UNIQUE: &[Unique] = &[
    Unique {
        columns: &["projects.team_id, projects.key"],
        problem: || {
            Problem::new(&codes::DUPLICATION_VIOLATION)
                .detail("Another project of the team has this key.")
                .error("Key", "'Key' has already been taken.")
        },
    },
    Unique {
        columns: &["users.email"],
        problem: || {
            Problem::new(&codes::ALREADY_EXIST_ERROR)
                .detail("There is a user with this email address.")
                .error("Email", "'Email' has already been taken.")
        },
    },
    Unique {
        columns: &["tasks.id", "tasks.project_id, tasks.id"],
        problem: || {
            Problem::new(&codes::ALREADY_EXIST_ERROR)
                .detail("There is a task with this id.")
                .error("Id", "'Id' has already been taken.")
        },
    },
];

impl From<Error> for Problem {
    fn from(error: Error) -> Self {
        if is_busy(&error) {
            return busy();
        }
        let Error::SqliteFailure(failure, Some(message)) = &error else {
            return internal(&error);
        };
        let is_unique = matches!(
            failure.extended_code,
            SQLITE_CONSTRAINT_UNIQUE | SQLITE_CONSTRAINT_PRIMARYKEY
        );
        let columns = message.strip_prefix("UNIQUE constraint failed: ").unwrap_or_default();
        UNIQUE
            .iter()
            .find(|unique| is_unique && unique.columns.contains(&columns))
            .map_or_else(|| internal(&error), |unique| (unique.problem)())
    }
}

fn commit_problem(error: &Error) -> Problem {
    if is_busy(error) {
        return busy();
    }
    let problem = Problem::new(&codes::DATABASE_COMMIT);
    match error {
        Error::SqliteFailure(failure, _)
            if failure.extended_code == SQLITE_CONSTRAINT_FOREIGNKEY =>
        {
            problem.detail("Something that the request refers to does not exist.")
        }
        _ => problem,
    }
}

fn is_busy(error: &Error) -> bool {
    matches!(error.sqlite_error_code(), Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked))
}

/// Another program has the file: the one failure that goes away by itself.
fn busy() -> Problem {
    Problem::new(&codes::DATABASE_COMMIT)
        .with_status(StatusCode::SERVICE_UNAVAILABLE)
        .detail("The database is in use by another program.")
        .retry_after(1)
}

fn internal(error: &Error) -> Problem {
    eprintln!("database: {error}");
    Problem::new(&codes::SERVER_ERROR)
}
