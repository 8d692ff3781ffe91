//! What phones can and cannot do: answers that come late, twice, too early or for nothing; seats that only their secret opens; and two
//! tabs with one seat.

use std::collections::BTreeSet;
use std::thread;
use std::time::Duration;

use amends::domain::workshop::{Act, Branch, SeatNo};
use serde_json::{Value, json};

use super::Open;
use super::phone::{Wire, ask_to_join, host_and_origin};

#[test]
fn an_answer_counts_once_and_only_while_the_room_chooses() {
    let open = Open::with(8);
    let mut ada = open.phone("Ada");
    let why = |answer: super::phone::Answer| (answer.status, answer.why());
    let refused = |why: &str| (409, why.to_owned());
    assert_eq!(why(ada.choose(0, 0, 0)), refused("not-yet"), "the lobby");
    open.commit();
    assert_eq!(why(ada.choose(1, 0, 0)), refused("not-yet"), "a decision to come");
    assert_eq!(why(ada.choose(0, 1, 0)), refused("not-yet"), "a round to come");
    assert_eq!(why(ada.choose(0, 0, 99)), refused("no-such-way"));
    assert_eq!(why(ada.choose(0, 0, usize::MAX)), refused("no-such-way"));
    let words = |words: &str| json!({ "decision": 0, "round": 0, "words": words });
    assert_eq!(why(ada.send("/answer", &words(" \u{200B} "))), refused("nothing"));
    assert_eq!(why(ada.send("/answer", &words(&"x".repeat(601)))), refused("too-long"));
    assert_eq!(why(ada.send("/withdraw", &json!({ "decision": 0, "round": 0 }))), refused("nothing-to-take-back"));
    assert_eq!(ada.choose(0, 0, 1).json()["done"], "changed");
    assert_eq!(
        ada.choose(0, 0, 1).json()["done"],
        "already",
        "sent again, because the first answer got lost on the way"
    );
    assert_eq!(why(ada.choose(0, 0, 2)), refused("answered"));
    assert_eq!(open.answers(), [SeatNo(1)]);
    assert_eq!(ada.send("/withdraw", &json!({ "decision": 0, "round": 0 })).status, 200);
    assert_eq!(ada.send("/answer", &words("I am\u{202E} sorry.\nReally.")).json()["done"], "changed");
    assert_eq!(ada.view()["mine"]["words"], "I am sorry. Really.");
    assert_eq!(why(ada.send("/predict", &json!({ "decision": 0, "line": 0 }))), refused("not-yet"));
    for negative in [
        json!({ "decision": -1, "round": 0, "way": 0 }),
        json!({ "decision": 0, "round": 0, "way": 1.5 }),
        json!([0, 0, 0]),
    ] {
        assert_eq!(ada.send("/answer", &negative).status, 400, "{negative}");
    }
    open.next();
    assert_eq!(why(ada.choose(0, 0, 1)), refused("late"));
    assert_eq!(why(ada.send("/withdraw", &json!({ "decision": 0, "round": 0 }))), refused("late"));
    assert_eq!(open.answers(), [SeatNo(1)]);
    open.act(Act::End);
    assert_eq!(why(ada.choose(0, 0, 1)), refused("over"));
    assert_eq!(ada.send("/keep", &json!({ "name": "<b>Ada</b> Lovelace" })).status, 200);
    // Kept is it once the trainer has said whose name that is.
    assert_eq!(ada.view()["after"]["wished_as"], "Ada Lovelace");
    assert!(ada.view()["after"]["kept_as"].is_null());
}

#[test]
fn a_seat_that_was_taken_away_is_told_and_counts_no_longer() {
    let open = Open::with(8);
    let mut ada = open.phone("Ada");
    open.commit();
    assert_eq!(ada.choose(0, 0, 1).status, 200);
    open.act(Act::Remove { seat: SeatNo(1) });
    assert_eq!(ada.view()["removed"], true);
    assert_eq!(ada.choose(0, 0, 2).why(), "removed");
    assert!(open.answers().is_empty());
}

/// Every text and number in a payload.
fn atoms(value: &Value, into: &mut BTreeSet<String>) {
    match value {
        Value::Object(values) => {
            into.extend(values.keys().cloned());
            values.values().for_each(|value| atoms(value, into));
        }
        Value::Array(values) => values.iter().for_each(|value| atoms(value, into)),
        Value::String(text) => drop(into.insert(text.clone())),
        Value::Number(number) => drop(into.insert(number.to_string())),
        Value::Null | Value::Bool(_) => {}
    }
}

#[test]
fn nothing_that_was_ever_told_opens_a_seat_but_its_secret() {
    let open = Open::with(8);
    let mut phones = [open.phone("Ada"), open.phone("Ben"), open.phone("Ben")];
    assert_eq!(phones[2].name, "Ben 2");
    let mut told: BTreeSet<String> = ["K7M4QF", "null", "admin", ""].map(str::to_owned).into();
    told.extend([
        open.host.code().to_owned(),
        open.host.id().to_owned(),
        open.door.join_url(),
        open.host.version().to_string(),
    ]);
    for step in 0..7 {
        for phone in &mut phones {
            atoms(&phone.view(), &mut told);
        }
        if step == 3 {
            phones.iter_mut().enumerate().for_each(|(way, phone)| assert_eq!(phone.choose(0, 0, way).status, 200));
        }
        if step == 5 {
            open.act(Act::Pick(Branch::Way(0)));
        }
        open.next();
    }
    assert!(told.len() > 60, "only {} things were told", told.len());
    let tokens: Vec<&str> = phones.iter().map(|phone| phone.token.as_str()).collect();
    assert!(tokens.iter().all(|token| !told.contains(*token)), "a secret was told to somebody");
    let (host, origin) = host_and_origin(phones[0].addr);
    let mut wire = Wire::to(phones[0].addr);
    for (n, id) in told.iter().enumerate() {
        let near = [format!("{id:0>64}"), id.clone()];
        for guess in near.iter().filter(|guess| guess.is_ascii() && !guess.contains(['\r', '\n'])) {
            let headers = [("Host", host.as_str()), ("Origin", &origin), ("X-Seat", guess)];
            let answer = wire.ask("GET", "/room", &headers, None).unwrap();
            assert!(matches!(answer.status, 401 | 429), "{guess} opens a seat");
            assert!(!String::from_utf8_lossy(&answer.body).contains("Wrong Plate"));
            if answer.status == 429 {
                thread::sleep(Duration::from_millis(40));
            }
        }
        let mixed = tokens[n % 3].to_uppercase();
        let headers = [("Host", host.as_str()), ("X-Seat", mixed.as_str())];
        assert_ne!(wire.ask("GET", "/room", &headers, None).unwrap().status, 200, "nearly the secret is enough");
    }
    let in_address = wire.ask("GET", &format!("/room?seat={}", tokens[0]), &[("Host", &host)], None).unwrap();
    assert_ne!(in_address.status, 200, "a secret in an address is taken");
}

#[test]
fn of_two_tabs_the_newest_goes_on_the_older_is_told_and_both_keep_the_seat() {
    let open = Open::with(8);
    let mut ada = open.phone("Ada");
    let version = ada.view()["version"].as_u64().unwrap();
    let mut older = ada.again();
    let asked = thread::spawn(move || older.ask("GET", &format!("/room?since={version}"), None).unwrap());
    while open.door.crowd().connections < 2 {
        thread::sleep(Duration::from_millis(5));
    }
    thread::sleep(Duration::from_millis(100));
    let mut newest = ada.again();
    let newest = thread::spawn(move || newest.wait_for(version).unwrap());
    let told = asked.join().unwrap();
    assert_eq!((told.status, told.why().as_str()), (409, "elsewhere"));
    open.next();
    assert_eq!(newest.join().unwrap()["phase"], "show");
    assert_eq!(open.room().expected(), 1);
}

#[test]
fn a_phone_that_sleeps_is_seen_to_and_wakes_in_its_seat_with_its_answer() {
    let open = Open::with(8);
    let mut ada = open.phone("Ada");
    open.commit();
    assert_eq!(ada.choose(0, 0, 1).status, 200);
    let version = ada.view()["version"].as_u64().unwrap();
    assert!(open.door.is_awake(SeatNo(1)));
    let mut asleep = ada.again();
    drop(ada);
    open.act(Act::Pause);
    let view = asleep.wait_for(version).unwrap();
    assert_eq!((view["mine"]["way"].as_u64(), view["clock"]["held"].as_bool()), (Some(1), Some(true)));
    drop(asleep);
    // It is gone for good after a few seconds.
    let begun = std::time::Instant::now();
    while open.door.is_awake(SeatNo(1)) {
        assert!(begun.elapsed() < Duration::from_secs(20), "a phone that went away counts as awake");
        thread::sleep(Duration::from_millis(50));
    }
}

#[test]
fn guessing_the_code_is_slowed_down_and_never_locks_out_who_sits_behind_the_same_address() {
    let open = Open::with(8);
    let mut ada = open.phone("Ada");
    let mut wire = Wire::to(ada.addr);
    let guesses: Vec<u16> =
        (0..100).map(|n| ask_to_join(&mut wire, &format!("AAAA{n:02}"), "Eve").unwrap().status).collect();
    assert!(guesses.iter().filter(|status| **status == 403).count() <= 4, "{guesses:?}");
    assert!(guesses.iter().all(|status| matches!(status, 403 | 429)));
    let slow = ask_to_join(&mut wire, open.host.code(), "Eve").unwrap();
    assert_eq!((slow.status, slow.why().as_str()), (429, "slow"), "the right code tells a guesser nothing now");
    assert!(slow.json()["wait_s"].as_u64().unwrap() >= 1);
    assert_eq!(ada.view()["name"], "Ada");
    open.commit();
    assert_eq!(ada.choose(0, 0, 0).status, 200);
    assert!(open.door.crowd().is_flood);
}

#[test]
fn names_come_clean_and_one_that_may_hurt_waits_for_the_trainer() {
    let open = Open::with(8);
    let mut phone = open.phone("<img src=x onerror=alert(1)>Z\u{202E}oë\u{200B}");
    assert_eq!(phone.name, "Zoë");
    assert_eq!(phone.view()["admitted"], true);
    let mut held = open.phone("Trainer");
    assert_eq!(held.view()["admitted"], false);
    assert_eq!((open.room().expected(), open.room().waiting().count()), (1, 1));
    open.act(Act::Admit { seat: SeatNo(2) });
    assert_eq!(held.view()["admitted"], true);
}
