//! Which connections are open, what each is doing, and which has to make room: who sits in the room keeps theirs, and of the others the
//! one that has been idle or dawdling longest goes first. Who sits is the room's word, asked each time: a seat can be taken away.

use std::collections::BTreeMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::Notify;
use tokio::time::Instant;

use crate::domain::workshop::{Room, SeatNo};
use crate::server::limits::neighbourhood;

/// Connections in all.
const CONNECTIONS_MAX: usize = 256;
/// From one address, without a seat: thirty phones behind one address are thirty or sixty.
const ADDRESS_MAX: usize = 64;
/// With one seat: a page and its pictures need two or three, a second tab as many.
const SEAT_MAX: usize = 6;
/// So many of them stay whatever the crowd, also those of somebody who waits to be let in; all seats there can be have no more than all
/// connections.
const SEAT_FIRM: usize = 2;

/// The head of a request has to be there so soon after its first sign, or after the connection was made.
const HEAD_WITHIN: Duration = Duration::from_secs(5);
/// A connection on which nothing is asked is closed.
const IDLE_FOR: Duration = Duration::from_mins(1);
/// No answer takes longer: the long question is answered after 20 seconds.
const ANSWER_WITHIN: Duration = Duration::from_secs(40);
/// Who takes nothing of an answer for so long does not want it.
const TAKEN_WITHIN: Duration = Duration::from_secs(8);
/// A stranger is not kept waiting for an answer. Where room is needed, whoever has neither sent a whole request nor taken the answer
/// after this goes before those who have only just come: the request of a phone is there a few milliseconds after its connection.
const DAWDLES_AFTER: Duration = Duration::from_millis(50);

/// What a connection is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Doing {
    /// A request is arriving, or its first sign is awaited.
    Arriving,
    /// It is being answered, or the rest of it is awaited.
    Asking,
    /// A seat is being written down for it, which takes as long as the disk does.
    Sitting,
    /// The answer is being taken.
    Taking,
    /// Nothing.
    Idle,
}

#[derive(Debug)]
struct State {
    doing: Doing,
    since: Instant,
    seat: Option<SeatNo>,
    /// The first signs of a request are there that was not read to the end of its head.
    is_begun: bool,
    /// Bytes of the request's body that have not come yet.
    body_left: usize,
    /// The last signs of a head: whether an empty line has begun, which ends it.
    line: Line,
}

/// How far the line of a head has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Line {
    /// Something stands in it.
    Filled,
    /// Nothing yet, or the half of its end.
    Empty,
}

/// What is known of one connection, by those who serve it and by the door.
#[derive(Debug)]
pub(super) struct Pulse {
    state: Mutex<State>,
    /// Told when it has to make room.
    pub(super) shown_out: Notify,
    /// Told when another patience applies than a moment before.
    pub(super) turned: Notify,
}

impl Pulse {
    fn new() -> Self {
        let state = State {
            doing: Doing::Arriving,
            since: Instant::now(),
            seat: None,
            is_begun: false,
            body_left: 0,
            line: Line::Filled,
        };
        Self { state: Mutex::new(state), shown_out: Notify::new(), turned: Notify::new() }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn doing(&self) -> Doing {
        self.state().doing
    }

    pub(super) fn now(&self, doing: Doing) {
        let mut state = self.state();
        (state.doing, state.since) = (doing, Instant::now());
        drop(state);
        self.turned.notify_one();
    }

    /// The head of a request is there, and so much of a body is to follow; `None` where nobody said how much.
    pub(super) fn asked(&self, body: Option<usize>) {
        let mut state = self.state();
        (state.is_begun, state.body_left) = (false, body.unwrap_or(usize::MAX));
        drop(state);
        self.now(Doing::Asking);
    }

    /// The answer has been taken. Of the next request something may be there already, and its time runs from now on.
    pub(super) fn taken(&self) {
        let is_begun = self.state().is_begun;
        self.now(if is_begun { Doing::Arriving } else { Doing::Idle });
    }

    /// How many of these signs, which have come in, belong to the request that is read now: its body, or the head up to its end. What
    /// is behind belongs to the next one and waits for this one's answer; so the time of each begins when its turn does. Only the first
    /// signs of a request count: one sign every few seconds is no progress.
    pub(super) fn heard(&self, signs: &[u8]) -> usize {
        let mut state = self.state();
        if state.body_left > 0 {
            let many = signs.len().min(state.body_left);
            if state.body_left < usize::MAX {
                state.body_left -= many;
            }
            return many;
        }
        if matches!(state.doing, Doing::Asking | Doing::Sitting) {
            return 0;
        }
        let many = state.until_head_ends(signs);
        state.is_begun |= many > 0;
        let is_first = many > 0 && state.doing == Doing::Idle;
        drop(state);
        if is_first {
            self.now(Doing::Arriving);
        }
        many
    }

    /// When it is to be closed unless something happens.
    pub(super) fn due(&self) -> Instant {
        let state = self.state();
        let patience = match state.doing {
            Doing::Arriving => HEAD_WITHIN,
            Doing::Asking | Doing::Sitting => ANSWER_WITHIN,
            Doing::Taking => TAKEN_WITHIN,
            Doing::Idle => IDLE_FOR,
        };
        state.since + patience
    }

    fn seat(&self) -> Option<SeatNo> {
        self.state().seat
    }

    /// How readily a stranger's could be shown out: who dawdles before who does not, and of both the oldest first.
    fn spare(&self, now: Instant) -> Option<(bool, Instant)> {
        let state = self.state();
        let is_fresh = match state.doing {
            Doing::Sitting => return None,
            Doing::Idle => false,
            Doing::Arriving | Doing::Asking | Doing::Taking => now < state.since + DAWDLES_AFTER,
        };
        Some((is_fresh, state.since))
    }
}

impl State {
    /// How many of these signs there are up to the end of a head, which is an empty line; all of them if it is not among them.
    fn until_head_ends(&mut self, signs: &[u8]) -> usize {
        for (at, sign) in signs.iter().enumerate() {
            let was = self.line;
            self.line = match sign {
                b'\n' => Line::Empty,
                b'\r' => was,
                _ => Line::Filled,
            };
            if *sign == b'\n' && was == Line::Empty {
                self.line = Line::Filled;
                return at + 1;
            }
        }
        signs.len()
    }
}

/// How many connections a seat may have: none once it was taken away, few while it waits to be let in.
pub(super) fn allowed(room: &Room, seat: SeatNo) -> usize {
    match room.seat(seat) {
        Some(seat) if seat.is_gone => 0,
        Some(seat) if seat.is_in => SEAT_MAX,
        Some(_) => SEAT_FIRM,
        None => 0,
    }
}

#[derive(Debug)]
struct Open {
    from: IpAddr,
    pulse: Arc<Pulse>,
}

#[derive(Debug, Default)]
struct Known {
    open: BTreeMap<u64, Open>,
    admitted: u64,
}

impl Known {
    /// Where seats alone hold every connection, the oldest one that asks nothing of a seat with more than it needs.
    fn beyond_the_firm(&self, seat_of: impl Fn(&Open) -> Option<SeatNo>) -> Option<u64> {
        let mut of_seats: BTreeMap<SeatNo, Vec<(&u64, &Open)>> = BTreeMap::new();
        for (number, open) in &self.open {
            if let Some(seat) = seat_of(open) {
                of_seats.entry(seat).or_default().push((number, open));
            }
        }
        let many = of_seats.into_values().filter(|open| open.len() > SEAT_FIRM).flatten();
        let quiet = many.filter(|(_, open)| open.pulse.doing() != Doing::Asking);
        quiet.min_by_key(|(_, open)| open.pulse.state().since).map(|(number, _)| *number)
    }
}

/// All open connections.
#[derive(Debug, Clone, Default)]
pub(super) struct Doors(Arc<Mutex<Known>>);

/// A connection that was let in; it counts until this is dropped.
#[derive(Debug)]
pub(super) struct Entry {
    doors: Doors,
    number: u64,
    pub(super) pulse: Arc<Pulse>,
}

impl Doors {
    /// Lets a connection in, if need be in the place of another; `None` if there is no room. `allowed` is what each seat may have now.
    pub(super) fn admit(&self, from: IpAddr, allowed: impl Fn(SeatNo) -> usize) -> Option<Entry> {
        let from = neighbourhood(from);
        let mut known = self.known();
        let seat_of = |open: &Open| open.pulse.seat().filter(|seat| allowed(*seat) > 0);
        let strangers = known.open.values().filter(|open| open.from == from && seat_of(open).is_none()).count();
        let crowds_alone = strangers >= ADDRESS_MAX;
        if crowds_alone || known.open.len() >= CONNECTIONS_MAX {
            let now = Instant::now();
            let others = known.open.iter().filter(|(_, open)| !crowds_alone || open.from == from);
            let strange = others.filter(|(_, open)| seat_of(open).is_none());
            let spare = strange.filter_map(|(number, open)| Some((open.pulse.spare(now)?, *number))).min();
            let spare = spare.map(|(_, number)| number);
            let spare = spare.or_else(|| if crowds_alone { None } else { known.beyond_the_firm(seat_of) });
            let gone = known.open.remove(&spare?)?;
            gone.pulse.shown_out.notify_one();
        }
        known.admitted += 1;
        let number = known.admitted;
        let pulse = Arc::new(Pulse::new());
        known.open.insert(number, Open { from, pulse: Arc::clone(&pulse) });
        drop(known);
        Some(Entry { doors: self.clone(), number, pulse })
    }

    /// A connection has shown that it belongs to a seat that may have so many. `false` if it has them already.
    pub(super) fn belongs(&self, pulse: &Pulse, seat: SeatNo, allowed: usize) -> bool {
        if pulse.seat() == Some(seat) {
            return true;
        }
        let of_seat = self.known().open.values().filter(|open| open.pulse.seat() == Some(seat)).count();
        let may = of_seat < allowed;
        if may {
            pulse.state().seat = Some(seat);
        }
        may
    }

    /// How many are open.
    pub(super) fn count(&self) -> usize {
        self.known().open.len()
    }

    fn known(&self) -> MutexGuard<'_, Known> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Entry {
    fn drop(&mut self) {
        self.doors.known().open.remove(&self.number);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(last: u32) -> IpAddr {
        IpAddr::from(std::net::Ipv4Addr::from(0x7F00_0000 + last))
    }

    fn all_sit(_: SeatNo) -> usize {
        SEAT_MAX
    }

    fn is_open(doors: &Doors, entry: &Entry) -> bool {
        doors.known().open.contains_key(&entry.number)
    }

    /// Connections of these seats, so many each, on which nothing is asked.
    fn seated(doors: &Doors, seats: std::ops::Range<u32>, each: usize) -> Vec<Entry> {
        let seats = seats.flat_map(|seat| std::iter::repeat_n(SeatNo(seat), each));
        let seated = seats.map(|seat| {
            let entry = doors.admit(address(1), all_sit).unwrap();
            assert!(doors.belongs(&entry.pulse, seat, SEAT_MAX));
            entry.pulse.now(Doing::Idle);
            entry
        });
        seated.collect()
    }

    fn let_dawdle() {
        std::thread::sleep(DAWDLES_AFTER);
    }

    #[test]
    fn who_dawdles_makes_room_and_who_sits_never_does() {
        let doors = Doors::default();
        let seated = seated(&doors, 0..30, 1);
        let dawdlers: Vec<Entry> = (0..ADDRESS_MAX).map(|_| doors.admit(address(1), all_sit).unwrap()).collect();
        assert!(doors.admit(address(2), all_sit).is_some(), "another address is not theirs");
        dawdlers[5].pulse.now(Doing::Idle);
        let late = doors.admit(address(1), all_sit).unwrap();
        assert_eq!(doors.count(), seated.len() + ADDRESS_MAX);
        assert!(!is_open(&doors, &dawdlers[5]), "the idle one has gone");
        let_dawdle();
        for (at, doing) in [Doing::Arriving, Doing::Sitting, Doing::Asking, Doing::Taking].into_iter().enumerate() {
            dawdlers[at].pulse.now(doing);
        }
        let more: Vec<Entry> = (0..ADDRESS_MAX - 5).map(|_| doors.admit(address(1), all_sit).unwrap()).collect();
        assert!(dawdlers[..4].iter().all(|entry| is_open(&doors, entry)), "who is about something stays longest");
        assert!(!is_open(&doors, &dawdlers[6]));
        let still: Vec<Entry> = (0..ADDRESS_MAX).map(|_| doors.admit(address(1), all_sit).unwrap()).collect();
        let stay: Vec<bool> = dawdlers[..4].iter().map(|entry| is_open(&doors, entry)).collect();
        assert_eq!(stay, [false, true, false, false], "but nobody stays who is not just given a seat");
        assert!(seated.iter().all(|entry| is_open(&doors, entry)));
        drop((late, more, still, dawdlers));
        assert_eq!(doors.count(), seated.len());
    }

    #[test]
    fn a_seat_that_was_taken_away_holds_no_connection() {
        let doors = Doors::default();
        let seated = seated(&doors, 0..43, SEAT_MAX - 1);
        let rest = CONNECTIONS_MAX - seated.len();
        let others: Vec<Entry> = (0..rest).map(|_| doors.admit(address(2), all_sit).unwrap()).collect();
        let is_gone = |_: SeatNo| 0;
        let_dawdle();
        let more: Vec<Entry> = (0..200).filter_map(|_| doors.admit(address(1), is_gone)).collect();
        let held = seated.iter().filter(|entry| is_open(&doors, entry)).count();
        assert_eq!((more.len(), held), (200, seated.len() - 200), "as any stranger's");
        assert!(others.iter().all(|entry| is_open(&doors, entry)));
    }

    #[test]
    fn many_seats_of_one_trickster_leave_two_connections_to_everybody() {
        let doors = Doors::default();
        let tricks = seated(&doors, 0..43, SEAT_MAX - 1);
        let more = seated(&doors, 43..84, 1);
        assert_eq!(doors.count(), CONNECTIONS_MAX);
        let fresh = seated(&doors, 100..143, 1);
        assert!(fresh.iter().chain(&more).all(|entry| is_open(&doors, entry)));
        assert_eq!(tricks.iter().filter(|entry| is_open(&doors, entry)).count(), tricks.len() - 43);
    }

    #[test]
    fn signs_behind_a_request_wait_for_its_answer_and_their_time_begins_then() {
        let pulse = Pulse::new();
        let both = b"GET / HTTP/1.1\r\nHost: a\r\n\r\nGET / HT";
        let (head, half) = both.split_at(both.len() - 8);
        // However the signs come, the head ends at its empty line.
        for end in [1, 16, head.len() - 1] {
            assert_eq!(pulse.heard(&both[..end]), end);
            assert_eq!(pulse.heard(&both[end..]), head.len() - end);
            pulse.asked(Some(3));
            assert_eq!([pulse.heard(b"ab"), pulse.heard(b"cGET"), pulse.heard(half)], [2, 1, 0]);
            pulse.now(Doing::Taking);
            pulse.taken();
            assert_eq!(pulse.doing(), Doing::Idle);
            assert_eq!((pulse.heard(half), pulse.doing()), (half.len(), Doing::Arriving));
            assert_eq!(pulse.heard(b"TP/1.1\n\n"), 8);
            pulse.asked(Some(0));
            pulse.taken();
        }
        // Read while the answer before it is still being taken.
        pulse.now(Doing::Taking);
        assert_eq!(pulse.heard(half), half.len());
        pulse.taken();
        assert_eq!(pulse.doing(), Doing::Arriving);
    }

    #[test]
    fn one_seat_has_a_few_connections_and_all_together_have_256() {
        let doors = Doors::default();
        let many: Vec<Entry> = (0..10).map(|at| doors.admit(address(at), all_sit).unwrap()).collect();
        let belong = many.iter().filter(|entry| doors.belongs(&entry.pulse, SeatNo(1), SEAT_MAX)).count();
        assert_eq!(belong, SEAT_MAX);
        let more: Vec<Entry> = (0..1000).filter_map(|at| doors.admit(address(100 + at), all_sit)).collect();
        assert_eq!(doors.count(), CONNECTIONS_MAX, "of {} that came", more.len());
        assert!(many.iter().take(SEAT_MAX).all(|entry| is_open(&doors, entry)));
    }
}
