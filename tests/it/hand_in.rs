//! Handing in: written on one computer, read on another that knows nobody of it; what was not ticked is not in it; what was
//! changed or damaged is found and named.

use std::fs;
use std::io::{Cursor, Read as _, Write as _};
use std::path::Path;

use amends::domain::rubric::{Level, Rating};
use amends::platform::Folders;
use amends::platform::settings::Mode;
use amends::store::AttemptId;
use amends::workflow::hand_in::{
    self, Ask, Called, HandInError, Judge, Kind, Period, Prepared, Verdict, named_before, offered, prepare,
};
use amends::workflow::ideas::{Idea, keep_idea};
use amends::workflow::reflection::{KeptPlan, LookBack, Mood, keep_look_back, keep_plan};
use amends::workflow::say::{Dispute, SelfRating};
use amends::workflow::{Attempt, Case, Workspace};
use proptest::prelude::*;
use zip::write::SimpleFileOptions;

use crate::support::{self, DRILL, amends, finish};

const SAID: &str =
    "I'm so sorry, zanzibar, it went cold on your only break. I'll have a new one here in eight minutes.";

fn workspace(data: &Path) -> Workspace {
    Workspace::open(Folders::find(Some(data)).unwrap()).unwrap()
}

fn case() -> Case {
    Case { scenario: support::drill(), source: DRILL.as_bytes().into() }
}

/// A run with a reply in one's own words, a view of its score, own levels, and everything said about it afterwards.
fn played(ws: &mut Workspace, mode: Mode) -> AttemptId {
    let own = Rating { empathy: Some(Level::new(3).unwrap()), ..Rating::default() };
    let mut attempt = Attempt::start(ws, &case(), mode, Some(3)).unwrap();
    attempt.say(ws, SAID, &[], Some(own)).unwrap();
    attempt.dispute(ws, &Dispute { turn: 1, levels: own, words: "canaryview was kind".into() }).unwrap();
    finish(ws, &mut attempt);
    let look = LookBack { moods: vec![Mood::Tense], words: "canarylook".into(), csat: Some(4), ..LookBack::default() };
    keep_look_back(ws, &attempt.id, Some(&look)).unwrap();
    keep_plan(ws, &attempt.id, &KeptPlan { when: "If canaryplan,".into(), then: "I wait.".into() }).unwrap();
    attempt.rate_self(ws, &SelfRating { turn: 1, levels: own }).unwrap();
    keep_idea(ws, &attempt.id, &Idea { case: "The Drill".into(), mend: None, words: "canaryidea".into() }).unwrap();
    attempt.id
}

fn ask(ws: &Workspace, kind: Kind, called: &str) -> Ask {
    let runs = offered(ws, None).unwrap().into_iter().map(|run| run.id).collect();
    let who = Called { kind, called: called.into(), team: String::new() };
    Ask { who, runs, words: false, ideas: false, mood: false }
}

/// Every entry of a file, unpacked, as one text with its names.
fn unpacked(bytes: &[u8]) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut all = String::new();
    for at in 0..archive.len() {
        let mut entry = archive.by_index(at).unwrap();
        all.push_str(&entry.name().unwrap());
        entry.read_to_string(&mut all).unwrap();
    }
    all
}

/// The file with the text of one entry changed.
fn changed(bytes: &[u8], mut change: impl FnMut(&str, String) -> String) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut out = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..archive.len() {
        let mut text = String::new();
        let mut entry = archive.by_index(at).unwrap();
        let name = entry.name().unwrap().into_owned();
        entry.read_to_string(&mut text).unwrap();
        out.start_file(&*name, SimpleFileOptions::default()).unwrap();
        out.write_all(change(&name, text).as_bytes()).unwrap();
    }
    out.finish().unwrap().into_inner()
}

fn verdicts(bytes: &[u8]) -> Vec<Verdict> {
    let held = hand_in::read(bytes).unwrap();
    Judge::default().judge(&held).into_iter().map(|judged| judged.verdict).collect()
}

fn one_file(data: &Path) -> Prepared {
    let mut ws = workspace(data);
    ws.name_learner(Some("Canaryname")).unwrap();
    played(&mut ws, Mode::Practice);
    played(&mut ws, Mode::Coach);
    prepare(&ws, &ask(&ws, Kind::Pseudonym, "Heron 47")).unwrap()
}

#[test]
fn without_a_tick_no_word_and_no_name_and_never_a_reflection_is_in_it() {
    let data = tempfile::tempdir().unwrap();
    let mut ws = workspace(data.path());
    ws.name_learner(Some("Canaryname")).unwrap();
    let learner = ws.learner.clone().unwrap();
    played(&mut ws, Mode::Practice);
    let never = ["canarylook", "canaryplan", "self-rating-1", learner.0.as_str()];
    let bare = prepare(&ws, &ask(&ws, Kind::Pseudonym, "Heron 47")).unwrap();
    let text = unpacked(&bare.bytes);
    for word in never.iter().chain(&["zanzibar", "canaryview", "canaryidea", "Canaryname", "Tense"]) {
        assert!(!text.contains(word), "{word}");
    }
    assert!(text.contains("Heron 47"));
    assert_eq!(verdicts(&bare.bytes), [Verdict::Sound], "and it comes out the same without them");
    let all = Ask { words: true, ideas: true, mood: true, ..ask(&ws, Kind::Name, "Canaryname") };
    let full = prepare(&ws, &all).unwrap();
    let text = unpacked(&full.bytes);
    for word in ["zanzibar", "canaryview", "canaryidea", "Canaryname", "Tense"] {
        assert!(text.contains(word), "{word}");
    }
    for word in never {
        assert!(!text.contains(word), "{word}");
    }
    let own_levels = full.held.runs[0].run.as_ref().unwrap();
    let own_levels = own_levels.events.iter().find(|event| event.kind == "self-rating").unwrap();
    assert_eq!((&own_levels.payload, &own_levels.salt), (&None, &None), "own levels stay at home");
    assert_eq!(full.held.runs[0].run.as_ref().unwrap().words(), [(1, SAID.to_owned())]);
    assert_eq!(verdicts(&full.bytes), [Verdict::Sound]);
    let (name, pseudonym) = (&full.held.who.reference, &bare.held.who.reference);
    assert!(name != pseudonym && name.len() == 32, "nobody can tell that they belong together");
}

#[test]
fn what_was_written_on_one_computer_is_read_on_another_that_knows_nobody_of_it() {
    let (here, there) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    drop(one_file(here.path()));
    let written =
        amends(here.path()).args(["hand-in", "--pseudonym", "Heron 47", "--aided", "--words"]).output().unwrap();
    assert!(written.status.success(), "{written:?}");
    let file = fs::read_dir(here.path().join("hand-ins")).unwrap().next().unwrap().unwrap().path();
    assert!(file.to_string_lossy().ends_with("-heron-47.amends"), "{file:?}");
    let moved = there.path().join("got.amends");
    fs::copy(&file, &moved).unwrap();
    let text = amends(there.path()).args(["hand-in", "--read"]).arg(&moved).output().unwrap();
    assert!(text.status.success(), "{text:?}");
    let text = String::from_utf8(text.stdout).unwrap();
    assert!(text.contains("Heron 47, under a pseudonym") && text.contains("with Coach") && text.contains("zanzibar"));
    let json = amends(there.path()).args(["hand-in", "--format", "json", "--read"]).arg(&moved).output().unwrap();
    let json: serde_json::Value = serde_json::from_slice(&json.stdout).unwrap();
    let runs = json["runs"].as_array().unwrap();
    assert_eq!(runs.iter().map(|run| run["verdict"].as_str().unwrap()).collect::<Vec<_>>(), ["sound", "sound"]);
    assert_eq!(runs.iter().map(|run| run["unaided"].as_bool().unwrap()).collect::<Vec<_>>(), [true, false]);
    assert_eq!(json["as_written"], true);
    // Edited, it is found, and the exit code says so.
    let bytes = changed(&fs::read(&moved).unwrap(), |name, text| match name {
        "hand-in.json" => text.replace("Heron 47", "Heron 48"),
        _ => text,
    });
    fs::write(&moved, bytes).unwrap();
    let edited = amends(there.path()).args(["hand-in", "--read"]).arg(&moved).output().unwrap();
    assert_eq!(edited.status.code(), Some(1));
    assert!(String::from_utf8(edited.stdout).unwrap().contains("was changed after it was written"));
    amends(here.path()).args(["hand-in", "--pseudonym", "--case", "gone"]).assert().code(2);
    let nothing_new =
        amends(here.path()).args(["hand-in", "--pseudonym", "--aided", "--since", "last"]).output().unwrap();
    assert!(String::from_utf8(nothing_new.stderr).unwrap().contains("No run is chosen"));
    let shown = amends(here.path())
        .args(["hand-in", "--as-name", "Bo", "--dry-run", "--since", "2001-01-01"])
        .output()
        .unwrap();
    assert!(String::from_utf8(shown.stdout).unwrap().contains("Nothing was written."));
    assert_eq!(fs::read_dir(here.path().join("hand-ins")).unwrap().count(), 1);
    amends(there.path()).args(["hand-in", "--read", "gone.amends"]).assert().code(2);
    amends(there.path()).args(["hand-in", "--as-name", "Bo"]).assert().code(2);
    amends(there.path()).args(["hand-in"]).assert().code(2);
}

#[test]
fn the_same_runs_are_the_same_bytes_and_are_noted_once_for_each_place() {
    let (data, out) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let mut ws = workspace(data.path());
    ws.name_learner(Some("Ada")).unwrap();
    ws.clock = amends::platform::Clock::fixed(support::EVENING_MS);
    let first = played(&mut ws, Mode::Practice);
    let asked = ask(&ws, Kind::Name, "Ada");
    let one = prepare(&ws, &asked).unwrap();
    assert_eq!(one.bytes, prepare(&ws, &asked).unwrap().bytes);
    let place = hand_in::write(&ws, &one, None).unwrap();
    assert_eq!(place, hand_in::write(&ws, &one, None).unwrap(), "taken as written");
    assert_eq!(place.unnoted, None);
    hand_in::write(&ws, &one, Some(&out.path().display().to_string())).unwrap();
    let earlier = hand_in::earlier(&ws).unwrap();
    assert_eq!(earlier.len(), 2);
    assert_eq!((earlier[0].runs.clone(), earlier[0].called.as_deref()), (vec![first.clone()], Some("Ada")));
    // Now under a pseudonym: whoever has the other file can tell.
    let second = played(&mut ws, Mode::Practice);
    let offered = offered(&ws, None).unwrap();
    assert_eq!(named_before(&offered, &[first, second.clone()].into()), 1);
    let new: Vec<_> = offered.iter().filter(|run| Period::New.holds(run)).map(|run| run.id.clone()).collect();
    assert_eq!(new, [second]);
}

#[test]
fn a_rating_a_result_or_a_word_changed_by_hand_is_found_where_it_stands() {
    let data = tempfile::tempdir().unwrap();
    let file = one_file(data.path());
    assert_eq!(verdicts(&file.bytes), [Verdict::Sound, Verdict::Sound]);
    let first = file.held.runs[0].id.clone();
    let edits: [(&str, &str, Option<u64>); 6] = [
        (r#"\"empathy\":2"#, r#"\"empathy\":4"#, None),
        (r#"\"csat\":"#, r#"\"csat\":1"#, Some(0)),
        (r#""mode":"practice""#, r#""mode":"assessment""#, Some(0)),
        (r#""kind":"rating""#, r#""kind":"praise""#, None),
        (r#""seed":3"#, r#""seed":4"#, Some(0)),
        (r#""seq":2"#, r#""seq":3"#, Some(2)),
    ];
    for (from, to, at) in edits {
        let bytes =
            changed(&file.bytes, |name, text| if name.contains(&first) { text.replacen(from, to, 1) } else { text });
        match (verdicts(&bytes).as_slice(), at) {
            ([Verdict::Broken { seq, .. }, Verdict::Sound], at) => {
                assert!(at.is_none_or(|at| at == *seq), "{from}: {seq}");
            }
            other => panic!("{from}: {other:?}"),
        }
    }
}

/// An edit whose author mended every digest is found when the run is played again.
#[test]
fn a_rating_that_proves_itself_and_is_not_what_the_reply_gets_is_found() {
    let data = tempfile::tempdir().unwrap();
    let mut ws = workspace(data.path());
    ws.name_learner(Some("Ada")).unwrap();
    let scenario = support::drill();
    ws.store.put_case(&scenario.hash, "drill", "The Drill", DRILL.as_bytes()).unwrap();
    let id = played(&mut ws, Mode::Practice);
    let events = ws.store.events(&id).unwrap();
    let new = amends::store::NewAttempt {
        learner: ws.learner.clone().unwrap(),
        case_hash: scenario.hash.clone(),
        scenario_id: "drill".into(),
        rules_version: amends::domain::session::RULES_VERSION.to_string(),
        engine_version: "0.1.0".into(),
        seed: 3,
        mode: Mode::Practice,
        parent: None,
    };
    let forged = ws.store.start_attempt(new).unwrap();
    let events: Vec<amends::store::NewEvent> = events
        .into_iter()
        .map(|event| {
            let kind =
                ["move", "words", "rating", "self-rating", "dispute"].into_iter().find(|kind| *kind == event.kind);
            let payload = event.payload.unwrap().replacen("\"empathy\":2", "\"empathy\":4", 1);
            amends::store::NewEvent { kind: kind.unwrap(), payload }
        })
        .collect();
    let results = ws.store.attempt(&id.0).unwrap().results.unwrap();
    ws.store.finish_attempt(&forged, 0, &events, &results).unwrap();
    let file = prepare(&ws, &Ask { runs: vec![forged], ..ask(&ws, Kind::Name, "Ada") }).unwrap();
    assert!(matches!(verdicts(&file.bytes).as_slice(), [Verdict::Broken { .. }]), "{:?}", verdicts(&file.bytes));
}

#[test]
fn a_run_tried_again_is_marked_with_its_parent_and_unfinished_ones_stay_behind() {
    let data = tempfile::tempdir().unwrap();
    let mut ws = workspace(data.path());
    ws.name_learner(Some("Ada")).unwrap();
    let first = played(&mut ws, Mode::Practice);
    let whole = Attempt::resume(&ws, &ws.store.attempt(&first.0).unwrap()).unwrap();
    let mut again = whole.retry_from(&mut ws, 2).unwrap();
    assert_eq!(prepare(&ws, &ask(&ws, Kind::Name, "Ada")).unwrap().held.runs.len(), 1, "it is under way");
    finish(&ws, &mut again);
    let full = Ask { words: true, ..ask(&ws, Kind::Name, "Ada") };
    let file = prepare(&ws, &full).unwrap();
    assert_eq!(verdicts(&file.bytes), [Verdict::Sound, Verdict::Sound]);
    let runs: Vec<_> = file.held.runs.iter().map(|found| found.run.as_ref().unwrap()).collect();
    assert_eq!(runs.iter().map(|run| run.is_unaided()).collect::<Vec<_>>(), [true, false]);
    assert_eq!(runs[1].parent.as_ref().unwrap().run, first.0);
    assert_eq!(runs[0].words(), runs[1].words(), "they share the words as well");
    for (called, team) in [("  ", ""), (&*"x".repeat(81), ""), ("Ada", "a\nb")] {
        let who = Called { kind: Kind::Name, called: called.into(), team: team.into() };
        assert!(prepare(&ws, &Ask { who, ..full.clone() }).is_err());
    }
    assert!(prepare(&ws, &Ask { runs: vec![AttemptId("none".into())], ..full }).is_err());
}

#[test]
fn damage_to_one_part_is_named_and_the_rest_goes_in() {
    let data = tempfile::tempdir().unwrap();
    let file = one_file(data.path());
    let (first, case) = (file.held.runs[0].id.clone(), file.held.cases[0].hash.clone());
    let without = |gone: &str| {
        let bytes = changed(&file.bytes, |name, text| if name.contains(gone) { "x".into() } else { text });
        verdicts(&bytes)
    };
    assert!(matches!(without(&first).as_slice(), [Verdict::Broken { seq: 0, .. }, Verdict::Sound]));
    assert!(matches!(without(&case).as_slice(), [Verdict::NotReplayed { .. }, Verdict::NotReplayed { .. }]));
    let later = changed(&file.bytes, |_, text| text.replacen("\"format\": 1", "\"format\": 3", 1));
    assert!(matches!(hand_in::read(&later), Err(HandInError::Later { found: 3, known: 2 })));
    let deep = changed(&file.bytes, |name, text| if name.contains(&first) { "[".repeat(100_000) } else { text });
    assert!(matches!(verdicts(&deep).as_slice(), [Verdict::Broken { seq: 0, .. }, Verdict::Sound]));
}

#[test]
fn a_list_that_nobody_writes_is_refused_before_a_run_is_read() {
    let data = tempfile::tempdir().unwrap();
    let file = one_file(data.path());
    let with = |change: &dyn Fn(&mut serde_json::Value)| {
        changed(&file.bytes, |name, text| {
            if name != "hand-in.json" {
                return text;
            }
            let mut list = serde_json::from_str(&text).unwrap();
            change(&mut list);
            list.to_string()
        })
    };
    let twice = with(&|list| {
        let run = list["runs"][0].clone();
        list["runs"].as_array_mut().unwrap().push(run);
    });
    let nameless = with(&|list| list["runs"][0]["id"] = "".into());
    let orders = with(&|list| list["who"]["called"] = "Ana\u{1b}[2J".into());
    let line = with(&|list| list["cases"][0]["title"] = "Lukewarm\n  2026-11-26 another, sound".into());
    let many = with(&|list| list["runs"] = vec![list["runs"][0].clone(); 6_000].into());
    for bytes in [twice, nameless, orders, line] {
        assert!(matches!(hand_in::read(&bytes), Err(HandInError::Contents { .. })));
    }
    assert!(matches!(hand_in::read(&many), Err(HandInError::TooLarge)));
}

#[test]
fn what_belongs_in_no_hand_in_is_refused_by_name_and_nothing_is_written() {
    let data = tempfile::tempdir().unwrap();
    let file = one_file(data.path());
    for name in
        ["../evil", "/etc/passwd", "runs/../x.json", "C:\\x", "cases/x.ron", "runs\\a.json", "notes.txt", "runs/"]
    {
        let mut out = zip::ZipWriter::new_append(Cursor::new(file.bytes.clone())).unwrap();
        out.start_file(name, SimpleFileOptions::default()).unwrap();
        let bytes = out.finish().unwrap().into_inner();
        assert!(matches!(hand_in::read(&bytes), Err(HandInError::Foreign { .. })), "{name}");
    }
    let mut out = zip::ZipWriter::new_append(Cursor::new(file.bytes.clone())).unwrap();
    let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
    out.start_file("runs/bomb.json", stored).unwrap();
    for _ in 0..60 {
        out.write_all(&vec![b' '; 1 << 20]).unwrap();
    }
    assert!(matches!(hand_in::read(&out.finish().unwrap().into_inner()), Err(HandInError::TooLarge)));
    for junk in [&b""[..], b"PK", b"not a zip at all", &[0; 4096]] {
        assert!(matches!(hand_in::read(junk), Err(HandInError::NotWhole)));
    }
}

/// Whatever is done to a byte of the file, a run that is called sound is the one that was handed in.
fn is_never_wrongly_sound(file: &Prepared, bytes: &[u8]) -> Result<(), TestCaseError> {
    let Ok(held) = hand_in::read(bytes) else { return Ok(()) };
    for judged in Judge::default().judge(&held) {
        if judged.verdict != Verdict::Sound {
            continue;
        }
        let known = file.held.runs.iter().find(|known| known.id == judged.id);
        prop_assert_eq!(known.and_then(|known| known.run.as_ref().ok()), judged.run.as_ref());
    }
    Ok(())
}

#[test]
fn a_flipped_or_cut_file_never_panics_and_gives_no_wrong_sound_run() {
    let data = tempfile::tempdir().unwrap();
    let file = one_file(data.path());
    let length = file.bytes.len();
    let config = ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() };
    proptest!(config, |(at in 0..length, bit in 0..8_u8, cut in any::<bool>())| {
        let mut bytes = file.bytes.clone();
        if cut {
            bytes.truncate(at);
        } else {
            bytes[at] ^= 1 << bit;
        }
        is_never_wrongly_sound(&file, &bytes)?;
    });
    // The same inside, where no checksum of the ZIP stands before it.
    let config = ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() };
    proptest!(config, |(part in 0..4_usize, at in 0.0..1.0_f64, byte in 32..127_u8)| {
        let mut number = 0;
        let bytes = changed(&file.bytes, |_, text| {
            number += 1;
            if number != part + 1 {
                return text;
            }
            let mut bytes = text.into_bytes();
            let at = ((bytes.len() as f64) * at) as usize;
            if bytes[at].is_ascii() {
                bytes[at] = byte;
            }
            String::from_utf8(bytes).unwrap()
        });
        is_never_wrongly_sound(&file, &bytes)?;
    });
}
