//! Runs of a workshop in the store: in a store that was there before they could be kept, and after a repair.

use std::fs;

use amends::store::{Filter, Mode, NewAttempt, NewEvent, Status, Store};
use amends::workflow::{Workspace, attempt, history};

use super::{Desk, START_MS};

/// A store as the program of format 5 left it: a drill played to its end, and one left after its first reply, with hints.
const FORMAT_5: &[u8] = include_bytes!("format-5.sqlite");

fn of_format_5() -> Desk {
    let desk = Desk::new();
    fs::write(desk.database(), FORMAT_5).unwrap();
    desk
}

/// Keeps a run of a room beside the others.
fn keep(store: &Store) {
    let first = store.attempts(Filter::default()).unwrap().remove(0);
    let new = NewAttempt {
        learner: first.learner,
        case_hash: first.case_hash,
        scenario_id: first.scenario_id,
        rules_version: first.rules_version,
        engine_version: first.engine_version,
        seed: 9,
        mode: Mode::Workshop,
        parent: None,
    };
    let events = vec![NewEvent { kind: "votes", payload: r#"{"decisions":[]}"#.into() }];
    store.put_attempt(new, events, Some("{}".into()), (START_MS, START_MS + 1)).unwrap();
}

fn modes(store: &Store) -> Vec<(Mode, Status)> {
    store.attempts(Filter::default()).unwrap().iter().map(|row| (row.mode, row.status)).collect()
}

const BEFORE: [(Mode, Status); 2] = [(Mode::Coach, Status::Open), (Mode::Practice, Status::Ended)];

#[test]
fn a_store_of_format_5_keeps_its_runs_and_takes_those_of_rooms() {
    let desk = of_format_5();
    let ws = Workspace::open(desk.folders.clone()).unwrap();
    assert_eq!(ws.store.opening().migrated_from, Some(5));
    assert_eq!(modes(&ws.store), BEFORE);
    let ended = ws.store.attempts(Filter { status: Some(Status::Ended), ..Filter::default() }).unwrap().remove(0);
    let (session, _) = attempt::replay(&ws, &ended).unwrap();
    assert_eq!(history::results_of(&ended).unwrap(), attempt::results(&session), "replayed to the last digit");
    keep(&ws.store);
    assert_eq!(modes(&ws.store)[0], (Mode::Workshop, Status::Ended));
    assert!(ws.store.check().unwrap().is_sound());
}

#[test]
fn whether_a_room_played_it_never_changes() {
    let desk = of_format_5();
    keep(&desk.open());
    assert!(desk.raw().execute("UPDATE attempt SET in_room = 0", []).is_err());
}

#[test]
fn a_repair_reads_runs_of_both_kinds_and_backups_of_before() {
    let desk = of_format_5();
    let store = desk.open();
    keep(&store);
    drop(store);
    // Nothing is left of the store but what its backup of the format before holds, and then what it held itself.
    let whole = fs::read(desk.database()).unwrap();
    fs::write(desk.database(), b"SQLite format 3\0 and nothing more").unwrap();
    Store::repair(&desk.folders, &desk.clock, Vec::new()).unwrap();
    assert_eq!(modes(&desk.open()), BEFORE);
    let mut headless = whole;
    headless[..4096].fill(0);
    fs::write(desk.database(), headless).unwrap();
    Store::repair(&desk.folders, &desk.clock, Vec::new()).unwrap();
    let found = modes(&desk.open());
    assert!(found.contains(&(Mode::Workshop, Status::Ended)) && found.contains(&BEFORE[1]), "{found:?}");
}
