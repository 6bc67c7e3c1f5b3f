//! The tests of the binding: compiled to WebAssembly, run in Node and in Chromium.

use std::path::PathBuf;

use anyhow::{Result, ensure};

use crate::browsers::{self, Browsers};
use crate::tool::Counts;
use crate::{paths, step, suites, tool};

pub(crate) fn node() -> Result<Option<Counts>> {
    suites::passed(&mut cargo_test()?).map(Some)
}

/// `None` where the browser is not there.
pub(crate) fn chromium(browsers: &Browsers) -> Result<Option<Counts>> {
    let (Ok(chromium), Ok(driver)) = (&browsers.chromium, &browsers.chromedriver) else {
        return Ok(None);
    };
    let mut cargo = cargo_test()?;
    let options = paths::work().join("webdriver.json");
    paths::write(&options, browsers::webdriver_json(chromium))?;
    cargo
        .env("WASM_BINDGEN_USE_BROWSER", "1")
        .env("WASM_BINDGEN_TEST_TIMEOUT", "120")
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", options)
        .env("CHROMEDRIVER", driver);
    suites::passed(&mut cargo).map(Some)
}

/// `cargo test` for wasm32.
fn cargo_test() -> Result<std::process::Command> {
    let tests = test_targets()?;
    ensure!(!tests.is_empty(), "no file in tests/ uses wasm_bindgen_test");
    let runner = runner()?;
    let mut cargo = tool::cargo();
    cargo
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner)
        .args(["test", "--package", "faultmap", "--features", "js"])
        .args(["--target", "wasm32-unknown-unknown"]);
    for test in tests {
        cargo.args(["--test", &test]);
    }
    Ok(cargo)
}

/// The files in `tests/` that hold such tests.
fn test_targets() -> Result<Vec<String>> {
    let mut targets = Vec::new();
    let folder = paths::root().join("tests");
    for file in paths::files_below(&folder)? {
        let top_level = file.parent() == Some(&folder);
        if top_level && file.extension().is_some_and(|extension| extension == "rs") {
            let name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            if paths::read(&file)?.contains("wasm_bindgen_test") {
                targets.push(name);
            }
        }
    }
    Ok(targets)
}

/// The runner is a program of the workspace, so that nothing has to be installed.
fn runner() -> Result<PathBuf> {
    let mut cargo = tool::cargo();
    cargo.args(["build", "--quiet", "--package", "test-runner"]);
    step::quiet("wasm test runner", || tool::quiet(&mut cargo))?;
    // Beside this program, whatever folder cargo builds in.
    let runner = std::env::current_exe()?
        .with_file_name(format!("test-runner{}", std::env::consts::EXE_SUFFIX));
    ensure!(runner.exists(), "{} was not built", paths::shown(&runner));
    Ok(runner)
}
