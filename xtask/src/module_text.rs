//! The wasm module as text for the package: printable ASCII that compresses to less than the module
//! itself does, since what is alike stands together. `pkg/src/unpack.ts` is the way back, to the
//! byte.
//!
//! | stream | holds |
//! |---|---|
//! | 0 | the bytes of all sections but the code; `~` is one from stream 1 |
//! | 1 | those bytes that are not printable |
//! | 2 | the length of the module, the place of its code and the number of functions; the words: stream of the operand (0: none), length and bytes of each |
//! | 3 | the instructions of all functions, as words |
//! | 4 | the locals of the functions: number of groups, then number and type of each |
//! | 5–8 | operands: locals, depths of branches, functions, offsets |
//! | 9, 10 | constants; addresses of data, as the way from the one before |
//! | 11 | targets of `br_table`: their number, then one more than that |
//! | 12 | constants of 64 bits, byte by byte |
//!
//! A number is a digit below the first bound of its stream, or that digit and more, of which the
//! last is below 46: each digit counts as often as all digits before it can differ.

use std::collections::HashMap;

use anyhow::{Context, Result, bail, ensure};

const STREAMS: usize = 13;
const RAW: usize = 0;
const UNPRINTABLE: usize = 1;
const TABLE: usize = 2;
const WORDS: usize = 3;
const LOCALS: usize = 4;
const LOCAL: usize = 5;
const DEPTH: usize = 6;
const FUNCTION: usize = 7;
const OFFSET: usize = 8;
const CONSTANT: usize = 9;
const ADDRESS: usize = 10;
const TARGETS: usize = 11;
const WIDE: usize = 12;

/// From which digit on a number of each stream has another; by measurement.
const FIRST: [u64; STREAMS] = [92, 60, 46, 90, 70, 80, 70, 45, 70, 60, 20, 60, 46];

/// The same for all further digits.
const FURTHER: u64 = 46;

/// How many digits there are.
const DIGITS: u64 = 92;

const CODE: u8 = 10;
const DATA: u8 = 11;

/// The source of a TypeScript module that holds the wasm module.
pub(crate) fn source(wasm: &[u8]) -> Result<String> {
    let streams = encode(wasm)?.map(|stream| format!("  \"{stream}\",\n")).concat();
    Ok(format!("export const module: readonly string[] = [\n{streams}];\n"))
}

fn encode(wasm: &[u8]) -> Result<[String; STREAMS]> {
    let sections = Sections::of(wasm)?;
    let mut text = Text { streams: Default::default(), addresses: sections.addresses, address: 0 };
    let mut code = Reader { bytes: sections.code };
    let functions = code.number()?;
    for number in [wasm.len() as u64, sections.before.len() as u64, functions] {
        text.number(TABLE, number);
    }
    let mut instructions = Vec::new();
    for _ in 0..functions {
        let length = usize::try_from(code.number()?)?;
        text.function(code.take(length)?, &mut instructions)?;
    }
    text.words(&instructions);
    for byte in sections.before.iter().chain(sections.after) {
        // A quote and a backslash would need an escape of the language's own.
        if matches!(byte, b' '..=b'}') && !matches!(byte, b'"' | b'\\') {
            text.streams[RAW].push(char::from(*byte));
        } else {
            text.streams[RAW].push('~');
            text.number(UNPRINTABLE, u64::from(*byte));
        }
    }
    Ok(text.streams)
}

/// An instruction without its operand: the stream of that, and the bytes.
type Word = (usize, Vec<u8>);

struct Text {
    streams: [String; STREAMS],
    /// Where data is in memory.
    addresses: std::ops::Range<i64>,
    /// The last of them that was written.
    address: i64,
}

impl Text {
    fn number(&mut self, stream: usize, number: u64) {
        let mut push = |digit: u64| {
            // The alphabet is what is printable behind the quote; a backslash would be escaped.
            let byte = u8::try_from(digit + 35).unwrap_or_default();
            self.streams[stream].push(if byte == b'\\' { ' ' } else { char::from(byte) });
        };
        let (mut rest, mut bound) = (number, FIRST[stream]);
        while rest >= bound {
            rest -= bound;
            push(bound + rest % (DIGITS - bound));
            rest /= DIGITS - bound;
            bound = FURTHER;
        }
        push(rest);
    }

    fn signed(&mut self, stream: usize, number: i64) {
        self.number(stream, (number.unsigned_abs() << 1).wrapping_sub(u64::from(number < 0)));
    }

    fn function(&mut self, body: &[u8], instructions: &mut Vec<Word>) -> Result<()> {
        let mut body = Reader { bytes: body };
        let groups = body.number()?;
        self.number(LOCALS, groups);
        for _ in 0..groups {
            let (count, of) = (body.number()?, body.byte()?);
            self.number(LOCALS, count);
            self.number(LOCALS, u64::from(of));
        }
        while !body.bytes.is_empty() {
            let start = body.bytes;
            let (stream, fixed) = self.operand(&mut body)?;
            let length = fixed.unwrap_or(start.len() - body.bytes.len());
            instructions.push((stream, start[..length].to_vec()));
        }
        Ok(())
    }

    /// Reads an instruction, and writes its operand if that has a stream; also how many bytes
    /// belong to the word then.
    fn operand(&mut self, body: &mut Reader<'_>) -> Result<(usize, Option<usize>)> {
        let opcode = body.byte()?;
        let stream = match opcode {
            0x0c | 0x0d => DEPTH,
            0x0e => TARGETS,
            0x10 => FUNCTION,
            0x20..=0x22 => LOCAL,
            0x28..=0x3e => OFFSET,
            0x41 => CONSTANT,
            0x42 => WIDE,
            _ => {
                body.fixed(opcode)?;
                return Ok((0, None));
            }
        };
        let mut fixed = 1;
        match stream {
            TARGETS => {
                let count = body.number()?;
                self.number(TARGETS, count);
                for _ in 0..=count {
                    self.number(TARGETS, body.number()?);
                }
            }
            CONSTANT => {
                let number = body.signed()?;
                if self.addresses.contains(&number) {
                    self.signed(ADDRESS, number - self.address);
                    self.address = number;
                    return Ok((ADDRESS, Some(1)));
                }
                self.signed(CONSTANT, number);
            }
            WIDE => {
                for byte in body.leb()? {
                    self.number(WIDE, u64::from(*byte));
                }
            }
            OFFSET => {
                // The alignment belongs to the word: it is nearly always the same.
                fixed += body.leb()?.len();
                self.number(OFFSET, body.number()?);
            }
            _ => self.number(stream, body.number()?),
        }
        Ok((stream, Some(fixed)))
    }

    /// Writes all instructions, and the table of their words, the most frequent first.
    fn words(&mut self, instructions: &[Word]) {
        let mut counts: HashMap<&Word, usize> = HashMap::new();
        for word in instructions {
            *counts.entry(word).or_default() += 1;
        }
        let mut words: Vec<_> = counts.into_iter().collect();
        words.sort_by(|(one, most), (other, least)| least.cmp(most).then(one.cmp(other)));
        let places: HashMap<_, _> =
            words.iter().zip(0..).map(|((word, _), at)| (*word, at)).collect();
        for ((stream, bytes), _) in &words {
            self.number(TABLE, *stream as u64);
            self.number(TABLE, bytes.len() as u64);
            for byte in bytes {
                self.number(TABLE, u64::from(*byte));
            }
        }
        for word in instructions {
            self.number(WORDS, places[word]);
        }
    }
}

/// The sections of a module.
struct Sections<'w> {
    before: &'w [u8],
    code: &'w [u8],
    after: &'w [u8],
    addresses: std::ops::Range<i64>,
}

impl<'w> Sections<'w> {
    fn of(wasm: &'w [u8]) -> Result<Self> {
        let mut reader = Reader { bytes: wasm };
        reader.take(8)?;
        let mut found = None;
        let mut addresses = 0..0;
        while !reader.bytes.is_empty() {
            let before = &wasm[..wasm.len() - reader.bytes.len()];
            let id = reader.byte()?;
            let length = usize::try_from(reader.number()?)?;
            let content = reader.take(length)?;
            if id == CODE {
                found = Some((before, content, reader.bytes));
            } else if id == DATA {
                // One or several active segments: number, kind, `i32.const`, address.
                let mut data = Reader { bytes: content };
                data.number()?;
                ensure!(data.take(2)? == [0, 0x41], "the first segment of data has no address");
                let start = data.signed()?;
                addresses = start..start + i64::try_from(content.len())?;
            }
        }
        let (before, code, after) = found.context("the module has no code")?;
        Ok(Self { before, code, after, addresses })
    }
}

struct Reader<'w> {
    bytes: &'w [u8],
}

impl<'w> Reader<'w> {
    fn take(&mut self, length: usize) -> Result<&'w [u8]> {
        let (taken, rest) =
            self.bytes.split_at_checked(length).context("the module is cut short")?;
        self.bytes = rest;
        Ok(taken)
    }

    fn byte(&mut self) -> Result<u8> {
        Ok(self.take(1)?[0])
    }

    /// The bytes of a number: all but the last have their highest bit set.
    fn leb(&mut self) -> Result<&'w [u8]> {
        let last = self.bytes.iter().position(|byte| *byte < 128);
        self.take(last.context("the module is cut short")? + 1)
    }

    fn number(&mut self) -> Result<u64> {
        Ok(self.leb()?.iter().rev().fold(0, |number, byte| number << 7 | u64::from(byte & 127)))
    }

    fn signed(&mut self) -> Result<i64> {
        let bits = self.leb()?;
        let negative = bits.last().is_some_and(|byte| byte & 64 != 0);
        let start = if negative { -1 } else { 0 };
        Ok(bits.iter().rev().fold(start, |number, byte| number << 7 | i64::from(byte & 127)))
    }

    /// Skips what belongs to an instruction and has no stream.
    fn fixed(&mut self, opcode: u8) -> Result<()> {
        match opcode {
            // Blocks have a type, and places of memory a number.
            0x02..=0x04 | 0x23 | 0x24 | 0x3f | 0x40 => drop(self.leb()?),
            0x11 => {
                self.leb()?;
                self.leb()?;
            }
            0x43 => drop(self.take(4)?),
            0x44 => drop(self.take(8)?),
            0xfc => match self.number()? {
                0..=7 => {}
                10 => drop(self.take(2)?),
                11 => drop(self.take(1)?),
                other => bail!("the module has an instruction of bulk memory or tables ({other})"),
            },
            0x00..=0x01 | 0x05 | 0x0b | 0x0f | 0x1a | 0x1b | 0x45..=0xc4 => {}
            _ => bail!("the module has an instruction that is not known here ({opcode:#x})"),
        }
        Ok(())
    }
}
