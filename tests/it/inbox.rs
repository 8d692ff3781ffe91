//! The inbox: which cards open when, what desk time buys, what becomes of those nobody answers, who changes their rating,
//! and what arrives next week.

use std::sync::Arc;

use amends::domain::drill::cuts;
use amends::domain::ids::{CardId, OfferId, ReplyId};
use amends::domain::paths::players::{Player, reached};
use amends::domain::paths::policy::{MOVES_MAX, Policy, next_move};
use amends::domain::paths::{play_path, search, search_within};
use amends::domain::scenario::model::{Channel, Transfer, Week};
use amends::domain::scenario::{Problem, Scenario, Severity, read};
use amends::domain::session::{CaseNote, DESK, Event, Move, Place, Refusal, Session, Stage};
use amends::domain::walk::walk;
use amends::platform::Folders;
use amends::platform::settings::Mode;
use amends::workflow::attempt::{replay, results};
use amends::workflow::{Attempt, Case, Workspace};
use proptest::prelude::*;

use crate::support::{self, amends, mutated, project};

const INBOX: &str = include_str!("../data/cases/inbox.ron");

fn inbox() -> Arc<Scenario> {
    support::scenario(INBOX)
}

fn open(card: &str) -> Move {
    Move::Open { card: CardId::from(card) }
}

fn say(reply: &str) -> Move {
    Move::Choose { reply: ReplyId::from(reply) }
}

fn offer(offer: &str) -> Move {
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

fn played(moves: &[Move]) -> Session {
    played_in(inbox(), moves)
}

/// The good run: both are reached, what was wrong is mended, and the cause is stopped.
fn well() -> Vec<Move> {
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
fn badly() -> Vec<Move> {
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
    let typed = "I rang because you asked about slowness in June, Ana, and nobody answered; I am so sorry. I'll put it right today.";
    assert_eq!(session.read(typed).unwrap_err(), Refusal::NoTime { needs: 2, left: 1 }, "it fits the call");
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
    let mean = (closing.customers[0].csat + closing.customers[1].csat) / 2.0;
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

#[test]
fn it_replays_from_the_store_and_its_results_hold_the_portfolio() {
    let data = tempfile::tempdir().unwrap();
    let mut ws = Workspace::open(Folders::find(Some(data.path())).unwrap()).unwrap();
    let case = Case { scenario: inbox(), source: INBOX.as_bytes().into() };
    let mut attempt = Attempt::start(&mut ws, &case, Mode::Practice, Some(3)).unwrap();
    for mv in well().into_iter().take(4) {
        attempt.act(&ws, mv).unwrap();
    }
    let id = attempt.id.to_string();
    drop((attempt, ws));
    let ws = Workspace::open(Folders::find(Some(data.path())).unwrap()).unwrap();
    let mut attempt = Attempt::resume(&ws, &ws.store.attempt(&id).unwrap()).unwrap();
    assert_eq!(attempt.session.scene().unwrap().id.as_str(), "ben-open");
    for mv in well().into_iter().skip(4) {
        attempt.act(&ws, mv).unwrap();
    }
    let (again, _) = replay(&ws, &ws.store.attempt(&id).unwrap()).unwrap();
    assert_eq!(serde_json::to_string(again.steps()).unwrap(), serde_json::to_string(attempt.session.steps()).unwrap());
    let found = results(&again);
    assert_eq!(found.portfolio, attempt.session.portfolio());
    assert_eq!(found, results(&attempt.session));
}

#[test]
fn every_player_comes_to_an_end() {
    let scenario = inbox();
    let stage = Stage::new(Arc::clone(&scenario), 0);
    for player in [Player::Random, Player::Kindest, Player::Costliest] {
        assert_eq!(reached(&stage, player).runs, amends::domain::paths::players::RUNS);
    }
    let ends = |policy| {
        let mut session = Session::start(Arc::clone(&scenario), 2);
        for _ in 0..MOVES_MAX {
            match next_move(&session, policy) {
                Some(mv) => drop(session.apply(mv, 0).unwrap()),
                None => return session.survey().unwrap().case.csat,
            }
        }
        panic!("it goes on for ever")
    };
    assert!(ends(Policy::Best) > ends(Policy::Middling) && ends(Policy::Middling) >= ends(Policy::Worst));
}

#[test]
fn the_search_opens_cards_in_the_file_s_order_and_finds_the_best_also_from_samples() {
    let stage = Stage::new(inbox(), 0);
    let all = search(&stage);
    assert!(all.complete && all.best[0].scene.as_str() == DESK && all.best[0].reply == "open ana", "{:?}", all.best);
    assert_eq!(all.best[0].scene.as_str(), DESK);
    let last = play_path(&stage, &all.best).pop().unwrap();
    assert_eq!(last.place, Place::Over);
    assert!((last.survey.unwrap().case.csat - all.csat.best).abs() < 1e-9);
    let sampled = search_within(&stage, 3);
    assert!(!sampled.complete);
    assert!((sampled.csat.best - all.csat.best).abs() < 1e-9 && (sampled.csat.worst - all.csat.worst).abs() < 1e-9);
}

#[test]
fn drills_are_cut_from_its_cards_and_from_where_closing_leads() {
    let scenario = inbox();
    let found = cuts(&scenario);
    let scenes: Vec<&str> = found.iter().map(|cut| cut.scene.as_str()).collect();
    for scene in ["ana-open", "ana-call", "ben-open", "fixes"] {
        assert!(scenes.contains(&scene), "{scene}: {scenes:?}");
    }
    for cut in &found {
        let session = cut.begin(&scenario, 4).unwrap();
        assert_eq!(session.scene().unwrap().id, cut.scene);
        assert!(!session.choices().is_empty());
        let before = amends::domain::drill::before(&session);
        assert!(before.now >= before.last_exchange && before.now < session.events().count());
    }
}

#[test]
fn a_walk_opens_cards_closes_the_inbox_and_expects_its_figures() {
    let text = "scene: desk\nopen: ana\nsay: ring  June\nsay: mend\nscene: desk\ntokens: 1\nopen: ben\nsay: call\nclose\nsay: tickets\nscene: desk\nclose\n\
                reached: 2\nupdated-ratings: 2\nalerts: 0\nlift: 0..4\nending: quiet\n";
    assert_eq!(walk(inbox(), text).mismatches, []);
    let wrong = walk(inbox(), "open: cleo\n");
    assert!(wrong.mismatches[0].what.contains("has not arrived"), "{:?}", wrong.mismatches);
    let none = walk(support::drill(), "reached: 1\n");
    assert!(none.mismatches[0].what.contains("has none"), "{:?}", none.mismatches);
}

fn problems(text: &str) -> Vec<Problem> {
    read("inbox.ron", text.as_bytes()).problems
}

/// One change, the code it gives, in the line of the change.
fn slip(from: &str, to: &str, code: &str) {
    let at = INBOX.find(from).unwrap_or_else(|| panic!("“{from}” is not in the inbox"));
    let line = INBOX[..at].matches('\n').count() + 1;
    let found = problems(&INBOX.replacen(from, to, 1));
    let told: Vec<String> = found.iter().filter(|p| p.severity == Severity::Error).map(ToString::to_string).collect();
    let hit =
        found.iter().find(|problem| problem.code == code).unwrap_or_else(|| panic!("{to}: no {code} in {told:#?}"));
    assert_eq!(hit.line, line, "{to}: {hit}");
    assert!(!hit.what.is_empty() && !hit.fix.is_empty());
}

#[test]
fn each_slip_of_an_inbox_is_told_in_its_line() {
    assert!(problems(INBOX).iter().all(|problem| problem.severity != Severity::Error), "{:?}", problems(INBOX));
    let case = problems(&INBOX.replacen("kind: Inbox", "kind: Case", 1));
    assert!(case.iter().any(|problem| problem.code == "E601" && problem.line == 26), "{case:?}");
    slip("    inbox: Inbox(", "    start: \"ana-open\", inbox: Inbox(", "E602");
    slip("customer: \"ben\"", "customer: \"ana\"", "E603");
    slip("\"cleo\": Customer(", "\"dora\": Customer(", "E603");
    slip("customer: \"ben\"", "customer: \"bn\"", "E302");
    slip("start: \"ben-open\"", "start: \"ben-opn\"", "E301");
    slip("cause: \"no-notes\"", "cause: \"no-nots\"", "E308");
    slip("Updated(\"ana\")", "Updated(\"anna\")", "E604");
    slip("rating: 3, at", "rating: 4, at", "E201");
    slip("answers: 41", "answers: 1", "E201");
    slip("tokens: 3,\n", "tokens: 0,\n", "E201");
    slip("mark: 3", "mark: 6", "E606");
    slip("[12, 12, 11, 9, 5]", "[12]", "E606");
    slip("at: \"Friday 17:52\"", "at: \"Friday\"", "E204");
    slip("at: \"Monday 09:30\"", "at: \"Monday 9:3\"", "E204");
    slip("close: \"fixes\"", "close: \"fix\"", "E301");
    slip("\"cleo\": InboxCard(", "\"ben\": InboxCard(", "E106");
    slip("ask: \"How will you reach him?\"", "ask: \"\"", "E210");
    slip("\"fixes\": Scene(", "\"desk\": Scene(", "E310");
    slip("foot: \"1 year", "feet: \"1 year", "E103");
    let no_inbox = support::DRILL.replace(
        "minutes: 1,\n                    effects: [Tick(Listened)",
        "minutes: 1, tokens: 2,\n                    effects: [Tick(Listened)",
    );
    assert!(problems(&no_inbox).iter().any(|problem| problem.code == "E605"), "{:?}", problems(&no_inbox));
    let counting = support::DRILL.replacen("when: Mood(Furious)", "when: ReachedAtLeast(2)", 1);
    assert!(problems(&counting).iter().any(|problem| problem.code == "E605"));
    let without = support::DRILL.replacen("kind: Drill", "kind: Inbox", 1);
    assert!(problems(&without).iter().any(|problem| problem.code == "E601"));
    let desk = support::DRILL.replacen("next: \"fix\"", "next: \"desk\"", 1);
    assert!(problems(&desk).iter().any(|problem| problem.code == "E301"));
}

#[test]
fn ways_past_the_desk_and_shut_scenes_are_told() {
    let told = |text: &str, code: &str, scene: &str| {
        let found = problems(text);
        assert!(found.iter().any(|p| p.code == code && p.what.contains(scene)), "{code}: {found:#?}");
    };
    told(
        &INBOX.replacen(
            "effects: [Reached, Tick(Personal)], next: \"ana-call\"",
            "effects: [Reached, Tick(Personal)], next: \"end\"",
            1,
        ),
        "E607",
        "ana-open",
    );
    told(
        &INBOX.replacen(
            "effects: [Set(\"tickets-stay-open\")], next: \"next-week\"",
            "effects: [Set(\"tickets-stay-open\")], next: \"desk\"",
            1,
        ),
        "E607",
        "fixes",
    );
    let no_peace = INBOX.replacen(
        "Leave him for another day, when there is more of it left.\",",
        "Leave him for another day.\", tokens: 1,",
        1,
    );
    told(&no_peace, "E608", "ben-open");
    let weekless = INBOX.replacen("next_week: NextWeek(", "next_weak: NextWeek(", 1);
    assert!(problems(&weekless).iter().any(|problem| problem.code == "E103"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn a_mutated_inbox_never_panics_and_is_played_where_it_loads(at in 0.0..1.0_f64, kind in 0..4_u8) {
        let text = mutated(INBOX, at, kind);
        let reading = read("inbox.ron", text.as_bytes());
        prop_assert!(reading.scenario.is_some() || !reading.problems.is_empty());
        if let Some(scenario) = reading.scenario {
            let mut session = Session::start(Arc::new(scenario), 1);
            for _ in 0..MOVES_MAX {
                let Some(mv) = next_move(&session, Policy::Middling) else { break };
                session.apply(mv, 0).unwrap();
            }
        }
    }

    #[test]
    fn any_moves_replay_byte_for_byte_and_a_refused_one_leaves_no_trace(picks in prop::collection::vec(0..40_u8, 1..60), seed in 0..50_u64) {
        let mut session = Session::start(inbox(), seed);
        for pick in picks {
            let choices = session.choices();
            let mv = match pick {
                0..=2 => open(["ana", "ben", "cleo"][usize::from(pick)]),
                3 => Move::CloseInbox,
                4 => Move::Silence,
                5 => offer("month"),
                6 => Move::Breath,
                7 => Move::HandOver(Transfer::Cold),
                8 => Move::Note(CaseNote { cause: "a".into(), remedy: "b".into(), promise: "c".into(), preference: "d".into() }),
                n if choices.is_empty() => open(["ana", "ben", "cleo"][usize::from(n) % 3]),
                n => say(choices[usize::from(n) % choices.len()].id.as_str()),
            };
            let before = session.play().clone();
            if session.apply(mv, 0).is_err() {
                prop_assert_eq!(session.play(), &before);
            }
        }
        let moves: Vec<(Move, u64)> = session.steps().iter().map(|step| (step.mv.clone(), 7)).collect();
        let again = Session::replay(inbox(), seed, &moves).unwrap();
        prop_assert_eq!(again.play(), session.play());
        let events = |session: &Session| serde_json::to_string(&session.events().collect::<Vec<_>>()).unwrap();
        prop_assert_eq!(events(&again), events(&session));
        let discounted = session.play().desk().unwrap().tokens_left;
        prop_assert!(discounted <= 3);
    }
}

#[test]
fn it_is_played_at_the_terminal_by_the_numbers_of_its_cards() {
    let data = tempfile::tempdir().unwrap();
    let file = project("tests/data/cases/inbox.ron");
    let play = |input: &str, more: &[&str]| {
        let mut command = amends(data.path());
        let out =
            command.args(["play", "--new", "--seed", "3"]).arg(&file).args(more).write_stdin(input).output().unwrap();
        (String::from_utf8(out.stdout).unwrap(), String::from_utf8(out.stderr).unwrap())
    };
    let (told, _) = play("9\n1\nopen 2\nopen ana\nring\nmend\n1\ncall\nclose\ntickets\nclose\n", &[]);
    for words in [
        "41 survey answers arrived, 2 of them at 3 or below",
        "3 of 3 tokens left, 15 minutes each; $0 of $30 given",
        "1. Ana Prates, 3 of 5: no comment",
        "“Third time I explain this.”",
        "Seats used each week: 12, 12, 11, 9, 5 (down 60 % since June)",
        "(by phone, 2 tokens)",
        "[done; tagged: Tickets are closed unread]",
        "Reached 2 of 2",
        "Alerts next week: 0; 1 if nothing had been mended.",
    ] {
        assert!(told.contains(words), "“{words}” in:\n{told}");
    }
    let (_, complained) = play("9\nq\n", &[]);
    assert!(complained.contains("There is no card 9 here; open 1 to 2"), "{complained}");
    let (json, _) = play("ring\n1\nring\nstars\nclose\nremind\nclose\n", &["--format", "json"]);
    let lines: Vec<serde_json::Value> = json.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert!(lines.iter().any(|line| line["inbox"]["AskedTooSoon"]["customer"] == "ana"), "{json}");
    assert!(lines.iter().any(|line| line["portfolio"]["alerts"] == 3), "{json}");
}

#[test]
fn the_guide_shows_this_very_inbox() {
    let guide = std::fs::read_to_string(project("docs/case-format.md")).unwrap();
    assert!(guide.contains(INBOX.trim()), "docs/case-format.md shows tests/data/cases/inbox.ron");
}
