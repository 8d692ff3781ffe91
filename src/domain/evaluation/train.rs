//! Fits the small model of the scorer to labelled replies: a line through their levels, or, for each step from a level to
//! the next, one that tells the replies before it from those beyond. The same labels give the same weights, to the last digit.

use std::collections::BTreeMap;

use crate::domain::evaluation::Levels;
use crate::domain::evaluation::measures::{Agreement, agreement};
use crate::domain::evaluation::ridge::{Sparse, lines};
use crate::domain::rubric::Dimension;
use crate::domain::scoring::typed::residual::{Feature, Features, Lines, Residual, STEPS, Weights};

/// Keeps the weights small; found by leaving one situation out at a time.
const PENALTY: f64 = 15.0;
/// A line that is kept small is also kept timid: its levels crowd round the mean. They are drawn apart again by this much,
/// found in the same way, so that it says 0 and 4 about as often as the labels do.
const STRETCH: f64 = 1.35;
/// What fewer replies than these have in common is chance.
const LEAST_REPLIES: usize = 4;
/// The dimensions in which the model is worth a reason that is harder to explain, on situations it was not fitted to: in
/// speed it adds more than .03 of kappa; in ownership it puts more than .03 of the replies where they belong and takes
/// nothing from kappa; in compensation it adds .037 where wordings of few situations are not known. In empathy the ladder
/// says it alone.
pub const WORTH_IT: [Dimension; 3] = [Dimension::Ownership, Dimension::Speed, Dimension::Compensation];
/// Where it goes by steps. In speed it does not: there the ladder is often wrong by two levels, and the level that is
/// expected brings it nearer.
const BY_STEPS: [Dimension; 3] = [Dimension::Empathy, Dimension::Ownership, Dimension::Compensation];
/// Where it is fitted to what the scorer would hear if it had not been written from these very replies, as far as that can be
/// told: without the wordings that few situations have. Fitted to what the ladder says as it is, the model would trust it far
/// more than it is worth elsewhere.
const UNLEARNT: [Dimension; 1] = [Dimension::Compensation];
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
    /// The features and the ladders' levels of a scorer without the wordings that are heard in few situations but this.
    pub unlearnt: Option<(Features, Levels)>,
}

impl Example {
    /// What the model of a dimension is asked, and where the ladder puts it.
    fn asked(&self, dimension: Dimension) -> (&Features, Option<u8>) {
        let level = |levels: &Levels| {
            let at = Dimension::ALL.iter().position(|own| *own == dimension)?;
            levels.get(at).copied().flatten()
        };
        match &self.unlearnt {
            Some((features, levels)) if UNLEARNT.contains(&dimension) => (features, level(levels)),
            _ => (&self.features, level(&self.ladders)),
        }
    }
}

/// Fits weights of some dimensions to replies: what was heard in each, and the level it was labelled with.
pub fn fit<'a>(examples: impl Iterator<Item = &'a Example> + Clone, dimensions: &[Dimension]) -> Residual {
    let mut out = Residual::default();
    for (at, dimension) in Dimension::ALL.into_iter().enumerate().filter(|(_, own)| dimensions.contains(own)) {
        let asked: Vec<(&Features, u8)> = examples
            .clone()
            .filter_map(|example| Some((example.asked(dimension).0, example.meant.get(at).copied().flatten()?)))
            .collect();
        let known = in_common(&asked, dimension == Dimension::Compensation);
        let labelled: Vec<(Sparse, u8)> =
            asked.iter().map(|(features, level)| (numbered(features, &known), *level)).collect();
        if labelled.is_empty() {
            continue;
        }
        let (texts, levels): (Vec<Sparse>, Vec<u8>) = labelled.into_iter().unzip();
        if BY_STEPS.contains(&dimension) {
            let beyond = |step: usize, level: u8| f64::from(u8::from(usize::from(level) > step));
            let targets: Vec<[f64; STEPS]> =
                levels.iter().map(|level| std::array::from_fn(|step| beyond(step, *level))).collect();
            let (base, features) = weighed(lines(&texts, &targets, known.len() + 1, PENALTY), &known, 1.0);
            out.steps.insert(dimension, Lines { base, features });
        } else {
            let targets: Vec<[f64; 1]> = levels.iter().map(|level| [f64::from(*level)]).collect();
            let ([base], features) = weighed(lines(&texts, &targets, known.len() + 1, PENALTY), &known, STRETCH);
            let features = features.into_iter().map(|(feature, [weight])| (feature, weight)).collect();
            out.dimensions.insert(dimension, Weights { base, features });
        }
    }
    out
}

/// What enough of the labelled replies have in common, as the model of a dimension is asked them: counted on just what it is
/// fitted to.
fn in_common(asked: &[(&Features, u8)], of_redress: bool) -> Vec<Feature> {
    let mut counts: BTreeMap<Feature, usize> = BTreeMap::new();
    for feature in asked.iter().flat_map(|(features, _)| features.keys()) {
        *counts.entry(*feature).or_default() += 1;
    }
    let known = counts.into_iter().filter(|(_, count)| *count >= LEAST_REPLIES).map(|(feature, _)| feature);
    known.filter(|feature| of_redress || !feature.is_on_redress()).collect()
}

/// Lines by what each feature weighs, and what they come to without any: rounded, drawn apart by `stretch`.
fn weighed<const N: usize>(
    lines: [(f64, Vec<f64>); N],
    known: &[Feature],
    stretch: f64,
) -> ([f64; N], BTreeMap<Feature, [f64; N]>) {
    let rounded = |exact: f64| (exact * DIGITS).round() / DIGITS;
    let weights =
        |number: usize| lines.each_ref().map(|(_, weights)| weights.get(number).copied().unwrap_or_default() * stretch);
    let features = known.iter().enumerate().map(|(number, feature)| (*feature, weights(number).map(rounded)));
    let features = features.filter(|(_, weights)| weights.iter().any(|weight| *weight != 0.0)).collect();
    let mut base = weights(known.len());
    base.iter_mut().zip(&lines).for_each(|(always, (mean, _))| *always = rounded(*always + mean));
    (base, features)
}

/// What was known, by number; the last number is always 1.
fn numbered(features: &Features, known: &[Feature]) -> Sparse {
    let pairs = known.iter().enumerate().filter_map(|(at, feature)| Some((at as u32, *features.get(feature)?)));
    Sparse::new(pairs.chain([(known.len() as u32, 1.0)]).collect())
}

/// What the model is worth on situations it has not seen: for each dimension how the ladders agree with the labels, and
/// how ladders and model do, each situation scored by a model fitted to all others.
pub fn on_unseen(examples: &[Example]) -> [[Option<Agreement>; 2]; 4] {
    let mut situations: Vec<&str> = examples.iter().map(|example| example.situation.as_str()).collect();
    situations.sort_unstable();
    situations.dedup();
    let mut pairs: [[Vec<(u8, u8)>; 2]; 4] = Default::default();
    for situation in situations {
        let model = fit(examples.iter().filter(|example| example.situation != situation), &Dimension::ALL);
        for example in examples.iter().filter(|example| example.situation == situation) {
            for (at, (dimension, [ladders, moved])) in Dimension::ALL.into_iter().zip(&mut pairs).enumerate() {
                let level = |levels: &Levels| levels.get(at).copied().flatten();
                let (features, ladder) = example.asked(dimension);
                if let (Some(meant), Some(ladder)) = (level(&example.meant), ladder) {
                    ladders.push((meant, ladder));
                    moved.push((meant, model.level(dimension, ladder, 4, features)));
                }
            }
        }
    }
    pairs.map(|each| each.map(|pairs| agreement(&pairs)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::rubric::Level;
    use crate::domain::scoring::typed::ear::tests::plain_ear;
    use crate::domain::scoring::typed::{Cue, english};

    #[test]
    fn what_labels_have_in_common_becomes_a_weight_and_comes_out_the_same_each_time() {
        let example = |i: usize| {
            let (cue, level) = if i.is_multiple_of(2) { (Cue::Feeling, 4) } else { (Cue::Hostile, 0) };
            Example {
                situation: (i % 5).to_string(),
                features: Features::from([(Feature::Heard(cue), 1.0)]),
                ladders: [Some(2), None, None, None],
                meant: [Some(level), None, None, None],
                unlearnt: None,
            }
        };
        let examples: Vec<Example> = (0..80).map(example).collect();
        let (warm, cold) = (examples[0].features.clone(), examples[1].features.clone());
        let model = fit(examples.iter(), &Dimension::ALL);
        let lines = &model.steps[&Dimension::Empathy];
        assert!(lines.beyond(&warm).iter().all(|share| *share > 0.8), "{lines:?}");
        assert!(lines.beyond(&cold).iter().all(|share| *share < 0.2), "{lines:?}");
        assert!(!model.dimensions.contains_key(&Dimension::Speed), "nothing was labelled");
        assert_eq!(fit(examples.iter(), &Dimension::ALL), model);
        assert!(fit(examples.iter(), &[Dimension::Speed]) == Residual::default(), "not asked for");
        let [ladders, moved] = on_unseen(&examples)[0].map(|agreement| agreement.expect("it was labelled").kappa);
        assert!(ladders == 0.0 && moved > 0.7, "{ladders} {moved}");
        assert!(on_unseen(&examples)[2].iter().all(Option::is_none), "nothing was labelled");
    }

    #[test]
    fn compensation_is_fitted_to_what_is_heard_without_the_wordings_of_few_situations_and_ownership_is_not() {
        let example = |i: usize| {
            let level = if i.is_multiple_of(2) { 3 } else { 1 };
            let of = |cue: Cue| Features::from([(Feature::Heard(cue), 1.0)]);
            let other = if i.is_multiple_of(2) { Cue::BesideNow } else { Cue::BesidePart };
            Example {
                situation: (i % 5).to_string(),
                features: [Some(other), i.is_multiple_of(2).then_some(Cue::Remedy)]
                    .into_iter()
                    .flatten()
                    .flat_map(of)
                    .collect(),
                ladders: [None, Some(2), None, Some(2)],
                meant: [None, Some(level), None, Some(level)],
                unlearnt: Some((of(other), [None, Some(0), None, Some(2)])),
            }
        };
        let examples: Vec<Example> = (0..80).map(example).collect();
        let model = fit(examples.iter(), &Dimension::ALL);
        let goes_by = |dimension, cue| model.steps[&dimension].features.contains_key(&Feature::Heard(cue));
        assert!(goes_by(Dimension::Compensation, Cue::BesidePart) && !goes_by(Dimension::Compensation, Cue::Remedy));
        assert!(goes_by(Dimension::Ownership, Cue::Remedy) && !goes_by(Dimension::Ownership, Cue::BesidePart));
        let [_, ownership, _, compensation] = on_unseen(&examples);
        assert_eq!(ownership[1].as_ref().map(|agreement| agreement.n), Some(80));
        assert!(compensation[1].as_ref().is_some_and(|agreement| agreement.kappa > 0.5), "{compensation:?}");
    }

    #[test]
    fn what_few_replies_have_in_common_is_counted_on_the_replies_it_is_fitted_to() {
        let example = |i: usize| {
            let level = if i.is_multiple_of(2) { 3 } else { 1 };
            let of = |cues: &[Cue]| cues.iter().map(|cue| (Feature::Heard(*cue), 1.0)).collect::<Features>();
            let rare = i < 2 * (LEAST_REPLIES - 1);
            // Without the wordings of few situations “remedy” is heard more often and “extra” less.
            let unlearnt = match (i.is_multiple_of(2), rare) {
                (true, true) => of(&[Cue::Remedy, Cue::Extra]),
                (true, false) => of(&[Cue::Remedy]),
                (false, _) => of(&[Cue::Partly]),
            };
            Example {
                situation: (i % 5).to_string(),
                features: if i.is_multiple_of(2) { of(&[Cue::Extra]) } else { of(&[Cue::Partly]) },
                ladders: [None, Some(2), None, Some(2)],
                meant: [None, Some(level), None, Some(level)],
                unlearnt: Some((unlearnt, [None, Some(2), None, Some(2)])),
            }
        };
        let examples: Vec<Example> = (0..80).map(example).collect();
        let model = fit(examples.iter(), &Dimension::ALL);
        let goes_by = |dimension, cue| model.steps[&dimension].features.contains_key(&Feature::Heard(cue));
        assert!(goes_by(Dimension::Compensation, Cue::Remedy) && !goes_by(Dimension::Compensation, Cue::Extra));
        assert!(goes_by(Dimension::Ownership, Cue::Extra) && !goes_by(Dimension::Ownership, Cue::Remedy));
    }

    #[test]
    fn no_other_dimension_goes_by_what_stands_beside_what_is_given() {
        // Labelled high wherever “we give” was heard beside it, low wherever a no was, in all four dimensions.
        let example = |i: usize| {
            let (cue, level) = if i.is_multiple_of(2) { (Cue::WeGive, 4) } else { (Cue::BesideNo, 0) };
            Example {
                situation: (i % 5).to_string(),
                features: Features::from([(Feature::Heard(cue), 1.0), (Feature::WithTray(cue), 1.0)]),
                ladders: [Some(2); 4],
                meant: [Some(level); 4],
                unlearnt: None,
            }
        };
        let examples: Vec<Example> = (0..80).map(example).collect();
        let model = fit(examples.iter(), &Dimension::ALL);
        let language = english().expect("the file in the program reads");
        let levels = |residual: Option<&Residual>, text: &str| {
            let ladders = plain_ear(language);
            let ear = if let Some(residual) = residual { ladders.with(residual) } else { ladders };
            let typed = ear.score(text, &[]);
            Dimension::ALL.map(|dimension| typed.rating.get(dimension).map(Level::get))
        };
        let mut moved = 0;
        for text in ["We refund it now.", "The fee is not coming back.", "I'm sorry, we refund it at six, not the fee."]
        {
            let (ladders, with) = (levels(None, text), levels(Some(&model), text));
            assert_eq!(ladders[..3], with[..3], "{text}");
            moved += usize::from(ladders[3] != with[3]);
        }
        assert!(moved > 0, "compensation goes by it");
    }
}
