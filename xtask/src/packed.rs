//! The package as it would be published: packed, judged by two linters, installed and loaded.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};

use crate::{paths, tool};

/// The entries that need no name after them.
const ENTRIES: [&str; 5] = ["", "/js", "/auto", "/slim", "/testing"];

pub(crate) fn check() -> Result<()> {
    let tarball = pack()?;
    tool::quiet(tool::npm_tool("publint").args(["run", "--strict"]).arg(&tarball))?;
    let named = named_entries()?;
    let mut attw = tool::npm_tool("attw");
    attw.arg(&tarball)
        .args(["--profile", "esm-only", "--no-color", "--no-emoji"])
        // It judges types, and the module has none.
        .args(["--exclude-entrypoints", "faultmap.wasm"])
        .arg("--include-entrypoints")
        .args(&named);
    tool::quiet(&mut attw)?;
    load(&tarball, &named)
}

fn pack() -> Result<PathBuf> {
    let folder = paths::work().join("pack");
    paths::remove_folder(&folder)?;
    fs::create_dir_all(&folder)?;
    let mut npm = tool::npm();
    npm.args(["pack", "./pkg", "--silent", "--pack-destination"]).arg(&folder);
    tool::quiet(&mut npm)?;
    let [tarball] = &paths::files_below(&folder)?[..] else {
        bail!("npm pack did not leave one file in {}", paths::shown(&folder));
    };
    let listing = tool::quiet(tool::new("tar").arg("-tf").arg(tarball))?;
    for file in ["LICENSE-APACHE", "LICENSE-MIT", "README.md", "dist/faultmap.wasm"] {
        let there = listing.lines().any(|line| line == format!("package/{file}"));
        ensure!(there, "the packed package has no {file}");
    }
    Ok(tarball.clone())
}

/// The locales and adapters, as a user imports them: `locales/de`.
fn named_entries() -> Result<Vec<String>> {
    let mut names = Vec::new();
    for folder in ["locales", "adapters"] {
        for file in fs::read_dir(paths::pkg().join("dist").join(folder))
            .with_context(|| format!("pkg/dist has no {folder}"))?
        {
            let file = file?.file_name().to_string_lossy().into_owned();
            if let Some(name) = file.strip_suffix(".js") {
                names.push(format!("{folder}/{name}"));
            }
        }
    }
    names.sort();
    Ok(names)
}

/// Installs the file elsewhere, and loads each of its entries both ways.
fn load(tarball: &Path, named: &[String]) -> Result<()> {
    let app = paths::work().join("pack/app");
    paths::write(&app.join("package.json"), "{ \"private\": true }\n")?;
    let mut npm = tool::npm();
    npm.current_dir(&app)
        .args(["install", "--offline", "--silent", "--no-package-lock"])
        .arg(tarball);
    tool::quiet(&mut npm)?;
    let entries = ENTRIES
        .iter()
        .map(|entry| format!("\"faultmap{entry}\""))
        .chain(named.iter().map(|name| format!("\"faultmap/{name}\"")));
    let script = entries
        .flat_map(|entry| {
            ["require(", &entry, "); await import(", &entry, ");\n"].map(str::to_owned)
        })
        .collect::<String>();
    let script = format!("(async () => {{\n{script}}})();\n");
    paths::write(&app.join("load.cjs"), script)?;
    tool::quiet(tool::node().current_dir(&app).arg("load.cjs")).map(drop)
}

#[cfg(test)]
mod tests {
    use crate::paths;

    #[test]
    fn crate_and_package_have_the_same_version() {
        let manifest = paths::read(&paths::pkg().join("package.json")).unwrap();
        let version = format!("\"version\": {:?}", env!("CARGO_PKG_VERSION"));
        assert!(manifest.contains(&version), "pkg/package.json lacks {version}");
    }
}
