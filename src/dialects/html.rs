//! An HTML page where a body for a program was expected: a proxy's, a web server's, a debug page.
//!
//! Only the texts of `title`, `h1`, the first `p` and a `pre` of one line are read, with entities
//! decoded; never a script, a style, a comment or a stack trace. Pages of nginx, Apache, `HAProxy`,
//! Varnish, Cloudflare, AWS ELB, Tomcat, IIS, Express, Django and Rails are among the fixtures.

use alloc::string::String;
use alloc::vec::Vec;

use super::is_media;
use super::plain::is_sentence;
use crate::entities::decoded;
use crate::fault::Fault;
use crate::headers::Headers;
use crate::path::push;
use crate::scan::{
    around, find, head, parts, same_in_any_case, split, split_text, starts_in_any_case,
};
use crate::text::{Text, owned, push_text};

pub(super) const NAME: &str = "html";

/// How much of a page is looked at: the texts that matter are at its top.
const HEAD: usize = 256 << 10;

/// A text longer than this is no headline.
const HEADLINE: usize = 300;

/// The elements that mean anything: those whose texts people read first, in the order in which they
/// are taken; those whose content is no text for people; those that end a word.
const TAGS: &str = "h1 pre title p script style textarea template svg br div span hr";

const PRE: usize = 1;

const TITLE: usize = 2;

/// How many elements have texts for people.
const TEXTS: usize = 4;

/// How many have that or none.
const RAW: usize = 9;

/// Reads a page.
pub(super) fn read(text: &str, fault: &mut Fault<'_>) {
    fault.dialect = Text::from(NAME);
    let page = head(text, HEAD);
    let texts = texts(page);
    let title = texts.get(TITLE).map(|title| clean(title)).unwrap_or_default();
    // Express calls every page "Error" and says in a `pre` what it is.
    let told = !matches!(&*title, "" | "Error");
    for (place, text) in texts.iter().enumerate() {
        // More than one line is code or a stack trace.
        if place == PRE && (told || find(text.trim_ascii(), b'\n').is_some()) {
            continue;
        }
        let text = clean(text);
        if !text.is_empty() && is_sentence(&text) {
            fault.description = Some(owned(text));
            return;
        }
    }
}

/// Whether a text is a page, whatever its content type.
pub(super) fn is_page(text: &str) -> bool {
    const STARTS: &str = "!doctype html/html/head/body/title/h1";
    let Some(tag) = behind_prolog(text).strip_prefix('<') else { return false };
    parts(STARTS, b'/').any(|start| {
        let next = tag.as_bytes().get(start.len()).copied().unwrap_or(b'>');
        // What declares entities is no page, whatever it calls itself.
        let subset = start.starts_with('!')
            && split(tag, b'>').is_some_and(|(head, _)| find(head, b'[').is_some());
        starts_in_any_case(tag, start) && !next.is_ascii_alphanumeric() && next != b':' && !subset
    })
}

/// Whether the content type says that a text is a page.
pub(super) fn is_declared(text: &str, headers: &Headers<'_>) -> bool {
    text.starts_with('<')
        && !text.starts_with("<?xml")
        && is_media(headers, "text/html application/xhtml+xml")
}

/// What stands behind the comments and instructions at the start of a page.
fn behind_prolog(text: &str) -> &str {
    let mut rest = text.trim_ascii_start();
    loop {
        let end = match rest.as_bytes() {
            [b'<', b'?', ..] => "?>",
            [b'<', b'!', b'-', b'-', ..] => "-->",
            _ => return rest,
        };
        rest = split_text(rest, end).unwrap_or_default().1.trim_ascii_start();
    }
}

/// The texts of a page that people read first, by the places of their elements in [`TAGS`].
fn texts(page: &str) -> [String; TEXTS] {
    let mut texts = [const { String::new() }; TEXTS];
    let mut open = TEXTS;
    let mut rest = page;
    while let Some((before, markup)) = split(rest, b'<') {
        add(&mut texts, open, before);
        if let Some(comment) = markup.strip_prefix("!--") {
            rest = split_text(comment, "-->").unwrap_or_default().1;
            continue;
        }
        let Some((tag, after)) = tag(markup) else { return texts };
        rest = after;
        let closed = tag.strip_prefix('/');
        let name = closed.unwrap_or(tag);
        let end = name.bytes().position(|byte| !byte.is_ascii_alphanumeric());
        let name = end.and_then(|end| name.get(..end)).unwrap_or(name);
        let known = parts(TAGS, b' ').position(|known| same_in_any_case(known, name));
        match known {
            None => {}
            Some(RAW..) => add(&mut texts, open, if open == PRE { "\n" } else { " " }),
            Some(_) if closed.is_some() => open = TEXTS,
            Some(TEXTS..) => rest = behind_raw(after, name),
            Some(place) => {
                add(&mut texts, open, " ");
                let new = texts.get(place).is_some_and(|text| text.trim_ascii().is_empty());
                open = if new { place } else { TEXTS };
            }
        }
    }
    // A page that ends early.
    add(&mut texts, open, rest);
    texts
}

/// What stands before and behind the end of a tag, which is none in the value of an attribute.
fn tag(markup: &str) -> Option<(&str, &str)> {
    let (mut quote, mut last) = (0, 0);
    let end = markup.bytes().position(|byte| {
        if byte == quote {
            quote = 0;
        } else if quote == 0 && last == b'=' && matches!(byte, b'"' | b'\'') {
            quote = byte;
        }
        if !byte.is_ascii_whitespace() {
            last = byte;
        }
        quote == 0 && byte == b'>'
    });
    end.map(|end| around(markup, end, 1))
}

#[inline(never)]
fn add(texts: &mut [String; TEXTS], open: usize, text: &str) {
    if let Some(slot) = texts.get_mut(open).filter(|slot| slot.len() <= HEADLINE) {
        push_text(slot, text);
    }
}

/// What stands behind the end tag of an element whose content is skipped.
fn behind_raw<'a>(text: &'a str, tag: &str) -> &'a str {
    let mut rest = text;
    while let Some((_, after)) = split_text(rest, "</") {
        if starts_in_any_case(after, tag) {
            return split(after, b'>').unwrap_or_default().1;
        }
        rest = after;
    }
    ""
}

/// Decodes entities and folds white space; a text that is too long for a headline is none.
#[inline(never)]
fn clean(text: &str) -> String {
    let mut out = Vec::new();
    for byte in decoded(text).trim_ascii().bytes() {
        let byte = if byte.is_ascii_whitespace() { b' ' } else { byte };
        if byte != b' ' || out.last() != Some(&b' ') {
            push(&mut out, byte);
        }
    }
    if out.len() > HEADLINE { String::new() } else { String::from_utf8(out).unwrap_or_default() }
}
