//! Who is listening. A phone keeps one question open, which is answered when the room changes; from that is known whether it is awake.
//! Of two tabs with the same seat the newest goes on, and the older is told.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::oneshot;

use crate::domain::workshop::SeatNo;

/// A phone counts as awake for so long after it was last heard of: a question that was just answered is asked anew at once.
const AWAKE_MS: u64 = 6000;

#[derive(Debug, Default)]
struct Phone {
    /// The question that is open, by its number, and how to tell it that another has taken its place.
    open: Option<(u64, oneshot::Sender<()>)>,
    heard_ms: u64,
}

#[derive(Debug, Default)]
struct Known {
    phones: BTreeMap<SeatNo, Phone>,
    asked: u64,
}

/// The open questions of all seats.
#[derive(Debug, Clone, Default)]
pub(super) struct Polls(Arc<Mutex<Known>>);

/// One open question; closed when it is dropped, also because the phone went away.
#[derive(Debug)]
pub(super) struct Poll {
    polls: Polls,
    seat: SeatNo,
    number: u64,
    /// Comes when a newer tab has taken over.
    pub(super) taken_over: oneshot::Receiver<()>,
}

impl Polls {
    /// A phone asks. A question of the same seat that is still open is told that it is over.
    pub(super) fn open(&self, seat: SeatNo, now_ms: u64) -> Poll {
        let (tell, taken_over) = oneshot::channel();
        let mut known = self.known();
        known.asked += 1;
        let number = known.asked;
        let phone = known.phones.entry(seat).or_default();
        phone.heard_ms = now_ms;
        if let Some((_, older)) = phone.open.replace((number, tell)) {
            // It may have ended this very moment.
            older.send(()).ok();
        }
        Poll { polls: self.clone(), seat, number, taken_over }
    }

    /// A phone was heard of.
    pub(super) fn heard(&self, seat: SeatNo, now_ms: u64) {
        self.known().phones.entry(seat).or_default().heard_ms = now_ms;
    }

    /// Whether a phone listens, or did a moment ago.
    pub(super) fn is_awake(&self, seat: SeatNo, now_ms: u64) -> bool {
        let is_awake = |phone: &Phone| phone.open.is_some() || now_ms.saturating_sub(phone.heard_ms) < AWAKE_MS;
        self.known().phones.get(&seat).is_some_and(is_awake)
    }

    fn known(&self) -> MutexGuard<'_, Known> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Poll {
    /// The question is being answered, so the phone is there.
    pub(super) fn answered(self, now_ms: u64) {
        self.polls.heard(self.seat, now_ms);
    }
}

impl Drop for Poll {
    fn drop(&mut self) {
        let mut known = self.polls.known();
        if let Some(phone) = known.phones.get_mut(&self.seat)
            && phone.open.as_ref().is_some_and(|(number, _)| *number == self.number)
        {
            phone.open = None;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_two_tabs_the_newest_listens_and_the_older_is_told() {
        let polls = Polls::default();
        let mut older = polls.open(SeatNo(1), 0);
        assert!(older.taken_over.try_recv().is_err());
        let newest = polls.open(SeatNo(1), 10);
        assert_eq!(older.taken_over.try_recv(), Ok(()));
        drop(older);
        assert!(polls.is_awake(SeatNo(1), 60_000), "the newest still listens");
        drop(newest);
        assert!(!polls.is_awake(SeatNo(1), 60_000));
    }

    #[test]
    fn a_phone_is_awake_while_it_listens_and_for_a_moment_after() {
        let polls = Polls::default();
        assert!(!polls.is_awake(SeatNo(1), 0));
        let poll = polls.open(SeatNo(1), 0);
        assert!(polls.is_awake(SeatNo(1), 20_000));
        poll.answered(20_000);
        assert!(polls.is_awake(SeatNo(1), 20_000 + AWAKE_MS - 1));
        assert!(!polls.is_awake(SeatNo(1), 20_000 + AWAKE_MS));
    }
}
