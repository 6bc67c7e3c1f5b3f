//! What the project needs on the machine, and how it gets there.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};

use crate::{paths, stamp, step, tool};

const TARGET: &str = "wasm32-unknown-unknown";

/// The oldest Node that can `require` an ES module, which the package promises.
const NODE: (u32, u32) = (20, 19);

/// Everything that a build needs.
pub(crate) fn for_build() -> Result<()> {
    wasm_target()?;
    node_version()?;
    node_modules()
}

/// What the checks need beyond that.
pub(crate) fn for_checks() -> Result<()> {
    component("rustfmt", "fmt")?;
    component("clippy", "clippy")
}

fn wasm_target() -> Result<()> {
    let sysroot = tool::quiet(tool::new("rustc").args(["--print", "sysroot"]))?;
    if Path::new(sysroot.trim()).join("lib/rustlib").join(TARGET).exists() {
        return Ok(());
    }
    rustup(&["target", "add", TARGET])
}

fn component(name: &str, cargo_command: &str) -> Result<()> {
    if tool::quiet(tool::cargo().args([cargo_command, "--version"])).is_ok() {
        return Ok(());
    }
    rustup(&["component", "add", name])
}

fn rustup(args: &[&str]) -> Result<()> {
    let command = format!("rustup {}", args.join(" "));
    ensure!(
        paths::on_path(&["rustup"]).is_some(),
        "Rust lacks a part that rustup would add, and rustup was not found: install it from \
         https://rustup.rs, then run `{command}`"
    );
    step::quiet(&command, || tool::quiet(tool::new("rustup").args(args)).map(drop))
}

fn node_version() -> Result<()> {
    let (major, minor) = NODE;
    let advice = format!("install Node {major}.{minor} or newer from https://nodejs.org");
    let version = tool::quiet(tool::node().arg("--version"))
        .with_context(|| format!("Node was not found: {advice}"))?;
    let version = version.trim();
    let mut numbers = version.trim_start_matches('v').split('.').map(str::parse::<u32>);
    let (Some(Ok(found_major)), Some(Ok(found_minor))) = (numbers.next(), numbers.next()) else {
        bail!("Node answers `{version}` when asked for its version: {advice}");
    };
    ensure!((found_major, found_minor) >= NODE, "Node {version} is too old: {advice}");
    Ok(())
}

/// Installs the npm packages of the lock file, unless they are there.
fn node_modules() -> Result<()> {
    let root = paths::root();
    // npm itself rewrites its own list of what is installed; that it is there is enough.
    let installed = root.join("node_modules/.package-lock.json");
    let manifests = ["package-lock.json", ".npmrc"];
    let inputs = manifests.map(|name| root.join(name));
    if !installed.exists() {
        // A half-finished install looks like a finished one to npm.
        paths::remove_folder(&root.join("node_modules"))?;
    }
    stamp::once_signed("npm packages", &inputs, &installed, || {
        tool::quiet(tool::npm().args(["ci", "--no-audit", "--no-fund", "--loglevel=error"]))
            .context("the packages of package-lock.json could not be installed")?;
        ensure!(installed.exists(), "npm has installed nothing");
        Ok(())
    })
}

/// Installs Debian packages where that is possible without asking anybody: as root, with apt.
pub(crate) fn apt_install(packages: &[&str]) -> Result<bool> {
    if !is_root() || paths::on_path(&["apt-get"]).is_none() {
        return Ok(false);
    }
    step::quiet(&format!("apt-get install {}", packages.join(" ")), || {
        apt(&["update", "-qq"])?;
        let options = ["install", "-y", "-qq", "--no-install-recommends"];
        apt(&[&options[..], packages].concat())
    })?;
    Ok(true)
}

fn apt(args: &[&str]) -> Result<()> {
    let mut command = tool::new("apt-get");
    command.env("DEBIAN_FRONTEND", "noninteractive").args(args);
    tool::quiet(&mut command).map(drop)
}

/// Root owns its own process folder; without one (not Linux) there is no apt either.
pub(crate) fn is_root() -> bool {
    fs::read_to_string("/proc/self/status").is_ok_and(|status| {
        status.lines().any(|line| {
            line.strip_prefix("Uid:")
                .and_then(|ids| ids.split_whitespace().nth(1))
                .is_some_and(|effective| effective == "0")
        })
    })
}
