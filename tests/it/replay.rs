//! Everything replays: the same scenario, seed and moves give the same run, byte for byte, and no
//! sequence of moves breaks the rules.

use std::sync::Arc;

use amends::domain::debrief::debrief;
use amends::domain::ids::{Ix, OfferId};
use amends::domain::rubric::Level;
use amends::domain::scenario::Scenario;
use amends::domain::scenario::model::{ConsultKind, Transfer};
use amends::domain::session::{CardAnswer, CaseNote, Event, Move, OutreachState, Place, Refusal, Session};
use amends::words::Words;
use proptest::prelude::*;

use crate::support::{drill, wrong_plate};

/// One of the moves that are plausible now, chosen by a number; some of them will be refused.
fn some_move(session: &Session, pick: u32) -> Move {
    let choices = session.choices();
    let offers = &session.scenario().offers;
    let offer = |n: u32| offers[n as usize % offers.len()].id.clone();
    match pick % 16 {
        0..=6 if !choices.is_empty() => {
            Move::Choose { reply: choices[(pick / 16) as usize % choices.len()].id.clone() }
        }
        7 => Move::Silence,
        8 => Move::Attach { offer: offer(pick / 16) },
        9 => Move::Remove { offer: offer(pick / 16) },
        10 => Move::Consult(
            [ConsultKind::CaseFile, ConsultKind::Policy, ConsultKind::Colleague][(pick / 16) as usize % 3],
        ),
        11 => Move::Breath,
        12 => Move::HandOver(if pick & 16 == 0 { Transfer::Warm } else { Transfer::Cold }),
        13 => Move::Note(CaseNote {
            cause: "note lost".into(),
            remedy: "remade".into(),
            promise: "none".into(),
            preference: "no dairy".into(),
        }),
        _ => Move::Card([CardAnswer::Keep, CardAnswer::Skip, CardAnswer::Delegate][(pick / 16) as usize % 3]),
    }
}

fn walk_at_random(scenario: &Arc<Scenario>, seed: u64, picks: &[u32]) -> Session {
    let mut session = Session::start(Arc::clone(scenario), seed);
    for pick in picks {
        let mv = some_move(&session, *pick);
        let before = session.steps().len();
        let state = session.play().clone();
        match session.apply(mv, u64::from(*pick)) {
            Ok(_) => assert_eq!(session.steps().len(), before + 1),
            Err(_) => {
                assert_eq!(session.steps().len(), before, "a refused move leaves no trace");
                assert_eq!(*session.play(), state, "a refused move changes nothing");
            }
        }
    }
    session
}

fn bytes(session: &Session) -> String {
    let events: Vec<&Event> = session.events().collect();
    serde_json::to_string(&events).unwrap()
}

fn assert_sane(session: &Session) {
    for turn in session.turns() {
        for gauge in turn.before.iter().chain(&turn.after) {
            for value in [gauge.anger, gauge.shown_anger, gauge.trust, gauge.patience, gauge.procedural] {
                assert!((0.0..=100.0).contains(&value), "{value} at turn {}", turn.number);
            }
        }
        assert!(turn.rated.rating.scored().count() <= turn.rated.evidence.len(), "every point has evidence");
    }
    if let Some(kept) = debrief(&Words::english().unwrap(), session).and_then(|looked_back| looked_back.keep) {
        let turn = session.turns().find(|turn| turn.number == kept.turn).unwrap();
        let (before, after) = (&turn.before[0], &turn.after[0]);
        let helped = before.anger - after.anger + after.trust - before.trust;
        assert!(helped >= 1.0, "“{}” is praised, and it did: {}", kept.text, kept.effect);
    }
    if let Some(closing) = session.survey() {
        assert!((1.0..=5.0).contains(&closing.case.csat));
        assert!((0.02..=0.98).contains(&closing.case.retention));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn a_random_walk_of_the_wrong_plate_replays_byte_for_byte(seed in 0_u64..1_000_000, picks in prop::collection::vec(any::<u32>(), 0..60)) {
        let scenario = wrong_plate();
        let walked = walk_at_random(&scenario, seed, &picks);
        assert_sane(&walked);
        let moves: Vec<(Move, u64)> = walked.steps().iter().map(|s| (s.mv.clone(), s.thinking_ms)).collect();
        let again = Session::replay(scenario, seed, &moves).unwrap();
        prop_assert_eq!(bytes(&walked), bytes(&again));
        prop_assert_eq!(walked.play(), again.play());
    }

    #[test]
    fn a_random_walk_of_the_drill_replays_byte_for_byte(seed in 0_u64..1_000_000, picks in prop::collection::vec(any::<u32>(), 0..60)) {
        let scenario = drill();
        let walked = walk_at_random(&scenario, seed, &picks);
        assert_sane(&walked);
        let moves: Vec<(Move, u64)> = walked.steps().iter().map(|s| (s.mv.clone(), s.thinking_ms)).collect();
        let again = Session::replay(scenario, seed, &moves).unwrap();
        prop_assert_eq!(bytes(&walked), bytes(&again));
    }

    #[test]
    fn thinking_time_changes_nothing_but_itself(seed in 0_u64..1000, picks in prop::collection::vec(any::<u32>(), 0..40)) {
        let scenario = drill();
        let walked = walk_at_random(&scenario, seed, &picks);
        let slow: Vec<(Move, u64)> = walked.steps().iter().map(|s| (s.mv.clone(), s.thinking_ms + 600_000)).collect();
        let again = Session::replay(scenario, seed, &slow).unwrap();
        prop_assert_eq!(bytes(&walked), bytes(&again));
    }

    #[test]
    fn moves_survive_the_store_as_json(picks in prop::collection::vec(any::<u32>(), 1..30)) {
        let walked = walk_at_random(&drill(), 5, &picks);
        for step in walked.steps() {
            let text = serde_json::to_string(&step.mv).unwrap();
            prop_assert_eq!(&serde_json::from_str::<Move>(&text).unwrap(), &step.mv);
        }
    }
}

fn say(session: &mut Session, reply: &str) -> Vec<Event> {
    session.apply(Move::Choose { reply: reply.into() }, 0).unwrap().to_vec()
}

fn attach(session: &mut Session, offer: &str) {
    session.apply(Move::Attach { offer: OfferId::from(offer) }, 0).unwrap();
}

#[test]
fn an_offer_before_listening_counts_half_and_is_held_down() {
    let mut session = Session::start(drill(), 1);
    say(&mut session, "cake");
    let turn = session.turns().next().unwrap();
    assert_eq!(turn.rated.rating.compensation, Level::new(1), "held down by the error");
    assert!(!session.play().customers[0].heard);
    assert!((session.play().customers[0].delivered - 5.0 * 0.75 * 0.5).abs() < 1e-9);
}

#[test]
fn an_offer_above_authority_is_taken_at_its_word_and_comes_back_as_a_broken_promise() {
    let mut session = Session::start(drill(), 1);
    say(&mut session, "listen");
    let events = say(&mut session, "grand");
    assert!(
        events.iter().any(|e| matches!(e, Event::OfferRefused { text, .. } if text.contains("not theirs to give")))
    );
    let before = session.play().customers[0];
    assert!(before.delivered > 0.0, "full effect at the time");
    session.apply(Move::Card(CardAnswer::Keep), 0).unwrap();
    say(&mut session, "word");
    let after = session.play().customers[0];
    assert_eq!(after.broken_promises, 1);
    assert!(after.delivered < 1e-9, "the value leaves again");
    assert!(after.trust < before.trust);
}

#[test]
fn what_goes_along_beside_something_too_dear_stands_whatever_its_place_in_the_list() {
    for order in [r#"["voucher", "cake"]"#, r#"["cake", "voucher"]"#] {
        let text =
            crate::support::DRILL.replacen(r#"offers: ["voucher"], errors"#, &format!("offers: {order}, errors"), 1);
        let mut session = Session::start(crate::support::scenario(&text), 1);
        say(&mut session, "listen");
        say(&mut session, "grand");
        let standing = |id: &str| session.play().stands(session.scenario().find_offer(id).unwrap());
        assert!(standing("cake") && !standing("voucher"), "{order}: only the month of coffee is beyond the limit");
    }
}

#[test]
fn what_a_reply_takes_back_makes_room_for_what_it_gives() {
    // Cake at 5 and a cup at 10 are within 14 only where the cake is taken back with the same words.
    let run = |effect: &str| {
        let text = crate::support::DRILL.replacen("authority: [20.00", "authority: [14.00", 1).replacen(
            r#"offers: ["remake"], effects: ["#,
            &format!(r#"offers: ["remake"], effects: [{effect}"#),
            1,
        );
        let mut session = Session::start(crate::support::scenario(&text), 1);
        say(&mut session, "cake");
        say(&mut session, "remake");
        session.play().stands(session.scenario().find_offer("remake").unwrap())
    };
    assert!(run(r#"Withdraw("cake"), "#));
    assert!(!run(""), "without that it is a promise that comes back");
}

#[test]
fn what_whoever_may_has_approved_does_not_come_back() {
    let mut session = Session::start(drill(), 1);
    say(&mut session, "listen");
    session.apply(Move::HandOver(Transfer::Warm), 0).unwrap();
    say(&mut session, "grand");
    // One level up is the supervisor; a month of coffee is the manager's.
    assert!(session.events().any(|e| matches!(e, Event::OfferRefused { .. })));
    assert!(session.events().any(|e| matches!(e, Event::LevelRaised { level: 1, how: Transfer::Warm, .. })));
}

#[test]
fn a_kept_promise_lifts_and_a_skipped_one_breaks() {
    let run = |answer| {
        let mut session = Session::start(drill(), 1);
        say(&mut session, "listen");
        say(&mut session, "grand");
        session.apply(Move::Card(answer), 0).unwrap();
        session
    };
    let kept = run(CardAnswer::Keep);
    assert!(kept.events().any(|e| matches!(e, Event::PromiseKept { .. })));
    let skipped = run(CardAnswer::Skip);
    assert!(skipped.events().any(|e| matches!(e, Event::PromiseBroken { .. })));
    assert!(skipped.survey().unwrap().case.csat < 3.0);
    let delegated = run(CardAnswer::Delegate);
    assert!(delegated.events().any(|e| matches!(e, Event::PromiseBroken { .. })), "nobody told the colleague");
}

#[test]
fn the_second_chance_opens_once_and_the_first_survey_stands() {
    let mut session = Session::start(drill(), 1);
    session.apply(Move::Silence, 0).unwrap();
    session.apply(Move::Silence, 0).unwrap();
    assert!(session.events().any(|e| matches!(e, Event::OutreachOpened)));
    let first = session.survey().unwrap().case.csat;
    session.apply(Move::Card(CardAnswer::Keep), 0).unwrap();
    say(&mut session, "again");
    assert!(session.is_over());
    assert_eq!(session.play().outreach, OutreachState::Taken);
    assert!((session.survey().unwrap().case.csat - first).abs() < 1e-12, "the survey that counts does not move");
    let updated = session.play().updated.as_ref().unwrap().case.csat;
    assert!(updated > first && updated <= 4.0, "{updated}");
}

#[test]
fn a_crowded_tray_decides_compensation_and_removing_the_authors_offer_unscores_it() {
    let mut session = Session::start(drill(), 1);
    say(&mut session, "listen");
    attach(&mut session, "cake");
    say(&mut session, "remake");
    let with_cake = session.turns().last().unwrap().rated.clone();
    assert_eq!(with_cake.rating.compensation, Level::new(3), "15 of 15 stands offered");

    let mut session = Session::start(drill(), 1);
    say(&mut session, "listen");
    session.apply(Move::Remove { offer: OfferId::from("remake") }, 0).unwrap();
    say(&mut session, "remake");
    assert_eq!(session.turns().last().unwrap().rated.rating.compensation, None);
}

#[test]
fn an_entitlement_changes_neither_value_nor_authority() {
    let mut session = Session::start(drill(), 1);
    attach(&mut session, "water");
    say(&mut session, "listen");
    assert_eq!(session.play().customers[0].delivered, 0.0);
    assert_eq!(session.stage().authority_used(session.play()).0, 0);
    assert_eq!(session.turns().last().unwrap().rated.rating.compensation, None);
}

#[test]
fn a_customer_at_the_limit_asks_for_a_superior_and_is_handed_on_coldly_unless_heard() {
    let mut session = Session::start(drill(), 1);
    say(&mut session, "bounce");
    assert!(
        session.events().any(|e| matches!(e, Event::LevelRaised { level: 1, how: Transfer::Cold, .. })),
        "sending away is a cold transfer"
    );
    assert!(session.play().demanding, "anger {}", session.play().customers[0].anger);
    session.apply(Move::Silence, 0).unwrap();
    assert_eq!(session.play().level(), 2, "an unmet demand goes a level up");
}

#[test]
fn a_customer_asks_for_somebody_higher_in_words_of_their_own() {
    let own = "persona: Neutral, asks_higher: [\"Is the owner about, {pell.formal} asks?\"],";
    let text = crate::support::DRILL.replacen("persona: Neutral,", own, 1);
    let asked = |scenario| {
        let mut session = Session::start(scenario, 1);
        say(&mut session, "bounce");
        let asks = session.events().find_map(|e| match e {
            Event::Demand { customer, text } => Some((customer.to_string(), text.clone())),
            _ => None,
        });
        asks.unwrap()
    };
    let expected = ("pell".to_owned(), "Is the owner about, Mr Anders asks?".to_owned());
    assert_eq!(asked(crate::support::scenario(&text)), expected);
    assert!(asked(drill()).1.contains("manager"), "the usual words otherwise");
}

#[test]
fn optional_moves_cost_their_minutes_with_the_next_turn_and_nothing_else() {
    let mut plain = Session::start(drill(), 1);
    say(&mut plain, "listen");
    let mut asked = Session::start(drill(), 1);
    asked.apply(Move::Consult(ConsultKind::Colleague), 0).unwrap();
    asked.apply(Move::Breath, 0).unwrap();
    assert_eq!(asked.play().customers, Session::start(drill(), 1).play().customers, "no effect of their own");
    say(&mut asked, "listen");
    let waited = asked.turns().last().unwrap().minutes;
    assert!((waited - 4.0).abs() < 1e-9, "1 + 2 + 1 minutes, found {waited}");
    assert!(asked.play().customers[0].anger > plain.play().customers[0].anger, "a wait beyond the tolerance is felt");
}

#[test]
fn a_closed_reply_is_neither_shown_nor_accepted() {
    let mut session = Session::start(drill(), 1);
    say(&mut session, "cake");
    assert!(session.choices().iter().all(|c| c.id.as_str() != "later"), "only open to who found out");
    let refused = session.apply(Move::Choose { reply: "later".into() }, 0).unwrap_err();
    assert!(matches!(refused, Refusal::ReplyClosed(_)));
}

#[test]
fn names_and_order_vary_by_seed_and_only_by_seed() {
    let scenario = wrong_plate();
    let order = |seed| {
        Session::start(Arc::clone(&scenario), seed).choices().iter().map(|c| c.id.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(order(3), order(3));
    let orders: std::collections::BTreeSet<Vec<String>> = (0..40).map(order).collect();
    assert!(orders.len() > 3, "where a reply stands teaches nothing");
    assert!(matches!(Session::start(scenario, 1).play().place, Place::Scene(at) if at == Ix::new(at.get())));
}

#[test]
fn a_move_that_the_case_no_longer_allows_is_named_when_replayed() {
    let moves = vec![(Move::Choose { reply: "listen".into() }, 0), (Move::Choose { reply: "gone".into() }, 0)];
    let error = Session::replay(drill(), 1, &moves).unwrap_err();
    assert!(error.to_string().contains("move 2"), "{error}");
}

/// The drill with a second customer who only waits while the first is spoken to.
fn drill_for_two() -> Arc<Scenario> {
    let second = r#""pell": Customer(persona: Neutral, people: 3,"#;
    let text = crate::support::DRILL.replacen(r#""pell": Customer(persona: Neutral, people: 1,"#, second, 1).replacen(
        "customers: { ",
        r#"customers: { "noa": Customer(persona: Rushed, people: 1, face: Face(skin: Tan, hair: Bob, clothes: Wine),
            names: [Name(full: "Noa Berg", formal: "Ms Berg", short: "Noa")], offers: ["cake"]), "#,
        1,
    );
    crate::support::scenario(&text)
}

#[test]
fn in_a_group_the_others_only_wait_and_the_means_count_people() {
    let mut session = Session::start(drill_for_two(), 1);
    let before = session.play().customers.clone();
    say(&mut session, "listen");
    let (noa, pell) = (session.play().customers[0], session.play().customers[1]);
    assert!(pell.anger < before[1].anger, "the one spoken to is heard");
    assert!(pell.heard && !noa.heard, "the other only waits");
    assert!((noa.interpersonal - before[0].interpersonal).abs() < 1e-12);
    say(&mut session, "remake");
    let closing = session.survey().unwrap();
    let [noa, pell] = [&closing.customers[0], &closing.customers[1]];
    assert!(noa.delivered.abs() < 1e-12, "what is not open to her does not reach her");
    assert!((closing.case.csat - (noa.csat + 3.0 * pell.csat) / 4.0).abs() < 1e-9);
}

#[test]
fn in_a_group_a_level_belongs_to_the_case() {
    let mut session = Session::start(drill_for_two(), 1);
    say(&mut session, "bounce");
    let levels: Vec<u8> = session.play().customers.iter().map(|c| c.level).collect();
    assert_eq!(levels, vec![1, 1]);
    assert_eq!(
        session.play().customers[0].patience,
        100.0 - 8.0 * 3.0 - 20.0 - 4.0 - wait_patience(),
        "no cold shoulder for who was not spoken to"
    );
}

/// What ten unannounced minutes cost a rushed customer with a tolerance of 1.4 minutes: three zones of 6 × 1.6.
fn wait_patience() -> f64 {
    6.0 * 1.6 * 3.0
}
