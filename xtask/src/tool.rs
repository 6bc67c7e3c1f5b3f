//! Running other programs.

use std::env;
use std::io::{self, BufRead, BufReader, IsTerminal, Write};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::paths;

/// The cargo that runs this program.
pub(crate) fn cargo() -> Command {
    let mut command = new(&env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned()));
    if io::stderr().is_terminal() {
        command.env("CARGO_TERM_COLOR", "always");
    }
    command
}

pub(crate) fn node() -> Command {
    new("node")
}

pub(crate) fn npm() -> Command {
    new(if cfg!(windows) { "npm.cmd" } else { "npm" })
}

/// A tool that package.json names.
pub(crate) fn npm_tool(name: &str) -> Command {
    let name = if cfg!(windows) { format!("{name}.cmd") } else { name.to_owned() };
    new(&paths::root().join("node_modules/.bin").join(name).to_string_lossy())
}

/// Any other program, in the project's top folder and without input.
pub(crate) fn new(program: &str) -> Command {
    let mut command = Command::new(program);
    command.current_dir(paths::root()).stdin(Stdio::null());
    command
}

/// Runs a program and gives what it wrote to standard output. What else it said is shown only if
/// it failed.
pub(crate) fn quiet(command: &mut Command) -> Result<String> {
    Ok(run(command)?.0)
}

/// The same for a compiler that was told to be quiet: what it still says are warnings.
pub(crate) fn quiet_with_warnings(command: &mut Command) -> Result<()> {
    let (_, warnings) = run(command)?;
    if !warnings.trim().is_empty() {
        eprintln!("\n{}", warnings.trim_end());
    }
    Ok(())
}

fn run(command: &mut Command) -> Result<(String, String)> {
    let output = command.output().with_context(|| cannot_run(command))?;
    let stdout = String::from_utf8_lossy(&output.stdout).into_owned();
    let stderr = String::from_utf8_lossy(&output.stderr).into_owned();
    if !output.status.success() {
        let said = format!("{stdout}{stderr}");
        bail!("`{}` failed\n{}", shown(command), said.trim_end());
    }
    Ok((stdout, stderr))
}

/// Runs a program that speaks for itself.
pub(crate) fn show(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| cannot_run(command))?;
    if !status.success() {
        bail!("`{}` failed", shown(command));
    }
    Ok(())
}

/// What a test runner counted.
#[derive(Clone, Copy, Default)]
pub(crate) struct Counts {
    pub(crate) passed: u64,
    pub(crate) failed: u64,
    pub(crate) skipped: u64,
}

impl std::ops::AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

/// Runs a test runner: its output goes on to the reader, its closing lines are counted as well.
/// The `bool` tells whether the runner itself was content.
pub(crate) fn counted(command: &mut Command) -> Result<(Counts, bool)> {
    // One pipe for both, so that lines stay whole and in order.
    let (reader, writer) = io::pipe()?;
    command.stdout(writer.try_clone()?).stderr(writer);
    let child = command.spawn().with_context(|| cannot_run(command));
    // The command holds the other end: without this the reader would wait for ever.
    command.stdout(Stdio::null()).stderr(Stdio::null());
    let mut child = child?;
    let mut counts = Counts::default();
    let mut lines = BufReader::new(reader);
    let mut line = Vec::new();
    while lines.read_until(b'\n', &mut line)? > 0 {
        io::stdout().write_all(&line)?;
        counts += count(&String::from_utf8_lossy(&line));
        line.clear();
    }
    Ok((counts, child.wait()?.success()))
}

/// Reads `test result: ok. 3 passed; 0 failed; 1 ignored; …` of cargo and wasm-bindgen, and
/// `# pass 3` or `ℹ pass 3` of Node.
fn count(line: &str) -> Counts {
    let mut counts = Counts::default();
    if let Some(result) = line.trim().strip_prefix("test result: ") {
        for part in result.split([';', '.']) {
            match part.trim().split_once(' ') {
                Some((number, "passed")) => counts.passed = number.parse().unwrap_or(0),
                Some((number, "failed")) => counts.failed = number.parse().unwrap_or(0),
                Some((number, "ignored")) => counts.skipped = number.parse().unwrap_or(0),
                _ => {}
            }
        }
    } else if let Some(result) = line.strip_prefix("# ").or_else(|| line.strip_prefix("ℹ ")) {
        match result.trim().split_once(' ') {
            Some(("pass", number)) => counts.passed = number.parse().unwrap_or(0),
            Some(("fail" | "cancelled", number)) => counts.failed = number.parse().unwrap_or(0),
            Some(("skipped", number)) => counts.skipped = number.parse().unwrap_or(0),
            _ => {}
        }
    }
    counts
}

fn cannot_run(command: &Command) -> String {
    format!("cannot run `{}`", command.get_program().to_string_lossy())
}

/// The command line as a person would type it in the project's top folder.
pub(crate) fn shown(command: &Command) -> String {
    let root = format!("{}{}", paths::root().display(), std::path::MAIN_SEPARATOR);
    let program = std::path::Path::new(command.get_program()).to_string_lossy();
    let name = program.rsplit(['/', '\\']).next().unwrap_or(&program);
    std::iter::once(name.into())
        .chain(command.get_args().map(std::ffi::OsStr::to_string_lossy))
        .map(|word| word.replace(&root, ""))
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::count;

    #[test]
    fn closing_lines_are_counted() {
        let cargo = count("test result: FAILED. 12 passed; 3 failed; 1 ignored; 0 measured\n");
        assert_eq!((cargo.passed, cargo.failed, cargo.skipped), (12, 3, 1));
        assert_eq!(count("# pass 7\n").passed, 7);
        assert_eq!(count("ℹ fail 2\n").failed, 2);
        assert_eq!(count("test fields::pass 7 ... ok\n").passed, 0);
    }
}
