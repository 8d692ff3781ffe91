//! What was written out for others: noted, whole after a repair, gone with its learner; and the stores of the format
//! before there was a place for it.

use std::fs;

use amends::platform::folders::Place;
use amends::store::{Filter, LearnerId, Left, Naming, Status, Store};
use amends::workflow::reflection::Journal;
use amends::workflow::{Attempt, Workspace, attempt, history};

use super::{Desk, START_MS, start};

/// A store as the program of format 3 left it: a drill played to its end with a reply in one's own words and looked back
/// on, and one left with a draft after its first reply.
const FORMAT_3: &[u8] = include_bytes!("format-3.sqlite");

fn left(id: &str, learner: &LearnerId, made_ms: i64) -> Left {
    Left {
        id: id.into(),
        learner: learner.clone(),
        made_ms,
        kind: "hand-in".into(),
        path: format!("/home/ada/Zanzibar/{id}.amends"),
        naming: Naming::Pseudonym,
        called: Some("Heron 47".into()),
        with_words: true,
        digest: vec![7; 32],
        runs: Vec::new(),
    }
}

#[test]
fn what_was_written_is_listed_by_learner_the_last_first_and_once() {
    let desk = Desk::new();
    let store = desk.open();
    let (ada, bo) = (store.ensure_learner(Some("Ada")).unwrap(), store.ensure_learner(Some("Bo")).unwrap());
    let runs = vec![start(&store, &ada), start(&store, &ada)];
    let first = Left { runs, ..left("a", &ada, START_MS) };
    let second = Left { naming: Naming::None, called: None, with_words: false, ..left("b", &ada, START_MS + 1) };
    for one in [&first, &second, &first, &left("c", &bo, START_MS)] {
        store.put_left(one).unwrap();
    }
    drop(store);
    let store = desk.open();
    assert_eq!(store.left(&ada).unwrap(), [second, first]);
    assert_eq!(store.left(&bo).unwrap().len(), 1);
    assert!(store.check().unwrap().is_sound());
}

#[test]
fn a_changed_note_is_named_and_not_shown_and_a_repair_keeps_the_sound_ones() {
    let desk = Desk::new();
    let store = desk.open();
    let ada = store.ensure_learner(Some("Ada")).unwrap();
    store.put_left(&left("sound", &ada, START_MS)).unwrap();
    store.backup_now().unwrap();
    store.put_left(&left("worn", &ada, START_MS)).unwrap();
    drop(store);
    desk.raw().execute_batch("UPDATE left_here SET with_words = 0 WHERE id = 'worn'").unwrap();
    let store = desk.open();
    let findings: Vec<String> = store.check().unwrap().findings().iter().map(ToString::to_string).collect();
    assert_eq!(findings, ["note worn of a file that was written: the words have changed"]);
    assert_eq!(store.left(&ada).unwrap(), [left("sound", &ada, START_MS)]);
    drop(store);
    Store::repair(&desk.folders, &desk.clock, Vec::new()).unwrap();
    let store = desk.open();
    assert!(store.check().unwrap().is_sound());
    assert_eq!(store.left(&ada).unwrap(), [left("sound", &ada, START_MS)]);
}

#[test]
fn what_is_noted_goes_with_the_learner_and_no_copy_brings_it_back() {
    let desk = Desk::new();
    let store = desk.open();
    let (ada, bo) = (store.ensure_learner(Some("Ada")).unwrap(), store.ensure_learner(Some("Bo")).unwrap());
    store.put_left(&left("a", &ada, START_MS)).unwrap();
    store.put_left(&Left { path: "/tmp/b.amends".into(), ..left("b", &bo, START_MS) }).unwrap();
    let backup = store.backup_now().unwrap().path;
    assert!(desk.files_with("Zanzibar").len() >= 2);
    store.erase_learner_data(&ada).unwrap();
    assert!(desk.files_with("Zanzibar").is_empty(), "{:?}", desk.files_with("Zanzibar"));
    assert_eq!((store.left(&ada).unwrap().len(), store.left(&bo).unwrap().len()), (0, 1));
    drop(store);
    Store::restore(&desk.folders, &desk.clock, &backup).unwrap();
    Store::repair(&desk.folders, &desk.clock, Vec::new()).unwrap();
    assert!(desk.files_with("Zanzibar").is_empty());
    assert_eq!(desk.open().left(&bo).unwrap().len(), 1);
}

#[test]
fn a_store_of_format_3_is_backed_up_and_keeps_everything() {
    let desk = Desk::new();
    fs::write(desk.database(), FORMAT_3).unwrap();
    let mut ws = Workspace::open(desk.folders.clone()).unwrap();
    assert_eq!(ws.store.opening().migrated_from, Some(3));
    ws.settle_learner();
    assert_eq!(ws.learner_name().as_deref(), Some("Ada Lovelock"));
    assert_eq!(ws.store.backups().unwrap().iter().map(|backup| backup.schema).collect::<Vec<_>>(), [3]);
    let rows = ws.store.attempts(Filter::default()).unwrap();
    assert_eq!(rows.iter().map(|row| row.status).collect::<Vec<_>>(), [Status::Open, Status::Ended]);
    let (session, _) = attempt::replay(&ws, &rows[1]).unwrap();
    assert_eq!(history::results_of(&rows[1]).unwrap(), attempt::results(&session), "replayed to the last digit");
    assert!(Journal::read(&ws).unwrap().of(&rows[1].id).was_asked);
    let draft = Attempt::resume(&ws, &rows[0]).unwrap().kept_draft(&ws);
    assert!(format!("{draft:?}").contains("I was about to say"), "{draft:?}");
    let learner = ws.learner.clone().unwrap();
    assert_eq!(ws.store.left(&learner).unwrap(), []);
    ws.store.put_left(&left("a", &learner, START_MS)).unwrap();
    assert!(ws.store.check().unwrap().is_sound());
    drop(ws);
    assert_eq!(desk.open().opening().migrated_from, None, "once");
}

#[test]
fn hand_ins_have_a_folder_of_their_own() {
    let desk = Desk::new();
    assert!(!desk.folders.path(Place::HandIns).exists());
    assert!(desk.folders.ready(Place::HandIns).unwrap().ends_with("hand-ins"));
}
