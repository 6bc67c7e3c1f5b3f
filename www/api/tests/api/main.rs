//! The API, asked through its router and over a real connection.
#![forbid(unsafe_code)]

mod batch;
mod causes;
mod concurrency;
mod conventions;
mod decoded;
mod files;
mod filters;
mod headers;
mod readme;
mod reset;
mod server;
mod sessions;
mod support;
mod users;
mod validation;
mod validator;
