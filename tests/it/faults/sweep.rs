//! Every call that writes, flushes, opens or renames a file fails once, the first, the second, … until a play
//! runs through without meeting the fault. A failed move is not acknowledged, is told, and works when said again.

use std::path::Path;

use super::script::{self, Heard, MOVES, Play};
use super::shim::{self, EINTR, EIO, ENOSPC, Happening};
use super::{report, scratch};

const FAULTS: [Happening; 4] =
    [Happening::Fail(EIO), Happening::Fail(ENOSPC), Happening::Fail(EINTR), Happening::Short];

/// Plays the script although something fails once; starts the program again if it refuses to start.
fn play_through(data: &Path, at: u32, what: Happening, fired: &Path) -> Heard {
    let mut all = Heard::default();
    for start in 0..3 {
        let mut command = script::program(data);
        if start == 0 {
            shim::load(&mut command, data);
            shim::at(&mut command, at, what, fired);
        }
        let mut play = Play::start(&mut command);
        let heard = play.lockstep();
        let status = play.finish();
        assert!(status.code().is_some_and(|code| code == 0 || code == 2), "{what:?} at call {at}: {status}, {heard:?}");
        all.acks.extend(heard.acks);
        all.complaints.extend(heard.complaints);
        all.is_over |= heard.is_over;
        if all.is_over {
            break;
        }
    }
    all
}

fn sweep(what: Happening) -> (u32, usize) {
    let (mut at, mut told) = (0, 0);
    loop {
        at += 1;
        let dir = scratch();
        let (data, fired) = (dir.path().join("data"), dir.path().join("fired"));
        let heard = play_through(&data, at, what, &fired);
        let context = format!("{what:?} at call {at}");
        assert!(heard.is_over, "{context}: the case was not played to its end: {heard:?}");
        assert_eq!(heard.acks.values().max(), Some(&MOVES.len()), "{context}");
        script::nothing_is_lost(&data, &heard.acks).unwrap_or_else(|wrong| panic!("{context}: {wrong}; {heard:?}"));
        for complaint in &heard.complaints {
            is_helpful(complaint, &data)
                .unwrap_or_else(|lacks| panic!("{context}: {lacks} is missing in: {complaint}"));
        }
        told += heard.complaints.len();
        if !fired.exists() {
            return (at - 1, told);
        }
    }
}

/// What failed, where, what is safe, what to do. `Err` names the first that is missing.
pub fn is_helpful(message: &str, data: &Path) -> Result<(), &'static str> {
    let any = |words: &[&str]| words.iter().any(|word| message.contains(word));
    if !any(&["ould not", "cannot", "full", "missing", "read-only", "is not", "damaged", "in use", "larger"]) {
        return Err("what failed");
    }
    if !message.contains(&*data.to_string_lossy()) {
        return Err("where");
    }
    if !any(&["safe", "unchanged", "othing was changed", "not touched", "not affected", "Nothing was read"]) {
        return Err("what is safe");
    }
    if !any(&[
        "ry again",
        "hoose",
        "ree ",
        "ive yourself",
        "Restore",
        "estart",
        "--data-dir",
        "start again",
        "Mend",
        "Check",
    ]) {
        return Err("what to do");
    }
    Ok(())
}

fn sweep_and_report(what: Happening) {
    crate::needs_shim!();
    let (calls, told) = sweep(what);
    assert!(calls > 100, "there were only {calls} calls: the library does not see the files");
    report(&format!("{what:?} at each of {calls} calls: all moves kept, {told} messages"));
}

#[test]
fn an_input_output_error_at_any_call_loses_nothing_and_is_told() {
    sweep_and_report(FAULTS[0]);
}

#[test]
fn no_space_at_any_call_loses_nothing_and_is_told() {
    sweep_and_report(FAULTS[1]);
}

#[test]
fn an_interrupted_call_loses_nothing() {
    sweep_and_report(FAULTS[2]);
}

#[test]
fn a_write_that_does_only_half_loses_nothing() {
    sweep_and_report(FAULTS[3]);
}
