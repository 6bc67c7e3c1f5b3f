//! `pkg/dist`: what the npm package ships.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;

use anyhow::Result;

use crate::module::Module;
use crate::{paths, stamp, tool};

/// Where links lead of who reads the README elsewhere.
const HOME: &str = "https://github.com/faultmap/faultmap/blob/HEAD/";

/// Kept at the top of the project; npm only packs what is in the package's own folder.
pub(crate) const DOCUMENTS: [&str; 3] = ["CHANGELOG.md", "LICENSE-APACHE", "LICENSE-MIT"];

pub(crate) fn build(module: &Module) -> Result<()> {
    let (root, pkg) = (paths::root(), paths::pkg());
    let dist = pkg.join("dist");
    for name in DOCUMENTS {
        if root.join(name).exists() {
            paths::copy(&root.join(name), &pkg.join(name))?;
        }
    }
    paths::write(&pkg.join("README.md"), for_npm(&paths::read(&root.join("README.md"))?))?;
    let mut inputs = ["src", "package.json", "tsconfig.json"].map(|name| pkg.join(name)).to_vec();
    inputs.push(root.join("locales"));
    inputs.push(module.wasm.clone());
    stamp::once("npm package", &inputs, std::slice::from_ref(&dist), || {
        paths::remove_folder(&dist)?;
        tool::quiet(tool::npm_tool("tsc").args(["--project", "pkg"]))?;
        paths::copy(&module.wasm, &dist.join("faultmap.wasm"))?;
        // The compiler reads the types beside it and leaves the JavaScript where it is.
        paths::write(&dist.join("faultmap.wasm.d.ts"), MODULE)?;
        for name in ["generated.core.js", "generated.core.d.ts"] {
            paths::copy(&pkg.join("src").join(name), &dist.join(name))?;
        }
        locales(&root.join("locales"), &dist.join("locales"))
    })
}

/// Each catalog as JSON, and as a module: Node imports JSON only with an attribute that older
/// bundlers do not know.
fn locales(from: &Path, to: &Path) -> Result<()> {
    for file in paths::files_below(from)? {
        if file.extension() != Some(OsStr::new("json")) {
            continue;
        }
        let name = file.file_stem().unwrap_or_default().to_string_lossy();
        let catalog = paths::read(&file)?;
        paths::write(&to.join(format!("{name}.js")), module_of(&catalog))?;
        paths::write(&to.join(format!("{name}.d.ts")), TYPES)?;
        fs::copy(&file, to.join(format!("{name}.json")))?;
    }
    Ok(())
}

/// The README without the parts that only who has the repository can use.
fn for_npm(readme: &str) -> String {
    let parts = readme.split("\n## ");
    let kept: Vec<_> = parts.filter(|part| !OF_THE_REPOSITORY.contains(&title(part))).collect();
    let mut text = String::new();
    for (place, part) in kept.join("\n## ").split("](").enumerate() {
        if place > 0 {
            text.push_str("](");
            if !part.starts_with("https:") && !part.starts_with('#') {
                text.push_str(HOME);
            }
        }
        text.push_str(part);
    }
    text
}

const OF_THE_REPOSITORY: [&str; 2] = ["Rust", "Build it"];

fn title(part: &str) -> &str {
    part.lines().next().unwrap_or_default()
}

/// What hosts make of the file that they import.
const MODULE: &str = "\
declare const module: WebAssembly.Module;
export default module;
";

const TYPES: &str = "\
declare const catalog: Readonly<Record<string, string>>;
export default catalog;
";

/// JSON is JavaScript; only `__proto__` means something else there.
fn module_of(catalog: &str) -> String {
    let catalog = catalog.trim().replace("\"__proto__\":", "[\"__proto__\"]:");
    format!("export default {catalog};\n")
}

#[cfg(test)]
mod tests {
    use super::for_npm;

    #[test]
    fn npm_shows_what_its_readers_can_use() {
        let readme =
            "# a\n[b](docs/b.md) [c](https://c) [d](#e)\n\n## Rust\n\nf\n\n## Licence\n\ng\n";
        let link = "https://github.com/faultmap/faultmap/blob/HEAD/docs/b.md";
        let shown = format!("# a\n[b]({link}) [c](https://c) [d](#e)\n\n## Licence\n\ng\n");
        assert_eq!(for_npm(readme), shown);
    }
}
