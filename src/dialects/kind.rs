//! What went wrong, of the closed set, once all of a reply was read.

use super::{awork, grpc, told};
use crate::codes::kind_of_code;
use crate::fault::{Fault, Kind, Place, ValidationError};
use crate::json::Json;
use crate::path::Segment;
use crate::scan::number;
use crate::status::kind_of_status;
use crate::text::Map;

/// A registered code (in the home dialect, whose registry it is), else field-level errors, else the
/// dialect's own rule, else the status.
pub(super) fn of(fault: &Fault<'_>) -> Kind {
    let home = fault.dialect == awork::DIALECT.name;
    if home && let Some(kind) = fault.codes.iter().find_map(|code| kind_of_code(code)) {
        return kind;
    }
    if fault.kind == Kind::Partial {
        return Kind::Partial;
    }
    let sentences = !fault.validation_errors.is_empty();
    // Where one of several things failed, it need not be the input.
    let named = |step: &Segment<'_>| matches!(step, Segment::Name(_));
    // What stands in the head of a request no person has filled in.
    let head = |error: &ValidationError<'_>| error.r#in == Some(Place::Header);
    let field = |error: &ValidationError<'_>| error.path.iter().any(named) && !head(error);
    if fault.validation_errors.iter().any(field)
        || sentences && matches!(fault.status, None | Some(400))
    {
        return Kind::Validation;
    }
    match fault.status {
        Some(401) if home => Kind::Permission,
        Some(status @ (207 | 400..)) => kind_of_status(status),
        // A failure inside of a success.
        _ => {
            let code = fault.code.as_deref().filter(|_| fault.dialect == grpc::NAME);
            let status = told_status(fault).or_else(|| code.and_then(grpc::status));
            status.map_or_else(|| told::kind(fault), kind_of_status)
        }
    }
}

/// The failure's own status: where it contradicts the reply's, it was left in the body's rest.
pub(super) fn told_status(fault: &Fault<'_>) -> Option<u16> {
    let status = |body: &Map<'_, Json<'_>>| {
        ["status", "statusCode", "error_code", "code"].iter().find_map(|name| {
            let status = body.get(name).and_then(Json::as_scalar).and_then(number)?;
            u16::try_from(status).ok().filter(|status| (400..600).contains(status))
        })
    };
    let inner = fault.extensions.get("error").and_then(Json::as_object);
    let left = status(&fault.extensions).or_else(|| inner.and_then(status));
    left.or(fault.status).filter(|status| (400..600).contains(status))
}
