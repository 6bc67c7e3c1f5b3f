//! What services on the web answer.

use crate::encode::form::{Form, always, when};

pub(super) const FORMS: &[Form] = &[
    Form::new(
        "stripe",
        400,
        &[
            when(
                "display",
                r#"{"error": {"type": "card_error", "code": "$code|'card_declined",
                    "doc_url": "$link|'https://docs.stripe.com/error-codes",
                    "message": "$display"}}"#,
            ),
            when(
                "errors",
                r#"{"error": {"type": "invalid_request_error",
                    "code": "$rule|code|'parameter_invalid",
                    "doc_url": "$link|'https://docs.stripe.com/error-codes",
                    "message": "$message", "param": "$field.php"}}"#,
            ),
            always(
                r#"{"error": {"type": "$type.stripe", "code": "$code",
                    "doc_url": "$link|'https://docs.stripe.com/error-codes",
                    "message": "$text"}}"#,
            ),
        ],
    )
    .request_id("request-id"),
    Form::new(
        "openai",
        400,
        &[
            when(
                "errors",
                r#"{"error": {"message": "$message", "type": "invalid_request_error",
                    "param": "$field.bracket", "code": "$rule|code|'invalid_value"}}"#,
            ),
            always(
                r#"{"error": {"message": "$text", "type": "invalid_request_error",
                    "param": null, "code": "$code|null"}}"#,
            ),
        ],
    ),
    Form::new(
        "anthropic",
        400,
        &[always(
            r#"{"type": "error", "error": {"type": "$code|type",
                "message": "$text"}, "request_id": "$request"}"#,
        )],
    )
    .request_id("request-id"),
    Form::new(
        "github",
        422,
        &[always(
            r#"{"message": "$text",
                "errors?": ["$each", {"resource": "Resource", "field": "$field.dot",
                    "code": "$rule|'custom", "message": "$message"}],
                "documentation_url": "$link|'https://docs.github.com/rest",
                "status": "$status.text"}"#,
        )],
    )
    .request_id("x-github-request-id"),
    Form::new("slack", 400, &[always(r#"{"ok": false, "error": "$code|'invalid_arguments"}"#)])
        .success(200),
    Form::new(
        "twilio",
        400,
        &[always(
            r#"{"code": "$code.number|20001", "message": "$text",
                "more_info": "$link|'https://www.twilio.com/docs/errors/20001",
                "status": "$status"}"#,
        )],
    ),
    Form::new(
        "salesforce",
        400,
        &[
            when(
                "errors",
                r#"["$each", {"message": "$message",
                    "errorCode": "$rule|code|'FIELD_INTEGRITY_EXCEPTION",
                    "fields": ["$field.dot"]}]"#,
            ),
            always(r#"[{"message": "$text", "errorCode": "$code|'UNKNOWN_EXCEPTION"}]"#),
        ],
    ),
    Form::new(
        "shopify",
        422,
        &[
            when("errors", r#"{"errors": {"$by.dot": ["$each", "$message"], "$own": "base"}}"#)
                .read_as("rails"),
            always(r#"{"errors": "$text"}"#),
        ],
    )
    .whole(),
    Form::new(
        "discord",
        400,
        &[
            when(
                "errors",
                r#"{"message": "$description|'Invalid Form Body", "code": "$code.number|50035",
                    "errors":
                    {"$names": ["$each", {"code": "$rule|'INVALID", "message": "$message"}],
                    "$own": "_errors"}}"#,
            ),
            always(r#"{"message": "$text", "code": "$code.number|0"}"#).read_as("code-message"),
        ],
    )
    .whole(),
    Form::new(
        "agentic-commerce",
        400,
        &[
            when(
                "errors",
                r#"{"type": "invalid_request", "code": "$rule|code|'invalid",
                    "message": "$message", "param": "$field.jsonpath"}"#,
            ),
            always(
                r#"{"type": "invalid_request", "code": "$code|'processing_error",
                    "message": "$text"}"#,
            )
            .read_as("medusa"),
        ],
    ),
];
