//! The first arrow: from a reply to a fault.

use super::{complete, empty, evidence, read};
use crate::descriptor::Descriptor;
use crate::fault::Fault;
use crate::recogniser::{Table, name_rules};
use crate::reply::Reply;

/// Reads replies with what an app knows of its servers.
#[derive(Debug, Clone, Copy, Default)]
pub struct Decoder<'d, 'a> {
    /// Tables that make rules of validation sentences; earlier ones go before later ones.
    pub sentences: &'d [&'d Table<'a>],
    /// The dialects of the app's own servers, asked in this order and before all others.
    pub dialects: &'d [&'d Descriptor<'a>],
}

impl<'a> Decoder<'_, 'a> {
    /// Reads a reply that is known to have failed. Never fails: see [`decode`].
    pub fn decode(&self, reply: &'a Reply<'_>) -> Fault<'a> {
        decode_told(reply, self.sentences, &mut self.dialects.iter().copied()).0
    }

    /// Reads a reply that may be fine; `None` where nothing says that it failed.
    pub fn detect(&self, reply: &'a Reply<'_>) -> Option<Fault<'a>> {
        let (fault, failed) =
            decode_told(reply, self.sentences, &mut self.dialects.iter().copied());
        failed.then_some(fault)
    }
}

/// Also says whether the call failed.
pub(crate) fn decode_told<'a, 'd>(
    reply: &'a Reply<'_>,
    sentences: &[&Table<'a>],
    dialects: &mut dyn Iterator<Item = &'d Descriptor<'a>>,
) -> (Fault<'a>, bool)
where
    'a: 'd,
{
    let mut fault = Fault::new(empty::NAME);
    fault.status = reply.status;
    let (told, own, cut) = read(reply, dialects, &mut fault);
    complete(&mut fault, reply);
    let kind = |own: &Descriptor<'_>| fault.codes.iter().find_map(|code| own.kind(code));
    if let Some(kind) = own.and_then(kind) {
        fault.kind = kind;
    }
    name_rules(&mut fault.validation_errors, sentences, &cut);
    let failed = reply.status.is_some_and(|status| status == 207 || status >= 400);
    let failed = failed || told || evidence(&fault, reply);
    (fault, failed)
}

/// Reads a reply that is known to have failed. Never fails: a body that nobody knows is a fault
/// with its status kept. `sentences` are the tables that make rules of validation sentences.
///
/// ```
/// use faultmap::{Headers, Kind, Reply, decode};
///
/// let page = b"<html><head><title>502 Bad Gateway</title></head></html>";
/// let headers = Headers::new([("Content-Type", "text/html"), ("Retry-After", "30")]);
/// let reply = Reply::new(page, headers).with_status(502);
/// let fault = decode(&reply, &[]);
/// assert_eq!(fault.kind, Kind::Gateway);
/// assert_eq!(fault.description.as_deref(), Some("502 Bad Gateway"));
/// assert_eq!(fault.retry_after.map(|wait| wait.whole), Some(30));
/// ```
pub fn decode<'a>(reply: &'a Reply<'_>, sentences: &[&Table<'a>]) -> Fault<'a> {
    Decoder { sentences, dialects: &[] }.decode(reply)
}

/// Reads a reply that may be fine; `None` where nothing says that it failed.
pub fn detect<'a>(reply: &'a Reply<'_>, sentences: &[&Table<'a>]) -> Option<Fault<'a>> {
    Decoder { sentences, dialects: &[] }.detect(reply)
}
