//! The debrief as text: what it says of the best, a middling and the worst run of a case.

use amends::domain::paths::policy::{Policy, next_move};
use amends::domain::session::Session;
use amends::ui::screens::debrief::view::{View, view};

use crate::support::wrong_plate;
use crate::views::looks_like;

fn played(policy: Policy) -> Session {
    let mut session = Session::start(wrong_plate(), 7);
    while let Some(mv) = next_move(&session, policy) {
        session.apply(mv, 0).unwrap();
    }
    assert!(session.is_over());
    session
}

fn looked_at(session: &Session) -> View {
    view(session, "Practice", None).unwrap()
}

#[test]
fn the_best_run_is_looked_back_on() {
    looks_like("debrief-best", &looked_at(&played(Policy::Best)));
}

#[test]
fn a_middling_run_is_looked_back_on() {
    looks_like("debrief-middling", &looked_at(&played(Policy::Middling)));
}

#[test]
fn the_worst_run_is_looked_back_on() {
    looks_like("debrief-worst", &looked_at(&played(Policy::Worst)));
}

#[test]
fn every_line_to_change_says_what_is_one_level_up() {
    for policy in [Policy::Best, Policy::Middling, Policy::Worst] {
        let view = looked_at(&played(policy));
        for change in view.change.iter().chain(&view.change_next) {
            let aim = change.aim.as_ref().unwrap();
            assert!(!aim.lead.is_empty() && aim.words.ends_with('.'), "{aim:?}");
        }
    }
}

#[test]
fn whether_the_cause_was_found_and_handed_on_comes_from_the_run() {
    let process = |policy| looked_at(&played(policy)).three.unwrap().process;
    let (best, worst) = (process(Policy::Best), process(Policy::Worst));
    assert!(best.iter().all(|step| step.done), "{best:?}");
    assert!(best.iter().any(|step| step.quote.as_ref().is_some_and(|note| note.contains("allergy"))), "{best:?}");
    assert!(worst.iter().all(|step| !step.done && step.quote.is_none()), "{worst:?}");
}
