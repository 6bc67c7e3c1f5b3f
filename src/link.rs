//! Links: only plain http(s) URLs survive.

use crate::scan::starts_in_any_case;

/// Whether a text is an http(s) URL with a host and without white space, control characters,
/// quotes or angle brackets, and without user information that would hide the host.
pub(crate) fn is_http_url(text: &str) -> bool {
    let secure = starts_in_any_case(text, "https://");
    if !secure && !starts_in_any_case(text, "http://") {
        return false;
    }
    let rest = text.get("http://".len() + usize::from(secure)..).unwrap_or_default();
    let end =
        rest.bytes().position(|byte| matches!(byte, b'/' | b'?' | b'#')).unwrap_or(rest.len());
    let unsafe_byte = |byte: u8| {
        byte <= b' ' || byte == 0x7F || matches!(byte, b'"' | b'\'' | b'<' | b'>' | b'`' | b'\\')
    };
    end > 0 && !rest.bytes().take(end).any(|byte| byte == b'@') && !rest.bytes().any(unsafe_byte)
}
