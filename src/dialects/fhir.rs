//! FHIR: an `OperationOutcome`.
//!
//! ```json
//! {"resourceType": "OperationOutcome", "issue": [{"severity": "error", "code": "forbidden",
//! "details": {"text": "No write access"}}]}
//! ```
//!
//! Source: <https://hl7.org/fhir/R4/operationoutcome.html>.

use super::Dialect;

pub(super) static DIALECT: Dialect =
    Dialect::new("fhir", "resourceType=OperationOutcome", "path=expression location;drop=*");
