//! What the store survives and what it refuses, on real files.

use std::path::{Path, PathBuf};

use amends::domain::ids::ReplyId;
use amends::domain::session::Move;
use amends::platform::folders::Place;
use amends::platform::settings::Mode;
use amends::platform::{Clock, Folders};
use amends::store::{Store, StoreError};
use amends::workflow::{Attempt, Case, Workspace, attempt, history};

use crate::support::DRILL;

fn folders(data: &Path) -> Folders {
    Folders::find(Some(data)).unwrap()
}

fn database(data: &Path) -> PathBuf {
    folders(data).path(Place::Data).join(amends::store::DATABASE_NAME)
}

/// Plays the drill to its end and closes the store.
fn play_once(data: &Path) -> String {
    let mut ws = Workspace::open(folders(data)).unwrap();
    let case = Case { scenario: crate::support::drill(), source: DRILL.as_bytes().into() };
    let mut attempt = Attempt::start(&mut ws, &case, Mode::Practice, Some(3)).unwrap();
    for reply in ["listen", "remake"] {
        attempt.act(&ws, Move::Choose { reply: ReplyId::from(reply) }).unwrap();
    }
    assert!(attempt.session.is_over());
    attempt.id.to_string()
}

#[test]
fn what_was_played_is_there_with_its_results_and_a_verified_backup() {
    let data = tempfile::tempdir().unwrap();
    let id = play_once(data.path());
    let ws = Workspace::open(folders(data.path())).unwrap();
    let row = ws.store.attempt(&id).unwrap();
    let issued = history::results_of(&row).unwrap();
    let (session, _) = attempt::replay(&ws, &row).unwrap();
    assert_eq!(issued, attempt::results(&session), "replayed to the last digit");
    assert!(row.is_unaided());
    assert!(ws.store.last_verified_backup().unwrap().is_some(), "a backup after the attempt");
}

#[test]
fn a_second_instance_is_told_who_holds_the_store() {
    let data = tempfile::tempdir().unwrap();
    let _held = Store::open(&folders(data.path()), Clock::system()).unwrap();
    match Store::open(&folders(data.path()), Clock::system()) {
        Err(StoreError::InUse { holder, .. }) => assert_eq!(holder.unwrap().pid, std::process::id()),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_store_of_a_later_version_is_refused_and_not_touched() {
    let data = tempfile::tempdir().unwrap();
    play_once(data.path());
    let path = database(data.path());
    rusqlite::Connection::open(&path).unwrap().pragma_update(None, "user_version", 999).unwrap();
    let before = std::fs::read(&path).unwrap();
    let refused = Store::open(&folders(data.path()), Clock::system()).unwrap_err();
    assert!(matches!(refused, StoreError::TooNew { .. }), "{refused}");
    assert!(refused.to_string().contains("later version"));
    assert_eq!(std::fs::read(&path).unwrap(), before, "not one byte has changed");
}

#[test]
fn a_changed_score_or_word_is_found_by_name_and_never_shown_as_good() {
    let damage = [
        "UPDATE attempt SET results = replace(results, '\"csat\"', '\"cast\"')",
        "UPDATE event SET payload = replace(payload, 'listen', 'lisTen') WHERE seq = 1",
        "DELETE FROM event WHERE seq = (SELECT max(seq) FROM event)",
        "UPDATE event SET wall_ms = wall_ms + 1 WHERE seq = 2",
    ];
    for change in damage {
        let data = tempfile::tempdir().unwrap();
        let id = play_once(data.path());
        without_triggers(&database(data.path()), change);
        let store = Store::open(&folders(data.path()), Clock::system()).unwrap();
        let report = store.check().unwrap();
        assert!(!report.is_sound(), "{change}");
        assert!(
            report.findings().iter().any(|finding| finding.to_string().contains(&id)),
            "{change}: {:?}",
            report.findings()
        );
    }
}

#[test]
fn events_are_added_and_never_changed() {
    let data = tempfile::tempdir().unwrap();
    play_once(data.path());
    let raw = rusqlite::Connection::open(database(data.path())).unwrap();
    for change in
        ["UPDATE event SET payload = '{}'", "DELETE FROM event", "DELETE FROM attempt", "UPDATE attempt SET seed = 1"]
    {
        assert!(raw.execute_batch(change).is_err(), "{change}");
    }
}

#[test]
fn an_erased_learner_leaves_no_name_behind_and_the_scores_stay() {
    let data = tempfile::tempdir().unwrap();
    let name = "Zebulon Quill";
    let learner = {
        let mut ws = Workspace::open(folders(data.path())).unwrap();
        ws.name_learner(Some(name)).unwrap()
    };
    play_once(data.path());
    let store = Store::open(&folders(data.path()), Clock::system()).unwrap();
    store.erase_learner_data(&learner).unwrap();
    drop(store);
    let mut files = vec![data.path().to_owned()];
    while let Some(path) = files.pop() {
        if path.is_dir() {
            files.extend(std::fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()));
        } else {
            let bytes = std::fs::read(&path).unwrap();
            assert!(
                !bytes.windows(name.len()).any(|w| w == name.as_bytes()),
                "{} still holds the name",
                path.display()
            );
        }
    }
}

/// Changes the file as damage would: the triggers that forbid it are away for the moment, and back afterwards.
fn without_triggers(database: &Path, change: &str) {
    let raw = rusqlite::Connection::open(database).unwrap();
    let mut query = raw.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").unwrap();
    let triggers: Vec<(String, String)> =
        query.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap().map(Result::unwrap).collect();
    for (name, _) in &triggers {
        raw.execute_batch(&format!("DROP TRIGGER {name}")).unwrap();
    }
    raw.execute_batch(change).unwrap();
    for (_, sql) in &triggers {
        raw.execute_batch(sql).unwrap();
    }
}
