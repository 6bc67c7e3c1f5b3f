//! Tasks: what can be done with them. `task_routes.rs` says by which requests.

use jiff::civil::Date;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, params};
use serde::{Deserialize, Serialize};

use crate::auth::Caller;
use crate::checklist::{self, Item, ItemModel};
use crate::dates::Span;
use crate::db;
use crate::problem::Problem;
use crate::projects::{self, Project};
use crate::status::{self, STATUSES};
use crate::users;
use crate::validate::Validator;

/// The names of the priorities.
const PRIORITIES: &[&str] = &["low", "normal", "high", "urgent"];

/// A task, as its team sees it.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Task {
    id: String,
    project_id: String,
    name: String,
    description: Option<String>,
    status: String,
    priority: String,
    assignee_id: Option<String>,
    blocked_by: Option<String>,
    #[serde(flatten)]
    span: Span,
    estimated_hours: Option<f64>,
    checklist: Vec<Item>,
    version: i64,
    created_at: String,
}

impl Task {
    /// The columns that [`Task::read`] takes.
    pub(crate) const COLUMNS: &'static str = "tasks.id, project_id, tasks.name, tasks.description,
        status, priority, assignee_id, blocked_by, tasks.start_on, tasks.due_on, estimated_hours,
        tasks.version, tasks.created_at";

    /// A task without its checklist.
    pub(crate) fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get(0)?,
            project_id: row.get(1)?,
            name: row.get(2)?,
            description: row.get(3)?,
            status: row.get(4)?,
            priority: row.get(5)?,
            assignee_id: row.get(6)?,
            blocked_by: row.get(7)?,
            span: Span::read(row, 8)?,
            estimated_hours: row.get(10)?,
            checklist: Vec::new(),
            version: row.get(11)?,
            created_at: row.get(12)?,
        })
    }

    /// The same task with its checklist.
    pub(crate) fn with_checklist(mut self, connection: &Connection) -> rusqlite::Result<Self> {
        self.checklist = checklist::read(connection, &self.id)?;
        Ok(self)
    }

    /// The identifier.
    pub(crate) fn id(&self) -> &str {
        &self.id
    }
}

/// The task with the id, if it is the team's.
pub(crate) fn find(connection: &Connection, team_id: &str, id: &str) -> Result<Task, Problem> {
    let sql = format!(
        "SELECT {} FROM tasks JOIN projects ON projects.id = project_id
         WHERE tasks.id = ?1 AND team_id = ?2",
        Task::COLUMNS
    );
    let task = connection.query_row(&sql, [id, team_id], Task::read).optional()?;
    let task = task.ok_or_else(|| Problem::not_found("task", id))?;
    Ok(task.with_checklist(connection)?)
}

/// What a task is created from and changed to.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct TaskModel {
    id: Option<String>,
    name: Option<String>,
    description: Option<String>,
    status: Option<String>,
    priority: Option<String>,
    assignee_id: Option<String>,
    blocked_by: Option<String>,
    start_on: Option<Date>,
    due_on: Option<Date>,
    estimated_hours: Option<f64>,
    checklist: Option<Vec<ItemModel>>,
    version: Option<i64>,
}

impl TaskModel {
    fn span(&self) -> Span {
        Span { start: self.start_on, due: self.due_on }
    }

    /// The rules that look at nothing but the model.
    fn validate(&self, check: &mut Validator) {
        check.text("Id", self.id.as_deref()).matches(is_id).done();
        check.text("Name", self.name.as_deref()).not_empty().min_length(3).max_length(120).done();
        check.text("Description", self.description.as_deref()).max_length(2000).done();
        check.text("Status", self.status.as_deref()).one_of(STATUSES).done();
        check.text("Priority", self.priority.as_deref()).one_of(PRIORITIES).done();
        check.number("EstimatedHours", self.estimated_hours).at_least(0.0).done();
        let items = self.checklist();
        check.rules("Checklist", Some(items)).must(|items| items.len() <= 50).done();
        checklist::validate(check, items);
    }

    /// The rules that look at what is stored.
    fn require_allowed(
        &self,
        transaction: &Transaction<'_>,
        caller: &Caller,
        project: &Project,
    ) -> Result<(), Problem> {
        project.require_open()?;
        self.span().require_order()?;
        self.span().require_within(project.span())?;
        match &self.assignee_id {
            Some(id) => users::require_assignable(transaction, &caller.team_id, id),
            None => Ok(()),
        }
    }

    fn priority(&self) -> &str {
        self.priority.as_deref().unwrap_or("normal")
    }

    fn checklist(&self) -> &[ItemModel] {
        self.checklist.as_deref().unwrap_or_default()
    }
}

/// `tsk_` and 4 to 32 small letters and digits.
fn is_id(text: &str) -> bool {
    text.strip_prefix("tsk_").is_some_and(|rest| {
        (4..=32).contains(&rest.len())
            && rest.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    })
}

/// Makes a new task. The client may choose its id, so that the tasks of a batch can name each other.
pub(crate) fn create(
    transaction: &Transaction<'_>,
    caller: &Caller,
    project_id: &str,
    model: &TaskModel,
) -> Result<Task, Problem> {
    let mut check = Validator::new();
    model.validate(&mut check);
    check.finish()?;
    let project = projects::find(transaction, &caller.team_id, project_id)?;
    model.require_allowed(transaction, caller, &project)?;

    let id = match &model.id {
        Some(id) => id.clone(),
        None => db::new_id(transaction, "tsk")?,
    };
    let [start_on, due_on] = model.span().columns();
    transaction.execute(
        "INSERT INTO tasks
            (id, project_id, name, description, status, priority, assignee_id, blocked_by,
             start_on, due_on, estimated_hours)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
        params![
            id,
            project_id,
            model.name,
            model.description,
            model.status.as_deref().unwrap_or("todo"),
            model.priority(),
            model.assignee_id,
            model.blocked_by,
            start_on,
            due_on,
            model.estimated_hours
        ],
    )?;
    checklist::replace(transaction, &id, model.checklist())?;
    find(transaction, &caller.team_id, &id)
}

/// Changes a task. A status that is absent stays.
pub(crate) fn update(
    transaction: &Transaction<'_>,
    caller: &Caller,
    id: &str,
    model: &TaskModel,
) -> Result<Task, Problem> {
    let mut check = Validator::new();
    model.validate(&mut check);
    check.rules("Version", model.version).not_null().done();
    check.finish()?;
    let task = find(transaction, &caller.team_id, id)?;
    let project = projects::find(transaction, &caller.team_id, &task.project_id)?;
    model.require_allowed(transaction, caller, &project)?;

    let status = model.status.as_deref().unwrap_or(&task.status);
    let [start_on, due_on] = model.span().columns();
    let changed = transaction.execute(
        "UPDATE tasks
         SET name = ?3, description = ?4, status = ?5, priority = ?6, assignee_id = ?7,
             blocked_by = ?8, start_on = ?9, due_on = ?10, estimated_hours = ?11,
             version = version + 1
         WHERE id = ?1 AND version = ?2",
        params![
            id,
            model.version,
            model.name,
            model.description,
            status,
            model.priority(),
            model.assignee_id,
            model.blocked_by,
            start_on,
            due_on,
            model.estimated_hours
        ],
    )?;
    if changed == 0 {
        return Err(projects::changed_meanwhile("task"));
    }
    // Only now: a status that someone else has changed is a concurrent change in the first place.
    status::require_transition(&task.status, status)?;
    checklist::replace(transaction, id, model.checklist())?;
    find(transaction, &caller.team_id, id)
}

/// Moves a task to another status.
pub(crate) fn set_status(
    transaction: &Transaction<'_>,
    caller: &Caller,
    id: &str,
    status: Option<&str>,
) -> Result<(), Problem> {
    let mut check = Validator::new();
    check.text("Status", status).not_empty().one_of(STATUSES).done();
    check.finish()?;
    let status = status.unwrap_or_default();
    let task = find(transaction, &caller.team_id, id)?;
    projects::find(transaction, &caller.team_id, &task.project_id)?.require_open()?;
    status::require_transition(&task.status, status)?;
    transaction.execute(
        "UPDATE tasks SET status = ?2, version = version + 1 WHERE id = ?1",
        [id, status],
    )?;
    Ok(())
}

/// Deletes a task. Tasks that waited for it no longer do.
pub(crate) fn delete(
    transaction: &Transaction<'_>,
    caller: &Caller,
    id: &str,
) -> Result<(), Problem> {
    let task = find(transaction, &caller.team_id, id)?;
    projects::find(transaction, &caller.team_id, &task.project_id)?.require_open()?;
    transaction.execute("UPDATE tasks SET blocked_by = NULL WHERE blocked_by = ?1", [id])?;
    transaction.execute("DELETE FROM tasks WHERE id = ?1", [id])?;
    Ok(())
}
