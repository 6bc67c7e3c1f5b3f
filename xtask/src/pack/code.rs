//! The functions of a module, instruction by instruction.

use std::collections::HashMap;
use std::ops::Range;

use anyhow::{Result, bail, ensure};

use super::reader::{Instruction, Reader};
use super::{CODE, DIGITS, Part, ROW, leb, number};

/// The first character of a row that has two.
const BEYOND: char = ']';

/// What the functions are made of.
pub(super) struct Code {
    instructions: Vec<Instruction>,
    /// The numbers of the instructions, by the part that they are in.
    pub(super) numbers: HashMap<Part, String>,
    /// Where there is data.
    data: Range<u32>,
    /// The address that came last.
    address: u32,
}

impl Code {
    /// Reads a section of functions; what is before its functions goes to `head`.
    pub(super) fn read(section: &[u8], data: Range<u32>, head: &mut Vec<u8>) -> Result<Self> {
        let mut code = Self { instructions: Vec::new(), numbers: HashMap::new(), data, address: 0 };
        let mut reader = Reader::new(section);
        let count = reader.number()?;
        let mut size = 0;
        for _ in 0..count {
            let length = reader.number()? as usize;
            // The size of a function takes three bytes, whatever it is.
            ensure!(length < 1 << 21, "a function has {length} bytes");
            size += 3 + length;
            code.function(Reader::new(reader.take(length)?))?;
        }
        let count = leb(count);
        head.push(CODE);
        head.extend(leb(u32::try_from(count.len() + size)?));
        head.extend(count);
        Ok(code)
    }

    fn function(&mut self, mut reader: Reader<'_>) -> Result<()> {
        let groups = reader.number()?;
        self.put(Part::Locals, groups);
        for _ in 0..groups * 2 {
            let number = reader.number()?;
            self.put(Part::Locals, number);
        }
        while !reader.is_done() {
            let (bytes, part) = reader.instruction()?;
            let part = self.operand(part, &mut reader)?;
            self.instructions.push((bytes, part));
        }
        match self.instructions.last_mut() {
            Some((bytes, part)) if *bytes == [0x0B] => *part = Part::End,
            _ => bail!("a function has no end"),
        }
        Ok(())
    }

    /// Reads the number of an instruction, if it has one, and says which part it is in.
    fn operand(&mut self, part: Part, reader: &mut Reader<'_>) -> Result<Part> {
        match part {
            Part::None | Part::End => {}
            Part::Constant => {
                let constant = reader.signed()?;
                if self.data.contains(&constant) {
                    let way = constant.wrapping_sub(self.address);
                    self.address = constant;
                    self.put(Part::Address, folded(way));
                    return Ok(Part::Address);
                }
                self.put(part, folded(constant));
            }
            Part::Labels => {
                let count = reader.number()?;
                self.put(part, count);
                for _ in 0..=count {
                    let label = reader.number()?;
                    self.put(part, label);
                }
            }
            Part::Wide => loop {
                let byte = reader.byte()?;
                self.put(part, byte.into());
                if byte < 128 {
                    break;
                }
            },
            _ => {
                let number = reader.number()?;
                self.put(part, number);
            }
        }
        Ok(part)
    }

    fn put(&mut self, part: Part, value: u32) {
        self.numbers.entry(part).or_default().push_str(&number(value));
    }

    /// The table of the instructions that there are, and all of them as their places in it. Those
    /// that are frequent have one character, and stand beside those that are alike.
    pub(super) fn tables(&self) -> Result<(String, String)> {
        let mut counts = HashMap::new();
        for instruction in &self.instructions {
            *counts.entry(instruction).or_insert(0_usize) += 1;
        }
        let mut rows: Vec<_> = counts.keys().copied().collect();
        let kind = |row: &&Instruction| (row.0.clone(), row.1 as u8);
        rows.sort_by_key(|row| (usize::MAX - counts[row], kind(row)));
        let single = usize::from(DIGITS);
        ensure!(rows.len() <= 2 * single, "there are {} instructions", rows.len());
        let frequent = rows.len().min(single);
        rows[..frequent].sort_by_key(kind);
        let mut table = String::new();
        let mut places = HashMap::new();
        let characters = (0..DIGITS).map(super::digit);
        let mut next = '#';
        for (place, row) in rows.into_iter().enumerate() {
            let digit = characters.clone().nth(place % single).unwrap_or_default();
            let mut name = String::from(digit);
            let character = if place < single {
                digit
            } else {
                name.insert(0, BEYOND);
                char::from(u8::try_from(u32::from(digit) + 92)?)
            };
            // The characters between the digits have a row too, which is empty.
            while next < character {
                table.push_str(&"#".repeat(ROW));
                next = char::from(u8::try_from(u32::from(next) + 1)?);
            }
            let (bytes, part) = row;
            ensure!(bytes.len() + 2 <= ROW, "an instruction has {} bytes", bytes.len());
            let mut cells = [0; ROW];
            (cells[0], cells[1]) = (u8::try_from(bytes.len())?, *part as u8);
            cells[2..2 + bytes.len()].copy_from_slice(bytes);
            table.extend(cells.map(|byte| number(byte.into())));
            next = char::from(u8::try_from(u32::from(next) + 1)?);
            places.insert(row, name);
        }
        let places = self.instructions.iter().map(|instruction| places[instruction].as_str());
        Ok((table, places.collect()))
    }
}

/// A number whose sign is its last bit.
fn folded(number: u32) -> u32 {
    let sign = if number >> 31 == 1 { u32::MAX } else { 0 };
    number << 1 ^ sign
}
