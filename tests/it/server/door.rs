//! Taking a seat, and what a seat is worth at the door: once taken it stays the same seat, and once taken away it is a stranger's.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use amends::domain::workshop::{Act, SeatNo};
use serde_json::json;

use super::Open;
use super::phone::{Phone, Wire, ask_to_join, ask_to_join_as, connect, request, secret};

#[test]
fn a_phone_that_never_heard_that_it_sits_asks_again_and_has_one_seat() {
    let open = Open::with(1);
    let (addr, secret) = (open.door.addr(), secret());
    let ask =
        |secret: &str, name: &str| ask_to_join_as(&mut Wire::to(addr), open.host.code(), secret, name, None).unwrap();
    // It sends its wish and goes before it has read the answer.
    let body = json!({ "code": open.host.code(), "secret": secret, "name": "Ada", "team": null }).to_string();
    let (host, origin) = (addr.to_string(), format!("http://{addr}"));
    let headers = [("Host", host.as_str()), ("Origin", &origin), ("Content-Type", "application/json")];
    let mut gone = connect(addr);
    gone.write_all(request("POST", "/join", &headers, Some(&body)).as_bytes()).unwrap();
    let begun = Instant::now();
    while open.room().expected() == 0 {
        assert!(begun.elapsed() < Duration::from_secs(20), "nobody sits");
        thread::sleep(Duration::from_millis(5));
    }
    drop(gone);
    for name in ["Ada", "Ada Berg"] {
        let told = ask(&secret, name).json();
        assert_eq!(
            (told["seat"].as_u64(), told["name"].as_str(), &told["token"]),
            (Some(1), Some("Ada"), &json!(null))
        );
    }
    open.act(Act::Lock(true));
    assert_eq!(ask(&secret, "Ada").status, 200, "also where nobody new may join");
    assert_eq!(open.room().expected(), 1);
    let view = Wire::to(addr).ask("GET", "/room", &[("Host", &host), ("X-Seat", &secret)], None).unwrap().json();
    assert_eq!(view["name"], "Ada");
    for none in [String::new(), "0".repeat(63), "G".repeat(64), secret.to_uppercase()] {
        assert_eq!(ask(&none, "Eve").status, 400, "“{none}” is taken for a secret");
    }
}

#[test]
fn who_is_declined_stands_in_no_line_and_a_room_with_free_seats_is_never_full() {
    let open = Open::with_tables(4);
    let addr = open.door.addr();
    let ask = |name: &str, team| ask_to_join_as(&mut Wire::to(addr), open.host.code(), &secret(), name, team).unwrap();
    for n in 0..45 {
        let declined = ask(&format!("Nobody {n}"), if n % 2 == 0 { None } else { Some(9) });
        assert_eq!((declined.status, declined.why().as_str()), (409, "table"), "{n}");
    }
    assert_eq!((open.door.crowd().queue, open.room().expected()), (0, 0));
    let ada = ask("Ada", Some(0));
    assert_eq!(ada.status, 200, "{ada:?}");
}

/// As many connections as a seat may have, each of which has asked for something.
fn hold(open: &Open, seat: &Phone) -> Vec<TcpStream> {
    let ask = request("GET", "/room", &[("Host", &seat.addr.to_string()), ("X-Seat", &seat.token)], None);
    let held = (0..6).filter_map(|_| {
        let mut stream = connect(open.door.addr());
        stream.write_all(ask.as_bytes()).ok()?;
        let mut byte = [0; 1];
        (stream.read(&mut byte).ok()? > 0).then_some(stream)
    });
    held.collect()
}

#[test]
fn seats_that_were_taken_away_keep_nobody_from_the_door() {
    let open = Open::with(60);
    let ada = open.phone("Ada");
    let eves: Vec<Phone> = (0..44).map(|n| open.phone(&format!("Eve {n}"))).collect();
    let before: Vec<TcpStream> = eves.iter().take(30).flat_map(|eve| hold(&open, eve)).collect();
    let served = || {
        let fresh = |_: &usize| ada.again().ask("GET", "/room", None).is_some_and(|answer| answer.status == 200);
        (0..10).filter(fresh).count()
    };
    assert_eq!(served(), 10, "while the tricksters sit");
    for eve in &eves {
        open.act(Act::Remove { seat: SeatNo(eve.seat) });
    }
    open.act(Act::Lock(true));
    let after: Vec<TcpStream> = eves.iter().flat_map(|eve| hold(&open, eve)).collect();
    assert_eq!(served(), 10, "beside {} and {} connections", before.len(), after.len());
    drop((before, after));
    let told = || eves[0].again().ask("GET", "/room", None).filter(|answer| answer.status == 200);
    let told = (0..200).find_map(|_| {
        thread::sleep(Duration::from_millis(50));
        told()
    });
    assert_eq!(told.unwrap().json()["removed"], true, "they are told, as patiently as strangers");
}

#[test]
fn where_the_room_stops_phones_are_told_and_keep_what_they_have() {
    let open = Open::with(4);
    let mut ada = open.phone("Ada");
    open.commit();
    let version = ada.view()["version"].as_u64().unwrap();
    let fails = Arc::new(AtomicBool::new(false));
    let does_fail = Arc::clone(&fails);
    open.host.on_change(Box::new(move || assert!(!does_fail.load(Ordering::SeqCst), "fails on purpose")));
    let (mut waits, mut version) = (ada.again(), version);
    let waiting = thread::spawn(move || {
        loop {
            let answer = waits.ask("GET", &format!("/room?since={version}"), None).unwrap();
            if answer.status != 200 {
                return answer;
            }
            // What happened just before is still told.
            version = answer.json()["version"].as_u64().unwrap();
        }
    });
    while !open.door.is_awake(SeatNo(1)) || open.door.crowd().connections < 2 {
        thread::sleep(Duration::from_millis(5));
    }
    fails.store(true, Ordering::SeqCst);
    let begun = Instant::now();
    assert_eq!(open.host.act(Act::Pause, None).wait(), Err(amends::workflow::room::NotDone::Stopped));
    let told = waiting.join().unwrap();
    assert_eq!((told.status, told.why().as_str()), (503, "stopped"));
    assert!(begun.elapsed() < Duration::from_secs(10), "told after {:?}", begun.elapsed());
    assert!(open.host.has_stopped());
    for (path, body) in
        [("/answer", json!({ "decision": 0, "round": 0, "way": 1 })), ("/keep", json!({ "name": "Ada" }))]
    {
        let answer = ada.send(path, &body);
        assert_eq!((answer.status, answer.why().as_str()), (503, "stopped"), "{path}");
    }
    assert_eq!(ask_to_join(&mut Wire::to(ada.addr), open.host.code(), "Ben").unwrap().status, 503);
    // The window reopens it at the same address, and the phone goes on in its seat.
    let Open { door, data, host } = open;
    drop((door, host));
    let _open = Open::reopened(data, ada.addr);
    assert_eq!(ada.again().choose(0, 0, 1).json()["done"], "changed");
}
