//! A room looked back on: counts, splits, what talking changed, branches, predictions and tables.

use std::sync::Arc;

use super::*;
use crate::domain::scenario::read;
use crate::domain::workshop::{Act, Answer, Phase, SeatNo, Setup};
use crate::words::Language;

/// A room at its first choice: six at two tables.
fn room() -> Room {
    room_of(6)
}

/// So many, at two tables by turns.
fn room_of(seats: usize) -> Room {
    let bytes = include_bytes!("../../../../scenarios/wrong-plate/scenario.ron");
    let scenario = Arc::new(read("wrong-plate", bytes).scenario.unwrap());
    let mut setup = Setup::by_plan(&scenario, scenario.plans.last().unwrap(), 11);
    setup.teams = vec!["Saffron".into(), "Basil".into()];
    setup.asks.predict = true;
    setup.asks.typed = true;
    let mut room = Room::open(scenario, setup);
    for at in 0..seats {
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
    assert_eq!((asked.leading.as_slice(), asked.is_split, told.split_at), ([1].as_slice(), true, Some(0)));
    let played = asked.played.as_ref().unwrap();
    assert_eq!((played.way, asked.went_on_otherwise()), (Some(1), false));
    let moved = |from, to, count| Moved { from: Some(from), to: Some(to), count };
    assert_eq!(asked.moved, [moved(0, 1, 1), moved(2, 1, 1)]);
    assert_eq!(told.moved, 2);
    assert!(played.reaction.is_some() && !asked.line.is_empty());
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
    let first = told(&room).decisions[0].played.clone().unwrap();
    on(&mut room, &Act::Rewind { decision: 0 });
    on(&mut room, &Act::Pick(Branch::Way(0)));
    to(&mut room, Phase::Play);
    let told = told(&room);
    let last = told.decisions[0].played.as_ref().unwrap();
    assert_eq!((last.way, told.decisions[0].others.as_slice()), (Some(0), [first].as_slice()));
    let (words, asked) = (Words::english().unwrap(), &told.decisions[0]);
    let marks: Vec<String> = (0..3).map(|at| sentences::marks(&words, asked, at).join(", ")).collect();
    assert!(marks[1].contains("The room’s choice, Played first"), "the first branch is said as that: {marks:?}");
    assert!(marks[0].starts_with("Tried after that") && !marks[2].contains("tried"), "{marks:?}");
    let said = [sentences::choice(&words, asked), sentences::played(&words, asked).unwrap()];
    assert!(said[0].contains(&sentences::label(&asked.ways[1])) && said[1] == "That was played first.", "{said:?}");
    let tried = sentences::tried(&words, asked);
    let [tried] = tried.as_slice() else { panic!("{tried:?}") };
    assert!(tried.contains(&sentences::label(&asked.ways[0])), "{tried}");
    assert!(asked.went_on_otherwise());
    let ending = sentences::other_branch(&words, &told).unwrap();
    assert!(ending.starts_with("At decision 1 the story went on with another reply"), "{ending}");
    assert_eq!(told.decisions[0].predicted, self::told(&argued()).decisions[0].predicted, "of what was played first");
}

#[test]
fn hands_and_few_answers_split_nobody_and_move_nobody_by_name() {
    let mut room = room();
    to(&mut room, Phase::Commit);
    choose(&mut room, 0, &[0, 1, 1]);
    to(&mut room, Phase::Play);
    let few = told(&room);
    assert!(!few.decisions[0].is_split, "three answers are too few");
    let said = sentences::most_split(&Words::english().unwrap(), &few);
    assert!(said.starts_with("Where fewer than 4 choose"), "and nobody is told that one reply was ahead: {said}");
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
        let words = Words::in_language(language).unwrap();
        let said = sentences::moved(&words, asked).unwrap();
        assert!(said.contains("15") && said.contains('8'), "{said}");
        let talked = sentences::talked(&words, &told).unwrap();
        assert!(talked.contains('7'), "seven at least changed, whoever they were: {talked}");
    }
}

/// Ten at two tables, asked twice at the first decision and once more at the second: what they choose.
fn at_tables(first: [usize; 10], again: [usize; 10], later: [usize; 10]) -> After {
    let mut room = room_of(10);
    to(&mut room, Phase::Commit);
    choose(&mut room, 0, &first);
    to(&mut room, Phase::Argue);
    on(&mut room, &Act::AskAgain);
    choose(&mut room, 1, &again);
    to(&mut room, Phase::Play);
    to(&mut room, Phase::Commit);
    choose(&mut room, 0, &later);
    to(&mut room, Phase::After);
    told(&room)
}

#[test]
fn tables_are_told_by_their_own_growth_and_beside_no_other() {
    // Saffron has the seats at even places.
    let told =
        at_tables([0, 1, 0, 1, 1, 1, 0, 1, 0, 1], [0, 0, 1, 0, 1, 0, 1, 1, 1, 1], [0, 1, 0, 1, 0, 1, 0, 1, 0, 1]);
    let rated = |way: usize| mean(told.decisions[0].ways[way].rating.as_ref().unwrap()).unwrap();
    let [saffron, basil] = told.tables.as_slice() else { panic!("{:?}", told.tables) };
    assert_eq!((saffron.name.as_str(), basil.name.as_str()), ("Saffron", "Basil"), "in the order they were set up");
    // Of five, four had the first and one the second; then one and four.
    let talked = (rated(0) + 4.0 * rated(1)) / 5.0 - (4.0 * rated(0) + rated(1)) / 5.0;
    assert!((saffron.rounds.unwrap() - talked).abs() < 1e-9);
    assert!(told.ended.is_some());
}

#[test]
fn a_table_is_never_told_what_one_of_it_changed() {
    let same = [0, 1, 0, 1, 1, 1, 0, 1, 0, 1];
    let mut one = same;
    one[0] = 2;
    for again in [one, same] {
        let told = at_tables(same, again, same);
        assert!(told.tables.iter().all(|table| table.rounds.is_none()), "one changed, or none: {:?}", told.tables);
    }
    // Three at each table, however often they answer twice.
    let mut room = argued();
    to(&mut room, Phase::Commit);
    choose(&mut room, 0, &[0, 1, 0, 1, 0, 1]);
    to(&mut room, Phase::Argue);
    on(&mut room, &Act::AskAgain);
    choose(&mut room, 1, &[1, 0, 1, 0, 1, 0]);
    to(&mut room, Phase::After);
    assert_eq!(told(&room).tables, [], "six pairs a table, but of three people a decision");
}

#[test]
fn a_table_called_by_a_bare_figure_is_called_a_table() {
    let mut room = room_of(10);
    room.setup.teams = vec!["1".into(), "2".into()];
    while !room.is_over() {
        if room.phase() == Phase::Commit {
            choose(&mut room, 0, &[0, 1, 0, 1, 0, 1, 0, 1, 0, 1]);
        }
        on(&mut room, &Act::Next);
    }
    let (words, told) = (Words::english().unwrap(), told(&room));
    let said: Vec<String> = told.tables.iter().filter_map(|table| sentences::table(&words, table)).collect();
    assert!(
        said.len() == 2 && said[0].starts_with("Table 1 chose") && said[1].starts_with("Table 2 chose"),
        "{said:?}"
    );
}

#[test]
fn the_line_to_keep_is_one_the_room_chose() {
    // Where the plan passes by, the best reply is played by itself; where the room is asked, it takes the worst.
    let worst = |room: &mut Room| {
        let here = room.decision().unwrap().clone();
        let reply = |way: &Way| mean(&reply_of(room, &here, way)?.does.rating);
        let levels = here.ways.iter().enumerate().map(|(at, way)| (at, reply(way).unwrap_or(4.0)));
        let worst = levels.min_by(|a, b| a.1.total_cmp(&b.1)).unwrap().0;
        choose(room, 0, &[worst; 6]);
    };
    let best = |room: &mut Room| choose(room, 0, &[room.decision().unwrap().best.unwrap(); 6]);
    let played = |choose: &dyn Fn(&mut Room)| {
        let mut room = room();
        while !room.is_over() {
            if room.phase() == Phase::Commit {
                choose(&mut room);
            }
            on(&mut room, &Act::Next);
        }
        room
    };
    let (poor, good) = (played(&worst), played(&best));
    let words = Words::english().unwrap();
    let by_itself = debrief(&words, poor.session()).unwrap().keep.expect("the program said something well");
    let kept = told(&poor).keep;
    assert_eq!(kept, None, "nothing the room chose is to be kept, least of all “{}”", by_itself.text);
    assert!(sentences::nothing_to_keep(&words, &told(&poor)).is_some(), "and that is said");
    let told = told(&good);
    let kept = told.keep.as_ref().unwrap();
    let own = |asked: &Asked| asked.leading.iter().any(|way| asked.ways[*way].text == kept.text);
    assert!(told.decisions.iter().any(own), "“{}” is no choice of the room", kept.text);
    assert_eq!(sentences::nothing_to_keep(&words, &told), None);
}

#[test]
fn a_tie_is_told_with_every_reply_that_is_level() {
    let chosen = |counts: Vec<u32>| {
        let mut room = room();
        to(&mut room, Phase::Commit);
        on(&mut room, &Act::Hands { counts });
        to(&mut room, Phase::Play);
        told(&room)
    };
    for language in Language::ALL {
        let words = Words::in_language(language).unwrap();
        let second = chosen(vec![4, 2, 2, 1]);
        let said = sentences::most_split(&words, &second);
        let labels: Vec<String> = second.decisions[0].ways.iter().map(sentences::label).collect();
        assert!(labels[..3].iter().all(|label| said.contains(label)) && !said.contains(&labels[3]), "{said}");
        let first = chosen(vec![3, 3, 1, 3]);
        for said in [sentences::most_split(&words, &first), sentences::choice(&words, &first.decisions[0])] {
            assert!([0, 1, 3].iter().all(|at: &usize| said.contains(&labels[*at])), "{said}");
            assert!(!said.contains(&labels[2]), "{said}");
        }
    }
}

#[test]
fn every_change_of_mind_is_in_the_sentence_so_that_they_add_up() {
    let mut room = room_of(10);
    to(&mut room, Phase::Commit);
    choose(&mut room, 0, &[0, 0, 0, 1, 1, 2, 2, 3, 3, 3]);
    to(&mut room, Phase::Argue);
    on(&mut room, &Act::AskAgain);
    choose(&mut room, 1, &[1, 1, 2, 2, 0, 0, 3, 3, 3, 3]);
    to(&mut room, Phase::Play);
    let (words, told) = (Words::english().unwrap(), told(&room));
    assert_eq!(told.moved, 7);
    let said = sentences::moved(&words, &told.decisions[0]).unwrap();
    let moves = said.matches(" from “").count();
    assert!(said.starts_with("Moved after talking: 2 from “") && moves == 4, "{said}");
    assert!(said.ends_with("and 2 more in other ways."), "two and three times one are told, two are left: {said}");
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
        said.extend(sentences::other_branch(&words, &told));
        for asked in &told.decisions {
            said.push(sentences::choice(&words, asked));
            said.extend(sentences::played(&words, asked));
            said.extend(sentences::best(&words, asked));
            said.extend(sentences::moved(&words, asked));
            said.extend(sentences::tried(&words, asked));
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
    assert_eq!(sentences::clipped("one two, three", 9), "one two\u{a0}…");
}

#[test]
fn what_was_being_chosen_when_the_workshop_ended_is_told_as_what_nothing_came_of() {
    let words = Words::english().unwrap();
    let mut room = room();
    to(&mut room, Phase::Discuss);
    let mut unanswered = room.clone();
    on(&mut unanswered, &Act::End);
    assert!(told(&unanswered).decisions.is_empty(), "nobody had answered");
    to(&mut room, Phase::Commit);
    on(&mut room, &Act::Hands { counts: vec![9, 8, 5, 4] });
    let mut first = room.clone();
    on(&mut first, &Act::End);
    let after = told(&first);
    let [asked] = after.decisions.as_slice() else { panic!("{after:?}") };
    let counts: Vec<u32> = asked.ways.iter().map(|way| way.last).collect();
    assert_eq!((counts.as_slice(), asked.answered, &asked.played), ([9, 8, 5, 4].as_slice(), 26, &None));
    assert!(sentences::choice(&words, asked).contains("9 of 26") && asked.is_split);
    assert!(sentences::played(&words, asked).unwrap().starts_with("The workshop ended"));
    assert!(sentences::marks(&words, asked, 0).contains(&"The room’s choice".to_owned()));
    assert!(!sentences::marks(&words, asked, 0).contains(&"Played".to_owned()));
    assert!(sentences::other_branch(&words, &after).is_none() && sentences::tried(&words, asked).is_empty());
    assert!(
        sentences::nothing_to_keep(&words, &after).is_none(),
        "of what was not played nobody knows how it was taken"
    );
    // At a second vote whoever had not voted again yet stands by the first answer, as at a reveal.
    to(&mut room, Phase::Argue);
    on(&mut room, &Act::AskAgain);
    choose(&mut room, 1, &[3]);
    on(&mut room, &Act::End);
    let counts: Vec<(u32, u32)> = told(&room).decisions[0].ways.iter().map(|way| (way.first, way.last)).collect();
    assert_eq!(counts, [(9, 9), (8, 8), (5, 5), (4, 5)]);
}

#[test]
fn a_decision_that_the_end_cut_off_moves_no_half_of_a_table() {
    let growths = |cut_off: Option<[usize; 10]>| {
        let mut room = room_of(10);
        for chosen in [[0, 1, 0, 1, 0, 1, 0, 1, 0, 1], [1, 0, 1, 0, 1, 0, 1, 0, 1, 0]] {
            to(&mut room, Phase::Commit);
            choose(&mut room, 0, &chosen);
            to(&mut room, Phase::Play);
        }
        if let Some(chosen) = cut_off {
            to(&mut room, Phase::Commit);
            choose(&mut room, 0, &chosen);
        }
        on(&mut room, &Act::End);
        let told = told(&room);
        assert_eq!(told.decisions.len(), if cut_off.is_some() { 3 } else { 2 }, "what was chosen is told all the same");
        told.tables.iter().map(|table| table.halves).collect::<Vec<_>>()
    };
    let whole = growths(None);
    assert!(whole.iter().any(Option::is_some), "two decisions tell of growth: {whole:?}");
    assert_eq!(growths(Some([0; 10])), whole);
    assert_eq!(growths(Some([1; 10])), whole);
}
