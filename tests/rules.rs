//! Codes of validators → rule and parameters.

use faultmap::{Headers, Param, Reply, Rule, Table, decode};

/// `rule name=value …` of the first error of a body.
fn rule_of(body: &str) -> String {
    let reply = Reply::new(body.as_bytes(), Headers::default()).with_status(400);
    let fault = decode(&reply, &[&Table::home()]);
    let error = fault.validation_errors.first().expect(body);
    let mut said = vec![error.rule.map_or("unknown", Rule::name).to_owned()];
    for (name, param) in &error.params {
        let text = match param {
            Param::Number(text) => text.to_string(),
            Param::Text(text) => format!("'{text}'"),
            Param::Flag(flag) => flag.to_string(),
            Param::List(items) => format!("[{}]", items.join(" ")),
        };
        said.push(format!("{name}={text}"));
    }
    said.join(" ")
}

fn zod(issue: &str) -> String {
    let name = r#""name":"ZodError""#;
    rule_of(&format!(r#"{{"issues":[{{{issue},"path":["x"],"message":"m"}}],{name}}}"#))
}

fn ajv(keyword: &str, params: &str) -> String {
    rule_of(&format!(
        r##"[{{"instancePath":"/x","schemaPath":"#/a","keyword":"{keyword}","params":{params},"message":"m"}}]"##
    ))
}

fn fluent(code: &str, values: &str) -> String {
    rule_of(&format!(
        r#"[{{"propertyName":"X","errorMessage":"m","errorCode":"{code}","formattedMessagePlaceholderValues":{values}}}]"#
    ))
}

fn joi(code: &str, context: &str) -> String {
    rule_of(&format!(
        r#"{{"details":[{{"message":"m","path":["x"],"type":"{code}","context":{context}}}]}}"#
    ))
}

#[test]
fn the_codes_of_zod_have_their_limits() {
    for (issue, expected) in [
        (r#""code":"too_small","origin":"int","minimum":3"#, "min min=3"),
        (
            r#""code":"too_small","origin":"bigint","minimum":"3","inclusive":false"#,
            "greaterThan value=3",
        ),
        (r#""code":"too_big","origin":"bigint","maximum":"3","inclusive":true"#, "max max=3"),
        (r#""code":"too_big","origin":"file","maximum":5242880"#, "fileTooLarge max=5242880"),
        (
            r#""code":"too_small","origin":"date","minimum":1767225600000"#,
            "dateAfter inclusive=true",
        ),
        (r#""code":"too_big","type":"date","maximum":951782400000"#, "dateBefore inclusive=true"),
        (r#""code":"invalid_format","format":"date""#, "date"),
        (r#""code":"invalid_format","format":"time""#, "time"),
        (r#""code":"invalid_format","format":"email""#, "email"),
        (r#""code":"invalid_format","format":"url""#, "url"),
        (r#""code":"invalid_format","format":"ipv4""#, "ip"),
        (r#""code":"invalid_format","format":"e164""#, "phone"),
        (r#""code":"invalid_format","format":"lowercase""#, "lowercase"),
        (r#""code":"invalid_format","format":"regex","pattern":"/a/""#, "pattern pattern='/a/'"),
        (
            r#""code":"invalid_format","format":"starts_with","prefix":"1500""#,
            "startsWith value='1500'",
        ),
        (r#""code":"invalid_value","values":["a",2,null,""]"#, "oneOf options=[a 2]"),
        (r#""code":"unrecognized_keys","keys":["7","b"]"#, "unknownField name='7'"),
    ] {
        assert_eq!(zod(issue), expected, "{issue}");
    }
}

#[test]
fn what_is_compared_with_a_date_is_a_date() {
    let date = "2026-01-01";
    for (keyword, expected) in [
        ("formatMinimum", "dateAfter date='2026-01-01' inclusive=true"),
        ("formatMaximum", "dateBefore date='2026-01-01' inclusive=true"),
        ("formatExclusiveMinimum", "dateAfter date='2026-01-01' inclusive=false"),
        ("formatExclusiveMaximum", "dateBefore date='2026-01-01' inclusive=false"),
    ] {
        assert_eq!(ajv(keyword, &format!(r#"{{"limit":"{date}"}}"#)), expected);
    }
    assert_eq!(ajv("formatMinimum", r#"{"limit":"10:00"}"#), "min min='10:00'");
    assert_eq!(
        joi("date.greater", r#"{"limit":"2026-01-01T00:00:00.000Z"}"#),
        "dateAfter date='2026-01-01T00:00:00.000Z' inclusive=false"
    );
    let compared = format!(r#"{{"ComparisonValue":"{date}T00:00:00"}}"#);
    assert_eq!(
        fluent("GreaterThanValidator", &compared),
        "dateAfter date='2026-01-01T00:00:00' inclusive=false"
    );
    assert_eq!(
        fluent("LessThanOrEqualValidator", &compared),
        "dateBefore date='2026-01-01T00:00:00' inclusive=true"
    );
    assert_eq!(
        fluent("InclusiveBetweenValidator", r#"{"From":"2026-01-01","To":"2027-01-01"}"#),
        "dateBetween min='2026-01-01' max='2027-01-01'"
    );
    assert_eq!(
        rule_of(
            r#"{"detail":[{"type":"greater_than_equal","loc":["body","start"],"msg":"m","ctx":{"ge":"2020-01-01"}}]}"#
        ),
        "dateAfter date='2020-01-01' inclusive=true"
    );
}

#[test]
fn limits_that_limit_nothing_are_left_out() {
    for (code, values, expected) in [
        ("LengthValidator", r#"{"MinLength":0,"MaxLength":10}"#, "maxLength max=10"),
        ("LengthValidator", r#"{"MinLength":2,"MaxLength":-1}"#, "minLength min=2"),
        ("LengthValidator", r#"{"MinLength":1,"MaxLength":1}"#, "length length=1"),
        ("InclusiveBetweenValidator", r#"{"From":1,"To":2147483647}"#, "min min=1"),
        ("InclusiveBetweenValidator", r#"{"From":0,"To":5}"#, "between min=0 max=5"),
        ("GreaterThanValidator", r#"{"ComparisonValue":""}"#, "unknown"),
    ] {
        assert_eq!(fluent(code, values), expected, "{code} {values}");
    }
}
