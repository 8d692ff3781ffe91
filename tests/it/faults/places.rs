//! Places that cannot keep anything: full, read-only, gone, in the way, oddly named. The message says where and
//! what to do; what was kept before stays; once the fault is gone the same move works without a restart.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use amends::domain::ids::ReplyId;
use amends::domain::session::Move;
use amends::platform::Folders;
use amends::platform::settings::Mode;
use amends::workflow::{ActError, Attempt, Case, Workspace};

use super::script::{self, Ack, Play};
use super::sweep::is_helpful;
use super::{Dice, report, scratch};

/// Set when a test runs itself again as a process of its own.
const CHILD: &str = "AMENDS_FAULTS_CHILD";

/// A tiny file system of its own, in a name space of its own; `None` where the system allows none.
fn in_a_tiny_file_system(test: &str, folder: &Path, megabytes: u32) -> Option<std::process::Output> {
    let script = "mount -t tmpfs -o size=\"$2\"m tmpfs \"$1\" || exit 77; shift 2; exec \"$@\"";
    let output = Command::new("unshare")
        .args(["-rm", "sh", "-c", script, "sh"])
        .arg(folder)
        .arg(megabytes.to_string())
        .arg(std::env::current_exe().unwrap())
        .args([test, "--nocapture", "--test-threads=1"])
        .env(CHILD, folder)
        .stdin(Stdio::null())
        .output()
        .ok()?;
    let text = String::from_utf8_lossy(&output.stderr).into_owned();
    let is_refused = output.status.code() == Some(77) || text.contains("unshare");
    (!is_refused).then_some(output)
}

/// Fills the file system until nothing more fits; the file that does it.
fn fill(folder: &Path) -> std::path::PathBuf {
    use std::io::Write as _;
    let path = folder.join("filler");
    let mut file = fs::File::create(&path).unwrap();
    while file.write_all(&[7; 4096]).is_ok() {}
    while file.write_all(&[7; 16]).is_ok() {}
    path
}

fn wrong_plate(ws: &Workspace) -> Case {
    let entry = ws.catalog.find("wrong-plate").unwrap();
    Case { scenario: entry.scenario.clone().unwrap(), source: entry.source.clone() }
}

/// In the tiny file system: plays, fills it, is refused, frees it, goes on.
fn play_on_a_full_disk(folder: &Path) {
    let data = folder.join("data");
    let mut ws = Workspace::open(Folders::find(Some(&data)).unwrap()).unwrap();
    let case = wrong_plate(&ws);
    let mut attempt = Attempt::start(&mut ws, &case, Mode::Practice, Some(script::SEED)).unwrap();
    let (mut kept, mut refusals) = (0_usize, 0);
    for reply in ["specific", "ask", "count", "stop", "choose", "rosa"] {
        let filler = fill(folder);
        // A log that has room left may still take some; a breath costs nothing and fills it.
        let mut refused = None;
        for _ in 0..400 {
            match attempt.act(&ws, Move::Breath) {
                Ok(_) => kept += 1,
                Err(ActError::NotSaved(error)) => {
                    refused = Some(error.to_string());
                    break;
                }
                Err(other) => panic!("{other}"),
            }
        }
        let told = refused.expect("a full disk refuses");
        assert!(told.contains("full"), "{told}");
        is_helpful(&told, &data).unwrap_or_else(|lacks| panic!("{lacks} is missing in: {told}"));
        assert_eq!(attempt.session.steps().len(), kept, "what was refused did not happen");
        refusals += 1;
        fs::remove_file(filler).unwrap();
        attempt.act(&ws, Move::Choose { reply: ReplyId::from(reply) }).unwrap();
        kept += 1;
    }
    let id = attempt.id.to_string();
    drop((attempt, ws));
    let ws = Workspace::open(Folders::find(Some(&data)).unwrap()).unwrap();
    assert!(ws.store.check().unwrap().is_sound());
    let row = ws.store.attempt(&id).unwrap();
    assert_eq!(amends::workflow::attempt::replay(&ws, &row).unwrap().0.steps().len(), kept);
    println!("\nPLAYED {kept} moves, {refusals} refusals");
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_refuses_the_move_and_takes_it_once_there_is_room() {
    if let Some(folder) = std::env::var_os(CHILD) {
        return play_on_a_full_disk(Path::new(&folder));
    }
    for megabytes in [1, 2, 4] {
        let dir = tempfile::tempdir().unwrap();
        let Some(output) = in_a_tiny_file_system("a_full_disk_refuses_the_move", dir.path(), megabytes) else {
            eprintln!("skipped: this system lets nobody mount a file system of one's own");
            return;
        };
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        let played = text.lines().find(|line| line.starts_with("PLAYED"));
        let errors = String::from_utf8_lossy(&output.stderr);
        let played = played.unwrap_or_else(|| panic!("{megabytes} MB: {text}\n{errors}"));
        report(&format!("on a file system of {megabytes} MB: {played}"));
    }
}

/// A limit on the size of files is a full disk to the program, and never its end.
#[cfg(target_os = "linux")]
#[test]
fn a_limit_on_the_size_of_files_does_not_kill_the_program() {
    let dir = scratch();
    // 128 blocks of a kilobyte: a store holds more than that.
    let mut command = Command::new("bash");
    command.args(["-c", "ulimit -f 128; exec \"$@\"", "bash"]).arg(env!("CARGO_BIN_EXE_amends"));
    command.arg("--data-dir").arg(dir.path()).args(["play", "wrong-plate", "--seed", "7", "--format", "json"]);
    let mut play = Play::start(&mut command);
    let heard = play.lockstep();
    let status = play.finish();
    assert!(status.code().is_some(), "{status}: {heard:?}");
    let told = heard.complaints.first().expect("it is told");
    is_helpful(told, dir.path()).unwrap_or_else(|lacks| panic!("{lacks} is missing in: {told}"));
    script::nothing_is_lost(dir.path(), &heard.acks).unwrap();
}

/// Starts the program on a data folder; its first word, and its exit code.
fn first_word(command: &mut Command) -> (Option<Ack>, String, Option<i32>) {
    let mut play = Play::start(command);
    let heard = play.lockstep();
    let ack = heard.acks.into_iter().next().map(|(attempt, moves)| Ack { attempt, moves });
    (ack, heard.complaints.join("\n"), play.finish().code())
}

#[cfg(unix)]
#[test]
fn odd_folders_work_and_impossible_ones_are_named() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};
    use std::os::unix::process::CommandExt as _;
    let dir = scratch();
    fs::set_permissions(dir.path(), fs::Permissions::from_mode(0o755)).unwrap();
    for name in ["with spaces and ümläuts", "🙂 emoji", &"x".repeat(255), "quote' and \"double", "-dash", "new\nline"]
    {
        let (ack, told, code) = first_word(&mut script::program(&dir.path().join(name)));
        assert!(ack.is_some() && code == Some(0), "{name}: {told}");
    }
    let link = dir.path().join("a link");
    symlink(dir.path().join("-dash"), &link).unwrap();
    assert!(first_word(&mut script::program(&link)).0.is_some(), "a link to a folder is a folder");

    let file = dir.path().join("a file");
    fs::write(&file, "in the way").unwrap();
    let locked = dir.path().join("locked");
    fs::create_dir(&locked).unwrap();
    fs::set_permissions(&locked, fs::Permissions::from_mode(0o555)).unwrap();
    let played = dir.path().join("played");
    assert!(first_word(&mut script::program(&played)).0.is_some());
    let read_only = |name: &str, folder: u32, files: u32| {
        let copy = dir.path().join(name);
        fs::create_dir(&copy).unwrap();
        for entry in fs::read_dir(&played).unwrap().flatten().filter(|entry| entry.path().is_file()) {
            fs::copy(entry.path(), copy.join(entry.file_name())).unwrap();
            fs::set_permissions(copy.join(entry.file_name()), fs::Permissions::from_mode(files)).unwrap();
        }
        fs::set_permissions(&copy, fs::Permissions::from_mode(folder)).unwrap();
        copy
    };
    let circle = dir.path().join("circle");
    symlink(&circle, &circle).unwrap();
    let places = [
        file.clone(),
        file.join("below a file"),
        locked.join("below"),
        read_only("read-only folder", 0o555, 0o444),
        read_only("read-only files", 0o755, 0o444),
        circle,
        dir.path().join("y".repeat(256)),
    ];
    for place in places {
        let mut command = script::program(&place);
        command.current_dir("/");
        if are_we_root() {
            command.uid(65_534); // Root may write anywhere; nobody may not.
        }
        let (ack, told, code) = first_word(&mut command);
        assert!(ack.is_none() && code == Some(2), "{}: {told}", place.display());
        is_helpful(&told, &place).unwrap_or_else(|lacks| panic!("{lacks} is missing in: {told}"));
    }
    // Nothing has been left behind or broken by the refusals.
    assert!(first_word(&mut script::program(&played)).0.is_some());
}

/// Whether the tests run as root, told by what only root may do.
fn are_we_root() -> bool {
    let dir = tempfile::tempdir().unwrap();
    let mut rights = fs::metadata(dir.path()).unwrap().permissions();
    rights.set_readonly(true);
    fs::set_permissions(dir.path(), rights).unwrap();
    fs::File::create(dir.path().join("probe")).is_ok()
}

#[cfg(unix)]
#[test]
fn a_folder_that_vanishes_while_playing_stops_the_play_and_says_where_it_was() {
    let mut dice = Dice::new(5);
    for _ in 0..6 {
        let dir = scratch();
        let (data, away) = (dir.path().join("data"), dir.path().join("away"));
        let mut play = Play::start(&mut script::program(&data));
        let stop = 1 + dice.below(8);
        let mut moved = false;
        let (mut kept, mut told) = (0, Vec::new());
        while let Some(line) = play.line() {
            if let Some(ack) = Ack::read(&line) {
                assert!(!moved, "it acknowledges what nobody will find: {line}");
                kept = ack.moves;
                if kept == stop {
                    fs::rename(&data, &away).unwrap();
                    moved = true;
                }
                play.say(script::MOVES[kept]);
            } else if !line.starts_with('{') {
                told.push(line);
                fs::rename(&away, &data).unwrap();
                break;
            }
        }
        assert!(is_helpful(&told[0], &data).is_ok(), "{told:?}");
        // Back where it was, the same move works.
        play.say(script::MOVES[kept]);
        let next = play.line().and_then(|line| Ack::read(&line));
        assert_eq!(next.map(|ack| ack.moves), Some(kept + 1));
        play.finish();
    }
}
