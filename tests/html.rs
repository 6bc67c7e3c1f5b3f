//! The texts of a page that people read first.

use faultmap::{Headers, Reply, decode};

#[test]
fn the_headline_is_read_as_a_browser_reads_it() {
    for (page, expected) in [
        ("<html><h1>Down</h1>", Some("Down")),
        ("<html><h1 title='a>b' class=\"c>d\">Down</h1>", Some("Down")),
        ("<html><h1 title = 'a>b'>Down</h1>", Some("Down")),
        ("<html><a title=it's>x</a><h1>Down</h1>", Some("Down")),
        ("<html><p don't>It isn't there.</p>", Some("It isn't there.")),
        ("<html><svg><title>icon</title></svg><title>502</title>", Some("502")),
        // Of a page that ends early, what it held.
        ("<html><h1>502 Bad Gateway", Some("502 Bad Gateway")),
        ("<html><h1>502 Bad Gateway</h", Some("502 Bad Gateway")),
        ("<html><h1 title='502 Bad Gateway", None),
        ("<html><script>let a = 1", None),
        ("<html>502 Bad Gateway", None),
    ] {
        let reply = Reply::new(page.as_bytes(), Headers::default()).with_status(502);
        let fault = decode(&reply, &[]);
        assert_eq!((&*fault.dialect, fault.description.as_deref()), ("html", expected), "{page}");
    }
}
