//! What only a demo has.

use axum::extract::State;
use axum::http::StatusCode;

use crate::problem::Problem;
use crate::{AppState, db};

/// `POST /demo/reset`: everything is as it was at the start, also who is signed in.
pub(crate) async fn reset(State(state): State<AppState>) -> Result<StatusCode, Problem> {
    state.attempts.clear();
    state.db.write(|transaction| Ok(db::seed(transaction)?)).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// `GET /`, where no page is served.
pub(crate) async fn welcome(State(state): State<AppState>) -> String {
    let address = &state.base_url;
    format!(
        "The demo API of faultmap.\n\n\
         The codes of its errors: {address}/codes\n\n\
         curl -i \"{address}/projects\" -H 'Authorization: Bearer demo-anna'\n"
    )
}
