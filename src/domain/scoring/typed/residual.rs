//! What the ladders miss: a small model over what was heard, fitted to labelled replies. It may move a level by one at
//! most, never above what an error allows, and only by words it can point at. It goes by the level it expects, or, where
//! replies like it were labelled so differently that their mean is nobody's level, by the step most of them lie beyond.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::rubric::{Dimension, ErrorCode};
use crate::domain::scenario::model::OfferKind;
use crate::domain::scoring::typed::cue::Cue;
use crate::domain::scoring::typed::errors::cue_of;
use crate::domain::scoring::typed::order::Order;

/// How far the level it expects has to lie from the ladder's before it moves it: in doubt the rubric's own ladder stands.
/// Found by leaving one situation out at a time.
const DOUBT: f64 = 0.65;
/// A step is taken where this share of replies like it was labelled as lying beyond it: more than lie before it.
const HALF: f64 = 0.5;
/// The steps from one level to the next.
pub const STEPS: usize = 4;

/// One thing the model knows of a reply. All values are about 0 to 2, so that none outweighs the rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Feature {
    /// It was heard.
    Heard(Cue),
    /// It was heard more than once: how often, up to 4, over 4.
    Again(Cue),
    /// It was heard beside something that goes along from the tray.
    WithTray(Cue),
    /// It was heard where no redress is asked for yet.
    BeforeRedress(Cue),
    /// The error was committed.
    Commits(ErrorCode),
    /// Where the ladder puts the dimension, over 2.
    Level(Dimension),
    /// The ladder puts the dimension at just this level.
    At(Dimension, u8),
    /// Different words of the case's own, up to 6, over 3.
    Facts,
    /// Logarithm of the number of words, over 4.
    Words,
    /// Offers of this kind that go along, up to 2, over 2.
    Given(OfferKind),
    /// An offer of this kind is named in words, or its amount is.
    Named(OfferKind),
    /// An offer is called by its own word.
    Mentioned,
    /// What is said on redress is only hoped for.
    Hoped,
    /// The words give a part of what is due.
    Part,
    /// It comes later than the case allows.
    Late,
    /// A time of the thing itself is early enough.
    InTime,
    /// A time of the thing itself is too late, beside others or alone.
    TooLate,
    /// The customer hears again by a time.
    WordBy,
    /// Money arrives by a time.
    MoneyBy,
    /// Different times one can hold them to, up to 4, over 2.
    Times,
    /// Fewer than a dozen words.
    Short,
    /// Redress is asked for here.
    Redress,
    /// Offers that go along, up to 3, over 2.
    Offers,
    /// Different harmful things heard, up to 3, over 2.
    Harms,
    /// Questions, up to 2, over 2.
    Asks,
    /// What goes along and repairs or adds, as a share of the fair redress, up to 2.
    Share,
    /// What goes along and only adds, likewise.
    GiftShare,
    /// Something goes along that is above what this level may give.
    Above,
}

impl Feature {
    /// Whether it is about redress alone: the other dimensions do not go by it.
    pub fn is_on_redress(self) -> bool {
        match self {
            Self::Heard(cue) | Self::WithTray(cue) => cue.is_beside(),
            Self::Share | Self::GiftShare | Self::Above => true,
            _ => false,
        }
    }

    /// The words by which it can be shown, if it stands for words.
    fn cue(self) -> Option<Cue> {
        match self {
            Self::Heard(cue) | Self::Again(cue) | Self::WithTray(cue) | Self::BeforeRedress(cue) => Some(cue),
            Self::Commits(code) => Some(cue_of(code)),
            _ => None,
        }
    }
}

/// What the model knows of a reply, by feature.
pub type Features = BTreeMap<Feature, f64>;

/// The weights of one dimension, in levels.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Weights {
    /// What a reply is expected to reach of which nothing is known.
    pub base: f64,
    /// For each feature.
    pub features: BTreeMap<Feature, f64>,
}

impl Weights {
    /// The level the model expects, as a number.
    pub fn expects(&self, features: &Features) -> f64 {
        let known =
            features.iter().filter_map(|(feature, value)| self.features.get(feature).map(|weight| weight * value));
        self.base + known.sum::<f64>()
    }
}

/// The lines of one dimension: for each step, what share of replies like it was labelled as lying beyond it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lines {
    /// The shares of a reply of which nothing is known.
    pub base: [f64; STEPS],
    /// What each feature adds to them.
    pub features: BTreeMap<Feature, [f64; STEPS]>,
}

impl Lines {
    /// For each step the share of replies like this one that lie beyond it.
    pub fn beyond(&self, features: &Features) -> [f64; STEPS] {
        let mut out = self.base;
        for (weights, value) in
            features.iter().filter_map(|(feature, value)| Some((self.features.get(feature)?, value)))
        {
            for (share, weight) in out.iter_mut().zip(weights) {
                *share += weight * value;
            }
        }
        out
    }
}

/// A fitted model: the weights of each dimension it speaks for.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Residual {
    /// Those that go by the level that is expected.
    pub dimensions: BTreeMap<Dimension, Weights>,
    /// Those that go by steps.
    #[serde(default)]
    pub steps: BTreeMap<Dimension, Lines>,
    /// In which order the words of people stand.
    #[serde(default)]
    pub order: Order,
}

impl Residual {
    /// Where the model would put a reply that the ladder puts at `level`: at most one level away, never above `ceiling`.
    pub fn level(&self, dimension: Dimension, level: u8, ceiling: u8, features: &Features) -> u8 {
        let on_redress = dimension == Dimension::Compensation;
        let near = match (self.dimensions.get(&dimension), self.steps.get(&dimension)) {
            (Some(weights), _) => expected(weights.expects(features), level),
            (None, Some(lines)) => {
                let near = stepped(&lines.beyond(features), level);
                // Up it goes for words only: what lies beside them, such as the tray, is the ladders' to count.
                let speaks = || self.speaks(dimension, level, near, features);
                let is_shown = match near.cmp(&level) {
                    Ordering::Greater => !speaks().is_empty(),
                    // What is given is there to be counted: less of it than the ladder found has to stand in the words.
                    Ordering::Less if on_redress => speaks().iter().any(|cue| cue.takes_away()),
                    _ => true,
                };
                if is_shown { near } else { level }
            }
            (None, None) => level,
        };
        // 0 is "harmful": there has to be harm.
        let harms = |cue: &Cue| cue.harms() || on_redress && cue.denies();
        let harmful = features.keys().any(|feature| matches!(feature, Feature::Heard(cue) if harms(cue)));
        if near == 0 && !harmful {
            return level;
        }
        if near > level { near.min(ceiling).max(level) } else { near }
    }

    /// The cues that speak for a move from one level to another, the strongest first.
    pub fn speaks(&self, dimension: Dimension, from: u8, to: u8, features: &Features) -> Vec<Cue> {
        let (weights, lines) = (self.dimensions.get(&dimension), self.steps.get(&dimension));
        let weight = |feature: &Feature| match (weights, lines) {
            (Some(weights), _) => weights.features.get(feature).copied(),
            (None, Some(lines)) => lines.features.get(feature)?.get(usize::from(from.min(to))).copied(),
            (None, None) => None,
        };
        // Words that take something away lift nothing, whatever they were labelled beside: who is shown “+1: a maybe” learns
        // the opposite of what is meant.
        let may_speak =
            |cue: &Cue| weights.is_some() || to < from || !cue.takes_away() && is_near(cue.dimension(), dimension);
        let mut by_cue: BTreeMap<Cue, f64> = BTreeMap::new();
        for (feature, value) in features {
            if let (Some(cue), Some(weight)) = (feature.cue().filter(may_speak), weight(feature)) {
                *by_cue.entry(cue).or_default() += if to > from { weight * value } else { -weight * value };
            }
        }
        let mut cues: Vec<(Cue, f64)> = by_cue.into_iter().filter(|(_, weight)| *weight > 0.0).collect();
        // Down it may go for what lies beside, but words on the matter itself are shown before any other.
        let near = |(cue, _): &(Cue, f64)| is_near(cue.dimension(), dimension);
        if weights.is_none() && cues.iter().any(near) {
            cues.retain(near);
        }
        cues.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        cues.into_iter().map(|(cue, _)| cue).collect()
    }
}

/// The level nearest to what is expected, at most one away.
fn expected(expected: f64, level: u8) -> u8 {
    if (expected - f64::from(level)).abs() < DOUBT {
        return level;
    }
    (expected.round().clamp(0.0, 4.0) as u8).clamp(level.saturating_sub(1), (level + 1).min(4))
}

/// One level down where most lie before the step up to this one, one up where most lie beyond the next.
fn stepped(beyond: &[f64; STEPS], level: u8) -> u8 {
    let lies_beyond = |step: u8| beyond.get(usize::from(step)).is_some_and(|share| *share > HALF);
    match level.checked_sub(1).filter(|step| !lies_beyond(*step)) {
        Some(below) => below,
        None if lies_beyond(level) => level + 1,
        None => level,
    }
}

/// Whether words on the one may speak for the other: what is done and when go together.
fn is_near(one: Dimension, other: Dimension) -> bool {
    let of_deeds = |dimension| matches!(dimension, Dimension::Ownership | Dimension::Speed);
    one == other || of_deeds(one) && of_deeds(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn model() -> Residual {
        let features = BTreeMap::from([(Feature::Heard(Cue::Feeling), 3.0), (Feature::Heard(Cue::Hostile), -3.0)]);
        let weights = Weights { base: 1.0, features };
        Residual { dimensions: BTreeMap::from([(Dimension::Empathy, weights)]), ..Residual::default() }
    }

    fn heard(cues: &[Cue]) -> Features {
        cues.iter().map(|cue| (Feature::Heard(*cue), 1.0)).collect()
    }

    #[test]
    fn a_level_moves_by_one_at_most_and_never_above_what_an_error_allows() {
        let model = model();
        assert_eq!(model.level(Dimension::Empathy, 1, 4, &heard(&[Cue::Feeling])), 2);
        assert_eq!(model.level(Dimension::Empathy, 1, 1, &heard(&[Cue::Feeling])), 1);
        assert_eq!(model.level(Dimension::Empathy, 3, 4, &heard(&[Cue::Hostile])), 2);
        assert_eq!(model.level(Dimension::Empathy, 0, 4, &heard(&[Cue::Hostile])), 0);
        assert_eq!(model.level(Dimension::Empathy, 1, 4, &heard(&[Cue::Hostile])), 0);
        let cold =
            Residual { dimensions: BTreeMap::from([(Dimension::Empathy, Weights::default())]), ..Residual::default() };
        assert_eq!(cold.level(Dimension::Empathy, 1, 4, &heard(&[Cue::Feeling])), 1, "harmful needs harm");
        assert_eq!(model.level(Dimension::Speed, 2, 4, &heard(&[Cue::Feeling])), 2, "no weights, no move");
    }

    #[test]
    fn in_doubt_the_ladder_stands() {
        let near = Weights { base: 2.6, ..Weights::default() };
        let model = Residual { dimensions: BTreeMap::from([(Dimension::Empathy, near)]), ..Residual::default() };
        assert_eq!(model.level(Dimension::Empathy, 2, 4, &Features::default()), 2);
        assert_eq!(model.level(Dimension::Empathy, 1, 4, &Features::default()), 2);
    }

    #[test]
    fn a_move_is_spoken_for_by_the_cues_that_made_it() {
        let both = heard(&[Cue::Feeling, Cue::Hostile]);
        assert_eq!(model().speaks(Dimension::Empathy, 1, 2, &both), [Cue::Feeling]);
        assert_eq!(model().speaks(Dimension::Empathy, 2, 1, &both), [Cue::Hostile]);
    }

    /// Warm words lift a reply over each step but the last two, cold ones take it below each.
    fn steps() -> Residual {
        let features = BTreeMap::from([
            (Feature::Heard(Cue::Feeling), [0.4, 0.4, 0.1, 0.0]),
            (Feature::Heard(Cue::Hostile), [-0.5, -0.5, -0.5, -0.5]),
        ]);
        let lines = Lines { base: [0.4, 0.3, 0.2, 0.1], features };
        Residual { steps: BTreeMap::from([(Dimension::Empathy, lines)]), ..Residual::default() }
    }

    #[test]
    fn a_step_is_one_level_at_most_and_never_above_what_an_error_allows() {
        let model = steps();
        assert_eq!(
            model.level(Dimension::Empathy, 0, 4, &heard(&[Cue::Feeling])),
            1,
            "it lies beyond the second step too"
        );
        assert_eq!(model.level(Dimension::Empathy, 1, 4, &heard(&[Cue::Feeling])), 2);
        assert_eq!(model.level(Dimension::Empathy, 1, 1, &heard(&[Cue::Feeling])), 1);
        assert_eq!(model.level(Dimension::Empathy, 3, 4, &heard(&[Cue::Hostile])), 2);
        assert_eq!(model.level(Dimension::Empathy, 0, 4, &heard(&[Cue::Hostile])), 0);
        assert_eq!(model.level(Dimension::Empathy, 1, 4, &heard(&[Cue::Hostile])), 0);
        assert_eq!(model.level(Dimension::Empathy, 1, 4, &heard(&[Cue::Thanks])), 1, "harmful needs harm");
        assert_eq!(model.level(Dimension::Speed, 2, 4, &heard(&[Cue::Feeling])), 2, "no weights, no move");
    }

    #[test]
    fn words_on_something_else_lift_nothing() {
        let features =
            BTreeMap::from([(Feature::Heard(Cue::Remedy), [1.0; STEPS]), (Feature::Heard(Cue::Action), [1.0; STEPS])]);
        let lines = Lines { features, ..Lines::default() };
        let model = Residual { steps: BTreeMap::from([(Dimension::Speed, lines)]), ..Residual::default() };
        assert_eq!(model.level(Dimension::Speed, 2, 4, &heard(&[Cue::Remedy])), 2);
        assert_eq!(model.level(Dimension::Speed, 2, 4, &heard(&[Cue::Action])), 3, "what is done is half of when");
    }

    #[test]
    fn between_two_steps_the_ladder_stands() {
        let model = steps();
        assert_eq!(model.level(Dimension::Empathy, 2, 4, &heard(&[Cue::Feeling])), 2);
        assert_eq!(
            model.level(Dimension::Empathy, 4, 4, &heard(&[Cue::Feeling])),
            3,
            "few like it lie beyond the last"
        );
    }

    #[test]
    fn a_step_is_spoken_for_by_the_cues_that_made_it() {
        let both = heard(&[Cue::Feeling, Cue::Hostile]);
        assert_eq!(steps().speaks(Dimension::Empathy, 1, 2, &both), [Cue::Feeling]);
        assert_eq!(steps().speaks(Dimension::Empathy, 2, 1, &both), [Cue::Hostile]);
        assert!(steps().speaks(Dimension::Empathy, 3, 4, &both).is_empty(), "nothing speaks for the last step");
    }

    /// Giving lifts a reply over the first steps, denying and a part take it below them.
    fn of_redress() -> Residual {
        let features = BTreeMap::from([
            (Feature::Heard(Cue::WeGive), [0.5, 0.5, 0.5, 0.0]),
            (Feature::Heard(Cue::BesidePart), [-0.1, -0.6, -0.6, -0.6]),
            (Feature::Heard(Cue::DeniesOffer), [-0.9, -0.9, -0.9, -0.9]),
            (Feature::Heard(Cue::Feeling), [-0.9, -0.9, -0.9, -0.9]),
        ]);
        let lines = Lines { base: [0.6, 0.4, 0.2, 0.1], features };
        Residual { steps: BTreeMap::from([(Dimension::Compensation, lines)]), ..Residual::default() }
    }

    #[test]
    fn what_is_given_counts_for_less_only_by_words_that_take_away_from_it() {
        let model = of_redress();
        let level = |from: u8, most: u8, cues: &[Cue]| model.level(Dimension::Compensation, from, most, &heard(cues));
        assert_eq!(level(1, 4, &[Cue::WeGive]), 2);
        assert_eq!(level(1, 1, &[Cue::WeGive]), 1, "above its authority it is no more");
        assert_eq!(level(2, 4, &[Cue::BesidePart]), 1);
        assert_eq!(level(2, 4, &[Cue::Feeling]), 2, "a feeling takes nothing away");
        assert_eq!(level(1, 4, &[Cue::DeniesOffer]), 0);
        assert_eq!(level(1, 4, &[Cue::BesidePart, Cue::Feeling]), 1, "a part is no harm");
        assert_eq!(model.speaks(Dimension::Compensation, 2, 1, &heard(&[Cue::BesidePart])), [Cue::BesidePart]);
    }

    #[test]
    fn what_stands_beside_redress_is_for_compensation_alone() {
        let own = [Feature::Heard(Cue::BesidePart), Feature::WithTray(Cue::Charged), Feature::Share];
        assert!(own.iter().all(|feature| feature.is_on_redress()));
        let others = [Feature::Heard(Cue::Charge), Feature::WithTray(Cue::Remedy), Feature::Offers];
        assert!(others.iter().all(|feature| !feature.is_on_redress()));
        assert!(Cue::ALL.iter().all(|cue| !(cue.is_beside() && cue.tells_deeds())));
    }

    #[test]
    fn words_that_take_away_lift_nothing_whatever_they_were_labelled_beside() {
        let features = BTreeMap::from([
            (Feature::Heard(Cue::WeMight), [0.9; STEPS]),
            (Feature::Heard(Cue::BesideConsent), [0.9; STEPS]),
            (Feature::Heard(Cue::Hedge), [0.9; STEPS]),
        ]);
        let lines = Lines { features, ..Lines::default() };
        for dimension in [Dimension::Compensation, Dimension::Ownership] {
            let model = Residual { steps: BTreeMap::from([(dimension, lines.clone())]), ..Residual::default() };
            for cue in [Cue::WeMight, Cue::BesideConsent, Cue::Hedge] {
                assert_eq!(model.level(dimension, 2, 4, &heard(&[cue])), 2, "{cue:?}");
            }
        }
        let fitted = crate::domain::scoring::typed::english_residual().expect("the weights in the program read");
        for dimension in fitted.steps.keys() {
            for level in 0..4 {
                let speakers = fitted.speaks(*dimension, level, level + 1, &heard(Cue::ALL));
                assert!(!speakers.is_empty() && !speakers.iter().any(|cue| cue.takes_away()), "{speakers:?}");
            }
        }
    }
}
