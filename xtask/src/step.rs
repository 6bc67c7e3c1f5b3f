//! One line a step, with the time that it took.

use std::io::{self, Write};
use std::time::Instant;

use anyhow::{Error, Result, anyhow};

/// Runs a step whose tools are silent unless they fail: `▸ wasm module … 3.2 s`.
pub(crate) fn quiet<T>(name: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    print!("▸ {name} … ");
    io::stdout().flush()?;
    let started = Instant::now();
    let result = work();
    if result.is_ok() {
        println!("{}", seconds(started));
    } else {
        println!("failed");
    }
    result.map_err(|error| told(name, &error))
}

/// Runs a step whose tools speak for themselves, between two lines of ours.
pub(crate) fn loud<T>(name: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    println!("▸ {name}");
    let started = Instant::now();
    let result = work();
    let mark = if result.is_ok() { '✓' } else { '✗' };
    println!("{mark} {name} … {}", seconds(started));
    result.map_err(|error| told(name, &error))
}

/// What went wrong is told where it happened; what is handed on is a short word of it.
fn told(name: &str, error: &Error) -> Error {
    eprintln!("{error:#}\n");
    anyhow!("{name} failed")
}

fn seconds(started: Instant) -> String {
    format!("{:.1} s", started.elapsed().as_secs_f64())
}
