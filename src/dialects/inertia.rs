//! Inertia: a page whose props have the errors of the form.
//!
//! ```json
//! {"component": "Users/Edit", "props": {"errors": {"items.0.name": "The name is missing."}},
//! "url": "/users/7", "version": "1"}
//! ```
//!
//! Those of a named error bag stand one level deeper; the bag is no field.
//!
//! Source: <https://inertiajs.com/validation>.

use super::generic::members::{Members, object};
use super::{Dialect, Reply, generic};
use crate::fault::Fault;
use crate::json::Json;

pub(super) static DIALECT: Dialect =
    Dialect::new("inertia", "component/s url/s props.errors/o", "-").first(read);

/// Each member is a field.
const FIELDS: &str = "map;nocode";

fn read<'a>(_: &Reply<'_>, body: &mut Json<'a>, fault: &mut Fault<'a>) -> bool {
    let Json::Object(members) = body else { return true };
    let Some(errors) = object(members, "props").and_then(|props| object(props, "errors")) else {
        return true;
    };
    let mut fields = Members::new();
    for (name, mut value) in core::mem::take(errors) {
        if matches!(value, Json::Object(_)) {
            generic::read(&mut value, FIELDS, fault);
            errors.push(name, value);
        } else {
            fields.push(name, value);
        }
    }
    let mut fields = Json::Object(fields);
    generic::read(&mut fields, FIELDS, fault);
    if let Json::Object(left) = fields {
        errors.entries_mut().extend(left);
    }
    true
}
