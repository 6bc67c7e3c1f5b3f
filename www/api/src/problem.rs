//! The error object: what every failed request answers with.

use axum::Json;
use axum::extract::{Request, State};
use axum::http::header::RETRY_AFTER;
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use crate::AppState;
use crate::codes::{self, Code};

/// Why a request failed.
#[derive(Debug, Clone)]
pub struct Problem {
    code: &'static Code,
    status: StatusCode,
    details: Vec<String>,
    validation_errors: Vec<ValidationError>,
    retry_after: Option<u64>,
}

/// What is wrong with one property of the request's model.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ValidationError {
    /// In `PascalCase`, nested ones as `Checklist[0].Title`; empty for the model as a whole.
    pub property: String,
    /// The sentence.
    pub message: String,
}

impl Problem {
    /// A problem with the status and the description of its code, and nothing else.
    pub fn new(code: &'static Code) -> Self {
        Self {
            code,
            status: code.status,
            details: Vec::new(),
            validation_errors: Vec::new(),
            retry_after: None,
        }
    }

    /// There is no such thing, or the caller's team does not have it.
    pub fn not_found(what: &str, id: &str) -> Self {
        Self::new(&codes::NOT_FOUND).detail(format!("There is no {what} with the id '{id}'."))
    }

    /// Adds a sentence of explanation.
    #[must_use]
    pub fn detail(mut self, detail: impl Into<String>) -> Self {
        self.details.push(detail.into());
        self
    }

    /// Adds what is wrong with one property.
    #[must_use]
    pub fn error(mut self, property: impl Into<String>, message: impl Into<String>) -> Self {
        let error = ValidationError { property: property.into(), message: message.into() };
        self.validation_errors.push(error);
        self
    }

    /// Adds what is wrong with several properties.
    #[must_use]
    pub fn errors(mut self, errors: impl IntoIterator<Item = ValidationError>) -> Self {
        self.validation_errors.extend(errors);
        self
    }

    /// Answers with another status than the usual one of the code.
    #[must_use]
    pub fn with_status(mut self, status: StatusCode) -> Self {
        self.status = status;
        self
    }

    /// Says after how many seconds it makes sense to try again.
    #[must_use]
    pub fn retry_after(mut self, seconds: u64) -> Self {
        self.retry_after = Some(seconds);
        self
    }

    /// The code.
    pub fn code(&self) -> &'static Code {
        self.code
    }

    /// What is wrong with which property.
    pub fn validation_errors(&self) -> &[ValidationError] {
        &self.validation_errors
    }

    /// Everything that the problem says beyond its code, as one text.
    pub fn explanation(&self) -> String {
        let details = self.details.iter().map(String::as_str);
        let messages = self.validation_errors.iter().map(|error| error.message.as_str());
        let sentences: Vec<_> =
            std::iter::once(self.code.description).chain(details).chain(messages).collect();
        sentences.join(" ")
    }

    fn render(self, base_url: &str) -> Response {
        let body = Body {
            code: self.code.name,
            description: self.code.description,
            link: format!("{base_url}/codes/{}", self.code.name),
            details: self.details,
            validation_errors: self.validation_errors,
        };
        let mut response = (self.status, Json(body)).into_response();
        if let Some(seconds) = self.retry_after {
            response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(seconds));
        }
        response
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Body {
    code: &'static str,
    description: &'static str,
    link: String,
    details: Vec<String>,
    validation_errors: Vec<ValidationError>,
}

/// Only carries the problem: `write` knows the address that its link begins with.
impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let mut response = self.status.into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// Writes the error object into the reply to a request that failed.
pub(crate) async fn write(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let status = response.status();
    let problem = response.extensions_mut().remove::<Problem>().or_else(|| of_framework(status));
    let Some(problem) = problem else { return response };
    let (parts, body) = problem.render(&state.base_url).into_parts();
    *response.status_mut() = parts.status;
    response.headers_mut().extend(parts.headers);
    *response.body_mut() = body;
    response
}

/// What the framework itself refused: an unknown path, a method, a path that is not UTF-8.
fn of_framework(status: StatusCode) -> Option<Problem> {
    let code = match status {
        StatusCode::NOT_FOUND => &codes::NOT_FOUND,
        StatusCode::METHOD_NOT_ALLOWED => &codes::INVALID_OPERATION,
        status if status.is_client_error() => &codes::INVALID_MODEL,
        status if status.is_server_error() => &codes::SERVER_ERROR,
        _ => return None,
    };
    Some(Problem::new(code).with_status(status))
}
