//! The program itself, over a real connection.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

/// A running program, ended with its handle.
struct Server {
    child: Child,
    address: String,
}

impl Server {
    fn start(args: &[&str]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_faultmap-demo-api"))
            .args(args)
            .stdout(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let mut line = String::new();
        let output = child.stdout.take().expect("standard output");
        BufReader::new(output).read_line(&mut line).expect("a line");
        let address = line.trim().strip_prefix("listening on http://").expect("an address");
        Self { address: address.to_owned(), child }
    }

    /// Sends a request and gives the whole reply.
    fn ask(&self, method: &str, path: &str, headers: &str, body: &[u8]) -> String {
        let mut stream = TcpStream::connect(&self.address).expect("a connection");
        let head = format!(
            "{method} {path} HTTP/1.1\r\nhost: {}\r\nconnection: close\r\n\
             authorization: Bearer demo-anna\r\ncontent-length: {}\r\n{headers}\r\n",
            self.address,
            body.len()
        );
        stream.write_all(head.as_bytes()).expect("the head is taken");
        stream.write_all(body).expect("the body is taken, whatever the answer");
        let mut reply = String::new();
        stream.read_to_string(&mut reply).expect("a reply");
        reply
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // One that has ended already is as good.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A new folder for a test, inside the build folder.
fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

#[test]
fn it_says_where_it_listens_and_its_links_lead_there() {
    let server = Server::start(&[]);
    assert!(server.address.starts_with("127.0.0.1:"), "{}", server.address);
    let reply = server.ask("GET", "/projects/prj_none", "", b"");
    assert!(reply.starts_with("HTTP/1.1 404 Not Found\r\n"), "{reply}");
    let link = format!("\"link\":\"http://{}/codes/not-found\"", server.address);
    assert!(reply.contains(&link), "{reply}");
    assert!(server.ask("GET", "/", "", b"").contains("/codes"));
}

#[test]
fn an_upload_that_is_too_large_is_answered_and_not_cut_off() {
    let server = Server::start(&[]);
    let headers = "content-type: multipart/form-data; boundary=limit\r\n";
    let body = vec![b'x'; 20 * 1024 * 1024];
    let reply = server.ask("POST", "/projects/prj_web/files", headers, &body);
    assert!(reply.starts_with("HTTP/1.1 413 "), "{reply}");
    assert!(reply.contains("request-body-too-large"), "{reply}");
}

#[test]
fn a_panic_is_answered_and_the_next_request_too() {
    let server = Server::start(&[]);
    let reply = server.ask("GET", "/projects/prj_brand/statistics", "", b"");
    assert!(reply.starts_with("HTTP/1.1 500 ") && reply.contains("server-error"), "{reply}");
    assert!(server.ask("GET", "/projects", "", b"").starts_with("HTTP/1.1 200 "));
}

#[test]
fn a_file_keeps_the_data_and_memory_does_not() {
    let file = folder("kept").join("demo.db");
    let args = ["--data", file.to_str().expect("a path")];
    let server = Server::start(&args);
    assert!(server.ask("DELETE", "/tasks/tsk_push", "", b"").starts_with("HTTP/1.1 204 "));
    drop(server);
    let server = Server::start(&args);
    assert!(server.ask("GET", "/tasks/tsk_push", "", b"").starts_with("HTTP/1.1 404 "));
    assert!(server.ask("POST", "/demo/reset", "", b"").starts_with("HTTP/1.1 204 "));
    assert!(server.ask("GET", "/tasks/tsk_push", "", b"").starts_with("HTTP/1.1 200 "));
    drop(server);
    let server = Server::start(&[]);
    assert!(server.ask("GET", "/tasks/tsk_push", "", b"").starts_with("HTTP/1.1 200 "));
}

#[test]
fn a_file_that_another_program_holds_is_a_commit_to_try_again() {
    let file = folder("held").join("demo.db");
    let server = Server::start(&["--data", file.to_str().expect("a path")]);
    let other = rusqlite::Connection::open(&file).expect("the file");
    other.execute_batch("BEGIN IMMEDIATE").expect("nobody else writes");
    let reply = server.ask("DELETE", "/tasks/tsk_push", "", b"");
    assert!(reply.starts_with("HTTP/1.1 503 ") && reply.contains("database-commit"), "{reply}");
    assert!(reply.contains("retry-after: 1\r\n"), "{reply}");
    other.execute_batch("ROLLBACK").expect("the transaction ends");
    assert!(server.ask("DELETE", "/tasks/tsk_push", "", b"").starts_with("HTTP/1.1 204 "));
}

#[test]
fn a_page_is_served_beside_the_api() {
    let page = folder("page");
    fs::write(page.join("index.html"), "<title>A page</title>").expect("a file");
    let server = Server::start(&["--page", page.to_str().expect("a path")]);
    let reply = server.ask("GET", "/", "", b"");
    assert!(reply.contains("content-type: text/html") && reply.contains("A page"), "{reply}");
    assert!(server.ask("GET", "/projects", "", b"").starts_with("HTTP/1.1 200 "));
    let reply = server.ask("GET", "/nothing", "", b"");
    assert!(reply.starts_with("HTTP/1.1 404 ") && reply.contains("not-found"), "{reply}");
}

#[test]
fn what_cannot_be_used_is_refused_with_a_reason() {
    let folder = folder("refused");
    let file = folder.join("other.db");
    let other = rusqlite::Connection::open(&file).expect("a file");
    other.execute_batch("CREATE TABLE invoices (id)").expect("a table");
    drop(other);
    let missing = folder.join("missing");
    let cases = [("--data", file, "something else"), ("--page", missing, "there is no folder")];
    for (option, path, reason) in cases {
        let output = Command::new(env!("CARGO_BIN_EXE_faultmap-demo-api"))
            .arg(option)
            .arg(path)
            .output()
            .expect("the program starts");
        let message = String::from_utf8_lossy(&output.stderr);
        assert!(!output.status.success() && message.contains(reason), "{message}");
    }
}
