//! What is seen and told around a conversation: what stands on the table, a call after the visit, a decision met again.

use std::sync::Arc;

use amends::catalog::Catalog;
use amends::domain::scenario::Scenario;
use amends::domain::scenario::model::{Channel, Sight};
use amends::domain::session::{CardAnswer, Move, Place, Session};
use amends::domain::walk::walk;
use amends::platform::settings::Mode;
use amends::ui::screens::conversation::view::{About, Entry, HeadView, View, view};
use amends::workflow::retry::Again;
use egui_kittest::kittest::Queryable as _;

use crate::support::{english, project};
use crate::window::{key, open_case, press, settle, window};

fn bundled(id: &str) -> Arc<Scenario> {
    Arc::clone(Catalog::bundled().find(id).unwrap().scenario.as_ref().unwrap())
}

fn about(mode: Mode) -> About<'static> {
    About { mode, clock_words: "clock on", decisions: None, today: (2026, 11), again: None, words: english() }
}

fn seen(session: &Session) -> View {
    view(session, &about(Mode::Practice))
}

/// Every state of a walk of a case, from its first line on.
fn states(case: &str, name: &str) -> Vec<Session> {
    let text = std::fs::read_to_string(project("scenarios").join(case).join("walks").join(name)).unwrap();
    let whole = walk(bundled(case), &text).session;
    let mut now = Session::start(Arc::clone(&whole.stage().scenario), whole.stage().seed);
    let mut all = vec![now.clone()];
    for step in whole.steps() {
        now.apply(step.mv.clone(), step.thinking_ms).unwrap();
        all.push(now.clone());
    }
    all
}

/// The scene that is played; none while a card waits, and when all is over.
fn scene(session: &Session) -> &str {
    match session.play().place {
        Place::Scene(at) => session.scenario().scene(at).id.as_str(),
        Place::Card(_) | Place::Desk | Place::Over => "",
    }
}

#[test]
fn the_plate_is_there_until_it_is_taken_and_a_right_one_comes_in_its_place() {
    let states = states("wrong-plate", "best.walk");
    let of = |id: &str| seen(states.iter().find(|state| scene(state) == id).unwrap()).customer.sight;
    assert_eq!([of("arrival"), of("clarify"), of("plan")], [Sight::Usual, Sight::Cleared, Sight::Cleared]);
    assert_eq!([of("plate"), of("call-due")], [Sight::Remade, Sight::OnPhone]);
}

#[test]
fn a_call_after_the_visit_is_a_call_on_its_own_day() {
    let states = states("wrong-plate", "best.walk");
    let at_table = seen(&states[0]).customer;
    assert_eq!(
        (at_table.channel, at_table.caption.as_str()),
        (Channel::FaceToFace, "Table 7, birthday dinner for four")
    );
    let card = states.iter().find(|state| scene(state).is_empty() && !state.is_over()).unwrap();
    assert_eq!(seen(card).customer.sight, Sight::Apart, "before the call nobody is there");
    for state in states.iter().filter(|state| scene(state) == "call-due").chain(states.last()) {
        let customer = seen(state).customer;
        assert_eq!((customer.channel, customer.caption.as_str()), (Channel::Phone, "On the phone, Sunday"));
    }
    let mut left = card.clone();
    left.apply(Move::Card(CardAnswer::Skip), 0).unwrap();
    assert!(left.is_over());
    assert_eq!(seen(&left).customer.sight, Sight::Apart, "who was not called is not on the phone");
}

/// The Wrong Plate with one place of its file changed, played to the decision after the first.
fn changed(from: &str, to: &str) -> Session {
    let text = std::fs::read_to_string(project("scenarios/wrong-plate/scenario.ron")).unwrap();
    assert!(text.contains(from), "{from}");
    let mut session = Session::start(crate::support::scenario(&text.replacen(from, to, 1)), 7);
    let reply = session.choices()[0].id.clone();
    session.apply(Move::Choose { reply }, 0).unwrap();
    session
}

#[test]
fn a_scene_that_comes_by_message_is_told_and_drawn_as_messages() {
    let now = changed("\"", "\"");
    let second = scene(&now).to_owned();
    let session = changed(&format!("\"{second}\": Scene("), &format!("\"{second}\": Scene(channel: Messaging, "));
    assert_eq!(scene(&session), second, "how they talk moves nothing");
    let (before, after) = (seen(&now), seen(&session));
    assert_eq!(after.customer.channel, Channel::Messaging);
    assert!(after.customer.caption.starts_with("By message, Friday"), "{}", after.customer.caption);
    assert!(matches!(&after.head, Some(HeadView::Chat(_, day)) if day == "Friday"), "{:?}", after.head);
    // One more line than before, which tells it; what follows stands in bubbles.
    let told = after.exchange.iter().position(|entry| matches!(entry, Entry::Time(at) if at.ends_with(", by message")));
    assert_eq!(after.switches, vec![(told.unwrap(), Channel::Messaging)]);
    assert_eq!((after.exchange.len(), before.switches.len()), (before.exchange.len() + 1, 0));
    let silent = |mut session: Session| {
        session.apply(Move::Silence, 0).unwrap();
        session.turns().last().unwrap().text.clone()
    };
    assert_eq!([silent(now), silent(session)], ["You said nothing.", "You sent nothing."]);
}

#[test]
fn a_table_is_cleared_only_where_there_is_one() {
    for case in ["wrong-plate", "crushed-brownies", "gate-14", "lukewarm"] {
        let scenario = bundled(case);
        for scene in scenario.scenes.iter().filter(|scene| scene.sight.needs_table()) {
            assert!(scenario.has_table(), "{case}: {}", scene.id.as_str());
        }
    }
}

#[test]
fn a_decision_met_again_says_so_and_marks_what_was_said_there() {
    let states = states("wrong-plate", "best.walk");
    let at = states.iter().position(|state| scene(state) == "clarify").unwrap();
    let reply = states[at].choices()[1].id.clone();
    let again = Again { steps: at, reply: Some(reply.clone()) };
    let shown = |session: &Session| view(session, &About { again: Some(&again), ..about(Mode::Practice) });
    let now = shown(&states[at]);
    assert_eq!(now.mode, "Practice, another try");
    assert_eq!(now.exchange.last(), Some(&Entry::Aside("You try again from here.".to_owned())));
    let marked: Vec<&str> = now.replies.iter().filter(|r| r.said_before).map(|r| r.id.as_str()).collect();
    assert_eq!(marked, [reply.as_str()]);
    let later = shown(states[at..].iter().find(|state| scene(state) == "plan").unwrap());
    assert!(later.replies.iter().all(|reply| !reply.said_before), "another decision is not met again");
    let told = later.exchange.iter().filter(|line| matches!(line, Entry::Aside(text) if text.contains("again")));
    assert_eq!(told.count(), 1, "and the place stays where it was");
    assert!(seen(&states[at]).replies.iter().all(|reply| !reply.said_before));
}

#[test]
fn a_letter_from_before_the_case_has_no_date_of_the_case() {
    let mut session = Session::start(bundled("crushed-brownies"), 7);
    let first = seen(&session).exchange.into_iter().find_map(|line| match line {
        Entry::Theirs { at, .. } => Some(at),
        _ => None,
    });
    assert_eq!(first.as_deref(), Some(""));
    let reply = session.choices()[0].id.clone();
    session.apply(Move::Choose { reply }, 0).unwrap();
    let mine = seen(&session).exchange.into_iter().find_map(|line| match line {
        Entry::Mine { at, .. } => Some(at),
        _ => None,
    });
    assert_eq!(mine.as_deref(), Some("Tuesday 09:20"), "one's own answer has its date");
}

#[test]
fn coach_says_when_less_anger_is_shown_than_is_felt_and_nobody_who_writes_is_said_to_listen() {
    let mut hidden = 0;
    for name in ["mediocre.walk", "worst.walk", "best.walk"] {
        for state in states("crushed-brownies", name) {
            let (coach, plain) = (view(&state, &about(Mode::Coach)), seen(&state));
            assert!(!plain.customer.mood.contains("outside"), "{}", plain.customer.mood);
            for mood in [&coach.customer.mood, &plain.customer.mood] {
                assert!(!mood.contains("listen") && !mood.contains("talk"), "{mood}");
            }
            hidden += usize::from(coach.customer.mood.ends_with("on the outside"));
        }
    }
    assert!(hidden > 0, "she keeps her anger back");
}

#[test]
fn a_conversation_that_is_over_waits_for_nobody() {
    let states = states("wrong-plate", "best.walk");
    assert_eq!(seen(states.last().unwrap()).mode, "Practice");
}

/// Every reply lies wholly above the button that says it, from decision to decision.
fn all_replies_are_in_sight(case: &str, mode: &str, (width, height): (f32, f32)) {
    let data = tempfile::tempdir().unwrap();
    let mut harness = window(data.path(), width, height);
    press(&mut harness, "Just try it");
    key(&mut harness, egui::Key::Escape);
    open_case(&mut harness, case);
    // The rail, which has a Practice of its own, comes last.
    harness.query_all_by_label(mode).next().expect("the mode's tab").click();
    settle(&mut harness);
    key(&mut harness, egui::Key::Enter);
    for decision in 1..=5 {
        let foot = harness.get_by_label_contains("Say it").rect().top();
        let replies: Vec<egui::Rect> = harness.query_all_by_label_contains("Reply ").map(|node| node.rect()).collect();
        assert!(replies.len() >= 3, "{case}, decision {decision}");
        for reply in replies {
            assert!(reply.bottom() <= foot, "{case} in {mode} at {width}, decision {decision}: {reply:?} below {foot}");
        }
        key(&mut harness, egui::Key::Num1);
        key(&mut harness, egui::Key::Enter);
        settle(&mut harness);
    }
}

#[test]
fn all_replies_are_in_sight_beside_the_coach_and_without_in_small_windows() {
    for size in [(1024.0, 700.0), (1280.0, 820.0)] {
        all_replies_are_in_sight("Gate 14", "Coach", size);
    }
    all_replies_are_in_sight("The Wrong Plate", "Practice", (1024.0, 700.0));
}
