//! The screen advances only after the store acknowledged: killed at any moment, the program goes on at
//! the same line, and no acknowledged move is lost.

use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};
use std::time::Duration;

use serde_json::Value;

/// How often the program is killed; the long run sets `AMENDS_KILLS`.
fn kills() -> u32 {
    std::env::var("AMENDS_KILLS").ok().and_then(|n| n.parse().ok()).unwrap_or(50)
}

/// Plays with random look-ups and replies, killed after `after`; returns the moves acknowledged at the start and at the end.
fn play_and_kill(data: &std::path::Path, after: Duration) -> (u64, u64) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_amends"))
        .arg("--data-dir")
        .arg(data)
        .args(["play", "wrong-plate", "--format", "json"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    let reader = BufReader::new(child.stdout.take().unwrap());
    let feeder = std::thread::Builder::new()
        .name("feeder".into())
        .spawn(move || {
            // Breaths keep the case open for ever, so that every kill lands in the middle of something.
            while input.write_all(b"b\nf\n").and_then(|()| input.flush()).is_ok() {
                std::thread::sleep(Duration::from_millis(1));
            }
        })
        .unwrap();
    let acknowledged = std::thread::Builder::new()
        .name("reader".into())
        .spawn(move || {
            let moves = reader
                .lines()
                .map_while(Result::ok)
                .filter_map(|line| serde_json::from_str::<Value>(&line).ok()?.get("moves")?.as_u64());
            let all: Vec<u64> = moves.collect();
            (all.first().copied(), all.last().copied())
        })
        .unwrap();
    std::thread::sleep(after);
    child.kill().unwrap();
    child.wait().unwrap();
    feeder.join().unwrap();
    let (first, last) = acknowledged.join().unwrap();
    (first.unwrap_or(0), last.unwrap_or(0))
}

#[test]
fn killed_at_any_moment_no_acknowledged_move_is_lost() {
    let data = tempfile::tempdir().unwrap();
    let (mut promised, mut landed) = (0, 0);
    for round in 0..kills() {
        let after = Duration::from_millis(40 + u64::from(round * 37 % 90));
        let (first, last) = play_and_kill(data.path(), after);
        if last == 0 {
            continue; // Killed before it had even opened its store.
        }
        landed += 1;
        assert!(first >= promised, "round {round}: {promised} moves were acknowledged, {first} are there");
        assert!(first <= promised + 1, "round {round}: at most the one move in flight may be there too");
        promised = last;
    }
    assert!(landed > kills() / 2, "only {landed} kills hit a running conversation");
    assert!(promised > 0);
}
