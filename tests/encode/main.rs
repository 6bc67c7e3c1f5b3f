//! What `encode` writes, `decode` reads back: whatever a dialect carries of a fault.

mod expected;
mod faults;
mod input;
mod replies;
mod shapes;

use std::fmt::Write as _;

use expected::{Error, body_of, errors, has, seen};
use faultmap::{
    Carried, Carries, Encoded, Fault, Headers, Place, Reply, decode, encodable_ids, encode,
};
use faults::{Kinds, Names};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

/// Decodes what was encoded.
fn back(reply: &Encoded) -> Fault<'static> {
    let headers = reply.headers.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    let reply = Reply::new(reply.body.as_bytes(), Headers::new(headers)).with_status(reply.status);
    decode(&reply, &[]).into_owned()
}

/// What differs.
#[derive(Default)]
struct Differences(String);

impl Differences {
    fn compare<T: PartialEq + std::fmt::Debug>(&mut self, what: &str, read: &T, wanted: &T) {
        if read != wanted {
            let _ = write!(self.0, "\n  {what}: {read:?}\n  instead of {wanted:?}");
        }
    }

    /// Compares what a body carries; what it always says may stand where the fault says nothing.
    fn carried<T: PartialEq + std::fmt::Debug>(
        &mut self,
        (body, member): (&Carries, Carried),
        read: Option<&T>,
        wanted: Option<&T>,
    ) {
        let filled = wanted.is_none() && body.always.contains(&member);
        if has(body, member) && !filled {
            self.compare(member.name(), &read, &wanted);
        }
    }
}

fn check(kinds: Kinds, fault: &Fault<'static>) -> Result<(), String> {
    let reply = encode(fault, kinds.dialect).unwrap();
    let read = back(&reply);
    let body = body_of(kinds.dialect, fault);
    let mut differences = Differences::default();
    // What Rails answers to too many requests is what many others do.
    let shared =
        body.dialect == "rails" && fault.status == Some(429) && fault.description.is_none();
    let dialect =
        if shared && read.validation_errors.is_empty() { "error-string" } else { body.dialect };
    differences.compare("dialect", &&*read.dialect, &dialect);
    differences.compare("status", &read.status, &fault.status);
    differences.compare("retryAfter", &read.retry_after, &fault.retry_after);
    differences.compare("requestId", &read.request_id, &fault.request_id);
    if fault.language.is_some() {
        differences.compare("language", &read.language, &fault.language);
    }
    let most = if has(&body, Carried::Codes) { 2 } else { 1 };
    let wanted: Vec<_> = fault.codes.iter().take(most).cloned().collect();
    // The type of a failure is a code too, and always there.
    let filled = body.always.contains(&Carried::Code) || kinds.dialect == "stripe";
    if has(&body, Carried::Code) && !(wanted.is_empty() && filled) {
        let said: Vec<_> = read.codes.iter().take(wanted.len().max(1)).cloned().collect();
        differences.compare("codes", &said, &wanted);
    }
    differences.carried(
        (&body, Carried::Description),
        read.description.as_ref(),
        fault.description.as_ref(),
    );
    differences.carried((&body, Carried::Display), read.display.as_ref(), fault.display.as_ref());
    differences.carried((&body, Carried::Link), read.link.as_ref(), fault.link.as_ref());
    let details = match () {
        () if has(&body, Carried::Details) => usize::MAX,
        () if has(&body, Carried::Hint) => 2,
        () if has(&body, Carried::Detail) => 1,
        () => 0,
    };
    let wanted: Vec<_> = fault.details.iter().take(details).cloned().collect();
    differences.compare("details", &read.details, &wanted);
    if has(&body, Carried::Extensions) {
        for (name, value) in &fault.extensions {
            differences.compare(name, &read.extensions.get(name), &Some(value));
        }
    }
    if has(&body, Carried::Message) {
        let mut wanted = errors(kinds.dialect, &body, fault);
        let mut read: Vec<_> =
            read.validation_errors.iter().map(|error| seen(&body, error, None)).collect();
        if kinds.dialect == "nestjs" {
            wanted.iter_mut().for_each(Error::in_sentence);
        }
        for list in [&mut wanted, &mut read] {
            list.sort_by_key(Error::place);
        }
        for (read, wanted) in read.iter_mut().zip(&wanted) {
            read.forget_filled(wanted, &body);
        }
        differences.compare("errors", &read, &wanted);
    } else if !fault.validation_errors.is_empty() {
        let known = read.validation_errors.iter().all(|error| error.path.is_empty());
        differences.compare("no field is made up", &known, &true);
    }
    if differences.0.is_empty() {
        return Ok(());
    }
    Err(format!("{}\n  {} {:?}\n  {}", differences.0, reply.status, reply.headers, reply.body))
}

/// What dialects cannot be given, and why.
fn kinds(dialect: &'static str) -> Kinds {
    let names = match dialect {
        // JSON Pointer, and segments that are all texts.
        "problem-details" | "loopback" | "feathers" | "ajv" | "strapi" => Names::NotDigits,
        // The field stands in a sentence; the names of JSON:API have no such characters.
        "nestjs" | "fastify" | "json-api" => Names::Plain,
        _ => Names::Any,
    };
    let without: &[char] = match dialect {
        // XML has no character for it.
        "aws-xml" => &['\u{1}'],
        // And in HTML all white space is one space.
        "html" => &['\u{1}', '\t', '\n'],
        _ => &[],
    };
    let codes: &[&str] = match dialect {
        // A number is not read as a code if it is the status.
        "twilio" | "discord" => &["10004", "21211", "60200"],
        // It is told from others by how it writes codes.
        "better-auth" => &["OUT_OF_STOCK", "SOLD_17"],
        _ => &[],
    };
    let places = match dialect {
        "json-api" => &[Place::Body, Place::Query, Place::Header][..],
        "fastify" => &[Place::Body, Place::Query, Place::Path, Place::Header][..],
        _ => Place::ALL,
    };
    let statuses: &[u16] = match dialect {
        // One sentence is about the input only where the input is what is wrong.
        "errors-list" => &[400, 409, 422],
        "nestjs" => &[400, 422],
        _ => &[400, 401, 403, 404, 409, 410, 413, 415, 422, 429, 500, 502, 503],
    };
    // Protocol Buffers have no list of lists.
    let lists = dialect != "protovalidate";
    Kinds { dialect, statuses, names, lists, places, without, codes }
}

#[test]
fn what_is_written_is_read_back() {
    let mut failures = String::new();
    for dialect in encodable_ids() {
        let kinds = kinds(dialect);
        // The same faults each time: whoever changes a dialect must not find what another left.
        let cases = Config::default().cases / 4;
        let config = Config { cases, failure_persistence: None, ..Config::default() };
        let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
        let mut runner = TestRunner::new_with_rng(config, rng);
        let outcome = runner.run(&faults::fault(kinds), |fault| {
            check(kinds, &fault).map_err(proptest::test_runner::TestCaseError::fail)
        });
        if let Err(error) = outcome {
            let text = error.to_string();
            let text = text.split("minimal failing input").next().unwrap_or_default();
            let _ = write!(failures, "\n{dialect}: {text}\n");
        }
    }
    assert!(failures.is_empty(), "{failures}");
}
