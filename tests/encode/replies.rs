//! Replies as they are written, to the letter.

use std::collections::BTreeSet;

use faultmap::{
    Encoded, Fault, Kind, Path, Segment, ValidationError, carries, dialect_ids, encodable_ids,
    encode, fault_of_json,
};
use serde_json::{Value, json};

use crate::back;

/// The dialects that a front end meets: those of frameworks and platforms that are common. A
/// dialect is written in the name of its server, so a shape that several share stands once.
const COMMON: &[&str] = &[
    "abp",
    "adonis-vine",
    "agentic-commerce",
    "ajv",
    "anthropic",
    "appwrite",
    "aspnet-validation",
    "auth0",
    "awork",
    "aws-json",
    "aws-xml",
    "better-auth",
    "class-validator",
    "connect",
    "couchdb",
    "directus",
    "discord",
    "drf",
    "ecto",
    "elasticsearch",
    "empty",
    "error-envelope",
    "error-string",
    "errors-list",
    "express-validator",
    "fastapi",
    "fastify",
    "feathers",
    "fhir",
    "fluentvalidation",
    "github",
    "google-rpc",
    "graphql",
    "h3",
    "hapi-boom",
    "html",
    "json-api",
    "keycloak",
    "laravel",
    "loopback",
    "mediawiki",
    "message-string",
    "msg-string",
    "nestjs",
    "oauth2",
    "odata",
    "openai",
    "pocketbase",
    "postgrest",
    "problem-details",
    "protovalidate",
    "pydantic-list",
    "rails",
    "salesforce",
    "scim",
    "servicestack",
    "shopify",
    "slack",
    "spring",
    "strapi",
    "stripe",
    "supabase-auth",
    "symfony-violations",
    "text",
    "trpc",
    "twilio",
    "wordpress",
    "yii",
    "zod",
];

/// What was written when each dialect was compared with recorded replies of its server: a change of
/// one shows up, here and in the tests of the package.
fn golden() -> Value {
    serde_json::from_str(include_str!("../data/encoded.json")).unwrap()
}

fn written(reply: &Encoded) -> Value {
    let headers: serde_json::Map<String, Value> =
        reply.headers.iter().map(|(name, value)| (name.clone(), json!(value))).collect();
    json!({ "status": reply.status, "headers": headers, "body": reply.body })
}

#[test]
fn every_dialect_writes_what_its_server_does() {
    let golden = golden();
    let mut replies = serde_json::Map::new();
    for dialect in encodable_ids() {
        let of = golden["faults"].as_object().unwrap().iter().map(|(name, fault)| {
            let text = fault.to_string();
            let reply = encode(&fault_of_json(&text).unwrap(), dialect).unwrap();
            (name.clone(), written(&reply))
        });
        let of: serde_json::Map<String, Value> = of.collect();
        assert_eq!(golden["replies"][dialect], json!(of), "{dialect}");
        replies.insert(dialect.to_owned(), json!(of));
    }
    assert_eq!(golden["replies"].as_object().unwrap().len(), replies.len());
}

#[test]
fn the_common_dialects_can_be_encoded_and_are_known() {
    let encodable: Vec<&str> = encodable_ids().collect();
    let unique: BTreeSet<&str> = encodable.iter().copied().collect();
    assert_eq!(encodable.len(), unique.len());
    let known: BTreeSet<&str> = dialect_ids().collect();
    for dialect in COMMON {
        assert!(unique.contains(dialect), "{dialect} cannot be encoded");
    }
    for dialect in encodable {
        assert!(known.contains(dialect), "{dialect} is no dialect");
        for body in carries(dialect).unwrap() {
            assert!(known.contains(body.dialect), "{} is no dialect", body.dialect);
        }
    }
    assert_eq!(encode(&Fault::new(""), "no-such-dialect"), None);
    assert_eq!(carries("no-such-dialect"), None);
}

#[test]
fn a_kind_gives_the_status_that_it_is_read_from() {
    for kind in Kind::ALL.iter().copied() {
        let mut fault = Fault::new("");
        fault.kind = kind;
        let read = back(&encode(&fault, "postgrest").unwrap()).kind;
        let wanted = match kind {
            Kind::Network | Kind::Offline | Kind::Aborted => Kind::Server,
            Kind::Validation | Kind::Business | Kind::Unknown => Kind::InvalidRequest,
            kind => kind,
        };
        assert_eq!(read, wanted, "{}", kind.name());
    }
    let mut fault = Fault::new("");
    fault.kind = Kind::Permission;
    let reply = encode(&fault, "awork").unwrap();
    assert_eq!((reply.status, back(&reply).kind), (401, Kind::Permission));
}

#[test]
fn connect_says_the_same_in_bytes() {
    let fault = fault_of_json(
        r#"{"validationErrors": [{"path": ["items", 0], "message": "größer als 200"},
            {"path": ["name"], "message": "must be said"}]}"#,
    )
    .unwrap();
    let mut reply = encode(&fault, "connect").unwrap();
    let told = back(&reply).validation_errors;
    let mut body: Value = serde_json::from_str(&reply.body).unwrap();
    assert!(body["details"][0].as_object_mut().unwrap().remove("debug").is_some());
    reply.body = body.to_string();
    assert_eq!(back(&reply).validation_errors, told);
    assert_eq!(told.len(), 2);
}

fn at(path: Path<'_>) -> Fault<'_> {
    let mut fault = Fault::new("");
    let message = "is not valid".into();
    fault.validation_errors.push(ValidationError { path, message, ..ValidationError::default() });
    fault
}

#[test]
fn no_path_makes_a_large_body() {
    let far = vec![Segment::from("items"), Segment::from(u32::MAX), Segment::from("name")];
    let deep: Path<'_> =
        (0..20_000).map(|n| if n % 2 == 0 { "a".into() } else { Segment::from(n) }).collect();
    for dialect in encodable_ids() {
        assert!(encode(&at(far.clone()), dialect).unwrap().body.len() < 1000, "{dialect}");
        assert!(encode(&at(deep.clone()), dialect).unwrap().body.len() < 2_000_000, "{dialect}");
    }
}

#[test]
fn what_is_no_header_is_no_header() {
    let mut fault = Fault::new("");
    fault.request_id = Some("a\r\nSet-Cookie: x=1".into());
    fault.language = Some("größe".into());
    let headers = encode(&fault, "laravel").unwrap().headers;
    assert_eq!(headers, [("content-type".into(), "application/json".into())]);
}
