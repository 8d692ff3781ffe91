//! What the ladders miss: a small linear model over what was heard, fitted to labelled replies. It may move a level by
//! one at most, never above what an error allows, and only by words it can point at.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::rubric::Dimension;
use crate::domain::scoring::typed::cue::Cue;

/// What the model knows of a reply. All numbers are about 0 to 2, so that none outweighs the rest.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Features {
    /// What was heard, each once.
    pub cues: Vec<Cue>,
    /// Different words of the case's own, up to 6, over 3.
    pub facts: f64,
    /// Logarithm of the number of words, over 4.
    pub words: f64,
    /// Redress is asked for here.
    pub redress: f64,
    /// Offers that go along, up to 3, over 2.
    pub offers: f64,
    /// The ladders' levels over 2, in the usual order; 0 where one does not apply.
    pub levels: [f64; 4],
}

/// The weights of one dimension, in levels.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Weights {
    /// What a reply without anything is expected to reach.
    pub base: f64,
    /// For each cue.
    pub cues: BTreeMap<Cue, f64>,
    /// See [`Features`].
    pub facts: f64,
    /// See [`Features`].
    pub words: f64,
    /// See [`Features`].
    pub redress: f64,
    /// See [`Features`].
    pub offers: f64,
    /// See [`Features`].
    pub levels: [f64; 4],
}

impl Weights {
    /// The level the model expects, as a number.
    pub fn expects(&self, features: &Features) -> f64 {
        let cues: f64 = features.cues.iter().filter_map(|cue| self.cues.get(cue)).sum();
        let levels: f64 = self.levels.iter().zip(&features.levels).map(|(weight, level)| weight * level).sum();
        self.base
            + cues
            + levels
            + self.facts * features.facts
            + self.words * features.words
            + self.redress * features.redress
            + self.offers * features.offers
    }
}

/// A fitted model: the weights of each dimension it speaks for.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Residual {
    /// By dimension.
    pub dimensions: BTreeMap<Dimension, Weights>,
}

impl Residual {
    /// Where the model would put a reply that the ladder puts at `level`: at most one level away, never above `ceiling`.
    pub fn level(&self, dimension: Dimension, level: u8, ceiling: u8, features: &Features) -> u8 {
        let Some(weights) = self.dimensions.get(&dimension) else { return level };
        let expected = weights.expects(features).round().clamp(0.0, 4.0) as u8;
        let near = expected.clamp(level.saturating_sub(1), (level + 1).min(4));
        // 0 is "harmful": there has to be harm.
        if near == 0 && !features.cues.iter().any(|cue| cue.harms()) {
            return level;
        }
        if near > level { near.min(ceiling).max(level) } else { near }
    }

    /// The cues that speak for a move, the strongest first.
    pub fn speaks(&self, dimension: Dimension, upwards: bool, features: &Features) -> Vec<Cue> {
        let Some(weights) = self.dimensions.get(&dimension) else { return Vec::new() };
        let mut cues: Vec<(Cue, f64)> = features
            .cues
            .iter()
            .filter_map(|cue| weights.cues.get(cue).map(|weight| (*cue, if upwards { *weight } else { -weight })))
            .filter(|(_, weight)| *weight > 0.0)
            .collect();
        cues.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        cues.into_iter().map(|(cue, _)| cue).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn model() -> Residual {
        let cues = BTreeMap::from([(Cue::Feeling, 3.0), (Cue::Hostile, -3.0)]);
        let weights = Weights { base: 1.0, cues, ..Weights::default() };
        Residual { dimensions: BTreeMap::from([(Dimension::Empathy, weights)]) }
    }

    fn heard(cues: &[Cue]) -> Features {
        Features { cues: cues.to_vec(), ..Features::default() }
    }

    #[test]
    fn a_level_moves_by_one_at_most_and_never_above_what_an_error_allows() {
        let model = model();
        assert_eq!(model.level(Dimension::Empathy, 1, 4, &heard(&[Cue::Feeling])), 2);
        assert_eq!(model.level(Dimension::Empathy, 1, 1, &heard(&[Cue::Feeling])), 1);
        assert_eq!(model.level(Dimension::Empathy, 3, 4, &heard(&[Cue::Hostile])), 2);
        assert_eq!(model.level(Dimension::Empathy, 0, 4, &heard(&[Cue::Hostile])), 0);
        assert_eq!(model.level(Dimension::Empathy, 1, 4, &heard(&[Cue::Hostile])), 0);
        let cold = Weights { base: 0.0, ..Weights::default() };
        let cold = Residual { dimensions: BTreeMap::from([(Dimension::Empathy, cold)]) };
        assert_eq!(cold.level(Dimension::Empathy, 1, 4, &heard(&[Cue::Feeling])), 1, "harmful needs harm");
        assert_eq!(model.level(Dimension::Speed, 2, 4, &heard(&[Cue::Feeling])), 2, "no weights, no move");
    }

    #[test]
    fn a_move_is_spoken_for_by_the_cues_that_made_it() {
        let both = heard(&[Cue::Feeling, Cue::Hostile]);
        assert_eq!(model().speaks(Dimension::Empathy, true, &both), [Cue::Feeling]);
        assert_eq!(model().speaks(Dimension::Empathy, false, &both), [Cue::Hostile]);
    }
}
