//! Which texts are links.

use faultmap::{Headers, Reply, decode};

#[test]
fn only_plain_web_addresses_are_links() {
    let link = |url: &str| {
        let body = format!(r#"{{"code":"not-found","link":"{url}"}}"#);
        let reply = Reply::new(body.as_bytes(), Headers::default());
        decode(&reply, &[]).link.as_deref().map(str::to_owned)
    };
    for url in [
        "https://example.com",
        "http://example.com/a?b=c#d",
        "HTTPS://Example.com:8443/ü",
        "https://[::1]/",
        "https://example.com/@user",
        "https://example.com",
        "https://[2001:db8::1]:8443/a|b",
        "https://a_b.example:65535?c",
        "https://größe.example/",
    ] {
        assert_eq!(link(url).as_deref(), Some(url));
    }
    for url in [
        "javascript:alert(1)",
        "JaVaScRiPt://example.com/%0Aalert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:x",
        "file:///etc/passwd",
        "blob:https://example.com/1",
        "//example.com",
        "/errors/1",
        "example.com",
        "https:example.com",
        "https:///path",
        "https://",
        "http://?q",
        "https://:80/",
        "https://a:99999/",
        "https://a:b/",
        "https://[::1/",
        "https://[::1]x/",
        "https://[]/",
        "http://%/",
        "https://a|b",
        "https://a.b/\u{A0}",
        "https://a.b/\u{85}",
        "https://a.b/\u{2028}",
        "https://a.b/\u{202E}gnp.exe",
        "https://user@example.com",
        "https://example.com\\\\@evil.example",
        "https://exa mple.com",
        "https://example.com/\\u0000",
        "https://example.com/\\nx",
        "https://example.com/\\\"onclick=x",
        "https://example.com/<script>",
        " javascript:alert(1)",
        "\\u0001https://example.com",
    ] {
        assert_eq!(link(url), None, "{url}");
    }
}
