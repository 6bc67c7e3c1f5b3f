//! Faults as a test may make them up: hostile texts and names, nested paths, rules and codes.

use faultmap::{
    Fault, Json, Map, Param, ParamType, Path, Place, Rule, Seconds, Segment, ValidationError,
    vocabulary,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

/// Words of sentences.
const WORDS: &[&str] = &[
    "must",
    "not",
    "be",
    "empty.",
    "\"quoted\"",
    "it's",
    "größer",
    "名前は",
    "🙂",
    "<b>&amp;",
    "back\\slash",
    "tab\there",
    "{brace}",
    "[1]",
    "$word",
    "100%",
    "a:b",
    "x=y;",
    "__proto__",
    "null",
    "مطلوب",
    "line\nbreak",
    "\u{1}",
];

/// Names that any notation can write.
const PLAIN: &[&str] = &[
    "name",
    "email",
    "unitPrice",
    "unit_price",
    "UnitPrice",
    "größe",
    "名前",
    "🙂",
    "__proto__",
    "constructor",
    "toString",
    "x1",
];

/// Names that a notation has to quote, if it can.
const ODD: &[&str] = &[
    "a.b",
    "a[b]",
    "a/b",
    "a~b",
    "it's",
    "say \"x\"",
    "back\\slash",
    "0",
    "12",
    "01",
    "a:b",
    "two words",
    "a%2Fb",
    "*",
    "$x",
];

const CODES: &[&str] =
    &["OUT_OF_STOCK", "out_of_stock", "OutOfStock", "out-of-stock", "E17", "shop.out_of_stock"];

/// Which names a notation can write.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Names {
    Any,
    /// One of digits would be read as an index.
    NotDigits,
    /// One with a separator or a space in it would end there.
    Plain,
}

/// What a dialect can be given.
#[derive(Clone, Copy)]
pub(crate) struct Kinds {
    pub(crate) dialect: &'static str,
    /// The statuses of its replies.
    pub(crate) statuses: &'static [u16],
    /// Which names its paths can have.
    pub(crate) names: Names,
    /// Whether a list can be in a list.
    pub(crate) lists: bool,
    /// The parts of a request that it has a word for.
    pub(crate) places: &'static [Place],
    /// What its texts cannot have in them.
    pub(crate) without: &'static [char],
    /// The codes of faults; the common ones if empty.
    pub(crate) codes: &'static [&'static str],
}

fn sentence(kinds: Kinds) -> impl Strategy<Value = String> {
    let words: Vec<_> =
        WORDS.iter().copied().filter(|word| !word.contains(kinds.without)).collect();
    let words = vec(select(words), 1..5);
    (words, 0..10_000_u32).prop_map(|(words, n)| format!("Value {n} {} end", words.join(" ")))
}

fn name(names: Names) -> BoxedStrategy<Segment<'static>> {
    let digits = |name: &&str| name.bytes().all(|byte| byte.is_ascii_digit());
    let odd: Vec<_> =
        ODD.iter().copied().filter(|name| names == Names::Any || !digits(name)).collect();
    let plain = select(PLAIN).prop_map(Segment::from);
    if names == Names::Plain {
        return plain.boxed();
    }
    prop_oneof![3 => plain, 1 => select(odd).prop_map(Segment::from)].boxed()
}

fn path(kinds: Kinds) -> impl Strategy<Value = Path<'static>> {
    let step = prop_oneof![3 => name(kinds.names), 1 => (0..12_u32).prop_map(Segment::from)];
    (name(kinds.names), vec(step, 0..4)).prop_map(move |(first, rest)| {
        let mut path = vec![first];
        for step in rest {
            let index = |step: Option<&Segment<'_>>| matches!(step, Some(Segment::Index(_)));
            if kinds.lists || !index(Some(&step)) || !index(path.last()) {
                path.push(step);
            }
        }
        path
    })
}

fn param(of: ParamType) -> BoxedStrategy<Param<'static>> {
    match of {
        ParamType::Number | ParamType::Operand => {
            (1..1000_u32).prop_map(|n| Param::Number(n.to_string().into())).boxed()
        }
        ParamType::Text => (1..1000_u32).prop_map(|n| Param::Text(format!("v{n}").into())).boxed(),
        ParamType::List => vec(select(PLAIN), 1..4)
            .prop_map(|texts| Param::List(texts.into_iter().map(Into::into).collect()))
            .boxed(),
        ParamType::Flag => any::<bool>().prop_map(Param::Flag).boxed(),
    }
}

/// A rule with all of its parameters.
fn ruled(rule: Rule) -> BoxedStrategy<ValidationError<'static>> {
    let mut error =
        Just(ValidationError { rule: Some(rule), ..ValidationError::default() }).boxed();
    for (name, of) in rule.params() {
        // A limit is a number where a server compares numbers.
        let of = if *name == "value" { ParamType::Number } else { *of };
        error = (error, param(of))
            .prop_map(move |(mut error, param)| {
                error.params.insert(*name, param);
                error
            })
            .boxed();
    }
    error
}

fn error(kinds: Kinds) -> impl Strategy<Value = ValidationError<'static>> {
    let rules: Vec<Rule> = vocabulary(kinds.dialect).filter_map(Rule::from_name).collect();
    let coded = option::of(select(CODES)).prop_map(|code| ValidationError {
        code: code.map(Into::into),
        ..ValidationError::default()
    });
    let said = if rules.is_empty() {
        coded.boxed()
    } else {
        prop_oneof![1 => coded, 2 => select(rules).prop_flat_map(ruled)].boxed()
    };
    let path = prop_oneof![8 => path(kinds), 1 => Just(Path::new())];
    (said, path, option::of(select(kinds.places)), sentence(kinds)).prop_map(
        |(said, path, part, message)| ValidationError {
            path,
            r#in: part,
            message: message.into(),
            ..said
        },
    )
}

fn extensions(kinds: Kinds) -> impl Strategy<Value = Map<'static, Json<'static>>> {
    let value = prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::Bool),
        (0..1000_u32).prop_map(|n| Json::Number(n.to_string().into())),
        sentence(kinds).prop_map(|text| Json::String(text.into())),
    ];
    let name = select(&["tenant", "shard", "__proto__", "größe", "x-attempt"][..]);
    vec((name, value), 0..3)
        .prop_map(|members| members.into_iter().map(|(name, value)| (name.into(), value)).collect())
}

/// Faults with up to four validation errors.
pub(crate) fn fault(kinds: Kinds) -> impl Strategy<Value = Fault<'static>> {
    let codes = vec(select(if kinds.codes.is_empty() { CODES } else { kinds.codes }), 0..3);
    let link = select(&["https://docs.example.com/errors#out", "http://example.com/ä?x=1"][..]);
    let language = select(&["en", "de-CH"][..]);
    let retry = (0..100_000_u32, select(&[0_u16, 500, 25][..]));
    let head =
        (select(kinds.statuses), codes, option::of(sentence(kinds)), option::of(sentence(kinds)));
    let texts = (option::of(link), vec(sentence(kinds), 0..3), option::of(language));
    let around = (option::of(retry), option::of("[a-zA-Z0-9-]{8,20}"), extensions(kinds));
    let errors = prop_oneof![1 => Just(Vec::new()).boxed(), 2 => vec(error(kinds), 1..5).boxed()];
    (head, texts, around, errors).prop_map(|(head, texts, around, errors)| {
        let (status, mut codes, description, display) = head;
        let (link, details, language) = texts;
        let (retry, request, extensions) = around;
        codes.dedup();
        let mut fault = Fault::new("");
        fault.status = Some(status);
        fault.code = codes.first().map(|code| (*code).into());
        fault.codes = codes.into_iter().map(Into::into).collect();
        fault.description = description.map(Into::into);
        fault.display = display.map(Into::into);
        fault.language = language.map(Into::into);
        fault.link = link.map(Into::into);
        fault.details = details.into_iter().map(Into::into).collect();
        fault.retry_after = retry.map(|(whole, millis)| Seconds { whole, millis });
        fault.request_id = request.map(Into::into);
        fault.extensions = extensions;
        fault.validation_errors = errors;
        fault
    })
}
