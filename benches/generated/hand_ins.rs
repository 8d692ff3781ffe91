//! Hand-ins in any number: real cases of about ten decisions played by people who get better, sealed and packed as the program
//! does, without a store in between. The same files every time.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Write as _};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use amends::catalog::{Catalog, Laying};
use amends::domain::paths::policy::{MOVES_MAX, Policy, next_move};
use amends::domain::scenario::Scenario;
use amends::domain::session::{Event, RULES_VERSION, Session};
use amends::store::chain::{self, Ending, Header, Link};
use amends::store::hex;
use amends::workflow::attempt;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// Runs in a file.
pub const RUNS_A_FILE: u64 = 100;
/// People who hand in, at most.
const PEOPLE: u64 = 400;
/// A case counts as one of ten decisions if so many are taken in the mean.
const DECISIONS: std::ops::RangeInclusive<f64> = 7.0..=13.0;
const DAY_MS: i64 = 86_400_000;
/// The last of the days on which it is handed in: 25 November 2025.
const LAST_DAY: i64 = 20_417;
const TEAMS: [&str; 7] = ["Front desk", "Phone", "Night shift", "Kitchen", "Returns", "Terrace", "Online"];

/// A case with its text.
#[derive(Clone)]
struct Playable {
    scenario: Arc<Scenario>,
    text: Arc<[u8]>,
}

/// Writes files with so many runs in all into a folder, on as many threads as there are; returns how many files and
/// decisions that is.
pub fn write(folder: &Path, runs: u64) -> (u64, u64) {
    let cases = cases();
    let files = runs.div_ceil(RUNS_A_FILE);
    let (next, decisions) = (AtomicU64::new(0), AtomicU64::new(0));
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(2, usize::from) {
            scope.spawn(|| {
                loop {
                    let nr = next.fetch_add(1, Ordering::Relaxed);
                    if nr >= files {
                        return;
                    }
                    let (bytes, many) = file(&cases, nr, RUNS_A_FILE.min(runs - nr * RUNS_A_FILE));
                    decisions.fetch_add(many, Ordering::Relaxed);
                    let below = folder.join(format!("{:03}", nr / 100));
                    fs::create_dir_all(&below).expect("a folder");
                    let mut out = fs::File::create(below.join(format!("hand-in-{nr:05}.amends"))).expect("a file");
                    out.write_all(&bytes).expect("room for it");
                }
            });
        }
    });
    (files, decisions.into_inner())
}

/// The bundled cases that take about ten decisions.
fn cases() -> Vec<Playable> {
    let nowhere = tempfile::tempdir().expect("a folder");
    let catalog = Catalog::load(nowhere.path(), &Laying::default());
    let all = catalog.entries.iter().filter_map(|entry| {
        Some(Playable { scenario: Arc::clone(entry.scenario.as_ref()?), text: Arc::clone(&entry.source) })
    });
    let has_ten = |case: &Playable| {
        let turns: usize = (0..20).map(|seed| played(case, seed, 4 + seed % 6).turns().count()).sum();
        DECISIONS.contains(&(turns as f64 / 20.0))
    };
    all.filter(has_ten).collect()
}

/// A run by somebody of whose replies so many of ten are the best there are.
fn played(case: &Playable, seed: u64, skill: u64) -> Session {
    let mut session = Session::start(Arc::clone(&case.scenario), seed);
    for step in 0..MOVES_MAX as u64 {
        let policy = match mixed(seed ^ (step << 40)) % 10 {
            of if of < skill => Policy::Best,
            of if of % 2 == 0 => Policy::Middling,
            _ => Policy::Worst,
        };
        let Some(next) = next_move(&session, policy) else { break };
        session.apply(next, 4_000 + mixed(seed + step) % 20_000).expect("an open move");
    }
    session
}

/// Numbers that look like chance and are the same every time.
fn mixed(number: u64) -> u64 {
    let number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    number ^ (number >> 31)
}

/// A file with its decisions: the runs of one person in one period.
fn file(cases: &[Playable], nr: u64, runs: u64) -> (Vec<u8>, u64) {
    let person = nr % PEOPLE;
    let period = (nr / PEOPLE) as i64;
    let made_ms = (LAST_DAY - 7 * period) * DAY_MS + person as i64 * 1_000;
    let (mut entries, mut texts, mut decisions) = (Vec::new(), BTreeMap::new(), 0);
    for at in 0..runs {
        let number = nr * RUNS_A_FILE + at;
        let case = &cases[(mixed(number) % cases.len() as u64) as usize];
        let skill = (3 + person % 4 + at * 3 / RUNS_A_FILE).min(9);
        let session = played(case, number, skill);
        decisions += session.turns().count() as u64;
        let started_ms = made_ms - DAY_MS * 6 + at as i64 * 5_000_000;
        let (id, text) = run(case, &session, number, started_ms);
        entries.push((id, text));
        texts.insert(case.scenario.hash.clone(), case.clone());
    }
    let moods = ["Calm", "Tense", "Rushed", "LostForWords", "Sorry", "Proud"];
    let mood = person.is_multiple_of(3).then(|| json!([{ "mood": moods[(nr % 6) as usize], "runs": 1 + nr % 20 }]));
    let pseudonym = format!("Heron {person}");
    let mut contents = json!({
        "format": 1,
        "program": env!("CARGO_PKG_VERSION"),
        "rules": RULES_VERSION.to_string(),
        "made_ms": made_ms,
        "who": {
            "naming": "pseudonym",
            "called": pseudonym,
            "team": TEAMS[(person % 7) as usize],
            "ref": part(&hex(&Sha256::digest(pseudonym.as_bytes())), 0, 32),
        },
        "with_words": false,
        "cases": texts.iter().map(|(hash, case)| json!({
            "hash": hash, "id": case.scenario.id.to_string(), "title": case.scenario.title,
        })).collect::<Vec<_>>(),
        "runs": entries.iter().map(|(id, text)| json!({ "id": id, "sha256": hex(&Sha256::digest(text)) })).collect::<Vec<_>>(),
    });
    if let (Some(mood), Some(object)) = (mood, contents.as_object_mut()) {
        object.insert("mood".to_owned(), mood);
    }
    (packed(&contents, &entries, &texts), decisions)
}

fn packed(contents: &Value, entries: &[(String, Vec<u8>)], texts: &BTreeMap<String, Playable>) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(zip::DateTime::default());
    let mut put = |name: &str, bytes: &[u8]| {
        archive.start_file(name, options).expect("an entry");
        archive.write_all(bytes).expect("an entry");
    };
    let text = serde_json::to_vec_pretty(contents).expect("text");
    put("hand-in.json", &text);
    put("hand-in.sha256", hex(&Sha256::digest(&text)).as_bytes());
    for (id, text) in entries {
        put(&format!("runs/{id}.json"), text);
    }
    for (hash, case) in texts {
        put(&format!("cases/{hash}.ron"), &case.text);
    }
    archive.finish().expect("a file").into_inner()
}

/// A run as its entry has it, with its id.
fn run(case: &Playable, session: &Session, number: u64, started_ms: i64) -> (String, Vec<u8>) {
    let digits = hex(&Sha256::digest(number.to_be_bytes()));
    // In the order in which they were begun, as the program makes them.
    let at = format!("{started_ms:012x}");
    let id = format!(
        "{}-{}-7{}-8{}-{}",
        part(&at, 0, 8),
        part(&at, 8, 4),
        part(&digits, 0, 3),
        part(&digits, 3, 3),
        part(&digits, 6, 12)
    );
    let mode = if number.is_multiple_of(5) { "assessment" } else { "practice" };
    let header = Header {
        id: id.clone().into_bytes(),
        learner: b"somebody".to_vec(),
        case_hash: case.scenario.hash.clone().into_bytes(),
        scenario_id: case.scenario.id.to_string().into_bytes(),
        rules_version: RULES_VERSION.to_string().into_bytes(),
        engine_version: env!("CARGO_PKG_VERSION").as_bytes().to_vec(),
        seed: session.stage().seed.cast_signed(),
        mode: mode.as_bytes().to_vec(),
        parent: None,
        fork_seq: None,
        started_ms,
    };
    let whole = header.digest();
    let mut prev = whole.to_vec();
    let (mut events, mut mono_ms) = (Vec::new(), 0_i64);
    let mut put = |kind: &str, payload: String, mono_ms: i64, prev: &mut Vec<u8>| {
        let salt = Sha256::digest((number * 1_000 + events.len() as u64).to_be_bytes())[..16].to_vec();
        let link = Link {
            seq: events.len() as i64 + 1,
            kind: kind.as_bytes().to_vec(),
            mono_ms,
            wall_ms: started_ms + mono_ms,
            inner: chain::inner(&salt, payload.as_bytes()).to_vec(),
            payload: None,
            salt: None,
            prev: prev.clone(),
            hash: Vec::new(),
        };
        let hash = link.expected_hash();
        *prev = hash.to_vec();
        events.push(json!({
            "seq": link.seq, "kind": kind, "mono_ms": mono_ms, "wall_ms": link.wall_ms, "inner": hex(&link.inner),
            "hash": hex(&hash), "payload": payload, "salt": hex(&salt),
        }));
    };
    for step in session.steps() {
        mono_ms += step.thinking_ms.cast_signed();
        put("move", json!({ "move": step.mv, "thinking_ms": step.thinking_ms }).to_string(), mono_ms, &mut prev);
        for event in &step.events {
            if let Event::Turn(turn) = event {
                let rating = json!({
                    "turn": turn.number, "scene": turn.scene, "reply": turn.reply, "offers": turn.offers,
                    "rated": turn.rated,
                });
                put("rating", rating.to_string(), mono_ms, &mut prev);
            }
        }
    }
    let results = serde_json::to_string(&attempt::results(session)).expect("results");
    let salt = [7_u8; 16];
    let inner = chain::inner(&salt, results.as_bytes());
    let ended_ms = started_ms + mono_ms;
    let ending = Ending { status: b"ended", ended_ms: Some(ended_ms), results_inner: Some(&inner) };
    let seal = chain::seal(&whole, &prev, events.len() as i64, ending);
    let entry = json!({
        "id": id, "header": hex(&whole), "proof": hex(&header.without_learner(&whole)), "case": case.scenario.hash,
        "scenario": case.scenario.id.to_string(), "rules": RULES_VERSION.to_string(),
        "engine": env!("CARGO_PKG_VERSION"), "seed": header.seed, "mode": mode, "started_ms": started_ms,
        "ended_ms": ended_ms, "results": results, "results_salt": hex(&salt), "results_inner": hex(&inner),
        "head": hex(&prev), "seal": hex(&seal), "events": events,
    });
    (id, serde_json::to_vec(&entry).expect("text"))
}

/// So many letters of plain text from a place on.
fn part(text: &str, from: usize, count: usize) -> &str {
    text.get(from..from + count).unwrap_or_default()
}
