//! What CLDR 48 knows about languages, as data: plural rules, number separators, list patterns and
//! writing directions. `pkg/test/cldr.test.ts` compares it with `Intl`.

use crate::scan::parts;

/// The language tags that have conventions of their own, a line for each first letter. Before a tag
/// stand the places of its rows in [`PLURALS`], [`NUMBERS`] and [`LISTS`], counted from `#`. The
/// longest tag that leads the one asked for counts; one that ends in `-` is for all regions and
/// scripts of its language that are not listed. Tags that nothing leads have the first rows. A
/// capital says that the language is written from right to left.
const TAGS: &str = "\
#$$af #$#agq $##ak %##am &%%Ar &&%Ar- &%%Ar-001 &%%Ar-ae &'%Ar-dz &%%Ar-eh &'%Ar-ly &'%Ar-ma \
&'%Ar-tn &&%ars %(#as ')#ast #)&az #)&Az-arab #)'az-cyrl\n\
#*#ba #$#bas (+#be #+(bg #,#bgc $,#bho )$#blo *##bm %()bn *##bo +$#br #-#brx ,)*bs \
,)+bs-cyrl #$#bua\n\
-),ca #.#ccp .##ceb #/#Ckb /$-cs $##csw )$#cv 0##cy\n\
1).da ')/de '$/de-at '0/de-ch '0/de-li #*#dje %##doi 2)#dsb #$#dua ###Dv #$#dyo *1#dz\n\
#2#ee #)0el '#1en '#2en- '#1en-ae '#1en-as ')2en-at ')2en-be '#1en-bi '02en-ch '$2en-cz \
')2en-de ')2en-dk '$2en-ee ')2en-es '$2en-fi '32en-fr '32en-ge '#1en-gu '$2en-hu ')2en-id \
'-2en-in ')2en-it '#1en-jp '$2en-lt '$2en-lv '#1en-mh '#1en-mp ')2en-nl '$2en-no '#1en-ph \
')2en-pl '#1en-pr '$2en-pt ')2en-ro '$2en-se ')2en-si '$2en-sk '$2en-ua '#1en-um '#1en-us \
'#1en-vi '$2en-za #3#eo 343es 3#3es- 3)3es-ar 3)3es-bo 3)3es-cl 3)3es-co 3$3es-cr 343es-ea \
3)3es-ec 343es-es 343es-gq 343es-ic 343es-ph 3)3es-py 3)3es-uy 3)3es-ve '54et #65eu #$#ewo\n\
%76Fa 4$#ff 48#Ff-adlm '97fi .#8fil #6#fo 539fr 5$9fr-ca 5:9fr-ch 5)9fr-lu 5)9fr-ma #)#fur \
')#fy\n\
6##ga 7##gd '):gl #;#gsw %-;gu $##guw 8##gv\n\
9%<He %-=hi %->hi-latn *##hnj ,6*hr 2)#hsb #+?hu 4+#hy\n\
'4#ia *)@id '+#ie *##ig *##ii '##io :)#is -4Ait -<Ait-ch ;##iu 9%<Iw\n\
*#Bja *##jbo #)#jgo *)#jv *)#jw\n\
#+#ka 4$#kab *##kde *$#kea #)#kgp #*#khq #$#kk ###Kk-arab #)#kkj #)#kl *##km %##kn *#Cko \
%-#kok #=#Ks ###ks-deva #$#ksf )9#ksh #)#ku <##kw #-#kxv #$#ky\n\
=##lag #)#lb ')#lij *##lkt -##lld #:#lmo $)#ln *)#lo #=#Lrc >9Dlt #)#lu ?+Elv\n\
#*#mfe $##mg #)#mgh @)(mk #-#ml #>#mni A)Fmo #?Gmr *#Hms *)Hms-bn *)Hms-id B##mt #)#mua \
*@#my #=#Mzn\n\
;##naq #9.nb #)#nds #?#ne ')$nl #$#nmg #9.nn #)#nnh #9.no *A#Nqo $##nso\n\
#$#oc #-#or #$#os *##osa\n\
$-Ipa $='Pa-arab %##pcm C+Jpl #)#pms ?$#prg #=#Ps 5):pt 5+:pt- 5$:pt-ao 5):pt-br -+:pt-pt\n\
#)#qu-bo\n\
#,#raj #3#rm #)#rn A)Fro D$(ru D+(ru-ua #)#rw\n\
#?#sa *$#sah ;B#sat ')#sc -)#scn #C#Sd ###sd-deva ;9#se #)#seh **#ses *)#sg E##sgs ,)*sh \
F$#shi G##si /$Ksk HDLsl ;##sma ;##smi ;##smj ;$#smn ;##sms #+#sq ,)(sr ,)*sr-latn *)#su \
'9Msv '#Nsw ')Nsw-cd ###Syr #$#szl\n\
#-Ota ##Ota-my ##Ota-sg #-Pte #$#tg *#Qth $##ti #$#tk .#8tl #0#tn *##to *##tpi #)Rtr #$#tt \
#*#twq #*#tyv I$#tzm\n\
###Ug D$Suk '%TUr '=TUr-in #$#uz #=#Uz-arab\n\
-3#vec *)Uvi #)#vmw\n\
$##wa #:#wae *)#wo\n\
#*#xh #-#xnr\n\
#$#yav '##Yi *##yo #)#yrl *#Vyue\n\
#$#zgh *#Wzh *#Xzh-hant-hk *#Xzh-hant-mo %##zu";

/// Cardinal plural rules: the category (`A` zero to `E` many), then its condition in CLDR's operands
/// (`n` the number, `i` its whole part, `v` the count of its decimals, `f` the decimals, `t` those
/// without trailing zeros), `&` before `|`, `!` for "is none of". The first category that holds
/// counts, so a condition says only what those before it leave open.
const PLURALS: &str = "\
Bn=1\n\
Bn=0-1\n\
Bi=0|n=1\n\
An=0;Bn=1;Cn=2;Dn%100=3-10;En%100=11-99\n\
Bi=1&v=0\n\
Bn%10=1&n%100!11;Dn%10=2-4&n%100!12-14;Et=0\n\
An=0;Bn=1\n\
\n\
Bn%10=1&n%100!11,71,91;Cn%10=2&n%100!12,72,92;Dn%10=3-4,9&n%100!10-19,70-79,90-99;En!0&n%1000000=0\n\
Bv=0&i%10=1&i%100!11|f%10=1&f%100!11;Dv=0&i%10=2-4&i%100!12-14|f%10=2-4&f%100!12-14\n\
Bi=1&v=0;Ei!0&i%1000000=0&v=0\n\
Bv=0&i=1-3|v=0&i%10!4,6,9|v!0&f%10!4,6,9\n\
Bi=1&v=0;Di=2-4&v=0;Ev!0\n\
An=0;Bn=1;Cn=2;Dn=3;En=6\n\
Bn=1|t!0&i=0-1\n\
Bv=0&i%100=1|f%100=1;Cv=0&i%100=2|f%100=2;Dv=0&i%100=3-4|f%100=3-4\n\
Bn=1;Ei!0&i%1000000=0&v=0\n\
Bi=0-1\n\
Bi=0-1;Ei!0&i%1000000=0&v=0\n\
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
Bi=1&v=0;Dv=0&i%10=2-4&i%100!12-14;Ev=0\n\
Bv=0&i%10=1&i%100!11;Dv=0&i%10=2-4&i%100!12-14;Ev=0\n\
Bn%10=1&n%100!11;Cn=2;Dn%10=2-9&n%100!11-19;Ef!0\n\
Bi=0|n=1;Dn=2-10\n\
Bn=0-1|i=0&f=1\n\
Bv=0&i%100=1;Cv=0&i%100=2;Dv=0&i%100=3-4|v!0\n\
Bn=0-1|n=11-99";

/// How numbers are written: the digit zero, the decimal separator, the group separator, how many
/// digits the first group has at least (`i`: groups of two behind the last three), the minus sign.
const NUMBERS: &str = "\
0.,1-\n\
0,\u{a0}1-\n\
0.,1\u{200e}-\n\
٠٫٬1\u{61c}-\n\
0,.1\u{200e}-\n\
০.,i-\n\
0,.1-\n\
0.\u{a0}1-\n\
0,\u{a0}2-\n\
०.,1-\n\
0.,i-\n\
𑄶.,i-\n\
٠٫٬1\u{200f}-\n\
0.'1-\n\
༠.,i-\n\
0.,3-\n\
0,\u{202f}1-\n\
0,.2-\n\
0,\u{a0}2−\n\
0,.1−\n\
۰٫٬1\u{200e}−\n\
𞥐.⹁1-\n\
0,\u{a0}1−\n\
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

/// How lists are written: the separator, what stands before the last item for "and", and for "or".
/// `!` divides two forms: the separators of and- and or-lists, or what stands before the last of
/// many items and between two. Without it, two items have the same without its leading comma.
const LISTS: &str = "\
, /, /, \n\
, / en / of \n\
\u{20}و! أو / و/ أو \n\
, / və /, yaxud \n\
, /, /, or \n\
, / и / или \n\
, / এবং /, বা \n\
, / i / ili \n\
, / и /, or \n\
, / i / o \n\
, / a\u{a0}/ nebo \n\
, / og / eller \n\
, / und / oder \n\
, / και / ή \n\
, /, and /, or \n\
, / and / or \n\
, / y / o \n\
, / ja / või \n\
, / eta / edo \n\
،\u{200f} /، و ! و /، یا ! یا \n\
, / ja / tai \n\
, /, at /, o \n\
, / et / ou \n\
, / e / ou \n\
, / અને /, અથવા \n\
, / ו/ או \n\
, /, और / या \n\
, /, aur / yaa \n\
, / és / vagy \n\
, /, dan /, atau \n\
, / e / o \n\
、/、/、または\n\
, / 및 / 또는 \n\
, / ir / ar \n\
, / un / vai \n\
, / și / sau \n\
, / आणि /, किंवा \n\
, / dan /, atau \n\
, / ਅਤੇ / ਜਾਂ \n\
, / i / lub \n\
, / a ! a\u{a0}/ alebo \n\
, / in / ali \n\
, / och / eller \n\
, / na / au \n\
, / மற்றும் / அல்லது \n\
, / మరియు / లేదా \n\
\u{20}!, / และ!และ/ หรือ \n\
, / ve / veya \n\
, / і / або \n\
، /، اور /، یا \n\
, / và / hoặc \n\
、/同/ 或 \n\
、/和/或\n\
、/及/或";

/// How a language writes.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Conventions {
    /// Its plural rules, as [`crate::plural::category`] reads them.
    pub(crate) plurals: &'static str,
    /// Its numbers, as [`crate::number::Number::print`] reads them.
    pub(crate) numbers: &'static str,
    /// Its lists, as [`crate::list::Joints::of`] reads them.
    pub(crate) lists: &'static str,
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
        }
        let place = |at: usize| best.as_bytes().get(at).map_or(0, |code| code.wrapping_sub(b'#'));
        Self {
            plurals: row(PLURALS, place(0)),
            numbers: row(NUMBERS, place(1)),
            lists: row(LISTS, place(2)),
            right_to_left: best.as_bytes().get(3).is_some_and(u8::is_ascii_uppercase),
        }
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
    let same = start.len() <= tag.len()
        && start.bytes().map(plain).eq(tag.bytes().map(plain).take(start.len()));
    let next = tag.as_bytes().get(start.len()).copied().map_or(b'-', plain);
    same && (next == b'-' || start.ends_with('-'))
}
