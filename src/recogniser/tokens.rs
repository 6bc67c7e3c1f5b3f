//! A sentence as words and quoted runs; punctuation between them is dropped.

use alloc::vec::Vec;

/// More tokens than any validation sentence has.
const TOKENS: usize = 64;

/// A word, a number or a quoted run of a sentence.
#[derive(Debug, Clone, Copy)]
pub(super) struct Token<'s> {
    /// Its text; that of a quoted run is what is between its quotes.
    pub(super) text: &'s str,
    /// Where its text starts in the sentence.
    pub(super) from: usize,
    /// The hash of its text, see [`hash`].
    pub(super) hash: u32,
    /// Whether it stood in quotes.
    pub(super) quoted: bool,
    /// Whether a comma, a full stop or the like stands before it.
    pub(super) apart: bool,
}

/// Letters, digits and whatever is not ASCII.
const WORD: u8 = 1;
const DIGIT: u8 = 2;
/// Belongs to a word if another letter or digit follows it: `e-mail`, `can't`, `11/25/2026`.
const JOINT: u8 = 4;
/// Starts a number if a digit follows it.
const SIGN: u8 = 8;
const QUOTE: u8 = 16;
/// Sets clauses apart.
const APART: u8 = 32;
/// A word, though not a letter: `>=`.
const COMPARISON: u8 = 64;

/// First byte of the three of “ and ”, their last bytes, and how many they are.
const CURLY: u8 = 0xE2;
const OPENING: u8 = 0x9C;
const CLOSING: u8 = 0x9D;
const CURLY_LEN: usize = 3;

/// What each byte is.
const CLASSES: [u8; 256] = {
    let mut classes = [0; 256];
    let mut byte = 0_u8;
    loop {
        classes[byte as usize] = match byte {
            b'0'..=b'9' => WORD | DIGIT,
            b'a'..=b'z' | b'A'..=b'Z' | b'_' | 0x80.. => WORD,
            b'\'' => JOINT | QUOTE,
            b'"' | b'`' => QUOTE,
            b'-' | b'+' => JOINT | SIGN,
            b'.' => JOINT | SIGN | APART,
            b',' | b':' => JOINT | APART,
            b'/' | b'@' => JOINT,
            b';' | b'!' | b'?' => APART,
            b'<' | b'=' | b'>' => COMPARISON,
            _ => 0,
        };
        if byte == u8::MAX {
            break classes;
        }
        byte += 1;
    }
};

fn class(bytes: &[u8], at: usize) -> u8 {
    bytes.get(at).and_then(|byte| CLASSES.get(usize::from(*byte)).copied()).unwrap_or_default()
}

/// One more byte of a word's hash, in which the case of ASCII letters makes no difference.
fn hash_byte(hash: u32, byte: u8) -> u32 {
    hash.rotate_left(5) ^ u32::from(byte | 0x20)
}

/// The hash of a word of a table.
pub(super) fn hash(word: &str) -> u32 {
    word.bytes().fold(0, hash_byte)
}

/// The tokens of a sentence; `None` if there are too many or a quote has no counterpart. The first
/// quoted run passes over `skip` quotes that could have closed it, for labels like `Parents' phone`.
pub(super) fn tokenise(sentence: &str, mut skip: usize) -> Option<Vec<Token<'_>>> {
    let bytes = sentence.as_bytes();
    let mut tokens = Vec::with_capacity(TOKENS / 4);
    let (mut at, mut before, mut apart) = (0, 0, false);
    while let Some(first) = bytes.get(at) {
        let here = class(bytes, at);
        let curly = *first == CURLY && bytes.get(at + 2) == Some(&OPENING);
        let mut quote = 0;
        let (to, hash);
        if here & QUOTE > 0 || curly {
            if before & WORD > 0 {
                return None;
            }
            quote = if curly { CURLY_LEN } else { 1 };
            at += quote;
            (to, hash) = closing(bytes, at, *first, &mut skip)?;
        } else if here & (WORD | COMPARISON) > 0
            || here & SIGN > 0 && class(bytes, at + 1) & DIGIT > 0
        {
            (to, hash) = word(bytes, at);
        } else {
            apart |= here & APART > 0;
            before = here;
            at += 1;
            continue;
        }
        if tokens.len() == TOKENS {
            return None;
        }
        let text = sentence.get(at..to).unwrap_or_default();
        tokens.push(Token { text, from: at, hash, quoted: quote > 0, apart });
        (at, before, apart) = (to + quote, WORD, false);
    }
    Some(tokens)
}

/// Where the word ends that starts there, and its hash.
fn word(bytes: &[u8], from: usize) -> (usize, u32) {
    let own = if class(bytes, from) & COMPARISON > 0 { COMPARISON } else { WORD };
    let (mut at, mut hash) = (from, 0);
    while let Some(byte) = bytes.get(at) {
        let here = class(bytes, at);
        let joint =
            own == WORD && (at == from || here & JOINT > 0) && class(bytes, at + 1) & WORD > 0;
        if here & own == 0 && !joint {
            break;
        }
        hash = hash_byte(hash, *byte);
        at += 1;
    }
    (at, hash)
}

/// Where the quoted run ends that starts there, and its hash. A `'` before a letter, a digit or
/// another `'` is an apostrophe.
fn closing(bytes: &[u8], from: usize, quote: u8, skip: &mut usize) -> Option<(usize, u32)> {
    let (mut at, mut hash) = (from, 0);
    loop {
        let byte = *bytes.get(at)?;
        let closes = match quote {
            b'\'' => class(bytes, at + 1) & (WORD | QUOTE) == 0,
            CURLY => bytes.get(at + 2) == Some(&CLOSING),
            _ => true,
        };
        if byte == quote && closes {
            if *skip == 0 {
                return Some((at, hash));
            }
            *skip -= 1;
        }
        hash = hash_byte(hash, byte);
        at += 1;
    }
}
