//! What validators call our rules: the reverse of `src/dialects/generic/rules.rs`, in the spelling
//! of each.
//!
//! A row is our rule, the validator's code, and its parameters: `min_length<min` is our `min` by
//! another name, `origin=string` is what else the code says, `missingProperty=$last` the last name of
//! the path.

use super::form::Rules;
use super::params;
use crate::fault::{Param, ValidationError};
use crate::text::{Map, Text};

/// Pydantic v2 (<https://docs.pydantic.dev/latest/errors/validation_errors/>).
pub(super) const PYDANTIC: Rules = &[
    ("required", "missing", ""),
    ("string", "string_type", ""),
    ("number", "float_parsing", ""),
    ("integer", "int_parsing", ""),
    ("boolean", "bool_parsing", ""),
    ("array", "list_type", ""),
    ("object", "model_type", ""),
    ("date", "date_parsing", ""),
    ("dateTime", "datetime_parsing", ""),
    ("uuid", "uuid_parsing", ""),
    ("url", "url_parsing", ""),
    ("unknownField", "extra_forbidden", ""),
    ("minLength", "string_too_short", "min_length<min"),
    ("maxLength", "string_too_long", "max_length<max"),
    ("minItems", "too_short", "min_length<min"),
    ("maxItems", "too_long", "max_length<max"),
    ("min", "greater_than_equal", "ge<min"),
    ("max", "less_than_equal", "le<max"),
    ("greaterThan", "greater_than", "gt<value"),
    ("lessThan", "less_than", "lt<value"),
    ("multipleOf", "multiple_of", "multiple_of<value"),
    ("pattern", "string_pattern_mismatch", "pattern<pattern"),
];

/// Zod 4 (<https://zod.dev/error-customization>).
pub(super) const ZOD: Rules = &[
    ("required", "invalid_type", "expected=string,received=undefined"),
    ("string", "invalid_type", "expected=string"),
    ("number", "invalid_type", "expected=number"),
    ("integer", "invalid_type", "expected=int"),
    ("boolean", "invalid_type", "expected=boolean"),
    ("array", "invalid_type", "expected=array"),
    ("object", "invalid_type", "expected=object"),
    ("email", "invalid_format", "format=email,origin=string"),
    ("url", "invalid_format", "format=url,origin=string"),
    ("uuid", "invalid_format", "format=uuid,origin=string"),
    ("dateTime", "invalid_format", "format=datetime,origin=string"),
    ("pattern", "invalid_format", "format=regex,origin=string,pattern<pattern"),
    ("minLength", "too_small", "origin=string,minimum<min,inclusive=true"),
    ("maxLength", "too_big", "origin=string,maximum<max,inclusive=true"),
    ("minItems", "too_small", "origin=array,minimum<min,inclusive=true"),
    ("maxItems", "too_big", "origin=array,maximum<max,inclusive=true"),
    ("min", "too_small", "origin=number,minimum<min,inclusive=true"),
    ("max", "too_big", "origin=number,maximum<max,inclusive=true"),
    ("greaterThan", "too_small", "origin=number,minimum<value,inclusive=false"),
    ("lessThan", "too_big", "origin=number,maximum<value,inclusive=false"),
    ("multipleOf", "not_multiple_of", "divisor<value"),
    ("oneOf", "invalid_value", "values<options"),
    ("unknownField", "unrecognized_keys", ""),
];

/// Ajv (<https://ajv.js.org/api.html#validation-errors>).
pub(super) const AJV: Rules = &[
    ("required", "required", "missingProperty=$last"),
    ("string", "type", "type=string"),
    ("number", "type", "type=number"),
    ("integer", "type", "type=integer"),
    ("boolean", "type", "type=boolean"),
    ("array", "type", "type=array"),
    ("object", "type", "type=object"),
    ("email", "format", "format=email"),
    ("url", "format", "format=uri"),
    ("uuid", "format", "format=uuid"),
    ("date", "format", "format=date"),
    ("dateTime", "format", "format=date-time"),
    ("pattern", "pattern", "pattern<pattern"),
    ("oneOf", "enum", "allowedValues<options"),
    ("minLength", "minLength", "limit<min"),
    ("maxLength", "maxLength", "limit<max"),
    ("minItems", "minItems", "limit<min"),
    ("maxItems", "maxItems", "limit<max"),
    ("uniqueItems", "uniqueItems", ""),
    ("min", "minimum", "comparison=>=,limit<min"),
    ("max", "maximum", "comparison=<=,limit<max"),
    ("greaterThan", "exclusiveMinimum", "comparison=>,limit<value"),
    ("lessThan", "exclusiveMaximum", "comparison=<,limit<value"),
    ("multipleOf", "multipleOf", "multipleOf<value"),
];

/// Joi (<https://joi.dev/api/#list-of-errors>).
pub(super) const JOI: Rules = &[
    ("required", "any.required", ""),
    ("notEmpty", "string.empty", ""),
    ("string", "string.base", ""),
    ("number", "number.base", ""),
    ("integer", "number.integer", ""),
    ("boolean", "boolean.base", ""),
    ("array", "array.base", ""),
    ("object", "object.base", ""),
    ("date", "date.base", ""),
    ("email", "string.email", ""),
    ("url", "string.uri", ""),
    ("uuid", "string.guid", ""),
    ("pattern", "string.pattern.base", ""),
    ("unknownField", "object.unknown", ""),
    ("oneOf", "any.only", "valids<options"),
    ("minLength", "string.min", "limit<min"),
    ("maxLength", "string.max", "limit<max"),
    ("length", "string.length", "limit<length"),
    ("minItems", "array.min", "limit<min"),
    ("maxItems", "array.max", "limit<max"),
    ("min", "number.min", "limit<min"),
    ("max", "number.max", "limit<max"),
    ("greaterThan", "number.greater", "limit<value"),
    ("lessThan", "number.less", "limit<value"),
];

/// `VineJS` (<https://vinejs.dev/docs/introduction>).
pub(super) const VINE: Rules = &[
    ("required", "required", ""),
    ("string", "string", ""),
    ("number", "number", ""),
    ("boolean", "boolean", ""),
    ("array", "array", ""),
    ("object", "object", ""),
    ("date", "date", ""),
    ("email", "email", ""),
    ("url", "url", ""),
    ("uuid", "uuid", ""),
    ("pattern", "regex", ""),
    ("confirmed", "confirmed", ""),
    ("accepted", "accepted", ""),
    ("oneOf", "enum", "choices<options"),
    ("minLength", "minLength", "min<min"),
    ("maxLength", "maxLength", "max<max"),
    ("min", "min", "min<min"),
    ("max", "max", "max<max"),
    ("between", "range", "min<min,max<max"),
];

/// `FluentValidation` (<https://docs.fluentvalidation.net/en/latest/built-in-validators.html>).
pub(super) const FLUENT: Rules = &[
    ("notEmpty", "NotEmptyValidator", ""),
    ("notNull", "NotNullValidator", ""),
    ("email", "EmailValidator", ""),
    ("creditCard", "CreditCardValidator", ""),
    ("minLength", "MinimumLengthValidator", "MinLength<min"),
    ("maxLength", "MaximumLengthValidator", "MaxLength<max"),
    ("length", "ExactLengthValidator", "MaxLength<length"),
    ("lengthBetween", "LengthValidator", "MinLength<min,MaxLength<max"),
    ("between", "InclusiveBetweenValidator", "From<min,To<max"),
    ("min", "GreaterThanOrEqualValidator", "ComparisonValue<min"),
    ("max", "LessThanOrEqualValidator", "ComparisonValue<max"),
    ("greaterThan", "GreaterThanValidator", "ComparisonValue<value"),
    ("lessThan", "LessThanValidator", "ComparisonValue<value"),
    ("pattern", "RegularExpressionValidator", "RegularExpression<pattern"),
];

/// Jakarta Bean Validation: the names of its constraints, and the places that their members have
/// among the arguments of Spring's errors, behind that of the field: in the order of their names.
pub(super) const JAKARTA: Rules = &[
    ("notNull", "NotNull", ""),
    ("notEmpty", "NotEmpty", ""),
    ("notBlank", "NotBlank", ""),
    ("email", "Email", ""),
    ("future", "Future", ""),
    ("past", "Past", ""),
    ("sizeBetween", "Size", "arguments.1<max,arguments.2<min"),
    ("min", "Min", "arguments.1<min"),
    ("max", "Max", "arguments.1<max"),
];

/// `ServiceStack`: its validators' error codes.
pub(super) const SERVICESTACK: Rules =
    &[("notNull", "NotNull", ""), ("notEmpty", "NotEmpty", ""), ("email", "Email", "")];

/// class-validator (<https://github.com/typestack/class-validator#validation-decorators>).
pub(super) const CLASS_VALIDATOR: Rules = &[
    ("notEmpty", "isNotEmpty", ""),
    ("string", "isString", ""),
    ("number", "isNumber", ""),
    ("integer", "isInt", ""),
    ("boolean", "isBoolean", ""),
    ("array", "isArray", ""),
    ("dateTime", "isDateString", ""),
    ("email", "isEmail", ""),
    ("url", "isUrl", ""),
    ("uuid", "isUuid", ""),
    ("unknownField", "whitelistValidation", ""),
];

/// Symfony's constraints by the UUID of their violation (`Constraints/*.php`).
pub(super) const SYMFONY: Rules = &[
    ("notBlank", "c1051bb4-d103-4f74-8988-acbcafc7fdc3", ""),
    ("notNull", "ad32d13f-c3d4-423b-909a-857b961eb720", ""),
    ("required", "2fa2158c-2a7f-484b-98aa-975522539ff8", ""),
    ("unknownField", "7703c766-b5d5-4cef-ace7-ae0dd82304e9", ""),
    ("email", "bd79c0ab-ddba-46cc-a703-a7a4b08de310", ""),
    ("unique", "23bd9dbf-6b9b-41cd-a99e-4844bcf3077f", ""),
    ("minLength", "9ff3fdc4-b214-49db-8718-39c315e33d45", "{{ limit }}<min"),
    ("maxLength", "d94b19cc-114f-4f44-9cc4-4138e80a87b9", "{{ limit }}<max"),
    ("length", "4b6f5c76-22b4-409d-af16-fbe823ba9332", "{{ limit }}<length"),
    ("minItems", "bef8e338-6ae5-4caf-b8e2-50e7b0579e69", "{{ limit }}<min"),
    ("maxItems", "756b1212-697c-468d-a9ad-50dd783bb169", "{{ limit }}<max"),
    ("greaterThan", "778b7ae0-84d3-481a-9dec-35fdb64b1d78", "{{ compared_value }}<value"),
    ("min", "ea4e51d1-3342-48bd-87f1-9e672cd90cad", "{{ compared_value }}<min"),
    ("lessThan", "079d7420-2d13-460c-8756-de810eeb37d2", "{{ compared_value }}<value"),
    ("max", "30fbb013-d015-4232-8b3b-8f3be97a7e14", "{{ compared_value }}<max"),
    ("url", "57c2f299-1154-4870-89bb-ef3b1f5ad229", ""),
    ("oneOf", "8e179f1b-97aa-4560-a02f-2a8b42e49df7", ""),
];

/// `PocketBase` (ozzo-validation's codes).
pub(super) const POCKETBASE: Rules = &[
    ("required", "validation_required", ""),
    ("email", "validation_is_email", ""),
    ("unique", "validation_not_unique", ""),
];

/// The code of an error: its own, else what the validator calls its rule.
pub(super) fn code<'f>(error: &ValidationError<'f>, rules: Rules) -> Option<Text<'f>> {
    error.code.clone().or_else(|| row(error, rules).map(|(_, code, _)| Text::from(*code)))
}

/// The row of an error's rule whose parameters the error has.
pub(super) fn row(
    error: &ValidationError<'_>,
    rules: Rules,
) -> Option<&'static (&'static str, &'static str, &'static str)> {
    let rule = error.rule?.name();
    rules.iter().find(|row| row.0 == rule && params::are_there(row.2, error))
}

/// The rules that the validator of a dialect has a code for. For the tests.
#[doc(hidden)]
pub fn vocabulary(dialect: &str) -> impl Iterator<Item = &'static str> {
    let form = super::tables::all().find(|form| form.name == dialect);
    form.map(|form| form.rules).unwrap_or_default().iter().map(|row| row.0)
}

/// The code that an error has in a dialect, and which of its parameters that code has. For the
/// tests.
#[doc(hidden)]
pub fn written_rule<'f>(
    dialect: &str,
    error: &ValidationError<'f>,
) -> (Option<Text<'f>>, Map<'f, Param<'f>>) {
    let Some(form) = super::tables::all().find(|form| form.name == dialect) else {
        return (None, Map::new());
    };
    let kept = row(error, form.rules).map(|row| params::named(row.2, error)).unwrap_or_default();
    (code(error, form.rules), kept)
}
