//! Links: only plain http(s) URLs survive.

use crate::scan::{around, find, number, split, starts_in_any_case};

/// Whether a text is an http(s) URL with a host that can be one and without white space, control
/// characters, marks of direction, quotes or angle brackets, and without user information that
/// would hide the host.
pub(crate) fn is_http_url(text: &str) -> bool {
    let secure = starts_in_any_case(text, "https://");
    if !secure && !starts_in_any_case(text, "http://") {
        return false;
    }
    let rest = text.get("http://".len() + usize::from(secure)..).unwrap_or_default();
    let end = rest.bytes().position(|byte| matches!(byte, b'/' | b'?' | b'#'));
    let (host, _) = around(rest, end.unwrap_or(rest.len()), 0);
    is_host(host) && !rest.bytes().any(is_unsafe)
}

/// Whether a text is a name or an address, with or without a port.
fn is_host(text: &str) -> bool {
    // An address of IP version 6 stands in brackets.
    let address = split(text.strip_prefix('[').unwrap_or_default(), b']');
    let end = find(text, b':').unwrap_or(text.len());
    let (host, port) = address.unwrap_or_else(|| around(text, end, 0));
    let inside = |byte: u8| match byte {
        b':' => address.is_some(),
        _ => byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | 0x80..),
    };
    let port = port.is_empty()
        || port.strip_prefix(':').and_then(number).is_some_and(|port| port < 1 << 16);
    !host.is_empty() && host.bytes().all(inside) && port
}

/// Whether a byte is one of what no link has. Behind 0xC2 and 0xE2 stand control characters, spaces,
/// marks of direction and punctuation, and hardly a letter.
fn is_unsafe(byte: u8) -> bool {
    byte <= b' ' || matches!(byte, b'"' | b'\'' | b'<' | b'>' | b'`' | b'\\' | 0x7F | 0xC2 | 0xE2)
}
