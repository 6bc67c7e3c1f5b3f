//! gRPC's status in headers, and its details as protobuf.

use faultmap::{Fault, Headers, Incomplete, Kind, Reply, Seconds, decode, detect};

/// A field that holds bytes, a text or a message.
fn bytes(field: u8, content: impl AsRef<[u8]>) -> Vec<u8> {
    let content = content.as_ref();
    let mut out = vec![field << 3 | 2];
    out.extend(varint(content.len() as u64));
    out.extend(content);
    out
}

/// A field that holds a number.
fn number(field: u8, value: u64) -> Vec<u8> {
    let mut out = vec![field << 3];
    out.extend(varint(value));
    out
}

fn varint(mut value: u64) -> Vec<u8> {
    let mut out = Vec::new();
    loop {
        let byte = value.to_le_bytes()[0] & 0x7F;
        value >>= 7;
        out.push(if value > 0 { byte | 0x80 } else { byte });
        if value == 0 {
            return out;
        }
    }
}

fn base64(bytes: &[u8], alphabet: &[u8; 64]) -> String {
    let mut out = String::new();
    for chunk in bytes.chunks(3) {
        let at = |at: usize| u32::from(chunk.get(at).copied().unwrap_or_default());
        let bits = at(0) << 16 | at(1) << 8 | at(2);
        for digit in 0..=chunk.len() {
            out.push(char::from(alphabet[(bits >> (18 - 6 * digit) & 63) as usize]));
        }
    }
    out
}

const STANDARD: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const URL: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

fn read<T>(details: &str, look: impl Fn(&Fault<'_>) -> T) -> T {
    let headers = [("grpc-status", "3"), ("grpc-status-details-bin", details)];
    look(&decode(&Reply::new(b"", Headers::new(headers)).with_status(200), &[]))
}

/// A status with one detail.
fn detail<T>(name: &str, content: &[u8], look: impl Fn(&Fault<'_>) -> T) -> T {
    let any = [bytes(1, format!("type.googleapis.com/{name}")), bytes(2, content)].concat();
    let status = [number(1, 3), bytes(2, "Two fields are wrong."), bytes(3, any)].concat();
    for alphabet in [STANDARD, URL] {
        for end in ["", "=", "=="] {
            read(&(base64(&status, alphabet) + end), |fault| {
                assert_eq!(fault.description.as_deref(), Some("Two fields are wrong."), "{name}");
                look(fault);
            });
        }
    }
    read(&base64(&status, STANDARD), look)
}

#[test]
fn every_code_has_a_kind() {
    for (status, code, kind) in [
        ("1", "CANCELLED", Kind::Aborted),
        ("2", "UNKNOWN", Kind::Server),
        ("3", "INVALID_ARGUMENT", Kind::InvalidRequest),
        ("4", "DEADLINE_EXCEEDED", Kind::Gateway),
        ("5", "NOT_FOUND", Kind::NotFound),
        ("6", "ALREADY_EXISTS", Kind::Conflict),
        ("7", "PERMISSION_DENIED", Kind::Permission),
        ("8", "RESOURCE_EXHAUSTED", Kind::RateLimit),
        ("9", "FAILED_PRECONDITION", Kind::InvalidRequest),
        ("10", "ABORTED", Kind::Conflict),
        ("11", "OUT_OF_RANGE", Kind::InvalidRequest),
        ("12", "UNIMPLEMENTED", Kind::Unsupported),
        ("13", "INTERNAL", Kind::Server),
        ("14", "UNAVAILABLE", Kind::Unavailable),
        ("15", "DATA_LOSS", Kind::Server),
        ("16", "UNAUTHENTICATED", Kind::Authentication),
    ] {
        let reply = Reply::new(b"", Headers::new([("grpc-status", status)])).with_status(200);
        let fault = detect(&reply, &[]).unwrap();
        assert_eq!((fault.code.as_deref(), fault.kind), (Some(code), kind), "{status}");
    }
    for status in ["0", "17", "x", "-1", ""] {
        let reply = Reply::new(b"", Headers::new([("grpc-status", status)])).with_status(200);
        assert_eq!(detect(&reply, &[]), None, "{status}");
    }
}

#[test]
fn error_info_is_the_most_specific_code() {
    let info = [bytes(1, "STOCK_EMPTY"), bytes(2, "shop.example.com")].concat();
    detail("google.rpc.ErrorInfo", &info, |fault| {
        assert_eq!(fault.codes, ["STOCK_EMPTY", "INVALID_ARGUMENT"]);
    });
}

#[test]
fn texts_links_and_ids() {
    let localized = [bytes(1, "de"), bytes(2, "Zwei Felder sind falsch.")].concat();
    detail("google.rpc.LocalizedMessage", &localized, |fault| {
        assert_eq!(fault.language.as_deref(), Some("de"));
        assert_eq!(fault.display.as_deref(), Some("Zwei Felder sind falsch."));
    });
    let link = |text, url| bytes(1, [bytes(1, text), bytes(2, url)].concat());
    let help = [link("no", "javascript:x"), link("Quotas", "https://example.com/q")].concat();
    detail("google.rpc.Help", &help, |fault| {
        assert_eq!(fault.link.as_deref(), Some("https://example.com/q"));
        assert_eq!(fault.details, ["no", "Quotas"]);
    });
    detail("google.rpc.RequestInfo", &bytes(1, "r-7"), |fault| {
        assert_eq!(fault.request_id.as_deref(), Some("r-7"));
    });
    let quota = bytes(1, [bytes(1, "project:7"), bytes(2, "Daily limit")].concat());
    detail("google.rpc.QuotaFailure", &quota, |fault| assert_eq!(fault.details, ["Daily limit"]));
    let terms = bytes(1, [bytes(1, "TOS"), bytes(2, "x"), bytes(3, "Not accepted")].concat());
    detail("google.rpc.PreconditionFailure", &terms, |fault| {
        assert_eq!(fault.details, ["Not accepted"]);
    });
}

#[test]
fn retry_info() {
    for (delay, span) in [
        ([number(1, 30), number(2, 500_000_000)].concat(), (30, 500)),
        (number(2, 12_345_678), (0, 12)),
        (number(1, u64::from(u32::MAX) + 5), (0, 0)),
        (number(1, u64::MAX), (0, 0)),
        (Vec::new(), (0, 0)),
    ] {
        detail("google.rpc.RetryInfo", &bytes(1, delay), |fault| {
            assert_eq!(fault.retry_after, Some(Seconds { whole: span.0, millis: span.1 }));
        });
    }
    detail("google.rpc.RetryInfo", &[], |fault| assert_eq!(fault.retry_after, None));
}

#[test]
fn bad_requests() {
    let localized = bytes(4, [bytes(1, "de"), bytes(2, "ist falsch")].concat());
    let first = [bytes(1, "items[0].sku"), bytes(2, "is unheard of"), bytes(3, "SKU")].concat();
    let second = [bytes(1, "note"), bytes(2, "is wrong"), localized].concat();
    detail("google.rpc.BadRequest", &[bytes(1, first), bytes(1, second)].concat(), |fault| {
        assert_eq!(fault.kind, Kind::Validation);
        let [first, second] = &*fault.validation_errors else { panic!("{fault:?}") };
        assert_eq!(first.path, ["items".into(), 0.into(), "sku".into()]);
        assert_eq!((&*first.property, &*first.message), ("items[0].sku", "is unheard of"));
        assert_eq!(first.code.as_deref(), Some("SKU"));
        assert_eq!((&*second.property, &*second.message), ("note", "is wrong"));
    });
}

#[test]
fn broken_rules_of_protovalidate() {
    let element = |name: &str, subscript: Vec<u8>| {
        bytes(1, [number(1, 4), bytes(2, name), number(3, 9), subscript].concat())
    };
    let path = [
        element("items", number(6, 2)),
        element("labels", bytes(10, "a.b")),
        element("counts", number(8, 7)),
        element("flags", number(7, 1)),
        element("sku", Vec::new()),
    ];
    let violation =
        [bytes(5, path.concat()), bytes(2, "string.min_len"), bytes(3, "must be longer")].concat();
    let form = [bytes(2, "order.total"), bytes(3, "does not add up")].concat();
    let both = [bytes(1, violation), bytes(1, form)].concat();
    detail("buf.validate.Violations", &both, |fault| {
        let [first, second] = &*fault.validation_errors else { panic!("{fault:?}") };
        let steps = ["labels", "a.b", "counts", "7", "flags", "true", "sku"].map(Into::into);
        assert_eq!(first.path[..2], ["items".into(), 2.into()]);
        assert_eq!(first.path[2..], steps);
        assert_eq!(first.code.as_deref(), Some("string.min_len"));
        assert_eq!(&*first.message, "must be longer");
        assert!(first.property.starts_with("items[2].labels[\"a.b\"].counts"), "{first:?}");
        assert!(second.path.is_empty() && second.property.is_empty());
        assert_eq!(second.code.as_deref(), Some("order.total"));
    });
}

#[test]
fn bytes_that_are_no_message_do_no_harm() {
    let reserved = [number(1, 1), vec![3 << 3 | 3, 7], bytes(2, "behind a group")].concat();
    for content in [
        vec![0xFF; 40],
        vec![0x0A, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F],
        vec![0x0A, 5, 1],
        vec![0x0A],
        vec![0x0D, 1, 2],
        vec![0x09, 1, 2],
        vec![0x80; 30],
        vec![0; 30],
        bytes(1, [0xFF, 0xFE]),
        reserved,
    ] {
        for name in [
            "google.rpc.ErrorInfo",
            "google.rpc.RetryInfo",
            "google.rpc.RequestInfo",
            "google.rpc.LocalizedMessage",
            "google.rpc.Help",
            "google.rpc.QuotaFailure",
            "google.rpc.PreconditionFailure",
            "google.rpc.BadRequest",
            "buf.validate.Violations",
            "of.somebody.Else",
            "",
        ] {
            detail(name, &content, |fault| {
                assert_eq!(fault.codes.last().map(|code| &**code), Some("INVALID_ARGUMENT"));
            });
        }
    }
    for details in ["", "=", "A", "AAAAA", "Ä", "a b", "!!!!", "CAM"] {
        read(details, |fault| assert_eq!(fault.codes, ["INVALID_ARGUMENT"], "{details}"));
    }
}

#[test]
fn a_flag_on_a_message_is_skipped() {
    // A double and a float between the fields.
    let info = [vec![0x21; 9], vec![0x2D; 5], bytes(1, "STOCK_EMPTY")].concat();
    detail("google.rpc.ErrorInfo", &info, |fault| {
        assert_eq!(fault.code.as_deref(), Some("STOCK_EMPTY"));
        assert_eq!(fault.incomplete, None::<Incomplete>);
    });
}

#[test]
fn messages_are_percent_encoded() {
    for (message, description) in [
        ("caf%C3%A9 100%25", "café 100%"),
        ("plain", "plain"),
        ("100% %zz %", "100% %zz %"),
        ("%FF", "%FF"),
    ] {
        let headers = Headers::new([("grpc-status", "5"), ("grpc-message", message)]);
        let reply = Reply::new(b"", headers).with_status(200);
        assert_eq!(decode(&reply, &[]).description.as_deref(), Some(description), "{message}");
    }
}
