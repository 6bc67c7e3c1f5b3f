//! The checklist of a task.

use rusqlite::{Connection, Transaction, params};
use serde::{Deserialize, Serialize};

use crate::validate::Validator;

/// One line of a checklist.
#[derive(Debug, Serialize)]
pub(crate) struct Item {
    title: String,
    minutes: Option<f64>,
    done: bool,
}

/// What a line is made from.
#[derive(Deserialize)]
pub(crate) struct ItemModel {
    title: Option<String>,
    minutes: Option<f64>,
    done: Option<bool>,
}

/// The rules of each line: `Checklist[0].Title`, `Checklist[0].Minutes`.
pub(crate) fn validate(check: &mut Validator, items: &[ItemModel]) {
    check.each("Checklist", items, |check, item| {
        check.text("Title", item.title.as_deref()).not_empty().max_length(120).done();
        check.number("Minutes", item.minutes).greater_than(0.0).done();
    });
}

/// The checklist of a task, in its order.
pub(crate) fn read(connection: &Connection, task_id: &str) -> rusqlite::Result<Vec<Item>> {
    connection
        .prepare(
            "SELECT title, minutes, done FROM checklist_items WHERE task_id = ?1 ORDER BY position",
        )?
        .query_map([task_id], |row| {
            Ok(Item { title: row.get(0)?, minutes: row.get(1)?, done: row.get(2)? })
        })?
        .collect()
}

/// Makes the checklist of a task the given one.
pub(crate) fn replace(
    transaction: &Transaction<'_>,
    task_id: &str,
    items: &[ItemModel],
) -> rusqlite::Result<()> {
    transaction.execute("DELETE FROM checklist_items WHERE task_id = ?1", [task_id])?;
    let mut insert = transaction.prepare(
        "INSERT INTO checklist_items (task_id, position, title, minutes, done)
         VALUES (?1, ?2, ?3, ?4, ?5)",
    )?;
    for (item, position) in items.iter().zip(0_i64..) {
        let done = item.done.unwrap_or_default();
        insert.execute(params![task_id, position, item.title, item.minutes, done])?;
    }
    Ok(())
}
