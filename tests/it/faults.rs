//! Faults of disk, power and person, done to the real program: it is killed, its disk fails or fills, its
//! files rot, and no acknowledged move may be lost. `docs/reliability.md` says what each test proves.
//!
//! The short column runs with all other tests. `script/faults` runs the long one (`AMENDS_FAULTS=long`).
#![cfg(test)]

#[path = "faults/clocks.rs"]
mod clocks;
#[path = "faults/copies.rs"]
mod copies;
#[path = "faults/kills.rs"]
mod kills;
#[path = "faults/large.rs"]
mod large;
#[path = "faults/migration.rs"]
mod migration;
#[path = "faults/places.rs"]
mod places;
#[path = "faults/power.rs"]
mod power;
#[path = "faults/retry.rs"]
mod retry;
#[path = "faults/rot.rs"]
mod rot;
#[path = "faults/script.rs"]
mod script;
#[path = "faults/shim.rs"]
mod shim;
#[path = "faults/starts.rs"]
mod starts;
#[path = "faults/sweep.rs"]
mod sweep;

use std::path::Path;

/// The long column is asked for.
pub fn is_long() -> bool {
    std::env::var_os("AMENDS_FAULTS").is_some_and(|column| column == "long")
}

/// `short`, or `long` in the long column.
pub fn amount(short: u32, long: u32) -> u32 {
    if is_long() { long } else { short }
}

/// A folder in memory where there is one: these tests write far more than any disk should have to.
pub fn scratch() -> tempfile::TempDir {
    let memory = Path::new("/dev/shm");
    tempfile::tempdir_in(memory).unwrap_or_else(|_| tempfile::tempdir().unwrap())
}

/// A small generator of numbers for the tests' own choices; the same seed gives the same choices everywhere.
#[derive(Debug, Clone)]
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    /// A number below `limit`.
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % limit.max(1)
    }

    pub fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }
}

/// Says what a fault run measured; shown with `--nocapture` and copied into `docs/reliability.md`.
pub fn report(what: &str) {
    println!("faults: {what}");
}
