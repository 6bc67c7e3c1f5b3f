//! English, which is compiled in: only its texts, a line for each. Their ids are those of the tables
//! of kinds, codes and rules, in the order of `locales/en.json`.

use crate::codes;
use crate::fault::Kind;
use crate::json::Json;
use crate::rules::Rule;
use crate::scan::parts;
use crate::text::{Map, joined};

/// What all ids are made of, in the order of the texts: a start, a name, and one end after the other.
const IDS: &[(&str, &[&str], [&str; 2])] = &[
    ("kind.", Kind::NAMES, ["_title", ""]),
    ("code.", codes::NAMES, ["_title", ""]),
    ("", Rule::IDS, ["", "_labelled"]),
];

const JSON: &[u8] = include_bytes!("../../locales/en.json");

/// The texts while they are taken out of the JSON, by the compiler.
struct Lines {
    bytes: [u8; JSON.len()],
    len: usize,
    /// How much of the JSON was read.
    at: usize,
}

const LINES: Lines = Lines::read();

const BYTES: [u8; LINES.len] = {
    let mut bytes = [0; LINES.len];
    let mut at = 0;
    while at < bytes.len() {
        bytes[at] = LINES.bytes[at];
        at += 1;
    }
    bytes
};

const TEXTS: &str = match str::from_utf8(&BYTES) {
    Ok(texts) => texts,
    Err(_) => panic!("locales/en.json is UTF-8"),
};

impl Lines {
    #[expect(clippy::large_stack_arrays, reason = "only the compiler runs it")]
    const fn read() -> Self {
        let mut lines = Self { bytes: [0; JSON.len()], len: 0, at: 0 };
        assert!(lines.skip("{\n  \"locale\": \"en\""), "locales/en.json begins with its locale");
        let mut part = 0;
        while part < IDS.len() {
            let (start, names, [first, second]) = IDS[part];
            let mut at = 0;
            while at < names.len() {
                lines.take(start, names[at], first);
                lines.take(start, names[at], second);
                at += 1;
            }
            part += 1;
        }
        assert!(
            lines.skip("\n}\n") && lines.at == JSON.len(),
            "locales/en.json has its texts in the order of the kinds, codes and rules, with the title \
             before the text and the labelled text behind it"
        );
        lines
    }

    /// Skips that part of the JSON, if it comes next.
    const fn skip(&mut self, part: &str) -> bool {
        let mut at = 0;
        while at < part.len() {
            if self.at + at == JSON.len() || JSON[self.at + at] != part.as_bytes()[at] {
                return false;
            }
            at += 1;
        }
        self.at += at;
        true
    }

    /// Takes the text of that id, if it comes next: without the spaces between the words of
    /// arguments, which mean nothing. An empty line is no text.
    const fn take(&mut self, start: &str, name: &str, end: &str) {
        let before = self.at;
        let is_next = self.skip(",\n  \"")
            && self.skip(start)
            && self.skip(name)
            && self.skip(end)
            && self.skip("\": \"");
        if !is_next {
            self.at = before;
        }
        let mut braces = 0;
        while is_next && !self.skip("\"") {
            let byte = JSON[self.at];
            assert!(!matches!(byte, b'\\' | b'\''), "locales/en.json escapes and quotes nothing");
            braces += if byte == b'{' { 1 } else { 0 };
            braces -= if byte == b'}' { 1 } else { 0 };
            if byte != b' ' || braces % 2 == 0 {
                self.push(byte);
            }
            self.at += 1;
        }
        self.push(b'\n');
    }

    const fn push(&mut self, byte: u8) {
        self.bytes[self.len] = byte;
        self.len += 1;
    }
}

/// The ids that have a text, with it.
pub(super) fn texts() -> Map<'static, Json<'static>> {
    let mut texts = Map::new();
    let mut lines = parts(TEXTS, b'\n');
    for (start, names, ends) in IDS {
        for name in *names {
            for end in ends {
                let text = lines.next().unwrap_or_default();
                if !text.is_empty() {
                    texts.push(joined(&[start, name, end]), Json::String(text.into()));
                }
            }
        }
    }
    texts
}
