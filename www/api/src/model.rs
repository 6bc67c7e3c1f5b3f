//! The JSON body of a request, read into a model.

use std::fmt::Write;

use axum::extract::{FromRequest, Request};
use serde::de::DeserializeOwned;
use serde_json::error::Category;
use serde_path_to_error::{Path, Segment};

use crate::AppState;
use crate::body;
use crate::codes;
use crate::problem::Problem;
use crate::validate::label;

/// How many bytes a JSON body may have.
const LIMIT: usize = 256 * 1024;

/// The model that the body holds. A body that is empty, is not JSON or has a value of another type
/// is `invalid-model`.
pub(crate) struct Model<T>(pub(crate) T);

impl<T: DeserializeOwned> FromRequest<AppState> for Model<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, _: &AppState) -> Result<Self, Problem> {
        let bytes = body::read(request.into_body(), LIMIT).await?;
        if bytes.trim_ascii().is_empty() {
            let problem = Problem::new(&codes::INVALID_MODEL);
            return Err(problem.detail("A non-empty request body is required."));
        }
        let mut reader = serde_json::Deserializer::from_slice(&bytes);
        let model = serde_path_to_error::deserialize(&mut reader).map_err(|error| {
            let problem = invalid(error.inner());
            let property = property(error.path());
            // Elsewhere than at a value, the path only says how far the reader came; and what is no
            // object has no properties.
            let at_value = error.inner().classify() == Category::Data;
            if !at_value || !property.starts_with(char::is_alphabetic) {
                return problem;
            }
            let label = label(property.rsplit('.').next().unwrap_or_default());
            problem.error(property, format!("'{label}' is not in the correct format."))
        })?;
        reader.end().map_err(|error| invalid(&error))?;
        Ok(Self(model))
    }
}

fn invalid(error: &serde_json::Error) -> Problem {
    Problem::new(&codes::INVALID_MODEL).detail(format!("The JSON body cannot be read: {error}."))
}

/// A path in a model as the name of a property: `checklist[0].title` is `Checklist[0].Title`.
fn property(path: &Path) -> String {
    let mut property = String::new();
    for segment in path {
        match segment {
            Segment::Seq { index } => {
                let _ = write!(property, "[{index}]");
            }
            Segment::Map { key } | Segment::Enum { variant: key } => {
                if !property.is_empty() {
                    property.push('.');
                }
                property.push_str(&pascal_case(key));
            }
            Segment::Unknown => {}
        }
    }
    property
}

fn pascal_case(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}
