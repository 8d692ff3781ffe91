//! The runs a finished one can be held against: whose they are, in which order, and what becomes of those that other rules
//! have scored.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use amends::domain::ids::ReplyId;
use amends::domain::scenario::Scenario;
use amends::domain::session::{Event, Move, RULES_VERSION};
use amends::domain::walk::walk;
use amends::domain::whatif::{Part, parts};
use amends::platform::settings::Mode;
use amends::platform::{Clock, Folders};
use amends::store::{NewAttempt, NewEvent};
use amends::ui::offscreen::{Offscreen, Size};
use amends::ui::screens::debrief::whatif::Ask;
use amends::ui::screens::debrief::whatif::runs::{Other, Unfolded, choice};
use amends::ui::screens::{Action, debrief};
use amends::workflow::attempt::results;
use amends::workflow::beside::{self, Kin, Others};
use amends::workflow::{Attempt, Case, Workspace, history};
use egui::Key;
use egui::accesskit::{Node, NodeId};
use jiff::tz::TimeZone;

use crate::support::{DRILL, EVENING_MS, english, project, scenario};
use crate::window_access::at_shot;

fn workspace(data: &Path, clock: &Clock) -> Workspace {
    Workspace::open_at(Folders::find(Some(data)).unwrap(), clock.clone()).unwrap()
}

/// The drill with another name and summary: another case, or another version of it.
fn case(id: &str, summary: &str) -> Case {
    let text = DRILL.replace("id: \"drill\"", &format!("id: \"{id}\"")).replace("A cup is cold.", summary);
    let scenario: Arc<Scenario> = scenario(&text);
    Case { scenario, source: Arc::from(text.as_bytes()) }
}

fn say(reply: &str) -> Move {
    Move::Choose { reply: ReplyId::from(reply) }
}

fn play(ws: &mut Workspace, case: &Case, replies: &[&str]) -> Attempt {
    let mut attempt = Attempt::start(ws, case, Mode::Practice, Some(7)).unwrap();
    for reply in replies {
        attempt.act(ws, say(reply)).unwrap();
    }
    attempt
}

/// A run other rules have scored: its last move is `last`, and it was issued with this satisfaction.
fn scored_by_other_rules(ws: &mut Workspace, case: &Case, last: &str, csat: f64) {
    let learner = ws.learner().unwrap();
    let new = NewAttempt {
        learner,
        case_hash: case.scenario.hash.clone(),
        scenario_id: case.scenario.id.to_string(),
        rules_version: (RULES_VERSION + 1).to_string(),
        engine_version: "0.0.1".to_owned(),
        seed: 7,
        mode: Mode::Practice,
        parent: None,
    };
    let id = ws.store.start_attempt(new).unwrap();
    let mut attempt = Attempt::resume(ws, &ws.store.attempt(&id.to_string()).unwrap()).unwrap();
    attempt.act(ws, say("listen")).unwrap();
    let saved = attempt.saved();
    let payload = format!(r#"{{"move":{{"Choose":{{"reply":"{last}"}}}},"thinking_ms":0}}"#);
    let mut issued = attempt.session.clone();
    issued.apply(say("remake"), 0).unwrap();
    let issued = amends::workflow::attempt::Results { csat, ..results(&issued) };
    let events = [NewEvent { kind: "move", payload }];
    ws.store.finish_attempt(&id, saved, &events, &serde_json::to_string(&issued).unwrap()).unwrap();
}

fn others(ws: &Workspace, attempt: &Attempt) -> Others {
    beside::others(ws, attempt).unwrap()
}

#[test]
fn the_list_holds_the_finished_runs_of_this_case_the_last_begun_first() {
    let (data, clock) = (tempfile::tempdir().unwrap(), Clock::fixed(EVENING_MS));
    let mut ws = workspace(data.path(), &clock);
    let drill = case("drill", "A cup is cold.");
    let poor = play(&mut ws, &drill, &["cake", "remake"]);
    clock.advance_ms(3_600_000);
    let best = play(&mut ws, &drill, &["listen", "remake"]);
    clock.advance_ms(3_600_000);
    play(&mut ws, &case("other", "A cup is cold."), &["listen", "remake"]);
    play(&mut ws, &case("drill", "A cup is very cold."), &["listen", "remake"]);
    play(&mut ws, &drill, &["listen"]);
    let this = play(&mut ws, &drill, &["cake", "remake"]);
    let others = others(&ws, &this);
    let ids: Vec<_> = others.runs.iter().map(|run| &run.id).collect();
    assert_eq!(ids, [&best.id, &poor.id], "finished, of this case, and not itself");
    assert_eq!(others.of_other_versions, 1);
    assert_eq!(others.begun_ms, Some(EVENING_MS + 7_200_000));
    assert!(others.runs.iter().all(|run| run.kin == Kin::Other && !run.is_under_other_rules));
    assert_eq!(others.first_choice(), Some(0), "the best, where it was not tried again from another");
    let issued = history::results_of(&ws.store.attempt(&best.id.to_string()).unwrap()).unwrap();
    assert_eq!((others.runs[0].ending.as_str(), others.runs[0].csat), (issued.title.as_str(), issued.csat));
    let opened = beside::open(&ws, &others.runs[1]).unwrap();
    assert_eq!(opened.session.steps().len(), poor.session.steps().len());
    assert!(opened.csat_now.is_none());
}

#[test]
fn nobody_sees_the_runs_of_another_learner() {
    let (data, clock) = (tempfile::tempdir().unwrap(), Clock::fixed(EVENING_MS));
    let mut ws = workspace(data.path(), &clock);
    let drill = case("drill", "A cup is cold.");
    play(&mut ws, &drill, &["listen", "remake"]);
    ws.name_learner(Some("Noor")).unwrap();
    let this = play(&mut ws, &drill, &["cake", "remake"]);
    assert_eq!(others(&ws, &this).runs, Vec::new());
    assert_eq!(others(&ws, &this).first_choice(), None);
}

#[test]
fn a_run_scored_by_other_rules_keeps_its_result_and_the_list_says_so() {
    let (data, clock) = (tempfile::tempdir().unwrap(), Clock::fixed(EVENING_MS));
    let mut ws = workspace(data.path(), &clock);
    let drill = case("drill", "A cup is cold.");
    let by_today = play(&mut ws, &drill, &["listen", "remake"]);
    let csat = results(&by_today.session).csat;
    scored_by_other_rules(&mut ws, &drill, "remake", csat);
    scored_by_other_rules(&mut ws, &drill, "remake", 1.5);
    scored_by_other_rules(&mut ws, &drill, "a-reply-that-went", 3.3);
    let this = play(&mut ws, &drill, &["cake", "remake"]);
    let others = others(&ws, &this);
    let csats: Vec<f64> = others.runs.iter().map(|run| run.csat).collect();
    assert_eq!(csats, [3.3, 1.5, csat, csat], "as they were issued");
    let unfolded = Unfolded { list: true, all: false };
    let shown = |at: usize| {
        let (run, opened) = (&others.runs[at], beside::open(&ws, &others.runs[at]).unwrap());
        let other = Other::new(english(), opened.session, run, false, EVENING_MS);
        choice(english(), &others, Some((at, &other, opened.csat_now)), unfolded, (EVENING_MS, &TimeZone::UTC))
    };
    let tags: Vec<String> = shown(3).rows.into_iter().map(|row| row.tag).collect();
    assert_eq!(tags, ["under other rules", "under other rules", "under other rules", ""]);
    assert_eq!(shown(3).notes, Vec::<String>::new());
    let same = format!("By today’s, too, the same words reach {csat:.1} of 5, simulated.");
    assert!(shown(2).notes[0].ends_with(&same), "{:?}", shown(2).notes);
    let other = format!(
        "keeps its result: 1.5 of 5, simulated. Played again here, by today’s rules, the same words reach {csat:.1}."
    );
    assert!(shown(1).notes[0].ends_with(&other), "{:?}", shown(1).notes);
    // One whose moves are no longer open cannot be shown; it stays in the list.
    assert!(beside::open(&ws, &others.runs[0]).is_err());
}

#[test]
fn a_long_list_shows_the_last_runs_until_all_are_asked_for() {
    let (data, clock) = (tempfile::tempdir().unwrap(), Clock::fixed(EVENING_MS));
    let mut ws = workspace(data.path(), &clock);
    let drill = case("drill", "A cup is cold.");
    for _ in 0..9 {
        play(&mut ws, &drill, &["listen", "remake"]);
        clock.advance_ms(3_600_000);
    }
    let this = play(&mut ws, &drill, &["cake", "remake"]);
    let others = others(&ws, &this);
    let listed = |unfolded| choice(english(), &others, None, unfolded, (clock.now_ms(), &TimeZone::UTC));
    let folded = listed(Unfolded::default());
    assert!(folded.rows.is_empty() && folded.hidden == 0 && folded.has_more);
    let some = listed(Unfolded { list: true, all: false });
    assert_eq!((some.rows.len(), some.hidden), (6, 3));
    assert_eq!(some.rows[0].when, "Today at 02:40");
    let all = listed(Unfolded { list: true, all: true });
    assert_eq!((all.rows.len(), all.hidden), (9, 0));
    assert_eq!(all.rows[8].when, "Yesterday at 18:40");
}

#[test]
fn a_run_cut_into_its_turns_leaves_nothing_out() {
    for case in ["wrong-plate", "crushed-brownies", "gate-14", "lukewarm"] {
        let folder = project("scenarios").join(case);
        let read = |path: &Path| std::fs::read_to_string(path).unwrap();
        let text = read(&folder.join("scenario.ron"));
        for entry in std::fs::read_dir(folder.join("walks")).unwrap() {
            let path = entry.unwrap().path();
            let session = walk(scenario(&text), &read(&path)).session;
            let parts = parts(&session);
            let told: Vec<_> = parts.iter().flat_map(|part| part.events.iter().copied()).collect();
            assert!(told.into_iter().eq(session.events()), "{}", path.display());
            let turns: Vec<_> = parts.iter().filter_map(|part| part.turn).collect();
            assert!(turns.into_iter().eq(session.turns()), "{}", path.display());
            let one_each = |part: &Part<'_>| part.events.iter().filter(|e| matches!(e, Event::Turn(_))).count() <= 1;
            assert!(parts.iter().all(one_each), "{}", path.display());
        }
    }
}

/// Everything the page says, in the order a screen reader comes to it.
fn said(window: &mut Offscreen) -> Vec<String> {
    let update = window.spoken().unwrap();
    let root = update.tree.as_ref().unwrap().root;
    let nodes: BTreeMap<NodeId, &Node> = update.nodes.iter().map(|(id, node)| (*id, node)).collect();
    let (mut words, mut next) = (Vec::new(), vec![root]);
    while let Some(node) = next.pop().and_then(|id| nodes.get(&id)) {
        words.extend(node.label().or(node.value()).map(str::to_owned));
        next.extend(node.children().iter().rev());
    }
    words
}

const WINDOW: Size = Size { width: 1280.0, height: 820.0, scale: 1.0 };

#[test]
fn another_run_is_chosen_from_the_list_and_stands_beside_this_one() {
    let data = tempfile::tempdir().unwrap();
    let mut window = at_shot("debrief-runs-list", WINDOW, data.path());
    let before = said(&mut window);
    assert!(before.contains(&"Two runs from reply 3. Replies 1 and 2 were the same in both.".to_owned()), "{before:?}");
    assert!(before.iter().any(|name| name.ends_with("No next time, 2.5 of 5, simulated, first try")));
    window.act(Action::Debrief(debrief::Action::Beside(Ask::Choose(1))));
    let after = said(&mut window);
    assert!(after.iter().any(|name| name == "Your best other run"), "{after:?}");
    assert!(!after.contains(&"First try".to_owned()));
    // A place the list does not have changes nothing.
    window.act(Action::Debrief(debrief::Action::Beside(Ask::Choose(99))));
    assert_eq!(said(&mut window), after);
}

#[test]
fn both_are_read_in_step_and_escape_leads_back_to_the_debrief() {
    let data = tempfile::tempdir().unwrap();
    let mut window = at_shot("debrief-runs-read-whole", WINDOW, data.path());
    let page = said(&mut window);
    let at = |name: &str| page.iter().position(|said| said == name).unwrap_or_else(|| panic!("{name}: {page:?}"));
    assert!(at("Both, reply 1") < at("Both, reply 2"));
    assert!(at("Both, reply 2") < at("First try, reply 3"));
    assert!(at("First try, reply 3") < at("This run, reply 3"));
    assert!(at("This run, reply 3") < at("First try, reply 4"), "in step, not one run after the other");
    assert!(at("It had ended by then.") < at("This run, reply 8"));
    assert!(page.iter().filter(|name| name.starts_with("Empathy: ")).count() >= 13, "each reply has its levels");
    window.key(Key::Escape);
    assert!(said(&mut window).contains(&"Looking closer".to_owned()));
}
