//! Votes and answers as they are counted.

use std::sync::Arc;

use super::*;
use crate::domain::scenario::read;
use crate::domain::workshop::{Act, Answer, SeatNo, Setup};

const CASE: &[u8] = include_bytes!("../../../../scenarios/wrong-plate/scenario.ron");

/// A room with so many phones, where the first decision is chosen.
fn choosing(phones: usize) -> Room {
    let scenario = Arc::new(read("wrong-plate", CASE).scenario.unwrap());
    let mut setup = Setup::by_plan(&scenario, scenario.plans.first().unwrap(), 11);
    (setup.asks.typed, setup.asks.predict) = (true, true);
    let mut room = Room::open(scenario, setup);
    for _ in 0..phones {
        room.apply(&Act::Sit { team: None }, Some("Ben"), 0).unwrap();
    }
    steps(&mut room, 3);
    room
}

fn steps(room: &mut Room, many: usize) {
    for _ in 0..many {
        room.apply(&Act::Next, None, 0).unwrap();
    }
}

fn choose(room: &mut Room, seat: u32, answer: Answer) {
    let (decision, round) = (room.decision_at(), room.decision().unwrap().round_at());
    let words = "I am sorry, that is our mistake; I will bring you a new plate in eight minutes.";
    room.apply(&Act::Answer { seat: SeatNo(seat), decision, round, answer }, Some(words), 0).unwrap();
}

fn nows(tally: &Tally) -> Vec<u32> {
    tally.ways.iter().map(|votes| votes.now).collect()
}

#[test]
fn votes_and_answers_in_own_words_add_up_to_those_who_answered() {
    let mut room = choosing(4);
    choose(&mut room, 1, Answer::Way(0));
    choose(&mut room, 2, Answer::Words);
    room.apply(&Act::Hands { counts: vec![0, 3, 0, 0] }, None, 0).unwrap();
    steps(&mut room, 1);
    let tally = room.decision().unwrap().tally();
    assert_eq!((nows(&tally), tally.own_words), (vec![1, 3, 0, 0], Some(Votes { before: None, now: 1 })));
    let turnout = room.turnout();
    assert_eq!(turnout, Turnout { phones: 2, seats: 4, hands: 3 }, "hands are no part of the four phones");
    assert_eq!(nows(&tally).iter().sum::<u32>() + 1, turnout.answers());
}

#[test]
fn whoever_does_not_vote_again_keeps_their_answer_and_both_votes_are_told() {
    let mut room = choosing(4);
    for (seat, way) in [(1, 0), (2, 0), (3, 1)] {
        choose(&mut room, seat, Answer::Way(way));
    }
    choose(&mut room, 4, Answer::Words);
    room.apply(&Act::Hands { counts: vec![1, 1, 0, 0] }, None, 0).unwrap();
    steps(&mut room, 2);
    room.apply(&Act::AskAgain, None, 0).unwrap();
    choose(&mut room, 1, Answer::Way(1));
    assert_eq!(room.turnout().phones, 1, "until the reveal only those count who voted again");
    steps(&mut room, 1);
    let here = room.decision().unwrap();
    let tally = here.tally();
    let both: Vec<_> = tally.ways.iter().map(|votes| (votes.before, votes.now)).collect();
    assert_eq!(both, [(Some(3), 2), (Some(2), 3), (Some(0), 0), (Some(0), 0)]);
    assert_eq!(tally.own_words, Some(Votes { before: Some(1), now: 1 }));
    assert_eq!((tally.vote, here.round().unwrap().standing()), (2, 3));
    assert_eq!(room.turnout(), Turnout { phones: 4, seats: 4, hands: 2 });
    // A step back asks again: nobody has taken anything back, so nobody is told that they have answered.
    room.apply(&Act::Back, None, 0).unwrap();
    assert_eq!(room.turnout(), Turnout { phones: 1, seats: 4, hands: 0 });
    choose(&mut room, 2, Answer::Way(1));
    steps(&mut room, 1);
    assert_eq!(nows(&room.decision().unwrap().tally()), [1, 4, 0, 0]);
}

#[test]
fn hands_that_are_counted_again_replace_those_of_the_first_vote() {
    let mut room = choosing(0);
    room.apply(&Act::Hands { counts: vec![4, 2, 0, 0] }, None, 0).unwrap();
    steps(&mut room, 1);
    room.apply(&Act::AskAgain, None, 0).unwrap();
    room.apply(&Act::Hands { counts: vec![1, 5, 0, 0] }, None, 0).unwrap();
    steps(&mut room, 1);
    let tally = room.decision().unwrap().tally();
    assert_eq!((tally.ways[0], tally.ways[1].now), (Votes { before: Some(4), now: 1 }, 5));
    room.apply(&Act::Back, None, 0).unwrap();
    assert_eq!(room.turnout().hands, 6, "they were counted in this vote");
}

#[test]
fn a_seat_that_was_taken_away_votes_no_more() {
    let mut room = choosing(2);
    choose(&mut room, 1, Answer::Way(0));
    choose(&mut room, 2, Answer::Way(0));
    steps(&mut room, 1);
    room.apply(&Act::AskAgain, None, 0).unwrap();
    room.apply(&Act::Remove { seat: SeatNo(2) }, None, 0).unwrap();
    steps(&mut room, 1);
    assert_eq!(nows(&room.decision().unwrap().tally()), [1, 0, 0, 0]);
    assert_eq!(room.turnout(), Turnout { phones: 1, seats: 1, hands: 0 });
}

#[test]
fn a_tie_is_told_as_one() {
    let mut room = choosing(0);
    room.apply(&Act::Hands { counts: vec![1, 4, 0, 4] }, None, 0).unwrap();
    assert_eq!(room.decision().unwrap().tally().tied, [1, 3]);
    room.apply(&Act::Hands { counts: vec![1, 4, 0, 5] }, None, 0).unwrap();
    assert!(room.decision().unwrap().tally().tied.is_empty());
    room.apply(&Act::Hands { counts: vec![0; 4] }, None, 0).unwrap();
    assert!(room.decision().unwrap().tally().tied.is_empty(), "nobody chose anything");
}

#[test]
fn what_is_predicted_is_counted_in_the_same_way_and_has_a_clock() {
    let mut room = choosing(2);
    choose(&mut room, 1, Answer::Way(0));
    steps(&mut room, 3);
    assert_eq!(room.phase(), Phase::Predict);
    assert!(room.timer().is_some_and(|timer| timer.left_ms(0) >= 30_000));
    room.apply(&Act::Predict { seat: SeatNo(2), decision: 0, line: 0 }, None, 0).unwrap();
    room.apply(&Act::PredictHands { counts: vec![0; room.decision().unwrap().lines.len()] }, None, 0).unwrap();
    assert_eq!(room.turnout(), Turnout { phones: 1, seats: 2, hands: 0 });
}
