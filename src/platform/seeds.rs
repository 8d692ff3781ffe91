//! Where the chance of a new attempt comes from: one number, drawn once and stored with the
//! attempt. It must not know what the number decides.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use uuid::{NoContext, Timestamp, Uuid};

/// One past the largest seed: every seed is a whole number that JSON keeps exactly.
pub const SEED_LIMIT: u64 = 1 << 53;

/// The source of seeds.
#[derive(Debug, Clone)]
pub enum Seeds {
    /// The operating system's random numbers.
    Os,
    /// A list a test or `--seed` gives; it starts again when it is used up. Clones share the position.
    Fixed(Arc<FixedSeeds>),
}

/// A list of seeds and how far it is used.
#[derive(Debug)]
pub struct FixedSeeds {
    values: Vec<u64>,
    next: AtomicUsize,
}

impl Seeds {
    /// Seeds from a list, each reduced below [`SEED_LIMIT`]; an empty list gives zeros.
    pub fn fixed(values: &[u64]) -> Self {
        let values = values.iter().map(|seed| seed % SEED_LIMIT).collect();
        Self::Fixed(Arc::new(FixedSeeds { values, next: AtomicUsize::new(0) }))
    }

    /// The next seed, in 0..2⁵³.
    pub fn next_seed(&self) -> u64 {
        match self {
            Self::Os => {
                // The low 62 bits of a version 7 id without a counter come from the system's generator (RFC 9562, 5.7).
                let id = Uuid::new_v7(Timestamp::from_unix(NoContext, 0, 0));
                id.as_u64_pair().1 % SEED_LIMIT
            }
            Self::Fixed(seeds) => {
                let turn = seeds.next.fetch_add(1, Ordering::SeqCst);
                let position = turn.checked_rem(seeds.values.len()).unwrap_or(0);
                seeds.values.get(position).copied().unwrap_or(0)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fixed_seeds_come_in_order_and_start_again() {
        let seeds = Seeds::fixed(&[7, SEED_LIMIT + 3]);
        let clone = seeds.clone();
        assert_eq!([seeds.next_seed(), clone.next_seed(), seeds.next_seed()], [7, 3, 7]);
        assert_eq!(Seeds::fixed(&[]).next_seed(), 0);
    }

    #[test]
    fn system_seeds_fill_all_53_bits_and_do_not_repeat() {
        let drawn: std::collections::BTreeSet<u64> = (0..200).map(|_| Seeds::Os.next_seed()).collect();
        assert_eq!(drawn.len(), 200);
        assert!(drawn.iter().all(|seed| *seed < SEED_LIMIT));
        let ever_set = drawn.iter().fold(0, |bits, seed| bits | seed);
        let always_set = drawn.iter().fold(u64::MAX, |bits, seed| bits & seed);
        assert_eq!((ever_set, always_set), (SEED_LIMIT - 1, 0), "no bit stands still");
    }
}
