//! Which connections are open, what each is doing, and which has to make room: who sits in the room keeps theirs, and of the others the
//! one that has been idle or dawdling longest goes first.

use std::collections::BTreeMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::Notify;
use tokio::time::Instant;

use crate::domain::workshop::SeatNo;
use crate::server::limits::neighbourhood;

/// Connections in all.
const CONNECTIONS_MAX: usize = 256;
/// From one address, without a seat: thirty phones behind one address are thirty or sixty.
const ADDRESS_MAX: usize = 64;
/// With one seat: a page and its pictures need two or three, a second tab as many.
const SEAT_MAX: usize = 6;

/// The head of a request has to be there so soon after its first sign, or after the connection was made.
const HEAD_WITHIN: Duration = Duration::from_secs(5);
/// A connection on which nothing is asked is closed.
const IDLE_FOR: Duration = Duration::from_mins(1);
/// No answer takes longer: the long question is answered after 20 seconds.
const ANSWER_WITHIN: Duration = Duration::from_secs(40);
/// Who takes nothing of an answer for so long does not want it.
const TAKEN_WITHIN: Duration = Duration::from_secs(8);
/// Who has not sent a whole request after this may be shown out where room is needed.
const DAWDLES_AFTER: Duration = Duration::from_millis(50);
/// And who is not answered after this, since the rest of what was announced does not come.
const ANSWERED_AFTER: Duration = Duration::from_millis(400);

/// What a connection is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Doing {
    /// A request is arriving, or its first sign is awaited.
    Arriving,
    /// It is being answered.
    Asking,
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
}

/// What is known of one connection, by those who serve it and by the door.
#[derive(Debug)]
pub(super) struct Pulse {
    state: Mutex<State>,
    /// Told when it has to make room.
    pub(super) shown_out: Notify,
}

impl Pulse {
    fn new() -> Self {
        let state = State { doing: Doing::Arriving, since: Instant::now(), seat: None };
        Self { state: Mutex::new(state), shown_out: Notify::new() }
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
    }

    /// Signs have come in. Only the first ones of a request count: one sign every few seconds is no progress.
    pub(super) fn heard(&self) {
        if self.doing() == Doing::Idle {
            self.now(Doing::Arriving);
        }
    }

    /// When it is to be closed unless something happens.
    pub(super) fn due(&self) -> Instant {
        let state = self.state();
        let patience = match state.doing {
            Doing::Arriving => HEAD_WITHIN,
            Doing::Asking => ANSWER_WITHIN,
            Doing::Taking => TAKEN_WITHIN,
            Doing::Idle => IDLE_FOR,
        };
        state.since + patience
    }

    fn seat(&self) -> Option<SeatNo> {
        self.state().seat
    }

    /// Since when it could be shown out, if it can.
    fn spare_since(&self, now: Instant) -> Option<Instant> {
        let state = self.state();
        // Strangers are never kept waiting for an answer, so one that takes long is one who sends or takes nothing. The head of a
        // phone's request is there at once; only taking a seat waits for the disk.
        let patience = if state.doing == Doing::Asking { ANSWERED_AFTER } else { DAWDLES_AFTER };
        let dawdles = now >= state.since + patience;
        (state.seat.is_none() && (dawdles || state.doing == Doing::Idle)).then_some(state.since)
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
    /// Lets a connection in, if need be in the place of another; `None` if there is no room.
    pub(super) fn admit(&self, from: IpAddr) -> Option<Entry> {
        let from = neighbourhood(from);
        let mut known = self.known();
        let strangers = known.open.values().filter(|open| open.from == from && open.pulse.seat().is_none()).count();
        let crowds_alone = strangers >= ADDRESS_MAX;
        if crowds_alone || known.open.len() >= CONNECTIONS_MAX {
            let now = Instant::now();
            let others = known.open.iter().filter(|(_, open)| !crowds_alone || open.from == from);
            let spare = others.filter_map(|(number, open)| Some((open.pulse.spare_since(now)?, *number))).min();
            let gone = known.open.remove(&spare?.1)?;
            gone.pulse.shown_out.notify_one();
        }
        known.admitted += 1;
        let number = known.admitted;
        let pulse = Arc::new(Pulse::new());
        known.open.insert(number, Open { from, pulse: Arc::clone(&pulse) });
        drop(known);
        Some(Entry { doors: self.clone(), number, pulse })
    }

    /// A connection has shown that it belongs to a seat. `false` if that seat has too many.
    pub(super) fn belongs(&self, pulse: &Pulse, seat: SeatNo) -> bool {
        if pulse.seat() == Some(seat) {
            return true;
        }
        let of_seat = self.known().open.values().filter(|open| open.pulse.seat() == Some(seat)).count();
        let may = of_seat < SEAT_MAX;
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

    #[test]
    fn who_dawdles_makes_room_and_who_sits_never_does() {
        let doors = Doors::default();
        let seated: Vec<Entry> = (0..30)
            .map(|at| (at, doors.admit(address(1)).unwrap()))
            .map(|(at, entry)| {
                assert!(doors.belongs(&entry.pulse, SeatNo(at)));
                entry.pulse.now(Doing::Idle);
                entry
            })
            .collect();
        let dawdlers: Vec<Entry> = (0..ADDRESS_MAX).map(|_| doors.admit(address(1)).unwrap()).collect();
        assert!(doors.admit(address(1)).is_none(), "they have only just come");
        assert!(doors.admit(address(2)).is_some(), "another address is not theirs");
        dawdlers[5].pulse.now(Doing::Idle);
        let late = doors.admit(address(1)).unwrap();
        assert_eq!(doors.count(), seated.len() + ADDRESS_MAX);
        assert!(!doors.known().open.contains_key(&dawdlers[5].number), "the idle one has gone");
        assert!(seated.iter().all(|entry| doors.known().open.contains_key(&entry.number)));
        drop((late, dawdlers));
        assert_eq!(doors.count(), seated.len());
    }

    #[test]
    fn one_seat_has_a_few_connections_and_all_together_have_256() {
        let doors = Doors::default();
        let many: Vec<Entry> = (0..10).map(|at| doors.admit(address(at)).unwrap()).collect();
        let belong = many.iter().filter(|entry| doors.belongs(&entry.pulse, SeatNo(1))).count();
        assert_eq!(belong, SEAT_MAX);
        let more: Vec<Entry> = (0..1000).filter_map(|at| doors.admit(address(100 + at))).collect();
        assert_eq!(many.len() + more.len(), CONNECTIONS_MAX);
    }
}
