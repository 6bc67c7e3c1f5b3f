//! Several operations on tasks in one request: all of them or none.

use std::collections::HashSet;

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use rusqlite::Transaction;
use serde::{Deserialize, Serialize};

use crate::AppState;
use crate::auth::{Caller, EditTasks, May};
use crate::codes;
use crate::model::Model;
use crate::problem::{Problem, ValidationError};
use crate::tasks::{self, TaskModel};
use crate::validate::Validator;

/// How many operations a batch may have.
const LIMIT: usize = 50;

const ACTIONS: &[&str] = &["create", "set-status", "delete"];

#[derive(Deserialize)]
pub(crate) struct Batch {
    operations: Option<Vec<Operation>>,
}

/// `create` takes `projectId` and `task`, the others take `taskId`, `set-status` also `status`.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Operation {
    action: Option<String>,
    project_id: Option<String>,
    task: Option<TaskModel>,
    task_id: Option<String>,
    status: Option<String>,
}

/// What was done: one id for each operation, in their order.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Accepted {
    accepted: usize,
    task_ids: Vec<String>,
}

/// `POST /tasks/batch`
pub(crate) async fn run(
    State(state): State<AppState>,
    caller: May<EditTasks>,
    Model(batch): Model<Batch>,
) -> Result<(StatusCode, Json<Accepted>), Problem> {
    let operations = batch.operations.unwrap_or_default();
    require_valid(&operations)?;
    let caller = caller.into_caller();
    state
        .db
        .write(move |transaction| {
            let task_ids = run_all(transaction, &caller, &operations)?;
            let accepted = Accepted { accepted: task_ids.len(), task_ids };
            Ok((StatusCode::ACCEPTED, Json(accepted)))
        })
        .await
}

/// The batch makes sense as such: before anything is looked up.
fn require_valid(operations: &[Operation]) -> Result<(), Problem> {
    let problem = Problem::new(&codes::INVALID_BATCH_OPERATION);
    if operations.is_empty() {
        return Err(problem.error("Operations", "'Operations' must not be empty."));
    }
    if operations.len() > LIMIT {
        let count = operations.len();
        let reason = format!("A batch has at most {LIMIT} operations. This one has {count}.");
        return Err(problem.detail(reason));
    }
    let mut check = Validator::new();
    check.each("Operations", operations, |check, operation| {
        check.text("Action", operation.action.as_deref()).not_empty().one_of(ACTIONS).done();
        if operation.action.as_deref() == Some("create") {
            check.text("ProjectId", operation.project_id.as_deref()).not_empty().done();
            check.rules("Task", operation.task.as_ref()).not_null().done();
        } else {
            check.text("TaskId", operation.task_id.as_deref()).not_empty().done();
        }
    });
    check.finish_as(&codes::INVALID_BATCH_OPERATION)?;

    let mut seen = HashSet::new();
    let again = operations
        .iter()
        .filter_map(|operation| operation.task_id.as_deref())
        .find(|id| !seen.insert(*id));
    match again {
        None => Ok(()),
        Some(id) => Err(problem.detail(format!("The task '{id}' occurs more than once."))),
    }
}

/// Runs every operation and collects what is wrong with any of them.
fn run_all(
    transaction: &Transaction<'_>,
    caller: &Caller,
    operations: &[Operation],
) -> Result<Vec<String>, Problem> {
    let mut task_ids = Vec::new();
    let mut refused = None;
    for (index, operation) in operations.iter().enumerate() {
        match operation.run(transaction, caller) {
            Ok(id) => task_ids.push(id),
            Err(problem) => {
                let all = refused.unwrap_or_else(|| Problem::new(&codes::INVALID_BATCH_OPERATION));
                refused = Some(
                    all.detail(format!("Operation {}: {}", index + 1, problem.explanation()))
                        .errors(operation.place(index, problem.validation_errors())),
                );
            }
        }
    }
    refused.map_or(Ok(task_ids), Err)
}

impl Operation {
    fn run(&self, transaction: &Transaction<'_>, caller: &Caller) -> Result<String, Problem> {
        let task_id = self.task_id.as_deref().unwrap_or_default();
        match (self.action.as_deref(), &self.task) {
            (Some("create"), Some(task)) => {
                let project_id = self.project_id.as_deref().unwrap_or_default();
                let task = tasks::create(transaction, caller, project_id, task)?;
                return Ok(task.id().to_owned());
            }
            (Some("set-status"), _) => {
                tasks::set_status(transaction, caller, task_id, self.status.as_deref())?;
            }
            _ => tasks::delete(transaction, caller, task_id)?,
        }
        Ok(task_id.to_owned())
    }

    /// The errors of this operation as errors of the batch.
    fn place(&self, index: usize, errors: &[ValidationError]) -> Vec<ValidationError> {
        let task = if self.action.as_deref() == Some("create") { "Task." } else { "" };
        let place = |error: &ValidationError| ValidationError {
            property: format!("Operations[{index}].{task}{}", error.property),
            message: error.message.clone(),
        };
        errors.iter().map(place).collect()
    }
}
