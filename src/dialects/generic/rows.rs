//! Replies about several things at once, of which some failed: each that did is an error at its
//! place in the list.

use super::items::push;
use super::members::{
    ANY, LIST, Members, NESTED, OBJECT, SCALAR, TEXT, find, get, has, is, is_empty,
};
use super::place::Field;
use super::read_one;
use super::words::{hint, says};
use crate::descriptor::Descriptor;
use crate::fault::{Fault, Kind};
use crate::json::Json;
use crate::path::Segment;
use crate::scan::number;
use crate::text::push_new;

/// The lists of a reply that says by its status that it is about several things.
const LISTS: &str = "results responses items records entries elements operations";

/// What a result may hold the reply in.
const REPLY: &str = "body result response";

/// Reads the results that failed, and says whether there are any.
pub(super) fn read_rows<'a>(
    root: &mut Json<'a>,
    hints: &str,
    own: Option<&Descriptor<'a>>,
    fault: &mut Fault<'a>,
    mut left: usize,
) -> bool {
    let many = fault.status == Some(207);
    if !many && !says(hints, "each") {
        return false;
    }
    // One call of a batch is no batch.
    let lone = matches!(root, Json::Array(rows) if rows.len() == 1);
    let rows = match root {
        Json::Array(rows) => rows,
        Json::Object(members) => {
            let words = hint(hints, "each");
            let place = find(members, if words.is_empty() { LISTS } else { words }, LIST);
            let Some((_, Json::Array(rows))) = members.entries_mut().get_mut(place) else {
                return false;
            };
            rows
        }
        _ => return false,
    };
    let (mut some, mut all) = (false, true);
    for (at, row) in rows.iter_mut().enumerate() {
        if !failed(row) {
            all = false;
            continue;
        }
        some = true;
        let mut one = Fault::new("");
        // A result's own status stays where it is.
        one.status = Some(0);
        left = read_row(row, hints, own, &mut one, left);
        if lone {
            fault.description = one.description;
        } else {
            let code = one.codes.first().cloned();
            let said = one.description.take().unwrap_or_default();
            if !one.validation_errors.iter().any(|error| error.message == said || said.is_empty()) {
                push(&mut one, Field::default(), said, code);
            }
            for error in &mut one.validation_errors {
                let at = u32::try_from(at).unwrap_or(u32::MAX);
                error.path.insert(0, Segment::Index(at));
            }
        }
        fault.validation_errors.extend(one.validation_errors);
        fault.details.extend(one.details);
        for code in one.codes {
            push_new(&mut fault.codes, code);
        }
        fault.incomplete = fault.incomplete.or(one.incomplete);
        fault.link = fault.link.take().or(one.link);
        fault.request_id = fault.request_id.take().or(one.request_id);
        fault.retry_after = fault.retry_after.or(one.retry_after);
    }
    if some && (many || !all) {
        fault.kind = Kind::Partial;
    }
    some
}

/// Reads the error of a result.
fn read_row<'a>(
    row: &mut Json<'a>,
    hints: &str,
    own: Option<&Descriptor<'a>>,
    one: &mut Fault<'a>,
    left: usize,
) -> usize {
    if let Json::Object(members) = row {
        let place = if done(members).is_some() { 0 } else { find(members, REPLY, NESTED) };
        if let Some((_, reply)) = members.entries_mut().get_mut(place) {
            return read_one(reply, hints, own, one, left);
        }
    }
    read_one(row, hints, own, one, left)
}

/// Whether a result says that it failed.
fn failed(row: &Json<'_>) -> bool {
    row.as_object().is_some_and(|members| says_failure(done(members).unwrap_or(members)))
}

fn says_failure(members: &Members<'_>) -> bool {
    let status = get(members, "status status_code http_status_code http_status code", SCALAR);
    let status = status.and_then(Json::as_scalar).and_then(number);
    status.is_some_and(|status| (400..600).contains(&status))
        || get(members, "success ok", ANY) == Some(&Json::Bool(false))
        || get(members, "error errors", NESTED | TEXT).is_some_and(|error| !is_empty(error))
}

/// What was done, as `OpenSearch` names it in front of each result.
fn done<'m, 'a>(members: &'m Members<'a>) -> Option<&'m Members<'a>> {
    let (_, inner) = members.iter().next().filter(|_| members.len() == 1)?;
    inner.as_object().filter(|_| is(inner, OBJECT) && !has(members, "error", OBJECT))
}
