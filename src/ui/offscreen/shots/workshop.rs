//! The ways into a workshop, with phones that are made up.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use crate::domain::workshop::{Act, Answer, Branch, Decision, Phase, SeatNo, Setup};
use crate::ui::offscreen::Offscreen;
use crate::ui::offscreen::ways::at_home;
use crate::ui::route::Route;
use crate::ui::screens::Action;
use crate::ui::screens::room_debrief::Action as After;
use crate::ui::screens::workshop::{Action as Ask, Change, Question};
use crate::words::Said;
use crate::workflow::room::door::{Crowd, Interface, Listen, Network, OpenRoom};
use crate::workflow::room::{Host, SitReply};

/// Who sits there.
const NAMES: [&str; 26] = [
    "Aiko", "Ben", "Celeste", "Dario", "Ewa", "Farid", "Greta", "Hana", "Ivo", "Jules", "Kofi", "Lena", "Mei", "Nadia",
    "Owen", "Pilar", "Quentin", "Rosa", "Sami", "Tove", "Uma", "Viktor", "Wanda", "Xavi", "Yara", "Zoltan",
];
/// As long as a name may be.
const LONG_NAME: &str = "Maximiliane von Hohenstein";
/// What the first of them choose.
const CHOICES: [usize; 22] = [0, 1, 0, 2, 0, 1, 3, 0, 2, 1, 0, 1, 3, 0, 2, 1, 0, 1, 2, 0, 1, 3];
/// What the first of them choose once they have talked.
const CHOICES_AGAIN: [usize; 14] = [0, 0, 0, 2, 0, 1, 0, 0, 0, 1, 0, 1, 3, 0];
/// What somebody types.
const TYPED: [&str; 4] = [
    "I’m so sorry. You told us twice, and on your birthday. I’ll take this now and stand by the pass until it’s right; ten minutes.",
    "That’s on us. What would help most: the same dish without dairy, or something that’s quicker?",
    "You said it twice and we didn’t hear it. Please don’t touch that plate; I’ll bring you a clean one myself in ten minutes.",
    "Oh no, not on your birthday! Sorry about that. Let me see what the kitchen can do.",
];

/// A network that reaches nobody.
#[derive(Debug)]
pub(super) struct MadeUp {
    is_flood: bool,
}

impl Network for MadeUp {
    fn interfaces(&self) -> Vec<Interface> {
        let of = |name: &str, addr: [u8; 4], is_loopback| Interface {
            name: name.to_owned(),
            addr: IpAddr::V4(Ipv4Addr::from(addr)),
            is_loopback,
        };
        vec![of("wlan0", [192, 168, 8, 20], false), of("lo", [127, 0, 0, 1], true)]
    }

    fn open(&self, _: &Host, listen: Listen) -> Result<Box<dyn OpenRoom>, Said> {
        Ok(Box::new(MadeUpDoor { addr: listen.addr, is_flood: self.is_flood }))
    }
}

#[derive(Debug)]
struct MadeUpDoor {
    addr: SocketAddr,
    is_flood: bool,
}

impl OpenRoom for MadeUpDoor {
    fn addr(&self) -> SocketAddr {
        self.addr
    }

    fn join_url(&self) -> String {
        format!("{}/#K7M4QF", self.url())
    }

    fn is_awake(&self, seat: SeatNo) -> bool {
        seat.0 != 25
    }

    fn crowd(&self) -> Crowd {
        Crowd { connections: 26, queue: if self.is_flood { 412 } else { 0 }, is_flood: self.is_flood }
    }
}

fn ask(window: &mut Offscreen, action: Ask) {
    window.act(Action::Workshop(action));
    window.wait_for_searches();
}

/// The setup as it is come to.
pub(super) fn setup(window: &mut Offscreen) {
    at_home(window);
    window.act(Action::Go(Route::Workshop));
    window.wait_for_searches();
}

/// The setup with phones and tables.
pub(super) fn setup_phones(window: &mut Offscreen) {
    with_network(window, false);
    setup(window);
    ask(window, Ask::Setup(Change::Phones(true)));
    ask(window, Ask::Setup(Change::Tables(true)));
    ask(window, Ask::Setup(Change::Minutes(0, 2)));
}

fn with_network(window: &mut Offscreen, is_flood: bool) {
    window.app().let_in_by(Box::new(MadeUp { is_flood }));
}

/// Opens a room of a case with everybody in it.
fn open(window: &mut Offscreen, case: &str, changes: &[Change]) {
    open_at(window, case, changes, false);
}

fn open_at(window: &mut Offscreen, case: &str, changes: &[Change], is_flood: bool) {
    with_network(window, is_flood);
    setup(window);
    let at = window.app().workshop_case(case).unwrap_or(0);
    ask(window, Ask::Setup(Change::Case(at)));
    ask(window, Ask::Setup(Change::Phones(true)));
    for change in changes {
        ask(window, Ask::Setup(*change));
    }
    ask(window, Ask::Open);
    let Some(host) = window.app().room() else { return };
    for name in NAMES {
        drop(host.sit(name.to_owned(), None).map(SitReply::wait));
    }
    if is_flood {
        drop(host.sit(LONG_NAME.to_owned(), None).map(SitReply::wait));
    }
    window.rest();
}

/// Goes so many steps on, the room answering where it is asked.
fn go(window: &mut Offscreen, steps: usize) {
    for _ in 0..steps {
        let Some(room) = window.app().room().map(|host| host.room()) else { return };
        match room.phase() {
            Phase::Commit => answer(window),
            Phase::Show if room.decision().is_some_and(|here| !here.is_asked) => {
                ask(window, Ask::Do(Act::Pick(Branch::Way(0))));
            }
            _ => {}
        }
        ask(window, Ask::Do(Act::Next));
    }
    if window.app().room().is_some_and(|host| host.room().phase() == Phase::Commit) {
        answer(window);
    }
}

/// The room is asked again, and fewer vote than the first time.
fn vote_again(window: &mut Offscreen) {
    ask(window, Ask::Do(Act::AskAgain));
    let Some(host) = window.app().room() else { return };
    let room = host.room();
    let (decision, round) = (room.decision_at(), room.decision().map_or(0, Decision::round_at));
    for (at, way) in CHOICES_AGAIN.iter().enumerate() {
        let act = Act::Answer { seat: SeatNo(at as u32 + 1), decision, round, answer: Answer::Way(*way) };
        drop(host.act(act, None).wait());
    }
    window.rest();
}

/// Most of the room chooses; the first of them in their own words where the room takes them.
fn answer(window: &mut Offscreen) {
    let Some(host) = window.app().room() else { return };
    let room = host.room();
    let (decision, ways) = (room.decision_at(), room.decision().map_or(1, |here| here.ways.len()));
    for (at, way) in CHOICES.iter().enumerate() {
        let seat = SeatNo(at as u32 + 1);
        let typed = room.setup().asks.typed.then(|| TYPED.get(at)).flatten();
        let answer = if typed.is_some() { Answer::Words } else { Answer::Way(way % ways) };
        let act = Act::Answer { seat, decision, round: 0, answer };
        drop(host.act(act, typed.map(|words| (*words).to_owned())).wait());
    }
    window.rest();
}

/// The panel so many steps into The Wrong Plate.
pub(super) fn panel_at(window: &mut Offscreen, steps: usize) {
    open(window, "wrong-plate", &[Change::Typed]);
    go(window, steps);
}

/// The same by show of hands.
pub(super) fn hands_at(window: &mut Offscreen, steps: usize) {
    setup(window);
    let at = window.app().workshop_case("wrong-plate").unwrap_or(0);
    ask(window, Ask::Setup(Change::Case(at)));
    ask(window, Ask::Open);
    for _ in 0..steps {
        ask(window, Ask::Do(Act::Next));
    }
    ask(window, Ask::Do(Act::Hands { counts: vec![9, 4, 5, 6] }));
    ask(window, Ask::CountHands(true));
}

/// A branch is played, beside what the room expected.
pub(super) fn expected(window: &mut Offscreen) {
    open(window, "wrong-plate", &[Change::Predict, Change::Typed]);
    go(window, 6);
    let Some(host) = window.app().room() else { return };
    for (at, line) in CHOICES.iter().enumerate() {
        drop(host.act(Act::Predict { seat: SeatNo(at as u32 + 1), decision: 0, line: *line }, None).wait());
    }
    go(window, 1);
}

/// The room chooses once more, and some have.
pub(super) fn again(window: &mut Offscreen) {
    open(window, "wrong-plate", &[Change::Typed]);
    go(window, 5);
    vote_again(window);
}

/// The room is asked where the plan passes by.
pub(super) fn extra(window: &mut Offscreen) {
    passed_by(window);
    ask(window, Ask::Do(Act::AskHere));
    go(window, 2);
}

/// The library after a workshop that was not ended.
pub(super) fn left_open(window: &mut Offscreen) {
    reopen(window);
    window.act(Action::Go(Route::Library));
}

/// The room before its first decision by show of hands.
pub(super) fn hands_lobby(window: &mut Offscreen) {
    with_network(window, false);
    setup(window);
    ask(window, Ask::Open);
}

/// Phones are let in after all: it is asked where, and what plain HTTP means there.
pub(super) fn door_asked(window: &mut Offscreen) {
    hands_lobby(window);
    ask(window, Ask::Do(Act::Next));
    ask(window, Ask::AskDoor(true));
}

/// A scene the plan passes by.
pub(super) fn passed_by(window: &mut Offscreen) {
    open(window, "wrong-plate", &[Change::Typed]);
    until_passed_by(window);
}

/// Whoever comes late is told on the wall how to join; the clock stands, and hands come on top of phones.
pub(super) fn late(window: &mut Offscreen) {
    panel_at(window, 3);
    ask(window, Ask::JoinOnWall);
    ask(window, Ask::Do(Act::Hands { counts: vec![2, 1, 0, 0] }));
    ask(window, Ask::Do(Act::Pause));
}

/// The same on the wall in this window.
pub(super) fn wall_late(window: &mut Offscreen) {
    late(window);
    ask(window, Ask::Wall);
}

/// Decisions to go back to.
pub(super) fn branches(window: &mut Offscreen) {
    panel_at(window, 13);
    ask(window, Ask::Replays(true));
}

/// It is asked whether somebody is to lose their seat.
pub(super) fn seat_asked(window: &mut Offscreen) {
    panel_at(window, 3);
    ask(window, Ask::Rename(Some(SeatNo(24))));
    ask(window, Ask::Ask(Some(Question::Remove(SeatNo(24)))));
}

/// It is asked where the sheets go.
pub(super) fn sheets_asked(window: &mut Offscreen) {
    setup(window);
    ask(window, Ask::AskSheets);
}

/// The room that was not ended is offered first.
pub(super) fn reopen(window: &mut Offscreen) {
    setup(window);
    window.app().leave_a_room("wrong-plate", |setup: &mut Setup| "Thursday group".clone_into(&mut setup.group), 7);
    window.act(Action::Go(Route::Library));
    window.act(Action::Go(Route::Workshop));
    window.wait_for_searches();
}

/// Names wait, somebody floods the door, and one is given another name.
pub(super) fn crowded(window: &mut Offscreen) {
    open_at(window, "wrong-plate", &[Change::Approve], true);
    let seats: Vec<SeatNo> = (1..=22).map(SeatNo).collect();
    for seat in seats {
        ask(window, Ask::Do(Act::Admit { seat }));
    }
    ask(window, Ask::Rename(Some(SeatNo(23))));
}

/// It is asked whether the workshop is to end.
pub(super) fn ending(window: &mut Offscreen) {
    panel_at(window, 5);
    ask(window, Ask::Ask(Some(Question::End)));
}

/// The end.
pub(super) fn after(window: &mut Offscreen) {
    panel_at(window, 4);
    ask(window, Ask::Do(Act::End));
}

/// The end of a case that was played through, with a second round at its first decision and somebody who wants to keep the run.
pub(super) fn looked_back_on(window: &mut Offscreen) {
    open(window, "wrong-plate", &[Change::Predict, Change::Tables(false)]);
    go(window, 4);
    ask(window, Ask::Do(Act::AskAgain));
    if let Some(host) = window.app().room() {
        for (at, way) in CHOICES.iter().enumerate() {
            let answer = Answer::Way(if *way == 2 { 0 } else { *way });
            let act = Act::Answer { seat: SeatNo(at as u32 + 1), decision: 0, round: 1, answer };
            drop(host.act(act, None).wait());
        }
    }
    go(window, 60);
    if let Some(host) = window.app().room() {
        for (seat, name) in [(3, "Celeste Moreau"), (5, "Noor"), (8, "Hana")] {
            drop(host.act(Act::Keep { seat: SeatNo(seat) }, Some(name.to_owned())).wait());
        }
    }
    window.rest();
}

/// The same with the field for the hand-out, and the run kept.
pub(super) fn looked_back_on_and_kept(window: &mut Offscreen) {
    looked_back_on(window);
    ask(window, Ask::After(After::Keep));
    ask(window, Ask::After(After::AskHandOut(true)));
}

/// The wall's last page over the page that looks back.
pub(super) fn last_wall(window: &mut Offscreen) {
    looked_back_on(window);
    ask(window, Ask::After(After::Wall));
}

/// The wall in this window, so many steps into a case.
pub(super) fn wall_at(window: &mut Offscreen, case: &str, steps: usize) {
    open(window, case, &[Change::Names]);
    go(window, steps);
    ask(window, Ask::Wall);
}

/// The wall with so many replies in somebody's own words.
pub(super) fn wall_typed(window: &mut Offscreen, released: u32) {
    open(window, "wrong-plate", &[Change::Typed]);
    go(window, 4);
    for seat in (1..=released).map(SeatNo) {
        ask(window, Ask::Do(Act::Release { seat }));
    }
    ask(window, Ask::Wall);
}

/// The wall at the second vote of a case, so many steps after it began.
pub(super) fn wall_again(window: &mut Offscreen, case: &str, steps: usize) {
    open(window, case, &[Change::Typed]);
    go(window, 5);
    vote_again(window);
    for _ in 0..steps {
        ask(window, Ask::Do(Act::Next));
    }
    ask(window, Ask::Wall);
}

/// The wall at the reveal of a second vote, with a reply in somebody's own words from the first.
pub(super) fn wall_again_typed(window: &mut Offscreen) {
    open(window, "wrong-plate", &[Change::Typed]);
    go(window, 5);
    ask(window, Ask::Do(Act::AskAgain));
    ask(window, Ask::Do(Act::Next));
    ask(window, Ask::Do(Act::Release { seat: SeatNo(1) }));
    ask(window, Ask::Wall);
}

/// The wall while the clock stands.
pub(super) fn wall_paused(window: &mut Offscreen) {
    open(window, "wrong-plate", &[Change::Names]);
    go(window, 5);
    ask(window, Ask::Do(Act::Pause));
    ask(window, Ask::Wall);
}

/// The wall with hands beside phones, and a tie.
pub(super) fn wall_tie(window: &mut Offscreen) {
    open(window, "wrong-plate", &[Change::Names]);
    go(window, 3);
    ask(window, Ask::Do(Act::Hands { counts: vec![0, 1, 0, 2] }));
    ask(window, Ask::Do(Act::Next));
    ask(window, Ask::Wall);
}

/// The wall where the plan does not stop.
pub(super) fn wall_between(window: &mut Offscreen) {
    open(window, "wrong-plate", &[Change::Names]);
    until_passed_by(window);
    ask(window, Ask::Wall);
}

/// Goes on to where the plan does not stop.
fn until_passed_by(window: &mut Offscreen) {
    for _ in 0..60 {
        go(window, 1);
        let Some(room) = window.app().room().map(|host| host.room()) else { return };
        if room.phase() == Phase::Show && room.decision().is_some_and(|here| !here.is_asked) {
            return;
        }
    }
}

/// The wall while the room predicts.
pub(super) fn wall_predicting(window: &mut Offscreen) {
    open(window, "wrong-plate", &[Change::Predict]);
    go(window, 6);
    ask(window, Ask::Wall);
}

/// The wall before a show of hands.
pub(super) fn wall_hands(window: &mut Offscreen) {
    hands_at(window, 0);
    ask(window, Ask::Wall);
}

impl Offscreen {
    /// A room with so many phones, choosing at its first decision, with the wall over the window: what a bench measures. Nothing where
    /// no room could be opened.
    pub fn lead(&mut self, case: &str, seats: usize) -> Option<Host> {
        open(self, case, &[Change::Names]);
        let host = self.app().room()?;
        for seat in NAMES.len()..seats {
            host.sit(format!("Guest {seat}"), None).ok()?.wait().ok()?;
        }
        for _ in 0..3 {
            self.next_step();
        }
        ask(self, Ask::Wall);
        Some(host)
    }

    /// The room goes a step on.
    pub fn next_step(&mut self) {
        ask(self, Ask::Do(Act::Next));
    }
}
