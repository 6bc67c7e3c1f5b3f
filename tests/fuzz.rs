//! Recorded replies with random changes: a fault comes out of each, and never a panic.

mod common;

use common::fixtures;
use faultmap::{Table, decode, detect, dialect_ids};

/// Marsaglia's xorshift: the same numbers at every run.
struct Random(u32);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 17;
        self.0 ^= self.0 << 5;
        self.0 as usize % end.max(1)
    }

    /// One change of a body: bytes that matter to readers, parts of it twice, gone or elsewhere.
    fn change(&mut self, body: &mut Vec<u8>) {
        const BYTES: &[u8] =
            b"\"\\{}[]:,<>&;#/'.-eE0919 \n\t\r\0u\x7F\x80\xBF\xC3\xE2\xED\xF0\xFF\xFE";
        const PARTS: &[&[u8]] = &[
            b"\\u",
            b"\\ud83d",
            b"null",
            b"<!--",
            b"-->",
            b"</",
            b"<h1>",
            b"&#x",
            b"[[[[",
            b"{\"a\":",
            b"1e",
            b"\xEF\xBB\xBF",
        ];
        let (at, end) = (self.below(body.len() + 1), self.below(body.len() + 1));
        let (from, to) = (at.min(end), at.max(end));
        match self.below(8) {
            0 => body.truncate(at),
            1 => drop(body.drain(from..to.min(from + 40))),
            2 => body.insert(at, BYTES[self.below(BYTES.len())]),
            3 => drop(body.splice(at..at, PARTS[self.below(PARTS.len())].iter().copied())),
            4 => drop(body.splice(
                end..end,
                body.clone().get(from..to.min(from + 60)).unwrap_or_default().to_vec(),
            )),
            5 => body.reverse(),
            _ => {
                if let Some(byte) = body.get_mut(at) {
                    *byte = BYTES[self.below(BYTES.len())];
                }
            }
        }
    }
}

#[test]
fn changed_replies_are_faults_too() {
    let table = Table::home();
    let fixtures = fixtures();
    let mut random = Random(0x2545_F491);
    for round in 0..20_000 {
        let mut fixture = fixtures[random.below(fixtures.len())].clone();
        for _ in 0..=random.below(4) {
            random.change(&mut fixture.body);
        }
        let reply = fixture.reply();
        let fault = decode(&reply, &[&table]);
        let name = format!("{round}: {}/{}", fixture.dialect, fixture.case);
        assert_eq!(fault.status, Some(fixture.status), "{name}");
        assert!(dialect_ids().any(|id| id == fault.dialect), "{name}");
        assert_eq!(fault.code.as_ref(), fault.codes.first(), "{name}");
        // What is changed inside of a success may no longer tell a failure.
        let found = detect(&reply, &[&table]);
        assert!(found.is_none_or(|found| found == fault), "{name}");
        assert!(fixture.status < 400 || detect(&reply, &[&table]).is_some(), "{name}");
    }
}
