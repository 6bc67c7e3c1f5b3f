//! The files of a project.

use axum::Json;
use axum::body::{Body, Bytes};
use axum::extract::{FromRequest, Multipart, Path, Request, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE, X_CONTENT_TYPE_OPTIONS};
use axum::http::{HeaderName, StatusCode};
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::Serialize;

use crate::AppState;
use crate::auth::{Caller, EditFiles, May};
use crate::codes;
use crate::problem::Problem;
use crate::validate::Validator;
use crate::{body, db, projects};

/// How many bytes an upload may have.
pub const UPLOAD_LIMIT: usize = 1024 * 1024;

/// The media types that may be uploaded.
const TYPES: &[&str] = &["application/pdf", "image/jpeg", "image/png", "text/plain"];

/// A file, without what is in it.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct File {
    id: String,
    project_id: String,
    name: String,
    content_type: String,
    size: i64,
    created_at: String,
}

impl File {
    const COLUMNS: &'static str =
        "files.id, project_id, files.name, content_type, length(content), files.created_at";

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get(0)?,
            project_id: row.get(1)?,
            name: row.get(2)?,
            content_type: row.get(3)?,
            size: row.get(4)?,
            created_at: row.get(5)?,
        })
    }
}

fn find(connection: &Connection, team_id: &str, id: &str) -> Result<File, Problem> {
    let sql = format!(
        "SELECT {} FROM files JOIN projects ON projects.id = project_id
         WHERE files.id = ?1 AND team_id = ?2",
        File::COLUMNS
    );
    let file = connection.query_row(&sql, [id, team_id], File::read).optional()?;
    file.ok_or_else(|| Problem::not_found("file", id))
}

/// `GET /projects/{id}/files`
pub(crate) async fn list(
    State(state): State<AppState>,
    caller: Caller,
    Path(project_id): Path<String>,
) -> Result<Json<Vec<File>>, Problem> {
    state
        .db
        .read(move |connection| {
            projects::find(connection, &caller.team_id, &project_id)?;
            let sql = format!(
                "SELECT {} FROM files WHERE project_id = ?1 ORDER BY created_at, name",
                File::COLUMNS
            );
            let files: Result<_, _> =
                connection.prepare(&sql)?.query_map([&project_id], File::read)?.collect();
            Ok(Json(files?))
        })
        .await
}

/// The file of an upload.
struct Upload {
    name: String,
    content_type: String,
    content: Bytes,
}

/// `POST /projects/{id}/files`, with the file in the part `file` of a form.
pub(crate) async fn upload(
    State(state): State<AppState>,
    caller: May<EditFiles>,
    Path(project_id): Path<String>,
    request: Request,
) -> Result<Json<File>, Problem> {
    let upload = read(request, &state).await?;
    let mut check = Validator::new();
    let empty = upload.content.is_empty();
    check.rules("File", (!empty).then_some(())).not_null().done();
    check.text("FileName", Some(&upload.name)).not_empty().max_length(120).done();
    check.text("ContentType", Some(&upload.content_type)).one_of(TYPES).done();
    check.finish()?;

    let caller = caller.into_caller();
    state
        .db
        .write(move |transaction| {
            projects::find(transaction, &caller.team_id, &project_id)?.require_open()?;
            let id = db::new_id(transaction, "fil")?;
            transaction.execute(
                "INSERT INTO files (id, project_id, name, content_type, content)
                 VALUES (?1, ?2, ?3, ?4, ?5)",
                params![id, project_id, upload.name, upload.content_type, &upload.content[..]],
            )?;
            find(transaction, &caller.team_id, &id).map(Json)
        })
        .await
}

async fn read(request: Request, state: &AppState) -> Result<Upload, Problem> {
    let (parts, body) = request.into_parts();
    let bytes = body::read(body, UPLOAD_LIMIT).await?;
    let request = Request::from_parts(parts, Body::from(bytes));
    let mut form = Multipart::from_request(request, state)
        .await
        .map_err(|rejection| invalid_form(&rejection.body_text()))?;
    while let Some(part) = form.next_field().await.map_err(|e| invalid_form(&e.body_text()))? {
        if part.name() == Some("file") {
            let name = part.file_name().unwrap_or_default().to_owned();
            let content_type = part.content_type().unwrap_or_default().to_owned();
            let content = part.bytes().await.map_err(|e| invalid_form(&e.body_text()))?;
            return Ok(Upload { name, content_type, content });
        }
    }
    Err(Problem::new(&codes::VALIDATION_FAILED).error("File", "'File' must not be empty."))
}

fn invalid_form(reason: &str) -> Problem {
    Problem::new(&codes::INVALID_MODEL).detail(format!("The form cannot be read: {reason}."))
}

/// `GET /files/{id}`: what is in it.
pub(crate) async fn download(
    State(state): State<AppState>,
    caller: Caller,
    Path(id): Path<String>,
) -> Result<([(HeaderName, String); 3], Vec<u8>), Problem> {
    state
        .db
        .read(move |connection| {
            let file = find(connection, &caller.team_id, &id)?;
            let sql = "SELECT content FROM files WHERE id = ?1";
            let content = connection.query_row(sql, [&id], |row| row.get(0))?;
            let name = percent_encoded(&file.name);
            let headers = [
                (CONTENT_TYPE, file.content_type),
                (CONTENT_DISPOSITION, format!("attachment; filename*=UTF-8''{name}")),
                (X_CONTENT_TYPE_OPTIONS, "nosniff".to_owned()),
            ];
            Ok((headers, content))
        })
        .await
}

fn percent_encoded(name: &str) -> String {
    let encode = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'.' | b'-' | b'_' => {
            char::from(byte).to_string()
        }
        _ => format!("%{byte:02X}"),
    };
    name.bytes().map(encode).collect()
}

/// `DELETE /files/{id}`
pub(crate) async fn delete(
    State(state): State<AppState>,
    caller: May<EditFiles>,
    Path(id): Path<String>,
) -> Result<StatusCode, Problem> {
    let caller = caller.into_caller();
    state
        .db
        .write(move |transaction| {
            let file = find(transaction, &caller.team_id, &id)?;
            projects::find(transaction, &caller.team_id, &file.project_id)?.require_open()?;
            transaction.execute("DELETE FROM files WHERE id = ?1", [&id])?;
            Ok(StatusCode::NO_CONTENT)
        })
        .await
}
