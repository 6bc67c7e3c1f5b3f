//! An HTML page where a body for a program was expected: a proxy's, a web server's, a debug page.
//!
//! Only the texts of `title`, `h1` and the first `p` are read, with entities decoded; never a
//! script, a style, a comment or a stack trace. Pages of nginx, Apache, `HAProxy`, Cloudflare and
//! AWS ELB are among the fixtures.

use alloc::string::String;

use crate::entities;
use crate::fault::Fault;
use crate::headers::Headers;
use crate::scan::{split, split_text, starts_in_any_case};
use crate::text::{Text, owned};

pub(super) const NAME: &str = "html";

/// How much of a page is looked at: the texts that matter are at its top.
const HEAD: usize = 256 << 10;

/// A text longer than this is no headline.
const HEADLINE: usize = 300;

pub(super) fn read<'a>(text: &'a str, headers: &Headers<'_>, fault: &mut Fault<'a>) -> bool {
    if !is_html(text, headers) {
        return false;
    }
    fault.dialect = Text::from(NAME);
    let page = text.get(..text.floor_char_boundary(HEAD)).unwrap_or(text);
    let texts = Texts::read(page);
    let first =
        [texts.heading, texts.title, texts.paragraph].into_iter().find(|text| !text.is_empty());
    fault.description = first.map(owned);
    true
}

fn is_html(text: &str, headers: &Headers<'_>) -> bool {
    const STARTS: [&str; 7] =
        ["<!doctype html", "<html", "<head", "<body", "<title", "<h1", "<!--"];
    let media = headers.media_type();
    STARTS.iter().any(|start| starts_in_any_case(text, start))
        || text.starts_with('<')
            && (media.eq_ignore_ascii_case("text/html")
                || media.eq_ignore_ascii_case("application/xhtml+xml"))
}

/// The texts of a page that people read first.
#[derive(Default)]
struct Texts {
    title: String,
    heading: String,
    paragraph: String,
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
            let known = TAGS.iter().copied().find(|known| known.eq_ignore_ascii_case(name));
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
                None if BREAKS.iter().any(|tag| tag.eq_ignore_ascii_case(name)) => {
                    texts.add(open, " ");
                }
                None => {}
            }
        }
        texts.map(|text| clean(&text))
    }

    fn slot(&mut self, tag: &str) -> Option<&mut String> {
        match tag {
            "title" => Some(&mut self.title),
            "h1" => Some(&mut self.heading),
            "p" => Some(&mut self.paragraph),
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
        }
    }
}

const TAGS: [&str; 8] = ["title", "h1", "p", "script", "style", "pre", "textarea", "template"];

/// Elements whose content is no text for people.
const RAW: [&str; 5] = ["script", "style", "pre", "textarea", "template"];

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
    for c in entities::decoded(text).trim_ascii().chars() {
        if !c.is_ascii_whitespace() {
            out.push(c);
        } else if !out.ends_with(' ') {
            out.push(' ');
        }
    }
    if out.len() > HEADLINE { String::new() } else { out }
}
