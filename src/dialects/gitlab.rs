//! `GitLab`.
//!
//! ```json
//! {"message": {"bio": ["is too long (maximum is 255 characters)"], "identity": {"provider":
//! ["can't be blank"]}}}
//! ```
//!
//! Source: <https://docs.gitlab.com/api/rest/troubleshooting/>.

use super::Dialect;

pub(super) static DIALECT: Dialect =
    Dialect::new("gitlab", "message.*.0/s; message.*.*.0/s", "nocode");
