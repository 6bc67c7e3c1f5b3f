//! The recorded replies of `tests/fixtures`.

use std::fs;
use std::path::PathBuf;

use faultmap::{Headers, Reply};

/// A recorded reply.
#[derive(Clone)]
pub(crate) struct Fixture {
    /// The folder: the id of the dialect.
    pub(crate) dialect: String,
    /// The file's name without its ending.
    pub(crate) case: String,
    pub(crate) status: u16,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

impl Fixture {
    /// What the program is given.
    pub(crate) fn reply(&self) -> Reply<'_> {
        let headers = self.headers.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        Reply::new(&self.body, Headers::new(headers)).with_status(self.status)
    }
}

/// Where the fixtures are.
pub(crate) fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures")
}

/// All fixtures, in the order of their names.
pub(crate) fn fixtures() -> Vec<Fixture> {
    let mut fixtures = Vec::new();
    for folder in fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path()) {
        if !folder.is_dir() {
            continue;
        }
        let dialect = folder.file_name().unwrap().to_str().unwrap().to_owned();
        for file in fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()) {
            if file.extension().is_some_and(|ending| ending == "http") {
                let case = file.file_stem().unwrap().to_str().unwrap().to_owned();
                fixtures.push(read(dialect.clone(), case, &fs::read(file).unwrap()));
            }
        }
    }
    fixtures.sort_by(|a, b| (&a.dialect, &a.case).cmp(&(&b.dialect, &b.case)));
    assert!(!fixtures.is_empty());
    fixtures
}

fn read(dialect: String, case: String, file: &[u8]) -> Fixture {
    let mut rest = file;
    let mut line = || {
        let end = rest.iter().position(|byte| *byte == b'\n').expect("an empty line ends the head");
        let line = std::str::from_utf8(&rest[..end]).unwrap();
        rest = &rest[end + 1..];
        line.strip_suffix('\r').unwrap_or(line)
    };
    let first = line();
    let status = first.strip_prefix("HTTP/1.1 ").and_then(|rest| rest.get(..3)).unwrap();
    let mut headers = Vec::new();
    loop {
        let header = line();
        if header.is_empty() {
            break;
        }
        let (name, value) = header.split_once(": ").unwrap();
        headers.push((name.to_owned(), value.to_owned()));
    }
    Fixture { dialect, case, status: status.parse().unwrap(), headers, body: rest.to_vec() }
}
