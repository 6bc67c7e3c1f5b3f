//! Filters and sort orders of lists: `?filterby=status eq 'todo'&orderby=dueOn desc, name`.
//!
//! A filter compares properties with values: `eq ne gt ge lt le`, `contains(name, 'page')`, joined
//! by `and`, `or`, `not` and parentheses. Values are `'text'` (a quote inside is doubled), dates in
//! quotes, numbers, `true`, `false` and `null`.

mod parser;
mod tokens;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use rusqlite::types::Value;
use rusqlite::{Connection, Row, ToSql};
use serde::Deserialize;

use crate::AppState;
use crate::codes;
use crate::problem::Problem;

/// A property that a list can be filtered and sorted by.
pub(crate) struct Field {
    /// As it stands in the query.
    pub(crate) name: &'static str,
    /// As it stands in the database.
    pub(crate) column: &'static str,
    /// What it may be compared with.
    pub(crate) kind: Kind,
}

/// The type of a property.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Text,
    Number,
    Date,
    Flag,
}

/// The query string of a list.
pub(crate) struct ListQuery(pub(crate) Statements);

/// The statements as they were sent.
#[derive(Deserialize)]
pub(crate) struct Statements {
    filterby: Option<String>,
    orderby: Option<String>,
}

impl FromRequestParts<AppState> for ListQuery {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Problem> {
        axum::extract::Query::from_request_parts(parts, state)
            .await
            .map(|axum::extract::Query(statements)| Self(statements))
            .map_err(|rejection| invalid(rejection.body_text()))
    }
}

/// A filter and an order, checked and translated.
#[derive(Debug, PartialEq)]
pub(crate) struct Query {
    condition: Option<String>,
    values: Vec<Value>,
    order: Option<String>,
}

impl Query {
    /// `invalid-filter-or-order` if a statement cannot be understood or names no such property.
    pub(crate) fn parse(statements: &Statements, fields: &[Field]) -> Result<Self, Problem> {
        let (mut condition, mut values, mut order) = (None, Vec::new(), None);
        if let Some(text) = statements.filterby.as_deref().filter(|text| !text.trim().is_empty()) {
            let mut filter = parser::Filter::new(text, fields)?;
            condition = Some(filter.condition()?);
            values = filter.into_values();
        }
        if let Some(text) = statements.orderby.as_deref().filter(|text| !text.trim().is_empty()) {
            order = Some(parser::order(text, fields)?);
        }
        Ok(Self { condition, values, order })
    }

    /// Runs `select`, which ends with a condition on `?1` that `scope` is put in for.
    pub(crate) fn run<T>(
        &self,
        connection: &Connection,
        select: &str,
        scope: &str,
        usual_order: &str,
        read: fn(&Row<'_>) -> rusqlite::Result<T>,
    ) -> rusqlite::Result<Vec<T>> {
        let condition = self.condition.as_deref().unwrap_or("TRUE");
        let order = self.order.as_deref().unwrap_or(usual_order);
        let sql = format!("{select} AND ({condition}) ORDER BY {order}");
        let mut values: Vec<&dyn ToSql> = vec![&scope];
        values.extend(self.values.iter().map(|value| value as &dyn ToSql));
        connection.prepare(&sql)?.query_map(&*values, read)?.collect()
    }
}

fn find<'f>(fields: &'f [Field], name: &str) -> Result<&'f Field, Problem> {
    fields.iter().find(|field| field.name == name).ok_or_else(|| {
        let known: Vec<_> = fields.iter().map(|field| field.name).collect();
        invalid(format!("There is no property '{name}'. There are: {}.", known.join(", ")))
    })
}

fn invalid(reason: impl Into<String>) -> Problem {
    Problem::new(&codes::INVALID_FILTER_OR_ORDER).detail(reason)
}
