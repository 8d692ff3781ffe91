//! A room looked back on: counts, splits, what talking changed, branches, predictions and tables.

use std::sync::Arc;

use super::*;
use crate::domain::scenario::read;
use crate::domain::workshop::{Act, Answer, Phase, Setup};
use crate::words::Language;

/// A room at its first choice: six at two tables.
fn room() -> Room {
    let bytes = include_bytes!("../../../../scenarios/wrong-plate/scenario.ron");
    let scenario = Arc::new(read("wrong-plate", bytes).scenario.unwrap());
    let mut setup = Setup::by_plan(&scenario, scenario.plans.last().unwrap(), 11);
    setup.teams = vec!["Saffron".into(), "Basil".into()];
    setup.asks.predict = true;
    setup.asks.typed = true;
    let mut room = Room::open(scenario, setup);
    for at in 0..6 {
        room.apply(&Act::Sit { team: Some(at % 2) }, Some("Ben"), 0).unwrap();
    }
    room
}

fn on(room: &mut Room, act: &Act) {
    room.apply(act, None, 0).unwrap();
}

fn choose(room: &mut Room, round: usize, ways: &[usize]) {
    let decision = room.decision_at();
    for (way, seat) in ways.iter().zip(1_u32..) {
        let answer = Answer::Way(*way);
        on(room, &Act::Answer { seat: SeatNo(seat), decision, round, answer });
    }
}

fn to(room: &mut Room, phase: Phase) {
    while room.phase() != phase {
        if room.decision().is_some_and(|here| here.to_play().is_none()) {
            let _ = room.apply(&Act::Pick(Branch::Way(0)), None, 0);
        }
        on(room, &Act::Next);
    }
}

/// Six answers split three to two to one, argued about, given anew, predicted, played; then another branch.
fn argued() -> Room {
    let mut room = room();
    to(&mut room, Phase::Commit);
    choose(&mut room, 0, &[0, 0, 0, 1, 1, 2]);
    to(&mut room, Phase::Argue);
    on(&mut room, &Act::AskAgain);
    choose(&mut room, 1, &[0, 0, 1, 1, 1, 1]);
    to(&mut room, Phase::Predict);
    for (line, seat) in [(0, 1), (1, 2)] {
        on(&mut room, &Act::Predict { seat: SeatNo(seat), decision: 0, line });
    }
    let counts = vec![1; room.decision().unwrap().lines.len()];
    on(&mut room, &Act::PredictHands { counts });
    on(&mut room, &Act::Next);
    room
}

fn told(room: &Room) -> After {
    after(&Words::english().unwrap(), room)
}

#[test]
fn a_decision_tells_how_it_was_chosen_split_talked_about_and_played() {
    let room = argued();
    let told = told(&room);
    let [asked] = told.decisions.as_slice() else { panic!("{told:?}") };
    let counts: Vec<(u32, u32)> = asked.ways.iter().map(|way| (way.first, way.last)).collect();
    assert_eq!(counts, [(3, 2), (2, 4), (1, 0), (0, 0)]);
    assert_eq!((asked.choice, asked.played.way, asked.is_split, told.split_at), (Some(1), Some(1), true, Some(0)));
    let moved = |from, to, count| Moved { from: Some(from), to: Some(to), count };
    assert_eq!(asked.moved, [moved(0, 1, 1), moved(2, 1, 1)]);
    assert_eq!(told.moved, 2);
    assert!(asked.played.reaction.is_some() && !asked.line.is_empty());
    let lines = u32::try_from(room.decision().unwrap().lines.len()).unwrap();
    let (right, all) = asked.predicted.unwrap();
    assert_eq!((all, told.predicted), (2 + lines, (right, all)));
    assert!((1..=2).contains(&right), "one hand at least, and one phone at most");
    assert!(told.ended.is_none(), "the case is not over");
}

#[test]
fn the_best_open_reply_is_the_one_with_the_highest_levels_and_fewest_errors() {
    let told = told(&argued());
    let asked = &told.decisions[0];
    let level = |at: usize| mean(asked.ways[at].rating.as_ref().unwrap()).unwrap();
    let best = asked.best.unwrap();
    assert!((0..asked.ways.len()).all(|at| level(at) <= level(best)), "{asked:?}");
}

#[test]
fn another_branch_is_told_beside_the_one_that_went_on() {
    let mut room = argued();
    let first = told(&room).decisions[0].played.clone();
    on(&mut room, &Act::Rewind { decision: 0 });
    on(&mut room, &Act::Pick(Branch::Way(0)));
    to(&mut room, Phase::Play);
    let told = told(&room);
    assert_eq!((told.decisions[0].played.way, told.decisions[0].others.as_slice()), (Some(0), [first].as_slice()));
    assert_eq!(told.decisions[0].predicted, self::told(&argued()).decisions[0].predicted, "of what was played first");
}

#[test]
fn hands_and_few_answers_split_nobody_and_move_nobody_by_name() {
    let mut room = room();
    to(&mut room, Phase::Commit);
    choose(&mut room, 0, &[0, 1, 1]);
    to(&mut room, Phase::Play);
    assert!(!told(&room).decisions[0].is_split, "three answers are too few");
    let mut room = self::room();
    to(&mut room, Phase::Commit);
    on(&mut room, &Act::Hands { counts: vec![9, 8, 5, 4] });
    to(&mut room, Phase::Argue);
    on(&mut room, &Act::AskAgain);
    on(&mut room, &Act::Hands { counts: vec![4, 15, 3, 4] });
    to(&mut room, Phase::Play);
    let told = told(&room);
    let asked = &told.decisions[0];
    assert!(asked.is_split && asked.moved.is_empty());
    for language in Language::ALL {
        let said = sentences::moved(&Words::in_language(language).unwrap(), asked).concat();
        assert!(said.contains("15") && said.contains('8'), "{said}");
    }
}

#[test]
fn tables_are_told_by_their_own_growth_and_only_with_five_answers() {
    let mut room = argued();
    assert_eq!(told(&room).tables, [], "three answers each");
    to(&mut room, Phase::Commit);
    choose(&mut room, 0, &[0, 1, 0, 1, 0, 1]);
    to(&mut room, Phase::After);
    let told = told(&room);
    let rated =
        |decision: usize, way: usize| mean(told.decisions[decision].ways[way].rating.as_ref().unwrap()).unwrap();
    let saffron = &told.tables[0];
    assert_eq!((saffron.name.as_str(), saffron.answers), ("Saffron", 6));
    let before = (2.0 * rated(0, 0) + rated(0, 1)) / 3.0;
    // Seats 1, 3 and 5: first 0, 0, 1, then 0, 1, 1.
    let talked = (rated(0, 0) + 2.0 * rated(0, 1)) / 3.0 - before;
    assert!((saffron.rounds.unwrap() - talked).abs() < 1e-9);
    assert_eq!(told.tables[1].name, "Basil", "in the order they were set up, whoever grew more");
    assert!(told.ended.is_some());
}

#[test]
fn every_sentence_is_whole_in_both_languages() {
    let mut room = argued();
    on(&mut room, &Act::Rewind { decision: 0 });
    on(&mut room, &Act::Pick(Branch::Way(2)));
    to(&mut room, Phase::After);
    for language in Language::ALL {
        let words = Words::in_language(language).unwrap();
        let told = after(&words, &room);
        let mut said = vec![sentences::most_split(&words, &told), sentences::talked(&words, &told).unwrap()];
        said.extend(sentences::against_best(&words, &told));
        for asked in &told.decisions {
            said.push(sentences::choice(&words, asked));
            said.extend(sentences::played(&words, asked));
            said.extend(sentences::best(&words, asked));
            said.extend(sentences::moved(&words, asked));
            said.extend(sentences::others(&words, asked));
            said.extend(asked.predicted.map(|predicted| sentences::predicted(&words, predicted)));
        }
        assert!(said.len() > 8);
        for sentence in said {
            assert!(!sentence.contains("room-debrief") && !sentence.contains("{$"), "{sentence}");
            assert!(sentence.chars().next().is_some_and(|first| !first.is_lowercase()), "{sentence}");
        }
    }
}

#[test]
fn long_replies_are_cut_at_a_whole_word() {
    assert_eq!(sentences::clipped("short", 10), "short");
    assert_eq!(sentences::clipped("one two, three", 9), "one two …");
}
