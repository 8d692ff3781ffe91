//! Backups, restores and repairs that are killed or fail half-way: a backup of that name is sound, the store is the
//! old one or the new one whole, and what stood there before is kept.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use amends::platform::folders::Place;
use amends::platform::{Clock, Folders};
use amends::store::{AttemptId, DATABASE_NAME, Filter, Store};

use super::shim::{self, EIO, ENOSPC, Happening};
use super::{amount, is_long, report, scratch};

fn folders(data: &Path) -> Folders {
    Folders::find(Some(data)).unwrap()
}

fn open(data: &Path) -> Store {
    Store::open(&folders(data), Clock::system()).unwrap()
}

/// A folder with a store of two attempts, as a kill leaves it, and a backup of the first; copied for each round.
struct Template {
    dir: tempfile::TempDir,
    attempts: [AttemptId; 2],
}

fn template() -> Template {
    let dir = scratch();
    let store = open(dir.path());
    let learner = store.ensure_learner(None).unwrap();
    let first = crate::store::start(&store, &learner);
    store.append(&first, 0, &crate::store::turns(40)).unwrap();
    store.backup_now().unwrap();
    let second = crate::store::start(&store, &learner);
    store.append(&second, 0, &crate::store::turns(40)).unwrap();
    // As a kill leaves it: the second attempt lies in the log, and the file alone knows nothing of it.
    let log = dir.path().join("store.sqlite-wal");
    let database = dir.path().join(DATABASE_NAME);
    let left = [&database, &log].map(|path| (path.clone(), fs::read(path).unwrap()));
    assert!(left[1].1.len() > 4096, "there is a log");
    drop(store);
    for (path, bytes) in left {
        fs::write(path, bytes).unwrap();
    }
    Template { dir, attempts: [first, second] }
}

fn copy_of(template: &Path) -> tempfile::TempDir {
    let dir = scratch();
    let mut folders = vec![PathBuf::new()];
    while let Some(folder) = folders.pop() {
        fs::create_dir_all(dir.path().join(&folder)).unwrap();
        for entry in fs::read_dir(template.join(&folder)).unwrap().flatten() {
            let name = folder.join(entry.file_name());
            if entry.path().is_dir() {
                folders.push(name);
            } else {
                fs::copy(entry.path(), dir.path().join(name)).unwrap();
            }
        }
    }
    dir
}

fn store_command(data: &Path, words: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_amends"));
    command.arg("--data-dir").arg(data).arg("store").args(words);
    command
}

/// Every file that is named like a backup is a sound store.
fn backups_are_sound(data: &Path) -> usize {
    let all = Store::backups_in(folders(data).path(Place::Backups)).unwrap();
    for backup in &all {
        let dir = scratch();
        fs::copy(&backup.path, dir.path().join(DATABASE_NAME)).unwrap();
        let report = open(dir.path()).check().unwrap();
        assert!(report.is_sound(), "{}: {:?}", backup.path.display(), report.findings());
    }
    all.len()
}

/// Does a task on a copy of the template with something happening at each call in turn, and looks at what is left.
fn sweep(template: &Template, task: &[&str], what: Happening, look: impl Fn(&Path, bool, &str)) -> u32 {
    let mut at = 0;
    loop {
        // Each call costs a start of the program. The first differ from each other; later ones come again page after page, and
        // a prime step falls on each kind of them in turn.
        at += if is_long() || at < 40 { 1 } else { 7 };
        let dir = copy_of(template.dir.path());
        let fired = dir.path().join("fired");
        let mut command = store_command(dir.path(), task);
        shim::load(&mut command, dir.path());
        shim::at(&mut command, at, what, &fired);
        let output = command.output().unwrap();
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(!told.contains("panicked"), "{what:?} at call {at}: {told}");
        look(dir.path(), output.status.success(), &format!("{what:?} at call {at}: {told}"));
        if !fired.exists() {
            return at;
        }
    }
}

const HAPPENINGS: [Happening; 3] = [Happening::Kill, Happening::Fail(EIO), Happening::Fail(ENOSPC)];

#[test]
fn a_backup_that_is_killed_or_fails_leaves_sound_ones_only() {
    crate::needs_shim!();
    let template = template();
    for what in HAPPENINGS {
        let calls = sweep(&template, &["backup"], what, |data, succeeded, context| {
            let count = backups_are_sound(data);
            assert!(count == 2 || (count == 1 && !succeeded), "{context}: {count} backups");
            let store = open(data);
            assert!(store.check().unwrap().is_sound(), "{context}");
            assert_eq!(store.events(&template.attempts[1]).unwrap().len(), 40, "{context}");
            drop(store);
            let left = fs::read_dir(folders(data).path(Place::Backups)).unwrap().flatten();
            let half = left.filter(|entry| entry.file_name().to_string_lossy().contains(".tmp")).count();
            assert_eq!(half, 0, "{context}: half a backup stays");
        });
        report(&format!("a backup with {what:?} at each of {calls} calls: sound backups only"));
    }
}

#[test]
fn a_restore_that_is_killed_or_fails_leaves_the_old_store_or_the_new_one() {
    crate::needs_shim!();
    let template = template();
    for what in HAPPENINGS {
        let calls = sweep(&template, &["restore"], what, |data, succeeded, context| {
            let store = open(data);
            assert!(store.check().unwrap().is_sound(), "{context}");
            let kept = store.attempts(Filter::default()).unwrap().len();
            let events = |id: &AttemptId| store.events(id).map_or(0, |events| events.len());
            let [first, second] = [&template.attempts[0], &template.attempts[1]].map(events);
            assert!((kept, first, second) == (2, 40, 40) || (kept, first, second) == (1, 40, 0), "{context}: {kept}");
            if kept == 1 {
                let aside = fs::read_dir(folders(data).path(Place::Backups)).unwrap().flatten();
                let before =
                    aside.filter(|entry| entry.file_name().to_string_lossy().starts_with("before-restore")).count();
                assert!(before >= 1, "{context}: the store before is not kept");
            }
            assert!(kept == 1 || !succeeded, "{context}: told to be restored, and is not");
        });
        report(&format!("a restore with {what:?} at each of {calls} calls: old or new, whole"));
    }
}

#[test]
fn a_repair_that_is_killed_or_fails_can_be_done_again() {
    crate::needs_shim!();
    let template = template();
    drop(open(template.dir.path())); // Everything is in the file now, where the damage is.
    let database = template.dir.path().join(DATABASE_NAME);
    let mut bytes = fs::read(&database).unwrap();
    let at = bytes.windows(7).rposition(|window| window == b"turn 39").unwrap();
    bytes[at] ^= 4;
    fs::write(&database, bytes).unwrap();
    for what in HAPPENINGS {
        let calls = sweep(&template, &["repair"], what, |data, _, context| {
            // Whatever is left, a second repair ends well, and loses nothing the first would have kept.
            let again = store_command(data, &["repair"]).output().unwrap();
            assert!(again.status.success(), "{context}; {}", String::from_utf8_lossy(&again.stderr));
            let store = open(data);
            assert!(store.check().unwrap().is_sound(), "{context}");
            let both = [&template.attempts[0], &template.attempts[1]].map(|id| store.events(id).unwrap().len());
            assert_eq!(both.iter().max(), Some(&40), "{context}");
            assert!(both.iter().all(|count| *count >= 38), "{context}: {both:?}");
        });
        report(&format!("a repair with {what:?} at each of {calls} calls: the next one ends well"));
    }
}

/// Backups while somebody plays as fast as the disk allows: each one is sound, and none holds half a turn.
#[test]
fn backups_during_fast_play_are_sound() {
    let dir = scratch();
    let store = open(dir.path());
    let learner = store.ensure_learner(None).unwrap();
    let attempt = crate::store::start(&store, &learner);
    let player = {
        let (store, attempt) = (store.clone(), attempt.clone());
        let turns = amount(300, 3_000);
        let play = move || {
            for n in 0..turns {
                let both = crate::store::turns(2);
                store.append(&attempt, u64::from(n) * 2, &both).unwrap();
            }
        };
        std::thread::Builder::new().name("player".into()).spawn(play).unwrap()
    };
    let mut taken = 0;
    while !player.is_finished() || taken < 3 {
        let backup = store.backup_now().unwrap();
        let other = scratch();
        fs::copy(&backup.path, other.path().join(DATABASE_NAME)).unwrap();
        let copy = open(other.path());
        assert!(copy.check().unwrap().is_sound());
        assert_eq!(copy.events(&attempt).unwrap().len() % 2, 0, "a turn is two events, and never one");
        taken += 1;
    }
    player.join().unwrap();
    report(&format!("{taken} backups while playing: all sound"));
}

/// The worst moment of a repair: the damaged file is kept aside, its log is gone, and the new file is not there yet.
#[test]
fn a_swap_that_was_interrupted_brings_the_log_back() {
    crate::needs_shim!();
    let template = template();
    for task in [["repair"].as_slice(), ["restore"].as_slice()] {
        for what in HAPPENINGS {
            sweep(&template, task, what, |data, succeeded, context| {
                let store = open(data);
                let both =
                    [&template.attempts[0], &template.attempts[1]].map(|id| store.events(id).map_or(0, |e| e.len()));
                assert!(both == [40, 40] || (succeeded || both[1] == 0) && both == [40, 0], "{context}: {both:?}");
                assert!(task == ["restore"] || both == [40, 40], "{context}: a repair loses nothing sound: {both:?}");
            });
        }
    }
}
