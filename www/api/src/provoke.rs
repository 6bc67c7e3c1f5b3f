//! The list of requests that provoke each code, and the pages that the links of replies lead to.

use std::fmt::Write;

use axum::Json;
use axum::extract::{Path, State};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::AppState;
use crate::codes::CODES;
use crate::problem::Problem;

/// How one code comes about.
#[derive(Debug, Deserialize)]
pub struct Cause {
    /// The code.
    pub code: String,
    /// What the requests try to do.
    pub title: String,
    /// The status of the last reply.
    pub status: u16,
    /// The requests. The last one is answered with the code.
    pub steps: Vec<Step>,
}

/// One request.
#[derive(Debug, Deserialize)]
pub struct Step {
    /// The method.
    pub method: String,
    /// The path, with the query.
    pub path: String,
    /// Names and values of headers.
    #[serde(default)]
    pub headers: Map<String, Value>,
    /// A text is sent as it is, anything else as JSON.
    pub body: Option<Value>,
    /// Sent as the part `file` of a form, in place of a body.
    pub file: Option<FileStep>,
}

/// A file of zero bytes.
#[derive(Debug, Deserialize)]
pub struct FileStep {
    /// Its name.
    pub name: String,
    /// Its media type.
    #[serde(rename = "type")]
    pub media_type: String,
    /// How many bytes it has.
    pub size: usize,
}

/// What `provoke.json` lists.
pub fn causes() -> serde_json::Result<Vec<Cause>> {
    serde_json::from_str(include_str!("../provoke.json"))
}

impl Step {
    /// The body as it is sent.
    pub fn text(&self) -> Option<String> {
        self.body.as_ref().map(|body| match body {
            Value::String(text) => text.clone(),
            other => other.to_string(),
        })
    }

    /// The request as a command, for an API at `address`.
    pub fn curl(&self, address: &str) -> String {
        let mut command = String::new();
        if let Some(file) = &self.file {
            let _ = write!(command, "head -c {} /dev/zero | ", file.size);
        }
        let _ = write!(command, "curl -i -X {} \"{address}{}\"", self.method, self.path);
        for (name, value) in &self.headers {
            let value = value.as_str().unwrap_or_default();
            let _ = write!(command, " \\\n  -H {}", quoted(&format!("{name}: {value}")));
        }
        if let Some(text) = self.text() {
            let _ = write!(command, " \\\n  -d {}", quoted(&text));
        }
        if let Some(file) = &self.file {
            let part = format!("file=@-;filename={};type={}", file.name, file.media_type);
            let _ = write!(command, " \\\n  -F {}", quoted(&part));
        }
        command
    }
}

fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', r"'\''"))
}

#[derive(Serialize)]
pub(crate) struct Entry {
    code: &'static str,
    status: u16,
    description: &'static str,
    link: String,
}

/// `GET /codes`
pub(crate) async fn list(State(state): State<AppState>) -> Json<Vec<Entry>> {
    let entry = |code: &&'static crate::codes::Code| Entry {
        code: code.name,
        status: code.status.as_u16(),
        description: code.description,
        link: format!("{}/codes/{}", state.base_url, code.name),
    };
    Json(CODES.iter().map(entry).collect())
}

/// `GET /codes/{code}`: what the code means, and how to see it.
pub(crate) async fn show(
    State(state): State<AppState>,
    Path(name): Path<String>,
) -> Result<String, Problem> {
    let code = CODES
        .iter()
        .find(|code| code.name == name)
        .ok_or_else(|| Problem::not_found("code", &name))?;
    let mut page = format!("{}\n\n{}\n", code.name, code.description);
    let causes = causes().unwrap_or_default();
    for cause in causes.iter().filter(|cause| cause.code == name) {
        let _ = write!(page, "\n{}:\n", cause.title);
        for step in &cause.steps {
            let _ = write!(page, "\n{}\n", step.curl(&state.base_url));
        }
    }
    Ok(page)
}
