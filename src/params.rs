//! The parameters of rules: what they hold, and the rule that needs the fewest of them.

use crate::fault::Param;
use crate::format::key;
use crate::number::Number;
use crate::rules::Rule;
use crate::scan::is_one_of;
use crate::text::{Map, Text, is_blank};

/// What is a number, whatever the rule.
const NUMBERS: &str = "min max length size count digits scale";

/// What is a text, though it may look like a number.
const TEXTS: &str = "other name version value format pattern date";

/// The first letters of words, a bit each.
const fn initials(words: &str) -> u32 {
    let words = words.as_bytes();
    let (mut letters, mut at) = (1 << (words[0] & 31), 1);
    while at < words.len() {
        if words[at - 1] == b' ' {
            letters |= 1 << (words[at] & 31);
        }
        at += 1;
    }
    letters
}

/// Whether a name is one of these words. Most are told apart by their first letter.
fn is_named(name: &str, words: &str, initials: u32) -> bool {
    let letter = name.bytes().next().unwrap_or_default() & 31;
    initials >> letter & 1 == 1 && is_one_of(words, b' ', name)
}

/// Limits that limit nothing: the ends of the number types.
const HIGHEST: &str = "2147483647 9223372036854775807 79228162514264337593543950335 \
                       1.7976931348623157E+308";
const LOWEST: &str = "-2147483648 -9223372036854775808 -79228162514264337593543950335 \
                      -1.7976931348623157E+308";

/// Rules, and what each says if its second limit limits nothing, if its first does, if they are the
/// same, and if they are dates; and what the limit is called in the last two cases.
const OTHERS: &[([Rule; 5], &str)] = {
    use Rule::{
        Between, DateAfter, DateBefore, DateBetween, GreaterThan, ItemCount, ItemsBetween, Length,
        LengthBetween, LessThan, Max, MaxItems, MaxLength, MaxSize, Min, MinItems, MinLength,
        MinSize, Size, SizeBetween,
    };
    &[
        ([LengthBetween, MinLength, MaxLength, Length, LengthBetween], "length"),
        ([SizeBetween, MinSize, MaxSize, Size, SizeBetween], "size"),
        ([ItemsBetween, MinItems, MaxItems, ItemCount, ItemsBetween], "count"),
        ([Between, Min, Max, Between, DateBetween], ""),
        ([Min, Min, Min, Min, DateAfter], "date"),
        ([GreaterThan, GreaterThan, GreaterThan, GreaterThan, DateAfter], "date"),
        ([Max, Max, Max, Max, DateBefore], "date"),
        ([LessThan, LessThan, LessThan, LessThan, DateBefore], "date"),
    ]
};

/// Parameters as their rule has them, without those that a text could not show: blank ones, and
/// what is no number where the rule wants one.
#[inline(never)]
pub(crate) fn fitting<'a>(rule: Rule, params: Map<'a, Param<'a>>) -> Map<'a, Param<'a>> {
    let compares = (Rule::Min..=Rule::NotEqual).contains(&rule);
    let mut fitting = Map::with_room();
    for (name, mut param) in params {
        let counts = is_named(&name, NUMBERS, const { initials(NUMBERS) });
        if let Param::Number(text) | Param::Text(text) = &param {
            // A time or a date starts with a digit, too.
            if is_blank(text) || counts && text.as_bytes().first() > Some(&b'9') {
                continue;
            }
            let is_text = || is_named(&name, TEXTS, const { initials(TEXTS) });
            if !(counts || compares && name == "value") && is_text() {
                param = Param::Text(text.clone());
            } else if is_number(text) {
                param = Param::Number(text.clone());
            }
        } else if counts {
            continue;
        }
        fitting.push(name, param);
    }
    fitting
}

/// The rule that says the same with the fewest parameters, and these.
#[inline(never)]
pub(crate) fn settle<'a>(
    mut rule: Rule,
    mut params: Map<'a, Param<'a>>,
) -> (Rule, Map<'a, Param<'a>>) {
    if let Some((rules, name)) = OTHERS.iter().find(|(rules, _)| rules.first() == Some(&rule)) {
        let (highest, lowest) =
            if name.is_empty() { (HIGHEST, LOWEST) } else { ("2147483647 -1", "0") };
        let limits = params.entries_mut();
        let limit = |at| limits.get(at).and_then(|(_, limit)| key(limit)).unwrap_or_default();
        let (first, second) = (limit(0), limit(1));
        let case = if is_date(first) {
            4
        } else if is_one_of(highest, b' ', second) {
            1
        } else if is_one_of(lowest, b' ', first) {
            2
        } else if first == second {
            3
        } else {
            0
        };
        let other = rules.get(case).copied().unwrap_or(rule);
        if other != rule {
            if case < 4
                && let Some((_, limit)) = limits.get_mut(usize::from(case != 2))
            {
                *limit = Param::Text("".into());
            }
            if case > 2
                && !name.is_empty()
                && let Some((limit, _)) = limits.first_mut()
            {
                *limit = (*name).into();
            }
            if case == 4 && !name.is_empty() {
                let inclusive = matches!(rule, Rule::Min | Rule::Max);
                params.push("inclusive".into(), Param::Flag(inclusive));
            }
            rule = other;
        }
    }
    (rule, fitting(rule, params))
}

/// Whether a text is a decimal number. A word is one only without a needless zero before it:
/// `007` is a text.
pub(crate) fn is_number(text: &str) -> bool {
    !matches!(text.as_bytes(), [b'0', b'0'..=b'9', ..]) && Number::parse(text).is_some()
}

/// A number where it is one, else text.
pub(crate) fn scalar(text: Text<'_>) -> Param<'_> {
    if is_number(&text) { Param::Number(text) } else { Param::Text(text) }
}

/// Whether a text is a date with a year of four digits, with or without a time behind it, as
/// ISO 8601 or a .NET culture writes it: also `25. 11. 2026` and `2026. 11. 25.`
pub(crate) fn is_date(text: &str) -> bool {
    // The lengths of the three numbers, four bits each.
    let mut lengths = 0_u32;
    let (mut sign, mut before) = (None, 0);
    let mut time = text.bytes();
    for byte in time.by_ref() {
        match byte {
            b'0'..=b'9' => lengths = lengths.wrapping_add(1),
            b' ' if before == b'.' => {}
            b'T' | b't' | b' ' => break,
            b'.' if lengths > 0xFF => break,
            b'-' | b'/' | b'.' if *sign.get_or_insert(byte) == byte => lengths <<= 4,
            _ => return false,
        }
        before = byte;
    }
    // Of a time: digits, AM or PM, the narrow space before them, the offset.
    matches!(lengths, 0x411 | 0x412 | 0x421 | 0x422 | 0x114 | 0x124 | 0x214 | 0x224)
        && time.all(|byte| match byte {
            b'0'..=b':' | b' ' | b'.' | b'+' | b'-' | 0x80.. => true,
            _ => matches!(byte | 0x20, b'a' | b'm' | b'p' | b'z'),
        })
}
