//! What has no name: a sentence in one member or none, a page of a proxy, nothing.

use crate::encode::form::{Form, always, text, when};

pub(super) const FORMS: &[Form] = &[
    Form::new("message-string", 400, &[always(r#"{"message": "$text"}"#)]),
    Form::new("msg-string", 400, &[always(r#"{"msg": "$text"}"#)]),
    Form::new("error-string", 400, &[always(r#"{"error": "$text"}"#)]),
    Form::new(
        "error-message-object",
        400,
        &[always(r#"{"error": "$code|reason", "message": "$text"}"#)],
    ),
    Form::new(
        "error-envelope",
        400,
        &[always(r#"{"error": {"code": "$code", "message": "$text"}}"#)],
    ),
    Form::new(
        "errors-list",
        400,
        &[
            when("errors", r#"{"errors": ["$each", "$message"]}"#),
            always(r#"{"errors": ["$said"]}"#),
        ],
    )
    .whole(),
    Form::new(
        "errors-map",
        400,
        &[when("errors", r#"{"errors": {"$by.dot": "$message"}}"#), always(r#"{"errors": {}}"#)],
    ),
    Form::new("json-string", 400, &[always(r#""$text""#)]),
    Form::new("text", 400, &[text("{text}")]).media("text/plain; charset=utf-8"),
    Form::new(
        "html",
        400,
        &[text(
            "<html>\r\n<head><title>{status.line}</title></head>\r\n<body>\r\n\
             <center><h1>{description|status.line}</h1></center>\r\n\
             <hr><center>nginx</center>\r\n</body>\r\n</html>\r\n",
        )],
    )
    .media("text/html; charset=utf-8"),
    Form::new("empty", 400, &[text("")]).media(""),
];
