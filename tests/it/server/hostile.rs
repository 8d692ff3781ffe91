//! What is no request, or never becomes one: refused or closed, and the room goes on.

use std::io::{Read as _, Write as _};
use std::net::{Shutdown, SocketAddr, TcpStream};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use proptest::prelude::*;
use proptest::test_runner::TestRunner;

use super::Open;
use super::phone::{Wire, connect, read_answer, request};

/// The limit of the server for whoever dawdles.
const CLOSED_WITHIN: Duration = Duration::from_secs(10);

/// What does not even begin a request, and may be closed without a word.
const NO_HEAD: [&str; 1] = ["nothing but line ends"];

/// Requests two readers could take for different ones, and others that are none.
fn malformed(addr: SocketAddr, token: &str) -> Vec<(&'static str, Vec<u8>)> {
    let head = |first: &str, more: &str| {
        format!(
            "{first}\r\nHost: {addr}\r\nOrigin: http://{addr}\r\nX-Seat: {token}\r\nContent-Type: application/json\r\n{more}\r\n\r\n"
        )
    };
    let post = |more: &str, body: &str| (head("POST /answer HTTP/1.1", more) + body).into_bytes();
    let hidden = format!("GET /lobby HTTP/1.1\r\nHost: {addr}\r\n\r\n");
    let body = r#"{"decision":0,"round":0,"way":0}"#;
    let mut bad_utf8 = head("POST /answer HTTP/1.1", "Content-Length: 35").into_bytes();
    bad_utf8.extend_from_slice(b"{\"decision\":0,\"round\":0,\"way\":\"\xff\xfe\"}");
    let mut bad_header = format!("GET / HTTP/1.1\r\nHost: {addr}\r\nX-Seat: ").into_bytes();
    bad_header.extend_from_slice(b"\xff\xfe\x80\r\n\r\n");
    vec![
        (
            "a length and pieces",
            post("Content-Length: 32\r\nTransfer-Encoding: chunked", &format!("0\r\n\r\n{hidden}")),
        ),
        ("pieces and a length", post("Transfer-Encoding: chunked\r\nContent-Length: 5", &format!("0\r\n\r\n{hidden}"))),
        ("pieces by another name", post("Transfer-Encoding: xchunked", "0\r\n\r\n")),
        ("pieces twice", post("Transfer-Encoding: chunked\r\nTransfer-Encoding: identity", "0\r\n\r\n")),
        ("two lengths", post("Content-Length: 32\r\nContent-Length: 5", body)),
        ("a list of lengths", post("Content-Length: 32, 5", body)),
        ("a length with a sign", post("Content-Length: +32", body)),
        ("a negative length", post("Content-Length: -1", body)),
        ("a length of letters", post("Content-Length: 0x20", body)),
        ("a gigabyte that is promised", post("Content-Length: 1073741824", body)),
        ("a length beyond all figures", post("Content-Length: 99999999999999999999999999", body)),
        ("a space before the colon", post("Content-Length : 32", body)),
        ("a folded header", post("X-A: b\r\n c\r\nContent-Length: 32", "")),
        ("a body with GET", (head("GET /room HTTP/1.1", "Content-Length: 5") + "hello").into_bytes()),
        ("a whole address of another host", head("GET http://evil.example/ HTTP/1.1", "A: b").into_bytes()),
        ("a whole address of this host", head(&format!("GET http://{addr}/ HTTP/1.1"), "A: b").into_bytes()),
        ("a tunnel", head(&format!("CONNECT {addr} HTTP/1.1"), "A: b").into_bytes()),
        ("a star", head("OPTIONS * HTTP/1.1", "A: b").into_bytes()),
        ("another protocol", head("GET /room HTTP/1.1", "Connection: Upgrade\r\nUpgrade: websocket").into_bytes()),
        ("another version", head("GET / HTTP/3.7", "A: b").into_bytes()),
        ("the next version", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".to_vec()),
        ("bad letters in a header", bad_header),
        ("bad letters in a body", bad_utf8),
        ("a null in a header", head("GET / HTTP/1.1", "X-A: \0").into_bytes()),
        ("a megabyte of header", head("GET / HTTP/1.1", &format!("X-A: {}", "a".repeat(1 << 20))).into_bytes()),
        ("a thousand headers", head("GET / HTTP/1.1", &"X-A: a\r\n".repeat(1000)).into_bytes()),
        ("a megabyte of address", head(&format!("GET /{} HTTP/1.1", "a".repeat(1 << 20)), "A: b").into_bytes()),
        ("nesting without end", post("Content-Length: 8000", &"[".repeat(8000))),
        ("a number without end", post("Content-Length: 4015", &format!(r#"{{"decision":1{}}}"#, "0".repeat(4000)))),
        ("nothing but line ends", b"\r\n\r\n\r\n\r\n".to_vec()),
        ("a bare line feed", b"GET / HTTP/1.1\nHost: evil.example\n\n".to_vec()),
    ]
}

#[test]
fn what_is_no_request_is_refused_or_closed_and_what_hides_behind_it_is_never_read() {
    let open = Open::with(8);
    let mut phone = open.phone("Ada");
    open.commit();
    let version = open.host.version();
    for (what, bytes) in malformed(phone.addr, &phone.token) {
        let mut stream = connect(phone.addr);
        stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        stream.write_all(&bytes).ok();
        if NO_HEAD.contains(&what) {
            stream.shutdown(Shutdown::Write).ok();
        } else {
            let answer = read_answer(&mut stream).unwrap_or_else(|error| panic!("{what} is not answered: {error}"));
            assert!((400..500).contains(&answer.status), "{what}: {answer:?}");
            stream.shutdown(Shutdown::Write).ok();
        }
        let mut more = Vec::new();
        stream.read_to_end(&mut more).ok();
        assert!(more.is_empty(), "{what}: one more answer: {}", String::from_utf8_lossy(&more));
        assert_eq!(open.host.version(), version, "{what} was done");
    }
    assert!(open.answers().is_empty());
    assert_eq!(phone.choose(0, 0, 0).status, 200);
}

/// A request with noise in it, or nothing but noise: sent over a connection of its own, and what came back.
fn noise(addr: SocketAddr, bytes: Vec<u8>, from: usize, at: usize) -> Vec<u8> {
    let starts = ["", "GET / HTTP/1.1\r\n", "POST /join HTTP/1.1\r\nContent-Length: 20\r\n"];
    let mut sent = match starts.get(from) {
        Some(start) => start.as_bytes().to_vec(),
        None => request("GET", "/", &[("Host", &addr.to_string())], None).into_bytes(),
    };
    let at = at.min(sent.len());
    sent.splice(at..at, bytes);
    let mut stream = connect(addr);
    stream.write_all(&sent).ok();
    stream.shutdown(Shutdown::Write).ok();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).ok();
    answer
}

#[test]
fn whatever_bytes_come_the_room_goes_on() {
    let open = Open::with(2);
    let addr = open.door.addr();
    let config = ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() };
    let any = (prop::collection::vec(any::<u8>(), 0..200), 0_usize..4, 0_usize..150);
    let done = TestRunner::new(config).run(&any, |(bytes, from, at)| {
        let answer = noise(addr, bytes, from, at);
        let told = String::from_utf8_lossy(&answer);
        prop_assert!(answer.is_empty() || told.starts_with("HTTP/1.1 "), "{}", told);
        prop_assert!(!told.starts_with("HTTP/1.1 5"), "{}", told);
        Ok(())
    });
    assert_eq!(done, Ok(()));
    assert_eq!(open.room().expected(), 0);
    assert_eq!(open.phone("Ada").view()["name"], "Ada");
}

/// Sends something a little at a time until the other side has had enough; how long that took.
fn dribble(addr: SocketAddr, at_once: Vec<u8>, every: Duration) -> JoinHandle<Duration> {
    thread::spawn(move || {
        let mut stream = connect(addr);
        let begun = Instant::now();
        stream.write_all(&at_once).unwrap();
        stream.set_read_timeout(Some(every)).unwrap();
        let mut byte = [0; 1];
        loop {
            match stream.read(&mut byte) {
                Ok(0) => return begun.elapsed(),
                // An answer, and then the end.
                Ok(_) => {}
                Err(error) if matches!(error.kind(), std::io::ErrorKind::WouldBlock | std::io::ErrorKind::TimedOut) => {
                    if stream.write_all(b"a").is_err() {
                        return begun.elapsed();
                    }
                }
                Err(_) => return begun.elapsed(),
            }
            assert!(begun.elapsed() < Duration::from_mins(1), "nobody minds");
        }
    })
}

/// Asks for the page over and over and never reads it; how long until the connection is gone.
fn never_reads(addr: SocketAddr, open: &Open) -> Duration {
    let mut stream = connect(addr);
    let ask = request("GET", "/", &[("Host", &addr.to_string())], None);
    stream.write_all(ask.repeat(180).as_bytes()).unwrap();
    let begun = Instant::now();
    while open.door.crowd().connections == 0 {
        thread::sleep(Duration::from_millis(1));
    }
    while open.door.crowd().connections > 0 {
        assert!(begun.elapsed() < Duration::from_mins(1), "a reader that never reads is kept");
        thread::sleep(Duration::from_millis(20));
    }
    begun.elapsed()
}

#[test]
fn who_sends_or_reads_a_little_at_a_time_is_let_go_within_ten_seconds() {
    let open = Open::with(8);
    let addr = open.door.addr();
    let half = format!("POST /join HTTP/1.1\r\nHost: {addr}\r\nOrigin: http://{addr}\r\n");
    let body = format!("{half}Content-Type: application/json\r\nContent-Length: 500\r\n\r\n{{");
    let second = Duration::from_secs(1);
    let slow = [
        ("nothing", dribble(addr, Vec::new(), Duration::from_secs(30))),
        ("a letter of the first line each second", dribble(addr, b"G".to_vec(), second)),
        ("a letter of a header each second", dribble(addr, half.into_bytes(), second)),
        ("a letter of the body each second", dribble(addr, body.clone().into_bytes(), second)),
        ("half a body", dribble(addr, body.into_bytes(), Duration::from_secs(30))),
    ];
    for (what, thread) in slow {
        let took = thread.join().unwrap();
        assert!(took < CLOSED_WITHIN, "{what} was let hang for {took:?}");
    }
    let took = never_reads(addr, &open);
    assert!(took < CLOSED_WITHIN, "who never reads was kept for {took:?}");
    let mut wire = Wire::to(addr);
    assert_eq!(wire.ask("GET", "/", &[("Host", &addr.to_string())], None).unwrap().status, 200);
}

/// How long until the other side closes, what is left of answers read and thrown away.
fn until_closed(mut stream: TcpStream) -> Duration {
    let (begun, mut rest) = (Instant::now(), Vec::new());
    stream.read_to_end(&mut rest).ok();
    begun.elapsed()
}

#[test]
fn half_a_request_behind_a_whole_one_hangs_no_longer_than_one_that_comes_first() {
    let open = Open::with(8);
    let phone = open.phone("Ada");
    open.commit();
    let (addr, version) = (phone.addr, open.host.version());
    let host = addr.to_string();
    let origin = format!("http://{addr}");
    let half = "GET / HTTP/1.1\r\nHost: ";
    let page = request("GET", "/", &[("Host", &host)], None);
    let seated = [("Host", host.as_str()), ("X-Seat", &phone.token)];
    let waits = request("GET", &format!("/room?since={version}"), &seated, None);
    let json = [seated[0], seated[1], ("Origin", origin.as_str()), ("Content-Type", "application/json")];
    let chooses = request("POST", "/answer", &json, Some(r#"{"decision":0,"round":0,"way":0}"#));
    let hangs = |bytes: String, later: &'static str| {
        thread::spawn(move || {
            let mut stream = connect(addr);
            stream.write_all(bytes.as_bytes()).unwrap();
            assert_eq!(read_answer(&mut stream).unwrap().status, 200);
            if !later.is_empty() {
                thread::sleep(Duration::from_secs(1));
                stream.write_all(later.as_bytes()).unwrap();
            }
            until_closed(stream)
        })
    };
    let hanging = [
        ("behind a page, in one piece", hangs(page.clone() + half, "")),
        ("behind a page that was taken", hangs(page.clone(), half)),
        ("behind a question that waits", hangs(waits + half, "")),
        ("behind an answer of a seat", hangs(chooses.clone() + half, "")),
    ];
    for (what, thread) in hanging {
        let took = thread.join().unwrap();
        assert!(took < CLOSED_WITHIN, "half a request {what} hung for {took:?}");
    }
    // Whole ones that come together are all answered.
    let last = request("GET", "/", &[("Host", &host), ("Connection", "close")], None);
    let mut stream = connect(addr);
    stream.write_all((page + &chooses + &last).as_bytes()).unwrap();
    let mut told = Vec::new();
    stream.read_to_end(&mut told).unwrap();
    let answers = String::from_utf8_lossy(&told).matches("HTTP/1.1 200").count();
    assert_eq!(answers, 3);
}
