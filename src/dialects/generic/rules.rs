//! The rules that the codes of the servers' validators name, with their parameters.

use alloc::vec::Vec;

use super::initials::{Initials, length};
use super::members::{ANY, Members, NESTED, OBJECT, TEXT, get};
use super::place::after;
use super::words::same;
use crate::fault::{Param, Source, ValidationError};
use crate::json::Json;
use crate::number::Number;
use crate::params::settle;
use crate::rules::Rule;
use crate::scan::{holds, number, parts, split};
use crate::text::{Map, Text, cut, is_blank};

/// Rows of `code=rule:parameter<member,…`. A row whose parameters the error does not have does not
/// count. Behind a dot stands what else an error says of its rule: the type, the format, or behind
/// `~` a word of its sentence; at its end `!` for a limit that is exclusive, `*` for one that is
/// exact. A parameter may be an item, as in `arguments.1`, or itself a value. What no parameter holds
/// need only be there.
const RULES: &[&str] = &[
    // What says more than the words of many below: GitHub's, VineJS's, FluentValidation's.
    "missing=exists:<resource missingfield=required requiredfieldmissing=required \
     missingparameter=required errblank=notBlank errtaken=unique violation::isblankerror=notBlank \
     alreadyexists=unique confirmed=confirmed:other<other_field sameas=confirmed:other<other_field \
     array.minlength=minItems:min<min array.maxlength=maxItems:max<max \
     array.fixedlength=itemCount:count<size fixedlength=length:length<size distinct=uniqueItems \
     database.unique=unique database.exists=exists startswith=startsWith:value<substring \
     endswith=endsWith:value<substring in=oneOf:options<choices mobile=phone \
     alphanumeric=alphanumeric equal=confirmed:other<comparison_property \
     equal=equal:value<comparison_value notequal=notEqual:value<comparison_value \
     exclusivebetween=betweenExclusive:min<from,max<to \
     scaleprecision=precision:digits<expected_precision,scale<expected_scale",
    // Directus; Contentful.
    "eq=equal:value<valid neq=notEqual:value<invalid gt=greaterThan:value<valid gte=min:min<valid \
     lt=lessThan:value<valid lte=max:max<valid in=oneOf:options<valid nnull=notNull \
     nempty=notEmpty contains=contains:value<substring ncontains=notContains:value<substring \
     recordnotunique=unique notnullviolation=notNull invalidforeignkey=exists \
     in=oneOf:options<expected size=sizeBetween:min<min,max<max size=minSize:min<min \
     size=maxSize:max<max",
    // Pydantic, of which the first version is read by the end of its codes.
    "settype=array tupletype=array timetype=time timeparsing=time decimaltype=number \
     decimalparsing=number finitenumber=number uuidtype=uuid uuidversion=uuid:version<expected_version \
     urltype=url urlscheme=url ipanyaddress=ip datepast=past datetimepast=past \
     datefuture=future datetimefuture=future nonerequired=prohibited frozenfield=readOnly \
     jsontype=malformed jsondecode=malformed decimalmaxdigits=digits:max<max_digits \
     enum=oneOf:options<expected literalerror=oneOf:options<expected str=string bool=boolean \
     float=number decimal=number list=array dict=object datetime=dateTime extra=unknownField \
     notallowed=notNull notle=max:max<limit notge=min:min<limit notlt=lessThan:value<limit \
     notgt=greaterThan:value<limit notmultiple=multipleOf:value<multiple_of scheme=url",
    // class-validator; Sequelize; Django; Discord; JSON Schema.
    "isdefined=required isempty=prohibited isphonenumber=phone ismobilephone=phone isalpha=alpha \
     isalphanumeric=alphanumeric islowercase=lowercase isuppercase=uppercase isip=ip \
     iscreditcard=creditCard arraynotempty=notEmpty arrayunique=uniqueItems isdate=date \
     isiso8601=dateTime isnull=notNull notalist=array notadict=object \
     passwordtoocommon=passwordCommon passwordtoosimilar=passwordSimilar basetyperequired=required \
     falseschema=prohibited dependentrequired=required dependencies=required \
     unevaluatedproperties=unknownField:name<unevaluated_property format.ipv4=ip format.ipv6=ip",
    // Words of many: JSON Schema's, Ajv's, Joi's, Django's, Rails', VineJS's, Jakarta's.
    "nullvalidator=prohibited emptyvalidator=prohibited required=required missing=required \
     any.required=required null=notNull notnull=notNull blank=notBlank notblank=notBlank \
     empty=notEmpty notempty=notEmpty string.empty=notEmpty stringempty=notEmpty \
     isnotempty=notEmpty any.unknown=prohibited object.unknown=unknownField \
     extraforbidden=unknownField additionalproperties=unknownField:name<additional_property \
     additionalproperties=unknownField unrecognizedkeys=unknownField:name<keys.0 \
     unrecognizedkeys=unknownField \
     whitelistvalidation=unknownField confirmed=confirmed mustmatch=confirmed \
     equalfield=confirmed unique=unique taken=unique uniqueitems=uniqueItems \
     array.unique=uniqueItems jsoninvalid=malformed doesnotexist=exists accepted=accepted \
     object.missing=requiredAnyOf:fields<peers object.xor=exclusiveFields:fields<peers \
     object.oxor=exclusiveFields:fields<peers object.nand=exclusiveFields:fields<peers",
    "string=string stringtype=string string.base=string isstring=string type.string=string \
     invalidtype.string=string number=number floattype=number floatparsing=number \
     number.base=number isnumber=number type.number=number invalidtype.number=number \
     notanumber=number integer=integer inttype=integer intparsing=integer intfromfloat=integer \
     number.integer=integer numberinteger=integer isint=integer type.integer=integer \
     invalidtype.int=integer notaninteger=integer boolean=boolean booltype=boolean \
     boolparsing=boolean boolean.base=boolean isboolean=boolean type.boolean=boolean \
     invalidtype.boolean=boolean array=array listtype=array array.base=array isarray=array \
     type.array=array invalidtype.array=array object=object modeltype=object dicttype=object \
     modelattributestype=object object.base=object type.object=object invalidtype.object=object \
     date=date datetype=date dateparsing=date datefromdatetimeparsing=date date.base=date \
     invaliddate=date datetimetype=dateTime datetimeparsing=dateTime isdatestring=dateTime \
     typemismatch.int=integer typemismatch.integer=integer typemismatch.long=integer \
     typemismatch.double=number typemismatch.bigdecimal=number typemismatch.boolean=boolean \
     typemismatch.localdate=date typemismatch.localdatetime=dateTime typemismatch=type",
    "email=email isemail=email string.email=email format.email=email \
     invalidemail=email invalidstring.email=email url=url isurl=url string.uri=url format.uri=url \
     format.url=url invalidstring.url=url urlparsing=url uuid=uuid isuuid=uuid \
     string.guid=uuid format.uuid=uuid invalidstring.uuid=uuid \
     uuidparsing=uuid format.date=date format.datetime=dateTime format.time=time \
     format.e164=phone format.lowercase=lowercase format.uppercase=uppercase \
     regex=pattern format.regex=pattern:pattern<pattern format.regex=pattern \
     invalidstring.regex=pattern pattern=pattern:pattern<pattern \
     pattern=pattern:pattern<arguments.2 matches=pattern stringpattern=pattern \
     stringpatternmismatch=pattern:pattern<pattern string.pattern.base=pattern \
     enum=oneOf:options<allowed_values enum=oneOf:options<choices enum=oneOf:options<enum_values \
     enum=oneOf enumvalue=oneOf picklist=oneOf any.only=oneOf:options<valids \
     invalidvalue=oneOf:options<values invalidenumvalue=oneOf:options<options \
     format.startswith=startsWith:value<prefix format.endswith=endsWith:value<suffix \
     format.includes=contains:value<includes",
    "minlength=minLength:min<limit minlength=minLength:min<min minlength=minLength:min<minlength \
     minlength=minLength:min<requirement minlength=minLength:min<args.0 \
     stringtooshort=minLength:min<min_length string.min=minLength:min<limit \
     stringmin=minLength:min<expected toosmall.string*=length:length<minimum \
     toosmall.string=minLength:min<minimum tooshort=minItems:min<min_length \
     tooshort=minLength:min<count maxlength=maxLength:max<limit maxlength=maxLength:max<max \
     maxlength=maxLength:max<maxlength maxlength=maxLength:max<requirement \
     maxlength=maxLength:max<args.0 stringtoolong=maxLength:max<max_length \
     string.max=maxLength:max<limit stringmax=maxLength:max<expected \
     toobig.string*=length:length<maximum toobig.string=maxLength:max<maximum \
     toolong=maxItems:max<max_length toolong=maxLength:max<count \
     string.length=length:length<limit stringlength=length:length<expected \
     wronglength=length:length<count length=length:length<length \
     length=lengthBetween:min<min,max<max length=lengthBetween:min<arguments.2,max<arguments.1 \
     length=minLength:min<min length=maxLength:max<max \
     size=sizeBetween:min<arguments.2,max<arguments.1 minitems=minItems:min<limit \
     array.min=minItems:min<limit arraymin=minItems:min<expected \
     toosmall.array*=itemCount:count<minimum toosmall.array=minItems:min<minimum \
     maxitems=maxItems:max<limit array.max=maxItems:max<limit arraymax=maxItems:max<expected \
     toobig.array*=itemCount:count<maximum toobig.array=maxItems:max<maximum \
     array.length=itemCount:count<limit",
    "minimum=min:min<limit min.~character=minLength:min<min min.~item=minItems:min<min \
     min.~equal=min:min<min min=min:min<min min=min:min<arguments.1 min=min:min<args.0 \
     minvalue=min:min<requirement greaterthanequal=min:min<ge number.min=min:min<limit \
     numbermin=min:min<expected toosmall.number!=greaterThan:value<minimum \
     toosmall.number=min:min<minimum toosmall.int=min:min<minimum \
     toosmall.bigint!=greaterThan:value<minimum toosmall.bigint=min:min<minimum \
     toosmall.date=dateAfter:inclusive<true formatminimum=min:min<limit date.min=min:min<limit \
     greaterthanorequalto=min:min<count \
     maximum=max:max<limit toobig.file=fileTooLarge:max<maximum \
     toosmall.file=fileTooSmall:min<minimum formatmaximum=max:max<limit date.max=max:max<limit \
     max.~character=maxLength:max<max max.~item=maxItems:max<max max.~equal=max:max<max \
     max=max:max<max max=max:max<arguments.1 max=max:max<args.0 maxvalue=max:max<requirement \
     lessthanequal=max:max<le number.max=max:max<limit numbermax=max:max<expected \
     toobig.number!=lessThan:value<maximum toobig.number=max:max<maximum \
     toobig.date=dateBefore:inclusive<true toobig.int=max:max<maximum toobig.bigint!=lessThan:value<maximum \
     toobig.bigint=max:max<maximum formatexclusiveminimum=greaterThan:value<limit \
     formatexclusivemaximum=lessThan:value<limit date.greater=greaterThan:value<limit \
     date.less=lessThan:value<limit \
     lessthanorequalto=max:max<count exclusiveminimum=greaterThan:value<limit \
     greaterthan=greaterThan:value<gt greaterthan=greaterThan:value<count \
     number.greater=greaterThan:value<limit morethan=greaterThan:value<more \
     exclusivemaximum=lessThan:value<limit lessthan=lessThan:value<lt \
     lessthan=lessThan:value<count typeerror.number=number typeerror.boolean=boolean \
     lessthan=lessThan:value<less number.less=lessThan:value<limit \
     multipleof=multipleOf:value<multiple_of notmultipleof=multipleOf:value<divisor \
     number.multiple=multipleOf:value<multiple range=between:min<min,max<max \
     range=between:min<arguments.2,max<arguments.1 range=min:min<min \
     range=max:max<max const=equal:value<allowed_value invalidliteral=equal:value<expected \
     decimalmaxplaces=decimalPlaces:max<decimal_places number.precision=decimalPlaces:max<limit",
    // Limits that have no parameter of their own; what only Spring sends.
    "positive=greaterThan:value<0 ispositive=greaterThan:value<0 \
     number.positive=greaterThan:value<0 numberpositive=greaterThan:value<0 \
     positiveorzero=min:min<0 negative=lessThan:value<0 isnegative=lessThan:value<0 \
     number.negative=lessThan:value<0 numbernegative=lessThan:value<0 negativeorzero=max:max<0 \
     decimalmin!=greaterThan:value<arguments.2 decimalmin=min:min<arguments.2 \
     decimalmax!=lessThan:value<arguments.2 decimalmax=max:max<arguments.2 \
     digits=precision:digits<arguments.2,scale<arguments.1 future=future past=past \
     futureorpresent=future:inclusive<true pastorpresent=past:inclusive<true",
    // FluentValidation, without the `Validator` at the end of its codes.
    "creditcard=creditCard greaterthan=greaterThan:value<comparison_value \
     greaterthanorequal=min:min<comparison_value lessthan=lessThan:value<comparison_value \
     lessthanorequal=max:max<comparison_value length=lengthBetween:min<min_length,max<max_length \
     minimumlength=minLength:min<min_length maximumlength=maxLength:max<max_length \
     exactlength=length:length<max_length inclusivebetween=between:min<from,max<to \
     regularexpression=pattern:pattern<regular_expression",
    // Keycloak, without `error-` and `invalid-`; Kubernetes; Play; Yup; Stripe; OpenAI; WordPress.
    "userattributerequired=required length=lengthBetween:min<params.1,max<params.2 \
     lengthtooshort=minLength:min<params.1 lengthtoolong=maxLength:max<params.2 \
     numberoutofrange=between:min<params.1,max<params.2 numberoutofrangetoosmall=min:min<params.1 \
     numberoutofrangetoobig=max:max<params.2 patternnomatch=pattern uri=url \
     fieldvaluerequired=required fieldvalueduplicate=unique fieldvaluenotsupported=oneOf \
     path.missing=required expected.jsstring=string expected.jsnumber=number \
     expected.jsboolean=boolean expected.jsarray=array expected.jsobject=object \
     optionality=required nullability=notNull parametermissing=required \
     missingrequiredparameter=required missingcallbackparam=required notinenum=oneOf",
    // PocketBase, without `validation_`; the first digits of Symfony's.
    "notunique=unique valuesmismatch=confirmed lengthoutofrange=sizeBetween:min<min,max<max \
     lengthtooshort=minSize:min<min lengthtoolong=maxSize:max<max \
     mintextconstraint=minLength:min<min maxtextconstraint=maxLength:max<max \
     minnumberconstraint=min:min<min maxnumberconstraint=max:max<max \
     mingreaterequalthanrequired=min:min<threshold maxlessequalthanrequired=max:max<threshold \
     2fa2158c=required c1051bb4=notBlank ad32d13f=notNull 7703c766=unknownField bd79c0ab=email \
     57c2f299=url 23bd9dbf=unique 8e179f1b=oneOf 9ff3fdc4=minLength:min<{{limit}} \
     d94b19cc=maxLength:max<{{limit}} 4b6f5c76=length:length<{{limit}} \
     778b7ae0=greaterThan:value<{{compared_value}} ea4e51d1=min:min<{{compared_value}} \
     079d7420=lessThan:value<{{compared_value}} 30fbb013=max:max<{{compared_value}} \
     04b91c99=between:min<{{min}},max<{{max}} 76454e69=min:min<{{limit}} \
     2d28afcb=max:max<{{limit}} bef8e338=minItems:min<{{limit}} 756b1212=maxItems:max<{{limit}} \
     de1e3db3=pattern",
];

/// The same, those of one letter together.
static GROUPED: Initials<{ length(RULES) }> = Initials::new(RULES);

const ROWS: &str = match str::from_utf8(&GROUPED.text) {
    Ok(rows) => rows,
    Err(_) => panic!("rows are ASCII"),
};

/// What may stand before the name of a rule.
const BEFORE: &str = "urn:uuid: validation_ error. rest_ error-invalid- error- _";

/// What may stand behind it.
const BEHIND: &str = "Validator .openapi.validation";

/// Where errors have the parameters of their rules, beside the error itself.
const HOLDERS: &str = "extensions ctx params meta context info parameters properties formatted_message_placeholder_values";

/// What else says which rule it is.
const MORE: &str = "origin format validation type expected";

/// Names the rule of an error by its code.
pub(super) fn name<'a>(error: &mut ValidationError<'a>, members: &Members<'a>) {
    let Some(whole) = error.code.clone() else { return };
    // FluentValidation says how it calls the field.
    error.label = get(members, "formatted_message_placeholder_values", OBJECT)
        .and_then(Json::as_object)
        .and_then(|values| get(values, "property_name", TEXT))
        .and_then(|label| if let Json::String(label) = label { Some(label.clone()) } else { None });
    let code =
        parts(BEFORE, b' ').fold(&*whole, |code, start| code.strip_prefix(start).unwrap_or(code));
    let code = parts(BEHIND, b' ').fold(code, |code, end| code.strip_suffix(end).unwrap_or(code));
    // The first digits of a UUID are enough.
    let code = split(code, b'-').filter(|_| code.len() == 36).map_or(code, |(start, _)| start);
    let pydantic = code.starts_with("value_error.") || code.starts_with("type_error.");
    let code = if pydantic { after(code, b'.') } else { code };
    let code = if same(code, "invalid_format") { "format" } else { code };
    let received = get(members, "received", TEXT).and_then(Json::as_str);
    let missing = received == Some("undefined") || holds(&error.message, "received undefined");
    let schema = get(members, "kind", TEXT).and_then(Json::as_str) == Some("schema");
    if missing && (schema || same(code, "invalid_type")) {
        return set(error, Rule::Required, Map::new());
    }
    let flag = |name, is| matches!(find(members, name), Some(Json::Bool(flag)) if *flag == is);
    let exclusive =
        flag("inclusive", false) || flag("exclusive", true) || flag("arguments.1", false);
    // Yup says `min` of texts, too.
    let unsure = find(members, "original_value").is_some();
    let first = code.bytes().next().unwrap_or_default().to_ascii_lowercase();
    for row in parts(ROWS.get(GROUPED.of(first)).unwrap_or_default(), b' ') {
        let Some((known, row)) = split(row, b'=') else { continue };
        let (known, wanted) = match known.as_bytes().last() {
            Some(b'!') => (known.strip_suffix('!'), exclusive),
            Some(b'*') => (known.strip_suffix('*'), flag("exact", true)),
            _ => (Some(known), !(unsure && matches!(known, "min" | "max"))),
        };
        let known = known.unwrap_or_default();
        let fits = same(known, code)
            || same(known, &whole)
            || split(known, b'.')
                .is_some_and(|(start, more)| same(start, code) && said(error, members, more));
        if !fits || !wanted {
            continue;
        }
        let (rule, wanted) = split(row, b':').unwrap_or((row, ""));
        let mut params = Map::new();
        let all = parts(wanted, b',').filter_map(|pair| split(pair, b'<')).all(|(param, name)| {
            let Some(found) = parameter(members, name, param) else { return false };
            if !param.is_empty() {
                params.insert(param, found);
            }
            true
        });
        if all && let Some(rule) = Rule::from_name(rule) {
            return set(error, rule, params);
        }
    }
}

fn set<'a>(error: &mut ValidationError<'a>, rule: Rule, params: Map<'a, Param<'a>>) {
    let (rule, params) = settle(rule, params);
    error.rule = Some(rule);
    error.from = Some(Source::Code);
    error.params = params;
}

/// Whether an error says this of its rule.
fn said(error: &ValidationError<'_>, members: &Members<'_>, more: &str) -> bool {
    if let Some(word) = more.strip_prefix('~') {
        return holds(&error.message, word);
    }
    // Spring's codes end in the type and the code itself.
    let codes = get(members, "codes", NESTED).and_then(Json::as_array);
    let class = codes.and_then(|codes| codes.iter().rev().nth(1)).and_then(Json::as_str);
    class.is_some_and(|class| same(after(class, b'.'), more))
        || parts(MORE, b' ').any(|word| {
            find(members, word).and_then(Json::as_str).is_some_and(|text| same(text, more))
        })
}

/// A member of the error or of what holds the parameters; or an item of such a member.
pub(super) fn find<'m, 'a>(members: &'m Members<'a>, name: &str) -> Option<&'m Json<'a>> {
    let name = if name == "limit" { "limit limit_value" } else { name };
    if let Some((list, place)) = split(name, b'.') {
        return get(members, list, NESTED)?.as_array()?.get(number(place)? as usize);
    }
    get(members, name, ANY).or_else(|| {
        parts(HOLDERS, b' ')
            .find_map(|holder| get(get(members, holder, OBJECT)?.as_object()?, name, ANY))
    })
}

/// A parameter that an error has, or that every such error has.
fn parameter<'a>(members: &Members<'a>, name: &'static str, param: &str) -> Option<Param<'a>> {
    if name == "true" {
        return Some(Param::Flag(true));
    }
    if name == "0" {
        return Some(Param::Number(Text::from(name)));
    }
    let found = find(members, name)?;
    // What Spring makes of a text.
    let found = found.get("defaultMessage").unwrap_or(found);
    match found {
        Json::String(text) if param == "options" => Some(Param::List(quoted(text)?)),
        _ => value(found),
    }
}

/// The options of a text as in `'a', 'b' or 'c'`.
fn quoted<'a>(text: &Text<'a>) -> Option<Vec<Text<'a>>> {
    let (mut options, mut from, mut inside) = (Vec::new(), 0, false);
    for piece in parts(text, b'\'') {
        if inside {
            options.push(cut(text, from, from + piece.len()));
        }
        (from, inside) = (from + piece.len() + 1, !inside);
    }
    (!options.is_empty()).then_some(options)
}

/// A value as a parameter.
pub(super) fn value<'a>(value: &Json<'a>) -> Option<Param<'a>> {
    Some(match value {
        Json::Number(digits) => Param::Number(digits.clone()),
        Json::String(text) if Number::parse(text).is_some() => Param::Number(text.clone()),
        Json::String(text) if !is_blank(text) => Param::Text(text.clone()),
        Json::Bool(flag) => Param::Flag(*flag),
        Json::Array(items) => {
            let mut texts = Vec::new();
            for item in items.iter().filter(|item| !matches!(item, Json::Null)) {
                let (Json::String(text) | Json::Number(text)) = item else { return None };
                if !is_blank(text) {
                    texts.push(text.clone());
                }
            }
            Param::List(Some(texts).filter(|texts| !texts.is_empty())?)
        }
        _ => return None,
    })
}
