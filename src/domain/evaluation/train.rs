//! Fits the small linear model of the scorer to labelled replies. The same labels give the same weights, to the last digit.

use crate::domain::evaluation::Levels;
use crate::domain::evaluation::ridge::{Ridge, Sparse};
use crate::domain::rubric::Dimension;
use crate::domain::scoring::typed::Cue;
use crate::domain::scoring::typed::residual::{Features, Residual, Weights};

/// Keeps the weights small; found by leaving one situation out at a time.
const PENALTY: f64 = 8.0;
/// Digits that are kept of a weight.
const DIGITS: f64 = 1_000.0;

/// Features that are no cues, in the order of their numbers after the cues.
const EXTRAS: usize = 9;

/// Fits weights to replies: what was heard in each, and the level it was labelled with.
pub fn fit(replies: &[(&Features, Levels)]) -> Residual {
    let mut out = Residual::default();
    for (at, dimension) in Dimension::ALL.into_iter().enumerate() {
        let labelled: Vec<(Sparse, f64)> = replies
            .iter()
            .filter_map(|(features, levels)| Some((numbered(features), f64::from(levels.get(at).copied().flatten()?))))
            .collect();
        if labelled.is_empty() {
            continue;
        }
        let texts: Vec<&Sparse> = labelled.iter().map(|(features, _)| features).collect();
        let targets: Vec<f64> = labelled.iter().map(|(_, level)| *level).collect();
        let (mean, weights) = Ridge::fit(&texts, &targets, PENALTY).weights();
        let weight = |number: usize| {
            let exact = weights.get(&u32::try_from(number).unwrap_or(u32::MAX)).copied().unwrap_or(0.0);
            (exact * DIGITS).round() / DIGITS
        };
        let extra = |number: usize| weight(Cue::ALL.len() + number);
        let cues = Cue::ALL.iter().enumerate().map(|(number, cue)| (*cue, weight(number)));
        out.dimensions.insert(
            dimension,
            Weights {
                base: ((mean * DIGITS).round() / DIGITS) + extra(8),
                cues: cues.filter(|(_, weight)| *weight != 0.0).collect(),
                facts: extra(0),
                words: extra(1),
                redress: extra(2),
                offers: extra(3),
                levels: [extra(4), extra(5), extra(6), extra(7)],
            },
        );
    }
    out
}

fn numbered(features: &Features) -> Sparse {
    let Features { cues, facts, words, redress, offers, levels: [empathy, ownership, speed, compensation] } = features;
    let cues = cues.iter().map(|cue| (*cue as u32, 1.0));
    let extras: [f64; EXTRAS] = [*facts, *words, *redress, *offers, *empathy, *ownership, *speed, *compensation, 1.0];
    let first = u32::try_from(Cue::ALL.len()).unwrap_or(0);
    Sparse::new(cues.chain((first..).zip(extras)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_labels_have_in_common_becomes_a_weight_and_comes_out_the_same_each_time() {
        let heard = |cues: &[Cue]| Features { cues: cues.to_vec(), ..Features::default() };
        let (warm, cold) = (heard(&[Cue::Feeling]), heard(&[Cue::Hostile]));
        let replies: Vec<(&Features, Levels)> =
            (0..40)
                .map(|i| {
                    if i % 2 == 0 { (&warm, [Some(4), None, None, None]) } else { (&cold, [Some(0), None, None, None]) }
                })
                .collect();
        let model = fit(&replies);
        let weights = &model.dimensions[&Dimension::Empathy];
        assert!(weights.cues[&Cue::Feeling] > 0.5 && weights.cues[&Cue::Hostile] < -0.5, "{weights:?}");
        assert!(weights.expects(&warm) > 3.0 && weights.expects(&cold) < 1.0);
        assert!(!model.dimensions.contains_key(&Dimension::Speed), "nothing was labelled");
        assert_eq!(fit(&replies), model);
    }
}
