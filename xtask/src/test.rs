//! `cargo xtask test`: sets everything up, runs every test, and says what came of it.

use anyhow::{Result, bail};
use clap::ValueEnum;

use crate::browsers::Browsers;
use crate::tool::Counts;
use crate::{build, checks, packed, setup, step, suites, wasm_tests};

#[derive(clap::Args)]
pub(crate) struct Options {
    /// Only these groups of tests; all of them if none is named.
    groups: Vec<Group>,
}

#[derive(Clone, Copy, PartialEq, ValueEnum)]
enum Group {
    /// Formats, lints, documentation and types.
    Checks,
    /// The crate on this machine.
    Native,
    /// The binding, in Node and in Chromium.
    Wasm,
    /// The package in Node.
    Node,
    /// The package and the page in Chromium and Firefox.
    Browser,
    /// The package as it would be published.
    Package,
}

/// What came of one step.
enum Outcome {
    Fine,
    Counted(Counts),
    NotRun,
    Failed,
}

/// What came of all of them, in order.
#[derive(Default)]
struct Report(Vec<(&'static str, Outcome)>);

pub(crate) fn run(options: &Options) -> Result<()> {
    let wanted = |group| options.groups.is_empty() || options.groups.contains(&group);
    let mut missing = Vec::new();
    let mut report = Report::default();

    setup::for_build()?;
    let browsers = Browsers::set_up(wanted(Group::Wasm) || wanted(Group::Browser))?;
    let uses_package = [Group::Checks, Group::Node, Group::Browser].map(wanted).contains(&true);
    if uses_package || wanted(Group::Package) {
        build::all()?;
    }
    if uses_package {
        build::for_tests()?;
        build::page()?;
    }
    if wanted(Group::Checks) {
        setup::for_checks()?;
        for (name, check) in checks::ALL {
            report.check(name, check);
        }
    }
    if wanted(Group::Native) {
        report.suite("native tests", suites::native);
    }
    if wanted(Group::Wasm) {
        report.suite("wasm tests in Node", wasm_tests::node);
        report.suite("wasm tests in Chromium", || wasm_tests::chromium(&browsers));
        missing = browsers.missing();
    }
    if wanted(Group::Node) {
        report.suite("package tests in Node", suites::node);
    }
    if wanted(Group::Browser) {
        build::api()?;
        report.suite("browser tests", || suites::browser(&browsers));
        missing = browsers.missing();
    }
    if wanted(Group::Package) {
        report.check("packed package", packed::check);
    }
    report.close(&missing)
}

impl Report {
    fn check(&mut self, name: &'static str, check: impl FnOnce() -> Result<()>) {
        let outcome = match step::quiet(name, check) {
            Ok(()) => Outcome::Fine,
            Err(_) => Outcome::Failed,
        };
        self.0.push((name, outcome));
    }

    fn suite(&mut self, name: &'static str, suite: impl FnOnce() -> Result<Option<Counts>>) {
        let outcome = match step::loud(name, suite) {
            Ok(Some(counts)) => Outcome::Counted(counts),
            Ok(None) => Outcome::NotRun,
            Err(_) => Outcome::Failed,
        };
        self.0.push((name, outcome));
    }

    /// A line for each step, and last the sum with what was not run.
    fn close(&self, missing: &[String]) -> Result<()> {
        println!();
        let mut total = Counts::default();
        let mut failed = Vec::new();
        for (name, outcome) in &self.0 {
            match outcome {
                Outcome::Fine => println!("  {name}: ok"),
                Outcome::Counted(counts) => {
                    println!("  {name}: {} passed, {} skipped", counts.passed, counts.skipped);
                    total += *counts;
                }
                Outcome::NotRun => println!("  {name}: not run"),
                Outcome::Failed => {
                    println!("  {name}: FAILED");
                    failed.push(*name);
                }
            }
        }
        let not_run = match missing {
            [] => String::new(),
            _ => format!("; not run: {}", missing.join("; ")),
        };
        if !failed.is_empty() {
            bail!("failed: {}{not_run}", failed.join(", "));
        }
        println!("total: {} passed, 0 failed, {} skipped{not_run}", total.passed, total.skipped);
        Ok(())
    }
}
