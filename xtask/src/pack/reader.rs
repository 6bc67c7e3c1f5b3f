//! Reads a module's bytes.

use anyhow::{Context, Result, bail};

use super::Part;

/// An instruction without its number, and where that is.
pub(super) type Instruction = (Vec<u8>, Part);

/// Bytes, one after the other.
pub(super) struct Reader<'a> {
    pub(super) bytes: &'a [u8],
    pub(super) at: usize,
}

impl<'a> Reader<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    pub(super) fn is_done(&self) -> bool {
        self.at >= self.bytes.len()
    }

    pub(super) fn take(&mut self, count: usize) -> Result<&'a [u8]> {
        let taken = self.bytes.get(self.at..self.at + count).context("the module ends early")?;
        self.at += count;
        Ok(taken)
    }

    pub(super) fn byte(&mut self) -> Result<u8> {
        Ok(self.take(1)?[0])
    }

    /// A number, seven bits a byte.
    pub(super) fn number(&mut self) -> Result<u32> {
        let mut number = 0;
        for bits in (0..35).step_by(7) {
            let byte = self.byte()?;
            number |= u64::from(byte & 127) << bits;
            if byte < 128 {
                return Ok(u32::try_from(number)?);
            }
        }
        bail!("a number is too long")
    }

    /// The same, of which the last byte says the sign.
    pub(super) fn signed(&mut self) -> Result<u32> {
        let mut number = 0_u32;
        for bits in (0..35).step_by(7) {
            let byte = self.byte()?;
            number |= u32::from(byte & 127) << bits;
            if byte < 128 {
                let negative = byte & 64 != 0 && bits + 7 < 32;
                return Ok(if negative { number | u32::MAX << (bits + 7) } else { number });
            }
        }
        bail!("a number is too long")
    }

    /// An instruction, up to the number that belongs elsewhere. What few instructions have stays
    /// with them: types, alignments, globals.
    pub(super) fn instruction(&mut self) -> Result<Instruction> {
        let start = self.at;
        let (own, part) = match self.byte()? {
            0x00 | 0x01 | 0x05 | 0x0B | 0x0F | 0x1A | 0x1B | 0x45..=0xC4 => (0, Part::None),
            0x02..=0x04 | 0x23 | 0x24 | 0x3F | 0x40 => (1, Part::None),
            0x0C | 0x0D => (0, Part::Label),
            0x0E => (0, Part::Labels),
            0x10 => (0, Part::Function),
            0x11 => (2, Part::None),
            0x20..=0x22 => (0, Part::Local),
            0x28..=0x3E => (1, Part::Offset),
            0x41 => (0, Part::Constant),
            0x42 => (0, Part::Wide),
            0xFC => match self.number()? {
                0..=7 => (0, Part::None),
                10 => (2, Part::None),
                11 => (1, Part::None),
                other => bail!("unknown instruction 0xFC {other}"),
            },
            other => bail!("unknown instruction {other:#04X}"),
        };
        for _ in 0..own {
            self.number()?;
        }
        Ok((self.bytes[start..self.at].to_vec(), part))
    }
}
