//! A store of the format before, with a conversation under way, is opened by this version and killed, or its disk fails,
//! at each call in turn: no acknowledged move is lost, and the store before stays to be had as a backup.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use amends::platform::folders::Place;
use amends::platform::{Clock, Folders};
use amends::store::{DATABASE_NAME, Store};
use rusqlite::Connection;

use super::script::{self, Ack, MOVES, Play};
use super::shim::{self, EIO, ENOSPC, Happening};
use super::{report, scratch};

/// How many moves the conversation has.
const PLAYED: usize = 5;
/// An earlier format, and the one of this version: all that lies between is run at once.
const BEFORE: u32 = 2;
const NOW: u32 = 6;
/// Its tables.
const TABLES: [&str; 7] = ["meta", "learner", "erased", "case_snapshot", "attempt", "event", "reflection"];

/// A folder with a store of the format before: its tables are made by the migrations up to it, and a conversation is under way in it.
fn format_before() -> (tempfile::TempDir, Ack) {
    let dir = scratch();
    let mut play = Play::start(&mut script::program(dir.path()));
    let mut last = None;
    while let Some(line) = play.line() {
        let Some(ack) = Ack::read(&line) else { continue };
        let is_enough = ack.moves == PLAYED;
        if !is_enough {
            play.say(MOVES[ack.moves]);
        }
        last = Some(ack);
        if is_enough {
            break;
        }
    }
    play.finish();
    let (database, old) = (dir.path().join(DATABASE_NAME), dir.path().join("old"));
    let conn = Connection::open(&old).unwrap();
    conn.execute_batch("PRAGMA page_size=4096; PRAGMA application_id=0x414D4E44;").unwrap();
    conn.execute_batch(include_str!("../../../src/store/migrations/0001_start.sql")).unwrap();
    conn.execute_batch(include_str!("../../../src/store/migrations/0002_reflections.sql")).unwrap();
    conn.execute("ATTACH ?1 AS played", [database.to_string_lossy()]).unwrap();
    for table in TABLES {
        // The columns the format before had; later ones are left behind.
        let columns = format!("SELECT group_concat(name) FROM pragma_table_info('{table}', 'main')");
        let columns: String = conn.query_row(&columns, [], |row| row.get(0)).unwrap();
        conn.execute_batch(&format!("INSERT INTO main.{table} ({columns}) SELECT {columns} FROM played.{table}"))
            .unwrap();
    }
    let mark = format!("DETACH played; PRAGMA user_version={BEFORE}; PRAGMA journal_mode=WAL;");
    conn.execute_batch(&mark).unwrap();
    drop(conn);
    fs::rename(&old, &database).unwrap();
    for entry in fs::read_dir(folders(dir.path()).path(Place::Backups)).into_iter().flatten().flatten() {
        fs::remove_file(entry.path()).unwrap();
    }
    (dir, last.expect("it was acknowledged"))
}

fn folders(data: &Path) -> Folders {
    Folders::find(Some(data)).unwrap()
}

fn copy_of(template: &Path) -> tempfile::TempDir {
    let dir = scratch();
    for entry in fs::read_dir(template).unwrap().flatten().filter(|entry| entry.path().is_file()) {
        fs::copy(entry.path(), dir.path().join(entry.file_name())).unwrap();
    }
    dir
}

fn format_of(data: &Path) -> u32 {
    let conn = Connection::open(data.join(DATABASE_NAME)).unwrap();
    conn.query_row("PRAGMA user_version", [], |row| row.get(0)).unwrap()
}

/// The backups that were made; each is a sound store.
fn backups(data: &Path) -> Vec<(u32, PathBuf)> {
    let all = Store::backups_in(folders(data).path(Place::Backups)).unwrap();
    for backup in &all {
        let copy = scratch();
        fs::copy(&backup.path, copy.path().join(DATABASE_NAME)).unwrap();
        let store = Store::open(&folders(copy.path()), Clock::system()).unwrap();
        assert!(store.check().unwrap().is_sound(), "{}", backup.path.display());
    }
    all.into_iter().map(|backup| (backup.schema, backup.path)).collect()
}

/// Opens a copy of the template with something happening at each call in turn, and looks at what is left.
fn sweep(what: Happening) -> u32 {
    let (template, acked) = format_before();
    assert_eq!(format_of(template.path()), BEFORE);
    let kept = BTreeMap::from([(acked.attempt.clone(), acked.moves)]);
    let (mut at, mut killed_before, mut killed_after) = (0, 0, 0);
    loop {
        at += 1;
        let dir = copy_of(template.path());
        let fired = dir.path().join("fired");
        let mut command = script::program(dir.path());
        shim::load(&mut command, dir.path());
        shim::at(&mut command, at, what, &fired);
        // Opened, migrated and closed again: what comes after is the same as with any other store.
        let play = Play::start(&mut command);
        let said = play.line();
        play.finish();
        let context = format!("{what:?} at call {at}, {said:?}");
        let format = format_of(dir.path());
        let before = backups(dir.path());
        match format {
            BEFORE => killed_before += 1,
            NOW => killed_after += 1,
            _ => panic!("{context}: format {format}"),
        }
        assert!(
            format == BEFORE || before.iter().any(|(schema, _)| *schema == BEFORE),
            "{context}: migrated without a backup"
        );
        script::nothing_is_lost(dir.path(), &kept).unwrap_or_else(|wrong| panic!("{context}: {wrong}"));
        let mut again = Play::start(&mut script::program(dir.path()));
        let heard = again.lockstep();
        again.finish();
        assert!(heard.is_over, "{context}: it does not go on to its end: {heard:?}");
        assert_eq!(heard.acks, BTreeMap::from([(acked.attempt.clone(), MOVES.len())]), "{context}");
        if !fired.exists() {
            break;
        }
    }
    assert!(
        killed_before > 10 && killed_after > 0,
        "{killed_before} before and {killed_after} after it: not both sides"
    );
    at - 1
}

#[test]
fn killed_before_any_change_of_a_file_a_migration_loses_no_acknowledged_move() {
    crate::needs_shim!();
    let calls = sweep(Happening::Kill);
    assert!(calls > 30, "there were only {calls} calls: the library does not see the files");
    report(&format!("a migration of format {BEFORE} killed before each of {calls} calls that change a file, 0 lost"));
}

#[test]
fn a_migration_whose_disk_fails_at_any_call_loses_no_acknowledged_move() {
    crate::needs_shim!();
    for what in [Happening::Fail(EIO), Happening::Fail(ENOSPC)] {
        let calls = sweep(what);
        report(&format!("a migration of format {BEFORE} with {what:?} at each of {calls} calls: 0 lost"));
    }
}
