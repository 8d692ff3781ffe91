//! A finished run tried again from a turn while something happens at each call in turn: the program is killed, or its disk
//! fails. The run it was tried again from is what it was, and the new one is there whole, with its parent and all the moves
//! before that turn, or it was never begun.

use std::path::Path;
use std::process::{Command, Stdio};

use amends::platform::Folders;
use amends::workflow::{Attempt, Workspace, attempt, history};

use super::script::{self, Play};
use super::shim::{self, EIO, ENOSPC, Happening};
use super::{report, scratch};

/// Set when this test runs itself again as a process of its own: the data folder it tries again in.
const CHILD: &str = "AMENDS_FAULTS_RETRY";
/// The turn it is tried again from.
const TURN: u32 = 4;

/// In the process of its own: opens the store, tries the run again, and says what came of it.
fn try_again(data: &Path) {
    let Ok(mut ws) = Workspace::open(Folders::find(Some(data)).unwrap()) else { return println!("\nCLOSED") };
    let Some(row) = history::attempts(&ws).ok().and_then(|rows| rows.into_iter().last()) else {
        return println!("\nUNREAD");
    };
    let Ok(first) = Attempt::resume(&ws, &row) else { return println!("\nUNREAD") };
    match first.retry_from(&mut ws, TURN) {
        Ok(again) => println!("\nBEGUN {}", again.id),
        Err(error) => println!("\nREFUSED {error}"),
    }
}

/// A data folder with the script played to its end.
fn played() -> tempfile::TempDir {
    let dir = scratch();
    let mut play = Play::start(&mut script::program(dir.path()));
    assert!(play.lockstep().is_over);
    play.finish();
    dir
}

fn copy_of(template: &Path) -> tempfile::TempDir {
    let dir = scratch();
    for entry in std::fs::read_dir(template).unwrap().flatten().filter(|entry| entry.path().is_file()) {
        std::fs::copy(entry.path(), dir.path().join(entry.file_name())).unwrap();
    }
    dir
}

/// Tries again in a copy with something happening at each call in turn, and looks at what is left.
fn sweep(test: &str, what: Happening) -> u32 {
    let template = played();
    let (mut at, mut begun, mut not_begun) = (0, 0, 0);
    loop {
        at += 1;
        let dir = copy_of(template.path());
        let fired = dir.path().join("fired");
        let mut command = Command::new(std::env::current_exe().unwrap());
        command.args([test, "--nocapture", "--test-threads=1"]).env(CHILD, dir.path()).stdin(Stdio::null());
        shim::load(&mut command, dir.path());
        shim::at(&mut command, at, what, &fired);
        let output = command.output().unwrap();
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        let told = text.lines().find_map(|line| line.strip_prefix("BEGUN ")).map(str::to_owned);
        let context = format!("{what:?} at call {at}, {told:?}");
        let ws = Workspace::open(Folders::find(Some(dir.path())).unwrap()).unwrap_or_else(|e| panic!("{context}: {e}"));
        assert!(ws.store.check().unwrap().is_sound(), "{context}");
        let mut rows = history::attempts(&ws).unwrap();
        let origin = rows.pop().unwrap_or_else(|| panic!("{context}: the run itself is gone"));
        assert_eq!(history::results_of(&origin).as_ref(), Some(&script::REFERENCE.results), "{context}");
        let whole = attempt::replay(&ws, &origin).unwrap().0;
        assert_eq!(whole.steps().len(), script::MOVES.len(), "{context}");
        assert!(rows.len() <= 1, "{context}: it was begun {} times", rows.len());
        assert!(told.is_none() || rows.len() == 1, "{context}: it was told as begun and is not there");
        if let Some(row) = rows.first() {
            begun += 1;
            assert!(told.as_ref().is_none_or(|id| *id == row.id.to_string()), "{context}");
            assert_eq!(row.parent.as_ref().map(|fork| &fork.attempt), Some(&origin.id), "{context}");
            let again = attempt::replay(&ws, row).unwrap_or_else(|e| panic!("{context}: it is half made: {e}")).0;
            assert_eq!(again.turns().count() as u32, TURN - 1, "{context}: it is half made");
            assert!(again.turns().zip(whole.turns()).all(|(a, b)| a == b), "{context}");
        } else {
            not_begun += 1;
        }
        if !fired.exists() {
            assert!(told.is_some(), "{context}: without a fault it is begun: {text}");
            break;
        }
    }
    assert!(begun > 0 && not_begun > 5, "{begun} begun and {not_begun} not: not both sides");
    at - 1
}

#[test]
fn killed_before_any_change_of_a_file_a_retry_is_whole_or_never_begun() {
    if let Some(data) = std::env::var_os(CHILD) {
        return try_again(Path::new(&data));
    }
    crate::needs_shim!();
    let calls = sweep("killed_before_any_change_of_a_file_a_retry", Happening::Kill);
    report(&format!(
        "a run tried again, killed before each of {calls} calls that change a file: 0 lost, none half made"
    ));
}

#[test]
fn a_retry_whose_disk_fails_at_any_call_is_whole_or_never_begun() {
    if let Some(data) = std::env::var_os(CHILD) {
        return try_again(Path::new(&data));
    }
    crate::needs_shim!();
    for what in [Happening::Fail(EIO), Happening::Fail(ENOSPC)] {
        let calls = sweep("a_retry_whose_disk_fails_at_any_call", what);
        report(&format!("a run tried again with {what:?} at each of {calls} calls: 0 lost, none half made"));
    }
}
