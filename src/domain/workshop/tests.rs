//! Rooms played by chance: whatever is asked for in whatever order, the room stays one that can be told, and the same acts make it again.

use std::sync::{Arc, OnceLock};

use proptest::prelude::*;

use super::*;
use crate::domain::scenario::{Scenario, read};
use crate::domain::session::Session;

/// The cases rooms are played with here: one conversation, one with a second chance, a crowd, a letter and an inbox.
const CASES: [(&str, &[u8]); 5] = [
    ("wrong-plate", include_bytes!("../../../scenarios/wrong-plate/scenario.ron")),
    ("lukewarm", include_bytes!("../../../scenarios/lukewarm/scenario.ron")),
    ("gate-14", include_bytes!("../../../scenarios/gate-14/scenario.ron")),
    ("crushed-brownies", include_bytes!("../../../scenarios/crushed-brownies/scenario.ron")),
    ("twos-and-threes", include_bytes!("../../../scenarios/twos-and-threes/scenario.ron")),
];

fn scenario(id: &str) -> Arc<Scenario> {
    static READ: OnceLock<Vec<(&str, Arc<Scenario>)>> = OnceLock::new();
    let read = |(id, bytes): (&'static str, &[u8])| (id, Arc::new(read(id, bytes).scenario.unwrap()));
    let all = READ.get_or_init(|| CASES.into_iter().map(read).collect());
    Arc::clone(&all.iter().find(|(known, _)| *known == id).unwrap().1)
}

fn room(id: &str, asks: Asks, teams: &[&str]) -> Room {
    let scenario = scenario(id);
    let plan = scenario.plans.first().unwrap().clone();
    let mut setup = Setup::by_plan(&scenario, &plan, 11);
    (setup.asks, setup.teams, setup.seats) = (asks, teams.iter().map(|t| (*t).to_owned()).collect(), 4);
    Room::open(scenario, setup)
}

const PLAIN: Asks = Asks { typed: true, predict: true, names_on_wall: false, approve_names: false };

fn seat() -> impl Strategy<Value = SeatNo> {
    (0_u32..6).prop_map(SeatNo)
}

fn act() -> impl Strategy<Value = Act> {
    let way = || (0_usize..5).prop_map(Answer::Way);
    prop_oneof![
        2 => prop::option::of(0_usize..3).prop_map(|team| Act::Sit { team }),
        6 => (seat(), 0_usize..8, 0_usize..3, prop_oneof![4 => way(), 1 => Just(Answer::Words)])
            .prop_map(|(seat, decision, round, answer)| Act::Answer { seat, decision, round, answer }),
        1 => (seat(), 0_usize..8, 0_usize..3).prop_map(|(seat, decision, round)| Act::Withdraw { seat, decision, round }),
        1 => (seat(), 0_usize..8, 0_usize..4).prop_map(|(seat, decision, line)| Act::Predict { seat, decision, line }),
        1 => seat().prop_map(|seat| Act::Keep { seat }),
        1 => (seat(), any::<bool>()).prop_map(|(seat, kept)| Act::Settle { seat, kept }),
        1 => seat().prop_map(|seat| Act::Admit { seat }),
        1 => seat().prop_map(|seat| Act::Rename { seat }),
        1 => seat().prop_map(|seat| Act::Remove { seat }),
        1 => any::<bool>().prop_map(Act::Lock),
        1 => any::<bool>().prop_map(Act::SecondWindow),
        16 => Just(Act::Next),
        3 => Just(Act::Back),
        1 => Just(Act::Pause),
        1 => Just(Act::Resume),
        1 => (-90_i32..90).prop_map(|seconds| Act::Extend { seconds }),
        2 => prop::collection::vec(0_u32..600, 0..6).prop_map(|counts| Act::Hands { counts }),
        1 => prop::collection::vec(0_u32..9, 0..6).prop_map(|counts| Act::PredictHands { counts }),
        2 => seat().prop_map(|seat| Act::Release { seat }),
        1 => seat().prop_map(|seat| Act::Hold { seat }),
        1 => Just(Act::AskHere),
        1 => Just(Act::AskAgain),
        6 => (0_usize..5).prop_map(|way| Act::Pick(Branch::Way(way))),
        1 => seat().prop_map(|seat| Act::Pick(Branch::Typed(seat))),
        2 => (0_usize..8).prop_map(|decision| Act::Rewind { decision }),
    ]
}

/// What can be told of a room, to compare two.
fn told(room: &Room) -> String {
    let steps: Vec<_> = room.session().steps().iter().map(|step| step.mv.clone()).collect();
    format!(
        "{:?} {:?} {:?} {:?} {steps:?} {:?} {}",
        room.phase, room.timer, room.seats, room.decisions, room.aside, room.second_window
    )
}

fn beside(act: &Act, n: usize) -> Option<String> {
    match act {
        Act::Sit { .. } | Act::Rename { .. } | Act::Keep { .. } | Act::Settle { .. } => Some(format!("Name {}", n % 3)),
        Act::Answer { answer: Answer::Words, .. } => {
            Some("I am sorry, that is our mistake; I will bring you a new plate in eight minutes.".to_owned())
        }
        _ => None,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_acts_leave_a_room_that_can_be_told_and_made_again(
        acts in prop::collection::vec(act(), 1..120), id in prop::sample::select(vec!["wrong-plate", "lukewarm", "twos-and-threes"]),
    ) {
        let mut room = room(id, PLAIN, &[]);
        let mut kept = Vec::new();
        for (n, act) in acts.iter().enumerate() {
            let (before, at, beside) = (told(&room), n as u64 * 1_000, beside(act, n));
            match room.apply(act, beside.as_deref(), at) {
                Ok(Done::Already) => prop_assert_eq!(&before, &told(&room), "{:?} changed what it says it did not", act),
                Ok(_) => kept.push((act.clone(), beside, at)),
                Err(declined) => prop_assert_eq!(&before, &told(&room), "{:?} was declined ({}) and changed", act, declined),
            }
            prop_assert!(room.seats.iter().filter(|seat| !seat.is_gone).count() <= 4);
            for decision in &room.decisions {
                for round in &decision.rounds {
                    prop_assert_eq!(round.counts(decision.ways.len()).iter().sum::<u32>()
                        + u32::try_from(round.typed().count()).unwrap(), round.answered());
                }
            }
            // The story is the branches played, in order.
            let played: usize = room.way_here().iter().filter(|d| !d.takes.is_empty()).count();
            prop_assert!(room.session().steps().len() <= played.max(room.decisions.len()));
        }
        let mut again = self::room(id, PLAIN, &[]);
        for (act, beside, at) in &kept {
            prop_assert!(again.apply(act, beside.as_deref(), *at).is_ok());
        }
        prop_assert_eq!(told(&again), told(&room));
    }

    #[test]
    fn every_case_can_be_played_to_its_end_by_any_choices(picks in prop::collection::vec(0_usize..6, 60)) {
        for entry in ["wrong-plate", "gate-14", "crushed-brownies", "twos-and-threes"] {
            let mut room = room(entry, PLAIN, &[]);
            let mut n = 0;
            while !room.is_over() && n < 600 {
                let pick = picks[n % picks.len()];
                if let Some(here) = room.decision().filter(|here| here.to_play().is_none()) {
                    prop_assert!(!here.ways.is_empty() || room.phase() == Phase::Play, "{}: nothing to do", entry);
                    let way = pick % here.ways.len().max(1);
                    let _ = room.apply(&Act::Pick(Branch::Way(way)), None, 0);
                }
                prop_assert!(room.apply(&Act::Next, None, 0).is_ok());
                n += 1;
            }
            prop_assert!(room.session().is_over(), "{} does not end", entry);
        }
    }
}

fn at_commit() -> Room {
    let mut room = room("wrong-plate", PLAIN, &[]);
    for _ in 0..2 {
        room.apply(&Act::Sit { team: None }, Some("Ben"), 0).unwrap();
    }
    for _ in 0..3 {
        room.apply(&Act::Next, None, 0).unwrap();
    }
    assert_eq!(room.phase(), Phase::Commit);
    room
}

fn way(seat: u32, way: usize) -> Act {
    Act::Answer { seat: SeatNo(seat), decision: 0, round: 0, answer: Answer::Way(way) }
}

#[test]
fn the_first_answer_counts_once_and_another_needs_taking_it_back() {
    let mut room = at_commit();
    assert_eq!(room.apply(&way(1, 2), None, 1), Ok(Done::Changed));
    assert_eq!(room.apply(&way(1, 2), None, 2), Ok(Done::Already), "sent twice is sent once");
    assert_eq!(room.apply(&way(1, 0), None, 3), Err(Declined::AnsweredAlready));
    room.apply(&Act::Withdraw { seat: SeatNo(1), decision: 0, round: 0 }, None, 4).unwrap();
    room.apply(&way(1, 0), None, 5).unwrap();
    assert_eq!(room.decision().unwrap().round().unwrap().counts(4), [1, 0, 0, 0]);
}

#[test]
fn early_late_and_strange_answers_change_nothing() {
    let mut room = at_commit();
    assert_eq!(room.apply(&way(9, 0), None, 0), Err(Declined::NoSeat));
    assert_eq!(room.apply(&way(1, 9), None, 0), Err(Declined::NoSuchWay));
    let future = Act::Answer { seat: SeatNo(1), decision: 1, round: 0, answer: Answer::Way(0) };
    assert_eq!(room.apply(&future, None, 0), Err(Declined::NotYet));
    room.apply(&Act::Next, None, 0).unwrap();
    assert_eq!(room.apply(&way(1, 0), None, 0), Err(Declined::TooLate), "after the reveal");
}

#[test]
fn two_of_one_name_are_told_apart() {
    let room = at_commit();
    assert_eq!(room.seated().map(|seat| seat.name.as_str()).collect::<Vec<_>>(), ["Ben", "Ben 2"]);
}

#[test]
fn hands_count_like_phones_and_the_room_plays_what_most_chose() {
    let mut room = at_commit();
    room.apply(&way(1, 0), None, 0).unwrap();
    room.apply(&Act::Hands { counts: vec![0, 3, 0, 0] }, None, 0).unwrap();
    assert_eq!(room.apply(&Act::Hands { counts: vec![1] }, None, 0), Err(Declined::Hands));
    assert_eq!(room.decision().unwrap().to_play(), Some(Branch::Way(1)));
}

#[test]
fn rewinding_plays_another_branch_with_the_votes_as_they_were() {
    let mut room = at_commit();
    room.setup.asks.predict = false;
    room.apply(&way(1, 0), None, 0).unwrap();
    for _ in 0..3 {
        room.apply(&Act::Next, None, 0).unwrap();
    }
    assert_eq!(room.phase(), Phase::Play);
    let first = room.session().turns().next().unwrap().reply.clone();
    room.apply(&Act::Next, None, 0).unwrap();
    room.apply(&Act::Rewind { decision: 0 }, None, 0).unwrap();
    assert_eq!((room.phase(), room.session().steps().len()), (Phase::Argue, 0));
    assert_eq!(room.decision().unwrap().round().unwrap().answered(), 1);
    room.apply(&Act::Pick(Branch::Way(2)), None, 0).unwrap();
    room.apply(&Act::Next, None, 0).unwrap();
    assert_ne!(room.session().turns().next().unwrap().reply, first);
    assert_eq!(room.decision().unwrap().takes.len(), 2, "both branches are remembered");
}

#[test]
fn whoever_comes_back_to_a_decision_is_not_offered_the_branch_that_was_played() {
    let mut room = at_commit();
    room.setup.asks.predict = false;
    room.apply(&way(1, 0), None, 0).unwrap();
    room.apply(&way(2, 3), None, 0).unwrap();
    for _ in 0..3 {
        room.apply(&Act::Next, None, 0).unwrap();
    }
    for next in [3, 1, 2] {
        room.apply(&Act::Rewind { decision: 0 }, None, 0).unwrap();
        assert_eq!(room.decision().unwrap().to_play(), Some(Branch::Way(next)), "the runner-up, then all others");
        room.apply(&Act::Next, None, 0).unwrap();
    }
    room.apply(&Act::Rewind { decision: 0 }, None, 0).unwrap();
    assert_eq!(room.decision().unwrap().to_play(), Some(Branch::Way(0)), "all were played: what most chose");
}

#[test]
fn scenes_the_plan_passes_by_go_on_by_themselves_with_the_best_reply() {
    let mut room = room("wrong-plate", PLAIN, &[]);
    room.setup.stops.clear();
    let mut played = 0;
    while !room.is_over() {
        if let Some(here) = room.decision().filter(|_| room.phase() == Phase::Show) {
            // A card or a desk has no best reply: the first thing to do goes on.
            assert_eq!(here.to_play(), Some(Branch::Way(here.best.unwrap_or(0))));
            played += 1;
        }
        room.apply(&Act::Next, None, 0).unwrap();
    }
    assert!(played > 3 && room.session().is_over());
}

#[test]
fn what_was_typed_is_shown_and_played_only_once_it_is_released() {
    let mut room = at_commit();
    let words =
        "I'm so sorry, you said no dairy. That is our mistake, and I will bring you a clean plate in eight minutes.";
    let typed = Act::Answer { seat: SeatNo(2), decision: 0, round: 0, answer: Answer::Words };
    room.apply(&typed, Some(words), 0).unwrap();
    let mut silent = room.clone();
    room.apply(&Act::Next, None, 0).unwrap();
    let pick = Act::Pick(Branch::Typed(SeatNo(2)));
    assert_eq!(room.apply(&pick, None, 0), Err(Declined::NotReleased));
    room.apply(&Act::Release { seat: SeatNo(2) }, None, 0).unwrap();
    room.apply(&pick, None, 0).unwrap();
    room.setup.asks.predict = false;
    for _ in 0..2 {
        room.apply(&Act::Next, None, 0).unwrap();
    }
    assert_eq!(room.session().turns().next().unwrap().text, words);
    silent.setup.asks.typed = false;
    assert_eq!(
        silent.apply(&Act::Answer { seat: SeatNo(1), decision: 0, round: 0, answer: Answer::Words }, Some("x"), 0),
        Err(Declined::NotTyped)
    );
}

#[test]
fn a_clock_that_stands_keeps_what_is_left_and_rules_nothing() {
    let mut room = at_commit();
    let total = room.timer().unwrap().total_ms;
    room.apply(&Act::Pause, None, 10_000).unwrap();
    assert_eq!(room.timer().unwrap().left_ms(99_000), total - 10_000);
    room.apply(&Act::Resume, None, 50_000).unwrap();
    room.apply(&Act::Extend { seconds: 60 }, None, 50_000).unwrap();
    assert_eq!(room.timer().unwrap().left_ms(50_000), total + 50_000);
    assert_eq!(room.timer().unwrap().left_ms(u64::MAX), 0);
    assert_eq!(room.apply(&way(1, 0), None, u64::MAX), Ok(Done::Changed), "nobody is shut out by it");
}

#[test]
fn tables_have_to_be_chosen_and_names_can_wait_for_the_trainer() {
    let mut room = room("wrong-plate", Asks { approve_names: true, ..PLAIN }, &["Saffron", "Basil"]);
    assert_eq!(room.apply(&Act::Sit { team: None }, Some("Ben"), 0), Err(Declined::TableFirst));
    assert_eq!(room.apply(&Act::Sit { team: Some(2) }, Some("Ben"), 0), Err(Declined::NoTable));
    room.apply(&Act::Sit { team: Some(1) }, Some("Ben"), 0).unwrap();
    for _ in 0..3 {
        room.apply(&Act::Next, None, 0).unwrap();
    }
    assert_eq!(room.apply(&way(1, 0), None, 0), Err(Declined::NotAdmitted));
    room.apply(&Act::Admit { seat: SeatNo(1) }, None, 0).unwrap();
    room.apply(&way(1, 0), None, 0).unwrap();
}

#[test]
fn the_run_of_the_room_is_an_ordinary_run() {
    let mut room = room("wrong-plate", PLAIN, &[]);
    while !room.is_over() {
        let _ = room.apply(&Act::Pick(Branch::Way(0)), None, 0);
        room.apply(&Act::Next, None, 0).unwrap();
    }
    let moves: Vec<_> = room.session().steps().iter().map(|step| (step.mv.clone(), 0)).collect();
    let again = Session::replay(scenario("wrong-plate"), 11, &moves).unwrap();
    assert_eq!(again.survey().map(|s| s.case.csat), room.session().survey().map(|s| s.case.csat));
}

#[test]
fn a_wish_is_settled_once_the_room_is_over_and_no_other_name_comes_after_it() {
    let mut room = at_commit();
    let (keep, settle) = (Act::Keep { seat: SeatNo(1) }, |kept| Act::Settle { seat: SeatNo(1), kept });
    let mut on = |act: &Act, name: &str| room.apply(act, Some(name), 0);
    assert_eq!(on(&keep, "Sam"), Err(Declined::NotOver));
    assert_eq!(on(&settle(true), "Sam"), Err(Declined::NotNow), "while it is under way");
    on(&Act::End, "").unwrap();
    assert_eq!(on(&keep, "Sam"), Ok(Done::Changed));
    assert_eq!(on(&Act::Settle { seat: SeatNo(2), kept: true }, "Sam"), Err(Declined::NotNow), "who never wished");
    assert_eq!(on(&keep, "Samira"), Ok(Done::Changed), "another name, while nothing is said");
    assert_eq!(on(&settle(true), " "), Err(Declined::NoName));
    assert_eq!(on(&settle(false), ""), Ok(Done::Changed));
    assert_eq!(on(&keep, "Sam"), Err(Declined::NotNow));
    assert_eq!(on(&settle(true), "Samira 2"), Ok(Done::Changed), "the trainer may think again");
    assert_eq!(on(&settle(true), "Samira 2"), Ok(Done::Already));
    assert_eq!(on(&settle(false), ""), Err(Declined::NotNow), "what is kept is the store’s");
    assert_eq!(room.seat(SeatNo(1)).unwrap().settled, Settled::Kept("Samira 2".to_owned()));
    room.forget();
    assert_eq!(room.seat(SeatNo(1)).unwrap().settled, Settled::Open, "its name goes with all others");
}
