//! What dates have to do with each other.

use jiff::civil::Date;
use rusqlite::Row;
use rusqlite::types::Type;
use serde::Serialize;

use crate::codes;
use crate::problem::Problem;

/// A first and a last day; either may be open.
#[derive(Debug, Clone, Copy, Serialize)]
pub(crate) struct Span {
    #[serde(rename = "startOn")]
    pub(crate) start: Option<Date>,
    #[serde(rename = "dueOn")]
    pub(crate) due: Option<Date>,
}

impl Span {
    /// The span in two neighbouring columns.
    pub(crate) fn read(row: &Row<'_>, column: usize) -> rusqlite::Result<Self> {
        Ok(Self { start: date(row, column)?, due: date(row, column + 1)? })
    }

    /// The two columns of a span.
    pub(crate) fn columns(self) -> [Option<String>; 2] {
        [self.start, self.due].map(|date| date.map(|date| date.to_string()))
    }

    /// `date-dependency` if the start comes after the due date.
    pub(crate) fn require_order(self) -> Result<(), Problem> {
        let (Some(start), Some(due)) = (self.start, self.due) else { return Ok(()) };
        if start <= due {
            return Ok(());
        }
        Err(Problem::new(&codes::DATE_DEPENDENCY)
            .detail("The start must not come after the due date.")
            .error("DueOn", format!("'Due On' must be greater than or equal to '{start}'.")))
    }

    /// `date-out-of-range` for each date of a task that is outside its project's span.
    pub(crate) fn require_within(self, project: Self) -> Result<(), Problem> {
        let dates = [("StartOn", "Start On", self.start), ("DueOn", "Due On", self.due)];
        let mut problem = Problem::new(&codes::DATE_OUT_OF_RANGE)
            .detail("The dates of a task must lie within those of its project.");
        for (property, label, date) in dates {
            let Some(date) = date else { continue };
            let too_early = project.start.is_some_and(|start| date < start);
            let too_late = project.due.is_some_and(|due| date > due);
            if !too_early && !too_late {
                continue;
            }
            let message = match (project.start, project.due) {
                (Some(start), Some(due)) => {
                    format!("'{label}' must be between {start} and {due}. You entered {date}.")
                }
                (Some(start), None) => {
                    format!("'{label}' must be greater than or equal to '{start}'.")
                }
                (None, due) => {
                    let due = due.unwrap_or(Date::MAX);
                    format!("'{label}' must be less than or equal to '{due}'.")
                }
            };
            problem = problem.error(property, message);
        }
        if problem.validation_errors().is_empty() { Ok(()) } else { Err(problem) }
    }
}

fn date(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<Date>> {
    let text: Option<String> = row.get(column)?;
    text.map(|text| text.parse()).transpose().map_err(|error: jiff::Error| {
        rusqlite::Error::FromSqlConversionFailure(column, Type::Text, error.into())
    })
}
