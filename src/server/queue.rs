//! Whoever waits for a seat because the room is full. The page asks again by itself every few seconds; who no longer asks has left
//! the line. A place is known by its address and name: it is no credential, and worth nothing but a little patience.

use std::net::IpAddr;

/// Who has not asked for so long has gone.
const GONE_AFTER_MS: u64 = 15_000;
/// The longest line, and the longest from one address.
const WAITING_MAX: usize = 200;
const WAITING_ADDRESS_MAX: usize = 40;

#[derive(Debug)]
struct Waiting {
    from: IpAddr,
    name: String,
    asked_ms: u64,
}

/// The line before the door.
#[derive(Debug, Default)]
pub(super) struct Queue(Vec<Waiting>);

impl Queue {
    /// Whether somebody may sit down where so many seats are free, after all who wait before them.
    pub(super) fn may_sit(&mut self, from: IpAddr, name: &str, free: usize, now_ms: u64) -> bool {
        self.leave_the_gone(now_ms);
        self.place(from, name).unwrap_or(self.0.len()) < free
    }

    /// The place of somebody who found no seat, from 0. `None` if the line is too long to join it.
    pub(super) fn ask(&mut self, from: IpAddr, name: &str, now_ms: u64) -> Option<usize> {
        self.leave_the_gone(now_ms);
        if let Some(place) = self.place(from, name) {
            if let Some(waiting) = self.0.get_mut(place) {
                waiting.asked_ms = now_ms;
            }
            return Some(place);
        }
        let here = self.0.iter().filter(|waiting| waiting.from == from).count();
        if self.0.len() >= WAITING_MAX || here >= WAITING_ADDRESS_MAX {
            return None;
        }
        self.0.push(Waiting { from, name: name.to_owned(), asked_ms: now_ms });
        Some(self.0.len() - 1)
    }

    /// Somebody sits, or wants to no longer.
    pub(super) fn leave(&mut self, from: IpAddr, name: &str) {
        if let Some(place) = self.place(from, name) {
            self.0.remove(place);
        }
    }

    /// How many wait.
    pub(super) fn len(&self, now_ms: u64) -> usize {
        self.0.iter().filter(|waiting| now_ms.saturating_sub(waiting.asked_ms) < GONE_AFTER_MS).count()
    }

    fn place(&self, from: IpAddr, name: &str) -> Option<usize> {
        self.0.iter().position(|waiting| waiting.from == from && waiting.name == name)
    }

    fn leave_the_gone(&mut self, now_ms: u64) {
        self.0.retain(|waiting| now_ms.saturating_sub(waiting.asked_ms) < GONE_AFTER_MS);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HERE: IpAddr = IpAddr::V4(std::net::Ipv4Addr::LOCALHOST);

    #[test]
    fn the_first_to_wait_is_the_first_to_sit_and_who_asks_no_longer_has_left() {
        let mut queue = Queue::default();
        assert_eq!(queue.ask(HERE, "Ada", 0), Some(0));
        assert_eq!(queue.ask(HERE, "Ben", 4000), Some(1));
        assert_eq!(queue.ask(HERE, "Ada", 8000), Some(0));
        assert_eq!(queue.ask(HERE, "Cem", 9000), Some(2));
        queue.leave(HERE, "Ada");
        assert_eq!(queue.ask(HERE, "Cem", 18_000), Some(1));
        assert_eq!(queue.ask(HERE, "Cem", 19_001), Some(0), "Ben has gone");
        assert_eq!(queue.len(19_001), 1);
    }

    #[test]
    fn nobody_fills_the_line_alone() {
        let mut queue = Queue::default();
        assert!(queue.may_sit(HERE, "Ada", 1, 0), "a seat is free and nobody waits");
        let placed = (0..1000).filter(|n| queue.ask(HERE, &n.to_string(), 0).is_some()).count();
        assert_eq!(placed, WAITING_ADDRESS_MAX);
        let there = "10.0.0.9".parse().unwrap();
        assert!(!queue.may_sit(there, "Ada", placed, 0) && queue.may_sit(there, "Ada", placed + 1, 0));
        assert!(queue.ask(there, "Ada", 0).is_some());
        assert!(queue.may_sit(HERE, "0", 1, 0) && !queue.may_sit(HERE, "1", 1, 0));
    }
}
