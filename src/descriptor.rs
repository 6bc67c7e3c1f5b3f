//! Descriptors: the dialect of an app's own server, as data.

use alloc::string::String;
use core::fmt;

use crate::dialects::{hint, is_word};
use crate::fault::Kind;
use crate::json::{self, Document, Json};
use crate::path::push_number;
use crate::rules::Rule;
use crate::scan::{find, parts, split};
use crate::text::{Text, joined, owned, push_texts};

/// The dialect of an app's own server, borrowed from the JSON that it was read from. [`decode`] is
/// told of it by [`Decoder::dialects`].
///
/// [`decode`]: crate::decode
/// [`Decoder::dialects`]: crate::Decoder::dialects
#[derive(Debug, Clone, Default)]
pub struct Descriptor<'d> {
    root: Json<'d>,
    /// What its words mean to the generic reader.
    hints: Text<'d>,
}

/// What is wrong with a descriptor, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DescriptorError(Text<'static>);

impl DescriptorError {
    /// What is wrong, as a sentence behind the member where it is.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for DescriptorError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl core::error::Error for DescriptorError {}

/// The members of a descriptor and what they hold: a letter for each, as [`check`] has them. Behind
/// that of a place stand its hints for the generic reader.
const MEMBERS: &str = "dialect,n when,w,when= kinds,K rules,R code,p,nocode=,code= \
    description,p,description= display,p,display= details,p,details= link,p,link= requestId,p,request= \
    retryAfter,p,retry= errors,p,errors= field,p,field=,path= message,p,message= rule,p,rule=";

/// The types of a condition.
const TYPES: &str = "string number object array boolean";

/// The most kinds and rules: each error of a body is compared with all of them.
const MOST: usize = 1 << 10;

impl<'d> Descriptor<'d> {
    /// Reads a descriptor: a JSON object of these members.
    ///
    /// | member | says |
    /// |---|---|
    /// | `dialect` | the name, which is [`Fault::dialect`](crate::Fault::dialect) |
    /// | `when` | what a body of it must have: a condition, or several that must all hold |
    /// | `code`, `description`, `display`, `details`, `link`, `requestId`, `retryAfter` | where in the body these members of a fault stand |
    /// | `errors` | where the validation errors stand: a list, a map from field to errors, a tree |
    /// | `field`, `message`, `rule` | where in each error its field, sentence and code stand |
    /// | `kinds` | kinds by code: `{"E_LIMIT": "rate-limit"}` |
    /// | `rules` | rules by the code of an error: `{"NotBlank": "notBlank", "TooShort": {"rule": "minLength", "params": {"min": "limit"}}}` |
    ///
    /// Only `dialect` and `when` are needed. What is not named is found by the words that servers
    /// use for it; what is named is looked for nowhere else.
    ///
    /// A place is a path of names and indices joined by dots, from the top of the body or of an
    /// error (`error.code`), or a list of such paths: of codes and errors all of them count, of
    /// anything else the first that fits. A lone name is found where the error stands, at the top or
    /// in what usually holds it (`error`, `data`). Case, `_` and `-` make no difference.
    ///
    /// A parameter of a rule stands in the error, or in its `params`, `meta`, `context` or `info`;
    /// `args.0` is the first of a list. A text that is one of the codes in `rules` is a code where a sentence would be.
    ///
    /// A condition holds
    ///
    /// | written | if |
    /// |---|---|
    /// | `error.code` | something stands there; `*` is any member or item |
    /// | `error.code/string\|number` | it is a `string`, `number`, `object`, `array` or `boolean` |
    /// | `ok=false`, `code=E_*\|*_ERROR` | it is that text, number or truth value, or begins or ends so |
    /// | `@x-api=2` | the header of that name is that |
    /// | `!message` | what stands behind the `!` does not hold |
    ///
    /// Here names are compared as they are. A body for which all of them hold is an error for
    /// [`detect`](crate::detect) too, whatever its status.
    ///
    /// # Errors
    ///
    /// Fails where the JSON is broken or no object, a member is not known or of another type, or
    /// there is no such condition, kind or rule. The error says where.
    ///
    /// ```
    /// use faultmap::{Decoder, Descriptor, Headers, Kind, Reply};
    ///
    /// let acme = Descriptor::parse(
    ///     r#"{"dialect": "acme", "when": "err.nr", "code": "err.nr", "description": "err.txt",
    ///         "kinds": {"E_LIMIT": "rate-limit"}}"#,
    /// )?;
    /// let body = br#"{"err": {"nr": "E_LIMIT", "txt": "Slow down."}}"#;
    /// let reply = Reply::new(body, Headers::default()).with_status(400);
    /// let fault = Decoder { dialects: &[&acme], ..Decoder::default() }.decode(&reply);
    /// assert_eq!(fault.dialect, "acme");
    /// assert_eq!(fault.kind, Kind::RateLimit);
    /// assert_eq!(fault.description.as_deref(), Some("Slow down."));
    ///
    /// let error = Descriptor::parse(r#"{"dialect": "acme", "when": ["nr/text"]}"#).unwrap_err();
    /// assert!(error.as_str().starts_with("dialect.when[0]: "));
    /// # Ok::<(), faultmap::DescriptorError>(())
    /// ```
    pub fn parse(json: &'d str) -> Result<Self, DescriptorError> {
        let root = match json::parse(json) {
            Some(Document { root, incomplete: None, .. }) => root,
            _ => Json::Null,
        };
        check(b'd', &root).map_err(|wrong| DescriptorError(joined(&["dialect", &wrong])))?;
        let hints = hints(&root);
        Ok(Self { root, hints })
    }

    /// The name of the dialect.
    pub(crate) fn name(&self) -> Text<'d> {
        match self.root.get("dialect") {
            Some(Json::String(name)) => name.clone(),
            _ => Text::default(),
        }
    }

    /// What a body of it must have.
    pub(crate) fn when(&self) -> &str {
        hint(&self.hints, "when")
    }

    /// What its words mean to the generic reader.
    pub(crate) fn words(&self) -> &str {
        &self.hints
    }

    /// The kind of a code.
    pub(crate) fn kind(&self, code: &str) -> Option<Kind> {
        self.root.get("kinds")?.get(code)?.as_str().and_then(Kind::from_name)
    }

    /// The rule of the code of a validation error, and what its parameters are called.
    #[inline(never)]
    pub(crate) fn rule(&self, code: &str) -> Option<(Rule, Option<&Json<'d>>)> {
        let rule = self.root.get("rules")?.get(code)?;
        Some((Rule::from_name(rule.get("rule").unwrap_or(rule).as_str()?)?, rule.get("params")))
    }
}

/// What a descriptor means to the generic reader. What is named is looked for nowhere else.
fn hints<'d>(root: &Json<'d>) -> Text<'d> {
    let mut hints = String::new();
    for row in parts(MEMBERS, b' ') {
        let mut cells = parts(row, b',');
        let texts = texts(root.get(cells.next().unwrap_or_default()));
        cells.next();
        for hint in cells {
            let mut before = hint;
            let mut mark = ";";
            for text in texts {
                push_texts(&mut hints, &[mark, before, text.as_str().unwrap_or_default()]);
                (mark, before) = (" ", "");
            }
        }
    }
    owned(hints)
}

/// A list of texts, which may be a single one.
fn texts<'j, 'd>(value: Option<&'j Json<'d>>) -> &'j [Json<'d>] {
    match value {
        Some(Json::Array(texts)) => texts,
        Some(text @ Json::String(_)) => core::slice::from_ref(text),
        _ => &[],
    }
}

/// Checks a value: a `d`escriptor; a `n`ame; conditions (`w`hen) or `p`laces, one or several; an
/// object of kinds (`K`), rules (`R`) or parameters (`P`) by name; a `k`ind; where a para`m`eter
/// stands; a `r`ule, alone (`s`) or with its parameters. An error is the rest of its place and what
/// is wrong.
fn check(what: u8, value: &Json<'_>) -> Result<(), Text<'static>> {
    match value {
        Json::Object(members) => {
            let few = members.len() <= MOST;
            let rows = match what {
                b'd' => MEMBERS,
                b'r' => "rule,s params,P",
                b'K' if few => "*,k",
                b'P' if few => "*,m",
                b'R' if few => "*,r",
                _ => return check_text(what, value),
            };
            for (name, value) in members {
                check(letter(rows, name), value).map_err(|wrong| joined(&[".", name, &wrong]))?;
            }
            for name in ["dialect", "when", "rule"] {
                if matches!(letter(rows, name), b'n' | b'w' | b's') && members.get(name).is_none() {
                    return Err(joined(&[".", name, ": this is missing"]));
                }
            }
            Ok(())
        }
        Json::Array(items) if matches!(what, b'w' | b'p') && !items.is_empty() => {
            for (at, item) in items.iter().enumerate() {
                let mut place = String::from("[");
                push_number(&mut place, u32::try_from(at).unwrap_or_default());
                check_text(what, item).map_err(|wrong| joined(&[&place, "]", &wrong]))?;
            }
            Ok(())
        }
        _ => check_text(what, value),
    }
}

/// The letter of a member.
#[inline(never)]
fn letter(rows: &str, name: &str) -> u8 {
    for row in parts(rows, b' ') {
        let mut cells = parts(row, b',');
        if cells.next().is_some_and(|known| known == name || known == "*") {
            return cells.next().and_then(|letter| letter.bytes().next()).unwrap_or_default();
        }
    }
    0
}

fn check_text(what: u8, value: &Json<'_>) -> Result<(), Text<'static>> {
    let text = value.as_str().unwrap_or_default();
    let (right, wrong) = match what {
        0 => (false, "there is no such member"),
        b'd' => (false, "this is no complete JSON object"),
        b'K' | b'R' | b'P' => (false, "an object of at most 1,024 members is expected"),
        _ if text.is_empty() => (false, "a text is expected"),
        b'p' | b'm' => (
            is_path(text) && find(text, b'*').is_none(),
            "a path is names joined by dots, such as error.code",
        ),
        b'k' => (Kind::from_name(text).is_some(), "there is no such kind"),
        b'r' | b's' => (Rule::from_name(text).is_some(), "there is no such rule"),
        b'w' => (
            is_condition(text),
            "a condition is such as error.code, error.code/string, error.code=text, @header=text or \
            !error.code",
        ),
        _ => (true, ""),
    };
    if right { Ok(()) } else { Err(joined(&[": ", wrong])) }
}

fn is_path(path: &str) -> bool {
    let mut last = b'.';
    for byte in path.bytes() {
        let other = matches!(byte, b' ' | b';' | b'=' | b'/' | b'|' | b'!' | b'[' | b'#' | b'^');
        if other || byte == b'.' && last == b'.' {
            return false;
        }
        last = byte;
    }
    last != b'.'
}

fn is_condition(text: &str) -> bool {
    let term = text.strip_prefix('!').unwrap_or(text);
    if let Some((path, text)) = split(term, b'=') {
        // The reader of conditions takes a blank or a semicolon for the end.
        return is_path(path) && find(text, b' ').or(find(text, b';')).is_none();
    }
    let (path, types) = split(term, b'/').unwrap_or((term, "string"));
    is_path(path) && parts(types, b'|').all(|word| is_word(TYPES, word))
}
