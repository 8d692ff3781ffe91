//! How well two readers agree: the measures an evaluation prints.

/// Levels of a scale, 0–4.
pub const LEVELS: usize = 5;

/// Agreement between levels given and levels meant.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Agreement {
    /// Pairs compared.
    pub n: usize,
    /// Share that is the same, 0–1.
    pub exact: f64,
    /// Share at most one level apart, 0–1.
    pub within_one: f64,
    /// Mean of the five levels' F1; levels nobody gave are left out.
    pub macro_f1: f64,
    /// Cohen's kappa with quadratic weights (Cohen 1968): 1 full agreement, 0 chance.
    pub kappa: f64,
    /// Mean of given minus meant, in levels.
    pub bias: f64,
}

type Table = [[f64; LEVELS]; LEVELS];

/// Compares pairs of (meant, given); `None` of no pairs.
pub fn agreement(pairs: &[(u8, u8)]) -> Option<Agreement> {
    if pairs.is_empty() {
        return None;
    }
    let n = pairs.len() as f64;
    let share = |holds: fn(i16) -> bool| {
        pairs.iter().filter(|(meant, given)| holds(i16::from(*given) - i16::from(*meant))).count() as f64 / n
    };
    let table = table(pairs);
    Some(Agreement {
        n: pairs.len(),
        exact: share(|apart| apart == 0),
        within_one: share(|apart| apart.abs() <= 1),
        macro_f1: macro_f1(&table),
        kappa: weighted_kappa(&table, n),
        bias: pairs.iter().map(|(meant, given)| f64::from(*given) - f64::from(*meant)).sum::<f64>() / n,
    })
}

fn table(pairs: &[(u8, u8)]) -> Table {
    let mut table = [[0.0; LEVELS]; LEVELS];
    for (meant, given) in pairs {
        if let Some(cell) = table.get_mut(usize::from(*meant)).and_then(|row| row.get_mut(usize::from(*given))) {
            *cell += 1.0;
        }
    }
    table
}

fn columns(table: &Table) -> [f64; LEVELS] {
    let mut sums = [0.0; LEVELS];
    for row in table {
        for (sum, cell) in sums.iter_mut().zip(row) {
            *sum += cell;
        }
    }
    sums
}

fn weighted_kappa(table: &Table, n: f64) -> f64 {
    let given = columns(table);
    let (mut seen, mut by_chance) = (0.0, 0.0);
    for (i, row) in table.iter().enumerate() {
        let meant: f64 = row.iter().sum();
        for (j, (cell, given)) in row.iter().zip(&given).enumerate() {
            let apart = i as f64 - j as f64;
            seen += apart * apart * cell;
            by_chance += apart * apart * meant * given / n;
        }
    }
    if by_chance > 0.0 { 1.0 - seen / by_chance } else { 0.0 }
}

fn macro_f1(table: &Table) -> f64 {
    let given = columns(table);
    let mut scores = Vec::new();
    for (i, (row, given)) in table.iter().zip(&given).enumerate() {
        let meant: f64 = row.iter().sum();
        if meant + given > 0.0 {
            scores.push(2.0 * row.get(i).copied().unwrap_or(0.0) / (meant + given));
        }
    }
    scores.iter().sum::<f64>() / scores.len().max(1) as f64
}

/// A 95 % interval of kappa when whole situations are drawn anew, with replacement; the same draws every time.
pub fn interval(clusters: &[Vec<(u8, u8)>], draws: usize) -> Option<(f64, f64)> {
    if clusters.len() < 2 {
        return None;
    }
    let mut random = Random(0x0A3E_14D5);
    let mut kappas: Vec<f64> = (0..draws)
        .filter_map(|_| {
            let drawn = (0..clusters.len()).filter_map(|_| clusters.get(random.below(clusters.len())));
            let pairs: Vec<(u8, u8)> = drawn.flatten().copied().collect();
            agreement(&pairs).map(|a| a.kappa)
        })
        .collect();
    kappas.sort_unstable_by(f64::total_cmp);
    let at = |share: f64| kappas.get(((kappas.len() as f64 - 1.0) * share).round() as usize).copied();
    Some((at(0.025)?, at(0.975)?))
}

/// SplitMix64, from a seed: small, and the same everywhere.
#[derive(Debug)]
pub struct Random(pub u64);

impl Random {
    /// The next number, from 0 up to but without `bound`; 0 where the bound is 0.
    pub fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ (z >> 31)) % bound.max(1) as u64) as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kappa_is_one_in_full_agreement_none_by_chance_and_as_in_the_literature() {
        let same: Vec<(u8, u8)> = (0..5).map(|level| (level, level)).collect();
        assert!((agreement(&same).unwrap().kappa - 1.0).abs() < 1e-12);
        let chance: Vec<(u8, u8)> = (0..5).flat_map(|a| (0..5).map(move |b| (a, b))).collect();
        assert!(agreement(&chance).unwrap().kappa.abs() < 1e-12);
        // Two readers, levels 0 and 1 only: 20 both 1, 5 and 10 apart, 15 both 0; Cohen's kappa 0.4.
        let pairs = [vec![(1, 1); 20], vec![(1, 0); 5], vec![(0, 1); 10], vec![(0, 0); 15]].concat();
        let agreement = agreement(&pairs).unwrap();
        assert!((agreement.kappa - 0.4).abs() < 1e-9, "{agreement:?}");
        assert!((agreement.exact - 0.7).abs() < 1e-9);
        assert!((agreement.bias - 0.1).abs() < 1e-9);
    }

    #[test]
    fn nothing_compared_is_no_agreement() {
        assert_eq!(agreement(&[]), None);
        assert_eq!(interval(&[vec![(1, 1)]], 10), None);
    }

    #[test]
    fn the_interval_is_the_same_each_time_and_holds_the_value() {
        let clusters: Vec<Vec<(u8, u8)>> =
            (0..6).map(|i: u8| (0..20_u8).map(|j| (j % 5, (j + i * (j % 3) / 4) % 5)).collect()).collect();
        let all = agreement(&clusters.concat()).unwrap().kappa;
        let (low, high) = interval(&clusters, 400).unwrap();
        assert!(low <= all && all <= high, "{low} {all} {high}");
        assert_eq!(interval(&clusters, 400), Some((low, high)));
    }
}
