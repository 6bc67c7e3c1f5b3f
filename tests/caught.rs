//! What a `catch` block holds when no response came.

use faultmap::{Kind, caught};

fn kind(name: &str, message: &str, code: &str) -> Kind {
    let fault = caught(name, message, code, false);
    assert_eq!((&*fault.dialect, fault.status), ("network", None));
    assert_eq!((fault.code, fault.description), (None, None));
    fault.kind
}

/// What `fetch` rejects with where no response came: name, message.
const FETCH: &[(&str, &str)] = &[
    // Chromium; newer ones name the host. The second where a body breaks off.
    ("TypeError", "Failed to fetch"),
    ("TypeError", "Failed to fetch (api.example.com)"),
    ("TypeError", "network error"),
    // Firefox.
    ("TypeError", "NetworkError when attempting to fetch resource."),
    // Safari.
    ("TypeError", "Load failed"),
    ("TypeError", "Load failed (api.example.com)"),
    ("TypeError", "The Internet connection appears to be offline."),
    ("TypeError", "The network connection was lost."),
    ("TypeError", " A network error occurred."),
    // Node, the second where a body breaks off.
    ("TypeError", "fetch failed"),
    ("TypeError", "terminated"),
    // React Native and the polyfills.
    ("TypeError", "Network request failed"),
    // Deno.
    ("TypeError", "error sending request for url (https://api.example.com/): dns error"),
    // Bun, Cloudflare Workers.
    ("Error", "Unable to connect. Is the computer able to access the url?"),
    ("Error", "Network connection lost."),
    ("TypeError", "Network connection lost"),
    // axios before it had codes.
    ("Error", "Network Error"),
];

#[test]
fn a_fetch_without_a_response_is_the_network_or_offline() {
    for (name, message) in FETCH {
        assert_eq!(kind(name, message, ""), Kind::Network, "{message}");
        assert_eq!(caught(name, message, "", true).kind, Kind::Offline, "{message}");
    }
}

#[test]
fn names_and_codes_say_it_by_themselves() {
    for (name, message, code, expected) in [
        // DOM exceptions, whose code is a number.
        ("AbortError", "The user aborted a request.", "20", Kind::Aborted),
        ("AbortError", "signal is aborted without reason", "", Kind::Aborted),
        ("AbortError", "This operation was aborted", "ABORT_ERR", Kind::Aborted),
        ("TimeoutError", "signal timed out", "23", Kind::Timeout),
        ("TimeoutError", "The operation was aborted due to timeout", "", Kind::Timeout),
        ("NetworkError", "A network error occurred.", "19", Kind::Network),
        // axios.
        ("CanceledError", "canceled", "ERR_CANCELED", Kind::Aborted),
        ("AxiosError", "Network Error", "ERR_NETWORK", Kind::Network),
        ("AxiosError", "timeout of 1000ms exceeded", "ECONNABORTED", Kind::Timeout),
        ("AxiosError", "timeout of 1000ms exceeded", "ETIMEDOUT", Kind::Timeout),
        ("AxiosError", "This takes too long, sorry", "ECONNABORTED", Kind::Timeout),
        ("AxiosError", "Request aborted", "ECONNABORTED", Kind::Aborted),
        ("Error", "timeout of 0ms exceeded", "ECONNABORTED", Kind::Timeout),
        // ky.
        ("TimeoutError", "Request timed out: GET https://api.example.com/", "", Kind::Timeout),
        (
            "NetworkError",
            "Request failed due to a network error: GET https://api.example.com/",
            "",
            Kind::Network,
        ),
        // Node: what `fetch` names as its cause, and the errors of its sockets.
        ("TypeError", "fetch failed", "ECONNREFUSED", Kind::Network),
        ("TypeError", "fetch failed", "UND_ERR_CONNECT_TIMEOUT", Kind::Timeout),
        ("ConnectTimeoutError", "Connect Timeout Error", "UND_ERR_CONNECT_TIMEOUT", Kind::Timeout),
        ("HeadersTimeoutError", "Headers Timeout Error", "UND_ERR_HEADERS_TIMEOUT", Kind::Timeout),
        ("BodyTimeoutError", "Body Timeout Error", "UND_ERR_BODY_TIMEOUT", Kind::Timeout),
        ("SocketError", "other side closed", "UND_ERR_SOCKET", Kind::Network),
        ("Error", "connect ECONNREFUSED 127.0.0.1:80", "ECONNREFUSED", Kind::Network),
        ("Error", "getaddrinfo ENOTFOUND api.example.com", "ENOTFOUND", Kind::Network),
        ("Error", "getaddrinfo EAI_AGAIN api.example.com", "EAI_AGAIN", Kind::Network),
        ("Error", "read ECONNRESET", "ECONNRESET", Kind::Network),
        ("Error", "write EPIPE", "EPIPE", Kind::Network),
        ("Error", "connect EHOSTUNREACH 10.0.0.1:80", "EHOSTUNREACH", Kind::Network),
        ("Error", "connect ENETUNREACH 10.0.0.1:80", "ENETUNREACH", Kind::Network),
        ("Error", "connect ETIMEDOUT 10.0.0.1:80", "ETIMEDOUT", Kind::Timeout),
        ("FetchError", "request to https://api.example.com/ failed", "ECONNREFUSED", Kind::Network),
        // Bun.
        ("ConnectionRefused", "Unable to connect.", "", Kind::Network),
        ("Error", "Was there a typo in the url or port?", "FailedToOpenSocket", Kind::Network),
    ] {
        assert_eq!(kind(name, message, code), expected, "{name}: {message} ({code})");
    }
}

#[test]
fn name_and_message_may_be_one_text() {
    for (message, code, expected) in [
        ("TypeError: Failed to fetch", "FETCH_ERROR", Kind::Network),
        ("TypeError: fetch failed", "", Kind::Network),
        ("AbortError: signal is aborted without reason", "FETCH_ERROR", Kind::Aborted),
        ("TimeoutError: signal timed out", "", Kind::Timeout),
        ("TypeError: x is not a function", "", Kind::Unknown),
        ("Error: Failed to fetch", "", Kind::Unknown),
    ] {
        assert_eq!(kind("", message, code), expected, "{message}");
    }
}

#[test]
fn clients_of_xml_http_request_have_words_of_their_own() {
    for (word, expected) in
        [("timeout", Kind::Timeout), ("TIMEOUT_ERROR", Kind::Timeout), ("abort", Kind::Aborted)]
    {
        assert_eq!(kind(word, "", "ERR_NETWORK"), expected, "{word}");
    }
    assert_eq!(kind("error", "", "ERR_NETWORK"), Kind::Network);
}

#[test]
fn what_was_cancelled_or_took_too_long_is_so_offline_too() {
    for (name, code, expected) in [
        ("AbortError", "", Kind::Aborted),
        ("CanceledError", "ERR_CANCELED", Kind::Aborted),
        ("TimeoutError", "", Kind::Timeout),
        ("AxiosError", "ETIMEDOUT", Kind::Timeout),
        ("AxiosError", "ERR_NETWORK", Kind::Offline),
        ("NetworkError", "", Kind::Offline),
    ] {
        assert_eq!(caught(name, "", code, true).kind, expected, "{name} {code}");
    }
}

#[test]
fn a_bug_of_the_app_is_not_the_network() {
    for (name, message) in [
        ("TypeError", "undefined is not a function"),
        ("TypeError", "Cannot read properties of undefined (reading 'data')"),
        ("TypeError", "Failed to fetch the user's settings"),
        ("TypeError", "Failed to execute 'fetch' on 'Window': Invalid value"),
        ("TypeError", "The fetch failed"),
        ("TypeError", "Body is unusable: Body has already been read"),
        ("SyntaxError", "Unexpected token '<', \"<!DOCTYPE \"... is not valid JSON"),
        ("Error", "Failed to fetch"),
        ("Error", "fetch failed"),
        ("Error", "terminated"),
        ("Error", "timeout of the cache is not set"),
        ("RangeError", "Maximum call stack size exceeded"),
        ("DataCloneError", "could not be cloned"),
        ("NotAllowedError", ""),
        ("", "Failed to fetch"),
        ("", ""),
    ] {
        for offline in [false, true] {
            assert_eq!(caught(name, message, "", offline).kind, Kind::Unknown, "{name}: {message}");
        }
    }
}
