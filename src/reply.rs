//! What the first arrow starts from: a reply of a server.

use crate::body;
use crate::fault::Incomplete;
use crate::headers::Headers;
use crate::limits::BODY;
use crate::text::Text;

/// A reply of a server: its body as text and what is known around it.
#[derive(Debug, Clone, Default)]
pub struct Reply<'a> {
    body: Text<'a>,
    pub(crate) incomplete: Option<Incomplete>,
    /// The response headers.
    pub headers: Headers<'a>,
    /// The HTTP status.
    pub status: Option<u16>,
    /// The method of the request.
    pub method: Option<&'a str>,
    /// The present time in seconds since 1970, for a `Retry-After` that is a date.
    pub now: Option<u32>,
}

impl<'a> Reply<'a> {
    /// A reply with that body and those headers, of which the content type says the encoding.
    pub fn new(body: &'a [u8], headers: Headers<'a>) -> Self {
        let incomplete = (body.len() > BODY).then_some(Incomplete::Limit);
        Self { body: body::text(body, &headers), incomplete, headers, ..Self::default() }
    }

    /// The same reply with a status.
    #[must_use]
    pub fn with_status(self, status: u16) -> Self {
        Self { status: Some(status), ..self }
    }

    /// The body as text.
    pub fn body(&self) -> &str {
        &self.body
    }
}
