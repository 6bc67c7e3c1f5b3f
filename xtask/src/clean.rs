//! Removes what was built or installed inside the project.

use std::fs;

use anyhow::Result;

use crate::{package, paths};

pub(crate) fn run() -> Result<()> {
    let root = paths::root();
    for folder in ["node_modules", "www/node_modules", "pkg/node_modules", "pkg/dist", "www/dist"] {
        paths::remove_folder(&root.join(folder))?;
    }
    for file in paths::files_below(&root.join("pkg/src"))? {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        if name.starts_with("generated.") {
            fs::remove_file(&file)?;
        }
    }
    for copy in package::DOCUMENTS.map(|name| paths::pkg().join(name)) {
        if copy.exists() {
            fs::remove_file(copy)?;
        }
    }
    // Last: this very program is in there.
    paths::remove_folder(&root.join("target"))
}
