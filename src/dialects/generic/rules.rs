//! The rules that the codes of the servers' validators name, with their parameters.

use alloc::vec::Vec;

use super::members::{Members, get, is_object, is_text, is_there};
use super::words::same;
use crate::fault::{Param, Source, ValidationError};
use crate::json::Json;
use crate::number::Number;
use crate::rules::Rule;
use crate::scan::{holds, parts, split};
use crate::text::{Map, Text};

/// Rows of `code=rule:parameter<member,…`. A row whose parameters the error does not have does not
/// count. Behind a dot stands what else an error says of its rule: the type, the format, `!` for a
/// limit that is exclusive.
const RULES: &[&str] = &[
    // Words of many: JSON Schema's, Ajv's, Joi's, Django's, Rails', VineJS's, Jakarta's.
    "required=required missing=required any.required=required null=notNull notnull=notNull \
     blank=notBlank notblank=notBlank empty=notEmpty notempty=notEmpty string.empty=notEmpty \
     isnotempty=notEmpty any.unknown=prohibited object.unknown=unknownField \
     extraforbidden=unknownField additionalproperties=unknownField:name<additional_property \
     unrecognizedkeys=unknownField whitelistvalidation=unknownField confirmed=confirmed \
     unique=unique taken=unique uniqueitems=uniqueItems jsoninvalid=malformed \
     doesnotexist=exists accepted=accepted",
    "string=string stringtype=string string.base=string isstring=string type.string=string \
     invalidtype.string=string number=number floattype=number floatparsing=number \
     number.base=number isnumber=number type.number=number invalidtype.number=number \
     notanumber=number integer=integer inttype=integer intparsing=integer intfromfloat=integer \
     number.integer=integer isint=integer type.integer=integer invalidtype.int=integer \
     notaninteger=integer boolean=boolean booltype=boolean boolparsing=boolean \
     boolean.base=boolean isboolean=boolean type.boolean=boolean invalidtype.boolean=boolean \
     array=array listtype=array array.base=array isarray=array type.array=array \
     invalidtype.array=array object=object modeltype=object dicttype=object \
     modelattributestype=object object.base=object type.object=object invalidtype.object=object \
     date=date datetype=date dateparsing=date datefromdatetimeparsing=date date.base=date \
     datetimetype=dateTime datetimeparsing=dateTime isdatestring=dateTime typemismatch=type",
    "email=email isemail=email string.email=email format.email=email invalidformat.email=email \
     invalidstring.email=email emailvalidator=email url=url isurl=url string.uri=url \
     format.uri=url invalidformat.url=url invalidstring.url=url urlparsing=url uuid=uuid \
     isuuid=uuid string.guid=uuid format.uuid=uuid invalidformat.uuid=uuid \
     invalidstring.uuid=uuid uuidparsing=uuid format.date=date format.datetime=dateTime \
     invalidformat.datetime=dateTime regex=pattern invalidformat.regex=pattern:pattern<pattern \
     invalidformat.regex=pattern invalidstring.regex=pattern pattern=pattern:pattern<pattern \
     stringpatternmismatch=pattern:pattern<pattern string.pattern.base=pattern \
     enum=oneOf:options<allowed_values enum=oneOf:options<choices any.only=oneOf:options<valids \
     invalidvalue=oneOf:options<values invalidenumvalue=oneOf:options<options",
    "minlength=minLength:min<limit minlength=minLength:min<min minlength=minLength:min<minlength \
     minlength=minLength:min<requirement stringtooshort=minLength:min<min_length \
     string.min=minLength:min<limit stringmin=minLength:min<expected \
     toosmall.string=minLength:min<minimum tooshort=minItems:min<min_length \
     tooshort=minLength:min<count maxlength=maxLength:max<limit maxlength=maxLength:max<max \
     maxlength=maxLength:max<maxlength maxlength=maxLength:max<requirement \
     stringtoolong=maxLength:max<max_length string.max=maxLength:max<limit \
     stringmax=maxLength:max<expected toobig.string=maxLength:max<maximum \
     toolong=maxItems:max<max_length toolong=maxLength:max<count string.length=length:length<limit \
     wronglength=length:length<count length=lengthBetween:min<min,max<max length=minLength:min<min \
     length=maxLength:max<max minitems=minItems:min<limit array.min=minItems:min<limit \
     toosmall.array=minItems:min<minimum maxitems=maxItems:max<limit array.max=maxItems:max<limit \
     toobig.array=maxItems:max<maximum",
    "minimum=min:min<limit min=min:min<min minvalue=min:min<requirement greaterthanequal=min:min<ge \
     number.min=min:min<limit numbermin=min:min<expected toosmall.number=min:min<minimum \
     greaterthanorequalto=min:min<count maximum=max:max<limit max=max:max<max \
     maxvalue=max:max<requirement lessthanequal=max:max<le number.max=max:max<limit \
     numbermax=max:max<expected toobig.number=max:max<maximum lessthanorequalto=max:max<count \
     exclusiveminimum=greaterThan:value<limit greaterthan=greaterThan:value<gt \
     greaterthan=greaterThan:value<count number.greater=greaterThan:value<limit \
     toosmall.number!=greaterThan:value<minimum exclusivemaximum=lessThan:value<limit \
     lessthan=lessThan:value<lt lessthan=lessThan:value<count number.less=lessThan:value<limit \
     toobig.number!=lessThan:value<maximum multipleof=multipleOf:value<multiple_of \
     notmultipleof=multipleOf:value<divisor range=between:min<min,max<max range=min:min<min \
     range=max:max<max const=equal:value<allowed_value decimalmaxplaces=decimalPlaces:max<decimal_places",
    // FluentValidation.
    "notemptyvalidator=notEmpty notnullvalidator=notNull creditcardvalidator=creditCard \
     greaterthanvalidator=greaterThan:value<comparison_value \
     greaterthanorequalvalidator=min:min<comparison_value \
     lessthanvalidator=lessThan:value<comparison_value \
     lessthanorequalvalidator=max:max<comparison_value \
     lengthvalidator=lengthBetween:min<min_length,max<max_length \
     minimumlengthvalidator=minLength:min<min_length maximumlengthvalidator=maxLength:max<max_length \
     exactlengthvalidator=length:length<max_length inclusivebetweenvalidator=between:min<from,max<to \
     regularexpressionvalidator=pattern:pattern<regular_expression",
    // PocketBase; Symfony's constraints.
    "validationrequired=required validationisemail=email validationnotunique=unique \
     2fa2158c2a7f484b98aa975522539ff8=required c1051bb4d1034f748988acbcafc7fdc3=notBlank \
     ad32d13fc3d4423b909a857b961eb720=notNull 7703c766b5d54ceface7ae0dd82304e9=unknownField \
     bd79c0abddba46cca703a7a4b08de310=email 23bd9dbf6b9b41cda99e4844bcf3077f=unique \
     9ff3fdc4b21449db871839c315e33d45=minLength:min<{{limit}} \
     d94b19cc114f4f449cc44138e80a87b9=maxLength:max<{{limit}}",
];

/// Where errors have the parameters of their rules, beside the error itself.
const HOLDERS: &str =
    "ctx params meta context info parameters formatted_message_placeholder_values";

/// What else says which rule it is.
const MORE: &str = "origin format validation type expected";

/// Names the rule of an error by its code.
pub(super) fn name<'a>(error: &mut ValidationError<'a>, members: &Members<'a>) {
    let Some(code) = error.code.clone() else { return };
    let code = code.strip_prefix("urn:uuid:").unwrap_or(&code);
    let received = get(members, "received", is_text).and_then(Json::as_str);
    let missing = received == Some("undefined") || holds(&error.message, "received undefined");
    if missing && same(code, "invalid_type") {
        return set(error, Rule::Required, Map::new());
    }
    let exclusive = matches!(members.get("inclusive"), Some(Json::Bool(false)))
        || matches!(members.get("exclusive"), Some(Json::Bool(true)));
    let first = code.bytes().next().map(|byte| byte.to_ascii_lowercase());
    for row in RULES.iter().flat_map(|rows| parts(rows, b' ')) {
        // Most rows are told apart by their first letter.
        if row.as_bytes().first() != first.as_ref() {
            continue;
        }
        let Some((known, row)) = split(row, b'=') else { continue };
        let (known, only) = known.strip_suffix('!').map_or((known, false), |known| (known, true));
        if only && !exclusive {
            continue;
        }
        let fits = same(known, code)
            || parts(known, b'.').next().is_some_and(|start| {
                known.len() > start.len()
                    && same(start, code)
                    && !(exclusive && !only && same(start, "too_small") && holds(known, "number"))
                    && !(exclusive && !only && same(start, "too_big") && holds(known, "number"))
                    && known.get(start.len() + 1..).is_some_and(|more| said(members, more))
            });
        if !fits {
            continue;
        }
        let (rule, wanted) = split(row, b':').unwrap_or((row, ""));
        let mut params = Map::new();
        let all = parts(wanted, b',').filter_map(|pair| split(pair, b'<')).all(|(param, name)| {
            let found = find(members, name).and_then(value);
            found.map(|value| params.insert(param, value)).is_some()
        });
        if all && let Some(rule) = Rule::from_name(rule) {
            return set(error, rule, params);
        }
    }
}

fn set<'a>(error: &mut ValidationError<'a>, rule: Rule, params: Map<'a, Param<'a>>) {
    error.rule = Some(rule);
    error.from = Some(Source::Code);
    error.params = params;
}

/// Whether an error says this of its rule.
fn said(members: &Members<'_>, more: &str) -> bool {
    parts(MORE, b' ')
        .any(|word| find(members, word).and_then(Json::as_str).is_some_and(|text| same(text, more)))
}

/// A member of the error or of what holds the parameters.
fn find<'m, 'a>(members: &'m Members<'a>, name: &str) -> Option<&'m Json<'a>> {
    get(members, name, is_there).or_else(|| {
        parts(HOLDERS, b' ')
            .find_map(|holder| get(get(members, holder, is_object)?.as_object()?, name, is_there))
    })
}

/// A value as a parameter.
fn value<'a>(value: &Json<'a>) -> Option<Param<'a>> {
    Some(match value {
        Json::Number(digits) => Param::Number(digits.clone()),
        Json::String(text) if Number::parse(text).is_some() => Param::Number(text.clone()),
        Json::String(text) => Param::Text(text.clone()),
        Json::Bool(flag) => Param::Flag(*flag),
        Json::Array(items) => {
            let texts: Vec<Text<'a>> = items
                .iter()
                .filter_map(|item| match item {
                    Json::String(text) | Json::Number(text) => Some(text.clone()),
                    _ => None,
                })
                .collect();
            Param::List(texts)
        }
        _ => return None,
    })
}
