//! What CLDR 48 knows about languages, as data: plural rules, number separators, list patterns and
//! writing directions. `pkg/test/cldr.test.ts` compares it with `Intl`.

use crate::scan::parts;

/// The language tags that have conventions of their own, a line for each first letter, which is left
/// out, with `_` for `-`. What begins with `-` is behind the language before it; `-` alone is for all
/// its regions and scripts that are not listed. A byte from `\x80` on says what the tags behind it
/// have: the row of [`NUMBERS`] up to `\xA1`, of [`PLURALS`] up to `\xC8`, of [`LISTS`] up to `\xFE`;
/// `\xFF` turns the direction. A line begins with the first rows, from left to right, which is what
/// tags have that nothing here leads. The longest that leads a tag counts.
const TAGS: &[u8] = b"\
\x81z\xFF-arab\x85\xFFgq\xD0f\xA3\xC9\x81st\xAA\xD7\x88rs\xAD\xC9\x80k\xAEm\x8As\xAA\xD7\x86\xFF\
r-001-ae-eh\x88-\x89-dz-ly-ma-tn\n\
\x85as ua\x8Ba\x8Cgc\x8Drx\xD2\x84g\xA9\xC9\x80m o\xAD\x8Cho\xAE\xDD\x8An\xAF\xC9\x84e\xB0\x85lo\
\xB1r\xB2\xDE\x81s\xDF-cyrl\n\
\x8Ecp\x8F\xFFkb\xA6\xE0\x81\xFFa\xAC\xDB\x85s\xAD\xC9\x80sw\xB0\x85v\xB3\x80eb\xB4y\n\
\xFFv\x85\xFFua yo\x8Bje\xA9\x91z\xAB\xD9\x81a\xAE\xC9\x80oi\xB5\x81sb\xA3\xCBe\x85-at\x90-ch-li\
\n\
\x82o\x85wo\x92e\x94u\xE1\x81l\xA3\xE3\x93t\xCA\x80n-ae-as-bi-gu-jp-mh-mp-ph-pr-um-us-vi\xE2-\
\x81-at-be-de-dk-es-id-it-nl-pl-ro-si\x82-fr-ge\x85-cz-ee-fi-hu-lt-lv-no-pt-se-sk-ua-za\x8D-in\
\x90-ch\xA5\xCD\x83s\x80-\x81-ar-bo-cl-co-ec-py-uy-ve\x83-ea-es-gq-ic-ph\x85-cr\n\
\x81ur\x94o\xA3\x81y\xDA\x87i\xAE\xE4\x95\xFFa\xB3\xE5\x80\xFFil\xB6\xC9\x85f\x96\xFF-adlm\xA4\
\xCC\x82\xFFr\x81-lu-ma\x85-ca\x97-ch\n\
\x98sw\xA3\xCE\x81l\xAD\xC9\x80uw\xAE\x8Du\xB7\x80a\xB8d\xB9v\n\
\xE9\x84u\xA9\xC9\x80nj\xAE\xE7\x8Di\xE8-latn\xB2\xDE\x94r\xB5\xC9\x81sb\xB6\x84y\xBA\xE6\x86\
\xFFe\n\
\xA3o\x83a\x84e\xA6\xCF\x83t\x99-ch\xA9\xC9\x80g i\xEA\x81d\xBA\xE6\x86\xFFw\xBB\xC9\x81\xFFs\
\xBC\x80u\n\
\x81go\xA9\x80bo\x81v w\xD3\x80a\n\
s_deva\xFFk_arab\x81\xFFgp kj l u\x84a\x85k sf y\x8Bhq\x8Dxv\x9A\xFFs\xA9\x80\xFFde m\x85ea\xD5\
\x80o\xAE\xC9n\x8Dok\xB0\x87sh\xB6\x85ab\xBD\x80w\n\
\x81b u\x97mo\x9A\xFFrc\xA3\x81\xFFij\xA6\x80ld\xA9kt\x81o\xADn\xBE\x80ag\xBF\xEB\x87t\xC0\xEC\
\x84v\n\
\x81gh ua\x8Bfe\x8Dl\x9A\xFFzn\x9B\xFFni\xEE\x9Cr\xA9\xC9\x9Dy\xAD\x80g\xC1\xD2\x81k\xC2\xEDo\
\xC3\xC9\x80t\xA9\xEFs\x81-bn-id\n\
\x81ds nh\x85mg\x9Ce\xD9\x87b n o\xA3\xD0\x81l\xA9\xC9\x9E\xFFqo\xAD\x80\xFFso\xBCaq\n\
\x85c s\x8Dr\xA9\x80sa\n\
\x81ms\x9A\xFFs\xA7\xD1\x84\xFFl\xAE\xC9\x80cm\xC0\x85rg\xAD\x8Da\x9A\xFF-arab\xA4\xCE\x81\xFFt-\
br\x84-\x85-ao\xA6\x84-pt\n\
\x81u_bo\n\
\x81n w\x82m\x8Caj\xA8\xD2\x84u_ua\x85u\xC2\xED\x81o\n\
d_deva\xFFyr\x81\xFFeh\x84q\x85zl\x9Ca\xA0\xFFd\xA3\x81\xFFc\xD8\x87v\xA6\xC9\x81cn\xA9g u\x85ah\
\x8Bes\xAC\xF0\x85k\xB2\xDE\x81h\xBC\xC9\x80ma mi mj ms\x85mn\x87e\x9Fat\xC4\x80gs\xC5\x85hi\xC6\
\x80i\xC7\xF1\xA1l\xB2\xD2\x81r\xDE-latn\xA3\xF2\x80w\x81-cd\n\
\x85g k t\x8Bwq yv\x90n\xD6\x81r\xF4\x8De\xA9\xC9\x80o pi\xF5h\xAD\xC9i\xB3\xE5l\xC8\xC9\x85zm\
\xA2\xF3\x8Da\x80-my-sg\n\
\xFFg\x85\xFFz\x9A\xFF-arab\xA8\xDC\x85\xFFk\xA3\xF6\x86\xFFr\x9A-in\n\
\x81mw\xA6\x82ec\xA9\xF7\x81i\n\
\x97ae\xA9\x81o\xAD\x80a\n\
\x8Bh\x8Dnr\n\
\x81rl\x85av\xA3\x80\xFFi\xA9\xFFo ue\n\
\x85gh\xAE\x80u\xA9\xD4h\xF8-hant_hk-hant_mo";

/// Cardinal plural rules: the category (`A` zero to `E` many), then its condition in CLDR's operands
/// (`n` the number, `i` its whole part, `v` the count of its decimals, `f` the decimals, `t` those
/// without trailing zeros), `&` before `|` before `;`, `!` for "is none of". The first category that
/// holds counts, so a condition says only what those before it leave open.
const PLURALS: &str = "\
Bn=1;\n\
Bi=1&v=0;\n\
Bi=0-1;Ei!0&i%1000000=0&v=0;\n\
Bn=1;Ei!0&i%1000000=0&v=0;\n\
Bi=1&v=0;Ei!0&i%1000000=0&v=0;\n\
Bi=1&v=0;Dv=0&i%10=2-4&i%100!12-14;Ev=0;\n\
Bv=0&i%10=1&i%100!11;Dv=0&i%10=2-4&i%100!12-14;Ev=0;\n\
\n\
An=0;Bn=1;Cn=2;Dn%100=3-10;En%100=11-99;\n\
Bn=1|t!0&i=0-1;\n\
Bi=1&v=0;Di=2-4&v=0;Ev!0;\n\
Bn=0-1;\n\
Bi=0|n=1;\n\
Bn%10=1&n%100!11;Dn%10=2-4&n%100!12-14;Et=0;\n\
An=0;Bn=1;\n\
Bn%10=1&n%100!11,71,91;Cn%10=2&n%100!12,72,92;Dn%10=3-4,9&n%100!10-19,70-79,90-99;En!0&n%1000000=0;\n\
Bv=0&i%10=1&i%100!11|f%10=1&f%100!11;Dv=0&i%10=2-4&i%100!12-14|f%10=2-4&f%100!12-14;\n\
Bv=0&i=1-3|v=0&i%10!4,6,9|v!0&f%10!4,6,9;\n\
An=0;Bn=1;Cn=2;Dn=3;En=6;\n\
Bv=0&i%100=1|f%100=1;Cv=0&i%100=2|f%100=2;Dv=0&i%100=3-4|f%100=3-4;\n\
Bi=0-1;\n\
Bn=1;Cn=2;Dn=3-6;En=7-10;\n\
Bn=1,11;Cn=2,12;Dn=3-10,13-19;\n\
Bv=0&i%10=1;Cv=0&i%10=2;Dv=0&i%100=0,20,40,60,80;Ev!0;\n\
Bi=1&v=0|i=0&v!0;Ci=2&v=0;\n\
Bt=0&i%10=1&i%100!11|t%10=1&t%100!11;\n\
Bn=1;Cn=2;\n\
An=0;Bn=1;Cn%100=2,22,42,62,82|n%1000=0&n%100000=1000-20000,40000,60000,80000|n!0&n%1000000=100000;Dn%100=3,23,43,63,83;En%100=1,21,41,61,81;\n\
An=0;Bi=0-1;\n\
Bn%10=1&n%100!11-19;Dn%10=2-9&n%100!11-19;Ef!0;\n\
An%10=0|n%100=11-19|v=2&f%100=11-19;Bn%10=1&n%100!11|v=2&f%10=1&f%100!11|v!2&f%10=1;\n\
Bv=0&i%10=1&i%100!11|f%10=1&f%100!11;\n\
Bi=1&v=0;Dv!0|n=0|n%100=1-19;\n\
Bn=1;Cn=2;Dn=0|n%100=3-10;En%100=11-19;\n\
Bn%10=1&n%100!11;Cn=2;Dn%10=2-9&n%100!11-19;Ef!0;\n\
Bi=0|n=1;Dn=2-10;\n\
Bn=0-1|i=0&f=1;\n\
Bv=0&i%100=1;Cv=0&i%100=2;Dv=0&i%100=3-4|v!0;\n\
Bn=0-1|n=11-99;";

/// How numbers are written: the decimal separator, the group separator, how many digits the first
/// group has at least (`i`: groups of two behind the last three), the digit zero, the minus sign.
/// What is left out is `1`, `0` and `-`.
const NUMBERS: &str = "\
.,\n\
,.\n\
,\u{202f}\n\
,.2\n\
,\u{a0}2\n\
,\u{a0}\n\
.,10\u{200e}-\n\
,\u{a0}10−\n\
٫٬1٠\u{61c}-\n\
,.10\u{200e}-\n\
.,i০\n\
.\u{a0}\n\
.,1०\n\
.,i\n\
.,i𑄶\n\
٫٬1٠\u{200f}-\n\
.'\n\
.,i༠\n\
.,3\n\
,\u{a0}20−\n\
,.10−\n\
٫٬1۰\u{200e}−\n\
.⹁1𞥐\n\
,'\n\
.'10−\n\
.'2\n\
٫٬1۰\u{200e}-\u{200e}\n\
.,1০\n\
.,i०\n\
.,1၀\n\
.،1߀\n\
.,1᱐\n\
.٬1٠\u{61c}-\n\
,.20−";

/// How lists are written: the separator, what stands before the last of many items and what stands
/// between two, for "and" and then for "or".
const LISTS: &str = "\
, /, /, /, /, /, \n\
, /, and / and /, /, or / or \n\
, / und / und /, / oder / oder \n\
, / et / et /, / ou / ou \n\
, / y / y /, / o / o \n\
, / e / e /, / ou / ou \n\
, / e / e /, / o / o \n\
, / en / en /, / of / of \n\
, / i / i /, / lub / lub \n\
, / и / и /, / или / или \n\
、/、/、/、/、または/または\n\
、/和/和/、/或/或\n\
, / 및 / 및 /, / 또는 / 또는 \n\
, / ve / ve /, / veya / veya \n\
\u{20}و/ و/ و/ أو / أو / أو \n\
, / och / och /, / eller / eller \n\
, / og / og /, / eller / eller \n\
, / ja / ja /, / tai / tai \n\
, / a\u{a0}/ a\u{a0}/, / nebo / nebo \n\
, / і / і /, / або / або \n\
, / এবং / এবং /, /, বা / বা \n\
, / i / i /, / ili / ili \n\
, / и / и /, /, or / or \n\
, / i / i /, / o / o \n\
, / και / και /, / ή / ή \n\
, / and / and /, / or / or \n\
, / ja / ja /, / või / või \n\
،\u{200f} /، و / و /،\u{200f} /، یا / یا \n\
, /, at / at /, /, o / o \n\
, / ו/ ו/, / או / או \n\
, /, और / और /, / या / या \n\
, /, aur / aur /, / yaa / yaa \n\
, / és / és /, / vagy / vagy \n\
, /, dan / dan /, /, atau / atau \n\
, / ir / ir /, / ar / ar \n\
, / un / un /, / vai / vai \n\
, / și / și /, / sau / sau \n\
, / आणि / आणि /, /, किंवा / किंवा \n\
, / dan / dan /, /, atau / atau \n\
, / a / a\u{a0}/, / alebo / alebo \n\
, / in / in /, / ali / ali \n\
, / na / na /, / au / au \n\
, / மற்றும் / மற்றும் /, / அல்லது / அல்லது \n\
, / మరియు / మరియు /, / లేదా / లేదా \n\
\u{20}/ และ/และ/, / หรือ / หรือ \n\
، /، اور / اور /، /، یا / یا \n\
, / và / và /, / hoặc / hoặc \n\
、/及/及/、/或/或";

/// How a language writes: its rows of [`NUMBERS`], [`PLURALS`] and [`LISTS`], and 1 if it is written
/// from right to left.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Conventions([u8; 4]);

impl Conventions {
    /// The conventions for a language tag in any case, with `-` or `_`.
    pub(crate) fn of(tag: &str) -> Self {
        let (first, tag) = tag.as_bytes().split_first().unwrap_or((&0, &[]));
        let letter = usize::from(plain(*first).wrapping_sub(b'a'));
        let mut rest = TAGS.split(|byte| *byte == b'\n').nth(letter).unwrap_or_default();
        let (mut here, mut best, mut best_length) = (Self::default(), Self::default(), 0);
        let mut language = 0;
        while let Some((first, behind)) = rest.split_first() {
            let [numbers, plurals, lists, right_to_left] = &mut here.0;
            match *first {
                0xFF => *right_to_left ^= 1,
                0xC9.. => *lists = first - 0xC9,
                0xA2.. => *plurals = first - 0xA2,
                0x80.. => *numbers = first - 0x80,
                b' ' => {}
                _ => {
                    let is_end = |byte: &u8| matches!(byte, b' ' | b'-' | 0x80..);
                    let end = behind.iter().position(is_end).unwrap_or(behind.len()) + 1;
                    let (word, next) = rest.split_at_checked(end).unwrap_or_default();
                    rest = next;
                    let from = if *first == b'-' { language } else { 0 };
                    let fits = leads(word, tag.get(from..).unwrap_or_default());
                    if from == 0 {
                        language = if fits { end } else { tag.len() };
                    }
                    if fits && from + end > best_length {
                        (best, best_length) = (here, from + end);
                    }
                    continue;
                }
            }
            rest = behind;
        }
        best
    }

    /// Its plural rules, as [`crate::plural::category`] reads them.
    pub(crate) fn plurals(self) -> &'static str {
        row(PLURALS, self.0[1])
    }

    /// Its numbers, as [`crate::number::Number::print`] reads them.
    pub(crate) fn numbers(self) -> &'static str {
        row(NUMBERS, self.0[0])
    }

    /// Its lists, as [`crate::list::Joints::of`] reads them.
    pub(crate) fn lists(self) -> &'static str {
        row(LISTS, self.0[2])
    }

    /// Whether it is written from right to left.
    pub(crate) fn right_to_left(self) -> bool {
        self.0[3] != 0
    }
}

#[inline(never)]
fn row(table: &'static str, place: u8) -> &'static str {
    parts(table, b'\n').nth(usize::from(place)).unwrap_or_default()
}

/// A byte of a language tag in the form in which tags are compared.
fn plain(byte: u8) -> u8 {
    if byte == b'_' { b'-' } else { byte.to_ascii_lowercase() }
}

/// Whether a language tag is that one or begins with its subtags, in any case, with `-` or `_`.
#[inline(never)]
pub(crate) fn leads(start: &[u8], tag: &[u8]) -> bool {
    let mut rest = tag.iter();
    for byte in start {
        if rest.next().map(|next| plain(*next)) != Some(plain(*byte)) {
            return false;
        }
    }
    rest.next().is_none_or(|next| plain(*next) == b'-' || start.ends_with(b"-"))
}
