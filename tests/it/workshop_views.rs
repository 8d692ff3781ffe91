//! What wall and panel say, as text, at each step of a room; and that the wall tells nothing before its time.

use amends::domain::workshop::{Act, Answer, Phase, Room, SeatNo, Setup};
use amends::ui::screens::workshop::view::{Join, Main, panel, wall};
use amends::words::{Language, Words};

use crate::support::{english, wrong_plate};
use crate::views::looks_like;

fn join() -> Join {
    Join {
        link: "http://10.0.0.7:7070/#K7M4QF".to_owned(),
        address: "10.0.0.7:7070".to_owned(),
        code: "K7M4QF".to_owned(),
    }
}

/// A room of four that goes by the case's first plan.
fn room() -> Room {
    let scenario = wrong_plate();
    let mut setup = Setup::by_plan(&scenario, &scenario.plans[0], 7);
    "Thursday group".clone_into(&mut setup.group);
    (setup.asks.typed, setup.asks.predict) = (true, true);
    let mut room = Room::open(scenario, setup);
    for name in ["Ada", "Ben", "Cleo", "Dan"] {
        room.apply(&Act::Sit { team: None }, Some(name), 0).unwrap();
    }
    room
}

fn answer(room: &mut Room, seat: u32, answer: Answer, words: Option<&str>) {
    let act = Act::Answer { seat: SeatNo(seat), decision: 0, round: 0, answer };
    room.apply(&act, words, 0).unwrap();
}

/// The room once it has chosen, and before anybody knows.
fn chosen() -> Room {
    let mut room = room();
    for _ in 0..3 {
        room.apply(&Act::Next, None, 0).unwrap();
    }
    answer(&mut room, 1, Answer::Way(1), None);
    answer(&mut room, 2, Answer::Way(1), None);
    answer(
        &mut room,
        3,
        Answer::Words,
        Some("I’m so sorry. I’ll have it made again without any cream, in ten minutes."),
    );
    room
}

fn next(room: &mut Room) {
    room.apply(&Act::Next, None, 0).unwrap();
}

#[test]
fn the_wall_says_what_the_whole_room_may_see_at_each_step() {
    let mut room = room();
    looks_like("wall-lobby", &wall(english(), &room, Some(&join())));
    next(&mut room);
    looks_like("wall-show", &wall(english(), &room, Some(&join())));
    let mut room = chosen();
    looks_like("wall-commit", &wall(english(), &room, Some(&join())));
    next(&mut room);
    room.apply(&Act::Release { seat: SeatNo(3) }, None, 0).unwrap();
    looks_like("wall-reveal", &wall(english(), &room, Some(&join())));
    next(&mut room);
    next(&mut room);
    assert_eq!(room.phase(), Phase::Predict);
    room.apply(&Act::Predict { seat: SeatNo(1), decision: 0, line: 0 }, None, 0).unwrap();
    looks_like("wall-predict", &wall(english(), &room, Some(&join())));
    next(&mut room);
    looks_like("wall-play", &wall(english(), &room, Some(&join())));
    let german = Words::in_language(Language::German).unwrap();
    looks_like("wall-play-german", &wall(&german, &room, None));
    room.apply(&Act::End, None, 0).unwrap();
    looks_like("wall-after", &wall(english(), &room, None));
}

#[test]
fn the_panel_says_what_comes_next_who_answered_and_what_the_case_has_for_the_trainer() {
    let mut room = room();
    looks_like("panel-lobby", &panel(english(), &room));
    next(&mut room);
    looks_like("panel-show", &panel(english(), &room));
    let mut room = chosen();
    looks_like("panel-commit", &panel(english(), &room));
    next(&mut room);
    looks_like("panel-reveal", &panel(english(), &room));
    let german = Words::in_language(Language::German).unwrap();
    looks_like("panel-german", &panel(&german, &room));
}

#[test]
fn before_the_reveal_nothing_of_what_was_chosen_is_on_the_wall_and_no_name_is_ever() {
    let mut room = chosen();
    let before = serde_json::to_string(&wall(english(), &room, Some(&join()))).unwrap();
    assert!(!before.contains("without any cream"), "typed words wait");
    let Main::Ask(ask) = wall(english(), &room, Some(&join())).main else { panic!("a decision") };
    assert!(ask.ways.iter().all(|way| way.count.is_none()) && ask.typed.is_empty());
    next(&mut room);
    let Main::Ask(ask) = wall(english(), &room, Some(&join())).main else { panic!("a decision") };
    let counts: Vec<Option<u32>> = ask.ways.iter().map(|way| way.count).collect();
    assert_eq!(counts.iter().flatten().sum::<u32>(), 2);
    assert!(ask.typed.is_empty(), "the trainer has let nothing through");
    room.apply(&Act::Release { seat: SeatNo(3) }, None, 0).unwrap();
    let after = serde_json::to_string(&wall(english(), &room, Some(&join()))).unwrap();
    assert!(after.contains("without any cream"));
    for name in ["Ada", "Ben", "Cleo", "Dan"] {
        assert!(!before.contains(name) && !after.contains(name), "{name} stands on the wall");
    }
    let notes = panel(english(), &room).notes;
    assert!(!notes.is_empty() && notes.iter().all(|note| !after.contains(&note.text)), "notes are the trainer's alone");
}
