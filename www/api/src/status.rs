//! The status of a task, and where it may go from there.

use crate::codes;
use crate::problem::Problem;

/// The names of the statuses.
pub(crate) const STATUSES: &[&str] = &["todo", "in-progress", "review", "done"];

/// Every change that is allowed.
const TRANSITIONS: &[(&str, &str)] = &[
    ("todo", "in-progress"),
    ("in-progress", "todo"),
    ("in-progress", "review"),
    ("review", "in-progress"),
    ("review", "done"),
    ("done", "in-progress"),
];

/// `illegal-property-transition` unless the status stays or the change is allowed.
pub(crate) fn require_transition(from: &str, to: &str) -> Result<(), Problem> {
    if from == to || TRANSITIONS.contains(&(from, to)) {
        return Ok(());
    }
    let allowed: Vec<_> = TRANSITIONS
        .iter()
        .filter(|(start, _)| *start == from)
        .map(|(_, end)| format!("'{end}'"))
        .collect();
    Err(Problem::new(&codes::ILLEGAL_PROPERTY_TRANSITION)
        .detail(format!("From '{from}', a task can go to {}.", allowed.join(" or ")))
        .error("Status", format!("'Status' cannot change from '{from}' to '{to}'.")))
}
