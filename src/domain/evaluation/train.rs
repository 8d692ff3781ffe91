//! Fits the small linear model of the scorer to labelled replies. The same labels give the same weights, to the last digit.

use std::collections::BTreeMap;

use crate::domain::evaluation::Levels;
use crate::domain::evaluation::measures::agreement;
use crate::domain::evaluation::ridge::{Ridge, Sparse};
use crate::domain::rubric::Dimension;
use crate::domain::scoring::typed::residual::{Feature, Features, Residual, Weights};

/// Keeps the weights small; found by leaving one situation out at a time.
const PENALTY: f64 = 15.0;
/// A model that is kept small is also kept timid: its answers crowd round the mean. They are drawn apart again by this
/// much, found in the same way, so that it says 0 and 4 about as often as the labels do.
const STRETCH: f64 = 1.35;
/// What fewer replies than these have in common is chance.
const LEAST_REPLIES: usize = 4;
/// The dimensions in which the model adds at least .03 of kappa on situations that nothing was written or fitted from: in
/// 684 replies to 19 of them it added .055 to speed, and .010 to .019 elsewhere, where the ladders say it alone, which is
/// easier to explain.
pub const WORTH_IT: [Dimension; 1] = [Dimension::Speed];
/// Digits that are kept of a weight.
const DIGITS: f64 = 1_000.0;

/// A labelled reply: its situation, what is known of it, and its levels.
#[derive(Debug, Clone)]
pub struct Example {
    /// Which situation it belongs to.
    pub situation: String,
    /// What the model is asked.
    pub features: Features,
    /// The ladders' levels.
    pub ladders: Levels,
    /// The label.
    pub meant: Levels,
}

/// Fits weights of some dimensions to replies: what was heard in each, and the level it was labelled with.
pub fn fit<'a>(examples: impl Iterator<Item = &'a Example> + Clone, dimensions: &[Dimension]) -> Residual {
    let mut out = Residual::default();
    let mut counts: BTreeMap<Feature, usize> = BTreeMap::new();
    for feature in examples.clone().flat_map(|example| example.features.keys()) {
        *counts.entry(*feature).or_default() += 1;
    }
    let known: Vec<Feature> =
        counts.into_iter().filter(|(_, count)| *count >= LEAST_REPLIES).map(|(feature, _)| feature).collect();
    let rounded = |exact: f64| (exact * DIGITS).round() / DIGITS;
    for (at, dimension) in Dimension::ALL.into_iter().enumerate().filter(|(_, own)| dimensions.contains(own)) {
        let labelled: Vec<(Sparse, f64)> = examples
            .clone()
            .filter_map(|example| {
                let level = example.meant.get(at).copied().flatten()?;
                Some((numbered(&example.features, &known), f64::from(level)))
            })
            .collect();
        if labelled.is_empty() {
            continue;
        }
        let texts: Vec<&Sparse> = labelled.iter().map(|(features, _)| features).collect();
        let targets: Vec<f64> = labelled.iter().map(|(_, level)| *level).collect();
        let (mean, weights) = Ridge::fit(&texts, &targets, PENALTY).weights();
        let weight = |number: usize| weights.get(&(number as u32)).copied().unwrap_or(0.0) * STRETCH;
        let features = known.iter().enumerate().map(|(number, feature)| (*feature, rounded(weight(number))));
        out.dimensions.insert(
            dimension,
            Weights {
                base: rounded(mean + weight(known.len())),
                features: features.filter(|(_, weight)| *weight != 0.0).collect(),
            },
        );
    }
    out
}

/// What was known, by number; the last number is always 1.
fn numbered(features: &Features, known: &[Feature]) -> Sparse {
    let pairs = known.iter().enumerate().filter_map(|(at, feature)| Some((at as u32, *features.get(feature)?)));
    Sparse::new(pairs.chain([(known.len() as u32, 1.0)]).collect())
}

/// What the model is worth on situations it has not seen: for each dimension kappa of the ladders, and of ladders and
/// model, each situation scored by a model fitted to all others.
pub fn on_unseen(examples: &[Example]) -> [(f64, f64); 4] {
    let mut situations: Vec<&str> = examples.iter().map(|example| example.situation.as_str()).collect();
    situations.sort_unstable();
    situations.dedup();
    let mut pairs: [[Vec<(u8, u8)>; 2]; 4] = Default::default();
    for situation in situations {
        let model = fit(examples.iter().filter(|example| example.situation != situation), &Dimension::ALL);
        for example in examples.iter().filter(|example| example.situation == situation) {
            for (at, (dimension, [ladders, moved])) in Dimension::ALL.into_iter().zip(&mut pairs).enumerate() {
                let level = |levels: &Levels| levels.get(at).copied().flatten();
                if let (Some(meant), Some(ladder)) = (level(&example.meant), level(&example.ladders)) {
                    ladders.push((meant, ladder));
                    moved.push((meant, model.level(dimension, ladder, 4, &example.features)));
                }
            }
        }
    }
    pairs.map(|[ladders, moved]| {
        let kappa = |pairs: &[(u8, u8)]| agreement(pairs).map_or(0.0, |agreement| agreement.kappa);
        (kappa(&ladders), kappa(&moved))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::scoring::typed::Cue;

    #[test]
    fn what_labels_have_in_common_becomes_a_weight_and_comes_out_the_same_each_time() {
        let example = |i: usize| {
            let (cue, level) = if i.is_multiple_of(2) { (Cue::Feeling, 4) } else { (Cue::Hostile, 0) };
            Example {
                situation: (i % 5).to_string(),
                features: Features::from([(Feature::Heard(cue), 1.0)]),
                ladders: [Some(2), None, None, None],
                meant: [Some(level), None, None, None],
            }
        };
        let examples: Vec<Example> = (0..80).map(example).collect();
        let (warm, cold) = (examples[0].features.clone(), examples[1].features.clone());
        let model = fit(examples.iter(), &Dimension::ALL);
        let weights = &model.dimensions[&Dimension::Empathy];
        assert!(weights.expects(&warm) > 3.0 && weights.expects(&cold) < 1.0, "{weights:?}");
        assert!(!model.dimensions.contains_key(&Dimension::Speed), "nothing was labelled");
        assert_eq!(fit(examples.iter(), &Dimension::ALL), model);
        assert!(fit(examples.iter(), &[Dimension::Speed]).dimensions.is_empty(), "not asked for");
        let (ladders, moved) = on_unseen(&examples)[0];
        assert!(ladders == 0.0 && moved > 0.7, "{ladders} {moved}");
    }
}
