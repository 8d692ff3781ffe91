//! What reading a hand-in costs: unpacked, proved, and every run played again; and how large a run is in it.
//! `cargo bench --bench hand_in`. Figures, not judgements: machines differ.
#![allow(clippy::print_stdout, reason = "a bench prints its figures")]
#![expect(clippy::disallowed_methods, clippy::expect_used, reason = "it measures, and stops at the first surprise")]

use std::sync::Arc;
use std::time::Instant;

use amends::domain::paths::policy::{Policy, next_move};
use amends::platform::Folders;
use amends::platform::settings::{Mode, Settings};
use amends::workflow::hand_in::{Ask, Called, Judge, Kind, Prepared, Verdict, offered, prepare, read, read_knowing};
use amends::workflow::{Attempt, Case, Workspace};

/// Runs in a file, and files that are merged.
const RUNS: u64 = 40;
const FILES: usize = 50;

/// A file with so many runs of a case, some played well and some not.
fn file(ws: &mut Workspace) -> Prepared {
    let scenario =
        Arc::clone(ws.catalog.find("wrong-plate").and_then(|entry| entry.scenario.as_ref()).expect("the case"));
    let source = Arc::clone(&ws.catalog.find("wrong-plate").expect("the case").source);
    let case = Case { scenario, source };
    for seed in 0..RUNS {
        let mut attempt = Attempt::start(ws, &case, Mode::Practice, Some(seed)).expect("a start");
        while !attempt.session.is_over() {
            let policy = if seed % 2 == 0 { Policy::Best } else { Policy::Middling };
            let mv = next_move(&attempt.session, policy).expect("a move");
            attempt.act(ws, mv).expect("a move that is kept");
        }
    }
    prepare(ws, &ask(ws)).expect("a file")
}

fn ask(ws: &Workspace) -> Ask {
    let runs = offered(ws, None).expect("runs").into_iter().map(|run| run.id).collect();
    let who = Called { kind: Kind::Pseudonym, called: "Heron 47".into(), team: String::new() };
    Ask { who, runs, words: false, ideas: false, mood: false }
}

/// Runs a second, the best of five times.
fn rate(mut act: impl FnMut() -> usize) -> f64 {
    let times = (0..5).map(|_| {
        let started = Instant::now();
        let runs = act();
        runs as f64 / started.elapsed().as_secs_f64()
    });
    times.fold(0.0, f64::max)
}

fn main() {
    let dir = tempfile::tempdir().expect("a folder");
    let folders = Folders::find(Some(dir.path())).expect("folders");
    let mut ws = Workspace::unkept(folders, Settings::default()).expect("a workspace");
    let file = file(&mut ws);
    let events: usize =
        file.held.runs.iter().filter_map(|found| found.run.as_ref().ok()).map(|run| run.events.len()).sum();
    println!(
        "a file of {RUNS} runs of one case: {} bytes, {} a run; {} events a run",
        file.bytes.len(),
        file.bytes.len() as u64 / RUNS,
        events as u64 / RUNS
    );
    let started = Instant::now();
    prepare(&ws, &ask(&ws)).expect("a file");
    println!("put together and read back: {:.1} ms", started.elapsed().as_secs_f64() * 1e3);
    println!("read: {:.0} runs a second", rate(|| read(&file.bytes).expect("a file").runs.len()));
    let merged = rate(|| {
        let mut judge = Judge::default();
        (0..FILES)
            .map(|_| {
                let held = read_knowing(&file.bytes, &|hash| judge.knows(hash)).expect("a file");
                let judged = judge.judge(&held);
                judged.iter().filter(|judged| judged.verdict == Verdict::Sound).count()
            })
            .sum()
    });
    println!("{FILES} such files read, proved and played again on one core: {merged:.0} runs a second");
}
