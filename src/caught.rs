//! What a `catch` block holds when no response came: the name and message of an exception.

use crate::fault::{Fault, Kind};
use crate::scan::{is_one_of, parts};

/// Messages of a `fetch` that got no response, a line each: the only thing that tells it from any
/// other `TypeError`. Chromium, Firefox, Safari (macOS and iOS), Node, Bun, and React Native.
const NETWORK: &str = "\
Failed to fetch
NetworkError when attempting to fetch resource.
Load failed
The Internet connection appears to be offline.
The network connection was lost.
Network request failed
fetch failed
terminated
network error
A network error occurred.
Network connection lost";

/// What such a message may begin with: Chromium and Safari append the host, Deno the cause.
const NETWORK_STARTS: &str = "\
Failed to fetch (
Load failed (
error sending request for url";

/// Messages that say so in an error of any name: axios, Bun, Cloudflare Workers.
const PLAIN: &str = "\
Network Error
Unable to connect. Is the computer able to access the url?
Network connection lost.";

/// Names and codes that say it by themselves (DOM exceptions, axios, Node's system errors).
const NAMES: [(Kind, &str); 3] = [
    (Kind::Aborted, "AbortError CanceledError ERR_CANCELED ABORT_ERR abort"),
    (
        Kind::Timeout,
        "TimeoutError ECONNABORTED ETIMEDOUT ESOCKETTIMEDOUT UND_ERR_CONNECT_TIMEOUT \
        UND_ERR_HEADERS_TIMEOUT UND_ERR_BODY_TIMEOUT TIMEOUT_ERROR timeout",
    ),
    (
        Kind::Network,
        "NetworkError ERR_NETWORK ECONNREFUSED ECONNRESET ENOTFOUND EAI_AGAIN EHOSTUNREACH \
        ENETUNREACH ConnectionRefused FailedToOpenSocket EPIPE UND_ERR_SOCKET",
    ),
];

/// A fault of what was thrown instead of a response. `offline` is that the device says so; an app
/// that cancelled a request while offline still cancelled it. What is no failure of the network is
/// `unknown`: a bug of the app is not the network's fault.
pub fn caught<'a>(name: &str, message: &str, code: &str, offline: bool) -> Fault<'a> {
    let mut fault = Fault::new("network");
    let named =
        |word| NAMES.iter().find(|(_, names)| is_one_of(names, b' ', word)).map(|(kind, _)| *kind);
    let engine = |message: &str| {
        is_one_of(NETWORK, b'\n', message.trim_ascii())
            || parts(NETWORK_STARTS, b'\n').any(|start| message.starts_with(start))
    };
    // `String(error)` has both in one.
    let (whose, sentence) = message.split_once(": ").unwrap_or_default();
    let told = is_one_of(PLAIN, b'\n', message)
        || name == "TypeError" && engine(message)
        || whose == "TypeError" && engine(sentence);
    fault.kind = match named(name).or_else(|| named(whose)).or_else(|| named(code)) {
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
