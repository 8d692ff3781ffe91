//! What somebody was about to say, and the stores of the format before there was a place for it.

use std::fs;
use std::path::PathBuf;

use amends::store::{AttemptId, Filter, Status, Store, StoreError};
use amends::workflow::draft::Unsent;
use amends::workflow::reflection::Journal;
use amends::workflow::{Attempt, Workspace, attempt, history};

use super::{Desk, event, start, turns};

/// A store as the program of format 2 left it: a drill played to its end with a reply in one's own words and looked back
/// on, and one left after its first move.
const FORMAT_2: &[u8] = include_bytes!("format-2.sqlite");

fn keep(store: &Store, attempt: &AttemptId, said: &str) {
    store.put_draft(attempt, Some(said)).unwrap().wait().unwrap();
}

#[test]
fn the_last_draft_of_each_attempt_counts_and_goes_when_the_attempt_is_over() {
    let desk = Desk::new();
    let store = desk.open();
    let ada = store.ensure_learner(Some("Ada")).unwrap();
    let (first, second) = (start(&store, &ada), start(&store, &ada));
    assert_eq!(store.draft(&first).unwrap(), None);
    keep(&store, &first, "I was about");
    keep(&store, &first, "I was about to say");
    keep(&store, &second, "Sorry");
    drop(store);
    let store = desk.open();
    assert_eq!(store.draft(&first).unwrap().as_deref(), Some("I was about to say"));
    assert!(store.events(&first).unwrap().is_empty(), "it is no event");
    store.append(&first, 0, &turns(1)).unwrap();
    assert!(store.draft(&first).unwrap().is_some(), "a move alone drops nothing");
    store.finish_attempt(&first, 1, &[event("ending", "{}")], "{}").unwrap();
    store.abandon(&second).unwrap();
    for over in [&first, &second] {
        assert_eq!(store.draft(over).unwrap(), None);
        let late = store.put_draft(over, Some("too late")).unwrap().wait();
        assert!(matches!(late, Err(StoreError::NotOpen { .. })), "{late:?}");
        store.put_draft(over, None).unwrap().wait().unwrap();
    }
    assert!(store.put_draft(&AttemptId("nobody".into()), Some("x")).unwrap().wait().is_err());
    assert!(store.check().unwrap().is_sound());
}

#[test]
fn a_draft_nobody_waited_for_is_there_after_the_store_was_closed() {
    let desk = Desk::new();
    let store = desk.open();
    let attempt = start(&store, &store.ensure_learner(None).unwrap());
    for n in 0..20 {
        drop(store.put_draft(&attempt, Some(&format!("word {n}"))).unwrap());
    }
    assert_eq!(store.draft(&attempt).unwrap().as_deref(), Some("word 19"), "what is asked later comes after it");
    drop(store.put_draft(&attempt, Some("the very last")).unwrap());
    drop(store);
    assert_eq!(desk.open().draft(&attempt).unwrap().as_deref(), Some("the very last"));
}

#[test]
fn a_changed_draft_is_named_and_not_shown_and_a_repair_keeps_the_sound_ones() {
    let desk = Desk::new();
    let store = desk.open();
    let ada = store.ensure_learner(Some("Ada")).unwrap();
    let (worn, sound, over) = (start(&store, &ada), start(&store, &ada), start(&store, &ada));
    for attempt in [&worn, &sound, &over] {
        store.append(attempt, 0, &turns(2)).unwrap();
        keep(&store, attempt, "I wanted to hide");
    }
    store.backup_now().unwrap();
    // The backup still has this one.
    store.abandon(&over).unwrap();
    drop(store);
    let change = format!(
        "UPDATE draft SET said = 'I wanted to ride' WHERE attempt = (SELECT nr FROM attempt WHERE id = '{worn}')"
    );
    desk.raw().execute_batch(&change).unwrap();
    let store = desk.open();
    let findings = store.check().unwrap().findings();
    let findings: Vec<String> = findings.iter().map(ToString::to_string).collect();
    assert_eq!(findings, [format!("draft of attempt {worn}: the words have changed")]);
    assert_eq!(store.draft(&worn).unwrap(), None);
    assert_eq!(store.events(&worn).unwrap().len(), 2, "the attempt itself is sound");
    drop(store);
    let repaired = Store::repair(&desk.folders, &desk.clock, Vec::new()).unwrap();
    assert_eq!(repaired.whole, 3, "{repaired:?}");
    let store = desk.open();
    assert!(store.check().unwrap().is_sound());
    assert_eq!(store.draft(&sound).unwrap().as_deref(), Some("I wanted to hide"));
    assert_eq!((store.draft(&worn).unwrap(), store.draft(&over).unwrap()), (None, None), "a backup brings none back");
}

#[test]
fn a_store_that_is_lost_comes_back_from_its_backup_with_the_draft_of_that_moment() {
    let desk = Desk::new();
    let store = desk.open();
    let attempt = start(&store, &store.ensure_learner(Some("Ada")).unwrap());
    keep(&store, &attempt, "I was about to say");
    let backup = store.backup_now().unwrap().path;
    keep(&store, &attempt, "I was about to say more");
    drop(store);
    fs::write(desk.database(), b"rot").unwrap();
    Store::repair(&desk.folders, &desk.clock, Vec::new()).unwrap();
    assert_eq!(desk.open().draft(&attempt).unwrap().as_deref(), Some("I was about to say"));
    Store::restore(&desk.folders, &desk.clock, &backup).unwrap();
    assert_eq!(desk.open().draft(&attempt).unwrap().as_deref(), Some("I was about to say"));
}

#[test]
fn erased_drafts_are_in_no_file_and_no_copy_brings_them_back() {
    for all in [true, false] {
        let desk = Desk::new();
        let store = desk.open();
        let ada = store.ensure_learner(Some("Ada")).unwrap();
        let (attempt, other) = (start(&store, &ada), start(&store, &store.ensure_learner(Some("Bo")).unwrap()));
        keep(&store, &attempt, "Zanzibar is what I was about to say");
        keep(&store, &other, "Sorry");
        let backup = store.backup_now().unwrap().path;
        let copy = desk.dir.path().join("copy.sqlite");
        fs::copy(backup, &copy).unwrap();
        keep(&store, &attempt, "Zanzibar is what I was about to ask");
        assert!(desk.files_with("Zanzibar").len() >= 3);
        if all {
            store.erase_learner_data(&ada).unwrap();
        } else {
            store.wipe_words(&attempt, &["words"]).unwrap();
        }
        assert_eq!(desk.files_with("Zanzibar"), std::slice::from_ref(&copy), "while the store is open, too");
        assert_eq!(store.draft(&attempt).unwrap(), None);
        assert_eq!(store.draft(&other).unwrap().as_deref(), Some("Sorry"));
        assert!(store.check().unwrap().is_sound());
        drop(store);
        Store::restore(&desk.folders, &desk.clock, &copy).unwrap();
        fs::remove_file(&copy).unwrap();
        assert_eq!(desk.files_with("Zanzibar"), Vec::<PathBuf>::new());
        Store::repair(&desk.folders, &desk.clock, Vec::new()).unwrap();
        assert_eq!(desk.files_with("Zanzibar"), Vec::<PathBuf>::new());
        assert!(desk.open().check().unwrap().is_sound());
    }
}

#[test]
fn a_draft_that_cannot_be_written_fails_for_itself_alone() {
    let desk = Desk::new();
    let store = desk.open();
    let attempt = start(&store, &store.ensure_learner(None).unwrap());
    keep(&store, &attempt, "Sorry");
    fs::rename(desk.database(), desk.dir.path().join("away")).unwrap();
    let lost = store.put_draft(&attempt, Some("Sorry, Pell")).unwrap().wait();
    assert!(matches!(lost, Err(StoreError::Vanished { .. })), "{lost:?}");
    fs::rename(desk.dir.path().join("away"), desk.database()).unwrap();
    keep(&store, &attempt, "Sorry, Pell");
    let long = store.put_draft(&attempt, Some(&"so ".repeat(6_000_000)));
    assert!(long.is_err(), "an essay is refused before it is written");
    assert_eq!(store.draft(&attempt).unwrap().as_deref(), Some("Sorry, Pell"));
}

fn desk_of_format_2() -> Desk {
    let desk = Desk::new();
    fs::write(desk.database(), FORMAT_2).unwrap();
    desk
}

#[test]
fn a_store_of_format_2_is_backed_up_and_keeps_everything() {
    let desk = desk_of_format_2();
    let mut ws = Workspace::open(desk.folders.clone()).unwrap();
    assert_eq!(ws.store.opening().migrated_from, Some(2));
    ws.settle_learner();
    assert_eq!(ws.learner_name().as_deref(), Some("Ada Lovelock"));
    let backups = ws.store.backups().unwrap();
    assert_eq!(backups.iter().map(|backup| backup.schema).collect::<Vec<_>>(), [2]);
    let rows = ws.store.attempts(Filter::default()).unwrap();
    assert_eq!(rows.iter().map(|row| row.status).collect::<Vec<_>>(), [Status::Open, Status::Ended]);
    let (session, _) = attempt::replay(&ws, &rows[1]).unwrap();
    assert_eq!(history::results_of(&rows[1]).unwrap(), attempt::results(&session), "replayed to the last digit");
    assert!(session.turns().next().unwrap().text.starts_with("I'm so sorry, it went cold"), "with its words");
    assert!(Journal::read(&ws).unwrap().of(&rows[1].id).was_asked);
    let open = Attempt::resume(&ws, &rows[0]).unwrap();
    assert_eq!(open.kept_draft(&ws), None);
    let draft = open.draft(&Unsent::of("I was about to say")).unwrap();
    open.keep_draft(&ws, Some(&draft)).unwrap().unwrap().wait().unwrap();
    assert_eq!(open.kept_draft(&ws), Some(draft));
    assert!(ws.store.check().unwrap().is_sound());
    drop(ws);
    assert_eq!(desk.open().opening().migrated_from, None, "once");
}

#[test]
fn a_backup_of_format_2_is_restored_and_a_repair_reads_it() {
    let desk = desk_of_format_2();
    let backup = {
        let store = desk.open();
        store.backups().unwrap().remove(0).path
    };
    fs::write(desk.database(), b"rot").unwrap();
    let repaired = Store::repair(&desk.folders, &desk.clock, Vec::new()).unwrap();
    assert_eq!((repaired.from_backup.len(), repaired.events), (2, 8), "{repaired:?}");
    assert!(desk.open().check().unwrap().is_sound());
    Store::restore(&desk.folders, &desk.clock, &backup).unwrap();
    let store = desk.open();
    assert!(store.check().unwrap().is_sound());
    assert_eq!(store.attempts(Filter::default()).unwrap().len(), 2);
}
