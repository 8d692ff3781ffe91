//! Thirty phones play a whole case while others do their worst.

use std::collections::BTreeMap;
use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use amends::domain::workshop::{Act, Ballot, Branch, Phase, Room, SeatNo};
use amends::platform::{Clock, Folders};
use amends::server::Lan;
use amends::words::Language;
use amends::workflow::room::Host;
use amends::workflow::room::door::{Listen, Network as _};
use serde_json::{Value, json};

use super::Open;
use super::phone::{Phone, Wire, ask_to_join, connect};

const PHONES: usize = 30;
const BOTS: usize = 1000;
const HANGING: usize = 900;
/// Somebody who does not come for so long never will.
const PATIENCE: Duration = Duration::from_mins(1);

/// Which way a seat chose at a decision, as it was acknowledged.
type Kept = BTreeMap<(usize, u32), usize>;

#[derive(Debug, Default)]
struct Tally {
    kept: Mutex<Kept>,
    took: Mutex<Vec<Duration>>,
    stop: AtomicBool,
}

/// A phone that follows the room and answers whatever it is asked, each once and each over a connection of its own: what is open already
/// waits for news, and the rest has been idle for too long.
fn play(phone: Phone, tally: &Tally) {
    let mut version = 0;
    let mut sent: Option<(u64, u64)> = None;
    let mut asks = phone.again();
    while !tally.stop.load(Ordering::Relaxed) {
        let Some(view) = asks.wait_for(version) else {
            thread::sleep(Duration::from_millis(20));
            continue;
        };
        version = view["version"].as_u64().unwrap();
        match view["phase"].as_str().unwrap() {
            "after" => return,
            "commit" if view["mine"].is_null() && !view["ask"].is_null() => {
                let at = (view["ask"]["decision"].as_u64().unwrap(), view["ask"]["round"].as_u64().unwrap());
                if sent != Some(at) {
                    choose(&mut phone.again(), at, &view, tally);
                    sent = Some(at);
                }
            }
            "predict" if view["my_line"].is_null() => {
                let line = phone.seat as usize % view["lines"].as_array().unwrap().len();
                let decision = &view["ask"]["decision"];
                let answer = phone.again().send("/predict", &json!({ "decision": decision, "line": line }));
                assert!(matches!(answer.status, 200 | 409), "{answer:?}");
            }
            _ => {}
        }
    }
}

fn choose(phone: &mut Phone, (decision, round): (u64, u64), view: &Value, tally: &Tally) {
    let way = phone.seat as usize % view["ask"]["ways"].as_array().unwrap().len();
    let asked = Instant::now();
    let answer = phone.choose(decision as usize, round as usize, way);
    tally.took.lock().unwrap().push(asked.elapsed());
    assert_eq!(answer.status, 200, "{answer:?}");
    // “Already” where the first answer got lost on the way.
    assert!(matches!(answer.json()["done"].as_str(), Some("changed" | "already")), "{answer:?}");
    let before = tally.kept.lock().unwrap().insert((decision as usize, phone.seat), way);
    assert_eq!(before, None, "answered twice");
}

/// Bots that ask for a seat, one after another, half of them with a wrong code, until the party is over.
fn bots(addr: SocketAddr, code: String, tally: Arc<Tally>, turned_away: Arc<AtomicUsize>) -> Vec<JoinHandle<()>> {
    let next = Arc::new(AtomicUsize::new(0));
    let bot = move || {
        while !tally.stop.load(Ordering::Relaxed) {
            let number = next.fetch_add(1, Ordering::Relaxed);
            if number >= BOTS {
                // A thousand have tried; now they come again.
                thread::sleep(Duration::from_millis(20));
            }
            let code = if number.is_multiple_of(2) { code.as_str() } else { "AAAAAA" };
            match ask_to_join(&mut Wire::to(addr), code, &format!("Bot {number}")) {
                Some(answer) => assert!(matches!(answer.status, 403 | 409 | 429), "{answer:?}"),
                None => thread::sleep(Duration::from_millis(5)),
            }
            turned_away.fetch_add(1, Ordering::Relaxed);
        }
    };
    (0..8).map(|_| thread::spawn(bot.clone())).collect()
}

/// Half a request that hangs, and how long it is let hang.
fn hang(addr: SocketAddr) -> Option<Duration> {
    let mut stream = connect(addr);
    let begun = Instant::now();
    stream.write_all(b"GET / HTTP/1.1\r\nHost: ").ok()?;
    let mut rest = Vec::new();
    // Closed in either way; a timeout of the test's own would come much later.
    stream.read_to_end(&mut rest).ok();
    Some(begun.elapsed())
}

/// So many requests that hang, a few hundred at once.
fn hanging(addr: SocketAddr, longest: &Arc<Mutex<Duration>>) -> Vec<JoinHandle<()>> {
    let (left, longest) = (Arc::new(AtomicUsize::new(HANGING)), Arc::clone(longest));
    let one = move || {
        while left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| left.checked_sub(1)).is_ok() {
            if let Some(took) = hang(addr) {
                let mut longest = longest.lock().unwrap();
                *longest = (*longest).max(took);
            }
        }
    };
    let small = || thread::Builder::new().stack_size(128 * 1024);
    (0..300).map(|_| small().spawn(one.clone()).unwrap()).collect()
}

/// The trainer: goes on when everybody has answered.
fn lead(open: &Open) {
    let wait = |what: &str, holds: &dyn Fn(&Room) -> bool| {
        let begun = Instant::now();
        while !holds(&open.room()) {
            assert!(begun.elapsed() < PATIENCE, "waited too long until {what}");
            thread::sleep(Duration::from_millis(5));
        }
    };
    let mut most = 0;
    while !open.room().is_over() {
        let room = open.room();
        most = most.max(open.door.crowd().connections);
        match room.phase() {
            Phase::Show if !room.decision().unwrap().is_asked => drop(open.act(Act::Pick(Branch::Way(0)))),
            Phase::Commit => {
                wait("all have answered", &|room| room.decision().unwrap().round().unwrap().ballots.len() == PHONES);
            }
            Phase::Predict => wait("all have predicted", &|room| room.decision().unwrap().predicted.len() == PHONES),
            _ => {}
        }
        open.next();
    }
    assert!(most <= 256, "{most} connections");
}

/// What the room has of every answer.
fn answers(room: &Room) -> Kept {
    let mut kept = Kept::new();
    for (at, decision) in room.way_here().iter().enumerate().filter(|(_, decision)| decision.is_asked) {
        for (seat, ballot) in &decision.round().unwrap().ballots {
            let Ballot::Way(way) = ballot else { panic!("nobody typed") };
            kept.insert((at, seat.0), *way);
        }
    }
    kept
}

/// What this process holds in memory, in MB, where the system tells.
fn memory_mb() -> Option<usize> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    line.trim().trim_end_matches(" kB").trim().parse::<usize>().ok().map(|kb| kb / 1024)
}

#[test]
fn thirty_phones_play_a_whole_case_while_a_thousand_bots_join_and_900_requests_hang() {
    let open = Open::with(PHONES);
    let addr = open.door.addr();
    let tally = Arc::new(Tally::default());
    let phones: Vec<Phone> = (1..=PHONES).map(|no| open.phone(&format!("Phone {no}"))).collect();
    let tokens: Vec<String> = phones.iter().map(|phone| phone.token.clone()).collect();
    let before = memory_mb();
    let playing: Vec<JoinHandle<()>> = phones
        .into_iter()
        .map(|phone| {
            let tally = Arc::clone(&tally);
            thread::spawn(move || play(phone, &tally))
        })
        .collect();
    let (longest, turned_away) = (Arc::default(), Arc::default());
    let dawdling = hanging(addr, &longest);
    let begging = bots(addr, open.host.code().to_owned(), Arc::clone(&tally), Arc::clone(&turned_away));
    lead(&open);
    for phone in playing {
        phone.join().expect("a phone that played to the end");
    }
    while turned_away.load(Ordering::Relaxed) < BOTS {
        thread::sleep(Duration::from_millis(5));
    }
    let grown = memory_mb().zip(before).map(|(after, before)| after.saturating_sub(before));
    assert!(open.door.crowd().is_flood, "the trainer is not told");
    tally.stop.store(true, Ordering::Relaxed);
    begging.into_iter().chain(dawdling).for_each(|thread| thread.join().unwrap());

    let room = open.room();
    let kept = tally.kept.lock().unwrap().clone();
    let asked = room.way_here().iter().filter(|decision| decision.is_asked).count();
    assert!(asked >= 3);
    assert_eq!(kept.len(), asked * PHONES);
    assert_eq!(answers(&room), kept, "an answer was lost or doubled");
    assert_eq!((room.expected(), room.waiting().count()), (PHONES, 0), "a bot took a seat");
    let longest = *longest.lock().unwrap();
    assert!(longest < Duration::from_secs(10), "a request hung for {longest:?}");

    // What was acknowledged is on the disk.
    let data = open.data;
    drop((open.door, open.host));
    let folders = Folders::find(Some(data.path())).unwrap();
    let again = Host::resume(&folders, Clock::system()).unwrap().unwrap();
    assert_eq!(answers(&again.room()), kept);
    assert!(tokens.iter().zip(1..).all(|(token, no)| again.seat_of(token) == Some(SeatNo(no))));

    let mut took = tally.took.lock().unwrap().clone();
    took.sort();
    let at = |share: usize| took[(took.len() - 1) * share / 100];
    assert!(at(95) < Duration::from_secs(3), "answers took {:?} at the 95th percentile", at(95));
    println!(
        "{} answers of {PHONES} phones: p50 {:?}, p95 {:?}, p99 {:?}; {} joins turned away; longest hanging request {longest:?}; \
         memory grown by {} MB",
        took.len(),
        at(50),
        at(95),
        at(99),
        turned_away.load(Ordering::Relaxed),
        grown.map_or("?".to_owned(), |mb| mb.to_string()),
    );
}

#[test]
fn whoever_comes_to_a_full_room_waits_in_line_and_sits_when_a_seat_is_free() {
    let open = Open::with(1);
    let ada = open.phone("Ada");
    let mut wires = [Wire::to(ada.addr), Wire::to(ada.addr)];
    let mut place = |at: usize, name: &str| ask_to_join(&mut wires[at], open.host.code(), name).unwrap();
    let first = place(0, "Ben");
    assert_eq!((first.status, first.why().as_str(), first.json()["queue"].as_u64()), (409, "full", Some(1)));
    assert_eq!(place(1, "Cem").json()["queue"], 2);
    assert_eq!(place(0, "Ben").json()["queue"], 1);
    assert_eq!(open.door.crowd().queue, 2);
    open.act(Act::Remove { seat: SeatNo(ada.seat) });
    assert_eq!(place(1, "Cem").json()["queue"], 2, "Ben came first");
    assert_eq!(place(0, "Ben").status, 200);
    assert_eq!(place(1, "Cem").json()["queue"], 1);
    open.act(Act::Lock(true));
    let locked = place(1, "Cem");
    assert_eq!((locked.status, locked.why().as_str()), (409, "locked"));
}

#[test]
fn closing_the_room_ends_every_connection_and_frees_the_port() {
    let open = Open::with(4);
    let addr = open.door.addr();
    let mut phone = open.phone("Ada");
    let version = phone.view()["version"].as_u64().unwrap();
    let waiting = thread::spawn(move || phone.wait_for(version));
    while !open.door.is_awake(SeatNo(1)) || open.door.crowd().connections < 1 {
        thread::sleep(Duration::from_millis(5));
    }
    let Open { host, door, data: _data } = open;
    drop(door);
    assert_eq!(waiting.join().unwrap(), None);
    assert!(TcpStream::connect(addr).is_err(), "somebody still listens");
    let listen = Listen { addr, language: Language::German, faces: Vec::new() };
    let again = Lan.open(&host, listen.clone()).unwrap();
    assert_eq!(again.addr(), addr);
    let taken = Lan.open(&host, listen).unwrap_err().to_string();
    assert!(taken.contains("Another program already listens"), "{taken}");
    let everywhere = Listen { addr: "0.0.0.0:0".parse().unwrap(), language: Language::English, faces: Vec::new() };
    assert!(Lan.open(&host, everywhere).is_err(), "a room is open to every network");
    assert!(Lan.interfaces().iter().any(|interface| interface.is_loopback));
}
