//! Hand-ins rewritten and sealed anew, as somebody with time and this source might: for tests of what merging makes of them.

use amends::store::chain::{self, Ending, Header, Link};
use amends::store::hex;
use amends::workflow::hand_in::read;
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use crate::merge::changed;

/// The file with another run under the id of its first: begun a minute later, and sealed as if it had been.
pub(crate) fn with_another_run(bytes: &[u8]) -> Vec<u8> {
    with_run_begun(bytes, 60_000)
}

/// The same, begun so much later.
pub(crate) fn with_run_begun(bytes: &[u8], later_ms: i64) -> Vec<u8> {
    with_run(bytes, |run| resealed(begun_later(run, later_ms)))
}

/// The file with its first run changed, and listed as it is then.
pub(crate) fn with_run(bytes: &[u8], change: impl Fn(Value) -> Value) -> Vec<u8> {
    let first = read(bytes).unwrap().runs[0].id.clone();
    let entry = format!("runs/{first}.json");
    let mut new = Vec::new();
    let with = changed(bytes, |name, content| {
        if name != entry {
            return Some(content);
        }
        new = serde_json::to_vec(&change(serde_json::from_slice(&content).unwrap())).unwrap();
        Some(new.clone())
    });
    with_list(&with, |list| list["runs"][0]["sha256"] = hex(&Sha256::digest(&new)).into())
}

/// The file with another list of contents, whose digest is right.
pub(crate) fn with_list(bytes: &[u8], change: impl Fn(&mut Value)) -> Vec<u8> {
    let mut contents = Vec::new();
    let with = changed(bytes, |name, content| {
        if name != "hand-in.json" {
            return Some(content);
        }
        let mut list: Value = serde_json::from_slice(&content).unwrap();
        change(&mut list);
        contents = serde_json::to_vec(&list).unwrap();
        Some(contents.clone())
    });
    changed(&with, |name, content| {
        Some(if name == "hand-in.sha256" { hex(&Sha256::digest(&contents)).into_bytes() } else { content })
    })
}

/// The run begun so much later.
pub(crate) fn begun_later(mut run: Value, later_ms: i64) -> Value {
    run["started_ms"] = (run["started_ms"].as_i64().unwrap() + later_ms).into();
    run
}

/// The run sealed as if it had been played as it stands there.
pub(crate) fn resealed(mut run: Value) -> Value {
    let text = |run: &Value, key: &str| run[key].as_str().unwrap().as_bytes().to_vec();
    let started_ms = run["started_ms"].as_i64().unwrap();
    let started = Header {
        id: text(&run, "id"),
        learner: Vec::new(),
        case_hash: text(&run, "case"),
        scenario_id: text(&run, "scenario"),
        rules_version: text(&run, "rules"),
        engine_version: text(&run, "engine"),
        seed: run["seed"].as_i64().unwrap(),
        mode: text(&run, "mode"),
        parent: None,
        fork_seq: None,
        started_ms,
    };
    let whole = Header { learner: b"somebody".to_vec(), ..started.clone() }.digest();
    run["header"] = hex(&whole).into();
    run["proof"] = hex(&started.without_learner(&whole)).into();
    let unhex = |text: &str| -> Vec<u8> {
        (0..text.len() / 2).map(|at| u8::from_str_radix(&text[2 * at..2 * at + 2], 16).unwrap()).collect()
    };
    let mut prev = whole.to_vec();
    let events = run["events"].as_array_mut().unwrap();
    let count = events.len() as i64;
    for event in events {
        let link = Link {
            seq: event["seq"].as_i64().unwrap(),
            kind: event["kind"].as_str().unwrap().as_bytes().to_vec(),
            mono_ms: event["mono_ms"].as_i64().unwrap(),
            wall_ms: event["wall_ms"].as_i64().unwrap(),
            payload: None,
            salt: None,
            inner: unhex(event["inner"].as_str().unwrap()),
            prev: prev.clone(),
            hash: Vec::new(),
        };
        prev = link.expected_hash().to_vec();
        event["hash"] = hex(&prev).into();
    }
    run["head"] = hex(&prev).into();
    let inner =
        chain::inner(&unhex(run["results_salt"].as_str().unwrap()), run["results"].as_str().unwrap().as_bytes());
    run["results_inner"] = hex(&inner).into();
    let ending = Ending { status: b"ended", ended_ms: run["ended_ms"].as_i64(), results_inner: Some(&inner) };
    run["seal"] = hex(&chain::seal(&whole, &prev, count, ending)).into();
    run
}
