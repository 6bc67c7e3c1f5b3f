//! What must hold of every file: format, lints, documentation, types.

use anyhow::{Context, Result};

use crate::{step, tool};

/// The one name that a check is called by when it is printed.
type Check = (&'static str, fn() -> Result<()>);

pub(crate) const ALL: &[Check] = &[
    ("rustfmt", rustfmt),
    ("clippy", clippy),
    ("clippy for wasm32", clippy_wasm),
    ("rustdoc", rustdoc),
    ("prettier", prettier),
    ("tsc", tsc),
];

/// Formats every file.
pub(crate) fn fix() -> Result<()> {
    crate::setup::for_checks()?;
    crate::setup::for_build()?;
    step::quiet("cargo fmt", || tool::quiet(tool::cargo().args(["fmt", "--all"])))?;
    step::quiet("prettier", || {
        tool::quiet(tool::npm_tool("prettier").args(["--write", "--log-level=warn", "."]))
    })?;
    Ok(())
}

fn rustfmt() -> Result<()> {
    tool::quiet(tool::cargo().args(["fmt", "--all", "--", "--check", "-l"]))
        .context("these files are not formatted, which `cargo xtask fix` does")
        .map(drop)
}

fn clippy() -> Result<()> {
    let mut cargo = tool::cargo();
    cargo.args(["clippy", "--quiet", "--workspace", "--all-targets"]);
    tool::quiet(cargo.args(["--", "-D", "warnings"]))?;
    let mut cargo = tool::cargo();
    cargo.args(["clippy", "--quiet", "--package", "faultmap", "--all-targets"]);
    tool::quiet(cargo.args(["--features", "serde,testing", "--", "-D", "warnings"])).map(drop)
}

/// The binding exists on wasm32 alone.
fn clippy_wasm() -> Result<()> {
    let modules = ["trap", "testing-module"].map(|feature| ["--lib", "--features", feature]);
    let modules = modules.iter().map(<[_; 3]>::as_slice);
    for args in modules.chain([&["--lib", "--tests", "--features", "js"][..]]) {
        let mut cargo = tool::cargo();
        cargo.args(["clippy", "--quiet", "--package", "faultmap"]).args(args);
        cargo.args(["--target", "wasm32-unknown-unknown"]);
        tool::quiet(cargo.args(["--", "-D", "warnings"]))?;
    }
    Ok(())
}

fn rustdoc() -> Result<()> {
    for args in [
        &["--features", "serde,testing"][..],
        &["--features", "js", "--target", "wasm32-unknown-unknown"],
    ] {
        let mut cargo = tool::cargo();
        cargo.env("RUSTDOCFLAGS", "-D warnings");
        cargo.args(["doc", "--quiet", "--no-deps", "--package", "faultmap"]).args(args);
        tool::quiet(&mut cargo)?;
    }
    Ok(())
}

fn prettier() -> Result<()> {
    tool::quiet(tool::npm_tool("prettier").args(["--check", "--log-level=warn", "."]))
        .context("these files are not formatted, which `cargo xtask fix` does")
        .map(drop)
}

/// The package itself was checked when it was built; this is all that uses it.
fn tsc() -> Result<()> {
    for config in ["tsconfig.json", "benches/tsconfig.json"] {
        tool::quiet(tool::npm_tool("tsc").args(["--noEmit", "--project", config]))?;
    }
    Ok(())
}
