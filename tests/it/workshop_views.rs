//! What wall and panel say, as text, at each step of a room; and that the wall tells nothing before its time.

use amends::domain::workshop::{Act, Answer, Branch, Kind, Phase, Room, SeatNo, Setup};
use amends::ui::screens::workshop::view::{Join, Main, RowView, panel, wall};
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
    looks_like("panel-lobby", &panel(english(), &room, Some(&join())));
    next(&mut room);
    looks_like("panel-show", &panel(english(), &room, Some(&join())));
    let mut room = chosen();
    looks_like("panel-commit", &panel(english(), &room, Some(&join())));
    next(&mut room);
    looks_like("panel-reveal", &panel(english(), &room, Some(&join())));
    let german = Words::in_language(Language::German).unwrap();
    looks_like("panel-german", &panel(&german, &room, None));
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
    let notes = panel(english(), &room, Some(&join())).notes;
    assert!(!notes.is_empty() && notes.iter().all(|note| !after.contains(&note.text)), "notes are the trainer's alone");
}

/// What the ways and answers in own words are told to have, before and now.
fn votes(room: &Room) -> Vec<(Option<u32>, Option<u32>)> {
    let Main::Ask(ask) = wall(english(), room, Some(&join())).main else { panic!("a decision") };
    let own = ask.own.iter().map(|own| (own.before, Some(own.count)));
    ask.ways.iter().map(|way| (way.before, way.count)).chain(own).collect()
}

fn foot(room: &Room) -> (String, String) {
    let foot = wall(english(), room, Some(&join())).foot;
    (foot.prompt, foot.note)
}

#[test]
fn at_the_reveal_answers_in_own_words_are_a_row_and_hands_are_no_part_of_the_phones() {
    let mut room = chosen();
    room.apply(&Act::Hands { counts: vec![0, 0, 5, 0] }, None, 0).unwrap();
    assert_eq!(votes(&room), [(None, None); 4], "nothing of it before the reveal");
    assert_eq!(foot(&room).1, "3 of 4 phones and 5 hands");
    next(&mut room);
    let told = votes(&room);
    assert_eq!(told, [0, 2, 5, 0, 1].map(|count| (None, Some(count))));
    assert_eq!(told.iter().filter_map(|(_, now)| *now).sum::<u32>(), room.turnout().answers());
}

#[test]
fn a_second_vote_says_so_and_tells_both_counts_at_its_reveal() {
    let mut room = chosen();
    next(&mut room);
    room.apply(&Act::AskAgain, None, 0).unwrap();
    let view = wall(english(), &room, Some(&join()));
    assert_eq!(view.under, "Decision 1 of 4, second vote");
    assert_eq!(view.foot.prompt, "Vote again. Without a new vote your first one stands.");
    assert_eq!(view.foot.note, "0 of 4 have voted again");
    assert!(panel(english(), &room, Some(&join())).votes_again);
    let act = Act::Answer { seat: SeatNo(1), decision: 0, round: 1, answer: Answer::Way(0) };
    room.apply(&act, None, 0).unwrap();
    assert_eq!(votes(&room), [(None, None); 4]);
    next(&mut room);
    assert_eq!(
        votes(&room),
        [(Some(0), Some(1)), (Some(2), Some(1)), (Some(0), Some(0)), (Some(0), Some(0)), (Some(1), Some(1))]
    );
    assert_eq!(foot(&room), ("A tie: 1 and 2 have one each.".to_owned(), "3 of 4 have answered".to_owned()));
    looks_like("wall-again", &wall(english(), &room, Some(&join())));
}

#[test]
fn what_we_say_is_ours_and_nobody_is_asked_whether_they_expected_what_nobody_predicted() {
    let mut room = chosen();
    for _ in 0..3 {
        next(&mut room);
    }
    let Main::Predict(predict) = wall(english(), &room, Some(&join())).main else { panic!("a prediction") };
    assert!(predict.told.is_empty() && predict.ours.is_some_and(|ours| ours.lead == "This is what we say"));
    next(&mut room);
    assert_eq!(room.phase(), Phase::Play);
    assert!(foot(&room).0.starts_with("Listen to how"), "{}", foot(&room).0);
}

/// What of a panel's rows is set off.
fn marked(rows: &[RowView]) -> Vec<(usize, u32, &str)> {
    rows.iter().filter_map(|row| Some((row.number, row.count, row.mark.as_deref()?))).collect()
}

#[test]
fn the_panel_counts_what_was_typed_and_how_much_of_it_waits() {
    let mut room = chosen();
    let own = |room: &Room| panel(english(), room, Some(&join())).own.map(|own| own.text);
    assert_eq!(own(&room).as_deref(), Some("In their own words: 1, 1 waits for you"));
    room.apply(&Act::Release { seat: SeatNo(3) }, None, 0).unwrap();
    assert_eq!(own(&room).as_deref(), Some("In their own words: 1"));
    answer(&mut room, 4, Answer::Way(0), None);
    next(&mut room);
    assert_eq!(own(&room).as_deref(), Some("In their own words: 1"));
}

#[test]
fn the_panel_marks_what_was_played_and_what_came_with_all_counts_beside_them() {
    let mut room = chosen();
    for _ in 0..3 {
        next(&mut room);
    }
    assert_eq!(room.phase(), Phase::Predict);
    for (seat, line) in [(1, 0), (2, 1), (3, 1)] {
        room.apply(&Act::Predict { seat: SeatNo(seat), decision: 0, line }, None, 0).unwrap();
    }
    assert!(panel(english(), &room, Some(&join())).chosen.iter().all(|row| row.mark.is_none()));
    next(&mut room);
    let view = panel(english(), &room, Some(&join()));
    assert_eq!(marked(&view.chosen), [(2, 2, "This was played")]);
    assert_eq!(view.chosen.iter().map(|row| row.count).sum::<u32>(), 2, "beside one in their own words");
    let [(number, count, "This is what came")] = marked(&view.expected)[..] else { panic!("{:?}", view.expected) };
    let came = room.decision().unwrap().line_that_came().unwrap();
    assert_eq!((number, count), (came + 1, room.decision().unwrap().line_counts()[came]));
    assert_eq!(view.expected.iter().map(|row| row.count).sum::<u32>(), 3);
}

#[test]
fn where_the_plan_passes_by_the_panel_says_so_and_an_extra_question_takes_no_number_of_the_plan() {
    let mut room = room();
    let places = |room: &Room| (panel(english(), room, None).head.under, wall(english(), room, None).under);
    let mut seen = Vec::new();
    let mut has_asked = false;
    while !room.is_over() {
        if room.phase() == Phase::Show {
            let here = room.decision().unwrap();
            if !here.is_asked && here.kind == Kind::Reply && !has_asked {
                assert_eq!(
                    places(&room),
                    ("The story goes on, Thursday group".to_owned(), "The story goes on".to_owned())
                );
                room.apply(&Act::AskHere, None, 0).unwrap();
                has_asked = true;
            }
            let (on_panel, on_wall) = places(&room);
            assert_eq!(on_panel, format!("{on_wall}, Thursday group"));
            seen.push(on_wall);
        }
        let _ = room.apply(&Act::Pick(Branch::Way(0)), None, 0);
        next(&mut room);
    }
    seen.retain(|place| place != "The story goes on");
    assert!(has_asked && seen.contains(&"An extra question".to_owned()), "{seen:?}");
    let numbered: Vec<&String> = seen.iter().filter(|place| place.starts_with("Decision")).collect();
    let expected: Vec<String> = (1..=numbered.len()).map(|n| format!("Decision {n} of 4")).collect();
    assert_eq!(numbered, expected.iter().collect::<Vec<_>>());
}

/// A room that plays its case to the end by the best reply or the last one; whether somebody breathed out on the way.
fn played_out(takes_best: bool) -> (Room, bool) {
    let mut room = room();
    let mut was_relieved = false;
    while !room.is_over() {
        was_relieved |= room.phase() == Phase::Play
            && wall(english(), &room, None).face.is_some_and(|face| face.customer.anger_fell > 8.0);
        let way = room.decision().and_then(|here| if takes_best { here.best } else { here.ways.len().checked_sub(1) });
        if let Some(way) = way.filter(|_| matches!(room.phase(), Phase::Show | Phase::Argue)) {
            let _ = room.apply(&Act::Pick(Branch::Way(way)), None, 0);
        }
        next(&mut room);
    }
    assert!(room.session().is_over(), "the case was played to its end");
    (room, was_relieved)
}

#[test]
fn the_last_page_carries_the_mood_of_the_end_and_nobodys_relief_at_the_last_reply() {
    let mood = |room: &Room| wall(english(), room, None).face.unwrap().customer;
    let (good, was_relieved) = played_out(true);
    assert!(was_relieved && mood(&good).mood.starts_with("Settled"), "{}", mood(&good).mood);
    let (poor, _) = played_out(false);
    assert!(mood(&poor).mood.ends_with(" in the end"), "{}", mood(&poor).mood);
    for room in [good, poor] {
        assert!(mood(&room).anger_fell.abs() < f64::EPSILON, "the face is the one of those words");
    }
}
