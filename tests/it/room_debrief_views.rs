//! What the page after a workshop says, as text.

use std::sync::Arc;

use amends::domain::scenario::Scenario;
use amends::domain::workshop::after::after;
use amends::domain::workshop::{Act, Answer, Branch, Phase, Room, SeatNo, Setup};
use amends::ui::screens::room_debrief::view::{View, view};
use amends::words::{Language, Words};

use crate::say::bundled;
use crate::support::english;
use crate::views::looks_like;

/// What the ten choose at first, and what after talking.
const FIRST: [usize; 10] = [0, 1, 0, 1, 2, 0, 1, 3, 0, 1];
const THEN: [usize; 10] = [0, 0, 0, 1, 0, 0, 1, 0, 0, 1];

fn on(room: &mut Room, act: &Act) {
    room.apply(act, None, 0).unwrap();
}

fn choose(room: &mut Room, round: usize, ways: &[usize]) {
    let (decision, last) = (room.decision_at(), room.decision().unwrap().ways.len() - 1);
    for (way, seat) in ways.iter().zip(1_u32..) {
        let answer = Answer::Way((*way).min(last));
        on(room, &Act::Answer { seat: SeatNo(seat), decision, round, answer });
    }
}

/// Ten people at two tables: they are asked twice at the first decision, predict, and come back to it to play another branch.
fn room(scenario: Arc<Scenario>) -> Room {
    let mut setup = Setup::by_plan(&scenario, scenario.plans.first().unwrap(), 11);
    "Thursday group".clone_into(&mut setup.group);
    setup.teams = vec!["Saffron".to_owned(), "Basil".to_owned()];
    setup.asks.predict = true;
    let mut room = Room::open(scenario, setup);
    for at in 0..10 {
        room.apply(&Act::Sit { team: Some(at % 2) }, Some("Quentin"), 0).unwrap();
    }
    let mut is_back = false;
    while !room.is_over() {
        let here = room.decision().cloned();
        match room.phase() {
            Phase::Commit if room.decision().is_some_and(|here| here.rounds.len() > 1) => choose(&mut room, 1, &THEN),
            Phase::Commit => choose(&mut room, 0, &FIRST),
            Phase::Argue if !is_back && here.is_some_and(|here| here.rounds.len() < 2) && room.decision_at() == 0 => {
                on(&mut room, &Act::AskAgain);
                continue;
            }
            Phase::Predict => {
                for seat in 1..=10 {
                    let predicts = Act::Predict { seat: SeatNo(seat), decision: room.decision_at(), line: 0 };
                    let _ = room.apply(&predicts, None, 0);
                }
            }
            Phase::Play if !is_back => {
                is_back = true;
                on(&mut room, &Act::Rewind { decision: 0 });
                on(&mut room, &Act::Pick(Branch::Way(1)));
            }
            Phase::Show if room.decision().is_some_and(|here| !here.is_asked) => {
                on(&mut room, &Act::Pick(Branch::Way(0)));
            }
            _ => {}
        }
        on(&mut room, &Act::Next);
    }
    room.apply(&Act::Keep { seat: SeatNo(3) }, Some("Celeste"), 0).unwrap();
    room
}

fn shown(words: &Words, room: &Room) -> View {
    view(words, room, &after(words, room), "26 November 2026")
}

#[test]
fn the_page_says_how_it_ended_where_opinions_split_and_what_talking_changed() {
    let room = room(bundled("wrong-plate"));
    looks_like("room-debrief", &shown(english(), &room));
    looks_like("room-debrief-german", &shown(&Words::in_language(Language::German).unwrap(), &room));
}

#[test]
fn a_workshop_ended_in_its_lobby_says_so_and_claims_nothing() {
    let scenario = bundled("wrong-plate");
    let setup = Setup::by_plan(&scenario, scenario.plans.first().unwrap(), 11);
    let mut room = Room::open(scenario, setup);
    on(&mut room, &Act::End);
    looks_like("room-debrief-early", &shown(english(), &room));
}

#[test]
fn no_name_stands_in_what_the_room_looks_at() {
    let room = room(bundled("wrong-plate"));
    let shown = serde_json::to_string(&shown(english(), &room)).unwrap();
    assert!(!shown.contains("Quentin") && !shown.contains("Celeste"));
}
