//! What validators say where an app answers with their errors as they are. A failure without a
//! validation error is written as one of the whole input.

use crate::encode::form::{Form, always, when};
use crate::encode::rules::{AJV, CLASS_VALIDATOR, FLUENT, PYDANTIC, ZOD};

pub(super) const FORMS: &[Form] = &[
    Form::new(
        "zod",
        400,
        &[
            when(
                "errors",
                r#"{"success": false, "error": {"name": "ZodError", "issues": ["$each",
                    {"code": "$rule|'custom", "path": ["$field.segments"], "message": "$message",
                    "...": "$params"}]}}"#,
            ),
            always(
                r#"{"success": false, "error": {"name": "ZodError", "issues": [
                    {"code": "custom", "path": [], "message": "$said"}]}}"#,
            ),
        ],
    )
    .rules(ZOD)
    .whole(),
    Form::new(
        "pydantic-list",
        422,
        &[
            when(
                "errors",
                r#"["$each", {"type": "$rule|'value_error", "loc": ["$field.segments"],
                    "msg": "$message", "ctx?": {"...": "$params"}}]"#,
            ),
            always(r#"[{"type": "value_error", "loc": [], "msg": "$said"}]"#),
        ],
    )
    .rules(PYDANTIC)
    .whole(),
    Form::new(
        "fluentvalidation",
        400,
        &[
            when(
                "errors",
                r#"["$each", {"propertyName": "$field.bracket|'", "errorMessage": "$message",
                    "severity": 0, "errorCode": "$rule",
                    "formattedMessagePlaceholderValues?": {"...": "$params"}}]"#,
            ),
            always(r#"[{"propertyName": "", "errorMessage": "$said", "severity": 0}]"#),
        ],
    )
    .rules(FLUENT)
    .whole(),
    Form::new(
        "class-validator",
        400,
        &[
            when(
                "errors",
                r#"["$nodes", {"property": "$name", "children": "$nodes",
                    "constraints": {"$by.rule": "$message"}}]"#,
            ),
            always(r#"[{"property": "", "constraints": {"invalid": "$said"}}]"#),
        ],
    )
    .rules(CLASS_VALIDATOR),
    Form::new(
        "ajv",
        400,
        &[
            when(
                "errors",
                r#"["$each", {"instancePath": "$field.parent", "keyword": "$rule|'invalid",
                    "params": {"...": "$params"}, "message": "$message"}]"#,
            ),
            always(r#"[{"instancePath": "", "keyword": "not", "params": {}, "message": "$said"}]"#),
        ],
    )
    .rules(AJV)
    .whole(),
    Form::new(
        "protovalidate",
        400,
        &[
            when(
                "errors",
                r#"{"violations": ["$each", {"field": {"elements": ["$field.elements"]},
                    "ruleId": "$rule|'custom", "message": "$message"}]}"#,
            ),
            always(r#"{"violations": [{"ruleId": "custom", "message": "$said"}]}"#),
        ],
    ),
];
