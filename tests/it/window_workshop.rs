//! A workshop in the window, by accessible names and by keyboard alone: a room by show of hands from its setup to its end, phones
//! through a network that is made up, and a room that was not ended.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::Path;
use std::sync::{Arc, Mutex};

use amends::domain::workshop::{Act, Answer, Phase, SeatNo, Settled};
use amends::platform::Folders;
use amends::ui::App;
use amends::ui::looks::Looks;
use amends::ui::route::Route;
use amends::words::Said;
use amends::workflow::room::door::{Crowd, Interface, Listen, Network, OpenRoom};
use amends::workflow::room::{Host, unfinished};
use egui::Key;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use crate::window::{Slot, desk, key, press, route, settle, shows};

/// What a test has of a network nobody is on.
#[derive(Debug, Clone)]
pub(crate) struct Air {
    pub(crate) room: Arc<Mutex<Option<Host>>>,
    pub(crate) is_flood: Arc<Mutex<bool>>,
    pub(crate) addr: Arc<Mutex<Ipv4Addr>>,
    pub(crate) is_shut: bool,
}

impl Default for Air {
    fn default() -> Self {
        let addr = Arc::new(Mutex::new(Ipv4Addr::new(10, 0, 0, 7)));
        Self { room: Arc::default(), is_flood: Arc::default(), addr, is_shut: false }
    }
}

impl Network for Air {
    fn interfaces(&self) -> Vec<Interface> {
        vec![Interface { name: "air".to_owned(), addr: IpAddr::V4(*self.addr.lock().unwrap()), is_loopback: false }]
    }

    fn open(&self, host: &Host, listen: Listen) -> Result<Box<dyn OpenRoom>, Said> {
        if self.is_shut {
            return Err(Said::Quoted("Port 7070 is taken.".to_owned()));
        }
        assert_eq!(listen.faces.len(), 5, "a face for each mood");
        *self.room.lock().unwrap() = Some(host.clone());
        Ok(Box::new(AirDoor(listen.addr, Arc::clone(&self.is_flood))))
    }
}

#[derive(Debug)]
pub(crate) struct AirDoor(SocketAddr, Arc<Mutex<bool>>);

impl OpenRoom for AirDoor {
    fn addr(&self) -> SocketAddr {
        self.0
    }

    fn join_url(&self) -> String {
        format!("{}/#K7M4QF", self.url())
    }

    fn is_awake(&self, seat: SeatNo) -> bool {
        seat.0 != 2
    }

    fn crowd(&self) -> Crowd {
        let is_flood = *self.1.lock().unwrap();
        Crowd { connections: 3, queue: if is_flood { 40 } else { 0 }, is_flood }
    }
}

/// A window in the library, with a network or none.
pub(crate) fn window(data: &Path, air: Option<Air>) -> Harness<'static, Slot> {
    window_of(data, air, (1440.0, 2000.0))
}

pub(crate) fn window_of(data: &Path, air: Option<Air>, size: (f32, f32)) -> Harness<'static, Slot> {
    let (folders, looks) = (Folders::find(Some(data)).unwrap(), Looks::load().unwrap());
    let mut harness = Harness::builder().with_size(egui::Vec2::from(size)).build_ui_state(
        move |ui, slot: &mut Slot| {
            let app = slot.app.get_or_insert_with(|| {
                let app = App::new(ui.ctx(), folders.clone(), looks.clone());
                match &air {
                    Some(air) => app.with_network(Box::new(air.clone())),
                    None => app,
                }
            });
            app.settle();
            app.frame(ui);
        },
        Slot::default(),
    );
    settle(&mut harness);
    if route(&harness) == Route::FirstStart {
        press(&mut harness, "Begin");
        key(&mut harness, Key::Escape);
    }
    harness
}

/// Waits until the page says this.
pub(crate) fn until(harness: &mut Harness<'_, Slot>, words: &str) {
    for _ in 0..400 {
        settle(harness);
        if shows(harness, words) {
            // What was asked for is answered a moment after it shows; a step before that is taken for a slip of the hand.
            std::thread::sleep(std::time::Duration::from_millis(30));
            settle(harness);
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    panic!("the page never says “{words}”");
}

/// Waits until the address is known.
pub(crate) fn until_address(harness: &mut Harness<'_, Slot>) {
    for _ in 0..400 {
        settle(harness);
        if harness.query_by_value("10.0.0.7 (air)").is_some() {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    panic!("no address is offered");
}

/// Presses Space until the page says this: the button is always the next step.
pub(crate) fn step(harness: &mut Harness<'_, Slot>, words: &str) {
    key(harness, Key::Space);
    until(harness, words);
}

/// Types into whatever has the keyboard.
pub(crate) fn type_in(harness: &mut Harness<'_, Slot>, text: &str) {
    harness.event(egui::Event::Text(text.to_owned()));
    settle(harness);
}

/// Tab until the control with this name has the keyboard.
pub(crate) fn tab_to(harness: &mut Harness<'_, Slot>, name: &str) {
    for _ in 0..80 {
        let here = harness.query_all_by_label_contains(name).any(|node| node.is_focused());
        if here {
            return;
        }
        key(harness, Key::Tab);
    }
    panic!("the keyboard never comes to “{name}”");
}

pub(crate) fn setup(harness: &mut Harness<'_, Slot>) {
    press(harness, "Workshop");
    assert_eq!(route(harness), Route::Workshop);
    until(harness, "Open the room");
}

#[test]
fn a_whole_room_by_show_of_hands_is_led_by_keyboard_alone() {
    let data = desk();
    let mut harness = window(data.path(), None);
    setup(&mut harness);
    assert!(shows(&harness, "Show of hands, no network"));
    assert!(!shows(&harness, "plain HTTP"), "nothing is said of a network that is not opened");
    key(&mut harness, Key::Enter);
    until(&mut harness, "On the wall now");
    assert_eq!(route(&harness), Route::Room);
    step(&mut harness, "Let them talk it over");
    // The wall and the panel take turns, and nothing of the panel is on the wall.
    key(&mut harness, Key::W);
    assert!(shows(&harness, "Read it first, each for yourself.") && !shows(&harness, "Your notes"));
    key(&mut harness, Key::W);
    assert!(shows(&harness, "Your notes"));
    step(&mut harness, "Let everybody choose");
    assert!(shows(&harness, "left"));
    step(&mut harness, "Show how the room chose");
    // The first field has the keyboard; Space goes to the next one, and after the last one reveals.
    type_in(&mut harness, "9");
    type_in(&mut harness, " ");
    type_in(&mut harness, "4");
    until(&mut harness, "Chosen 9 times");
    // Before the reveal the wall tells nothing of it. A letter in a field for figures is the room's.
    type_in(&mut harness, "w");
    assert!(shows(&harness, "13 hands counted") && !shows(&harness, "Chosen 9 times"));
    step(&mut harness, "This is how we chose.");
    assert!(shows(&harness, "Chosen 9 times"));
    step(&mut harness, "Find someone who chose differently");
    step(&mut harness, "This is what we said");
    key(&mut harness, Key::Backspace);
    until(&mut harness, "Find someone who chose differently");
    step(&mut harness, "This is what we said");
    key(&mut harness, Key::W);
    until(&mut harness, "Go on to what comes of it");
    tab_to(&mut harness, "End the workshop");
    key(&mut harness, Key::Enter);
    assert!(shows(&harness, "End the workshop now?"));
    // Asked first, and the other way out is named by what it does.
    assert!(shows(&harness, "Keep going"));
    key(&mut harness, Key::Escape);
    assert!(!shows(&harness, "End the workshop now?"));
    press(&mut harness, "End the workshop");
    tab_to(&mut harness, "Keep going");
    harness.key_press_modifiers(egui::Modifiers::SHIFT, Key::Tab);
    settle(&mut harness);
    key(&mut harness, Key::Enter);
    until(&mut harness, "Close the room");
    assert_eq!(route(&harness), Route::RoomAfter);
    tab_to(&mut harness, "Close the room");
    key(&mut harness, Key::Enter);
    until(&mut harness, "Open the room");
    let folders = Folders::find(Some(data.path())).unwrap();
    for _ in 0..200 {
        if unfinished(&folders).unwrap().is_none() {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    panic!("the room is still there");
}

/// Opens a room to phones and seats three.
pub(crate) fn with_phones(harness: &mut Harness<'_, Slot>, air: &Air) -> Host {
    setup(harness);
    press(harness, "Phones on this network");
    assert!(shows(harness, "plain HTTP"), "said here, once");
    until_address(harness);
    harness.get_by_label_contains("Answers in their own words").scroll_to_me();
    press(harness, "Answers in their own words");
    press(harness, "Open the room");
    until(harness, "On the wall now");
    assert!(!shows(harness, "plain HTTP"), "and not again once it is open");
    let host = air.room.lock().unwrap().clone().unwrap();
    for name in ["Ada", "Ben", "Cleo"] {
        host.sit(name.to_owned(), None).unwrap().wait().unwrap();
    }
    // A narrow panel has their names on a tab of their own.
    settle(harness);
    assert_eq!(host.room().seated().count(), 3);
    host
}

pub(crate) fn answers(host: &Host, seat: u32, answer: Answer, words: Option<&str>) {
    let act = Act::Answer { seat: SeatNo(seat), decision: 0, round: 0, answer };
    host.act(act, words.map(str::to_owned)).wait().unwrap();
}

#[test]
fn phones_answer_and_what_they_chose_is_told_by_nobodys_name_and_typed_words_wait_for_the_trainer() {
    let data = desk();
    let air = Air::default();
    let mut harness = window(data.path(), Some(air.clone()));
    let host = with_phones(&mut harness, &air);
    key(&mut harness, Key::W);
    assert!(shows(&harness, "10.0.0.7:7070") && shows(&harness, "3 at the table"));
    assert!(!shows(&harness, "Cleo"), "names only where they were chosen");
    key(&mut harness, Key::W);
    step(&mut harness, "Let them talk it over");
    step(&mut harness, "Let everybody choose");
    step(&mut harness, "Show how the room chose");
    answers(&host, 1, Answer::Way(1), None);
    answers(&host, 3, Answer::Words, Some("I’m so sorry it went cold. I’ll make you a new one now, in two minutes."));
    until(&mut harness, "2 of 3");
    assert!(shows(&harness, "Ada has answered") && shows(&harness, "Ben, phone asleep"));
    step(&mut harness, "Send them to find someone");
    key(&mut harness, Key::W);
    assert!(!shows(&harness, "in two minutes"), "nothing typed is on the wall by itself");
    key(&mut harness, Key::W);
    press(&mut harness, "Show to the room");
    until(&mut harness, "Hold back");
    key(&mut harness, Key::W);
    assert!(shows(&harness, "in two minutes") && shows(&harness, "Levels: "));
    assert!(!shows(&harness, "Cleo"));
    key(&mut harness, Key::W);
    // Going elsewhere ends nothing.
    press(&mut harness, "Reports");
    press(&mut harness, "Workshop");
    assert_eq!(route(&harness), Route::Room);
    assert_eq!(host.room().phase(), Phase::Reveal);
}

#[test]
fn a_flood_is_told_and_locked_out_by_one_press_and_a_name_is_changed_or_taken_away() {
    let data = desk();
    let air = Air::default();
    let mut harness = window(data.path(), Some(air.clone()));
    let host = with_phones(&mut harness, &air);
    *air.is_flood.lock().unwrap() = true;
    until(&mut harness, "Far more knock at the door");
    harness.query_all_by_label("Lock the room").next().unwrap().click();
    until(&mut harness, "Nobody else can join.");
    assert!(host.room().is_locked() && !shows(&harness, "Far more knock at the door"));
    press(&mut harness, "Ben");
    tab_to(&mut harness, "Another name");
    for _ in 0..3 {
        key(&mut harness, Key::Backspace);
    }
    harness.event(egui::Event::Text("Berta".to_owned()));
    settle(&mut harness);
    press(&mut harness, "Rename");
    until(&mut harness, "Berta");
    press(&mut harness, "Ada");
    press(&mut harness, "Take the seat away");
    harness.query_all_by_label("Take the seat away").next().unwrap().click();
    until(&mut harness, "2 people");
    assert_eq!(host.room().seated().count(), 2);
}

#[test]
fn where_phones_cannot_be_let_in_the_room_is_open_all_the_same_and_says_why() {
    let data = desk();
    let mut harness = window(data.path(), Some(Air { is_shut: true, ..Air::default() }));
    setup(&mut harness);
    press(&mut harness, "Phones on this network");
    until_address(&mut harness);
    press(&mut harness, "Open the room");
    until(&mut harness, "Port 7070 is taken.");
    assert_eq!(route(&harness), Route::Room);
    assert!(shows(&harness, "By show of hands"));
}

#[test]
fn a_room_that_was_not_ended_is_offered_first_and_opens_where_it_was() {
    let data = desk();
    let mut harness = window(data.path(), None);
    setup(&mut harness);
    key(&mut harness, Key::Enter);
    until(&mut harness, "On the wall now");
    step(&mut harness, "Let them talk it over");
    drop(harness);
    let mut harness = window(data.path(), None);
    press(&mut harness, "Workshop");
    until(&mut harness, "Reopen ");
    assert!(shows(&harness, "decision 1?"));
    key(&mut harness, Key::Enter);
    until(&mut harness, "Let them talk it over");
    assert_eq!(route(&harness), Route::Room);
}

#[test]
fn a_wish_is_kept_once_the_trainer_has_said_whose_it_is_and_its_phone_is_told() {
    let data = desk();
    let air = Air::default();
    let mut harness = window(data.path(), Some(air.clone()));
    let host = with_phones(&mut harness, &air);
    let act = |act: Act| host.act(act, None).wait().unwrap();
    for _ in 0..3 {
        act(Act::Next);
    }
    answers(&host, 1, Answer::Way(1), None);
    for _ in 0..4 {
        act(Act::Next);
    }
    act(Act::End);
    for (seat, name) in [(1, "Ada Lovelace"), (2, "Ada Lovelace"), (3, "Tess")] {
        host.act(Act::Keep { seat: SeatNo(seat) }, Some(name.to_owned())).wait().unwrap();
    }
    until(&mut harness, "3 participants want to keep the run");
    assert!(shows(&harness, "Was “Ada” in the room. Nobody here has this name."));
    press(&mut harness, "Close the room and forget names");
    assert!(shows(&harness, "you have not answered") && route(&harness) == Route::RoomAfter);
    tab_to(&mut harness, "Tess: Do not keep");
    key(&mut harness, Key::Space);
    press(&mut harness, "Keep the run for 2 people");
    until(&mut harness, "Kept as “Ada Lovelace 2”.");
    assert!(shows(&harness, "Kept as “Ada Lovelace”.") && shows(&harness, "Not kept."));
    assert_eq!(host.room().seat(SeatNo(2)).unwrap().settled, Settled::Kept("Ada Lovelace 2".to_owned()));
    assert_eq!(host.room().seat(SeatNo(3)).unwrap().settled, Settled::Refused);
    press(&mut harness, "Close the room and forget names");
    assert_eq!(route(&harness), Route::Workshop);
    // What was is listed, and forgotten once that is confirmed.
    until(&mut harness, "Workshops that were");
    press(&mut harness, "Workshops that were");
    harness.query_all_by_label_contains("Forget The Wrong Plate").next().unwrap().click();
    settle(&mut harness);
    press(&mut harness, "Forget it");
    for _ in 0..500 {
        settle(&mut harness);
        if !shows(&harness, "Forget The Wrong Plate") && !shows(&harness, "Workshops that were") {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    panic!("it is still listed");
}

#[test]
fn a_room_that_stops_is_let_go_of_and_offered_to_be_reopened_and_the_library_tells_of_one_left_open() {
    let data = desk();
    let air = Air::default();
    let mut harness = window(data.path(), Some(air.clone()));
    let host = with_phones(&mut harness, &air);
    host.on_change(Box::new(|| panic!("fails on purpose")));
    drop(host.act(Act::Next, None).wait());
    until(&mut harness, "The workshop has stopped after a failure");
    assert_eq!(route(&harness), Route::Workshop);
    until(&mut harness, "Reopen it");
    press(&mut harness, "Practice");
    assert!(shows(&harness, "A workshop was not ended: "));
    press(&mut harness, "Reopen it or end it");
    until(&mut harness, "Reopen it");
    drop((harness, host));
    let mut harness = window(data.path(), None);
    assert!(shows(&harness, "A workshop was not ended: "), "told at the start");
    press(&mut harness, "Reopen it or end it");
    assert_eq!(route(&harness), Route::Workshop);
}

/// Whether a field holds this.
fn has(harness: &Harness<'_, Slot>, value: &str) -> bool {
    harness.query_all_by_value(value).next().is_some()
}

/// A room by show of hands in which the first two figures are typed.
pub(crate) fn counting(data: &Path) -> Harness<'static, Slot> {
    let mut harness = window(data, None);
    setup(&mut harness);
    key(&mut harness, Key::Enter);
    until(&mut harness, "On the wall now");
    step(&mut harness, "Let them talk it over");
    step(&mut harness, "Let everybody choose");
    step(&mut harness, "Show how the room chose");
    for typed in ["9", " ", "4"] {
        type_in(&mut harness, typed);
    }
    until(&mut harness, "Chosen 4 times");
    harness
}

#[test]
fn hands_that_were_typed_are_there_after_the_program_closed_and_after_the_workshop_ended() {
    let data = desk();
    drop(counting(data.path()));
    let mut harness = window(data.path(), None);
    setup(&mut harness);
    until(&mut harness, "Reopen it");
    press(&mut harness, "Reopen it");
    until(&mut harness, "Chosen 9 times");
    assert!(has(&harness, "9") && has(&harness, "4"), "and in their fields");
    press(&mut harness, "End the workshop");
    assert!(shows(&harness, "also what is being chosen now"), "and nothing is said to be lost");
    harness.query_all_by_label("End the workshop").next().unwrap().click();
    until(&mut harness, "Close the room");
    assert!(shows(&harness, "9: ") && shows(&harness, "4: ") && shows(&harness, "The workshop ended before anything"));
}

#[test]
fn hands_that_could_not_be_saved_are_kept_in_their_fields_and_counted_once_they_can_be() {
    let data = desk();
    let mut harness = counting(data.path());
    let record = data.path().join("rooms/now.room");
    let aside = data.path().join("aside.room");
    std::fs::rename(&record, &aside).unwrap();
    std::fs::write(&record, "another file\n").unwrap();
    type_in(&mut harness, " ");
    type_in(&mut harness, "7");
    until(&mut harness, "now.room");
    assert!(has(&harness, "7") && !shows(&harness, "Chosen 7 times"));
    std::fs::rename(&aside, &record).unwrap();
    for _ in 0..2 {
        type_in(&mut harness, " ");
    }
    until(&mut harness, "Send them to find someone");
    assert!(shows(&harness, "Chosen 7 times") && shows(&harness, "Chosen 9 times"));
}

#[test]
fn a_figure_no_room_has_is_declined_in_words_and_hands_that_stand_are_in_their_fields() {
    let data = desk();
    let mut harness = counting(data.path());
    type_in(&mut harness, "999");
    until(&mut harness, "none above 500");
    assert!(!shows(&harness, "Chosen 4999 times"));
    for _ in 0..3 {
        key(&mut harness, Key::Backspace);
    }
    until(&mut harness, "Chosen 4 times");
    assert!(!shows(&harness, "none above 500"), "what was put right is told no longer");
    for _ in 0..3 {
        type_in(&mut harness, " ");
    }
    until(&mut harness, "Send them to find someone");
    press(&mut harness, "Ask again");
    until(&mut harness, "second vote");
    for _ in 0..4 {
        type_in(&mut harness, " ");
    }
    until(&mut harness, "Send them to find someone");
    assert!(has(&harness, "9"), "who corrects one of them finds the others");
}
