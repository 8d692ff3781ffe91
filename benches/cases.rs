//! What a case costs: every bundled one read and checked; a generated one of 5,000 scenes read and checked, with the most
//! memory that took; and how many replies a second it is played with, through the session a player uses.
//! `cargo bench --bench cases`. Figures, not judgements: machines differ.
#![allow(clippy::print_stdout, reason = "a bench prints its figures")]
#![expect(clippy::disallowed_methods, clippy::expect_used, reason = "it measures, and stops at the first surprise")]

#[path = "generated/mod.rs"]
mod generated;

use std::sync::Arc;
use std::time::Instant;

use amends::catalog::{BUNDLED, Catalog};
use amends::domain::scenario::{Scenario, read};
use amends::domain::session::{Move, Session};

/// Scenes of the generated case.
const SCENES: usize = 5_000;

/// The most memory this process ever held, in MB; `None` where the system does not say.
fn peak_mb() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB"))?;
    Some(peak.trim().parse::<f64>().ok()? * 1024.0 / 1e6)
}

/// The middle one of so many times and the shortest, in milliseconds; what came out is thrown away after the clock stopped.
fn times_ms<T>(runs: usize, mut act: impl FnMut() -> T) -> (f64, f64) {
    let mut times: Vec<f64> = (0..runs)
        .map(|_| {
            let started = Instant::now();
            let out = act();
            let took = started.elapsed();
            drop(out);
            took.as_secs_f64() * 1e3
        })
        .collect();
    times.sort_by(f64::total_cmp);
    let at = |i: usize| times.get(i).copied().unwrap_or_default();
    (at(runs / 2), at(0))
}

/// Plays run after run for three seconds, each to its end, and counts replies, runs and seconds; what a run tells is kept
/// as for a player, and not counted is the time to throw it away. Four replies of five are the best or the second of their
/// scene, so that runs are long.
fn play(scenario: &Arc<Scenario>) -> (usize, usize, f64) {
    let (mut replies, mut runs, mut seconds) = (0, 0, 0.0);
    while seconds < 3.0 {
        let started = Instant::now();
        let mut session = Session::start(Arc::clone(scenario), runs as u64);
        while !session.is_over() {
            let wanted = ["listens", "solves", "listens", "delays", "solves"].get((replies + runs) % 5).copied();
            let wanted = wanted.unwrap_or("listens");
            let done = session.apply(Move::Choose { reply: wanted.into() }, 0).is_ok();
            let done = done || session.apply(Move::Choose { reply: "listens".into() }, 0).is_ok();
            assert!(done, "a reply is open in every scene");
            replies += 1;
        }
        runs += 1;
        seconds += started.elapsed().as_secs_f64();
    }
    (replies, runs, seconds)
}

fn main() {
    // First, while nothing else has been held: the peak is that of the process.
    let text = generated::case(SCENES);
    let before = peak_mb();
    let started = Instant::now();
    let scenario = read("generated.ron", text.as_bytes()).scenario;
    let first_ms = started.elapsed().as_secs_f64() * 1e3;
    let after = peak_mb();
    let scenario = Arc::new(scenario.expect("the generated case loads"));
    println!("{SCENES} scenes, {:.1} MB: first reading {first_ms:.0} ms", text.len() as f64 / 1e6);
    if let (Some(before), Some(after)) = (before, after) {
        println!("  peak of the process {after:.0} MB, text of the file included ({before:.0} MB before reading)");
    }
    let (median, least) = times_ms(9, || read("generated.ron", text.as_bytes()));
    println!("  and again: median {median:.0} ms, least {least:.0} ms");

    let (replies, runs, seconds) = play(&scenario);
    println!("  {:.0} replies a second: {replies} in {runs} runs, customer model on", replies as f64 / seconds);

    let (median, least) = times_ms(25, || {
        for (name, bytes) in BUNDLED {
            assert!(read(name, bytes).scenario.is_some(), "{name}");
        }
    });
    let bytes: usize = BUNDLED.iter().map(|(_, bytes)| bytes.len()).sum();
    println!("all {} bundled cases, {} kB: median {median:.1} ms, least {least:.1} ms", BUNDLED.len(), bytes / 1000);

    // Once: the program keeps what it has read.
    let from = Instant::now();
    let catalog = Catalog::bundled();
    let known = from.elapsed().as_secs_f64() * 1e3;
    let read = catalog.entries.iter().filter(|entry| entry.scenario.is_some()).count();
    let translated = catalog.translated().len();
    let ms = from.elapsed().as_secs_f64() * 1e3;
    println!("  what lists show of them, without reading: {known:.1} ms");
    println!("  all {read} opened by the program, side files in {translated} language held against them: {ms:.1} ms");
}
