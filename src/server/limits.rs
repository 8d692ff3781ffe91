//! How much one address, one seat and the room as a whole may ask for, and how often a room's code may be guessed. It counts in
//! milliseconds it is told, and knows no connection. A seat has an allowance of its own: whoever shares an address with somebody who
//! plays tricks (all phones of a room often do) goes on unhindered.

use std::collections::BTreeMap;
use std::net::{IpAddr, Ipv6Addr};

use crate::domain::workshop::SeatNo;

/// What may be asked for at once, and how much comes back in a second.
#[derive(Debug, Clone, Copy)]
struct Allowance {
    at_once: f64,
    per_second: f64,
}

/// A seated phone: its long question is asked anew after every change of the room.
const SEAT: Allowance = Allowance { at_once: 80.0, per_second: 20.0 };
/// An address without a seat: thirty phones behind one address load the page and look at the lobby.
const ADDRESS: Allowance = Allowance { at_once: 200.0, per_second: 30.0 };
/// All of them together.
const STRANGERS: Allowance = Allowance { at_once: 600.0, per_second: 200.0 };
/// Taking seats, from one address and from all.
const JOIN_ADDRESS: Allowance = Allowance { at_once: 60.0, per_second: 2.0 };
const JOIN_ALL: Allowance = Allowance { at_once: 150.0, per_second: 15.0 };
/// Wrong codes of all addresses together, beyond the first ones of each. With [`FREE_GUESSES`] at [`ADDRESSES_MAX`] addresses that is
/// less than 900 in four hours, of 31⁶ codes: one in a million.
const GUESSES_ALL: Allowance = Allowance { at_once: 60.0, per_second: 1.0 / 60.0 };

/// Slips of the finger that slow nobody down.
const FREE_GUESSES: u32 = 2;
/// The longest an address waits after a wrong code.
const GUESS_WAIT_MAX_S: u64 = 64;
/// Addresses that are remembered. For one more the one that was silent longest is forgotten, of those that never gave a wrong code:
/// forgetting the others would give them their free guesses anew. Where all are such, nobody new has a free guess.
const ADDRESSES_MAX: usize = 256;
/// What was turned away is counted for so long, and so much of it is no accident.
const FLOOD_WINDOW_MS: u64 = 10_000;
const FLOOD_AT: usize = 60;

/// A vessel that fills again with time.
#[derive(Debug, Clone, Copy)]
struct Bucket {
    left: f64,
    at_ms: u64,
}

impl Bucket {
    fn full(of: Allowance, now_ms: u64) -> Self {
        Self { left: of.at_once, at_ms: now_ms }
    }

    fn fill(&mut self, of: Allowance, now_ms: u64) {
        let passed = now_ms.saturating_sub(self.at_ms) as f64 / 1000.0;
        self.left = (self.left + passed * of.per_second).min(of.at_once);
        self.at_ms = now_ms;
    }

    fn take(&mut self, of: Allowance, now_ms: u64) -> bool {
        self.fill(of, now_ms);
        let has = self.left >= 1.0;
        if has {
            self.left -= 1.0;
        }
        has
    }
}

/// What is known of an address.
#[derive(Debug, Clone)]
struct Known {
    asks: Bucket,
    joins: Bucket,
    wrong: u32,
    /// No code from there is looked at before.
    waits_until_ms: u64,
    seen_ms: u64,
}

/// What became of a code that somebody gave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Guess {
    Right,
    Wrong,
    /// It was not looked at; the seconds until one will be.
    TooSoon(u64),
}

/// All allowances of one open room.
#[derive(Debug)]
pub(super) struct Limits {
    addresses: BTreeMap<IpAddr, Known>,
    seats: BTreeMap<SeatNo, Bucket>,
    strangers: Bucket,
    joins: Bucket,
    guesses: Bucket,
    turned_away_ms: Vec<u64>,
}

impl Limits {
    pub(super) fn new(now_ms: u64) -> Self {
        Self {
            addresses: BTreeMap::new(),
            seats: BTreeMap::new(),
            strangers: Bucket::full(STRANGERS, now_ms),
            joins: Bucket::full(JOIN_ALL, now_ms),
            guesses: Bucket::full(GUESSES_ALL, now_ms),
            turned_away_ms: Vec::new(),
        }
    }

    /// Whether a seated phone may ask for something now.
    pub(super) fn seat_may_ask(&mut self, seat: SeatNo, now_ms: u64) -> bool {
        self.seats.entry(seat).or_insert_with(|| Bucket::full(SEAT, now_ms)).take(SEAT, now_ms)
    }

    /// Whether an address without a seat may ask for something now.
    pub(super) fn stranger_may_ask(&mut self, from: IpAddr, now_ms: u64) -> bool {
        let may = self.known(from, now_ms).is_none_or(|known| known.asks.take(ADDRESS, now_ms))
            && self.strangers.take(STRANGERS, now_ms);
        self.noted(may, now_ms)
    }

    /// Whether somebody may take a seat from there now.
    pub(super) fn may_join(&mut self, from: IpAddr, now_ms: u64) -> bool {
        let may = self.known(from, now_ms).is_none_or(|known| known.joins.take(JOIN_ADDRESS, now_ms))
            && self.joins.take(JOIN_ALL, now_ms);
        self.noted(may, now_ms)
    }

    /// Looks at a code, unless too many wrong ones came from there or from all.
    pub(super) fn guess(&mut self, from: IpAddr, is_right: bool, now_ms: u64) -> Guess {
        let waits_until_ms = self.known(from, now_ms).map_or(0, |known| known.waits_until_ms);
        if now_ms < waits_until_ms {
            return self.too_soon(waits_until_ms - now_ms, now_ms);
        }
        self.guesses.fill(GUESSES_ALL, now_ms);
        let has_free = self.known(from, now_ms).is_some_and(|known| known.wrong < FREE_GUESSES);
        if !has_free && self.guesses.left < 1.0 {
            let missing = (1.0 - self.guesses.left) / GUESSES_ALL.per_second;
            return self.too_soon((missing * 1000.0) as u64, now_ms);
        }
        if is_right {
            return Guess::Right;
        }
        if !has_free {
            self.guesses.take(GUESSES_ALL, now_ms);
        }
        if let Some(known) = self.known(from, now_ms) {
            known.wrong = known.wrong.saturating_add(1);
            let beyond = known.wrong.saturating_sub(FREE_GUESSES);
            let wait_s = if beyond == 0 { 0 } else { (1 << beyond.min(6)).min(GUESS_WAIT_MAX_S) };
            known.waits_until_ms = now_ms + wait_s * 1000;
        }
        self.turned_away(now_ms);
        Guess::Wrong
    }

    fn too_soon(&mut self, wait_ms: u64, now_ms: u64) -> Guess {
        self.turned_away(now_ms);
        Guess::TooSoon(wait_ms.div_ceil(1000).max(1))
    }

    /// Somebody was turned away at the door.
    pub(super) fn turned_away(&mut self, now_ms: u64) {
        self.turned_away_ms.retain(|at| now_ms.saturating_sub(*at) < FLOOD_WINDOW_MS);
        if self.turned_away_ms.len() < FLOOD_AT {
            self.turned_away_ms.push(now_ms);
        } else if let Some(oldest) = self.turned_away_ms.first_mut() {
            *oldest = now_ms;
        }
    }

    /// Whether far more were turned away lately than people would be.
    pub(super) fn is_flood(&self, now_ms: u64) -> bool {
        let lately = self.turned_away_ms.iter().filter(|at| now_ms.saturating_sub(**at) < FLOOD_WINDOW_MS);
        lately.count() >= FLOOD_AT
    }

    fn noted(&mut self, may: bool, now_ms: u64) -> bool {
        if !may {
            self.turned_away(now_ms);
        }
        may
    }

    /// What is known of an address, which is known from now on; `None` where there is no place for one more.
    fn known(&mut self, from: IpAddr, now_ms: u64) -> Option<&mut Known> {
        let from = neighbourhood(from);
        if self.addresses.len() >= ADDRESSES_MAX && !self.addresses.contains_key(&from) {
            let harmless = self.addresses.iter().filter(|(_, known)| known.wrong == 0);
            let silent = harmless.min_by_key(|(_, known)| known.seen_ms).map(|(address, _)| *address);
            self.addresses.remove(&silent?);
        }
        let fresh = Known {
            asks: Bucket::full(ADDRESS, now_ms),
            joins: Bucket::full(JOIN_ADDRESS, now_ms),
            wrong: 0,
            waits_until_ms: 0,
            seen_ms: now_ms,
        };
        let known = self.addresses.entry(from).or_insert(fresh);
        known.seen_ms = now_ms;
        Some(known)
    }
}

/// The address that counts: one machine has as many addresses of the newer kind as it likes, all in one network.
pub(super) fn neighbourhood(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(six) => IpAddr::V6(Ipv6Addr::from_bits(six.to_bits() & (u128::MAX << 64))),
        four @ IpAddr::V4(_) => four,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(last: u32) -> IpAddr {
        IpAddr::from(std::net::Ipv4Addr::from(0x7F00_0000 + last))
    }

    #[test]
    fn a_seat_has_its_own_allowance_whatever_its_address_has_left() {
        let mut limits = Limits::new(0);
        while limits.stranger_may_ask(address(1), 0) {}
        assert!(!limits.may_join(address(1), 0) || limits.seat_may_ask(SeatNo(1), 0));
        assert!(limits.seat_may_ask(SeatNo(1), 0));
        let asked = (0..1000).filter(|_| limits.seat_may_ask(SeatNo(1), 0)).count();
        assert!(asked < 100, "one seat asked {asked} times at once");
        assert!(limits.seat_may_ask(SeatNo(2), 0));
        assert!(limits.seat_may_ask(SeatNo(1), 1000), "it comes back");
    }

    #[test]
    fn two_slips_slow_nobody_down_and_more_do() {
        let mut limits = Limits::new(0);
        assert_eq!(limits.guess(address(1), false, 0), Guess::Wrong);
        assert_eq!(limits.guess(address(1), false, 0), Guess::Wrong);
        assert_eq!(limits.guess(address(1), true, 0), Guess::Right);
        assert_eq!(limits.guess(address(1), false, 0), Guess::Wrong);
        assert_eq!(limits.guess(address(1), true, 0), Guess::TooSoon(2), "not even the right one is looked at");
        assert_eq!(limits.guess(address(2), true, 0), Guess::Right);
        assert_eq!(limits.guess(address(1), true, 2000), Guess::Right);
    }

    #[test]
    fn at_full_speed_for_four_hours_fewer_than_900_codes_are_looked_at() {
        // 31⁶ / 900 is about a million.
        for addresses in [1, 200, 5000] {
            let mut limits = Limits::new(0);
            let mut looked_at = 0;
            for second in 0..4 * 3600 {
                for last in 0..addresses {
                    let guess = limits.guess(address(last), false, second * 1000);
                    looked_at += usize::from(guess == Guess::Wrong);
                }
                if addresses == 5000 && second > 20 {
                    break;
                }
            }
            assert!(looked_at < 900, "{looked_at} from {addresses}");
        }
    }

    #[test]
    fn who_never_slipped_is_looked_at_whoever_guesses_elsewhere_and_however_many_came_before() {
        let mut limits = Limits::new(0);
        let hour = 3_600_000;
        for now_ms in [0, hour] {
            for last in (0..200).chain(0..200).chain(0..200) {
                limits.guess(address(last), false, now_ms);
            }
        }
        assert!(matches!(limits.guess(address(150), true, 2 * hour - 1), Guess::Right), "the budget comes back");
        for last in 0..200 {
            limits.guess(address(last), false, 2 * hour);
        }
        assert!(matches!(limits.guess(address(150), true, 2 * hour), Guess::TooSoon(_)));
        for polite in 1000..2000 {
            assert!(limits.stranger_may_ask(address(polite), 2 * hour + u64::from(polite) * 10));
            assert_eq!(limits.guess(address(polite), true, 2 * hour), Guess::Right, "{polite}");
        }
        assert_eq!(limits.addresses.len(), ADDRESSES_MAX);
        assert!(matches!(limits.guess(address(2), false, 2 * hour), Guess::TooSoon(_)), "who slipped is not forgotten");
    }

    #[test]
    fn thirty_phones_behind_one_address_join_at_once() {
        let mut limits = Limits::new(0);
        let fine = (0..30).filter(|_| {
            let asks = (0..4).all(|_| limits.stranger_may_ask(address(1), 0));
            asks && limits.may_join(address(1), 0)
        });
        assert_eq!(fine.count(), 30);
        assert!(!limits.is_flood(0));
    }

    #[test]
    fn a_flood_is_seen_and_seen_to_be_over() {
        let mut limits = Limits::new(0);
        let taken = (0..1000).filter(|_| limits.may_join(address(1), 1000)).count();
        assert!(taken < 100);
        assert!(limits.is_flood(1000));
        assert!(limits.is_flood(10_000));
        assert!(!limits.is_flood(11_001));
    }

    #[test]
    fn addresses_of_one_network_of_the_newer_kind_are_one() {
        let [one, other, far] =
            ["2001:db8::1", "2001:db8::ffff:2", "2001:db8:0:1::1"].map(|text| text.parse().unwrap());
        assert_eq!(neighbourhood(one), neighbourhood(other));
        assert_ne!(neighbourhood(one), neighbourhood(far));
        assert_eq!(neighbourhood("::ffff:10.0.0.1".parse().unwrap()), "10.0.0.1".parse::<IpAddr>().unwrap());
    }
}
