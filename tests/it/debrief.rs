//! The debrief as text: what it says of the best, a middling and the worst run of a case.

use amends::domain::debrief::{debrief, models};
use amends::domain::paths::policy::{Policy, next_move};
use amends::domain::session::{Move, Session};
use amends::platform::settings::Mode;
use amends::ui::screens::debrief::view::{View, view};
use amends::words::Words;

use crate::support::{english, wrong_plate};
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
    view(english(), session, Mode::Practice, None).unwrap()
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
fn a_boundary_is_never_the_line_to_change() {
    let changed = |effect: &str| {
        let text = crate::support::DRILL
            .replacen(
                "rating: Rating(empathy: 4, ownership: 3, speed: 3)",
                "rating: Rating(empathy: 2, ownership: 3)",
                1,
            )
            .replacen("effects: [Tick(Listened)", &format!("effects: [{effect}Tick(Listened)"), 1);
        let mut session = Session::start(crate::support::scenario(&text), 1);
        for reply in ["listen", "remake"] {
            session.apply(Move::Choose { reply: reply.into() }, 0).unwrap();
        }
        debrief(english(), &session).unwrap().change.map(|change| change.turn)
    };
    assert_eq!(changed(""), Some(1), "an acceptable reply is the first to change");
    assert_ne!(changed("Boundary, "), Some(1), "unless it draws a line, which costs nothing");
}

#[test]
fn every_line_to_change_aims_at_a_line_of_the_very_place_where_it_was_said() {
    for policy in [Policy::Best, Policy::Middling, Policy::Worst] {
        let session = played(policy);
        let case = session.scenario();
        let view = looked_at(&session);
        for change in view.change.iter().chain(&view.change_next) {
            let aim = change.aim.as_ref().unwrap();
            let turn = session.turns().find(|turn| turn.number == change.turn).unwrap();
            let scene = case.scene_named(turn.scene.as_str()).unwrap();
            let line = aim.words.trim_start_matches('“').trim_end_matches('”');
            let said = turn.rated.rating.get(change.dimension).unwrap();
            let above = scene.replies.iter().any(|reply| {
                let level = reply.does.rating.get(change.dimension);
                session.stage().words(&reply.text).contains(line) && level > Some(said) && reply.does.errors.is_empty()
            });
            let models = case.models.iter().filter(|model| case.scene(model.scene).id == scene.id);
            let is_model = models.clone().any(|model| session.stage().words(&model.text).contains(line));
            // Where nothing stood above it, what the level asks for is said instead, and no other trade's facts.
            let is_general = aim.lead == "Aim for:";
            assert!(above || is_model || is_general, "{}: {aim:?}", scene.id);
            assert!(!is_general || models.count() == 0, "{}: {aim:?}", scene.id);
            assert!(line.chars().count() <= 150 || is_general, "{aim:?}");
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

#[test]
fn a_poor_reply_is_never_called_a_model() {
    for policy in [Policy::Best, Policy::Middling, Policy::Worst] {
        let session = played(policy);
        let case = session.scenario();
        let replies: Vec<_> = case.scenes.iter().flat_map(|scene| &scene.replies).collect();
        let is_good = |text: &str| {
            replies.iter().any(|reply| {
                let levels: Vec<f64> = reply.does.rating.scored().map(|(_, level)| f64::from(level.get())).collect();
                let mean = levels.iter().sum::<f64>() / levels.len().max(1) as f64;
                session.stage().words(&reply.text) == text && reply.does.errors.is_empty() && mean >= 3.0
            })
        };
        let is_authored = |text: &str| case.models.iter().any(|model| session.stage().words(&model.text) == text);
        let models = models(&Words::english().unwrap(), &session);
        assert!(models.iter().any(|model| is_authored(&model.text)), "the author's own are shown");
        for model in models {
            assert!(!model.good || is_authored(&model.text) || is_good(&model.text), "{model:?}");
            assert!(model.other.is_none_or(|(text, _)| is_good(&text)));
        }
    }
}

#[test]
fn where_nothing_good_was_open_it_is_said_and_not_called_good() {
    let text = crate::support::DRILL
        .replace("empathy: 4", "empathy: 1")
        .replace("ownership: 4", "ownership: 1")
        .replace("speed: 4", "speed: 1")
        .replace("empathy: 3", "empathy: 1")
        .replace("ownership: 3", "ownership: 1")
        .replace("speed: 3", "speed: 1")
        .replace("compensation: 4", "compensation: 1")
        .replace("compensation: 3", "compensation: 1");
    let mut session = Session::start(crate::support::scenario(&text), 7);
    while let Some(mv) = next_move(&session, Policy::Best) {
        session.apply(mv, 0).unwrap();
    }
    let models = models(&Words::english().unwrap(), &session);
    assert!(!models.is_empty() && models.iter().all(|model| !model.good && model.other.is_none()), "{models:?}");
}

#[test]
fn each_customer_has_a_curve_with_a_point_for_every_turn_and_a_group_says_who_fared_worst() {
    let alone = looked_at(&played(Policy::Worst));
    assert!(alone.group_words.is_none() && alone.customers.len() == 1);
    let gate = std::fs::read_to_string(crate::support::project("scenarios/gate-14/scenario.ron")).unwrap();
    for policy in [Policy::Best, Policy::Middling] {
        let mut session = Session::start(crate::support::scenario(&gate), 7);
        while let Some(mv) = next_move(&session, policy) {
            session.apply(mv, 0).unwrap();
        }
        let view = looked_at(&session);
        for customer in &view.customers {
            let curve = &customer.curve;
            assert_eq!(curve.labels.len(), view.turns.len() + 1, "the start, and every turn");
            assert_eq!((curve.anger.len(), curve.trust.len()), (curve.labels.len(), curve.labels.len()));
            assert!(customer.satisfied.ends_with("simulated"));
        }
        let words = view.group_words.unwrap();
        assert!(
            words.contains("means over the 30 people that Bram, Odile and Samuel stand for")
                && words.contains("simulated"),
            "{words}"
        );
        assert!(words.contains("ended at") || words.contains("worst"), "{words}");
    }
}
