//! Damage and tampering: found, named, and never shown as good; other attempts stay readable.

use std::fs;
use std::io::Write;

use amends::store::{Filter, Store, StoreError};
use rusqlite::Connection;

use super::{Desk, start, turns};

#[test]
fn history_cannot_be_rewritten_by_hand() {
    let desk = Desk::new();
    let store = desk.open();
    let attempt = start(&store, &store.ensure_learner(None).unwrap());
    store.append(&attempt, 0, &turns(2)).unwrap();
    drop(store);
    let raw = desk.raw();
    for sql in [
        "UPDATE event SET payload = '{}'",
        "UPDATE event SET kind = 'x'",
        "UPDATE event SET wall_ms = 0, payload = NULL, salt = NULL",
        "UPDATE event SET payload = NULL",
        "DELETE FROM event",
        "UPDATE attempt SET seed = 1",
        "UPDATE attempt SET learner = 'x'",
        "DELETE FROM attempt",
    ] {
        let refused = raw.execute(sql, []).unwrap_err().to_string();
        assert!(refused.contains("never"), "{sql}: {refused}");
    }
    raw.execute("UPDATE event SET payload = NULL, salt = NULL WHERE seq = 1", []).unwrap();
    drop(raw);
    let events = desk.open().events(&attempt).unwrap();
    assert_eq!((events[0].payload.as_deref(), events[1].seq), (None, 2), "emptied, and the chain holds");
}

#[test]
fn every_kind_of_tampering_is_named_and_other_attempts_stay_readable() {
    let desk = Desk::new();
    let store = desk.open();
    let ada = store.ensure_learner(None).unwrap();
    let (hurt, healthy) = (start(&store, &ada), start(&store, &ada));
    for attempt in [&hurt, &healthy] {
        store.append(attempt, 0, &turns(3)).unwrap();
        store.finish_attempt(attempt, 3, &[], "{\"score\":10}").unwrap();
    }
    drop(store);
    let sound = fs::read(desk.database()).unwrap();
    let triggers =
        "DROP TRIGGER event_keeps_its_history; DROP TRIGGER event_stays; DROP TRIGGER attempt_keeps_its_header;
        DROP TRIGGER attempt_keeps_its_room;";
    let restored = |raw: &Connection, names: &[String]| names.iter().for_each(|sql| raw.execute_batch(sql).unwrap());
    for (sql, seq) in [
        ("UPDATE event SET payload = replace(payload, 'turn', 'tirn') WHERE attempt = 1 AND seq = 2", 2),
        ("UPDATE event SET kind = 'mope' WHERE attempt = 1 AND seq = 2", 2),
        ("UPDATE event SET mono_ms = mono_ms + 1 WHERE attempt = 1 AND seq = 3", 3),
        ("UPDATE event SET wall_ms = wall_ms + 1 WHERE attempt = 1 AND seq = 1", 1),
        ("UPDATE event SET hash = zeroblob(32) WHERE attempt = 1 AND seq = 3", 3),
        ("UPDATE attempt SET in_room = 1 WHERE nr = 1", 0),
        ("DELETE FROM event WHERE attempt = 1 AND seq = 3", 3),
        ("DELETE FROM event WHERE attempt = 1 AND seq = 1", 1),
        ("DELETE FROM event WHERE attempt = 1", 1),
        ("UPDATE attempt SET event_count = 2 WHERE nr = 1", 0),
        ("UPDATE attempt SET head_hash = zeroblob(32) WHERE nr = 1", 0),
        ("UPDATE attempt SET results = '{\"score\":90}' WHERE nr = 1", 0),
        ("UPDATE attempt SET seed = 43 WHERE nr = 1", 0),
        ("UPDATE attempt SET mode = 'assessment' WHERE nr = 1", 0),
        ("UPDATE attempt SET status = 'abandoned' WHERE nr = 1", 0),
        ("UPDATE attempt SET ended_ms = ended_ms + 1 WHERE nr = 1", 0),
    ] {
        let mut file = fs::File::create(desk.database()).unwrap();
        file.write_all(&sound).unwrap();
        let raw = desk.raw();
        let names: Vec<String> = {
            let mut query = raw.prepare("SELECT sql FROM sqlite_schema WHERE type = 'trigger'").unwrap();
            query.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap()
        };
        raw.execute_batch(triggers).unwrap();
        assert_eq!(raw.execute(sql, []).unwrap().min(1), 1, "{sql}");
        let dropped: Vec<String> = names
            .into_iter()
            .filter(|sql| ["event_keeps", "event_stays", "attempt_keeps"].iter().any(|name| sql.contains(name)))
            .collect();
        restored(&raw, &dropped);
        drop(raw);

        let store = desk.open();
        let report = store.check().unwrap();
        let named: Vec<_> = report.damaged.iter().map(|found| (&found.attempt, found.seq)).collect();
        assert_eq!(named, [(&hurt, seq)], "{sql}");
        match store.events(&hurt) {
            Err(StoreError::Damaged { attempt, seq: at, .. }) => {
                assert_eq!((attempt, at), (hurt.0.clone(), seq), "{sql}");
            }
            other => panic!("{sql}: {other:?}"),
        }
        let rows = store.attempts(Filter::default()).unwrap();
        if seq == 0 {
            assert!(rows[1].damage.is_some() && rows[1].results.is_none() && !rows[1].is_unaided(), "{sql}");
        }
        assert_eq!(rows[0].results.as_deref(), Some("{\"score\":10}"));
        assert_eq!(store.events(&healthy).unwrap().len(), 3);
        assert!(matches!(store.backup_now(), Err(StoreError::DamagedFile { .. })), "no backup of a damaged store");
    }
}

#[test]
fn flipped_bits_in_stored_words_are_found_in_the_file_itself() {
    let desk = Desk::new();
    let store = desk.open();
    let attempt = start(&store, &store.ensure_learner(None).unwrap());
    store.append(&attempt, 0, &turns(40)).unwrap();
    drop(store);
    let sound = fs::read(desk.database()).unwrap();
    let words = b"{\"reply\":\"turn 17\"}";
    let at = sound.windows(words.len()).position(|window| window == words).unwrap();
    for bit in (0..words.len() * 8).step_by(5) {
        let mut flipped = sound.clone();
        flipped[at + bit / 8] ^= 1 << (bit % 8);
        fs::File::create(desk.database()).unwrap().write_all(&flipped).unwrap();
        let store = desk.open();
        assert!(matches!(store.events(&attempt), Err(StoreError::Damaged { seq: 17, .. })), "bit {bit}");
    }
}

#[test]
fn a_broken_file_never_opens_as_a_good_one() {
    let desk = Desk::new();
    let store = desk.open();
    let attempt = start(&store, &store.ensure_learner(None).unwrap());
    store.append(&attempt, 0, &turns(200)).unwrap();
    drop(store);
    let sound = fs::read(desk.database()).unwrap();
    for page in 0..sound.len() / 4096 {
        for damage in ["cut", "zeroed"] {
            let mut bytes = sound.clone();
            if damage == "cut" {
                bytes.truncate(page * 4096 + 1000);
            } else {
                bytes[page * 4096..(page + 1) * 4096].fill(0);
            }
            fs::File::create(desk.database()).unwrap().write_all(&bytes).unwrap();
            match Store::open(&desk.folders, desk.clock.clone()) {
                Err(StoreError::DamagedFile { .. } | StoreError::NotAStore { .. }) => {}
                Err(other) => panic!("{damage} at page {page}: {other}"),
                Ok(store) => assert!(!store.check().unwrap().is_sound(), "{damage} at page {page}"),
            }
        }
    }
}

#[test]
fn a_later_format_and_other_programs_files_are_refused_without_touching_them() {
    let desk = Desk::new();
    drop(desk.open());
    let raw = desk.raw();
    raw.execute_batch("PRAGMA journal_mode=DELETE; PRAGMA user_version=99").unwrap();
    drop(raw);
    let before = fs::read(desk.database()).unwrap();
    let refused = Store::open(&desk.folders, desk.clock.clone()).unwrap_err();
    assert!(matches!(refused, StoreError::TooNew { found: 99, known: 6, .. }), "{refused}");
    assert_eq!(fs::read(desk.database()).unwrap(), before);

    for other in [b"not a database at all, just some words".to_vec(), {
        let path = desk.dir.path().join("other");
        Connection::open(&path).unwrap().execute_batch("CREATE TABLE t (x); PRAGMA application_id=7").unwrap();
        fs::read(path).unwrap()
    }] {
        fs::File::create(desk.database()).unwrap().write_all(&other).unwrap();
        let refused = Store::open(&desk.folders, desk.clock.clone()).unwrap_err();
        assert!(matches!(refused, StoreError::NotAStore { .. }), "{refused}");
        assert_eq!(fs::read(desk.database()).unwrap(), other);
    }
}
