//! The headers of every answer, also of every refusal; and requests from elsewhere, which change nothing and learn nothing.

use std::net::SocketAddr;

use serde_json::json;

use super::Open;
use super::phone::{Answer, Wire, request, secret};

/// Every route with its method, and what a phone would send there.
fn routes() -> Vec<(&'static str, &'static str, Option<String>)> {
    vec![
        ("GET", "/", None),
        ("GET", "/face/0-settled.png", None),
        ("GET", "/lobby", None),
        ("GET", "/room", None),
        (
            "POST",
            "/join",
            Some(json!({ "code": "CODE", "secret": "5e".repeat(32), "name": "Eve", "team": null }).to_string()),
        ),
        ("POST", "/answer", Some(json!({ "decision": 0, "round": 0, "way": 1 }).to_string())),
        ("POST", "/withdraw", Some(json!({ "decision": 0, "round": 0 }).to_string())),
        ("POST", "/predict", Some(json!({ "decision": 0, "line": 0 }).to_string())),
        ("POST", "/keep", Some(json!({ "name": "Eve" }).to_string())),
    ]
}

fn audit(answer: &Answer, what: &str) {
    let exactly = [
        ("x-content-type-options", "nosniff"),
        ("cache-control", "no-store"),
        ("referrer-policy", "no-referrer"),
        ("cross-origin-resource-policy", "same-origin"),
    ];
    for (name, value) in exactly {
        assert_eq!(answer.headers.get(name), Some(&vec![value.to_owned()]), "{what}: {name}");
    }
    let policy = &answer.headers.get("content-security-policy").unwrap_or_else(|| panic!("{what} has no policy"))[0];
    let parts: Vec<&str> = policy.split("; ").collect();
    let fixed = [
        "default-src 'none'",
        "img-src 'self'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
    ];
    assert!(fixed.iter().all(|part| parts.contains(part)), "{what}: {policy}");
    assert_eq!(parts.len(), fixed.len() + 2);
    assert!(!policy.contains("unsafe") && !policy.contains('*'), "{what}: {policy}");
    let permissions = &answer.headers["permissions-policy"][0];
    assert!(permissions.split(", ").all(|part| part.ends_with("=()")), "{what}: {permissions}");
    for name in ["server", "x-powered-by", "set-cookie", "access-control-allow-origin", "location", "date"] {
        assert!(!answer.headers.contains_key(name), "{what} has {name}");
    }
    assert!(answer.headers.values().all(|values| values.len() == 1), "{what}: {answer:?}");
    let of = &answer.headers["content-type"][0];
    assert!(["application/json; charset=utf-8", "text/html; charset=utf-8", "image/png"].contains(&of.as_str()));
    if answer.status >= 400 {
        assert!(answer.body.len() < 300, "{what} says too much: {answer:?}");
        // To HEAD nothing is said.
        let says = String::from_utf8_lossy(&answer.body).into_owned();
        for telling in ["amends", "hyper", "axum", "panicked", ".rs", "0.1.0", "Thursday", "Wrong Plate"] {
            assert!(!says.contains(telling), "{what} tells of {telling}: {says}");
        }
    }
}

/// One request for every answer there is, and the status it has.
fn all_kinds(addr: SocketAddr, code: &str, token: &str) -> Vec<(String, Vec<u8>, u16)> {
    let (host, origin) = (addr.to_string(), format!("http://{addr}"));
    let get =
        |path: &str, more: &[(&str, &str)]| request("GET", path, &[&[("Host", host.as_str())], more].concat(), None);
    let post = |path: &str, more: &[(&str, &str)], body: &str| {
        let plain = [("Host", host.as_str()), ("Origin", &origin), ("Content-Type", "application/json")];
        request("POST", path, &[&plain, more].concat(), Some(body))
    };
    let seat = ("X-Seat", token);
    let text = |what: &str, text: String, status: u16| (what.to_owned(), text.into_bytes(), status);
    let big = format!(r#"{{"decision":0,"round":0,"words":"{}"}}"#, "x".repeat(9000));
    vec![
        text("the page", get("/", &[]), 200),
        text("a face", get("/face/0-settled.png", &[]), 200),
        text("no such face", get("/face/0-calm.png", &[]), 404),
        text("a face beyond", get("/face/..%2f..%2fetc%2fpasswd", &[]), 404),
        text("the lobby", get("/lobby", &[("X-Code", code)]), 200),
        text("the lobby without a code", get("/lobby", &[]), 403),
        text("the room", get("/room", &[seat]), 200),
        text("the room without a seat", get("/room", &[]), 401),
        text("the room with somebody's seat", get("/room", &[("X-Seat", &"0".repeat(64))]), 401),
        text("the room since nonsense", get("/room?since=-1", &[seat]), 400),
        text("no such page", get("/admin", &[]), 404),
        text("a long page", get(&format!("/{}", "a".repeat(500)), &[]), 414),
        text("the wrong method", post("/lobby", &[], "{}"), 405),
        text("another wrong method", get("/answer", &[seat]), 405),
        text("no method", request("PUT", "/answer", &[("Host", &host), ("Origin", &origin)], None), 405),
        text("HEAD", request("HEAD", "/", &[("Host", &host)], None), 405),
        text(
            "OPTIONS",
            request("OPTIONS", "/answer", &[("Host", &host), ("Origin", "http://evil.example")], None),
            405,
        ),
        text("an answer too early", post("/answer", &[seat], r#"{"decision":0,"round":0,"way":0}"#), 409),
        text("an answer of nobody", post("/answer", &[], r#"{"decision":0,"round":0,"way":0}"#), 401),
        text("an answer that is none", post("/answer", &[seat], r#"{"decision":0}"#), 400),
        text("an answer with more", post("/answer", &[seat], r#"{"decision":0,"round":0,"way":0,"seat":2}"#), 400),
        text(
            "an answer of two kinds",
            post("/answer", &[seat], r#"{"decision":0,"round":0,"way":0,"words":"x"}"#),
            400,
        ),
        text("a long answer", post("/answer", &[seat], &big), 413),
        text(
            "a name that is none",
            post("/join", &[], &json!({ "code": code, "secret": secret(), "name": " ", "team": null }).to_string()),
            409,
        ),
        text(
            "a bad name",
            post("/join", &[], &json!({ "code": code, "secret": secret(), "name": "fuck", "team": null }).to_string()),
            409,
        ),
        text("keeping without a name", post("/keep", &[seat], r#"{"name":""}"#), 409),
        ("another type".to_owned(), form(&host, &origin), 415),
        (
            "no length".to_owned(),
            request(
                "POST",
                "/join",
                &[("Host", &host), ("Origin", &origin), ("Content-Type", "application/json")],
                None,
            )
            .into(),
            411,
        ),
        ("no request".to_owned(), b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n".to_vec(), 400),
        ("no HTTP".to_owned(), b"HELO room\r\n\r\n".to_vec(), 400),
        (
            "a megabyte of head".to_owned(),
            format!("GET / HTTP/1.1\r\nHost: {host}\r\nX: {}\r\n\r\n", "a".repeat(1 << 20)).into(),
            431,
        ),
    ]
}

fn form(host: &str, origin: &str) -> Vec<u8> {
    let headers = [("Host", host), ("Origin", origin), ("Content-Type", "application/x-www-form-urlencoded")];
    request("POST", "/join", &headers, Some("code=K7M4QF&name=Eve")).into_bytes()
}

#[test]
fn every_answer_and_every_refusal_has_its_headers_and_says_no_more_than_it_must() {
    let open = Open::with(8);
    let phone = open.phone("Ada");
    let kinds = all_kinds(phone.addr, open.host.code(), &phone.token);
    for (what, bytes, status) in kinds {
        let answer = Wire::raw(phone.addr, &bytes).unwrap_or_else(|| panic!("{what} got no answer"));
        assert_eq!(answer.status, status, "{what}: {answer:?}");
        audit(&answer, &what);
    }
    let too_many = (0..400)
        .map(|_| Wire::raw(phone.addr, request("GET", "/x", &[("Host", &phone.addr.to_string())], None).as_bytes()));
    let slow = too_many.flatten().find(|answer| answer.status == 429).expect("nothing is too much");
    audit(&slow, "too much");
    assert!(slow.headers.contains_key("retry-after"));
}

/// Headers of requests from elsewhere: what is in the place of `Host`, and what comes beside it.
fn foreign(addr: SocketAddr) -> Vec<(Vec<(&'static str, String)>, &'static str)> {
    let host = || ("Host", addr.to_string());
    let ours = || ("Origin", format!("http://{addr}"));
    let with = |name: &'static str, value: &str| (name, value.to_owned());
    let port = addr.port();
    vec![
        (vec![with("Host", "evil.example"), ours()], "another host"),
        (vec![with("Host", &format!("evil.example:{port}")), ours()], "another host at this port"),
        (vec![with("Host", &format!("127.0.0.1.evil.example:{port}")), ours()], "a host that begins like this one"),
        (vec![with("Host", "127.0.0.1"), ours()], "this host without its port"),
        (vec![with("Host", "127.0.0.1:1"), ours()], "this host at another port"),
        (vec![with("Host", &format!("user@127.0.0.1:{port}")), ours()], "somebody at this host"),
        (vec![with("Host", &format!("0.0.0.0:{port}")), ours()], "any host"),
        (vec![with("Host", ""), ours()], "no host"),
        (vec![ours()], "without a host"),
        (vec![host(), with("Host", "evil.example"), ours()], "two hosts"),
        (vec![host(), with("Origin", "http://evil.example")], "another origin"),
        (vec![host(), with("Origin", &format!("http://evil.example:{port}"))], "another origin at this port"),
        (vec![host(), with("Origin", &format!("https://{addr}"))], "this origin by another way"),
        (vec![host(), with("Origin", &format!("http://{addr}.evil.example"))], "an origin that begins like this one"),
        (vec![host(), with("Origin", "null")], "no origin a page has"),
        (vec![host(), with("Origin", "")], "an empty origin"),
        (vec![host(), with("Origin", "file://")], "a file"),
        (vec![host(), ours(), with("Origin", "http://evil.example")], "two origins"),
        (vec![host(), ours(), with("Sec-Fetch-Site", "cross-site")], "across sites"),
        (vec![host(), ours(), with("Sec-Fetch-Site", "same-site")], "from a neighbour"),
        (vec![host(), ours(), with("Sec-Fetch-Site", "nonsense")], "from nowhere"),
        (vec![host(), ours(), with("Transfer-Encoding", "chunked")], "in pieces"),
    ]
}

#[test]
fn whatever_comes_from_another_host_or_page_is_refused_on_every_route_and_changes_nothing() {
    let open = Open::with(8);
    let phone = open.phone("Ada");
    open.commit();
    let (version, seats) = (open.host.version(), open.room().expected());
    for (method, path, body) in routes() {
        let body = body.map(|body| body.replace("CODE", open.host.code()));
        let length = body.as_ref().map(|body| body.len().to_string());
        for (headers, what) in foreign(phone.addr) {
            let mut headers: Vec<(&str, &str)> = headers.iter().map(|(name, value)| (*name, value.as_str())).collect();
            headers.extend([("X-Seat", phone.token.as_str()), ("X-Code", open.host.code())]);
            if let Some(length) = length.as_deref() {
                headers.extend([("Content-Type", "application/json"), ("Content-Length", length)]);
            }
            let bytes = request(method, path, &headers, None) + body.as_deref().unwrap_or_default();
            let answer = Wire::raw(phone.addr, bytes.as_bytes()).unwrap_or_else(|| panic!("{method} {path}: {what}"));
            assert!(matches!(answer.status, 400 | 403 | 411 | 421), "{method} {path}, {what}: {answer:?}");
            audit(&answer, what);
        }
        if method == "POST" {
            // A page of somebody else's can send a plain form without asking, and some programs no origin at all.
            let host = phone.addr.to_string();
            let headers = [("Host", host.as_str()), ("X-Seat", &phone.token), ("Content-Type", "application/json")];
            let answer = Wire::raw(phone.addr, request(method, path, &headers, body.as_deref()).as_bytes()).unwrap();
            assert_eq!(answer.status, 403, "{path} without an origin");
        }
    }
    // Only the page itself can be opened by a link that stands on another page, and only by a person who follows it.
    let follows = [("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "navigate"), ("Sec-Fetch-Dest", "document")];
    let framed = [follows[0], follows[1], ("Sec-Fetch-Dest", "iframe")];
    let host = phone.addr.to_string();
    for (path, how, status) in
        [("/", follows, 200), ("/", framed, 403), ("/room", follows, 403), ("/lobby", follows, 403)]
    {
        let headers = [&[("Host", host.as_str()), ("X-Seat", &phone.token)], &how[..]].concat();
        let answer = Wire::raw(phone.addr, request("GET", path, &headers, None).as_bytes()).unwrap();
        assert_eq!(answer.status, status, "{path} by {how:?}");
    }
    assert_eq!(open.host.version(), version, "something changed");
    assert_eq!(open.room().expected(), seats);
    assert!(open.answers().is_empty());
    // And from this page it works.
    let mut phone = phone;
    assert_eq!(phone.choose(0, 0, 1).status, 200);
    assert_eq!(
        Wire::raw(
            phone.addr,
            request("GET", "/", &[("Host", &format!("localhost:{}", phone.addr.port()))], None).as_bytes()
        )
        .unwrap()
        .status,
        200
    );
}

#[test]
fn the_network_knows_no_act_of_the_trainer() {
    let mut files = vec![crate::support::project("src/server")];
    let mut acts = Vec::new();
    while let Some(path) = files.pop() {
        if path.is_dir() {
            files.extend(std::fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()));
            continue;
        }
        let source = std::fs::read_to_string(&path).unwrap();
        // What stands behind it are tests, which lead rooms.
        let source = source.split("#[cfg(test)]").next().unwrap_or_default();
        let named = source.split("Act::").skip(1).filter(|_| !path.ends_with("tests.rs"));
        acts.extend(
            named.map(|rest| rest.split(|sign: char| !sign.is_alphanumeric()).next().unwrap_or_default().to_owned()),
        );
    }
    acts.sort();
    acts.dedup();
    assert_eq!(acts, ["Answer", "Keep", "Predict", "Withdraw"], "and taking a seat, which has a way of its own");
}
