//! Case files as they should not be: spoilt, endless, hostile, huge. What does not load is told with a code and a
//! place, what loads is whole, and nothing takes long or brings the program down.
//!
//! Each test has a short column, which runs always, and a long one: `AMENDS_FAULTS=long`.

mod endless;
mod hostile;
mod mutants;
mod noise;
mod silent_loss;
mod sizes;
mod slips;

use std::time::{Duration, Instant};

/// A small generator: the same spoilt files on every machine.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, bound: usize) -> usize {
        (self.next() % bound.max(1) as u64) as usize
    }

    fn one_of<T: Copy>(&mut self, list: &[T]) -> T {
        list[self.below(list.len())]
    }
}

/// The short number, or the long one where `AMENDS_FAULTS=long` asks for it.
fn rounds(short: usize, long: usize) -> usize {
    if std::env::var("AMENDS_FAULTS").is_ok_and(|column| column == "long") { long } else { short }
}

/// What came out, and how long it took.
fn timed<T>(act: impl FnOnce() -> T) -> (T, Duration) {
    let began = Instant::now();
    let out = act();
    (out, began.elapsed())
}
