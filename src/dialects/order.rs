//! The order in which the dialects are asked, and all of them as one text.
//!
//! A table of names, conditions and hints would be a thousand addresses, which do not compress. The
//! compiler writes the texts one behind the other instead; only the readers stay a table.

use super::Dialect;
use super::dialect::Read;
use crate::scan::{Parts, parts};

/// The dialects of JSON bodies, the most telling first; the last takes every body.
const DIALECTS: &[&Dialect] = &[
    &super::awork::DIALECT,
    &super::scim::DIALECT,
    &super::fhir::DIALECT,
    &super::json_rpc::DIALECT,
    &super::kubernetes::DIALECT,
    &super::hydra::DIALECT,
    &super::inertia::DIALECT,
    &super::symfony_form::DIALECT,
    &super::problem_details::DIALECT,
    &super::aws_json::DIALECT,
    &super::elasticsearch::DIALECT,
    &super::webdriver::DIALECT,
    &super::eve::DIALECT,
    &super::arktype::DIALECT,
    &super::valibot::DIALECT,
    &super::orpc::DIALECT,
    &super::trpc::DIALECT,
    &super::google_rpc::DIALECT,
    &super::connect::DIALECT,
    &super::odata::DIALECT,
    &super::facebook::DIALECT,
    &super::openai::DIALECT,
    &super::stripe::DIALECT,
    &super::anthropic::DIALECT,
    &super::bitbucket::DIALECT,
    &super::openstack::DIALECT,
    &super::rocket::DIALECT,
    &super::loopback::DIALECT,
    &super::strapi::DIALECT,
    &super::abp::DIALECT,
    &super::code_msg_data::DIALECT,
    &super::directus::DIALECT,
    &super::graphql::DIALECT,
    &super::drf_standardized_errors::DIALECT,
    &super::cloudflare::DIALECT,
    &super::json_api::DIALECT,
    &super::cornice::DIALECT,
    &super::kinto::DIALECT,
    &super::square::DIALECT,
    &super::docker_registry::DIALECT,
    &super::github::DIALECT,
    &super::twilio::DIALECT,
    &super::adonis_vine::DIALECT,
    &super::elysia::DIALECT,
    &super::express_validator::DIALECT,
    &super::openapi_validator::DIALECT,
    &super::mojolicious_openapi::DIALECT,
    &super::payload::DIALECT,
    &super::sendgrid::DIALECT,
    &super::auth0::DIALECT,
    &super::celebrate::DIALECT,
    &super::fastify::DIALECT,
    &super::hapi_boom::DIALECT,
    &super::nestjs::DIALECT,
    &super::fluentvalidation::DIALECT,
    &super::class_validator::DIALECT,
    &super::ajv::DIALECT,
    &super::yii::DIALECT,
    &super::salesforce::DIALECT,
    &super::pydantic_list::DIALECT,
    &super::play::DIALECT,
    &super::fastapi::DIALECT,
    &super::litestar::DIALECT,
    &super::apiflask::DIALECT,
    &super::flask_smorest::DIALECT,
    &super::feathers::DIALECT,
    &super::moleculer::DIALECT,
    &super::sails::DIALECT,
    &super::appwrite::DIALECT,
    &super::matrix::DIALECT,
    &super::oauth2::DIALECT,
    &super::slack::DIALECT,
    &super::telegram::DIALECT,
    &super::prometheus::DIALECT,
    &super::supabase_auth::DIALECT,
    &super::postgrest::DIALECT,
    &super::couchdb::DIALECT,
    &super::etcd_v2::DIALECT,
    &super::datasette::DIALECT,
    &super::plaid::DIALECT,
    &super::sanic::DIALECT,
    &super::h3::DIALECT,
    &super::dancer2::DIALECT,
    &super::pyramid::DIALECT,
    &super::jupyter::DIALECT,
    &super::wordpress::DIALECT,
    &super::digitalocean::DIALECT,
    &super::hubspot::DIALECT,
    &super::xero::DIALECT,
    &super::aspnet_modelstate::DIALECT,
    &super::paypal::DIALECT,
    &super::okta::DIALECT,
    &super::discord::DIALECT,
    &super::pocketbase::DIALECT,
    &super::jira::DIALECT,
    &super::standard_schema::DIALECT,
    &super::ts_rest::DIALECT,
    &super::zod::DIALECT,
    &super::yup::DIALECT,
    &super::superstruct::DIALECT,
    &super::joi::DIALECT,
    &super::symfony_violations::DIALECT,
    &super::protovalidate::DIALECT,
    &super::mongoose::DIALECT,
    &super::agentic_commerce::DIALECT,
    &super::medusa::DIALECT,
    &super::notion::DIALECT,
    &super::contentful::DIALECT,
    &super::zendesk::DIALECT,
    &super::servicestack::DIALECT,
    &super::twirp::DIALECT,
    &super::micronaut::DIALECT,
    &super::mediawiki::DIALECT,
    &super::keycloak::DIALECT,
    &super::vapor::DIALECT,
    &super::spring::DIALECT,
    &super::success_message_data::DIALECT,
    &super::error_details::DIALECT,
    &super::error_fields::DIALECT,
    &super::jsend::DIALECT,
    &super::go_openapi::DIALECT,
    &super::parse::DIALECT,
    &super::rust_validator::DIALECT,
    &super::django_forms::DIALECT,
    &super::laravel::DIALECT,
    &super::flask_restx::DIALECT,
    &super::ecto::DIALECT,
    &super::rails::DIALECT,
    &super::shopify::DIALECT,
    &super::errors_map::DIALECT,
    &super::gitlab::DIALECT,
    &super::flask_restful::DIALECT,
    &super::errors_list::DIALECT,
    &super::better_auth::DIALECT,
    &super::restify::DIALECT,
    &super::code_message::DIALECT,
    &super::falcon::DIALECT,
    &super::error_envelope::DIALECT,
    &super::error_message_object::DIALECT,
    &super::drf::DIALECT,
    &super::error_string::DIALECT,
    &super::msg_string::DIALECT,
    &super::message_string::DIALECT,
    &super::field_map::DIALECT,
    &super::json::DIALECT,
];

/// A line a text: of each dialect its name, its condition and its hints.
static TEXT: &str = match core::str::from_utf8(&BYTES) {
    Ok(text) => text,
    Err(_) => panic!("dialects are written in UTF-8"),
};

static BYTES: [u8; LENGTH] = bytes();

/// What reads of a dialect what the generic reader cannot.
static READERS: [Option<Read>; DIALECTS.len()] = readers();

/// The dialects, in order.
pub(super) fn dialects() -> Dialects {
    Dialects { lines: parts(TEXT, b'\n'), readers: READERS.iter() }
}

/// An iterator over the dialects.
pub(super) struct Dialects {
    lines: Parts<'static>,
    readers: core::slice::Iter<'static, Option<Read>>,
}

impl Iterator for Dialects {
    type Item = Dialect<'static>;

    fn next(&mut self) -> Option<Dialect<'static>> {
        let read = *self.readers.next()?;
        let [name, when, hints] = [self.lines.next()?, self.lines.next()?, self.lines.next()?];
        Some(Dialect { name, when, hints, read })
    }
}

const LENGTH: usize = {
    let (mut length, mut at) = (0, 0);
    while at < DIALECTS.len() {
        let Dialect { name, when, hints, .. } = DIALECTS[at];
        length += name.len() + when.len() + hints.len() + 3;
        at += 1;
    }
    length
};

const fn bytes() -> [u8; LENGTH] {
    let (mut text, mut length, mut at) = ([b'\n'; LENGTH], 0, 0);
    while at < DIALECTS.len() {
        let Dialect { name, when, hints, .. } = DIALECTS[at];
        let (lines, mut line) = ([name.as_bytes(), when.as_bytes(), hints.as_bytes()], 0);
        while line < lines.len() {
            let (_, rest) = text.split_at_mut(length);
            let (place, _) = rest.split_at_mut(lines[line].len());
            place.copy_from_slice(lines[line]);
            length += lines[line].len() + 1;
            line += 1;
        }
        at += 1;
    }
    text
}

const fn readers() -> [Option<Read>; DIALECTS.len()] {
    let (mut readers, mut at) = ([None; DIALECTS.len()], 0);
    while at < DIALECTS.len() {
        readers[at] = DIALECTS[at].read;
        at += 1;
    }
    readers
}
