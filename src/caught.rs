//! What a `catch` block holds when no response came: the name and message of an exception.

use crate::fault::{Fault, Kind};

/// Messages of a `fetch` that got no response: the only thing that tells it from any other
/// `TypeError`. Chromium, Firefox, Safari (macOS and iOS), Node, Bun, and React Native.
const NETWORK: &[&str] = &[
    "Failed to fetch",
    "NetworkError when attempting to fetch resource.",
    "Load failed",
    "The Internet connection appears to be offline.",
    "The network connection was lost.",
    "Network request failed",
    "fetch failed",
    "terminated",
    "network error",
    "A network error occurred.",
    "Network connection lost",
];

/// What such a message may begin with: Chromium and Safari append the host, Deno the cause.
const NETWORK_STARTS: &[&str] =
    &["Failed to fetch (", "Load failed (", "error sending request for url"];

/// Messages that say so in an error of any name: axios, Bun, Cloudflare Workers.
const PLAIN: &[&str] = &[
    "Network Error",
    "Unable to connect. Is the computer able to access the url?",
    "Network connection lost.",
];

/// Names and codes that say it by themselves (DOM exceptions, axios, Node's system errors).
const NAMES: &[(&str, Kind)] = &[
    ("AbortError", Kind::Aborted),
    ("CanceledError", Kind::Aborted),
    ("ERR_CANCELED", Kind::Aborted),
    ("ABORT_ERR", Kind::Aborted),
    ("TimeoutError", Kind::Timeout),
    ("ECONNABORTED", Kind::Timeout),
    ("ETIMEDOUT", Kind::Timeout),
    ("ESOCKETTIMEDOUT", Kind::Timeout),
    ("UND_ERR_CONNECT_TIMEOUT", Kind::Timeout),
    ("UND_ERR_HEADERS_TIMEOUT", Kind::Timeout),
    ("UND_ERR_BODY_TIMEOUT", Kind::Timeout),
    ("NetworkError", Kind::Network),
    ("ERR_NETWORK", Kind::Network),
    ("ECONNREFUSED", Kind::Network),
    ("ECONNRESET", Kind::Network),
    ("ENOTFOUND", Kind::Network),
    ("EAI_AGAIN", Kind::Network),
    ("EHOSTUNREACH", Kind::Network),
    ("ENETUNREACH", Kind::Network),
    ("ConnectionRefused", Kind::Network),
    ("FailedToOpenSocket", Kind::Network),
    ("EPIPE", Kind::Network),
    ("UND_ERR_SOCKET", Kind::Network),
];

/// A fault of what was thrown instead of a response. `offline` is that the device says so; an app
/// that cancelled a request while offline still cancelled it. What is no failure of the network is
/// `unknown`: a bug of the app is not the network's fault.
pub fn caught<'a>(name: &str, message: &str, code: &str, offline: bool) -> Fault<'a> {
    let mut fault = Fault::new("network");
    let named = |word: &str| NAMES.iter().find(|(known, _)| *known == word).map(|(_, kind)| *kind);
    let engine = || {
        NETWORK.contains(&message.trim_ascii())
            || NETWORK_STARTS.iter().any(|start| message.starts_with(start))
    };
    let told = PLAIN.contains(&message) || name == "TypeError" && engine();
    fault.kind = match named(name).or_else(|| named(code)) {
        // A request that axios gave up and one that ran into its time limit share one code.
        Some(Kind::Timeout) if message == "Request aborted" => Kind::Aborted,
        Some(Kind::Network) if offline => Kind::Offline,
        Some(kind) => kind,
        None if told && offline => Kind::Offline,
        None if told => Kind::Network,
        None => Kind::Unknown,
    };
    fault
}
