//! What CLDR 48 knows about languages, as data: plural rules, number separators, list patterns and
//! writing directions. `pkg/test/cldr.test.ts` compares it with `Intl`.

use crate::scan::parts;

/// The language tags that have conventions of their own, a line for each first letter. Before a tag
/// stand the places of its rows in [`PLURALS`], [`NUMBERS`] and [`LISTS`], counted from `#`. The
/// longest tag that leads the one asked for counts; one that ends in `-` is for all regions and
/// scripts of its language that are not listed. Tags that nothing leads have the first rows. A
/// capital says that the language is written from right to left.
const TAGS: &str = "\
#(*af #(#agq .##ak /##am +)1Ar ++1Ar- +)1Ar-001 +)1Ar-ae +,1Ar-dz +)1Ar-eh +,1Ar-ly +,1Ar-ma \
+,1Ar-tn ++1ars /-#as $$#ast #$#az #$#Az-arab\n\
#.#ba #(#bas 0'#be #',bg #/#bgc ./#bho 1(#blo *##bm /-7bn *##bo 2(#br #0#brx 3$8bs \
3$9bs-cyrl #(#bua\n\
'$:ca #1#ccp 4##ceb #2#Ckb -(5cs .##csw 1(#cv 5##cy\n\
,$3da $$%de $(%de-at $3%de-ch $3%de-li #.#dje /##doi 6$#dsb #(#dua ###Dv #(#dyo *4#dz\n\
#5#ee #$;el $#$en $#<en- $#$en-ae $#$en-as $$<en-at $$<en-be $#$en-bi $3<en-ch $(<en-cz \
$$<en-de $$<en-dk $(<en-ee $$<en-es $(<en-fi $%<en-fr $%<en-ge $#$en-gu $(<en-hu $$<en-id \
$0<en-in $$<en-it $#$en-jp $(<en-lt $(<en-lv $#$en-mh $#$en-mp $$<en-nl $(<en-no $#$en-ph \
$$<en-pl $#$en-pr $(<en-pt $$<en-ro $(<en-se $$<en-si $(<en-sk $(<en-ua $#$en-um $#$en-us \
$#$en-vi $(<en-za #%#eo &&'es &#'es- &$'es-ar &$'es-bo &$'es-cl &$'es-co &('es-cr &&'es-ea \
&$'es-ec &&'es-es &&'es-gq &&'es-ic &&'es-ph &$'es-py &$'es-uy &$'es-ve $6=et #7#eu #(#ewo\n\
/8>Fa 7(#ff 79#Ff-adlm $*4fi 4#?fil #7#fo %%&fr %(&fr-ca %:&fr-ch %$&fr-lu %$&fr-ma #$#fur \
$$#fy\n\
8##ga 9##gd $$(gl #;#gsw /0#gu .##guw :##gv\n\
;)@He /0Ahi /0Bhi-latn *##hnj 378hr 6$#hsb #'Chu 7'#hy\n\
$&#ia *$Did $'#ie *##ig *##ii $##io <$#is '&)it '<)it-ch =##iu ;)@Iw\n\
*#-ja *##jbo #$#jgo *$#jv *$#jw\n\
#'#ka 7(#kab *##kde *(#kea #$#kgp #.#khq #(#kk ###Kk-arab #$#kkj #$#kl *##km /##kn *#/ko \
/0#kok #=#Ks ###ks-deva #(#ksf 1*#ksh #$#ku >##kw #0#kxv #(#ky\n\
?##lag #$#lb $$#lij *##lkt '##lld #:#lmo .$#ln *$#lo #=#Lrc @*Elt #$#lu A'Flv\n\
#.#mfe .##mg #$#mgh B$,mk #0#ml #>#mni C$Gmo #?Hmr *#Ims *$Ims-bn *$Ims-id D##mt #$#mua \
*@#my #=#Mzn\n\
=##naq #*3nb #$#nds #?#ne $$*nl #(#nmg #*3nn #$#nnh #*3no *A#Nqo .##nso\n\
#(#oc #0#or #(#os *##osa\n\
.0#pa .=#Pa-arab /##pcm ('+pl #$#pms A(#prg #=#Ps %$(pt %'(pt- %((pt-ao %$(pt-br ''(pt-pt\n\
#$#qu-bo\n\
#/#raj #%#rm #$#rn C$Gro )(,ru )',ru-ua #$#rw\n\
#?#sa *(#sah =B#sat $$#sc '$#scn #C#Sd ###sd-deva =*#se #$#seh *.#ses *$#sg E##sgs 3$8sh \
F(#shi G##si -(Jsk HDKsl =##sma =##smi =##smj =(#smn =##sms #'#sq 3$,sr 3$8sr-latn *$#su \
$*2sv $#Lsw $$Lsw-cd ###Syr #(#szl\n\
#0Mta ##Mta-my ##Mta-sg #0Nte #(#tg *#Oth .##ti #(#tk 4#?tl #3#tn *##to *##tpi #$0tr #(#tt \
#.#twq #.#tyv I(#tzm\n\
###Ug )(6uk $)PUr $=PUr-in #(#uz #=#Uz-arab\n\
'%#vec *$Qvi #$#vmw\n\
.##wa #:#wae *$#wo\n\
#.#xh #0#xnr\n\
#(#yav $##Yi *##yo #$#yrl *##yue\n\
#(#zgh *#.zh *#Rzh-hant-hk *#Rzh-hant-mo /##zu";

/// Cardinal plural rules: the category (`A` zero to `E` many), then its condition in CLDR's operands
/// (`n` the number, `i` its whole part, `v` the count of its decimals, `f` the decimals, `t` those
/// without trailing zeros), `&` before `|`, `!` for "is none of". The first category that holds
/// counts, so a condition says only what those before it leave open.
const PLURALS: &str = "\
Bn=1\n\
Bi=1&v=0\n\
Bi=0-1;Ei!0&i%1000000=0&v=0\n\
Bn=1;Ei!0&i%1000000=0&v=0\n\
Bi=1&v=0;Ei!0&i%1000000=0&v=0\n\
Bi=1&v=0;Dv=0&i%10=2-4&i%100!12-14;Ev=0\n\
Bv=0&i%10=1&i%100!11;Dv=0&i%10=2-4&i%100!12-14;Ev=0\n\
\n\
An=0;Bn=1;Cn=2;Dn%100=3-10;En%100=11-99\n\
Bn=1|t!0&i=0-1\n\
Bi=1&v=0;Di=2-4&v=0;Ev!0\n\
Bn=0-1\n\
Bi=0|n=1\n\
Bn%10=1&n%100!11;Dn%10=2-4&n%100!12-14;Et=0\n\
An=0;Bn=1\n\
Bn%10=1&n%100!11,71,91;Cn%10=2&n%100!12,72,92;Dn%10=3-4,9&n%100!10-19,70-79,90-99;En!0&n%1000000=0\n\
Bv=0&i%10=1&i%100!11|f%10=1&f%100!11;Dv=0&i%10=2-4&i%100!12-14|f%10=2-4&f%100!12-14\n\
Bv=0&i=1-3|v=0&i%10!4,6,9|v!0&f%10!4,6,9\n\
An=0;Bn=1;Cn=2;Dn=3;En=6\n\
Bv=0&i%100=1|f%100=1;Cv=0&i%100=2|f%100=2;Dv=0&i%100=3-4|f%100=3-4\n\
Bi=0-1\n\
Bn=1;Cn=2;Dn=3-6;En=7-10\n\
Bn=1,11;Cn=2,12;Dn=3-10,13-19\n\
Bv=0&i%10=1;Cv=0&i%10=2;Dv=0&i%100=0,20,40,60,80;Ev!0\n\
Bi=1&v=0|i=0&v!0;Ci=2&v=0\n\
Bt=0&i%10=1&i%100!11|t%10=1&t%100!11\n\
Bn=1;Cn=2\n\
An=0;Bn=1;Cn%100=2,22,42,62,82|n%1000=0&n%100000=1000-20000,40000,60000,80000|n!0&n%1000000=100000;Dn%100=3,23,43,63,83;En%100=1,21,41,61,81\n\
An=0;Bi=0-1\n\
Bn%10=1&n%100!11-19;Dn%10=2-9&n%100!11-19;Ef!0\n\
An%10=0|n%100=11-19|v=2&f%100=11-19;Bn%10=1&n%100!11|v=2&f%10=1&f%100!11|v!2&f%10=1\n\
Bv=0&i%10=1&i%100!11|f%10=1&f%100!11\n\
Bi=1&v=0;Dv!0|n=0|n%100=1-19\n\
Bn=1;Cn=2;Dn=0|n%100=3-10;En%100=11-19\n\
Bn%10=1&n%100!11;Cn=2;Dn%10=2-9&n%100!11-19;Ef!0\n\
Bi=0|n=1;Dn=2-10\n\
Bn=0-1|i=0&f=1\n\
Bv=0&i%100=1;Cv=0&i%100=2;Dv=0&i%100=3-4|v!0\n\
Bn=0-1|n=11-99";

/// How numbers are written: the digit zero, the decimal separator, the group separator, how many
/// digits the first group has at least (`i`: groups of two behind the last three), the minus sign.
const NUMBERS: &str = "\
0.,1-\n\
0,.1-\n\
0,\u{202f}1-\n\
0,.2-\n\
0,\u{a0}2-\n\
0,\u{a0}1-\n\
0.,1\u{200e}-\n\
0,\u{a0}1−\n\
٠٫٬1\u{61c}-\n\
0,.1\u{200e}-\n\
০.,i-\n\
0.\u{a0}1-\n\
०.,1-\n\
0.,i-\n\
𑄶.,i-\n\
٠٫٬1\u{200f}-\n\
0.'1-\n\
༠.,i-\n\
0.,3-\n\
0,\u{a0}2−\n\
0,.1−\n\
۰٫٬1\u{200e}−\n\
𞥐.⹁1-\n\
0,'1-\n\
0.'1−\n\
0.'2-\n\
۰٫٬1\u{200e}-\u{200e}\n\
০.,1-\n\
०.,i-\n\
၀.,1-\n\
߀.،1-\n\
᱐.,1-\n\
٠.٬1\u{61c}-\n\
0,.2−";

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

/// How a language writes.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Conventions {
    /// Its plural rules, as [`crate::plural::category`] reads them.
    pub(crate) plurals: &'static str,
    /// Its numbers, as [`crate::number::Number::print`] reads them.
    pub(crate) numbers: &'static str,
    lists: u8,
    /// Whether it is written from right to left.
    pub(crate) right_to_left: bool,
}

impl Conventions {
    /// The conventions for a language tag in any case, with `-` or `_`.
    pub(crate) fn of(tag: &str) -> Self {
        let letter = tag.bytes().next().map_or(0, plain).wrapping_sub(b'a');
        let mut best = "###";
        for entry in parts(row(TAGS, letter), b' ') {
            if entry.len() > best.len() && leads(entry.get(3..).unwrap_or_default(), tag) {
                best = entry;
            }
            if best.len() == tag.len() + 3 {
                break;
            }
        }
        let place = |at: usize| best.as_bytes().get(at).map_or(0, |code| code.wrapping_sub(b'#'));
        Self {
            plurals: row(PLURALS, place(0)),
            numbers: row(NUMBERS, place(1)),
            lists: place(2),
            right_to_left: best.as_bytes().get(3).is_some_and(u8::is_ascii_uppercase),
        }
    }

    /// Its lists, as [`crate::list::Joints::of`] reads them.
    pub(crate) fn lists(&self) -> &'static str {
        row(LISTS, self.lists)
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
pub(crate) fn leads(start: &str, tag: &str) -> bool {
    let mut rest = tag.bytes();
    for byte in start.bytes() {
        if rest.next().map(plain) != Some(plain(byte)) {
            return false;
        }
    }
    rest.next().is_none_or(|next| plain(next) == b'-' || start.ends_with('-'))
}
