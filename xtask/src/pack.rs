//! The module as text for `pkg/src`, in parts that each hold one kind of thing: instructions,
//! numbers of locals, constants, places of branches and so on. Each part looks like itself, so
//! that it compresses better than the module does, and far better than its hex digits. `unpack.wat`
//! puts the module together again.
//!
//! The text is made of printable ASCII without `"` and `\`: no bundler changes a byte of it. Most
//! parts are numbers: a digit below [`LAST`], or a digit from there on and more, each of which counts
//! 32 times as much as the one before. An instruction is the character of its row in a table. A part
//! ends with a space. The memory's image is the last part, in which most characters stand for
//! themselves; the engine that needs no module has that part too.

mod code;
mod reader;

use anyhow::{Context, Result, ensure};

use code::Code;
use reader::Reader;

/// What begins a pair in the memory's image; no digit is between them.
const PAIRS: [char; 3] = ['[', ']', '^'];

/// Digits that there are.
const DIGITS: u8 = 88;

/// The digits below that end a number.
const LAST: u32 = 56;

/// Bytes of a row, two of which are before those of the instruction.
const ROW: usize = 8;

const CUSTOM: u8 = 0;
const CODE: u8 = 10;
const DATA: u8 = 11;
const DATA_COUNT: u8 = 12;

/// Where the number of an instruction is, as `unpack.wat` has the parts.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Part {
    None = 0,
    /// No part: the function ends here.
    End = 1,
    /// Of the locals of a function: how many groups, then how many each has and of which type.
    Locals = 12,
    Local = 16,
    Label = 20,
    Function = 24,
    Offset = 28,
    /// A constant, which is doubled, or what is missing to 0, doubled and one less.
    Constant = 32,
    /// The same, as the way from the address before.
    Address = 36,
    /// How many labels, those labels, and one more.
    Labels = 40,
    /// The bytes of a wide number.
    Wide = 44,
}

/// Parts that have numbers of instructions, in order.
const NUMBERS: [Part; 9] = [
    Part::Locals,
    Part::Local,
    Part::Label,
    Part::Function,
    Part::Offset,
    Part::Constant,
    Part::Address,
    Part::Labels,
    Part::Wide,
];

/// A module as text.
pub(crate) struct Packed {
    /// All parts but the last.
    pub(crate) code: String,
    /// What the memory holds at first.
    pub(crate) data: String,
    /// Where in the memory that is.
    pub(crate) place: u32,
    /// The module without it.
    pub(crate) bare: Vec<u8>,
}

/// Takes a module apart.
pub(crate) fn pack(wasm: &[u8]) -> Result<Packed> {
    let mut reader = Reader::new(wasm);
    let mut head = reader.take(8)?.to_vec();
    let mut bare = head.clone();
    let (mut code, mut place, mut image) = (&[][..], 0, Vec::new());
    while !reader.is_done() {
        let from = reader.at;
        let id = reader.byte()?;
        let size = reader.number()?.try_into()?;
        let content = reader.take(size)?;
        let section = &wasm[from..reader.at];
        match id {
            CODE => {
                code = content;
                bare.extend(section);
            }
            DATA => (place, image) = image_of(content)?,
            // Names and the like, and a count that is another one then.
            CUSTOM | DATA_COUNT => {}
            _ => {
                head.extend(section);
                bare.extend(section);
            }
        }
    }
    let size = u32::try_from(image.len())?;
    let code = Code::read(code, place..place + size, &mut head)?;
    let bytes = |bytes: &[u8]| bytes.iter().map(|byte| number((*byte).into())).collect::<String>();
    let (table, instructions) = code.tables()?;
    let mut parts = vec![bytes(&head), table, instructions];
    parts.extend(NUMBERS.map(|part| code.numbers.get(&part).cloned().unwrap_or_default()));
    parts.push(bytes(&data_section(place, size)));
    Ok(Packed {
        code: parts.join(" ") + " ",
        data: image.iter().map(|byte| literal(*byte)).collect(),
        place,
        bare,
    })
}

/// What puts the text together, with a memory that holds both it and the module.
pub(crate) fn unpacker(packed: &Packed, wasm: &[u8]) -> String {
    const PAGE: usize = 1 << 16;
    // Beside the text there are a table, and sizes of functions that are not as short as can be.
    let bytes = packed.code.len() + packed.data.len() + wasm.len() + PAGE;
    include_str!("unpack.wat").replace("PAGES", &bytes.div_ceil(PAGE).to_string())
}

/// Where the segments of a section of data are, and what they hold.
fn image_of(section: &[u8]) -> Result<(u32, Vec<u8>)> {
    let mut reader = Reader::new(section);
    let mut image: Option<(u32, Vec<u8>)> = None;
    for _ in 0..reader.number()? {
        ensure!(reader.take(2)? == [0, 0x41], "a segment is not at a constant place");
        let start = reader.number()?;
        ensure!(reader.byte()? == 0x0B, "the place of a segment is no constant");
        let size = reader.number()? as usize;
        let (place, image) = image.get_or_insert((start, Vec::new()));
        let at = start.checked_sub(*place).context("segments are not in order")? as usize;
        ensure!(at >= image.len(), "segments overlap");
        image.resize(at, 0);
        image.extend(reader.take(size)?);
    }
    Ok(image.unwrap_or_default())
}

/// A section of one segment, up to its bytes.
fn data_section(place: u32, size: u32) -> Vec<u8> {
    let mut place = leb(place);
    // As a signed number, it must not look negative.
    if let Some(last) = place.last_mut()
        && *last & 0x40 != 0
    {
        *last |= 0x80;
        place.push(0);
    }
    let head = [&[1, 0, 0x41][..], &place, &[0x0B], &leb(size)].concat();
    let length = u32::try_from(head.len()).unwrap_or(u32::MAX);
    [&[DATA][..], &leb(length + size), &head].concat()
}

/// A number, seven bits a byte.
fn leb(mut number: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    loop {
        let byte = number.to_le_bytes()[0] & 127;
        number >>= 7;
        if number == 0 {
            bytes.push(byte);
            return bytes;
        }
        bytes.push(byte | 128);
    }
}

/// The character of a digit.
fn digit(digit: u8) -> char {
    char::from(digit + if digit < 56 { b'#' } else { b'_' - 56 })
}

/// A number as digits.
fn number(mut number: u32) -> String {
    let mut digits = String::new();
    loop {
        let rest = number.checked_sub(LAST);
        let value = rest.map_or(number, |rest| LAST + rest % 32);
        digits.push(digit(value.to_le_bytes()[0]));
        match rest {
            None => return digits,
            Some(rest) => number = rest / 32,
        }
    }
}

/// A byte of the memory as one or two characters.
fn literal(byte: u8) -> String {
    match byte {
        b' ' | b'!' | b'#'..=b'Z' | b'_'..=b'~' => char::from(byte).to_string(),
        _ => [PAIRS[usize::from(byte / DIGITS)], digit(byte % DIGITS)].iter().collect(),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::{data_section, leb, literal, number, pack};

    /// A module of one function, `i32.const 5; drop`, and one segment.
    const MODULE: &[u8] = b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x03\x02\x01\0\x05\x03\x01\0\x01\
        \x0A\x07\x01\x05\0\x41\x05\x1A\x0B\x0B\x0A\x01\0\x41\xC0\0\x0B\x03a[\n";

    #[test]
    fn nothing_needs_an_escape() {
        let numbers: Vec<_> = (0..10_000).chain([u32::MAX]).map(number).collect();
        assert_eq!(numbers.iter().collect::<HashSet<_>>().len(), numbers.len());
        assert!(numbers.iter().all(|number| !number.contains(' ')), "a space ends a part");
        let literals: Vec<_> = (0..=u8::MAX).map(literal).collect();
        assert_eq!(literals.iter().collect::<HashSet<_>>().len(), 256);
        for c in numbers.iter().chain(&literals).flat_map(|text| text.chars()) {
            assert!(matches!(c, ' '..='~') && !matches!(c, '"' | '\\'), "{c:?}");
        }
    }

    #[test]
    fn numbers_are_digits() {
        let numbers = [0, 55, 56, 87, 88, 56 + 56 * 32 - 1].map(number);
        assert_eq!(numbers, ["#", "Z", "_#", "~#", "_$", "~Z"]);
    }

    #[test]
    fn a_module_is_taken_apart() {
        let packed = pack(MODULE).unwrap();
        assert_eq!((packed.place, packed.data.as_str()), (64, "a]&[-"));
        assert_eq!(packed.code.matches(' ').count(), 13);
        assert!(!packed.bare.ends_with(b"a[\n"));
        assert!(pack(&MODULE[..MODULE.len() - 1]).is_err());
    }

    #[test]
    fn places_are_signed_numbers() {
        assert_eq!(leb(300), [0xAC, 2]);
        assert_eq!(data_section(64, 3), [11, 10, 1, 0, 0x41, 0xC0, 0, 0x0B, 3]);
    }
}
