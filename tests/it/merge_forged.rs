//! Merging what a forger sealed: times, moods and references no hand-in of this program has are named and not counted.

use std::fs;

use amends::store::StoreError;
use amends::workflow::reflection::Mood;
use amends::workflow::reports::Archive;
use amends::workflow::reports::examples::{Along, MadeRun, Maker};
use amends::workflow::reports::forget::people;
use rusqlite::Connection;
use serde_json::json;

use crate::merge::{NOW, archive_of, folders, merged, put, with_list, with_run_begun};

const DAY: i64 = 86_400_000;
const CENTURY: i64 = 36_525 * DAY;

fn handed_in() -> Vec<u8> {
    let dir = tempfile::tempdir().unwrap();
    let mut maker = Maker::new(folders(dir.path())).unwrap();
    let run = MadeRun { mood: Some(Mood::Calm), ..MadeRun::of("wrong-plate", 8, 1, NOW - 9 * DAY) };
    let runs = maker.play("Ana", &run).unwrap();
    maker.hand_in(("Ana", "Ana", "Front"), &runs, Along { words: true, ideas: true }, NOW - 8 * DAY).unwrap().bytes
}

#[test]
fn what_no_hand_in_can_hold_is_named_and_not_counted() {
    let whole = handed_in();
    let of = |mood: &str, runs: u32| json!({ "mood": mood, "runs": runs });
    let cases: [(&str, Vec<u8>, usize, &str); 7] = [
        ("before-time", with_run_begun(&whole, -CENTURY), 0, "no results of this program"),
        ("ends-first", with_run_begun(&whole, 100 * DAY), 0, "no results of this program"),
        ("far", with_run_begun(&whole, 9 * CENTURY), 0, "no results of this program"),
        ("made-never", with_list(&whole, |list| list["made_ms"] = i64::MAX.into()), 1, "list of contents"),
        ("moods-many", with_list(&whole, |list| list["mood"] = json!([of("Calm", 900)])), 1, "moods"),
        ("moods-twice", with_list(&whole, |list| list["mood"] = json!([of("Calm", 1), of("Calm", 1)])), 1, "moods"),
        ("reference", with_list(&whole, |list| list["who"]["ref"] = "x".repeat(5000).into()), 0, "signs"),
    ];
    for (name, bytes, runs, why) in cases {
        let dir = tempfile::tempdir().unwrap();
        let mut archive = archive_of(dir.path(), "data");
        let paths = put(&dir.path().join("in"), &[(format!("{name}.amends"), bytes)]);
        let found = merged(&mut archive, &paths);
        assert_eq!(found.new_runs, runs, "{name}: {found:?}");
        assert!(found.damage.iter().any(|damage| damage.why.to_string().contains(why)), "{name}: {found:?}");
        let conn = Connection::open(archive.path()).unwrap();
        let moods: i64 = conn.query_row("SELECT count(mood) FROM file", [], |row| row.get(0)).unwrap();
        assert_eq!(moods, i64::from(found.new_files == 1 && runs == 0), "{name}: {found:?}");
        assert_eq!(merged(&mut archive, &paths).damage, found.damage, "{name} is named again");
    }
}

#[test]
fn names_are_read_as_they_are_written() {
    let dir = tempfile::tempdir().unwrap();
    let bytes = with_list(&handed_in(), |list| {
        list["who"]["called"] = "Ana\u{202e}amiL".into();
        list["who"]["team"] = "Fr\u{200b}ont".into();
    });
    let mut archive = archive_of(dir.path(), "data");
    merged(&mut archive, &put(&dir.path().join("in"), &[("a.amends".to_owned(), bytes)]));
    let all = people(&mut archive).unwrap();
    assert_eq!((all[0].person.called.as_str(), all[0].person.team.as_deref()), ("AnaamiL", Some("Front")));
}

#[test]
fn a_file_that_is_no_archive_is_said_to_be_none_and_left_alone() {
    let dir = tempfile::tempdir().unwrap();
    let path = archive_of(dir.path(), "data").path().to_owned();
    let open = || Archive::open(&folders(&dir.path().join("data")));
    fs::write(&path, "Dear diary").unwrap();
    let error = open().unwrap_err();
    assert!(matches!(error, StoreError::NotAnArchive { .. }), "{error}");
    assert!(!error.to_string().contains("repair"), "{error}");
    assert_eq!(fs::read(&path).unwrap(), b"Dear diary");
    fs::remove_file(&path).unwrap();
    drop(open().unwrap());
    let conn = Connection::open(&path).unwrap();
    conn.pragma_update(None, "user_version", 99).unwrap();
    drop(conn);
    assert!(matches!(open().unwrap_err(), StoreError::TooNew { found: 99, .. }));
    let conn = Connection::open(&path).unwrap();
    conn.pragma_update(None, "user_version", 1).unwrap();
    drop(conn);
    let mut bytes = fs::read(&path).unwrap();
    bytes[4_000..].fill(0xA5);
    fs::write(&path, bytes).unwrap();
    let error = open().and_then(|mut archive| people(&mut archive)).unwrap_err();
    assert!(matches!(error, StoreError::DamagedArchive { .. }), "{error:?}");
    assert!(error.to_string().contains("merge the hand-ins again"), "{error}");
}
