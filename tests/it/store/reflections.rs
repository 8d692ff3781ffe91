//! What learners said about their runs, and the stores of the format before there was a place for it.

use std::fs;
use std::path::PathBuf;

use amends::platform::folders::Place;
use amends::store::{Opening, Status, Store};
use amends::workflow::reflection::Journal;
use amends::workflow::{Attempt, Workspace, history};
use rusqlite::Connection;

use super::{Desk, start, turns};

/// A store as the program of format 1 left it: a drill played to its end, and one left after its first move.
const FORMAT_1: &[u8] = include_bytes!("format-1.sqlite");

fn desk_of_format_1() -> Desk {
    let desk = Desk::new();
    fs::write(desk.database(), FORMAT_1).unwrap();
    desk
}

fn migrated_from(opening: &Opening) -> Option<u32> {
    opening.migrated_from
}

#[test]
fn a_store_of_format_1_is_backed_up_and_keeps_everything() {
    let desk = desk_of_format_1();
    let store = desk.open();
    assert_eq!(migrated_from(store.opening()), Some(1));
    let learners = store.learners().unwrap();
    assert_eq!(learners.iter().map(|one| one.name.as_deref()).collect::<Vec<_>>(), [Some("Ada Lovelock")]);
    let rows = store.attempts(amends::store::Filter::default()).unwrap();
    assert_eq!(
        rows.iter().map(|row| (row.status, row.event_count)).collect::<Vec<_>>(),
        [(Status::Open, 2), (Status::Ended, 4)]
    );
    assert!(rows[1].results.as_ref().unwrap().contains("\"csat\":3.8923633469387755"), "{:?}", rows[1].results);
    assert!(store.check().unwrap().is_sound());
    let backups = store.backups().unwrap();
    assert_eq!(backups.iter().map(|backup| backup.schema).collect::<Vec<_>>(), [1]);
    assert_eq!(store.reflections(&learners[0].id).unwrap(), []);
    store.put_reflection(&rows[1].id, "look-back", "calm").unwrap();
    assert_eq!(store.reflections(&learners[0].id).unwrap().len(), 1);
    drop(store);
    assert_eq!(migrated_from(desk.open().opening()), None, "once");
}

#[test]
fn an_attempt_left_open_in_format_1_goes_on_to_its_end() {
    let desk = desk_of_format_1();
    let mut ws = Workspace::open(desk.folders.clone()).unwrap();
    ws.settle_learner();
    let row = history::unfinished(&ws, None).unwrap().unwrap();
    let mut attempt = Attempt::resume(&ws, &row).unwrap();
    assert_eq!((attempt.session.turns().count(), attempt.session.is_over()), (1, false));
    attempt.act(&ws, amends::domain::session::Move::Choose { reply: "remake".into() }).unwrap();
    assert!(attempt.session.is_over());
    assert!(!Journal::read(&ws).unwrap().of(&row.id).was_asked, "and it is asked about like any other");
    assert!(ws.store.check().unwrap().is_sound());
}

#[test]
fn a_backup_of_format_1_is_restored_and_a_repair_reads_it() {
    let desk = desk_of_format_1();
    let backup = {
        let store = desk.open();
        store.backups().unwrap().remove(0).path
    };
    fs::write(desk.database(), b"rot").unwrap();
    let repaired = Store::repair(&desk.folders, &desk.clock, Vec::new()).unwrap();
    assert_eq!((repaired.from_backup.len(), repaired.events), (2, 6), "{repaired:?}");
    assert!(desk.open().check().unwrap().is_sound());
    Store::restore(&desk.folders, &desk.clock, &backup).unwrap();
    let store = desk.open();
    assert!(store.check().unwrap().is_sound());
    assert_eq!(store.attempts(amends::store::Filter::default()).unwrap().len(), 2);
}

#[test]
fn the_last_word_counts_and_everybody_has_their_own() {
    let desk = Desk::new();
    let store = desk.open();
    let (ada, bo) = (store.ensure_learner(Some("Ada")).unwrap(), store.ensure_learner(Some("Bo")).unwrap());
    let (first, second, other) = (start(&store, &ada), start(&store, &ada), start(&store, &bo));
    for (attempt, part, said) in [
        (&first, "look-back", "tense"),
        (&first, "look-back", "calm"),
        (&first, "plan", "a time first"),
        (&second, "look-back", "proud"),
        (&other, "look-back", "rushed"),
    ] {
        store.put_reflection(attempt, part, said).unwrap();
    }
    let said: Vec<_> =
        store.reflections(&ada).unwrap().into_iter().map(|one| (one.attempt, one.part, one.said)).collect();
    let expected = [(&second, "look-back", "proud"), (&first, "look-back", "calm"), (&first, "plan", "a time first")];
    assert_eq!(said, expected.map(|(id, part, said)| (id.clone(), part.to_owned(), said.to_owned())));
    let nobody = amends::store::AttemptId("nobody".into());
    assert!(store.put_reflection(&nobody, "look-back", "x").is_err());
    assert_eq!(store.erase_learner_data(&ada).unwrap().attempts, 2);
    assert_eq!(store.reflections(&ada).unwrap(), []);
    assert_eq!(store.reflections(&bo).unwrap().len(), 1);
}

#[test]
fn a_changed_word_is_named_and_not_shown_and_a_repair_brings_the_backups_back() {
    let desk = Desk::new();
    let store = desk.open();
    let ada = store.ensure_learner(Some("Ada")).unwrap();
    let attempt = start(&store, &ada);
    store.append(&attempt, 0, &turns(2)).unwrap();
    store.put_reflection(&attempt, "look-back", "I wanted to hide").unwrap();
    store.backup_now().unwrap();
    drop(store);
    desk.raw().execute_batch("UPDATE reflection SET said = 'I wanted to ride'").unwrap();
    let store = desk.open();
    let report = store.check().unwrap();
    assert!(
        report.findings().iter().any(|line| line.to_string().contains("look-back of attempt")),
        "{:?}",
        report.findings()
    );
    assert_eq!(store.reflections(&ada).unwrap(), []);
    assert_eq!(store.events(&attempt).unwrap().len(), 2, "the attempt itself is sound");
    drop(store);
    Store::repair(&desk.folders, &desk.clock, Vec::new()).unwrap();
    let store = desk.open();
    assert!(store.check().unwrap().is_sound());
    let said = store.reflections(&ada).unwrap();
    assert_eq!(said.iter().map(|one| one.said.as_str()).collect::<Vec<_>>(), ["I wanted to hide"]);
}

#[test]
fn erased_words_are_in_no_file_not_even_in_backups() {
    let desk = Desk::new();
    let store = desk.open();
    let ada = store.ensure_learner(Some("Ada")).unwrap();
    let attempt = start(&store, &ada);
    store.put_reflection(&attempt, "look-back", "Zanzibar was in my knees").unwrap();
    store.backup_now().unwrap();
    store.put_reflection(&attempt, "look-back", "Zanzibar was in my neck").unwrap();
    assert!(desk.files_with("Zanzibar").len() >= 2);
    store.erase_learner_data(&ada).unwrap();
    drop(store);
    assert_eq!(desk.files_with("Zanzibar"), Vec::<PathBuf>::new());
}

/// What the fixture was made by is what is still in the program: the migrations that were released never change.
#[test]
fn the_first_migration_makes_the_tables_of_the_fixture() {
    let desk = desk_of_format_1();
    let tables = |conn: &Connection| {
        let mut query =
            conn.prepare("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name").unwrap();
        let rows = query.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?))).unwrap();
        rows.map(Result::unwrap).collect::<Vec<_>>()
    };
    let model = Connection::open_in_memory().unwrap();
    model.execute_batch(include_str!("../../../src/store/migrations/0001_start.sql")).unwrap();
    assert_eq!(tables(&desk.raw()), tables(&model));
    assert!(!desk.folders.path(Place::Backups).exists());
}
