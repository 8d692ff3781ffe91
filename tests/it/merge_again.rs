//! Merging again: with another version of the program, and after forgetting. Both come to what merging afresh comes to.

use std::path::{Path, PathBuf};

use amends::domain::report::Filter;
use amends::workflow::hand_in::read;
use amends::workflow::reports::examples::{Along, MadeRun, Maker};
use amends::workflow::reports::forget::{Forget, forget, people};
use amends::workflow::reports::{Archive, NewRemark, remark, report};
use rusqlite::Connection;
use serde_json::{Value, json};

use crate::forging::{begun_later, resealed, with_run, with_run_begun};
use crate::merge::{NOW, archive_of, dump, folders, merged, put, same, tangled, without_cases};

const DAY: i64 = 86_400_000;

/// Hand-ins of two people, a run of the same case each.
fn two_of_a_case() -> [Vec<u8>; 2] {
    let dir = tempfile::tempdir().unwrap();
    let mut maker = Maker::new(folders(dir.path())).unwrap();
    ["Ana", "Ben"].map(|who| {
        let runs = maker.play(who, &MadeRun::of("wrong-plate", 6, 1, NOW - 9 * DAY)).unwrap();
        maker.hand_in((who, who, "Front"), &runs, Along::default(), NOW - 8 * DAY).unwrap().bytes
    })
}

fn seal_of(bytes: &[u8]) -> String {
    read(bytes).unwrap().runs[0].run.as_ref().unwrap().seal.clone()
}

/// A run as it was played and another under its id, both sealed as if it had been so; the seal of the other is lesser, or not.
fn rivals(bytes: &[u8], is_lesser: bool, other: impl Fn(&[u8], i64) -> Vec<u8>) -> [Vec<u8>; 2] {
    // The chance that the seals of all of one kind lie on the wrong side of those of the other is one in millions.
    let some = |first: i64, forge: &dyn Fn(&[u8], i64) -> Vec<u8>| -> Vec<Vec<u8>> {
        let mut some: Vec<Vec<u8>> = (first..first + 12).map(|later| forge(bytes, later * 1_000)).collect();
        some.sort_by_key(|bytes| seal_of(bytes));
        some
    };
    let (mut own, mut others) = (some(1, &with_run_begun), some(100, &other));
    if is_lesser {
        own.reverse();
    } else {
        others.reverse();
    }
    let pair = [own.remove(0), others.remove(0)];
    assert_eq!(seal_of(&pair[1]) < seal_of(&pair[0]), is_lesser);
    pair
}

/// It says of itself that it went better than it did.
fn praised(bytes: &[u8], later_ms: i64) -> Vec<u8> {
    with_run(bytes, |run| {
        let mut run = begun_later(run, later_ms);
        let mut results: Value = serde_json::from_str(run["results"].as_str().unwrap()).unwrap();
        results["csat"] = json!(4.999);
        run["results"] = results.to_string().into();
        resealed(run)
    })
}

fn changed(archive: &Archive, sql: &str) {
    let conn = Connection::open(archive.path()).unwrap();
    conn.execute_batch(sql).unwrap();
}

fn replayed(archive: &Archive, run: &str) -> bool {
    let conn = Connection::open(archive.path()).unwrap();
    conn.query_row("SELECT is_replayed FROM run WHERE id = ?1", [run], |row| row.get(0)).unwrap()
}

/// As an earlier program left it, which could play neither of two rivals again though it had their case; a trainer has said
/// something about the run.
fn left_unplayed(dir: &Path, name: &str, rivals: &[PathBuf], case: &PathBuf, run: &str) -> Archive {
    let mut archive = archive_of(dir, name);
    for path in rivals {
        merged(&mut archive, std::slice::from_ref(path));
    }
    changed(&archive, "UPDATE run SET is_untried = 0; UPDATE also SET is_untried = 0");
    merged(&mut archive, std::slice::from_ref(case));
    assert!(!replayed(&archive, run), "the earlier program could not");
    let (author, comment) = ("Mara".to_owned(), "Well held.".to_owned());
    let new = NewRemark { run: run.to_owned(), turn: None, author, comment, is_thanks: false, other: None };
    remark(&mut archive, &new, NOW).unwrap();
    changed(&archive, "UPDATE kept SET value = '0.0.0 1' WHERE name = 'judged-by'");
    archive
}

#[test]
fn rivals_are_tried_again_by_another_version_and_come_to_what_it_would_have_made_of_them() {
    let [ana, ben] = two_of_a_case();
    let run = read(&ana).unwrap().runs[0].id.clone();
    for (at, (is_sound, is_lesser)) in
        [(true, true), (true, false), (false, true), (false, false)].into_iter().enumerate()
    {
        let [own, other] =
            if is_sound { rivals(&ana, is_lesser, with_run_begun) } else { rivals(&ana, is_lesser, praised) };
        let dir = tempfile::tempdir().unwrap();
        let files = [("ana", without_cases(&own)), ("other", without_cases(&other)), ("ben", ben.clone())];
        let files = files.map(|(name, bytes)| (format!("{name}.amends"), bytes));
        let paths = put(&dir.path().join("in"), &files);
        let case = &paths[2];
        for (name, rivals) in [("one", [&paths[0], &paths[1]]), ("two", [&paths[1], &paths[0]])] {
            let rivals = rivals.map(Clone::clone);
            let mut archive = left_unplayed(dir.path(), name, &rivals, case, &run);
            merged(&mut archive, std::slice::from_ref(case));
            assert!(replayed(&archive, &run), "{at} {name}");
            for order in [[0, 1, 2], [2, 1, 0]] {
                let mut fresh = archive_of(dir.path(), &format!("{name}-{}", order[0]));
                merged(&mut fresh, &order.map(|at: usize| paths[at].clone()));
                same(&dump(&archive), &dump(&fresh)).unwrap_or_else(|why| panic!("{at} {name}: {why}"));
            }
            let told = report(&mut archive, &Filter::default(), 20_500).unwrap();
            assert_eq!(told.remarks.len(), 1, "what was said of the run stays with it");
            let why = if is_sound { "another run with the same id" } else { "results" };
            let again = merged(&mut archive, &rivals);
            assert!(again.damage.iter().any(|damage| damage.why.to_string().contains(why)), "{at} {name}: {again:?}");
            assert_eq!((again.new_files, again.new_runs), (0, 0));
        }
    }
}

#[test]
fn what_was_forgotten_and_is_merged_again_is_there_as_it_was() {
    let dir = tempfile::tempdir().unwrap();
    let paths = put(&dir.path().join("in"), &tangled());
    let mut archive = archive_of(dir.path(), "data");
    merged(&mut archive, &paths);
    let before = dump(&archive);
    let everybody = people(&mut archive).unwrap().into_iter().map(|kept| Forget::Person(kept.person.reference));
    let mut all: Vec<Forget> = everybody.collect();
    all.extend([Forget::Before(NOW - 25 * DAY), Forget::Before(NOW), Forget::Everything]);
    let backwards: Vec<PathBuf> = paths.iter().rev().cloned().collect();
    for (at, what) in all.iter().enumerate() {
        let gone = forget(&mut archive, what).unwrap();
        assert!(gone.files > 0 && same(&dump(&archive), &before).is_err(), "{what:?}");
        let found = merged(&mut archive, if at % 2 == 0 { &paths } else { &backwards });
        assert_eq!(found.new_files, gone.files, "{what:?}");
        same(&dump(&archive), &before).unwrap_or_else(|why| panic!("{what:?}: {why}"));
    }
}
