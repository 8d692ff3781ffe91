//! Chance that replays: every draw is a function of the run's seed and the place that asks, so
//! editing one scene never shifts what another one draws.

use sha2::{Digest, Sha256};

use crate::domain::scenario::model::Scenario;
use crate::domain::scenario::template::Cast;

/// A number below `sides`, drawn from the seed, a name for the question and how often it was asked
/// before. The generator is SHA-256 over these, so it is the same on every platform and version. 0 if `sides` is 0.
pub fn roll(seed: u64, question: &str, visit: u32, sides: usize) -> usize {
    if sides < 2 {
        return 0;
    }
    let mut hash = Sha256::new();
    hash.update(seed.to_le_bytes());
    hash.update(visit.to_le_bytes());
    hash.update(question.as_bytes());
    let digest = hash.finalize();
    let drawn = digest.iter().take(8).fold(0_u64, |sum, byte| (sum << 8) | u64::from(*byte));
    (drawn % sides as u64) as usize
}

/// The positions 0..`len` in an order drawn from the seed: where a reply stands must not teach anything.
pub fn shuffled(seed: u64, question: &str, visit: u32, len: usize) -> Vec<usize> {
    let mut order: Vec<usize> = (0..len).collect();
    for last in (1..len).rev() {
        let other = roll(seed, &format!("{question}/order/{last}"), visit, last + 1);
        order.swap(last, other);
    }
    order
}

/// Who appears in this run, and which variants its details take.
pub fn cast(scenario: &Scenario, seed: u64) -> Cast {
    let names = scenario.customers.iter().map(|customer| {
        let at = roll(seed, &format!("name/{}", customer.id), 0, customer.names.len());
        customer.names.get(at).or(customer.names.first()).cloned()
    });
    let details = scenario.details.iter().map(|detail| {
        let at = roll(seed, &format!("detail/{}", detail.name), 0, detail.variants.len());
        detail.variants.get(at).cloned().unwrap_or_default()
    });
    Cast { names: names.flatten().collect(), details: details.collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_roll_depends_on_seed_question_and_visit_only() {
        assert_eq!(roll(7, "arrival/says/0", 0, 6), roll(7, "arrival/says/0", 0, 6));
        let spread: std::collections::BTreeSet<usize> = (0..200).map(|seed| roll(seed, "x", 0, 6)).collect();
        assert_eq!(spread.len(), 6, "every side comes up");
        assert_eq!(roll(1, "x", 0, 0), 0);
    }

    #[test]
    fn an_order_is_a_permutation_and_varies_by_seed() {
        let mut firsts = std::collections::BTreeSet::new();
        for seed in 0..60 {
            let mut order = shuffled(seed, "scene", 0, 4);
            firsts.insert(order.first().copied());
            order.sort_unstable();
            assert_eq!(order, vec![0, 1, 2, 3]);
        }
        assert_eq!(firsts.len(), 4, "the first place teaches nothing");
    }
}
