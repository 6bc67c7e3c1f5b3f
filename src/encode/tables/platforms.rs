//! What back ends that are bought or installed answer: content systems, data stores, accounts.

use crate::encode::form::{Form, always, when};
use crate::encode::rules::POCKETBASE;

pub(super) const FORMS: &[Form] = &[
    Form::new(
        "strapi",
        400,
        &[
            when(
                "errors",
                r#"{"data": null, "error": {"status": "$status",
                    "name": "$code|'ValidationError", "message": "$text",
                    "details": {"errors": ["$each", {"path": ["$field.texts"],
                        "message": "$message", "name": "$rule|'ValidationError"}]}}}"#,
            ),
            always(
                r#"{"data": null, "error": {"status": "$status",
                    "name": "$code|'ApplicationError", "message": "$text", "details": {}}}"#,
            ),
        ],
    ),
    Form::new(
        "wordpress",
        400,
        &[
            when(
                "errors",
                r#"{"code": "$code|'rest_invalid_param", "message": "$text",
                    "data": {"status": "$status", "params": {"$by.php": "$message"}}}"#,
            ),
            always(
                r#"{"code": "$code|'rest_error", "message": "$text",
                    "data": {"status": "$status"}}"#,
            ),
        ],
    ),
    Form::new(
        "pocketbase",
        400,
        &[
            when(
                "errors",
                r#"{"status": "$status", "message": "$description|'Failed to create record.",
                    "data": {"$by.dot": {"code": "$rule|'validation_invalid_value",
                        "message": "$message"}}}"#,
            ),
            always(r#"{"status": "$status", "message": "$text", "data": {}}"#),
        ],
    )
    .rules(POCKETBASE),
    Form::new(
        "directus",
        400,
        &[
            when(
                "errors",
                r#"{"errors": ["$each", {"message": "$message", "extensions": {
                    "field": "$field.dot", "path": [],
                    "code": "$rule|code|'FAILED_VALIDATION"}}]}"#,
            ),
            always(
                r#"{"errors": [{"message": "$text", "extensions": {
                    "code": "$code|reason.upper"}}]}"#,
            ),
        ],
    )
    .headers(&[("x-powered-by", "Directus")]),
    Form::new(
        "supabase-auth",
        422,
        &[always(r#"{"code": "$status", "error_code": "$code|reason.snake", "msg": "$text"}"#)],
    ),
    Form::new(
        "postgrest",
        400,
        &[always(
            r#"{"code": "$code|'PGRST100", "details": "$detail|null", "hint": "$hint|null",
                "message": "$text"}"#,
        )],
    ),
    Form::new(
        "keycloak",
        400,
        &[
            when("errors", r#"{"errorMessage": "$message", "field": "$field.dot"}"#),
            always(r#"{"errorMessage": "$text"}"#),
        ],
    ),
    Form::new(
        "auth0",
        400,
        &[always(
            r#"{"statusCode": "$status", "error": "$reason", "message": "$text",
                "errorCode": "$code|reason.snake"}"#,
        )],
    ),
    Form::new(
        "better-auth",
        400,
        &[always(r#"{"message": "$text", "code": "$code|reason.upper"}"#)],
    ),
    Form::new(
        "elasticsearch",
        400,
        &[always(
            r#"{"error": {"root_cause": [{"type": "$code|'illegal_argument_exception",
                    "reason": "$text"}],
                "type": "$code.outer|'illegal_argument_exception", "reason": "$text"},
                "status": "$status"}"#,
        )],
    ),
    Form::new("couchdb", 400, &[always(r#"{"error": "$code|reason.snake", "reason": "$text"}"#)]),
    Form::new(
        "appwrite",
        400,
        &[always(
            r#"{"message": "$text", "code": "$status", "type": "$code|'general_argument_invalid",
                "version": "1.6.0"}"#,
        )],
    ),
    Form::new(
        "mediawiki",
        400,
        &[always(
            r#"{"messageTranslations": {"{language|'en}": "$text"}, "httpCode": "$status",
                "httpReason": "$reason"}"#,
        )],
    ),
];
