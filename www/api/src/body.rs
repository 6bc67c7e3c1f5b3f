//! Reading request bodies, up to a limit.

use axum::body::{Body, Bytes};
use http_body_util::BodyExt;

use crate::codes;
use crate::problem::Problem;

/// How many bytes of a body that is too large are still read.
///
/// A browser that is sending when the connection closes reports a network error and never sees the
/// reply, so that the rest of a body is taken in, up to this.
const DRAIN_LIMIT: usize = 64 * 1024 * 1024;

/// The whole body, or `request-body-too-large`.
pub(crate) async fn read(mut body: Body, limit: usize) -> Result<Bytes, Problem> {
    let mut kept = Vec::new();
    let mut length = 0;
    while let Some(frame) = body.frame().await {
        let frame = frame.map_err(|error| {
            let reason = format!("The request body cannot be read: {error}.");
            Problem::new(&codes::INVALID_MODEL).detail(reason)
        })?;
        let Ok(data) = frame.into_data() else { continue };
        length += data.len();
        if length <= limit {
            kept.extend_from_slice(&data);
        } else if length > DRAIN_LIMIT {
            break;
        }
    }
    if length > limit {
        let limit = format!("The limit is {} KB.", limit / 1024);
        return Err(Problem::new(&codes::REQUEST_BODY_TOO_LARGE).detail(limit));
    }
    Ok(kept.into())
}
