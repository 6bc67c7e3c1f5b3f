//! Where things are.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The project's top folder.
pub(crate) fn root() -> PathBuf {
    // Set by cargo at run time too, so that a moved checkout is found without a rebuild.
    let xtask = env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    xtask.parent().map_or(xtask.clone(), Path::to_path_buf)
}

/// What the build keeps for itself.
pub(crate) fn work() -> PathBuf {
    root().join("target/faultmap")
}

pub(crate) fn pkg() -> PathBuf {
    root().join("pkg")
}

pub(crate) fn www() -> PathBuf {
    root().join("www")
}

/// Every file in a folder and below, in a fixed order, without what was built or installed there.
pub(crate) fn files_below(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    collect(folder, &mut found)?;
    found.sort();
    Ok(found)
}

fn collect(folder: &Path, found: &mut Vec<PathBuf>) -> Result<()> {
    if !folder.exists() {
        return Ok(());
    }
    for entry in fs::read_dir(folder).with_context(|| format!("cannot read {}", shown(folder)))? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default();
        if path.is_file() {
            found.push(path);
        } else if path.is_dir() && name != "node_modules" && name != "dist" && name != "target" {
            collect(&path, found)?;
        }
    }
    Ok(())
}

/// A path as a person reads it: from the project's top folder.
pub(crate) fn shown(path: &Path) -> String {
    path.strip_prefix(root()).unwrap_or(path).display().to_string()
}

pub(crate) fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("cannot read {}", shown(path)))
}

pub(crate) fn read_bytes(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("cannot read {}", shown(path)))
}

/// Writes a file and the folders above it. A file that holds just that already is left alone, so
/// that its time tells when it last changed.
pub(crate) fn write(path: &Path, content: impl AsRef<[u8]>) -> Result<()> {
    let content = content.as_ref();
    if fs::read(path).is_ok_and(|old| old == content) {
        return Ok(());
    }
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, content).with_context(|| format!("cannot write {}", shown(path)))
}

pub(crate) fn copy(from: &Path, to: &Path) -> Result<()> {
    write(to, read_bytes(from)?)
}

pub(crate) fn remove_folder(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("cannot remove {}", shown(folder)))?;
    }
    Ok(())
}

/// The first of these programs that is on the PATH.
pub(crate) fn on_path(names: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    names.iter().find_map(|name| {
        env::split_paths(&path)
            .map(|folder| folder.join(format!("{name}{}", env::consts::EXE_SUFFIX)))
            .find(|candidate| candidate.is_file())
    })
}
