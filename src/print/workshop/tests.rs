//! What is printed for a workshop: that it fits its pages, is whole, and gives away neither names nor the case.

use std::sync::Arc;

use super::*;
use crate::domain::scenario::model::Hint;
use crate::domain::scenario::{Scenario, read};
use crate::domain::workshop::after::after;
use crate::domain::workshop::{Act, Answer, Branch, Phase, Room, SeatNo, Setup};
use crate::words::{Language, Words};

fn scenario() -> Arc<Scenario> {
    let bytes = include_bytes!("../../../scenarios/wrong-plate/scenario.ron");
    Arc::new(read("wrong-plate", bytes).scenario.unwrap())
}

/// A room of one called Quentin that plays the case to its end by the longer plan, each time asked twice.
fn room() -> Room {
    let scenario = scenario();
    let mut setup = Setup::by_plan(&scenario, scenario.plans.last().unwrap(), 11);
    setup.group = "Thursday group".into();
    let mut room = Room::open(scenario, setup);
    room.apply(&Act::Sit { team: None }, Some("Quentin"), 0).unwrap();
    while !room.is_over() {
        for (round, way) in [(0, 0), (1, 1)] {
            let answer = Act::Answer { seat: SeatNo(1), decision: room.decision_at(), round, answer: Answer::Way(way) };
            let _ = room.apply(&answer, None, 0);
        }
        let is_once = room.decision().is_some_and(|here| here.is_asked && here.rounds.len() < 2);
        if !(is_once && room.apply(&Act::AskAgain, None, 0).is_ok()) {
            let _ = room.apply(&Act::Pick(Branch::Way(0)), None, 0);
            room.apply(&Act::Next, None, 0).unwrap();
        }
    }
    room
}

/// A full evening by the longest plan: every decision asked twice, own words typed, predicted, and another branch tried at the first.
fn full_evening(case: &[u8], id: &str, plan: usize) -> Room {
    let scenario = Arc::new(read(id, case).scenario.unwrap());
    let mut setup = Setup::by_plan(&scenario, &scenario.plans[plan], 11);
    setup.group = "Front of house and night porters of the Grand Hotel at the Lake".into();
    (setup.asks.typed, setup.asks.predict) = (true, true);
    setup.teams = vec!["Those who work in the evenings and at weekends".into(), "2".into()];
    let mut room = Room::open(scenario, setup);
    for at in 0..12 {
        room.apply(&Act::Sit { team: Some(at % 2) }, Some("Maximiliane von Hohenstein"), 0).unwrap();
    }
    let mut is_back = false;
    while !room.is_over() {
        let (at, here) = (room.decision_at(), room.decision().cloned());
        match (room.phase(), here) {
            (Phase::Commit, Some(here)) => {
                for seat in 1..=12_u32 {
                    let way = (seat as usize * (1 + here.round_at()) + at) % here.ways.len();
                    let typed = seat > 10;
                    let answer = if typed { Answer::Words } else { Answer::Way(way) };
                    let act = Act::Answer { seat: SeatNo(seat), decision: at, round: here.round_at(), answer };
                    room.apply(&act, typed.then_some("I am so sorry. I will see to it now."), 0).unwrap();
                }
            }
            (Phase::Argue, Some(here)) if here.is_asked && here.rounds.len() < 2 => {
                room.apply(&Act::AskAgain, None, 0).unwrap();
                continue;
            }
            (Phase::Predict, _) => {
                for seat in 1..=12_u32 {
                    room.apply(&Act::Predict { seat: SeatNo(seat), decision: at, line: 0 }, None, 0).unwrap();
                }
            }
            (Phase::Play, _) if !is_back => {
                is_back = true;
                room.apply(&Act::Rewind { decision: 0 }, None, 0).unwrap();
                continue;
            }
            _ => {}
        }
        room.apply(&Act::Next, None, 0).unwrap();
    }
    room
}

#[test]
fn a_hand_out_of_a_full_evening_can_be_printed_and_has_every_line_to_remember() {
    let room = full_evening(include_bytes!("../../../scenarios/wrong-plate/scenario.ron"), "wrong-plate", 1);
    for language in Language::ALL {
        let words = Words::in_language(language).unwrap();
        let leaf = handout(&words, &room, &after(&words, &room), "26 November 2026");
        assert!(leaf.pdf().is_ok() && leaf.fits_one_page().unwrap(), "in {language:?}");
        let html = leaf.html();
        let stops: Vec<_> = room.way_here().iter().filter(|decision| decision.is_asked).collect();
        assert!(stops.len() > 5, "{}", stops.len());
        for stop in stops {
            let is_here = |hint: &&Hint| Some(&room.scenario().scene(hint.scene).id) == stop.scene.as_ref();
            let hint = room.scenario().facilitator.iter().find(is_here).unwrap();
            let line = room.session().stage().words(hint.take_away.as_ref().unwrap());
            assert!(html.contains(&crate::print::html::escaped(&line)), "{line}");
        }
        let own = if language == Language::English { "own words" } else { "eigenen Worten" };
        assert!(html.contains(own) && !html.contains("Maximiliane"));
    }
}

#[test]
fn a_hand_out_is_one_page_with_how_it_ended_and_nobodys_name() {
    let room = room();
    for language in Language::ALL {
        let words = Words::in_language(language).unwrap();
        let leaf = handout(&words, &room, &after(&words, &room), "26 November 2026");
        assert!(leaf.is_one_page && leaf.pdf().unwrap().starts_with(b"%PDF"));
        let html = leaf.html();
        assert!(html.contains("Thursday group") && html.contains("26 November 2026") && !html.contains("Quentin"));
        let simulated = if language == Language::English { "Simulated" } else { "Simulierte" };
        assert!(html.contains(simulated) && !html.contains("room-print") && !html.contains("room-debrief"), "{html}");
    }
}

#[test]
fn the_sheet_for_participants_gives_nothing_away() {
    let words = Words::english().unwrap();
    let scenario = scenario();
    let leaf = participants(&words, &scenario, 11);
    leaf.pdf().unwrap();
    let html = leaf.html();
    assert!(html.contains(&scenario.title));
    let names = crate::domain::session::cast::cast(&scenario, 11);
    let told = |text| crate::print::html::escaped(&crate::domain::scenario::template::fill(text, &names));
    for scene in &scenario.scenes {
        for reply in &scene.replies {
            assert!(!html.contains(&told(&reply.text)), "{}", reply.id);
        }
        for line in scene.says.iter().flat_map(|line| &line.any_of) {
            assert!(!html.contains(&told(line)), "{}", scene.id);
        }
    }
    for hidden in &scenario.hidden {
        assert!(!html.contains(&told(&hidden.text)));
    }
    for ending in &scenario.endings {
        assert!(!html.contains(&told(&ending.title)));
    }
}

/// A room that is shown what can be done at the first stop of a plan.
fn shown_first(scenario: &Arc<Scenario>, plan: &crate::domain::scenario::model::Plan) -> Room {
    let mut room = Room::open(Arc::clone(scenario), Setup::by_plan(scenario, plan, 11));
    while !room.decision().is_some_and(|here| here.is_asked) {
        room.apply(&Act::Next, None, 0).unwrap();
    }
    room
}

#[test]
fn a_plan_fills_its_minutes_and_has_each_stops_questions() {
    let words = Words::english().unwrap();
    let scenario = scenario();
    for wanted in &scenario.plans {
        let leaf = plan(&words, &scenario, wanted, 11);
        leaf.pdf().unwrap();
        let html = leaf.html();
        let names = crate::domain::session::cast::cast(&scenario, 11);
        for (scene, _) in &wanted.stops {
            let hint = scenario.facilitator.iter().find(|hint| hint.scene == *scene).unwrap();
            let ask = crate::domain::scenario::template::fill(&hint.ask, &names);
            assert!(html.contains(&crate::print::html::escaped(&ask)));
        }
        let first = scenario.facilitator.iter().find(|hint| hint.scene == wanted.stops[0].0).unwrap();
        assert!(!first.most.is_empty());
        for most in &first.most {
            let reply = &scenario.scene(first.scene).replies[most.reply];
            let room = shown_first(&scenario, wanted);
            let at = room.decision().unwrap().ways.iter().position(|way| way.short == reply.short).unwrap();
            let told = format!("If most chose {}, “{}”", at + 1, reply.short.as_ref().unwrap());
            assert!(html.contains(&told), "the wall shows it under that number: {told}");
        }
        let marks: Vec<&str> = leaf
            .parts
            .iter()
            .filter_map(|part| match part {
                crate::print::leaf::Part::Marked { mark, .. } => Some(mark.as_str()),
                _ => None,
            })
            .collect();
        assert_eq!((marks.len(), marks.first()), (wanted.stops.len() + 2, Some(&"0:00")));
        let last: Vec<u32> = marks.last().unwrap().split(':').map(|n| n.parse().unwrap()).collect();
        assert!(last[0] * 60 + last[1] < wanted.minutes);
    }
}
