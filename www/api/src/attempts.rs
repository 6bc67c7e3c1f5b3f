//! The limit on failed sign-ins.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use crate::codes;
use crate::problem::Problem;

/// How many failed sign-ins an email address has before it must wait.
const LIMIT: u32 = 5;

/// How long, counted from the first of them.
const WINDOW: Duration = Duration::from_secs(30);

/// The failed sign-ins of the last [`WINDOW`]; clones share them.
#[derive(Clone, Default)]
pub(crate) struct Attempts(Arc<Mutex<HashMap<String, Failed>>>);

struct Failed {
    times: u32,
    since: Instant,
}

impl Attempts {
    /// `too-many-requests` if the address has used its attempts up.
    pub(crate) fn check(&self, email: &str) -> Result<(), Problem> {
        let failed = self.recent(Instant::now());
        match failed.get(&email.to_lowercase()) {
            Some(failed) if failed.times >= LIMIT => {
                let left = WINDOW.saturating_sub(failed.since.elapsed());
                Err(Problem::new(&codes::TOO_MANY_REQUESTS).retry_after(left.as_secs() + 1))
            }
            _ => Ok(()),
        }
    }

    /// Counts one more failure.
    pub(crate) fn failed(&self, email: &str) {
        let now = Instant::now();
        let mut failed = self.recent(now);
        let failed = failed.entry(email.to_lowercase()).or_insert(Failed { times: 0, since: now });
        failed.times += 1;
    }

    /// Forgets every failure.
    pub(crate) fn clear(&self) {
        self.recent(Instant::now()).clear();
    }

    fn recent(&self, now: Instant) -> std::sync::MutexGuard<'_, HashMap<String, Failed>> {
        let mut failed = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        failed.retain(|_, failed| now.duration_since(failed.since) < WINDOW);
        failed
    }
}
