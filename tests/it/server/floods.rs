//! Crowds at the door that never finish what they begin, from the phones' own address and from others, and phones with a seat that need
//! a new connection for every answer meanwhile.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use amends::domain::workshop::Act;
use serde_json::json;
use tokio::net::TcpSocket;

use super::Open;
use super::phone::{Answer, Phone, request};

/// Connections a second; for each address that is far more than there are places for.
const A_SECOND: u64 = 400;
/// Each crowd has so many at least.
const WAVE: usize = 900;
const PHONES: usize = 10;
const ROUNDS: usize = 4;
/// A connection of the crowd lets go after this by itself; the door is to do so much sooner.
const HANGS_FOR: Duration = Duration::from_secs(20);

/// What somebody sends who is not going to send the rest, or to read what comes.
struct Trick {
    what: &'static str,
    sends: fn(SocketAddr) -> Vec<u8>,
    reads: bool,
}

const TRICKS: [Trick; 3] = [
    Trick { what: "half a head", sends: |_| b"GET / HT".to_vec(), reads: true },
    Trick { what: "a body that never comes", sends: without_body, reads: true },
    Trick { what: "questions whose answers are never read", sends: many_questions, reads: false },
];

fn without_body(addr: SocketAddr) -> Vec<u8> {
    let (host, origin) = (addr.to_string(), format!("http://{addr}"));
    let headers =
        [("Host", host.as_str()), ("Origin", &origin), ("Content-Type", "application/json"), ("Content-Length", "100")];
    (request("POST", "/join", &headers, None) + "{").into_bytes()
}

fn many_questions(addr: SocketAddr) -> Vec<u8> {
    request("GET", "/", &[("Host", &addr.to_string())], None).repeat(40).into_bytes()
}

/// A crowd under way.
struct Crowd {
    stop: Arc<AtomicBool>,
    came: Arc<AtomicUsize>,
    thread: JoinHandle<()>,
}

impl Crowd {
    /// A crowd that plays a trick from these addresses of this machine. One thread is enough for all of them.
    fn comes(addr: SocketAddr, trick: &'static Trick, from: &'static [&'static str]) -> Self {
        let (stop, came) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicUsize::new(0)));
        let (stops, counts) = (Arc::clone(&stop), Arc::clone(&came));
        let crowd = async move {
            let mut every = tokio::time::interval(Duration::from_micros(1_000_000 / A_SECOND));
            for source in from.iter().cycle() {
                every.tick().await;
                if stops.load(Ordering::Relaxed) {
                    return;
                }
                let counts = Arc::clone(&counts);
                tokio::spawn(tokio::time::timeout(HANGS_FOR, async move {
                    // Whatever fails is the door's doing, or the system's that has no more sockets for a moment.
                    hang(addr, trick, source, &counts).await.ok();
                }));
            }
        };
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let thread = thread::spawn(move || runtime.block_on(crowd));
        Self { stop, came, thread }
    }

    fn goes(self) -> usize {
        self.stop.store(true, Ordering::Relaxed);
        self.thread.join().unwrap();
        self.came.load(Ordering::Relaxed)
    }
}

async fn hang(addr: SocketAddr, trick: &Trick, source: &str, came: &AtomicUsize) -> std::io::Result<()> {
    let socket = TcpSocket::new_v4()?;
    socket.set_recv_buffer_size(2304)?;
    socket.bind(SocketAddr::new(source.parse().unwrap(), 0))?;
    let stream = socket.connect(addr).await?;
    came.fetch_add(1, Ordering::Relaxed);
    stream.writable().await?;
    // As much of it as fits is trick enough.
    stream.try_write(&(trick.sends)(addr))?;
    if !trick.reads {
        tokio::time::sleep(HANGS_FOR).await;
    }
    let mut piece = [0; 1024];
    loop {
        stream.readable().await?;
        match stream.try_read(&mut piece) {
            Ok(0) => return Ok(()),
            Err(error) if error.kind() != std::io::ErrorKind::WouldBlock => return Err(error),
            _ => {}
        }
    }
}

/// Answers over a connection of its own, again and again until it is heard; how often it had to be sent.
fn answer(phone: &Phone, round: usize) -> (Answer, usize) {
    let sent = json!({ "decision": 0, "round": round, "way": phone.seat % 3 });
    let answer = (1..200).find_map(|tries| {
        let answer = phone.again().ask("POST", "/answer", Some(&sent));
        if answer.is_none() {
            thread::sleep(Duration::from_millis(20));
        }
        answer.map(|answer| (answer, tries))
    });
    answer.unwrap_or_else(|| panic!("{} is never heard", phone.name))
}

/// One round in which all phones answer at once: how often each had to send, and how long it took.
fn round(open: &Open, phones: &[Phone], number: usize) -> Vec<(usize, Duration)> {
    let one = |phone: &Phone| {
        let begun = Instant::now();
        let (answer, tries) = answer(phone, number);
        assert_eq!(answer.status, 200, "{answer:?}");
        let done = answer.json()["done"].as_str().unwrap().to_owned();
        assert!(done == "changed" || (done == "already" && tries > 1), "{done}");
        (tries, begun.elapsed())
    };
    let took = thread::scope(|scope| {
        let threads: Vec<_> = phones.iter().map(|phone| scope.spawn(move || one(phone))).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    assert_eq!(open.answers().len(), phones.len(), "an answer was lost or doubled");
    took
}

#[test]
fn who_sits_answers_over_new_connections_whatever_crowd_hangs_at_the_door() {
    const OTHERS: &[&str] = &["127.0.0.2", "127.0.0.3", "127.0.0.4", "127.0.0.5"];
    // Not every system has more than one address for itself.
    let has_others = std::net::TcpListener::bind("127.0.0.2:0").is_ok();
    let sources = [Some(&["127.0.0.1"] as &[&str]), has_others.then_some(OTHERS)];
    for (trick, from) in TRICKS.iter().flat_map(|trick| sources.into_iter().flatten().map(move |from| (trick, from))) {
        let open = Open::with(PHONES);
        let phones: Vec<Phone> = (0..PHONES).map(|no| open.phone(&format!("Phone {no}"))).collect();
        open.commit();
        let crowd = Crowd::comes(open.door.addr(), trick, from);
        while open.door.crowd().connections < 64 {
            thread::sleep(Duration::from_millis(5));
        }
        let mut took = Vec::new();
        let mut number = 0;
        while number < ROUNDS || crowd.came.load(Ordering::Relaxed) < WAVE {
            took.extend(round(&open, &phones, number));
            open.next();
            open.act(Act::AskAgain);
            number += 1;
            // A seat has an allowance too.
            thread::sleep(Duration::from_millis(100));
        }
        let came = crowd.goes();
        took.sort_by_key(|(_, took)| *took);
        let (sent, answers) = (took.iter().map(|(tries, _)| tries).sum::<usize>(), took.len());
        let p95 = took[(answers - 1) * 95 / 100].1;
        println!(
            "{} from {} addresses, {came} came: {answers} answers, sent {sent} times, p95 {p95:?}",
            trick.what,
            from.len()
        );
        assert!(sent <= answers + answers / 3, "{}: {answers} answers had to be sent {sent} times", trick.what);
        assert!(p95 < Duration::from_secs(3), "{}: {p95:?}", trick.what);
    }
}
