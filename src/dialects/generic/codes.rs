//! The codes of an error.

use super::items::Items;
use super::members::{
    LIST, Members, NUMBER, SCALAR, SENTENCES, TEXT, WORD, find, is_empty, sweep, take, take_at,
    take_text,
};
use super::place::after;
use super::words::{
    CHAIN, CODE, MESSAGE, WEAK_CODE, hint, is_constant, is_no_code, is_phrase_of_status, is_token,
};
use crate::json::Json;
use crate::link::is_http_url;
use crate::scan::{number, parts, split};
use crate::text::{Text, cut, push_new, trimmed};

/// The longest code.
const LONGEST: usize = 100;

impl<'a> Items<'_, '_, 'a> {
    /// Takes a code that the dialect names. One that only mirrors the HTTP status is none.
    #[inline(never)]
    pub(super) fn code_at(&mut self, members: &mut Members<'a>, path: &str) {
        let kinds = if matches!(path, "error" | "reason") { WORD } else { SCALAR };
        let (Json::String(code) | Json::Number(code)) = take_at(members, path, kinds) else {
            return;
        };
        let told = number(&code);
        if told.is_none() || told != self.fault.status.map(u32::from) {
            self.push_code(&code);
        }
    }

    #[inline(never)]
    pub(super) fn push_code(&mut self, code: &Text<'a>) {
        let code = if let Some(mark) = hint(self.hints, "after").bytes().next() {
            let rest = after(code, mark);
            let from = code.len() - rest.len();
            let to = split(rest, b':').map_or(code.len(), |(name, _)| from + name.len());
            cut(code, from, to)
        } else {
            trimmed(code)
        };
        push_new(&mut self.fault.codes, code);
    }

    #[inline(never)]
    pub(super) fn codes(&mut self, members: &mut Members<'a>) {
        if self.says("nocode") {
            return;
        }
        for word in parts(CODE, b' ') {
            // A text that is called so is the sentence, or a weak code.
            let kinds = if word == "error" { NUMBER } else { SCALAR };
            let place = find(members, word, kinds);
            if let Some((_, Json::String(code) | Json::Number(code))) =
                members.iter().as_slice().get(place)
                && code.len() <= LONGEST
                && !is_no_code(code)
            {
                self.push_code(code);
                take(members, place);
            }
        }
        let place = find(members, "error_codes", SENTENCES);
        if let Json::Array(codes) = take(members, place) {
            for code in codes {
                if let Json::String(code) = code {
                    self.push_code(&code);
                }
            }
        }
    }

    /// Codes that only stand out beside a sentence.
    #[inline(never)]
    pub(super) fn weak_codes(&mut self, members: &mut Members<'a>) {
        if self.says("nocode") {
            return;
        }
        for word in parts(WEAK_CODE, b' ') {
            let place = find(members, word, TEXT);
            let Some((_, Json::String(text))) = members.iter().as_slice().get(place) else {
                continue;
            };
            let said = self.fault.description.as_ref();
            if said != Some(text) {
                // The name of a thing is none of an error's class.
                let capital = |byte: u8| byte == b'_' || byte.is_ascii_uppercase();
                let class = word == "name"
                    && (text.ends_with("Error") || !text.bytes().skip(1).any(capital));
                let beside = said.is_some() || word.starts_with("error");
                let status = word == "status" && (!is_constant(text) || is_phrase_of_status(text));
                if class
                    || status
                    || !beside
                    || !is_token(text)
                    || is_no_code(text)
                    || is_http_url(text)
                {
                    continue;
                }
                self.push_code(text);
            }
            take(members, place);
        }
    }

    /// What led to the error: further codes, and sentences that explain it.
    #[inline(never)]
    pub(super) fn chain(&mut self, members: &mut Members<'a>) {
        let place = find(members, CHAIN, LIST);
        let Some((_, Json::Array(items))) = members.entries_mut().get_mut(place) else { return };
        for item in &mut *items {
            if let Json::Object(item) = item {
                self.codes(item);
                self.fault.details.extend(take_text(item, MESSAGE));
            }
        }
        items.retain(|item| !is_empty(item));
        sweep(members, CHAIN);
    }
}
