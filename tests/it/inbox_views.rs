//! What the desk of an inbox and its debrief say, as text beside these tests.

use std::collections::BTreeMap;
use std::sync::Arc;

use amends::domain::ids::{CardId, ReplyId};
use amends::domain::scenario::Scenario;
use amends::domain::session::{Move, Session};
use amends::platform::settings::Mode;
use amends::ui::screens::debrief::portfolio::portfolio;
use amends::ui::screens::inbox::view::{InboxView, PlanView};
use amends::ui::screens::inbox::{About, view};
use amends::words::{Language, Words};

use crate::support::{english, project, scenario};
use crate::views::looks_like;

fn two_answers() -> Arc<Scenario> {
    scenario(&std::fs::read_to_string(project("tests/data/cases/inbox.ron")).unwrap())
}

fn after(moves: &[Move]) -> Session {
    let mut session = Session::start(two_answers(), 7);
    for mv in moves {
        session.apply(mv.clone(), 0).unwrap_or_else(|refusal| panic!("{mv:?}: {refusal}"));
    }
    session
}

fn open(card: &str) -> Move {
    Move::Open { card: CardId::from(card) }
}

fn say(reply: &str) -> Move {
    Move::Choose { reply: ReplyId::from(reply) }
}

/// The desk as somebody sees it who looks at a card, in this order, with these plans.
fn seen(session: &Session, (mode, words): (Mode, &Words), order: &[&str], plans: &[(&str, &str)]) -> InboxView {
    let order: Vec<CardId> = order.iter().map(|card| CardId::from(*card)).collect();
    let plans: BTreeMap<CardId, String> =
        plans.iter().map(|(card, reply)| (CardId::from(*card), (*reply).to_owned())).collect();
    let looked_at = order.first();
    let about = About {
        mode,
        today: (2026, 11),
        words,
        order: &order,
        looked_at,
        unsent: None,
        plans: &plans,
        asks_close: true,
    };
    view(session, &about).expect("a desk")
}

#[test]
fn the_desk_says_what_is_known_what_it_takes_and_who_waits() {
    let session = after(&[]);
    looks_like("inbox-first", &seen(&session, (Mode::Practice, english()), &["ana", "ben"], &[("ana", "ring")]));
    let german = Words::in_language(Language::German).unwrap();
    let told = seen(&session, (Mode::Practice, &german), &["ben", "ana"], &[]);
    assert_eq!(told.about, "zwei Antworten mit 3 oder weniger, von 41");
    assert!(told.asks.is_some_and(|asks| asks.starts_with("Ana Prates und Ben Ode haben") || asks.contains("Ben Ode")));
}

#[test]
fn a_plan_beyond_the_time_left_is_said_in_one_line_and_blocks_nothing() {
    let plans = [("ana", "ring"), ("ben", "call")];
    let session = after(&[]);
    let about = (Mode::Practice, english());
    assert_eq!(seen(&session, about, &["ana", "ben"], &plans).time.needs, None, "three of three");
    let session = after(&[open("ben"), say("call")]);
    let there = seen(&session, about, &["ana", "ben"], &plans);
    assert_eq!((there.time.left, &there.time.needs), (2, &None));
    let session = after(&[open("ana"), say("ring"), say("mend")]);
    let there = seen(&session, about, &["ben", "ana"], &[("ben", "call")]);
    assert_eq!(there.time.words, "1 of 3 left");
    assert!(there.record.unwrap().act.is_some(), "one token is enough for him");
    let short = two_answers_with_less_time();
    let there = seen(&short, about, &["ana", "ben"], &plans);
    assert_eq!(there.time.needs.as_deref(), Some("Your order needs 3 more."));
    let record = there.record.unwrap();
    assert!(record.act.is_none() && record.hindered.is_some(), "what there is no time for is said, not done");
    assert!(record.ways.iter().any(|way| way.closed.is_none()), "and what there is time for stays open");
}

/// The same with a single token.
fn two_answers_with_less_time() -> Session {
    let text = std::fs::read_to_string(project("tests/data/cases/inbox.ron")).unwrap();
    Session::start(scenario(&text.replacen("minutes: 45, tokens: 3", "minutes: 45, tokens: 1", 1)), 7)
}

#[test]
fn whoever_is_talked_with_keeps_the_others_waiting_and_what_was_done_is_told() {
    let about = (Mode::Practice, english());
    let session = after(&[open("ana")]);
    let there = seen(&session, about, &["ben", "ana"], &[]);
    assert_eq!(there.on_the_line, None, "a card that was only opened hinders nothing");
    assert!(!there.record.unwrap().ways.is_empty());
    let session = after(&[open("ana"), say("ring")]);
    let there = seen(&session, about, &["ben", "ana"], &[]);
    assert_eq!(there.on_the_line.as_deref(), Some("Back to Ana"));
    let record = there.record.unwrap();
    assert!(record.ways.is_empty() && record.hindered.is_some());
    assert!(matches!(there.cards[1].plan, PlanView::UnderWay(..)));
    let session = after(&[open("ana"), say("ring"), say("mend")]);
    looks_like("inbox-after-one", &seen(&session, about, &["ana", "ben"], &[("ben", "call")]));
}

#[test]
fn the_portfolio_keeps_first_and_updated_ratings_apart_and_names_who_was_left() {
    let mended = [open("ana"), say("ring"), say("mend"), open("ben"), say("call"), Move::CloseInbox, say("tickets")];
    let mut session = after(&mended);
    if !session.is_over() {
        session.apply(Move::CloseInbox, 0).unwrap();
    }
    let told = portfolio(english(), &session).unwrap();
    looks_like("inbox-portfolio", &told);
    assert!(told.rows.iter().all(|row| row.first <= 3 && !row.left), "first ratings stay what they were");
    assert!(told.next.unwrap().contains("with nothing mended it would have been 1"));
    let left = after(&[open("ben"), say("form"), Move::CloseInbox, say("remind"), Move::CloseInbox]);
    let told = portfolio(english(), &left).unwrap();
    let how = |name: &str| told.rows.iter().find(|row| row.name == name).map(|row| row.how.as_str());
    assert_eq!(how("Ana Prates"), Some("Nobody answered"));
    assert_eq!(how("Ben Ode"), Some("Answered, but not reached"));
    assert!(told.rows.iter().all(|row| row.updated.is_none()));
}
