//! Try again from a turn: a new run with the moves before it, complete by itself, and what a run would have been otherwise.

use std::path::Path;
use std::sync::Arc;

use amends::domain::ids::{OfferId, ReplyId};
use amends::domain::scenario::model::Transfer;
use amends::domain::scenario::{Scenario, read};
use amends::domain::session::{CardAnswer, Move, Session};
use amends::domain::walk::walk;
use amends::domain::whatif::{LeftOut, compare, limits, loyalty, moves_before, offer_in_time};
use amends::platform::Folders;
use amends::platform::settings::Mode;
use amends::ui::screens::debrief::whatif::limit;
use amends::workflow::beside::{self, Kin};
use amends::workflow::{Attempt, Case, Workspace, history};

use crate::support::{english, project};

/// A bundled case and one of its walks, played.
fn walked(case: &str, name: &str) -> Session {
    let folder = project("scenarios").join(case);
    let bytes = std::fs::read(folder.join("scenario.ron")).unwrap();
    let scenario: Arc<Scenario> = Arc::new(read(case, &bytes).scenario.unwrap());
    walk(scenario, &std::fs::read_to_string(folder.join("walks").join(name)).unwrap()).session
}

fn every_walk() -> Vec<(String, Session)> {
    let mut all = Vec::new();
    for case in ["wrong-plate", "crushed-brownies", "gate-14", "lukewarm"] {
        let mut names: Vec<String> = std::fs::read_dir(project("scenarios").join(case).join("walks"))
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        all.extend(names.into_iter().map(|name| (format!("{case}/{name}"), walked(case, &name))));
    }
    all
}

fn workspace(data: &Path) -> Workspace {
    Workspace::open(Folders::find(Some(data)).unwrap()).unwrap()
}

fn case(ws: &Workspace, id: &str) -> Case {
    let entry = ws.catalog.find(id).unwrap();
    Case { scenario: Arc::clone(entry.scenario.as_ref().unwrap()), source: Arc::clone(&entry.source) }
}

/// The worst walk of The Wrong Plate, played into the store.
fn played(ws: &mut Workspace, mode: Mode) -> Attempt {
    let walked = walked("wrong-plate", "worst.walk");
    let case = case(ws, "wrong-plate");
    let mut attempt = Attempt::start(ws, &case, mode, Some(walked.stage().seed)).unwrap();
    for step in walked.steps() {
        attempt.act(ws, step.mv.clone()).unwrap();
    }
    assert!(attempt.session.is_over());
    attempt
}

#[test]
fn a_run_is_tried_again_from_every_turn_and_goes_on_after_a_restart() {
    let data = tempfile::tempdir().unwrap();
    let mut ws = workspace(data.path());
    let first = played(&mut ws, Mode::Practice);
    let turns: Vec<_> = first.session.turns().cloned().collect();
    for turn in &turns {
        let again = first.retry_from(&mut ws, turn.number).unwrap();
        // It stands at that decision: same scene, same words before, no move made for it yet.
        assert_eq!(again.session.turns().count() as u32, turn.number - 1);
        assert!(again.session.turns().zip(&turns).all(|(a, b)| a == b));
        assert!(again.session.play().attached.is_empty());
        let known = again.again.clone().unwrap();
        assert_eq!(known.steps, again.session.steps().len());
        assert_eq!(known.reply, turn.reply, "what was said there is known");
        let id = again.id.to_string();
        let kept = ws.store.attempt(&id).unwrap();
        assert_eq!(kept.parent.as_ref().map(|fork| fork.attempt.clone()), Some(first.id.clone()));
        assert!(!kept.is_unaided(), "it knows what comes");
        drop(again);
        drop(ws);
        ws = workspace(data.path());
        let resumed = Attempt::resume(&ws, &ws.store.attempt(&id).unwrap()).unwrap();
        assert_eq!(resumed.session.turns().count() as u32, turn.number - 1);
        assert_eq!(resumed.again, Some(known), "and after a restart as well");
        assert!(ws.store.check().unwrap().is_sound());
    }
    assert!(first.retry_from(&mut ws, 99).is_err());
}

#[test]
fn a_retry_ends_by_itself_and_is_no_best_and_no_run_of_its_own() {
    let data = tempfile::tempdir().unwrap();
    let mut ws = workspace(data.path());
    let first = played(&mut ws, Mode::Assessment);
    let before = history::by_case(&ws, None).unwrap();
    let mut again = first.retry_from(&mut ws, 2).unwrap();
    assert_eq!(again.mode, Mode::Practice, "an assessment is assessed once");
    for _ in 0..60 {
        let Some(mv) =
            amends::domain::paths::policy::next_move(&again.session, amends::domain::paths::policy::Policy::Best)
        else {
            break;
        };
        again.act(&ws, mv).unwrap();
    }
    assert!(again.session.is_over());
    assert_eq!(history::by_case(&ws, None).unwrap(), before);
    // The two stand side by side, from where they part.
    let others = beside::others(&ws, &again).unwrap();
    let shown = &others.runs[others.first_choice().unwrap()];
    assert_eq!((shown.kin, &shown.id), (Kin::FirstTry, &first.id));
    let parent = beside::open(&ws, shown).unwrap().session;
    let held = compare(&again.session, &parent).unwrap();
    assert_eq!(held.same, 1);
    assert!(held.one.outcome.unwrap().csat > held.other.outcome.unwrap().csat);
    // A retry of a retry names the retry; seen from the one before it is the later one, once it is over.
    let third = again.retry_from(&mut ws, 3).unwrap();
    let others = beside::others(&ws, &third).unwrap();
    let shown = &others.runs[others.first_choice().unwrap()];
    assert_eq!((shown.kin, &shown.id), (Kin::TryBefore, &again.id));
    assert_eq!(beside::others(&ws, &again).unwrap().runs.len(), 1, "what is not over is not in the list");
}

#[test]
fn a_retry_keeps_the_case_as_it_was_played() {
    let data = tempfile::tempdir().unwrap();
    let own = data.path().join("scenarios").join("mine");
    std::fs::create_dir_all(&own).unwrap();
    let text = crate::support::DRILL.replace("id: \"drill\"", "id: \"mine\"");
    std::fs::write(own.join("scenario.ron"), &text).unwrap();
    let mut ws = workspace(data.path());
    ws.reload_catalog();
    let case = case(&ws, "mine");
    let mut attempt = Attempt::start(&mut ws, &case, Mode::Practice, Some(3)).unwrap();
    attempt.act(&ws, Move::Choose { reply: attempt.session.choices()[0].id.clone() }).unwrap();
    std::fs::write(own.join("scenario.ron"), text.replace("A cup is cold.", "A cup is very cold.")).unwrap();
    ws.reload_catalog();
    let again = attempt.retry_from(&mut ws, 1).unwrap();
    let resumed = Attempt::resume(&ws, &ws.store.attempt(&again.id.to_string()).unwrap()).unwrap();
    assert_eq!(resumed.session.scenario().summary, "A cup is cold.");
}

#[test]
fn the_moves_before_a_turn_leave_out_what_was_done_for_it() {
    for (name, session) in every_walk() {
        for turn in session.turns() {
            let before = moves_before(&session, turn.number).unwrap();
            let moves: Vec<_> = before.iter().map(|step| (step.mv.clone(), 0)).collect();
            let scenario = Arc::clone(&session.stage().scenario);
            let again = Session::replay(scenario, session.stage().seed, &moves).unwrap();
            assert_eq!(again.play().turns + 1, turn.number, "{name}");
            assert!(before.last().is_none_or(amends::domain::session::Step::moves_the_story), "{name}");
        }
        assert!(moves_before(&session, 0).is_none());
    }
}

#[test]
fn a_higher_limit_brings_nothing_back_and_hurts_nobody() {
    let (mut had_something_back, mut is_mended) = (0, false);
    for (name, session) in every_walk() {
        let limits = limits(&session).unwrap();
        had_something_back += limits.came_back;
        for raised in &limits.raised {
            assert!(raised.limit > limits.own, "{name}");
            let Ok(run) = &raised.run else { continue };
            assert!(run.came_back <= limits.came_back, "{name}");
            assert!(run.steps_up <= limits.steps_up, "{name}");
            assert!(run.outcome.resolution_min <= limits.before.resolution_min + 1e-9, "{name}");
            // Where something still comes back, the amends made for all of it may no longer count as amends: only a limit
            // that leaves nothing to take back promises no worse an end.
            if run.came_back == 0 {
                assert!(run.outcome.csat + 1e-9 >= limits.before.csat, "{name}: {} is worse", run.outcome.csat);
            }
            if limits.came_back + limits.approved == 0 {
                assert_eq!(run.outcome, limits.before, "{name}: nothing was above the limit");
            }
            is_mended |= run.came_back < limits.came_back;
        }
    }
    assert!(had_something_back > 0, "some walk offers above its limit");
    assert!(is_mended, "with a higher limit some of it is kept");
}

/// The drill with a voucher a supervisor may give, played to its end.
fn drilled(moves: &[Move]) -> Session {
    let text = crate::support::DRILL
        .replace("face: 60.00, cost: 20.00, level: Manager", "face: 30.00, cost: 20.00, level: Supervisor");
    let mut session = Session::start(crate::support::scenario(&text), 7);
    for mv in moves {
        session.apply(mv.clone(), 0).unwrap();
    }
    // Nothing more is done, whatever comes due.
    while session.apply(Move::Card(CardAnswer::Skip), 0).is_ok() {}
    assert!(session.is_over());
    session
}

fn say(reply: &str) -> Move {
    Move::Choose { reply: ReplyId::from(reply) }
}

fn voucher() -> Move {
    Move::Attach { offer: OfferId::from("voucher") }
}

#[test]
fn with_a_higher_limit_a_hand_over_made_for_it_is_not_needed_and_its_minutes_are_saved() {
    let hand_over = Move::HandOver(Transfer::Warm);
    let session = drilled(&[hand_over.clone(), voucher(), say("cake"), say("remake")]);
    let limits = limits(&session).unwrap();
    assert_eq!((limits.came_back, limits.steps_up), (0, 1));
    let run = limits.raised[0].run.as_ref().unwrap();
    assert_eq!((run.came_back, run.steps_up), (0, 0));
    let saved_min = limits.before.resolution_min - run.outcome.resolution_min;
    assert!((saved_min - 2.0).abs() < 1e-9, "{saved_min}, not what a warm hand-over costs");
    assert_eq!(run.needless, [LeftOut { turn: 1, mv: hand_over.clone() }]);
    // One that nothing was given for is the trainee's own choice and stays.
    let session = drilled(&[hand_over, say("listen"), say("remake")]);
    let limits = amends::domain::whatif::limits(&session).unwrap();
    let run = limits.raised[0].run.as_ref().unwrap();
    assert_eq!((run.needless.len(), run.steps_up, &run.outcome), (0, 1, &limits.before));
}

#[test]
fn what_a_higher_limit_does_not_allow_any_more_is_told_with_its_reply() {
    let session = drilled(&[voucher(), say("cake"), voucher(), say("remake")]);
    let limits = limits(&session).unwrap();
    assert!(limits.came_back > 0, "it was not theirs to give");
    let run = limits.raised[0].run.as_ref().unwrap();
    assert_eq!(run.dropped, [LeftOut { turn: 2, mv: voucher() }], "it stands already");
    let shown = limit::view(english(), &session).unwrap();
    let note = "No longer open, and left out: offering “A month of coffee” with reply 2.";
    assert!(shown.notes.iter().any(|words| words == note), "with each limit: {shown:?}");
}

#[test]
fn the_offer_in_time_expects_no_more_at_first_contact_than_at_the_end() {
    for (name, session) in every_walk() {
        let owed = session.survey().unwrap().case.bill.fair > 0.0;
        let found = offer_in_time(&session);
        assert_eq!(found.is_some(), owed, "{name}");
        if let Some(offer) = found {
            assert!(offer.at_first <= offer.at_end + 1e-9, "{name}: {offer:?}");
        }
        let loyalty = loyalty(&session).unwrap();
        assert!(loyalty.left_alone < loyalty.never_failed, "{name}");
        assert_eq!(loyalty.is_above, loyalty.after > loyalty.never_failed, "{name}");
        assert!(!loyalty.is_above || loyalty.conditions.iter().all(|(_, met)| *met), "{name}");
    }
}
