//! Every dialect is one small file of one shape: a `DIALECT`, which is a name and a `read`, and
//! small tables of the server's words. `read` both recognises and reads: `false` means "not mine".

mod abp;
mod adonis_vine;
mod agentic_commerce;
mod ajv;
mod anthropic;
mod apiflask;
mod appwrite;
mod arktype;
mod aspnet_modelstate;
mod auth0;
mod awork;
mod aws_json;
mod aws_xml;
mod azure_xml;
mod better_auth;
mod bitbucket;
mod celebrate;
mod class_validator;
mod cloudflare;
mod code_message;
mod code_msg_data;
mod connect;
mod contentful;
mod cornice;
mod couchdb;
mod dancer2;
mod datasette;
mod decoder;
mod dialect;
mod digitalocean;
mod directus;
mod discord;
mod django_forms;
mod docker_registry;
mod drf;
mod drf_standardized_errors;
mod ecto;
mod elasticsearch;
mod elysia;
mod empty;
mod error_details;
mod error_envelope;
mod error_fields;
mod error_message_object;
mod error_string;
mod errors_list;
mod errors_map;
mod etcd_v2;
mod eve;
mod express_validator;
mod facebook;
mod falcon;
mod fastapi;
mod fastify;
mod feathers;
mod fhir;
mod field_map;
mod flask_restful;
mod flask_restx;
mod flask_smorest;
mod fluentvalidation;
mod generic;
mod github;
mod gitlab;
mod go_openapi;
mod google_rpc;
mod graphql;
mod grpc;
mod h3;
mod hapi_boom;
mod html;
mod hubspot;
mod hydra;
mod inertia;
mod jira;
mod joi;
mod jsend;
mod json;
mod json_api;
mod json_rpc;
mod jupyter;
mod keycloak;
mod kind;
mod kinto;
mod kubernetes;
mod laravel;
mod litestar;
mod loopback;
mod matrix;
mod mediawiki;
mod medusa;
mod message_string;
mod micronaut;
mod mojolicious_openapi;
mod moleculer;
mod mongoose;
mod msg_string;
mod nestjs;
mod notion;
mod oauth2;
mod odata;
mod okta;
mod openai;
mod openapi_validator;
mod openstack;
mod order;
mod orpc;
mod parse;
mod part;
mod payload;
mod paypal;
mod plaid;
mod plain;
mod play;
mod pocketbase;
mod postgrest;
mod problem_details;
mod prometheus;
mod protovalidate;
mod pydantic_list;
mod pyramid;
mod rails;
mod restify;
mod rocket;
mod rust_validator;
mod sails;
mod salesforce;
mod sanic;
mod scim;
mod sendgrid;
mod servicestack;
mod shopify;
mod slack;
mod soap;
mod spring;
mod square;
mod standard_schema;
mod strapi;
mod stripe;
mod success_message_data;
mod supabase_auth;
mod superstruct;
mod symfony_form;
mod symfony_violations;
mod telegram;
mod told;
mod trpc;
mod ts_rest;
mod twilio;
mod twirp;
mod valibot;
mod vapor;
mod webdriver;
mod when;
mod wordpress;
mod xero;
mod xml;
mod yii;
mod yup;
mod zendesk;
mod zod;

use alloc::vec::Vec;

use dialect::Dialect;
use order::dialects;

#[cfg(feature = "module")]
pub(crate) use decoder::decode_told;
pub use decoder::{Decoder, decode, detect};
pub(crate) use generic::{hint, is_name, is_word};

use crate::challenge;
use crate::codes::kind_of_code;
use crate::descriptor::Descriptor;
use crate::fault::{Fault, Incomplete, Kind};
use crate::headers::Headers;
use crate::json::{Document, Json, parse};
use crate::limits::{CODES, SEGMENTS};
use crate::path::Segment;
use crate::reply::Reply;
use crate::retry;
use crate::scan::{parts, same_in_any_case, split};
use crate::text::{Text, joined, trimmed};

/// Ids of dialects that no entry of the table reads.
const OTHERS: &[&str] = &[
    problem_details::ASPNET,
    empty::NAME,
    html::NAME,
    plain::NAME,
    plain::JSON_STRING,
    "network",
    "unread",
];

/// The id of errors that stand in `WWW-Authenticate` (RFC 6750, section 3).
const OAUTH2: &str = "oauth2";

/// The ids of all dialects.
pub fn dialect_ids() -> impl Iterator<Item = &'static str> {
    let others = OTHERS.iter().chain(&xml::NAMES).copied();
    dialects().map(|dialect| dialect.name).chain(others)
}

/// What the failure of an attempt to read a reply leaves: its status.
pub fn unread<'a>(reply: &'a Reply<'_>) -> Fault<'a> {
    let mut fault = Fault::new("unread");
    fault.status = reply.status;
    fault.incomplete = Some(Incomplete::Unread);
    complete(&mut fault, reply);
    fault
}

/// Whether a body says by itself that something failed. An object that merely has the members of
/// an error, as a product with `code`, `description` and `link`, does not.
fn evidence(fault: &Fault<'_>, reply: &Reply<'_>) -> bool {
    let is = |names| parts(names, b' ').any(|name| *name == *fault.dialect);
    let problem = is("problem-details aspnet-validation");
    let errors = !fault.validation_errors.is_empty();
    let code = fault.code.as_deref();
    // S3 answers 200 before it knows, and gRPC always.
    fault.kind == Kind::Partial
        || code.is_some() && (is(grpc::NAME) || fault.description.is_some() && is("soap aws-xml"))
        || errors && is("elasticsearch salesforce odata")
        || (problem || is("awork"))
            && (errors || code.is_some_and(|code| kind_of_code(code).is_some()))
        || problem && (problem_details::is_declared(reply) || kind::told_status(fault).is_some())
}

/// The dialects that would read this body if they were asked first. A test of the order.
#[cfg(not(feature = "module"))]
#[doc(hidden)]
pub fn claims(reply: &Reply<'_>) -> Vec<&'static str> {
    let claims = |dialect: &Dialect<'_>| {
        parse(reply.body().trim_ascii()).is_some_and(|Document { mut root, .. }| {
            let scalar = plain::read_scalar(&root, &mut Fault::new(empty::NAME));
            let mut fault = Fault::new(empty::NAME);
            fault.status = reply.status;
            !empty::is(&root) && !scalar && dialect.read(reply, &mut root, &mut fault)
        })
    };
    dialects().filter(claims).map(|dialect| dialect.name).collect()
}

/// Whether the body tells by itself that the call failed, whose dialect it is if it is one of the
/// app's, and the text that its end cuts.
fn read<'a, 'd>(
    reply: &'a Reply<'_>,
    own: &mut dyn Iterator<Item = &'d Descriptor<'a>>,
    fault: &mut Fault<'a>,
) -> (bool, Option<&'d Descriptor<'a>>, Text<'a>) {
    let text = reply.body().trim_ascii();
    let Some(Document { mut root, incomplete, cut }) = parse(text) else {
        let page = html::is_page(text);
        match if page { None } else { xml::read(text, reply, fault) } {
            Some(left) => keep(left, fault),
            None if page || html::is_declared(text, &reply.headers) => html::read(text, fault),
            None => plain::read(text, fault),
        }
        return (false, None, Text::default());
    };
    fault.incomplete = incomplete;
    if empty::is(&root) || plain::read_scalar(&root, fault) {
        return (false, None, cut);
    }
    let told = reply.status.is_none_or(|status| status < 400) && told::says_failure(&root, reply);
    for own in own {
        let dialect = Dialect::new("", own.when(), own.words());
        if dialect.read_own(reply, &mut root, Some(own), fault) {
            fault.dialect = own.name();
            keep(root, fault);
            return (true, Some(own), cut);
        }
    }
    if let Some(dialect) = dialects().find(|dialect| dialect.read(reply, &mut root, fault))
        && fault.dialect == empty::NAME
    {
        fault.dialect = Text::from(dialect.name);
    }
    keep(root, fault);
    (told, None, cut)
}

/// Whether the media type is one of these.
#[inline(never)]
fn is_media(headers: &Headers<'_>, media: &str) -> bool {
    let own = headers.media_type();
    parts(media, b' ').any(|media| same_in_any_case(media, own))
}

/// What no dialect took stays in `extensions`.
fn keep<'a>(left: Json<'a>, fault: &mut Fault<'a>) {
    match left {
        Json::Object(rest) => fault.extensions = rest,
        Json::Null => {}
        other => fault.extensions.push(Text::from(WHOLE), other),
    }
}

/// The name under which a body that is no object stands in `extensions`.
const WHOLE: &str = "body";

/// Fills in what the reply says around its body, and decides the kind.
fn complete<'a>(fault: &mut Fault<'a>, reply: &'a Reply<'_>) {
    let headers = &reply.headers;
    read_headers(fault, headers);
    fault.incomplete = reply.incomplete.or(fault.incomplete);
    if fault.request_id.is_none() {
        fault.request_id = headers.request_id().map(Text::from);
    }
    if let Some(after) = headers.retry_after(reply.now) {
        fault.retry_after = Some(after);
    }
    if fault.retry_after.is_none() && matches!(fault.status, Some(429 | 503)) {
        fault.retry_after = fault.description.as_deref().and_then(retry::hint);
    }
    if fault.language.is_none() {
        fault.language = headers.language().map(Text::from);
    }
    // POSIX writes what BCP 47 does with another mark.
    if let Some((language, region)) = fault.language.as_deref().and_then(|tag| split(tag, b'_')) {
        fault.language = Some(joined(&[language, "-", region]));
    }
    fault.description = fault.description.as_ref().map(trimmed);
    // `{"detail": "LOGIN_BAD_CREDENTIALS"}`: what stands for the sentence is none.
    if fault.codes.is_empty()
        && let Some(code) = fault.description.take_if(|text| generic::is_lone_code(text))
    {
        fault.codes.push(code);
    }
    fault.code = fault.codes.first().cloned();
    if fault.codes.len() > CODES {
        fault.codes.truncate(CODES);
        fault.incomplete = Some(Incomplete::Limit);
    }
    // Each part of a path is bounded where it is read, but not what is put together of them.
    for error in &mut fault.validation_errors {
        if error.path.len() > SEGMENTS {
            error.path = Vec::from([Segment::Name(error.property.clone())]);
        }
    }
    fault.kind = kind::of(fault);
}

/// Reads the errors that stand in the head of a reply alone.
fn read_headers<'a>(fault: &mut Fault<'a>, headers: &Headers<'a>) {
    let empty = fault.dialect == empty::NAME;
    if empty && grpc::read(headers, fault) || !fault.codes.is_empty() {
        return;
    }
    // Beside a sentence of the server's own, only what an app branches on: to sign in again, or to
    // ask for another scope.
    let silent = empty || fault.description.is_none() || matches!(fault.status, Some(401 | 403));
    let mut challenges = headers.all("www-authenticate");
    if silent && challenges.any(|challenge| challenge::read(challenge, fault)) {
        if empty {
            fault.dialect = Text::from(OAUTH2);
        }
    } else {
        fault.codes.extend(headers.error_code().map(Text::from));
    }
}
