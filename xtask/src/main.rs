//! `cargo xtask …`: sets up, builds, serves and tests the project.

mod browsers;
mod build;
mod checks;
mod clean;
mod core_js;
mod module;
mod pack;
mod package;
mod packed;
mod paths;
mod serve;
mod setup;
mod stamp;
mod step;
mod suites;
mod test;
mod tool;
mod types;
mod wasm_tests;

use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(name = "cargo xtask", about = "Sets up, builds, serves and tests faultmap.")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Sets everything up, builds everything and serves the page.
    Start(serve::Options),
    /// Builds the wasm module and the npm package.
    Build,
    /// Sets everything up and runs every test, or only the named groups.
    Test(test::Options),
    /// Builds, then measures speed and sizes.
    Bench {
        /// Passed on to `benches/run.mjs`.
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        args: Vec<String>,
    },
    /// Removes everything that was built or installed inside the project.
    Clean,
    /// Formats every file.
    Fix,
}

fn main() -> ExitCode {
    let result = match Cli::parse().command {
        Command::Start(options) => serve::start(&options),
        Command::Build => build::all(),
        Command::Test(options) => test::run(&options),
        Command::Bench { args } => bench(&args),
        Command::Clean => clean::run(),
        Command::Fix => checks::fix(),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn bench(args: &[String]) -> Result<()> {
    build::all()?;
    let script = paths::root().join("benches/run.mjs");
    anyhow::ensure!(script.exists(), "there is no benches/run.mjs");
    // Some figures need builds of their own, which are to be like the one that is shipped.
    tool::show(tool::node().env("RUSTFLAGS", module::RUSTFLAGS).arg(script).args(args))
}
