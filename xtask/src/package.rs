//! `pkg/dist`: what the npm package ships.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;

use anyhow::Result;

use crate::module::Module;
use crate::{paths, stamp, tool};

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
    let mut inputs = ["src", "package.json", "tsconfig.json"].map(|name| pkg.join(name)).to_vec();
    inputs.push(root.join("locales"));
    inputs.push(module.wasm.clone());
    stamp::once("npm package", &inputs, std::slice::from_ref(&dist), || {
        paths::remove_folder(&dist)?;
        tool::quiet(tool::npm_tool("tsc").args(["--project", "pkg"]))?;
        paths::copy(&module.wasm, &dist.join("faultmap.wasm"))?;
        // The compiler reads the types beside it and leaves the JavaScript where it is.
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

const TYPES: &str = "\
declare const catalog: Readonly<Record<string, string>>;
export default catalog;
";

/// JSON is JavaScript; only `__proto__` means something else there.
fn module_of(catalog: &str) -> String {
    let catalog = catalog.trim().replace("\"__proto__\":", "[\"__proto__\"]:");
    format!("export default {catalog};\n")
}
