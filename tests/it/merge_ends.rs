//! Merging and forgetting that do not come to a good end: what is in is told, what is damaged too, and why it ended.

use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use amends::workflow::reports::forget::people;
use amends::workflow::reports::merge::{Merged, merge};
use amends::workflow::reports::open_run;
use rusqlite::Connection;
use serde_json::Value;

use crate::merge::{NOW, archive_of, merged, put, tangled};
use crate::support::amends;

fn named(dir: &Path, names: &[&str]) -> Vec<PathBuf> {
    let mut files = tangled();
    files.retain(|(name, _)| names.contains(&name.as_str()));
    put(&dir.join("handed-in"), &files)
}

fn whys(merged: &Merged) -> Vec<String> {
    merged.damage.iter().map(|damage| damage.why.to_string()).collect()
}

#[test]
fn what_is_in_and_what_was_damaged_is_told_where_writing_fails() {
    let dir = tempfile::tempdir().unwrap();
    let paths = named(dir.path(), &["ana-1.amends", "ben-broken.amends"]);
    fs::write(paths[0].with_file_name("torn.amends"), "PK").unwrap();
    let archive = archive_of(dir.path(), "data");
    let conn = Connection::open(archive.path()).unwrap();
    conn.execute_batch("CREATE TRIGGER full BEFORE INSERT ON run BEGIN SELECT RAISE(ABORT, 'no more'); END").unwrap();
    drop((conn, archive));
    let output = amends(&dir.path().join("data"))
        .args(["merge", dir.path().join("handed-in").to_str().unwrap(), "--format", "json"])
        .output()
        .unwrap();
    let told: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((output.status.code(), told["new_files"].as_u64()), (Some(2), Some(0)));
    let ended = told["ended_by"].as_str().unwrap();
    assert!(ended.starts_with("It ended before all was in.") && !ended.contains("Nothing was changed"), "{ended}");
    let damage = told["damage"].to_string();
    assert!(damage.contains("torn.amends") && damage.contains("ben-broken.amends"), "{damage}");
}

#[test]
fn a_run_that_does_not_count_is_named_as_often_as_it_is_merged() {
    let dir = tempfile::tempdir().unwrap();
    let paths = named(dir.path(), &["ana-1.amends", "ana-other.amends"]);
    let mut archive = archive_of(dir.path(), "data");
    let first = merged(&mut archive, &paths);
    assert_eq!(whys(&first).iter().filter(|why| why.contains("another run with the same id")).count(), 1, "{first:?}");
    assert_eq!(merged(&mut archive, &paths).damage, first.damage);
}

#[test]
fn playing_again_shows_how_far_it_is_and_can_be_stopped() {
    let dir = tempfile::tempdir().unwrap();
    let lacking = named(dir.path(), &["ana-2-lacking.amends"]);
    let mut archive = archive_of(dir.path(), "data");
    merged(&mut archive, &lacking);
    let whole = named(dir.path(), &["ana-2.amends"]);
    let stopped = merge(&mut archive, &whole, NOW, &mut |far| {
        if far.again.1 > 0 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    assert!(stopped.unwrap().is_stopped);
    let mut seen = Vec::new();
    let rest = merge(&mut archive, &whole, NOW, &mut |far| {
        seen.extend(Some(far.again).filter(|(_, of)| *of > 0));
        ControlFlow::Continue(())
    });
    assert!(!rest.unwrap().is_stopped);
    assert_eq!(seen, [(1, 2), (2, 2)], "one was put right before it was stopped");
    assert!(merged(&mut archive, &lacking).not_replayed.is_empty());
}

#[test]
fn a_run_whose_file_cannot_be_read_again_stands_and_is_named() {
    let dir = tempfile::tempdir().unwrap();
    let paths = named(dir.path(), &["ana-1.amends", "ana-2-lacking.amends"]);
    let mut archive = archive_of(dir.path(), "data");
    merged(&mut archive, &paths[1..]);
    let conn = Connection::open(archive.path()).unwrap();
    conn.execute("UPDATE file_bytes SET content = x'00'", []).unwrap();
    let found = merged(&mut archive, &paths[..1]);
    assert!(found.reserved.iter().any(|damage| damage.file.ends_with("ana-2-lacking.amends")), "{found:?}");
    assert_eq!(people(&mut archive).unwrap()[0].runs, 3);
}

#[test]
fn a_run_opens_while_somebody_writes() {
    let dir = tempfile::tempdir().unwrap();
    let mut archive = archive_of(dir.path(), "data");
    merged(&mut archive, &named(dir.path(), &["ana-1.amends"]));
    let conn = Connection::open(archive.path()).unwrap();
    let run: String = conn.query_row("SELECT id FROM run", [], |row| row.get(0)).unwrap();
    conn.execute_batch("BEGIN IMMEDIATE").unwrap();
    let begun = Instant::now();
    assert!(open_run(&mut archive, &run).unwrap().is_some());
    assert!(begun.elapsed() < Duration::from_secs(8));
}

#[test]
fn traces_that_a_reader_keeps_are_told_with_what_is_forgotten() {
    let dir = tempfile::tempdir().unwrap();
    let mut archive = archive_of(dir.path(), "data");
    merged(&mut archive, &named(dir.path(), &["ana-1.amends"]));
    let reader = Connection::open(archive.path()).unwrap();
    reader.execute_batch("BEGIN").unwrap();
    reader.query_row("SELECT count(*) FROM run", [], |row| row.get::<_, i64>(0)).unwrap();
    let output = amends(&dir.path().join("data"))
        .args(["archive", "forget", "--everything", "--yes", "--format", "json"])
        .output()
        .unwrap();
    let told: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((output.status.code(), told["files"].as_u64()), (Some(1), Some(1)), "{told}");
    assert!(told["traces"].as_str().unwrap().contains("archive.sqlite-wal"), "{told}");
}
