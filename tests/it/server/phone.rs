//! A phone as a script: plain sockets, one request after another, answers read to their last byte.

use std::collections::BTreeMap;
use std::fmt;
use std::io::{ErrorKind, Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

use serde_json::{Value, json};

/// What was answered.
#[derive(Clone)]
pub struct Answer {
    pub status: u16,
    /// Names in small letters.
    pub headers: BTreeMap<String, Vec<String>>,
    pub body: Vec<u8>,
}

impl fmt::Debug for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let begins = String::from_utf8_lossy(&self.body[..self.body.len().min(400)]).into_owned();
        write!(f, "{} {:?} {begins}", self.status, self.headers)
    }
}

impl Answer {
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }

    pub fn why(&self) -> String {
        self.json()["why"].as_str().unwrap_or_default().to_owned()
    }
}

/// A connection to a room.
#[derive(Debug)]
pub struct Wire {
    addr: SocketAddr,
    stream: Option<TcpStream>,
}

impl Wire {
    pub fn to(addr: SocketAddr) -> Self {
        Self { addr, stream: None }
    }

    /// Sends these bytes over a new connection and reads one answer; `None` if there is none.
    pub fn raw(addr: SocketAddr, bytes: &[u8]) -> Option<Answer> {
        let mut stream = connect(addr);
        // The other side may have had enough before it got all of it.
        stream.write_all(bytes).ok();
        if bytes.starts_with(b"HEAD ") {
            read_head(&mut stream).map(|(head, _)| head)
        } else {
            read_answer(&mut stream)
        }
        .ok()
    }

    /// One request. A connection that has ended meanwhile is made anew, as browsers do.
    pub fn ask(&mut self, method: &str, path: &str, headers: &[(&str, &str)], body: Option<&str>) -> Option<Answer> {
        let is_fresh = self.stream.is_none();
        let request = request(method, path, headers, body);
        match self.try_ask(request.as_bytes()) {
            Ok(answer) => Some(answer),
            Err(_) if !is_fresh => self.try_ask(request.as_bytes()).ok(),
            Err(_) => None,
        }
    }

    fn try_ask(&mut self, request: &[u8]) -> std::io::Result<Answer> {
        let mut stream = match self.stream.take() {
            Some(stream) => stream,
            None => {
                let stream = TcpStream::connect(self.addr)?;
                stream.set_nodelay(true)?;
                stream.set_read_timeout(Some(Duration::from_secs(40)))?;
                stream
            }
        };
        stream.write_all(request)?;
        let answer = read_answer(&mut stream)?;
        let closes = answer.headers.get("connection").is_some_and(|value| value[0] == "close");
        self.stream = (!closes).then_some(stream);
        Ok(answer)
    }
}

pub fn connect(addr: SocketAddr) -> TcpStream {
    let stream = TcpStream::connect(addr).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(40))).unwrap();
    stream.set_write_timeout(Some(Duration::from_secs(40))).unwrap();
    stream
}

pub fn request(method: &str, path: &str, headers: &[(&str, &str)], body: Option<&str>) -> String {
    let length = body.map(|body| ("Content-Length", body.len().to_string()));
    let length = length.as_ref().map(|(name, length)| (*name, length.as_str()));
    let lines = headers.iter().copied().chain(length).map(|(name, value)| format!("{name}: {value}\r\n"));
    let text = format!("{method} {path} HTTP/1.1\r\n") + &lines.collect::<Vec<_>>().concat();
    text + "\r\n" + body.unwrap_or_default()
}

/// The first lines of an answer, and what came behind them in one piece.
fn read_head(stream: &mut TcpStream) -> std::io::Result<(Answer, Vec<u8>)> {
    let broken = || std::io::Error::from(ErrorKind::UnexpectedEof);
    let mut bytes = Vec::new();
    let mut piece = [0; 8192];
    let end = loop {
        if let Some(end) = bytes.windows(4).position(|four| four == b"\r\n\r\n") {
            break end;
        }
        let length = stream.read(&mut piece)?;
        if length == 0 {
            return Err(broken());
        }
        bytes.extend_from_slice(&piece[..length]);
    };
    let head = String::from_utf8(bytes[..end].to_vec()).map_err(|_| broken())?;
    let mut lines = head.split("\r\n");
    let status = lines.next().and_then(|line| line.get(9..12)).and_then(|text| text.parse().ok()).ok_or_else(broken)?;
    let mut headers: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (name, value) in lines.filter_map(|line| line.split_once(':')) {
        headers.entry(name.to_lowercase()).or_default().push(value.trim().to_owned());
    }
    Ok((Answer { status, headers, body: Vec::new() }, bytes[end + 4..].to_vec()))
}

pub fn read_answer(stream: &mut TcpStream) -> std::io::Result<Answer> {
    let (mut answer, body) = read_head(stream)?;
    let length: usize = answer.headers.get("content-length").map_or(0, |value| value[0].parse().unwrap());
    answer.body = body;
    let mut piece = [0; 8192];
    while answer.body.len() < length {
        let read = stream.read(&mut piece)?;
        if read == 0 {
            return Err(ErrorKind::UnexpectedEof.into());
        }
        answer.body.extend_from_slice(&piece[..read]);
    }
    Ok(answer)
}

/// A phone with a seat.
#[derive(Debug)]
pub struct Phone {
    pub addr: SocketAddr,
    pub token: String,
    pub seat: u32,
    pub name: String,
    wire: Wire,
}

pub fn host_and_origin(addr: SocketAddr) -> (String, String) {
    (addr.to_string(), format!("http://{addr}"))
}

/// A secret as a phone makes it, each time another.
pub fn secret() -> String {
    let mut halves = [[0; 16]; 2];
    for half in &mut halves {
        getrandom::fill(half).unwrap();
    }
    let [one, other] = halves.map(u128::from_ne_bytes);
    format!("{one:032x}{other:032x}")
}

/// Asks for a seat once, with a secret nobody had before.
pub fn ask_to_join(wire: &mut Wire, code: &str, name: &str) -> Option<Answer> {
    ask_to_join_as(wire, code, &secret(), name, None)
}

/// Asks for a seat at a table.
pub fn ask_to_join_as(wire: &mut Wire, code: &str, secret: &str, name: &str, team: Option<usize>) -> Option<Answer> {
    let (host, origin) = host_and_origin(wire.addr);
    let body = json!({ "code": code, "secret": secret, "name": name, "team": team }).to_string();
    let headers = [("Host", host.as_str()), ("Origin", &origin), ("Content-Type", "application/json")];
    wire.ask("POST", "/join", &headers, Some(&body))
}

impl Phone {
    pub fn join(addr: SocketAddr, code: &str, name: &str) -> Self {
        let mut wire = Wire::to(addr);
        let token = secret();
        let answer = ask_to_join_as(&mut wire, code, &token, name, None).unwrap();
        assert_eq!(answer.status, 200, "{answer:?}");
        let told = answer.json();
        let name = told["name"].as_str().unwrap().to_owned();
        Self { addr, token, seat: told["seat"].as_u64().unwrap() as u32, name, wire }
    }

    /// The same seat in another tab, or after sleep.
    pub fn again(&self) -> Self {
        let wire = Wire::to(self.addr);
        Self { addr: self.addr, token: self.token.clone(), seat: self.seat, name: self.name.clone(), wire }
    }

    pub fn ask(&mut self, method: &str, path: &str, body: Option<&Value>) -> Option<Answer> {
        let (host, origin) = host_and_origin(self.addr);
        let mut headers = vec![("Host", host.as_str()), ("X-Seat", &self.token)];
        let body = body.map(Value::to_string);
        if body.is_some() {
            headers.extend([("Origin", origin.as_str()), ("Content-Type", "application/json")]);
        }
        self.wire.ask(method, path, &headers, body.as_deref())
    }

    /// Sends something until it is answered, as the page does.
    pub fn send(&mut self, path: &str, body: &Value) -> Answer {
        let mut tries = (0..100).filter_map(|_| {
            let answer = self.ask("POST", path, Some(body)).filter(|answer| answer.status != 429);
            if answer.is_none() {
                std::thread::sleep(Duration::from_millis(20));
            }
            answer
        });
        tries.next().unwrap_or_else(|| panic!("no answer to {path}"))
    }

    /// The room as this phone sees it now.
    pub fn view(&mut self) -> Value {
        let answer = self.ask("GET", "/room", None).unwrap();
        assert_eq!(answer.status, 200, "{answer:?}");
        answer.json()
    }

    /// The room once it differs from this version; nothing if the server says otherwise.
    pub fn wait_for(&mut self, version: u64) -> Option<Value> {
        let answer = self.ask("GET", &format!("/room?since={version}"), None)?;
        (answer.status == 200).then(|| answer.json())
    }

    pub fn choose(&mut self, decision: usize, round: usize, way: usize) -> Answer {
        self.send("/answer", &json!({ "decision": decision, "round": round, "way": way }))
    }
}
