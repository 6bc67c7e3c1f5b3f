//! protovalidate.
//!
//! ```json
//! {"violations": [{"field": {"elements": [{"fieldNumber": 2, "fieldName": "email", "fieldType":
//! "TYPE_STRING"}]}, "ruleId": "string.email", "message": "value must be a valid email
//! address"}]}
//! ```
//!
//! Source: <https://protovalidate.com/reference/go/violations/>.

use super::Dialect;

pub(super) static DIALECT: Dialect =
    Dialect::new("protovalidate", "violations.*.ruleId|rule_id/s", "rule=ruleId");
