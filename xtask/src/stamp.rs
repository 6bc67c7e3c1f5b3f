//! Steps that are done once for the same files.

use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::{Hash, Hasher};
use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::{paths, step};

/// Runs a step unless it has run already for the same inputs and what it left is still there,
/// unchanged. Files and folders alike; one that does not exist counts as empty.
pub(crate) fn once(
    name: &str,
    inputs: &[PathBuf],
    outputs: &[PathBuf],
    work: impl FnOnce() -> Result<()>,
) -> Result<()> {
    // The recipe of a step is an input of it too, and so are the versions of its tools.
    let recipe = ["xtask/src", "package-lock.json"].map(|name| paths::root().join(name));
    let seen = || hash(recipe.iter().chain(inputs).chain(outputs));
    let exists = outputs.iter().all(|path| path.exists());
    run_unless_stamped(name, exists, seen, work)
}

/// The same for a step whose outputs are too many to read: that `sign` exists stands for them.
pub(crate) fn once_signed(
    name: &str,
    inputs: &[PathBuf],
    sign: &Path,
    work: impl FnOnce() -> Result<()>,
) -> Result<()> {
    run_unless_stamped(name, sign.exists(), || hash(inputs), work)
}

fn run_unless_stamped(
    name: &str,
    outputs_exist: bool,
    seen: impl Fn() -> String,
    work: impl FnOnce() -> Result<()>,
) -> Result<()> {
    let stamp = paths::work().join("stamps").join(name.replace(' ', "-"));
    if outputs_exist && fs::read_to_string(&stamp).is_ok_and(|old| old == seen()) {
        return Ok(());
    }
    step::quiet(name, work)?;
    paths::write(&stamp, seen())
}

fn hash<'a>(inputs: impl IntoIterator<Item = &'a PathBuf>) -> String {
    let mut hasher = DefaultHasher::new();
    for path in inputs {
        let files = if path.is_dir() {
            paths::files_below(path).unwrap_or_default()
        } else {
            vec![path.clone()]
        };
        for file in files {
            file.strip_prefix(paths::root()).unwrap_or(&file).hash(&mut hasher);
            fs::read(&file).ok().hash(&mut hasher);
        }
    }
    format!("{:016x}", hasher.finish())
}
