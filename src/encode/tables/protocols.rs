//! What protocols and their specifications say.

use crate::encode::form::{Form, always, text, when};
use crate::encode::rules::ZOD;

pub(super) const FORMS: &[Form] = &[
    Form::new(
        "graphql",
        400,
        &[
            when(
                "errors",
                r#"{"errors": ["$each", {"message": "$message", "extensions": {
                    "code": "$rule|code|'BAD_USER_INPUT", "field": "$field.dot"}}],
                    "data": null}"#,
            ),
            always(
                r#"{"errors": [{"message": "$text", "extensions": {
                    "code": "$code|reason.upper"}}], "data": null}"#,
            ),
        ],
    )
    .success(200),
    Form::new(
        "json-api",
        422,
        &[
            when(
                "errors",
                r#"{"errors": ["$each", {"status": "$status.text", "code": "$rule|code",
                    "title": "$reason", "detail": "$message", "source?": {
                    "pointer": "$source.pointer", "parameter": "$source.parameter",
                    "header": "$source.header"}}]}"#,
            ),
            always(
                r#"{"errors": [{"status": "$status.text", "code": "$code", "title": "$reason",
                    "detail": "$description", "links?": {"about": "$link"}}]}"#,
            ),
        ],
    )
    .media("application/vnd.api+json"),
    Form::new(
        "odata",
        400,
        &[
            when(
                "errors",
                r#"{"error": {"code": "$code.outer|'BadRequest", "message": "$text",
                    "details": ["$each", {"code": "$rule|'InvalidValue",
                        "target": "$field.bracket", "message": "$message"}],
                    "innererror": {"code!": "$code.inner"}}}"#,
            ),
            when(
                "codes",
                r#"{"error": {"code": "$code.outer", "message": "$text",
                    "innererror": {"code": "$code.inner"}}}"#,
            ),
            always(r#"{"error": {"code": "$code|reason.class", "message": "$text"}}"#)
                .read_as("error-envelope"),
        ],
    ),
    Form::new(
        "trpc",
        400,
        &[
            when(
                "errors",
                r#"{"error": {"message": {"$json": ["$each", {"code": "$rule|'custom",
                        "path": ["$field.segments"], "message": "$message", "...": "$params"}]},
                    "code": "$rpc", "data": {"code": "$code|reason.trpc",
                        "httpStatus": "$status"}}}"#,
            ),
            always(
                r#"{"error": {"message": "$text", "code": "$rpc", "data": {
                    "code": "$code|reason.trpc", "httpStatus": "$status"}}}"#,
            ),
        ],
    )
    .rules(ZOD)
    .whole(),
    Form::new(
        "google-rpc",
        400,
        &[always(
            r#"{"error": {"code": "$status", "message": "$text", "status": "$code.grpc|grpc",
                "details?": [
                    {"@type": "type.googleapis.com/google.rpc.ErrorInfo",
                        "reason!": "$code.reason", "domain": "example.com"},
                    {"@type": "type.googleapis.com/google.rpc.BadRequest", "fieldViolations!":
                        {"$some": ["$each", {"field": "$field.bracket",
                        "description": "$message", "reason": "$rule"}]}},
                    {"@type": "type.googleapis.com/google.rpc.LocalizedMessage",
                        "locale": "$language|'en-US", "message!": "$display"},
                    {"@type": "type.googleapis.com/google.rpc.Help",
                        "links!": {"$some": [{"url!": "$link"}]}},
                    {"@type": "type.googleapis.com/google.rpc.RetryInfo",
                        "retryDelay!": "$retry.span"},
                    {"@type": "type.googleapis.com/google.rpc.RequestInfo",
                        "requestId!": "$request"}]}}"#,
        )],
    ),
    Form::new(
        "connect",
        400,
        &[always(
            r#"{"code": "$grpc.snake", "message": "$text", "details?": [
                {"type": "google.rpc.BadRequest", "value": "$bytes", "debug!": {"fieldViolations!": {"$some":
                    ["$each", {"field": "$field.bracket", "description": "$message"}]}}}]}"#,
        )],
    ),
    Form::new(
        "oauth2",
        400,
        &[always(
            r#"{"error": "$code|'invalid_request", "error_description": "$text",
                "error_uri": "$link"}"#,
        )],
    ),
    Form::new(
        "scim",
        400,
        &[always(
            r#"{"schemas": ["urn:ietf:params:scim:api:messages:2.0:Error"],
                "scimType": "$code", "detail": "$text", "status": "$status.text"}"#,
        )],
    )
    .media("application/scim+json"),
    Form::new(
        "fhir",
        400,
        &[
            when(
                "errors",
                r#"{"resourceType": "OperationOutcome", "issue": ["$each", {
                    "severity": "error", "code": "$rule|'invalid",
                    "details": {"text": "$message"},
                    "expression?": ["Resource.{field.bracket}"]}]}"#,
            ),
            always(
                r#"{"resourceType": "OperationOutcome", "issue": [{"severity": "error",
                    "code": "$code|'processing", "details": {"text": "$text"}}]}"#,
            ),
        ],
    )
    .media("application/fhir+json"),
    Form::new(
        "aws-json",
        400,
        &[always(r#"{"__type": "$code|'ValidationException", "message": "$text"}"#)],
    )
    .media("application/x-amz-json-1.1")
    .request_id("x-amzn-requestid"),
    Form::new(
        "aws-xml",
        400,
        &[text(
            "<ErrorResponse><Error><Type>Sender</Type><Code>{code|'ValidationError}</Code>\
             <Message>{text}</Message></Error><RequestId>{request}</RequestId></ErrorResponse>",
        )],
    )
    .media("text/xml"),
];
