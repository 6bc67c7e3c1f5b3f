//! The tests that Rust's and Node's own runners run.

use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use crate::browsers::{Browsers, on_ci};
use crate::tool::Counts;
use crate::{build, paths, step, tool};

/// Folders with tests in TypeScript. Those below a `browser` folder and of the page drive a
/// browser; the others need only Node.
const FOLDERS: [&str; 3] = ["pkg/test", "examples", "www/test"];

pub(crate) fn native() -> Result<Option<Counts>> {
    let mut counts = Counts::default();
    let whole = ["test", "--workspace"];
    let more = ["test", "--package", "faultmap", "--features", "serde,testing"];
    for args in [&whole[..], &more] {
        counts += passed(tool::cargo().args(args))?;
    }
    Ok(Some(counts))
}

/// Tests of the package in Node.
pub(crate) fn node() -> Result<Option<Counts>> {
    let (_, tests): (Vec<_>, Vec<_>) = test_files()?.into_iter().partition(|f| in_browser(f));
    ensure!(!tests.is_empty(), "pkg/test holds no test: files named *.test.ts are looked for");
    run(&bundle("node", &tests)?, tool::node()).map(Some)
}

/// Tests that drive the browsers. A browser that is not there is left out; the tests skip what
/// they would do in it.
pub(crate) fn browser(browsers: &Browsers) -> Result<Option<Counts>> {
    let (tests, _): (Vec<_>, Vec<_>) = test_files()?.into_iter().partition(|f| in_browser(f));
    ensure!(!tests.is_empty(), "no *.test.ts is in pkg/test/browser or www/test");
    let mut node = tool::node();
    for (variable, found) in
        [("FAULTMAP_CHROMIUM", &browsers.chromium), ("FAULTMAP_FIREFOX", &browsers.firefox)]
    {
        node.env(variable, found.as_deref().unwrap_or(Path::new("")));
    }
    node.env("FAULTMAP_DEMO_API", build::api_program());
    // One file at a time: each starts its own browsers, on a machine that may be small.
    node.arg("--test-concurrency=1");
    run(&bundle("browser", &tests)?, node).map(Some)
}

fn in_browser(file: &Path) -> bool {
    let below = |folder: &str| file.starts_with(paths::root().join(folder));
    below("pkg/test/browser") || below("www/test")
}

fn test_files() -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for folder in FOLDERS {
        found.extend(paths::files_below(&paths::root().join(folder))?.into_iter().filter(|file| {
            let name = file.file_name().unwrap_or_default().to_string_lossy();
            [".test.ts", ".test.tsx", ".test.mjs"].iter().any(|end| name.ends_with(end))
        }));
    }
    Ok(found)
}

/// Node 20 does not read TypeScript. What a test imports by name stays an import, so that the
/// package is tested as it is installed; only files beside the test are put into it.
fn bundle(group: &str, tests: &[PathBuf]) -> Result<Vec<PathBuf>> {
    let root = paths::root();
    let to = root.join("target/js-tests").join(group);
    paths::remove_folder(&to)?;
    let mut esbuild = tool::npm_tool("esbuild");
    esbuild
        .args(tests)
        .args(["--bundle", "--packages=external", "--platform=node", "--format=esm"])
        .args(["--target=node20", "--jsx=automatic", "--sourcemap=inline"])
        .args(["--out-extension:.js=.mjs", "--log-level=warning"])
        .arg(format!("--outbase={}", root.display()))
        .arg(format!("--outdir={}", to.display()));
    step::quiet(&format!("{group} tests bundled"), || tool::quiet(&mut esbuild))?;
    tests.iter().map(|test| Ok(to.join(test.strip_prefix(&root)?).with_extension("mjs"))).collect()
}

/// Runs Node's test runner in the project's top folder. A browser that hangs ends as a failure.
fn run(tests: &[PathBuf], mut node: std::process::Command) -> Result<Counts> {
    let reporter = if io::stdout().is_terminal() { "spec" } else { "tap" };
    let reporter = format!("--test-reporter={reporter}");
    // With its own garbage collector at hand, a test of memory can be exact.
    node.args([
        "--expose-gc",
        "--enable-source-maps",
        "--test",
        "--test-timeout=300000",
        &reporter,
    ]);
    passed(node.args(tests))
}

/// Runs a test runner and fails if a test did, or if there was none, or on CI if one was skipped.
pub(crate) fn passed(command: &mut std::process::Command) -> Result<Counts> {
    let (counts, content) = tool::counted(command)?;
    judged(counts, content, on_ci()).with_context(|| format!("`{}`", brief(command)))?;
    Ok(counts)
}

/// Whether that is a success: `content` is the runner's own word, `whole` asks that no test was
/// skipped.
fn judged(counts: Counts, content: bool, whole: bool) -> Result<()> {
    let Counts { passed, failed, skipped } = counts;
    ensure!(content && failed == 0, "{failed} failed, {passed} passed");
    ensure!(passed + skipped > 0, "no test was run");
    ensure!(skipped == 0 || !whole, "{skipped} skipped: on CI every test must be run");
    Ok(())
}

/// The beginning of a command line: the rest of Node's is a long list of files.
fn brief(command: &std::process::Command) -> String {
    tool::shown(command).split(" target/js-tests").next().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::{Counts, judged};

    #[test]
    fn a_skipped_test_is_a_failure_on_ci_alone() {
        let counts = |passed, failed, skipped| Counts { passed, failed, skipped };
        assert!(judged(counts(3, 0, 0), true, true).is_ok());
        assert!(judged(counts(3, 0, 1), true, false).is_ok());
        assert!(judged(counts(3, 0, 1), true, true).is_err());
        for whole in [false, true] {
            assert!(judged(counts(0, 0, 0), true, whole).is_err());
            assert!(judged(counts(3, 1, 0), true, whole).is_err());
            assert!(judged(counts(3, 0, 0), false, whole).is_err());
        }
    }
}
