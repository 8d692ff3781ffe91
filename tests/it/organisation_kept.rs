//! What an attempt remembers of an organisation that was laid over its case: all of it, whatever becomes of the file.

use std::path::Path;

use amends::catalog::organisation::Rules;
use amends::catalog::{Catalog, Laying};
use amends::domain::ids::Money;
use amends::domain::scenario::layers::{Layers, read_layered};
use amends::domain::scenario::{hash_of, read};
use amends::domain::session::{Move, RULES_VERSION};
use amends::platform::Folders;
use amends::platform::settings::Mode;
use amends::store::NewAttempt;
use amends::words::Words;
use amends::workflow::since::case_changed;
use amends::workflow::{Attempt, Case, Cases, Workspace, attempt, backups, beside, find_case, repair, say};

use crate::say::SAID;
use crate::support::{DRILL, files_with, finish};

const OURS: &str = r##"Organisation(
    format: 1, name: "Quillmere \"Houses\"", currency: "EUR", rates: {"USD": 0.92, "GBP": 1.16},
    authority: [4.60, 4.60, 60.00, 500.00],
    cases: {"gate-14": Own(authority: [300.00, 600.00, 1500.00, 8000.00]), "lukewarm": Own(as_written: true)},
    policy: [
        Policy(text: "Whoever hears of a \\ fault\n\"owns\" it.", source: "Staff handbook, 4.2", as_of: "2026-10"),
        Policy(text: "Nobody is asked for a receipt.", as_of: "2026-11"),
    ],
    avoid: [Avoid(words: ["on \"us\" today", "inconvenience"], say: "what happened")],
    colours: Colours(accent: "#1B6E5A"),
)"##;

/// A workspace with the drill and an organisation's file among one's own cases.
fn workspace(data: &Path) -> Workspace {
    Workspace::open(Folders::find(Some(data)).unwrap()).unwrap()
}

fn write(data: &Path, name: &str, text: &str) {
    std::fs::create_dir_all(data.join("scenarios")).unwrap();
    std::fs::write(data.join("scenarios").join(name), text).unwrap();
}

fn with_ours(data: &Path) -> Workspace {
    write(data, "drill.ron", DRILL);
    write(data, "organisation.ron", OURS);
    workspace(data)
}

fn case(ws: &Workspace) -> Case {
    find_case(&Cases::of(ws.catalog.clone()), "drill").unwrap()
}

fn started(ws: &mut Workspace) -> Attempt {
    let case = case(ws);
    Attempt::start(ws, &case, Mode::Practice, Some(3)).unwrap()
}

fn reply(ws: &Workspace, attempt: &mut Attempt, id: &str) {
    attempt.act(ws, Move::Choose { reply: id.into() }).unwrap();
}

fn replayed(ws: &Workspace, attempt: &Attempt) -> amends::domain::session::Session {
    let row = ws.store.attempt(&attempt.id.to_string()).unwrap();
    let (session, _) = attempt::replay(ws, &row).unwrap();
    session
}

#[test]
fn what_is_laid_is_kept_and_read_again_the_same_for_every_case() {
    let data = tempfile::tempdir().unwrap();
    let ws = with_ours(data.path());
    let mut laid = 0;
    for entry in &ws.catalog.entries {
        let now = entry.scenario.as_ref().unwrap();
        let kept = read_layered("kept", &entry.source).scenario.unwrap();
        assert_eq!(now.hash, hash_of(&entry.source), "{}", entry.id);
        assert_eq!(format!("{now:?}"), format!("{kept:?}"), "{}", entry.id);
        let Some(written) = &entry.written else { continue };
        assert_ne!(now.hash, written.scenario.hash);
        assert_eq!(Layers::unpack(&entry.source).unwrap().case, written.source.as_ref());
        laid += 1;
    }
    assert_eq!(laid, ws.catalog.entries.len() - 1, "but one, which is left as it is written");
    let lukewarm = ws.catalog.find("lukewarm").unwrap();
    let bundled = Catalog::bundled();
    assert_eq!(lukewarm.source, bundled.find("lukewarm").unwrap().source);
    assert!(bundled.entries.iter().all(|entry| entry.written.is_none()), "laying leaves what is compiled in alone");
}

#[test]
fn a_run_replays_the_same_whatever_becomes_of_the_file() {
    let data = tempfile::tempdir().unwrap();
    let mut ws = with_ours(data.path());
    let mut attempt = started(&mut ws);
    assert_eq!(attempt.session.scenario().authority, [500, 500, 6_500, 54_000].map(Money));
    reply(&ws, &mut attempt, "listen");
    reply(&ws, &mut attempt, "remake");
    finish(&ws, &mut attempt);
    let as_played = serde_json::to_string(attempt.session.steps()).unwrap();
    let results = attempt::results(&attempt.session);
    drop(ws);

    for then in [Some(OURS.replace("4.60, 4.60", "50.00, 90.00")), Some("Organisation(".to_owned()), None] {
        match then {
            Some(text) => write(data.path(), "organisation.ron", &text),
            None => std::fs::remove_file(data.path().join("scenarios/organisation.ron")).unwrap(),
        }
        let ws = workspace(data.path());
        let again = replayed(&ws, &attempt);
        assert_eq!(serde_json::to_string(again.steps()).unwrap(), as_played);
        assert_eq!(attempt::results(&again), results);
        assert_eq!(again.scenario().hash, attempt.session.scenario().hash);
        assert_eq!(again.scenario().policy.len(), 3);
    }

    let mut ws = workspace(data.path());
    let mut plain = started(&mut ws);
    reply(&ws, &mut plain, "listen");
    reply(&ws, &mut plain, "remake");
    finish(&ws, &mut plain);
    assert_ne!(attempt::results(&plain.session).csat, results.csat, "the limit had an effect");
    let others = beside::others(&ws, &plain).unwrap();
    assert_eq!((others.runs.len(), others.of_other_versions), (0, 1), "runs under other rules are not held together");
}

#[test]
fn only_what_holds_in_a_case_makes_another_case_of_it() {
    let data = tempfile::tempdir().unwrap();
    let hash = |text: &str| {
        write(data.path(), "drill.ron", DRILL);
        write(data.path(), "organisation.ron", text);
        let catalog = Catalog::load(&data.path().join("scenarios"), &Laying::default());
        let found = catalog.organisation.as_ref().unwrap();
        assert!(found.organisation.is_some(), "{:#?}", found.problems);
        catalog.find("drill").unwrap().scenario.as_ref().unwrap().hash.clone()
    };
    let ours = hash(OURS);
    for same in [
        format!("// A remark\n{OURS}"),
        OURS.replace("300.00, 600.00", "310.00, 600.00"),
        OURS.replace("\"GBP\": 1.16", "\"GBP\": 1.17"),
        OURS.replace("\"lukewarm\": Own(as_written: true)", ""),
        OURS.replace("500.00],", "500.50],"),
        OURS.replace("#1B6E5A", "#35306B"),
    ] {
        assert_eq!(hash(&same), ours, "{same}");
    }
    let others = [
        OURS.replace("4.60, 4.60", "4.60, 46.00"),
        OURS.replace("Nobody", "No one"),
        OURS.replace("Quillmere", "Quilmere"),
        OURS.replace("\"USD\": 0.92", "\"USD\": 0.80"),
        OURS.replace("what happened", "what went wrong"),
    ];
    assert!(others.iter().all(|other| hash(other) != ours));
    let plain = read("drill.ron", DRILL.as_bytes()).scenario.unwrap().hash;
    for nothing in [
        "Organisation(format: 1, name: \"Q\")".to_owned(),
        "Organisation(format: 1, name: \"Q\", currency: \"USD\", authority: [20, 50, 100, 500])".to_owned(),
        OURS.replace("lukewarm", "drill"),
    ] {
        assert_eq!(hash(&nothing), plain, "nothing is laid: {nothing}");
    }
}

#[test]
fn what_has_changed_since_is_told_as_it_is() {
    let data = tempfile::tempdir().unwrap();
    let mut ws = with_ours(data.path());
    let attempt = started(&mut ws);
    let row = ws.store.attempt(&attempt.id.to_string()).unwrap();
    assert_eq!(case_changed(&Words::english().unwrap(), &ws, &row), None);
    write(data.path(), "organisation.ron", &format!("// again\n{OURS}"));
    ws.reload_catalog();
    assert_eq!(case_changed(&Words::english().unwrap(), &ws, &row), None);
    let told = |ws: &mut Workspace| {
        ws.reload_catalog();
        case_changed(&Words::english().unwrap(), ws, &row).unwrap().to_owned()
    };
    write(data.path(), "organisation.ron", &OURS.replace("60.00, 500", "70.00, 500"));
    assert!(told(&mut ws).starts_with("What is laid over this case has changed"));
    std::fs::remove_file(data.path().join("scenarios/organisation.ron")).unwrap();
    assert!(told(&mut ws).starts_with("What is laid over this case has changed"));
    write(data.path(), "drill.ron", &DRILL.replace("A cup is cold.", "A cup is icy."));
    assert!(told(&mut ws).starts_with("This case has changed"));
    std::fs::remove_file(data.path().join("scenarios/drill.ron")).unwrap();
    assert!(told(&mut ws).starts_with("This case is no longer"));
}

#[test]
fn a_run_goes_on_is_tried_again_and_its_words_are_erased_without_the_file() {
    let data = tempfile::tempdir().unwrap();
    let mut ws = with_ours(data.path());
    let mut attempt = started(&mut ws);
    attempt.say(&ws, &format!("{SAID} zanzibar"), &[], None).unwrap();
    drop(ws);
    std::fs::remove_file(data.path().join("scenarios/organisation.ron")).unwrap();
    std::fs::remove_file(data.path().join("scenarios/drill.ron")).unwrap();

    let mut ws = workspace(data.path());
    let row = ws.store.attempt(&attempt.id.to_string()).unwrap();
    let mut attempt = Attempt::resume(&ws, &row).unwrap();
    assert_eq!(attempt.session.scenario().authority[0], Money(500));
    finish(&ws, &mut attempt);
    let turn = attempt.session.turns().count() as u32;
    let again = attempt.retry_from(&mut ws, turn).unwrap();
    assert_eq!(again.session.scenario().hash, row.case_hash);
    assert_eq!(again.session.scenario().policy.len(), 3);
    assert!(files_with(data.path(), "zanzibar") > 0);
    say::erase_all_words(&ws).unwrap();
    assert_eq!(files_with(data.path(), "zanzibar"), 0);
    assert_eq!(attempt::results(&replayed(&ws, &attempt)), attempt::results(&attempt.session));
}

#[test]
fn a_damaged_container_is_named_and_mended_from_the_files() {
    let data = tempfile::tempdir().unwrap();
    let folders = Folders::find(Some(data.path())).unwrap();
    let mut ws = with_ours(data.path());
    let mut attempt = started(&mut ws);
    finish(&ws, &mut attempt);
    let hash = attempt.session.scenario().hash.clone();
    for backup in backups::list(&folders) {
        std::fs::remove_file(backup.path).unwrap();
    }
    let store = ws.store.path().to_owned();
    drop(ws);
    let sql = "UPDATE case_snapshot SET bytes = CAST(replace(bytes, 'Quillmere', 'Quilmeres') AS BLOB)";
    rusqlite::Connection::open(store).unwrap().execute(sql, []).unwrap();
    let ws = workspace(data.path());
    assert_eq!(ws.store.check().unwrap().damaged_cases, std::slice::from_ref(&hash));
    let row = ws.store.attempt(&attempt.id.to_string()).unwrap();
    assert!(attempt::played_case(&ws, &row).is_err());
    drop(ws);
    repair::repair(&folders).unwrap();
    let ws = workspace(data.path());
    assert!(ws.store.check().unwrap().is_sound());
    assert_eq!(attempt::results(&replayed(&ws, &attempt)), attempt::results(&attempt.session));
}

#[test]
fn a_container_that_proves_itself_and_is_none_is_told_and_never_played() {
    let data = tempfile::tempdir().unwrap();
    let mut ws = workspace(data.path());
    let whole = Layers { organisation: Some(OURS.as_bytes()), ..Layers::plain(DRILL.as_bytes()) }.pack();
    let text = String::from_utf8(whole.clone()).unwrap();
    let length = format!("case {}\n", DRILL.len());
    for (bad, words) in [
        (text.replace(&length, "case 18446744073709551615\n"), "should have 18446744073709551615 bytes"),
        (text.replace(&length, "case 99999999999999999999999\n"), "at byte 16"),
        (text.replace(&length, "case -1\n"), "at byte 16"),
        (text.replace("layers 1", "layers 2"), "a later version of Amends"),
        (text.replace("4.60, 4.60", "4.60, 1.60"), "never fall:"),
        (format!("{text} "), "at byte"),
    ] {
        let row = kept(&mut ws, bad.as_bytes());
        let why = attempt::played_case(&ws, &row).unwrap_err().to_string();
        assert!(why.contains(words), "{words}: {why}");
    }
    let row = kept(&mut ws, &whole);
    assert_eq!(
        attempt::played_case(&ws, &row).unwrap().authority[0],
        Money(500),
        "as written in another currency, too"
    );
    let row = kept(&mut ws, DRILL.as_bytes());
    assert_eq!(attempt::played_case(&ws, &row).unwrap().authority[0], Money(2_000), "as earlier versions keep it");
}

/// An attempt that remembers these bytes.
fn kept(ws: &mut Workspace, bytes: &[u8]) -> amends::store::AttemptRow {
    let hash = hash_of(bytes);
    ws.store.put_case(&hash, "drill", "The Drill", bytes).unwrap();
    let new = NewAttempt {
        learner: ws.learner().unwrap(),
        case_hash: hash,
        scenario_id: "drill".to_owned(),
        rules_version: RULES_VERSION.to_string(),
        engine_version: "0".to_owned(),
        seed: 3,
        mode: Mode::Practice,
        parent: None,
    };
    let id = ws.store.start_attempt(new).unwrap();
    ws.store.attempt(&id.to_string()).unwrap()
}

#[test]
fn of_two_files_neither_is_used_and_a_file_by_name_comes_first() {
    let data = tempfile::tempdir().unwrap();
    let folder = data.path().join("scenarios");
    write(data.path(), "drill.ron", DRILL);
    write(data.path(), "organisation.ron", OURS);
    write(data.path(), "rules.ron", OURS);
    let catalog = Catalog::load(&folder, &Laying::default());
    let found = catalog.organisation.as_ref().unwrap();
    let told: Vec<&str> = found.problems.iter().map(|problem| problem.code).collect();
    assert!(found.organisation.is_none() && told == ["E807"], "{told:?}");
    assert!(found.problems[0].what.contains("rules.ron"), "{}", found.problems[0].what);
    assert!(catalog.find("drill").unwrap().written.is_none());
    let other = folder.join("rules.ron");
    std::fs::write(&other, OURS.replace("4.60, 4.60", "9.20, 9.20")).unwrap();
    let catalog = Catalog::load(&folder, &Laying { rules: Rules::Of(other), ..Laying::default() });
    assert_eq!(catalog.find("drill").unwrap().scenario.as_ref().unwrap().authority[0], Money(1_000));
    assert!(Catalog::load(&folder, &Laying { rules: Rules::None, ..Laying::default() }).organisation.is_none());
}
