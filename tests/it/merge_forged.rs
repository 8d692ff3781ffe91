//! Merging what a forger sealed: times, moods and references no hand-in of this program has are named and not counted.

use std::fs;

use amends::domain::report::{Behind, Filter};
use amends::store::StoreError;
use amends::ui::screens::behind::view::view as behind_view;
use amends::workflow::hand_in::read;
use amends::workflow::reflection::Mood;
use amends::workflow::reports::behind::{Part, behind};
use amends::workflow::reports::examples::{Along, MadeRun, Maker};
use amends::workflow::reports::forget::{everybody, people};
use amends::workflow::reports::{Archive, choices, report};
use rusqlite::Connection;
use serde_json::json;

use crate::forging::{resealed, with_list, with_run, with_run_begun};
use crate::merge::{NOW, archive_of, changed, folders, merged, put};
use crate::support::{amends, english};

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
    let cases: [(&str, Vec<u8>, usize, &str); 6] = [
        ("before-time", with_run_begun(&whole, -CENTURY), 0, "no results of this program"),
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
        // What is in is not told among what is not.
        let told = if runs == 1 { &found.reserved } else { &found.damage };
        assert!(told.iter().any(|damage| damage.why.to_string().contains(why)), "{name}: {found:?}");
        assert_eq!(found.damage.is_empty(), runs == 1, "{name}: {found:?}");
        assert_eq!((found.files + found.out().0, found.files_reserved()), (1, runs), "{name}: {found:?}");
        let conn = Connection::open(archive.path()).unwrap();
        let moods: i64 = conn.query_row("SELECT count(mood) FROM file", [], |row| row.get(0)).unwrap();
        assert_eq!(moods, i64::from(found.new_files == 1 && runs == 0), "{name}: {found:?}");
        let again = merged(&mut archive, &paths);
        assert_eq!((again.damage, again.reserved), (found.damage, found.reserved), "{name} is named again");
    }
}

/// When the only run of an archive was begun and ended.
fn times(archive: &Archive) -> (i64, i64) {
    let conn = Connection::open(archive.path()).unwrap();
    conn.query_row("SELECT started_ms, ended_ms FROM run", [], |row| Ok((row.get(0)?, row.get(1)?))).unwrap()
}

#[test]
fn a_run_during_which_the_clock_was_set_back_is_in_as_begun_when_it_ended() {
    let dir = tempfile::tempdir().unwrap();
    let mut maker = Maker::new(folders(&dir.path().join("made"))).unwrap();
    let run = MadeRun { clock_set_ms: -3 * DAY, ..MadeRun::of("wrong-plate", 8, 1, NOW - 9 * DAY) };
    let runs = maker.play("Ana", &run).unwrap();
    let bytes = maker.hand_in(("Ana", "Ana", ""), &runs, Along::default(), NOW - 8 * DAY).unwrap().bytes;
    let ended = read(&bytes).unwrap().runs[0].run.as_ref().unwrap().ended_ms.unwrap();
    assert!(ended < NOW - 11 * DAY, "it ends before it begins");
    let mut archive = archive_of(dir.path(), "data");
    let paths = put(&dir.path().join("in"), &[("ana.amends".to_owned(), bytes.clone())]);
    let found = merged(&mut archive, &paths);
    assert_eq!((found.new_runs, found.not_replayed.len(), found.damage.len()), (1, 0, 0), "{found:?}");
    assert_eq!(times(&archive), (ended, ended));
    // Set forward it only took long.
    let run = MadeRun { clock_set_ms: 3 * DAY, ..run };
    let runs = maker.play("Ben", &run).unwrap();
    let forward = maker.hand_in(("Ben", "Ben", ""), &runs, Along::default(), NOW).unwrap().bytes;
    let mut other = archive_of(dir.path(), "other");
    assert_eq!(
        merged(&mut other, &put(&dir.path().join("forward"), &[("ben.amends".to_owned(), forward)])).new_runs,
        1
    );
    let (began, ended) = times(&other);
    assert!(began == NOW - 9 * DAY && ended - began > 3 * DAY);
}

#[test]
fn no_date_is_believed_that_is_not_sealed_or_not_of_these_times() {
    let whole = handed_in();
    let dated = |key: &str, ms: i64| {
        with_run(&whole, |mut run| {
            run[key] = ms.into();
            run
        })
    };
    let sealed = |key: &str, ms: i64| {
        with_run(&whole, |mut run| {
            run[key] = ms.into();
            resealed(run)
        })
    };
    let dir = tempfile::tempdir().unwrap();
    for (name, bytes) in [
        ("ended-before", dated("ended_ms", NOW - 90 * DAY)),
        ("ended-later", dated("ended_ms", NOW)),
        ("begun-before", dated("started_ms", NOW - 90 * DAY)),
        ("dead-clock", sealed("ended_ms", DAY)),
        ("no-clock", sealed("started_ms", 0)),
        ("far-begin", sealed("started_ms", NOW + 9 * CENTURY)),
        ("far-end", sealed("ended_ms", i64::MAX)),
        ("least", sealed("ended_ms", i64::MIN)),
    ] {
        let mut archive = archive_of(dir.path(), name);
        let found = merged(&mut archive, &put(&dir.path().join("in"), &[(format!("{name}.amends"), bytes)]));
        assert_eq!((found.new_runs, found.damage.len()), (0, 1), "{name}: {found:?}");
    }
}

#[test]
fn names_are_read_as_they_are_written() {
    let dir = tempfile::tempdir().unwrap();
    let bytes = with_list(&handed_in(), |list| {
        list["who"]["called"] = "Ana\u{202e}amiL".into();
        list["who"]["team"] = "Fr\u{200b}o\u{200d}nt علی\u{200c}رضا".into();
    });
    let mut archive = archive_of(dir.path(), "data");
    merged(&mut archive, &put(&dir.path().join("in"), &[("a.amends".to_owned(), bytes)]));
    let all = people(&mut archive).unwrap();
    assert_eq!(
        (all[0].person.called.as_str(), all[0].person.team.as_deref()),
        ("AnaamiL", Some("Front علی\u{200c}رضا"))
    );
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

#[test]
fn a_team_is_one_however_its_people_write_it_and_whoever_came_first() {
    let dir = tempfile::tempdir().unwrap();
    let mut maker = Maker::new(folders(&dir.path().join("made"))).unwrap();
    let teams = [("Ana", "Front of House"), ("Ben", "front of house"), ("Cleo", "Front  of House "), ("Dana", "Bar")];
    let files = teams.map(|(who, team)| {
        let runs = maker.play(who, &MadeRun::of("wrong-plate", 5, 1, NOW - 9 * DAY)).unwrap();
        let along = Along { words: false, ideas: false };
        (format!("{who}.amends"), maker.hand_in((who, who, team), &runs, along, NOW - 8 * DAY).unwrap().bytes)
    });
    let mut paths = put(&dir.path().join("in"), &files);
    for archive in ["forward", "back"] {
        let mut archive = archive_of(dir.path(), archive);
        for path in &paths {
            merged(&mut archive, std::slice::from_ref(path));
        }
        assert_eq!(choices(&mut archive).unwrap().teams, ["Bar", "Front of House"]);
        let filter = Filter { team: Some("FRONT OF HOUSE".to_owned()), ..Filter::default() };
        let about = report(&mut archive, &filter, 20_500).unwrap().about;
        assert_eq!((about.people, about.filter.team.as_deref()), (3, Some("Front of House")));
        let part = Part { from: 0, most: 9 };
        let lines = behind(&mut archive, &filter, &Behind::All, part).unwrap().lines;
        let told = lines.iter().map(|line| line.person.team.as_deref());
        assert_eq!(told.collect::<Vec<_>>(), [Some("Front of House"); 3]);
        assert_eq!(
            people(&mut archive).unwrap()[1].person.team.as_deref(),
            Some("Front of House"),
            "as people are listed"
        );
        paths.reverse();
    }
}

#[test]
fn a_name_that_was_changed_in_its_file_bears_a_mark_in_lists_and_is_a_bare_name_elsewhere() {
    let dir = tempfile::tempdir().unwrap();
    let mut archive = archive_of(dir.path(), "data");
    let edited = changed(&handed_in(), |name, content| {
        let text = String::from_utf8_lossy(&content).replace("\"Ana\"", "\"Bad Name\"");
        Some(if name == "hand-in.json" { text.into_bytes() } else { content })
    });
    let found = merged(&mut archive, &put(&dir.path().join("in"), &[("ana.amends".to_owned(), edited)]));
    assert_eq!(found.new_runs, 1, "{found:?}");
    let whose = people(&mut archive).unwrap().remove(0).person;
    assert_eq!((whose.called.as_str(), whose.is_edited), ("Bad Name", true));
    assert_eq!(everybody(&mut archive).unwrap()[0].called, "Bad Name *", "whom to forget is chosen from a list");
    let part = Part { from: 0, most: 9 };
    let lines = behind(&mut archive, &Filter::default(), &Behind::All, part).unwrap();
    assert_eq!(behind_view(english(), &lines, part).rows[0].who, "Bad Name *, Front");
    assert_eq!(report(&mut archive, &Filter::default(), 20_500).unwrap().about.edited, 1);
    drop(archive);
    let rows = dir.path().join("rows.csv");
    let asked = ["export", "--rows", "runs", "--names", "--out", rows.to_str().unwrap()];
    assert!(amends(&dir.path().join("data")).args(asked).output().unwrap().status.success());
    let written = fs::read_to_string(rows).unwrap();
    assert!(written.contains(",Bad Name,") && !written.contains('*'), "{written}");
    let listed = amends(&dir.path().join("data")).args(["archive", "people", "--format", "json"]).output().unwrap();
    let listed: serde_json::Value = serde_json::from_slice(&listed.stdout).unwrap();
    assert_eq!((&listed[0]["called"], &listed[0]["is_edited"]), (&json!("Bad Name"), &json!(true)), "{listed}");
}
