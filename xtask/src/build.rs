//! Everything that is built: the module, the package, the page.

use std::path::PathBuf;

use anyhow::Result;

use crate::module::Module;
use crate::{package, paths, setup, stamp, step, tool, types};

/// The wasm module and the npm package.
pub(crate) fn all() -> Result<()> {
    setup::for_build()?;
    let module = Module::shipped();
    module.build()?;
    Module::testing().build()?;
    let source = paths::pkg().join("src");
    paths::write(&source.join("generated.ts"), types::source())?;
    paths::write(&source.join("generated.testing.ts"), types::testing())?;
    package::build(&module)
}

/// What only the tests need.
pub(crate) fn for_tests() -> Result<()> {
    Module::trapping().build()
}

/// The page, if the project has one.
pub(crate) fn page() -> Result<()> {
    let www = paths::www();
    if !www.join("index.html").exists() {
        return Ok(());
    }
    let inputs = [www.clone(), paths::root().join("pkg/dist"), paths::root().join("examples")];
    stamp::once("page", &inputs, &[www.join("dist")], || {
        let mut vite = tool::npm_tool("vite");
        vite.args(["build", "www", "--base", "./", "--logLevel", "warn"]);
        tool::quiet(&mut vite).map(drop)
    })
}

/// The demo API, in the profile that unwinds: a handler of it panics on purpose.
pub(crate) fn api() -> Result<()> {
    let mut cargo = tool::cargo();
    cargo.args(["build", "--quiet", "--package", "faultmap-demo-api"]);
    step::quiet("demo API", || tool::quiet(&mut cargo).map(drop))
}

/// Where the demo API is built: beside this program, whatever folder cargo builds in.
pub(crate) fn api_program() -> PathBuf {
    let name = format!("faultmap-demo-api{}", std::env::consts::EXE_SUFFIX);
    std::env::current_exe()
        .map_or_else(|_| PathBuf::from(&name), |program| program.with_file_name(&name))
}
