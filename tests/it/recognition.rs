//! Recognition is earned by those who deserve it: the best way through every bundled case earns some, the worst none.

use std::path::Path;
use std::sync::Arc;

use amends::catalog::{BUNDLED, Catalog};
use amends::domain::ids::ScenarioId;
use amends::domain::paths::policy::{MOVES_MAX, Policy, next_move};
use amends::domain::progress::{Deed, Evidence, Facts, Kind, Possible, Run, Which};
use amends::domain::rubric::{Dimension, Level};
use amends::domain::scenario::Scenario;
use amends::domain::session::cast::roll;
use amends::domain::session::{CardAnswer, Move, Place, Session};
use amends::domain::walk::walk;
use amends::platform::Folders;
use amends::platform::settings::Mode;
use amends::platform::sound::Cue;
use amends::ui::offscreen::{Offscreen, Size};
use amends::ui::route::Route;
use amends::ui::screens::{Action, debrief, recognition};
use amends::workflow::recognition::{Thanks, keep_thanks};
use amends::workflow::{Attempt, AttemptId, Case, Workspace};
use egui::Key;

use crate::support::{amends, project};
use crate::window_access::at_shot;

pub(crate) fn cases() -> impl Iterator<Item = (String, Arc<Scenario>)> {
    BUNDLED.iter().map(|(path, _)| {
        let folder = path.trim_end_matches("/scenario.ron").to_owned();
        (folder, Catalog::read_file(&project(path)).scenario.clone().unwrap())
    })
}

fn walked(folder: &str, scenario: &Arc<Scenario>, name: &str) -> Session {
    let text = std::fs::read_to_string(project(folder).join("walks").join(name)).unwrap();
    walk(Arc::clone(scenario), &text).session
}

/// The names of what a run earns.
fn earned(session: &Session, possible: &Possible) -> Vec<String> {
    Facts::of(session, possible).deeds.iter().map(|deed| deed.kind.code().to_owned()).collect()
}

#[test]
fn the_best_walk_of_every_bundled_case_earns_something_and_the_worst_earns_nothing() {
    let possible = Possible::default();
    for (folder, scenario) in cases() {
        let best = earned(&walked(&folder, &scenario, "best.walk"), &possible);
        assert!(!best.is_empty(), "{folder}");
        let worst = earned(&walked(&folder, &scenario, "worst.walk"), &possible);
        assert!(worst.is_empty(), "{folder}: {worst:?}");
    }
}

/// Plays anything that is open.
pub(crate) fn at_random(scenario: &Arc<Scenario>, seed: u64) -> Session {
    let mut session = Session::start(Arc::clone(scenario), seed);
    for step in 0..MOVES_MAX {
        let any = |most: usize| roll(seed, "anybody", step as u32, most);
        let mv = match session.play().place {
            Place::Over => break,
            Place::Card(_) => Move::Card([CardAnswer::Keep, CardAnswer::Skip][any(2)]),
            Place::Scene(_) => {
                let open = session.choices();
                open.get(any(open.len() + 1)).map_or(Move::Silence, |choice| Move::Choose { reply: choice.id.clone() })
            }
            Place::Desk => next_move(&session, Policy::Best).unwrap(),
        };
        session.apply(mv, 0).unwrap();
    }
    session
}

#[test]
fn whoever_answers_at_random_or_always_at_worst_earns_next_to_nothing() {
    let possible = Possible::default();
    let (mut runs, mut with_some) = (0, 0);
    for (folder, scenario) in cases() {
        let mut worst = Session::start(Arc::clone(&scenario), 1);
        while let Some(mv) = next_move(&worst, Policy::Worst) {
            worst.apply(mv, 0).unwrap();
        }
        assert_eq!(earned(&worst, &possible), Vec::<String>::new(), "{folder}");
        for seed in 0..100 {
            let session = at_random(&scenario, seed);
            runs += 1;
            with_some += usize::from(!earned(&session, &possible).is_empty());
        }
    }
    assert!(with_some * 50 <= runs, "{with_some} of {runs}");
}

/// A finished run of a case at its best, kept in `data` for Dario.
fn kept(data: &Path, case: &str) -> String {
    let mut ws = Workspace::open(Folders::find(Some(data)).unwrap()).unwrap();
    ws.name_learner(Some("Dario Lind")).unwrap();
    let entry = ws.catalog.find(case).unwrap();
    let case = Case { scenario: Arc::clone(entry.scenario.as_ref().unwrap()), source: Arc::clone(&entry.source) };
    let mut attempt = Attempt::start(&mut ws, &case, Mode::Practice, Some(1)).unwrap();
    while let Some(mv) = next_move(&attempt.session, Policy::Best) {
        attempt.act(&ws, mv).unwrap();
    }
    attempt.id.to_string()
}

fn told(data: &Path, arguments: &[&str]) -> (Option<i32>, String) {
    let out = amends(data).arg("recognition").args(arguments).output().unwrap();
    (out.status.code(), String::from_utf8(out.stdout).unwrap() + &String::from_utf8(out.stderr).unwrap())
}

#[test]
fn what_was_earned_is_told_with_its_words_and_a_certificate_is_the_same_file_again() {
    let (data, out) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    assert!(told(data.path(), &[]).1.contains("Nothing is recognised yet"));
    let run = kept(data.path(), "storm-over-saturday");
    let (code, text) = told(data.path(), &[]);
    assert_eq!(code, Some(0));
    for words in ["Bridge builder", "Anger fell by", "“", "first unaided run", ", reply "] {
        assert!(text.contains(words), "{words} in {text}");
    }
    let (_, json) = told(data.path(), &["--format", "json"]);
    assert!(
        json.contains("\"kind\":\"bridge-builder\"") && json.contains(&run) && json.contains("\"quote\""),
        "{json}"
    );
    {
        let ws = Workspace::open(Folders::find(Some(data.path())).unwrap()).unwrap();
        let thanks = Thanks {
            note: " Twelve people watched the match  because you asked one more question. ".to_owned(),
            name: "Helena Brandt".to_owned(),
            role: "Front of house".to_owned(),
            signed_ms: 0,
        };
        keep_thanks(&ws, &AttemptId(run), &thanks).unwrap();
    }
    assert!(
        told(data.path(), &[])
            .1
            .contains("A note from Helena Brandt, Front of house: “Twelve people watched the match because you")
    );
    let folder = out.path().display().to_string();
    for (file, language, name) in [
        ("pdf", "en", "amends-certificate-bridge-builder.pdf"),
        ("html", "en", "amends-certificate-bridge-builder.html"),
        ("html", "de", "amends-urkunde-bridge-builder.html"),
    ] {
        let arguments = ["--certificate", "bridge-builder", "--out", &folder, "--as", file, "--language", language];
        let (code, text) = told(data.path(), &arguments);
        assert_eq!((code, text.contains(name)), (Some(0), true), "{text}");
        told(data.path(), &arguments);
    }
    assert_eq!(std::fs::read_dir(out.path()).unwrap().count(), 3, "the same certificate is the same file");
    let html = std::fs::read_to_string(out.path().join("amends-certificate-bridge-builder.html")).unwrap();
    for words in ["Dario Lind", "In practice, with a simulated customer", "Helena Brandt", "Twelve people", "fell by"] {
        assert!(html.contains(words), "{words}");
    }
    if let Some(keep) = std::env::var_os("AMENDS_KEEP_CERTIFICATES") {
        for file in std::fs::read_dir(out.path()).unwrap().map(Result::unwrap) {
            std::fs::copy(file.path(), Path::new(&keep).join(file.file_name())).unwrap();
        }
    }
}

#[test]
fn what_is_not_earned_or_not_known_is_told_and_nothing_is_written() {
    let (data, out) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    kept(data.path(), "lukewarm");
    let folder = out.path().display().to_string();
    let (code, text) = told(data.path(), &["--certificate", "owner", "--out", &folder]);
    assert_eq!(code, Some(1));
    assert!(text.contains("owner is not earned yet. Nothing was written."), "{text}");
    let (code, text) = told(data.path(), &["--certificate", "wizard", "--out", &folder]);
    assert!(code == Some(2) && text.contains("bridge-builder, owner"), "{text}");
    let gone = out.path().join("gone").display().to_string();
    let (code, text) = told(data.path(), &["--certificate", "turnaround", "--out", &gone]);
    assert!(code == Some(2) && text.contains("There is no folder"), "{text}");
    assert_eq!(std::fs::read_dir(out.path()).unwrap().count(), 0);
}

#[test]
fn a_run_with_help_and_one_tried_again_earn_nothing_and_the_first_keeps_what_the_best_earns_as_well() {
    let run = |attempt: &str, nr: i64, csat: f64, is_unaided: bool, kinds: &[Kind]| {
        let deed = |kind: &Kind| Deed {
            kind: *kind,
            customer: 0,
            figure: 50.0,
            evidence: Evidence {
                turn: 1,
                quote: attempt.to_owned(),
                has_words: true,
                is_ready: false,
                dimension: Dimension::Empathy,
                level: Level::TOP,
            },
        };
        Run {
            attempt: attempt.to_owned(),
            nr,
            case: ScenarioId("wrong-plate".to_owned()),
            title: "The Wrong Plate".to_owned(),
            difficulty: None,
            is_unaided,
            ended_ms: nr,
            day: 0,
            means: [None; 4],
            csat,
            errors: Vec::new(),
            facts: Some(Arc::new(Facts { slips: Vec::new(), deeds: kinds.iter().map(deed).collect() })),
        }
    };
    let runs = [
        run("helped", 1, 5.0, false, &[Kind::Owner]),
        run("first", 2, 3.4, true, &[Kind::BridgeBuilder]),
        run("between", 3, 4.0, true, &[Kind::Guardian]),
        run("best", 4, 4.6, true, &[Kind::BridgeBuilder, Kind::Detective]),
        run("as-good", 5, 4.6, true, &[Kind::ClockKeeper]),
    ];
    let all: Vec<(Kind, String, Which)> =
        amends::domain::progress::earned(&runs).into_iter().map(|e| (e.kind, e.attempt, e.which)).collect();
    let expected =
        [(Kind::Detective, "best".to_owned(), Which::Best), (Kind::BridgeBuilder, "first".to_owned(), Which::First)];
    assert_eq!(all, expected);
}

/// What is read out of a window.
fn said(window: &mut Offscreen) -> String {
    let nodes = window.spoken().map(|update| update.nodes).unwrap_or_default();
    let words = |node: &egui::accesskit::Node| node.label().or(node.value()).unwrap_or_default().to_owned();
    let said = nodes.iter().map(|(_, node)| words(node)).collect::<Vec<_>>().join("\n");
    // Short words are tied to the next.
    said.replace('\u{a0}', " ")
}

#[test]
fn the_debrief_says_once_and_quietly_what_was_earned_and_a_note_of_thanks_is_kept_with_the_run() {
    let data = tempfile::tempdir().unwrap();
    let mut window = at_shot("debrief-best", Size { width: 1024.0, height: 700.0, scale: 1.0 }, data.path());
    let read = said(&mut window);
    assert!(read.contains("Earned in this run: Bridge builder"), "{read}");
    let cues = window.app().sound().take_heard();
    assert_eq!(cues.iter().filter(|cue| **cue == Cue::Recognition).count(), 1, "{cues:?}");
    window.act(Action::Debrief(debrief::Action::Recognition));
    assert_eq!(*window.app().route(), Route::Recognition);
    for _ in 0..100 {
        if said(&mut window).contains("Certificate") {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    window.act(Action::Recognition(recognition::Action::Thank(0)));
    window.rest();
    window.type_words("That call turned the week around.");
    window.key(Key::Tab);
    window.type_words("Helena");
    // Going back loses nothing of it.
    window.key(Key::Escape);
    window.act(Action::Recognition(recognition::Action::Thank(0)));
    window.rest();
    assert!(said(&mut window).contains("That call turned the week around."));
    window.key(Key::Tab);
    window.key(Key::Tab);
    window.type_words("Front of house");
    window.key(Key::Enter);
    window.rest();
    let read = said(&mut window);
    assert!(read.contains("A note from Helena, Front of house: “That call turned the week around.”"), "{read}");
    window.key(Key::Escape);
    assert_eq!(*window.app().route(), Route::Debrief, "it goes back where it was opened");
    drop(window);
    let told = amends(data.path()).arg("recognition").output().unwrap();
    assert!(String::from_utf8(told.stdout).unwrap().contains("A note from Helena, Front of house: “That"));
}
