//! `pkg/dist`: what the npm package ships.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

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
        documented(&dist)?;
        locales(&root.join("locales"), &dist.join("locales"))
    })
}

/// The entries that export the functions.
const ENTRIES: [&str; 4] = ["index", "js", "auto", "slim"];

/// Writes above each function of the entries what the interface says of it: editors show what stands
/// at the declaration and do not look at the member that its type is taken from.
fn documented(dist: &Path) -> Result<()> {
    let interface = paths::read(&dist.join("functions.d.ts"))?;
    for entry in ENTRIES {
        let file = dist.join(entry).with_extension("d.ts");
        let types = with_comments(&paths::read(&file)?, &interface)?;
        paths::write(&file, types)?;
    }
    Ok(())
}

fn with_comments(entry: &str, interface: &str) -> Result<String> {
    let mut types = String::new();
    for line in entry.lines() {
        if let Some(name) = line.strip_suffix("\"];").and_then(|line| line.split('"').nth(1))
            && line.starts_with("export declare const")
        {
            types += &comment(name, interface)
                .with_context(|| format!("`Functions` says nothing of `{name}`"))?;
        }
        types += line;
        types.push('\n');
    }
    Ok(types)
}

/// The comment of a member of the interface.
fn comment(name: &str, interface: &str) -> Option<String> {
    let member = interface.find(&format!("\n    {name}("))?;
    let above = &interface[..member];
    let comment = above[above.rfind("/**")?..].replace("\n    ", "\n");
    comment.ends_with("*/").then(|| comment + "\n")
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
    use super::{for_npm, with_comments};

    const INTERFACE: &str = "\
export interface Functions {
    /**
     * Reads.
     *
     * @throws Never.
     */
    decode(body: unknown): Fault;
    /** Runs. */
    engine(): string;
    bare(): void;
}
";

    #[test]
    fn npm_shows_what_its_readers_can_use() {
        let readme =
            "# a\n[b](docs/b.md) [c](https://c) [d](#e)\n\n## Rust\n\nf\n\n## Licence\n\ng\n";
        let link = "https://github.com/faultmap/faultmap/blob/HEAD/docs/b.md";
        let shown = format!("# a\n[b]({link}) [c](https://c) [d](#e)\n\n## Licence\n\ng\n");
        assert_eq!(for_npm(readme), shown);
    }

    #[test]
    fn functions_say_what_the_interface_says() {
        let entry = "export * from \"./common.js\";\n\
                     export declare const decode: Functions[\"decode\"];\n\
                     export declare const engine: Functions[\"engine\"];\n";
        let types = with_comments(entry, INTERFACE).unwrap();
        let expected = "export * from \"./common.js\";\n\
                        /**\n * Reads.\n *\n * @throws Never.\n */\n\
                        export declare const decode: Functions[\"decode\"];\n\
                        /** Runs. */\n\
                        export declare const engine: Functions[\"engine\"];\n";
        assert_eq!(types, expected);
    }

    #[test]
    fn a_function_without_a_comment_is_a_mistake() {
        let entry = "export declare const bare: Functions[\"bare\"];\n";
        assert!(with_comments(entry, INTERFACE).is_err());
    }
}
