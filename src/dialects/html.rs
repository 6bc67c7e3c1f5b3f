//! An HTML page where a body for a program was expected: a proxy's, a web server's, a debug page.
//!
//! Only the texts of `title`, `h1`, the first `p` and a `pre` of one line are read, with entities
//! decoded; never a script, a style, a comment or a stack trace. Pages of nginx, Apache, `HAProxy`,
//! Varnish, Cloudflare, AWS ELB, Tomcat, IIS, Express, Django and Rails are among the fixtures.

use alloc::string::String;

use super::plain::is_sentence;
use crate::entities::decoded;
use crate::fault::Fault;
use crate::headers::Headers;
use crate::scan::{find, same_in_any_case, split, split_text, starts_in_any_case};
use crate::text::{Text, owned};

pub(super) const NAME: &str = "html";

/// How much of a page is looked at: the texts that matter are at its top.
const HEAD: usize = 256 << 10;

/// A text longer than this is no headline.
const HEADLINE: usize = 300;

/// Reads a page.
pub(super) fn read(text: &str, fault: &mut Fault<'_>) {
    fault.dialect = Text::from(NAME);
    let page = text.get(..text.floor_char_boundary(HEAD)).unwrap_or(text);
    let texts = Texts::read(page);
    // Express calls every page "Error" and says in a `pre` what it is.
    let told = !matches!(&*texts.title, "" | "Error");
    let line = if told { String::new() } else { texts.preformatted };
    let texts = [texts.heading, line, texts.title, texts.paragraph];
    let first = texts.into_iter().find(|text| !text.is_empty() && is_sentence(text));
    fault.description = first.map(owned);
}

/// Whether a text is a page, whatever its content type.
pub(super) fn is_page(text: &str) -> bool {
    const STARTS: [&str; 6] = ["!doctype html", "html", "head", "body", "title", "h1"];
    let Some(tag) = behind_prolog(text).strip_prefix('<') else { return false };
    STARTS.iter().any(|start| {
        let next = tag.as_bytes().get(start.len()).copied().unwrap_or(b'>');
        starts_in_any_case(tag, start) && !next.is_ascii_alphanumeric() && next != b':'
    })
}

/// Whether the content type says that a text is a page.
pub(super) fn is_declared(text: &str, headers: &Headers<'_>) -> bool {
    let media = headers.media_type();
    text.starts_with('<')
        && !text.starts_with("<?xml")
        && (same_in_any_case(media, "text/html")
            || same_in_any_case(media, "application/xhtml+xml"))
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
        rest = split_text(rest, end).map_or("", |(_, rest)| rest.trim_ascii_start());
    }
}

/// The texts of a page that people read first.
#[derive(Default)]
struct Texts {
    title: String,
    heading: String,
    paragraph: String,
    preformatted: String,
}

impl Texts {
    fn read(page: &str) -> Self {
        let mut texts = Self::default();
        let mut open = "";
        let mut rest = page;
        while let Some((before, markup)) = split(rest, b'<') {
            texts.add(open, before);
            if let Some(comment) = markup.strip_prefix("!--") {
                rest = split_text(comment, "-->").map_or("", |(_, rest)| rest);
                continue;
            }
            let Some((tag, after)) = split(markup, b'>') else { break };
            rest = after;
            let closing = tag.starts_with('/');
            let name = tag.get(usize::from(closing)..).unwrap_or_default();
            let end =
                name.bytes().position(|byte| !byte.is_ascii_alphanumeric()).unwrap_or(name.len());
            let name = name.get(..end).unwrap_or_default();
            let known = TAGS.iter().copied().find(|known| same_in_any_case(known, name));
            match known {
                Some(raw) if RAW.contains(&raw) && !closing => rest = after_raw(after, raw),
                Some(_) if closing => open = "",
                Some(known) => {
                    texts.add(open, " ");
                    open = if texts.slot(known).is_some_and(|slot| slot.trim_ascii().is_empty()) {
                        known
                    } else {
                        ""
                    };
                }
                None if BREAKS.iter().any(|tag| same_in_any_case(tag, name)) => {
                    texts.add(open, if open == "pre" { "\n" } else { " " });
                }
                None => {}
            }
        }
        // More than one line is code or a stack trace.
        if find(texts.preformatted.trim_ascii(), b'\n').is_some() {
            texts.preformatted = String::new();
        }
        texts.map(|text| clean(&text))
    }

    fn slot(&mut self, tag: &str) -> Option<&mut String> {
        match tag {
            "title" => Some(&mut self.title),
            "h1" => Some(&mut self.heading),
            "p" => Some(&mut self.paragraph),
            "pre" => Some(&mut self.preformatted),
            _ => None,
        }
    }

    fn add(&mut self, tag: &str, text: &str) {
        if let Some(slot) = self.slot(tag).filter(|slot| slot.len() <= HEADLINE) {
            slot.push_str(text);
        }
    }

    fn map(self, change: impl Fn(String) -> String) -> Self {
        Self {
            title: change(self.title),
            heading: change(self.heading),
            paragraph: change(self.paragraph),
            preformatted: change(self.preformatted),
        }
    }
}

const TAGS: [&str; 8] = ["title", "h1", "p", "script", "style", "pre", "textarea", "template"];

/// Elements whose content is no text for people.
const RAW: [&str; 4] = ["script", "style", "textarea", "template"];

const BREAKS: [&str; 4] = ["br", "div", "span", "hr"];

/// What stands behind the end tag of an element whose content is skipped.
fn after_raw<'a>(text: &'a str, tag: &str) -> &'a str {
    let mut rest = text;
    while let Some((_, after)) = split_text(rest, "</") {
        if starts_in_any_case(after, tag) {
            return split(after, b'>').map_or("", |(_, rest)| rest);
        }
        rest = after;
    }
    ""
}

/// Decodes entities and folds white space; a text that is too long for a headline is none.
fn clean(text: &str) -> String {
    let mut out = String::new();
    for c in decoded(text).trim_ascii().chars() {
        if !c.is_ascii_whitespace() {
            out.push(c);
        } else if !out.ends_with(' ') {
            out.push(' ');
        }
    }
    if out.len() > HEADLINE { String::new() } else { out }
}
