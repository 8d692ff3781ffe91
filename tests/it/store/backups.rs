//! Backups that can be trusted, restores that lose nothing, and erasures that leave no byte behind.

use std::fs;
use std::io::Write;
use std::path::PathBuf;

use amends::platform::folders::Place;
use amends::store::{AttemptId, LearnerId, Status, Store, StoreError};
use rusqlite::Connection;

use super::{Desk, event, start, turns};

#[test]
fn a_backup_is_whole_named_and_can_take_the_stores_place() {
    let desk = Desk::new();
    let store = desk.open();
    let ada = store.ensure_learner(Some("Ada")).unwrap();
    let attempt = start(&store, &ada);
    store.append(&attempt, 0, &turns(5)).unwrap();
    let backup = store.backup_now().unwrap();
    assert!(backup.path.ends_with("backups/backup-000001-20251125T093235Z-v6.sqlite"), "{:?}", backup.path);
    desk.clock.set_ms(0);
    store.append(&attempt, 5, &turns(1)).unwrap();
    let second = store.backup_now().unwrap();
    assert_eq!(second.counter, 2, "the counter orders, not the clock");
    assert_eq!(store.last_verified_backup().unwrap(), Some(second.clone()));
    assert_eq!(store.backups().unwrap(), [second, backup.clone()]);
    assert!(matches!(Store::restore(&desk.folders, &desk.clock, &backup.path), Err(StoreError::InUse { .. })));
    drop(store);

    let restored = Store::restore(&desk.folders, &desk.clock, &backup.path).unwrap();
    let aside = restored.set_aside.unwrap();
    let store = desk.open();
    assert!(!store.opening().after_unclean_exit);
    assert_eq!(store.events(&attempt).unwrap().len(), 5);
    assert!(store.check().unwrap().is_sound());
    drop(store);
    Store::restore(&desk.folders, &desk.clock, &aside).unwrap();
    assert_eq!(desk.open().events(&attempt).unwrap().len(), 6, "the store before is not lost");
    let is_leftover = |path: &PathBuf| path.extension().is_none_or(|end| end != "sqlite" && end != "lock");
    let leftovers: Vec<PathBuf> = desk.all_bytes().into_iter().map(|(path, _)| path).filter(is_leftover).collect();
    assert_eq!(leftovers, Vec::<PathBuf>::new());
}

#[test]
fn a_rotten_or_hostile_backup_leaves_the_store_as_it_is() {
    let desk = Desk::new();
    let store = desk.open();
    let attempt = start(&store, &store.ensure_learner(None).unwrap());
    store.append(&attempt, 0, &turns(5)).unwrap();
    let backup = store.backup_now().unwrap().path;
    drop(store);
    let sound = fs::read(&backup).unwrap();
    for sql in [
        "DROP TRIGGER event_keeps_its_history; UPDATE event SET kind = 'x' WHERE seq = 2;",
        "CREATE TRIGGER sly AFTER INSERT ON event BEGIN DELETE FROM learner; END;",
        "CREATE VIEW v AS SELECT * FROM learner;",
        "PRAGMA user_version = 9;",
        "PRAGMA application_id = 9;",
    ] {
        fs::File::create(&backup).unwrap().write_all(&sound).unwrap();
        Connection::open(&backup).unwrap().execute_batch(sql).unwrap();
        let before = fs::read(desk.database()).unwrap();
        assert!(Store::restore(&desk.folders, &desk.clock, &backup).is_err(), "{sql}");
        assert_eq!(fs::read(desk.database()).unwrap(), before, "{sql}");
    }
    assert!(Store::restore(&desk.folders, &desk.clock, &desk.dir.path().join("none")).is_err());
    assert_eq!(desk.open().events(&attempt).unwrap().len(), 5);
}

#[test]
fn erasing_a_learner_leaves_no_byte_of_name_or_words_and_nobody_else_is_touched() {
    let desk = Desk::new();
    let store = desk.open();
    let (gone, stays) = ("Zebedee Quux", "Ada Lovelock");
    let (zebedee, ada) = (store.ensure_learner(Some(gone)).unwrap(), store.ensure_learner(Some(stays)).unwrap());
    for n in 0..150 {
        store.ensure_learner(Some(&format!("Somebody {n}"))).unwrap();
    }
    let mut attempts = Vec::new();
    for learner in [&zebedee, &ada, &zebedee] {
        let attempt = start(&store, learner);
        for seq in 0..30 {
            let words = format!("{{\"typed\":\"words of {learner} {}\"}}", "and more ".repeat(40));
            store.append(&attempt, seq, &[event("typed", &words)]).unwrap();
        }
        attempts.push(attempt);
    }
    let results = |learner: &LearnerId| format!("{{\"quote\":\"words of {learner}\"}}");
    store.finish_attempt(&attempts[0], 30, &[], &results(&zebedee)).unwrap();
    store.finish_attempt(&attempts[1], 30, &[], &results(&ada)).unwrap();
    let old = store.backup_now().unwrap();
    let elsewhere = tempfile::tempdir().unwrap();
    let stick = elsewhere.path().join("from the stick.sqlite");
    fs::copy(&old.path, &stick).unwrap();
    let words = format!("words of {zebedee}");
    assert!(desk.files_with(gone).len() >= 2 && desk.files_with(&words).len() >= 2, "there was something to erase");

    let erased = store.erase_learner_data(&zebedee).unwrap();
    assert_eq!((erased.attempts, erased.events, erased.backups), (2, 60, 1));
    for trace in [gone, &words] {
        assert_eq!(desk.files_with(trace), Vec::<PathBuf>::new(), "while still open");
    }
    assert_eq!(store.learners().unwrap().len(), 151);
    assert!(store.check().unwrap().is_sound());
    let row = store.attempt(&attempts[0].0).unwrap();
    assert_eq!((row.status, row.results, row.event_count), (Status::Ended, None, 30));
    assert_eq!(store.attempt(&attempts[2].0).unwrap().status, Status::Abandoned);
    assert!(store.events(&attempts[0]).unwrap().iter().all(|event| event.payload.is_none()));
    assert_eq!(store.attempt(&attempts[1].0).unwrap().results, Some(results(&ada)));
    assert!(store.events(&attempts[1]).unwrap().iter().all(|event| event.payload.is_some()));
    drop(store);

    let restored = Store::restore(&desk.folders, &desk.clock, &stick).unwrap();
    assert_eq!(restored.erased_again, 1, "a copy that left the folder is erased again when it comes back");
    let store = desk.open();
    assert_eq!(store.events(&attempts[1]).unwrap().len(), 30);
    drop(store);
    for trace in [gone, &words] {
        assert_eq!(desk.files_with(trace), Vec::<PathBuf>::new());
    }
}

#[test]
fn typed_words_can_go_alone_and_ratings_results_and_chain_stay() {
    let desk = Desk::new();
    let store = desk.open();
    let attempt = start(&store, &store.ensure_learner(None).unwrap());
    let batch = [event("typed", "\"my secret words\""), event("rating", "{\"empathy\":3}")];
    store.append(&attempt, 0, &batch).unwrap();
    store.finish_attempt(&attempt, 2, &[], "{\"score\":50}").unwrap();
    store.backup_now().unwrap();
    assert!(!desk.files_with("my secret words").is_empty());
    let erased = store.wipe_words(&attempt, &["typed"]).unwrap();
    assert_eq!((erased.events, erased.backups), (1, 1));
    assert_eq!(desk.files_with("my secret words"), Vec::<PathBuf>::new());
    let payloads: Vec<_> = store.events(&attempt).unwrap().into_iter().map(|event| event.payload).collect();
    assert_eq!(payloads, [None, Some("{\"empathy\":3}".to_owned())]);
    assert_eq!(store.attempt(&attempt.0).unwrap().results.as_deref(), Some("{\"score\":50}"));
    assert!(matches!(store.wipe_words(&AttemptId("none".into()), &["typed"]), Err(StoreError::Unknown { .. })));
}

#[test]
fn a_backup_that_cannot_be_rewritten_is_named_and_the_rest_is_done() {
    let desk = Desk::new();
    let store = desk.open();
    let learner = store.ensure_learner(Some("Zebedee Quux")).unwrap();
    store.backup_now().unwrap();
    let rotten = desk.folders.path(Place::Backups).join("backup-000009-20251125T093235Z-v1.sqlite");
    fs::File::create(&rotten).unwrap().write_all(b"SQLite format 3\0 Zebedee Quux").unwrap();
    match store.erase_learner_data(&learner) {
        Err(StoreError::TracesLeft { left, .. }) => assert_eq!(left, [rotten.as_path()]),
        other => panic!("{other:?}"),
    }
    assert_eq!(desk.files_with("Zebedee Quux"), [rotten.as_path()]);
    fs::remove_file(rotten).unwrap();
    assert_eq!(store.erase_learner_data(&learner).unwrap().backups, 1);
}
