//! Kills, second windows and missing rights: no acknowledged turn is lost, and everybody is told plainly.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};

use amends::platform::{Clock, Folders};
use amends::store::{Ack, AttemptId, CheckReport, DATABASE_NAME, LOCK_NAME, Store, StoreError};

use super::{Desk, event, start, turns};

const CHILD: &str = "AMENDS_TEST_CHILD_FOLDER";

/// Runs the test of this name again as a process of its own, working in `folder`.
fn child(test: &str, folder: &Path) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args([test, "--nocapture", "--test-threads=1"]).env(CHILD, folder).stdout(Stdio::piped());
    command
}

/// Plays for ever, saying which turns were acknowledged.
fn play_until_killed(folder: &Path) {
    let store = Store::open(&Folders::find(Some(folder)).unwrap(), Clock::system()).unwrap();
    let attempt = start(&store, &store.ensure_learner(None).unwrap());
    println!("START {attempt}");
    for seq in 0.. {
        let ack = store.append(&attempt, seq, &[event("move", &format!("{{\"n\":{}}}", seq + 1))]).unwrap();
        println!("ACK {}", ack.last_seq);
    }
}

#[test]
fn a_killed_program_loses_no_acknowledged_turn_and_its_lock_does_not_stay() {
    if let Some(folder) = std::env::var_os(CHILD) {
        return play_until_killed(Path::new(&folder));
    }
    let desk = Desk::new();
    for round in 0..5_u64 {
        let mut playing = child("a_killed_program_loses", desk.dir.path()).spawn().unwrap();
        let mut lines = BufReader::new(playing.stdout.take().unwrap()).lines().map(Result::unwrap);
        let attempt = lines.by_ref().find_map(|line| Some(line.split_once("START ")?.1.to_owned())).unwrap();
        let acknowledged = |line: String| line.strip_prefix("ACK ")?.parse::<u64>().ok();
        let enough = 3 + 7 * round;
        let before_kill = lines.by_ref().filter_map(acknowledged).find(|ack| *ack >= enough).unwrap();
        match Store::open(&desk.folders, desk.clock.clone()) {
            Err(StoreError::InUse { holder: Some(holder), .. }) => assert_eq!(holder.pid, playing.id()),
            other => panic!("{other:?}"),
        }
        playing.kill().unwrap();
        playing.wait().unwrap();
        let acknowledged = lines.filter_map(acknowledged).last().unwrap_or(before_kill);

        let store = desk.open();
        assert!(store.opening().after_unclean_exit);
        assert!(store.opening().check.as_ref().is_some_and(CheckReport::is_sound));
        let events = store.events(&AttemptId(attempt)).unwrap();
        let count = events.len() as u64;
        assert!((acknowledged..=acknowledged + 1).contains(&count), "{count} stored, {acknowledged} acknowledged");
        assert!(events.iter().all(|e| e.payload.as_deref() == Some(format!("{{\"n\":{}}}", e.seq).as_str())));
    }
    assert!(!desk.open().opening().after_unclean_exit, "closed in order this time");
}

#[test]
fn after_an_unclean_exit_a_damaged_attempt_is_reported_at_once() {
    let desk = Desk::new();
    let store = desk.open();
    let attempt = start(&store, &store.ensure_learner(None).unwrap());
    store.append(&attempt, 0, &turns(2)).unwrap();
    drop(store);
    desk.raw().execute("UPDATE attempt SET event_count = 1", []).unwrap();
    fs::File::create(desk.dir.path().join(LOCK_NAME)).unwrap().write_all(b"1 2025-01-01T00:00:00Z\n").unwrap();
    let store = desk.open();
    let report = store.opening().check.as_ref().unwrap();
    assert_eq!(report.damaged.iter().map(|found| &found.attempt).collect::<Vec<_>>(), [&attempt]);
}

#[test]
fn a_second_window_is_told_who_has_the_store_and_handles_share_it() {
    let desk = Desk::new();
    let store = desk.open();
    let clone = store.clone();
    drop(store);
    let refused = Store::open(&desk.folders, desk.clock.clone()).unwrap_err().to_string();
    assert!(refused.contains(&format!("process {}", std::process::id())), "{refused}");
    assert!(refused.contains("2025-11-25T09:32:35"), "{refused}");
    clone.ensure_learner(Some("Ada")).unwrap();
    drop(clone);
    assert_eq!(desk.open().learners().unwrap().len(), 1);
}

#[cfg(unix)]
#[test]
fn a_folder_nobody_may_write_in_is_named_with_the_missing_right() {
    use std::os::unix::fs::PermissionsExt as _;
    use std::os::unix::process::CommandExt as _;
    let told = |folder: &Path| {
        Store::open(&Folders::find(Some(folder)).unwrap(), Clock::system()).map(|_| ()).unwrap_err().to_string()
    };
    if let Some(folder) = std::env::var_os(CHILD) {
        let folder = Path::new(&folder);
        println!("\nTOLD {}", told(folder));
        println!("\nTOLD {}", told(&folder.join("below")));
        return;
    }
    let desk = Desk::new();
    drop(desk.open());
    fs::set_permissions(desk.dir.path(), fs::Permissions::from_mode(0o555)).unwrap();
    for file in [DATABASE_NAME, LOCK_NAME] {
        fs::set_permissions(desk.dir.path().join(file), fs::Permissions::from_mode(0o444)).unwrap();
    }
    let mut asking = child("a_folder_nobody_may_write_in", desk.dir.path());
    let is_root = fs::File::create(desk.dir.path().join("probe")).is_ok();
    if is_root {
        asking.uid(65_534).current_dir("/"); // root may write anywhere; nobody may not
    }
    let output = asking.output().unwrap();
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let told: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix("TOLD ")).collect();
    assert_eq!(told.len(), 2, "{text}");
    let folder = desk.dir.path().to_string_lossy();
    assert!(told.iter().all(|line| line.contains(&*folder)), "{told:?}");
    assert!(told[0].contains("the right to write this file is missing"), "{}", told[0]);
    assert!(told[1].contains("the right to create a folder is missing"), "{}", told[1]);
}

#[cfg(unix)]
#[test]
fn a_store_that_was_deleted_while_open_acknowledges_nothing_more() {
    let desk = Desk::new();
    let store = desk.open();
    let attempt = start(&store, &store.ensure_learner(None).unwrap());
    store.append(&attempt, 0, &turns(1)).unwrap();
    fs::rename(desk.database(), desk.dir.path().join("elsewhere")).unwrap();
    let refused = store.append(&attempt, 1, &turns(1)).unwrap_err();
    assert!(matches!(refused, StoreError::Vanished { doing: "save your turn", .. }), "{refused}");
    fs::rename(desk.dir.path().join("elsewhere"), desk.database()).unwrap();
    assert_eq!(store.append(&attempt, 1, &turns(1)).unwrap(), Ack { last_seq: 2 });
}
