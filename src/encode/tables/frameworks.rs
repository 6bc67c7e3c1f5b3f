//! What web frameworks answer.

use crate::encode::form::{Form, always, when};
use crate::encode::rules::{AJV, JAKARTA, JOI, SERVICESTACK, SYMFONY, VINE, ZOD};

pub(super) const FORMS: &[Form] = &[
    Form::new(
        "awork",
        400,
        &[
            when(
                "errors",
                r#"{"code": "$code|code.home", "description": "$description|'The model sent in the request is invalid. See the validation errors for details.",
                    "link": "$link", "details": ["$details"],
                    "validationErrors": ["$each", {"property": "$field.bracket",
                        "message": "$message", "errorCode": "$rule"}],
                    "...": "$extensions"}"#,
            ),
            always(
                r#"{"code": "$code|code.home", "description": "$text", "link": "$link",
                    "details": ["$details"], "...": "$extensions"}"#,
            ),
        ],
    )
    .whole(),
    Form::new(
        "problem-details",
        400,
        &[always(
            r#"{"type": "$link|'about:blank", "title": "$reason", "status": "$status",
                "detail": "$description", "code": "$code",
                "errors?": ["$each", {"detail": "$message", "pointer": "$field.hash|'#",
                    "code": "$rule"}],
                "...": "$extensions"}"#,
        )],
    )
    .media("application/problem+json")
    .whole(),
    Form::new(
        "aspnet-validation",
        400,
        &[always(
            r#"{"type": "$link|'https://tools.ietf.org/html/rfc9110#section-15.5.1",
                "title": "$description|'One or more validation errors occurred.",
                "status": "$status",
                "errors": {"$by.bracket": ["$each", "$message"], "$own": ""},
                "traceId": "$request", "...": "$extensions"}"#,
        )],
    )
    .media("application/problem+json; charset=utf-8")
    .whole(),
    Form::new(
        "laravel",
        422,
        &[
            when("errors", r#"{"message": "$text", "errors": {"$by.dot": ["$each", "$message"]}}"#),
            always(r#"{"message": "$text"}"#).read_as("message-string"),
        ],
    ),
    Form::new(
        "fastapi",
        422,
        &[
            when(
                "errors",
                r#"{"detail": ["$each", {"type": "$rule|'value_error",
                    "loc": ["$in|'body", "$field.segments"], "msg": "$message",
                    "ctx?": {"...": "$params"}}]}"#,
            ),
            always(r#"{"detail": "$text"}"#),
        ],
    )
    .headers(&[("server", "uvicorn")])
    .rules(crate::encode::rules::PYDANTIC)
    .whole(),
    Form::new(
        "drf",
        400,
        &[
            when("errors", r#"{"$tree": ["$each", "$message"], "$own": "non_field_errors"}"#),
            always(r#"{"detail": "$text"}"#),
        ],
    )
    .whole(),
    Form::new(
        "spring",
        400,
        &[
            when(
                "errors",
                r#"{"timestamp": "2026-01-01T00:00:00.000+00:00", "status": "$status",
                    "error": "$reason",
                    "message": "$description|'Validation failed for object='body'.",
                    "errors": ["$each", {
                        "codes": ["{rule}.body.{field.bracket}", "{rule}.{field.bracket}", "$rule"],
                        "arguments": [{"codes": ["body.{field.bracket}", "$field.bracket"],
                            "arguments": null, "defaultMessage": "$field.bracket",
                            "code": "$field.bracket"}, "$arguments"],
                        "defaultMessage": "$message", "objectName": "body",
                        "field": "$field.bracket", "bindingFailure": false, "code": "$rule"}],
                    "path": "/"}"#,
            ),
            always(
                r#"{"timestamp": "2026-01-01T00:00:00.000+00:00", "status": "$status",
                    "error": "$reason", "message": "$description", "path": "/"}"#,
            ),
        ],
    )
    .rules(JAKARTA)
    .whole(),
    Form::new(
        "nestjs",
        400,
        &[
            when(
                "errors",
                r#"{"message": ["$each", "$sentence.nest"], "error": "$reason",
                    "statusCode": "$status"}"#,
            ),
            always(r#"{"message": "$text", "error": "$reason", "statusCode": "$status"}"#),
        ],
    ),
    Form::new(
        "hapi-boom",
        400,
        &[
            when(
                "errors",
                r#"{"statusCode": "$status", "error": "$reason",
                    "message": "$description|'Validation failed",
                    "details": ["$each", {"message": "$message", "path": ["$field.segments"],
                        "type": "$rule", "context?": {"...": "$params"}}]}"#,
            ),
            always(r#"{"statusCode": "$status", "error": "$reason", "message": "$text"}"#),
        ],
    )
    .rules(JOI),
    Form::new(
        "fastify",
        400,
        &[
            when(
                "errors",
                r#"{"statusCode": "$status", "code": "FST_ERR_VALIDATION", "error": "$reason",
                    "message": "$sentences.fastify"}"#,
            ),
            when(
                "code",
                r#"{"statusCode": "$status", "code": "$code", "error": "$reason",
                    "message": "$text"}"#,
            ),
            always(r#"{"statusCode": "$status", "error": "$reason", "message": "$text"}"#)
                .read_as("hapi-boom"),
        ],
    ),
    Form::new(
        "rails",
        422,
        &[
            when("errors", r#"{"errors": {"$by.bracket": ["$each", "$message"], "$own": "base"}}"#),
            always(r#"{"status": "$status", "error": "$text"}"#),
        ],
    )
    .headers(&[("x-runtime", "0.004")])
    .whole(),
    Form::new(
        "express-validator",
        400,
        &[
            when(
                "errors",
                r#"{"errors": ["$each", {"type": "field", "msg": "$message",
                    "path": "$field.bracket", "location": "$in.express|'body"}]}"#,
            ),
            always(r#"{"errors": [{"type": "alternative", "msg": "$text", "nestedErrors": []}]}"#),
        ],
    ),
    Form::new(
        "loopback",
        422,
        &[
            when(
                "errors",
                r#"{"error": {"statusCode": "$status", "name": "{reason.class}Error",
                    "message": "$description|'The request body is invalid. See error object `details` property for more info.",
                    "code": "$code|'VALIDATION_FAILED",
                    "details": ["$each", {"path": "$field.parent", "code": "$rule|'invalid",
                        "message": "$message", "info": {"...": "$params"}}]}}"#,
            ),
            always(
                r#"{"error": {"statusCode": "$status", "name": "{reason.class}Error",
                    "message": "$text", "code": "$code"}}"#,
            ),
        ],
    )
    .rules(AJV)
    .whole(),
    Form::new(
        "feathers",
        400,
        &[
            when(
                "errors",
                r#"{"name": "$code|reason.class", "message": "$description|'validation failed",
                    "code": "$status", "className": "$reason.kebab",
                    "data": ["$each", {"instancePath": "$field.parent",
                        "keyword": "$rule|'invalid", "params": {"...": "$params"},
                        "message": "$message"}]}"#,
            ),
            always(
                r#"{"name": "$code|reason.class", "message": "$text", "code": "$status",
                    "className": "$reason.kebab"}"#,
            ),
        ],
    )
    .rules(AJV)
    .whole(),
    Form::new(
        "yii",
        422,
        &[
            when("errors", r#"["$each", {"field": "$field.dot", "message": "$message"}]"#),
            always(r#"{"name": "$reason", "message": "$text", "code": 0, "status": "$status"}"#),
        ],
    ),
    Form::new(
        "ecto",
        422,
        &[
            when("errors", r#"{"errors": {"$by.dot": ["$each", "$message"]}}"#).read_as("rails"),
            always(r#"{"errors": {"detail": "$text"}}"#),
        ],
    ),
    Form::new(
        "h3",
        400,
        &[
            when(
                "errors",
                r#"{"status": "$status", "statusText": "$reason",
                    "message": "$description|'Validation failed", "data": {"issues": ["$each", {"code": "$rule|'custom",
                        "path": ["$field.segments"], "message": "$message", "...": "$params"}],
                        "message": "Validation failed"}}"#,
            ),
            always(r#"{"status": "$status", "statusText": "$reason", "message": "$text"}"#),
        ],
    )
    .rules(ZOD)
    .whole(),
    Form::new(
        "adonis-vine",
        422,
        &[
            when(
                "errors",
                r#"{"errors": ["$each", {"message": "$message", "rule": "$rule|'custom",
                    "field": "$field.dot", "meta?": {"...": "$params"}}]}"#,
            ),
            always(r#"{"errors": [{"message": "$text", "code": "$code"}]}"#).read_as("errors-list"),
        ],
    )
    .rules(VINE),
    Form::new(
        "abp",
        400,
        &[always(
            r#"{"error": {"code": "$code|null", "message": "$text", "details": "$detail|null",
                "data": {},
                "validationErrors": ["$each", {"message": "$message",
                    "members": ["$field.bracket"]}]}}"#,
        )],
    ),
    Form::new(
        "servicestack",
        400,
        &[always(
            r#"{"responseStatus": {"errorCode": "$code|rule|reason.class", "message": "$text",
                "errors": ["$each", {"errorCode": "$rule|'Invalid", "fieldName": "$field.bracket",
                    "message": "$message"}]}}"#,
        )],
    )
    .rules(SERVICESTACK),
    Form::new(
        "symfony-violations",
        422,
        &[
            when(
                "errors",
                r#"{"message": "$description|'Validation failed",
                    "violations": ["$each", {"propertyPath": "$field.bracket|'",
                        "message": "$message", "code": "$rule",
                        "parameters?": {"...": "$params"}}]}"#,
            ),
            always(r#"{"message": "$text"}"#).read_as("message-string"),
        ],
    )
    .rules(SYMFONY)
    .whole(),
];
