//! The inbox: which cards open when, what desk time buys, what becomes of those nobody answers, who changes their rating,
//! and what arrives next week.

use std::sync::Arc;

use amends::domain::ids::{CardId, OfferId, ReplyId};
use amends::domain::scenario::Scenario;
use amends::domain::scenario::model::{Channel, Transfer, Week};
use amends::domain::session::{CaseNote, Event, Move, Place, Refusal, Session};

use crate::support;

/// The text of [`inbox`].
pub const INBOX: &str = include_str!("../data/cases/inbox.ron");

/// Two cards, and one of the next week.
pub fn inbox() -> Arc<Scenario> {
    support::scenario(INBOX)
}

pub fn open(card: &str) -> Move {
    Move::Open { card: CardId::from(card) }
}

pub fn say(reply: &str) -> Move {
    Move::Choose { reply: ReplyId::from(reply) }
}

pub fn offer(offer: &str) -> Move {
    Move::Attach { offer: OfferId::from(offer) }
}

/// Plays moves, all of which have to be open.
fn played_in(scenario: Arc<Scenario>, moves: &[Move]) -> Session {
    let mut session = Session::start(scenario, 1);
    for mv in moves {
        session.apply(mv.clone(), 0).unwrap_or_else(|refusal| panic!("{mv:?}: {refusal}"));
    }
    session
}

pub fn played(moves: &[Move]) -> Session {
    played_in(inbox(), moves)
}

/// The good run: both are reached, what was wrong is mended, and the cause is stopped.
pub fn well() -> Vec<Move> {
    vec![
        open("ana"),
        say("ring"),
        say("mend"),
        open("ben"),
        say("call"),
        Move::CloseInbox,
        say("tickets"),
        Move::CloseInbox,
    ]
}

/// Both are left, nothing is mended.
pub fn badly() -> Vec<Move> {
    vec![Move::CloseInbox, say("remind"), Move::CloseInbox]
}

fn refused(session: &Session, mv: Move) -> Refusal {
    session.try_out(&mv).unwrap_err()
}

fn tokens(session: &Session) -> u32 {
    session.play().desk().unwrap().tokens_left
}

#[test]
fn it_opens_at_the_desk_with_its_alerts_and_their_time() {
    let session = played(&[]);
    assert_eq!(session.play().place, Place::Desk);
    let opened = session.events().next().unwrap();
    let Event::InboxOpened { week: Week::First, answers: 41, alerts, tokens: 3, clock } = opened else {
        panic!("{opened:?}")
    };
    assert_eq!(alerts, &[CardId::from("ana"), CardId::from("ben")]);
    assert_eq!(clock, "Monday 09:00");
    assert!(session.choices().is_empty() && session.scene().is_none());
}

#[test]
fn at_the_desk_nothing_is_said_given_written_or_handed_over() {
    let session = played(&[]);
    let note = CaseNote { cause: "x".to_owned(), ..CaseNote::default() };
    for mv in [say("ring"), Move::Silence, offer("month"), Move::HandOver(Transfer::Warm), Move::Note(note)] {
        assert_eq!(refused(&session, mv), Refusal::AtDesk);
    }
    assert_eq!(session.read("I'm so sorry, Ana.").unwrap_err(), Refusal::AtDesk);
    assert_eq!(refused(&session, open("nobody")), Refusal::UnknownCard(CardId::from("nobody")));
    assert_eq!(refused(&session, open("cleo")), Refusal::NotArrived(CardId::from("cleo")));
}

#[test]
fn a_card_is_looked_at_and_another_opened_until_something_is_said() {
    let mut session = played(&[open("ana")]);
    assert_eq!(session.scene().unwrap().id.as_str(), "ana-open");
    assert_eq!(refused(&session, open("ana")), Refusal::CardIsOpen(CardId::from("ana")));
    session.apply(offer("month"), 0).unwrap();
    session.apply(open("ben"), 0).unwrap();
    assert!(session.play().attached.is_empty(), "what was laid ready for one does not go to the other");
    session.apply(open("ana"), 0).unwrap();
    assert_eq!(tokens(&session), 3, "looking takes no time");
    session.apply(say("ring"), 0).unwrap();
    assert_eq!(refused(&session, open("ben")), Refusal::InTheMiddle);
    assert_eq!(refused(&session, Move::CloseInbox), Refusal::InTheMiddle);
    session.apply(say("mend"), 0).unwrap();
    assert_eq!(refused(&session, open("ana")), Refusal::CardDone(CardId::from("ana")));
    assert_eq!(session.play().place, Place::Desk);
}

#[test]
fn after_closing_no_card_opens_and_a_case_of_one_conversation_has_none() {
    let session = played(&[Move::CloseInbox]);
    assert_eq!(session.scene().unwrap().id.as_str(), "fixes");
    assert_eq!(refused(&session, open("ana")), Refusal::InboxIsClosed);
    assert_eq!(refused(&session, Move::CloseInbox), Refusal::InboxIsClosed);
    let drill = Session::start(support::drill(), 1);
    assert_eq!(refused(&drill, open("ana")), Refusal::NoInbox);
    assert_eq!(refused(&drill, Move::CloseInbox), Refusal::NoInbox);
    assert!(drill.portfolio().is_none());
    let over = played(&badly());
    assert_eq!(refused(&over, open("ana")), Refusal::Over);
}

#[test]
fn desk_time_runs_out_and_what_takes_more_is_refused() {
    let mut session = played(&[open("ben"), say("form"), open("ana"), say("ring"), say("stars")]);
    assert_eq!(tokens(&session), 0);
    session.apply(Move::CloseInbox, 0).unwrap();
    let session = played(&[open("ben"), say("form"), open("ana")]);
    assert_eq!(tokens(&session), 2, "and two are enough for a call");
    let short = INBOX.replace("minutes: 45, tokens: 3", "minutes: 15, tokens: 1");
    let session = played_in(support::scenario(&short), &[open("ana")]);
    assert_eq!(refused(&session, say("ring")), Refusal::NoTime { needs: 2, left: 1 });
    let choices: Vec<String> = session.choices().into_iter().map(|choice| choice.id.to_string()).collect();
    assert!(!choices.contains(&"ring".to_owned()) && choices.contains(&"leave".to_owned()), "{choices:?}");
    let routed = short.replacen(
        "not_scored: [Compensation],",
        "not_scored: [Compensation], typed: [Route(when: Always, tokens: 2, next: \"ana-call\")],",
        1,
    );
    let session = played_in(support::scenario(&routed), &[open("ana")]);
    let typed = "I'm so sorry, Ana: you asked about slowness in June, and nobody here answered you.";
    assert_eq!(session.read(typed).unwrap_err(), Refusal::NoTime { needs: 2, left: 1 }, "nor in one's own words");
    let session = played_in(
        support::scenario(&routed.replace("tokens: 1,\n        cards", "tokens: 2,\n        cards")),
        &[open("ana")],
    );
    let mut session = session;
    let reading = session.read(typed).unwrap();
    session.say(reading.say, typed, 0).unwrap();
    assert_eq!((tokens(&session), session.scene().unwrap().id.as_str()), (0, "ana-call"));
}

#[test]
fn the_spend_limit_is_that_of_the_whole_desk() {
    let session = played(&[open("ana"), say("ring"), say("mend"), open("ben")]);
    assert_eq!(session.scenario().currency.major(session.stage().authority_used(session.play())), 20.0);
    let month = session.scenario().find_offer("month").unwrap();
    assert!(!session.play().stands(month), "what Ana was given is Ben's still to be given");
    let mut session = session;
    session.apply(say("call"), 0).unwrap();
    // Twenty more are beyond the thirty of the first line, and come back.
    assert!(
        session.events().any(|event| matches!(event, Event::OfferRefused { offer, .. } if offer.as_str() == "month"))
    );
    let next_week = [say("remind"), open("cleo")];
    for mv in [Move::CloseInbox].into_iter().chain(next_week) {
        session.apply(mv, 0).unwrap();
    }
    assert_eq!(session.stage().authority_used(session.play()).0, 0, "another week has its own");
    let roomy = INBOX.replace("authority: [30.00", "authority: [40.00");
    let session = played_in(support::scenario(&roomy), &well());
    assert!(!session.events().any(|event| matches!(event, Event::OfferRefused { .. })));
}

#[test]
fn the_silent_customer_who_is_ignored_is_lost() {
    let session = played(&[open("ben"), say("call"), Move::CloseInbox, say("tickets"), Move::CloseInbox]);
    let left: Vec<&Event> = session.events().filter(|event| matches!(event, Event::CardLeft { .. })).collect();
    assert_eq!(left.len(), 1, "{left:?}");
    let closing = session.survey().unwrap();
    let (ana, ben) = (&closing.customers[0], &closing.customers[1]);
    assert!(ana.csat < 2.2 && ana.retention < 0.5, "{} {}", ana.csat, ana.retention);
    assert!(ben.csat > ana.csat + 1.0, "{} {}", ben.csat, ana.csat);
    let row = &session.portfolio().unwrap().rows[0];
    assert!(row.left && !row.reached && row.updated.is_none() && row.how.is_none());
    assert_eq!(row.first, 3);
}

#[test]
fn resolved_and_level_are_each_customer_s_own() {
    let session =
        played(&[open("ana"), say("ring"), say("mend"), open("ben"), Move::HandOver(Transfer::Warm), say("call")]);
    let levels: Vec<u8> = session.play().customers.iter().map(|customer| customer.level).collect();
    assert_eq!(levels, [0, 1, 0]);
    let session = played(&[open("ana"), say("ring"), say("mend"), Move::CloseInbox, say("remind"), Move::CloseInbox]);
    let closing = session.survey().unwrap();
    let resolved = |at: usize| closing.customers[at].quickness > 0.0;
    assert!(resolved(0) && !resolved(1), "one is mended and the other is not");
}

#[test]
fn what_one_is_told_changes_nothing_for_the_others() {
    let before = played(&[open("ana")]);
    let after = played(&[open("ana"), say("ring")]);
    assert_ne!(before.play().customers[0], after.play().customers[0]);
    assert_eq!(before.play().customers[1], after.play().customers[1]);
    assert_eq!(before.play().customers[2], after.play().customers[2]);
}

#[test]
fn a_rating_is_updated_only_where_something_had_changed() {
    let session = played(&well());
    let found = session.portfolio().unwrap();
    assert_eq!((found.alerts, found.reached, found.asked), (2, 2, 2));
    assert!(found.rows.iter().all(|row| row.updated.is_some_and(|updated| updated >= row.first)), "{found:?}");
    let csat = session.survey().unwrap().customers[0].csat;
    assert_eq!(found.rows[0].updated, Some(csat.round() as u8));
    let told = session.events().filter(|event| matches!(event, Event::RatingUpdated { .. })).count();
    assert_eq!(told, 2);
    let lift = found.rows.iter().map(|row| f64::from(row.updated.unwrap()) - f64::from(row.first)).sum::<f64>() / 2.0;
    assert!((found.lift.unwrap() - lift).abs() < 1e-9);

    let begged = played(&[open("ana"), say("ring"), say("stars"), Move::CloseInbox, say("tickets"), Move::CloseInbox]);
    assert!(begged.events().any(|event| matches!(event, Event::AskedTooSoon { .. })));
    let found = begged.portfolio().unwrap();
    assert_eq!((found.reached, found.asked, found.updated, found.lift), (1, 1, 0, None));
    assert!(!begged.events().any(|event| matches!(event, Event::RatingUpdated { .. })));
}

#[test]
fn redress_that_stands_is_a_change_too() {
    let only_money = INBOX.replace("effects: [Resolved, Confirmed, FollowedUp, AskUpdate]", "effects: [AskUpdate]");
    let session = played_in(support::scenario(&only_money), &[open("ana"), say("ring"), say("mend")]);
    assert!(session.play().desk().unwrap().is_asked(0));
    let mut session = played_in(support::scenario(&only_money), &[open("ana"), say("ring")]);
    session.apply(Move::Remove { offer: OfferId::from("month") }, 0).unwrap();
    session.apply(say("mend"), 0).unwrap();
    assert!(!session.play().desk().unwrap().is_asked(0), "nothing was given, nothing was mended");
}

#[test]
fn what_is_mended_arrives_no_more_next_week() {
    let mended = played(&well());
    assert_eq!(mended.portfolio().unwrap().next_alerts, Some((0, 1)));
    assert_eq!(mended.ending().unwrap().0.as_str(), "quiet");
    let reminded = played(&badly());
    let found = reminded.portfolio().unwrap();
    assert_eq!((found.alerts, found.next_alerts), (3, Some((1, 1))));
    assert_eq!(reminded.ending().unwrap().0.as_str(), "left");
    let second = mended.events().filter_map(|event| match event {
        Event::InboxOpened { week: Week::Next, clock, alerts, .. } => Some((clock.clone(), alerts.len())),
        _ => None,
    });
    assert_eq!(second.collect::<Vec<_>>(), [("Monday 09:30".to_owned(), 0)]);
}

#[test]
fn whose_alert_never_came_counts_in_no_mean() {
    let mended = played(&well());
    let closing = mended.survey().unwrap();
    let mean = f64::midpoint(closing.customers[0].csat, closing.customers[1].csat);
    assert!((closing.case.csat - mean).abs() < 1e-9);
    let came = played(&badly());
    let closing = came.survey().unwrap();
    let mean = closing.customers.iter().map(|customer| customer.csat).sum::<f64>() / 3.0;
    assert!((closing.case.csat - mean).abs() < 1e-9);
}

#[test]
fn a_promise_that_lapses_is_broken_to_whom_it_was_made() {
    // The promise to ring lies within a week; nobody rings before the next round.
    let session = played(&[
        open("ana"),
        say("write"),
        Move::CloseInbox,
        say("remind"),
        open("cleo"),
        say("open"),
        Move::CloseInbox,
    ]);
    let broken: Vec<u32> = session.play().customers.iter().map(|customer| customer.broken_promises).collect();
    assert_eq!(broken, [1, 0, 0], "and not to whoever is spoken to next");
}

#[test]
fn closing_over_several_takes_no_longer_than_the_longest_of_it() {
    let session = played(&[Move::CloseInbox]);
    assert_eq!(session.turns().count(), 2);
    assert!((session.play().story_min - 60.0).abs() < 1e-9, "{}", session.play().story_min);
}

#[test]
fn a_customer_who_goes_ends_their_card_and_not_the_day() {
    let cross = INBOX.replace("\"ben\": Customer(persona: Burned,", "\"ben\": Customer(persona: Burned, failure: Failure(severity: 5, kind: Process, prior_attempts: 3, core_loss: 0.00, extra: 20.00, turn_tolerance_min: 1, resolution_tolerance_min: 1),");
    let again = "next: \"desk\",\n                    reaction: Reaction(settled: [\"“A form.”\"]";
    let cross = cross.replace(again, &again.replace("desk", "ben-open")).replace("by: Email, tokens: 1,\n                    rating: Rating(empathy: 0, ownership: 0, speed: 1), errors: [Repeat]", "by: Email,\n                    rating: Rating(empathy: 0, ownership: 0, speed: 0), errors: [Repeat]");
    let mut session = played_in(support::scenario(&cross), &[open("ben")]);
    for _ in 0..40 {
        if session.play().place == Place::Desk {
            break;
        }
        session.apply(say("form"), 0).unwrap();
    }
    assert!(session.events().any(|event| matches!(event, Event::WalkedOut { .. })));
    assert_eq!(session.play().place, Place::Desk);
    session.apply(open("ana"), 0).unwrap();
    session.apply(say("ring"), 0).unwrap();
    assert_eq!(session.play().customers[0].level, 0);
}

#[test]
fn causes_are_tagged_once_a_card_was_dealt_with() {
    let session = played(&[open("ana"), say("leave")]);
    assert_eq!(session.stage().causes_tagged(session.play()), [(0, 1)]);
    assert!(
        session
            .events()
            .any(|event| matches!(event, Event::CardDone { cause: Some(cause), .. } if cause == "closed-unread"))
    );
    assert!(played(&badly()).stage().causes_tagged(played(&badly()).play()).is_empty());
}

#[test]
fn how_somebody_was_reached_is_in_the_results() {
    let found = played(&well()).portfolio().unwrap();
    assert_eq!(found.rows.iter().map(|row| row.how).collect::<Vec<_>>(), [Some(Channel::Phone), Some(Channel::Phone)]);
    let json = serde_json::to_value(&found).unwrap();
    assert_eq!(json["rows"][0]["card"], "ana");
}
