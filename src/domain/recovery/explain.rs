//! Why a turn moved the customer: signed contributions, the largest first (recovery model, section 7).

use serde::Serialize;

use crate::domain::recovery::case::Case;
use crate::domain::recovery::parameters::PARAMETERS;
use crate::domain::recovery::respond::{
    ANGER_WEIGHTS, BROKEN_ANGER, BROKEN_TRUST, COLD_ANGER, COLD_PATIENCE, KEPT_ANGER, KEPT_TRUST, REPEAT_ANGER,
    REPEAT_PATIENCE, REPEAT_TRUST, TRUST_WEIGHTS, TURN_PATIENCE, WAIT_ANGER, WAIT_PATIENCE, is_cold, patience_gain,
    score_effect, wait_zones,
};
use crate::domain::recovery::state::State;
use crate::domain::recovery::turn::Turn;
use crate::domain::rubric::{Dimension, Level};
use crate::words::Words;

/// What a contribution comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Reason {
    /// The level of one dimension.
    Level(Dimension, Level),
    /// A wait beyond the tolerance that nobody had announced.
    Waiting,
    /// Made to repeat what is on file.
    Repeated,
    /// Handed on without a summary.
    HandedOnColdly,
    /// A promise broken.
    PromiseBroken,
    /// A promise kept.
    PromiseKept,
    /// Offers made after the customer was heard.
    Offered,
    /// Offers made before the customer was heard: they count half.
    OfferedUnheard,
    /// Redress taken back.
    TakenBack,
    /// One more turn, whatever was said in it.
    OneMoreTurn,
}

impl Reason {
    /// In a few words; of a level its dimension alone.
    fn words(self) -> &'static str {
        match self {
            Self::Level(dimension, _) => dimension.name(),
            Self::Waiting => "Waited without being told",
            Self::Repeated => "Made to repeat",
            Self::HandedOnColdly => "Handed on without a word",
            Self::PromiseBroken => "Promise broken",
            Self::PromiseKept => "Promise kept",
            Self::Offered => "Offer made",
            Self::OfferedUnheard => "Offer made before listening: counts half",
            Self::TakenBack => "Offer taken back",
            Self::OneMoreTurn => "One more turn",
        }
    }

    /// The source of a contribution, at the beginning of a sentence.
    fn source(self, words: &Words) -> String {
        let id = match self {
            Self::Level(dimension, level) => {
                let put = [("dimension", dimension.said(words).into()), ("level", u32::from(level.get()).into())];
                return words.tell("debrief-source-level", &put);
            }
            Self::Waiting => "debrief-source-waiting",
            Self::Repeated => "debrief-source-repeated",
            Self::HandedOnColdly => "debrief-source-handed-on-coldly",
            Self::PromiseBroken => "debrief-source-promise-broken",
            Self::PromiseKept => "debrief-source-promise-kept",
            Self::Offered => "debrief-source-offered",
            Self::OfferedUnheard => "debrief-source-offered-unheard",
            Self::TakenBack => "debrief-source-taken-back",
            Self::OneMoreTurn => "debrief-source-one-more-turn",
        };
        words.say(id).to_owned()
    }
}

/// What a contribution moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Gauged {
    /// A, 0–100.
    Anger,
    /// T, 0–100.
    Trust,
    /// P, 0–100.
    Patience,
    /// V, in major units.
    Redress,
}

impl Gauged {
    fn name(self) -> &'static str {
        match self {
            Self::Anger => "anger",
            Self::Trust => "trust",
            Self::Patience => "patience",
            Self::Redress => "redress",
        }
    }

    /// That it fell or rose by so much, inside a sentence.
    pub(in crate::domain) fn moved(self, words: &Words, amount: f64, by: &str) -> String {
        let id = match (self, amount < 0.0) {
            (Self::Anger, true) => "debrief-moved-anger-fell",
            (Self::Anger, false) => "debrief-moved-anger-rose",
            (Self::Trust, true) => "debrief-moved-trust-fell",
            (Self::Trust, false) => "debrief-moved-trust-rose",
            (Self::Patience, true) => "debrief-moved-patience-fell",
            (Self::Patience, false) => "debrief-moved-patience-rose",
            (Self::Redress, true) => "debrief-moved-redress-fell",
            (Self::Redress, false) => "debrief-moved-redress-rose",
        };
        words.tell(id, &[("by", by.into())])
    }
}

/// One signed contribution of a turn.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Contribution {
    /// Where it comes from.
    pub reason: Reason,
    /// What it moved.
    pub gauge: Gauged,
    /// By how much, before the bounds of 0 and 100.
    pub amount: f64,
}

impl Contribution {
    /// The contribution as a trainee reads it: `Empathy 4: anger −7.0`.
    pub fn sentence(&self) -> String {
        let what = match self.reason {
            Reason::Level(dimension, level) => format!("{} {}", dimension.name(), level.get()),
            Reason::OfferedUnheard => return self.reason.words().to_owned(),
            other => other.words().to_owned(),
        };
        let gauge = self.gauge.name();
        let sign = if self.amount < 0.0 { '−' } else { '+' };
        format!("{what}: {gauge} {sign}{:.1}", self.amount.abs())
    }

    /// How much it weighs when contributions are put in order: money by its share of what is fair.
    fn weight(&self, case: &Case) -> f64 {
        match self.gauge {
            Gauged::Redress if case.fair_redress > 0.0 => (self.amount / case.fair_redress * 10.0).abs(),
            _ => self.amount.abs(),
        }
    }
}

/// Contributions in words, those from one source together: `Empathy at 4: anger fell by 7, trust rose by 1.5.`
pub fn told(words: &Words, contributions: &[Contribution]) -> Vec<String> {
    let mut told: Vec<(String, Vec<String>)> = Vec::new();
    for contribution in contributions {
        let source = contribution.reason.source(words);
        let figure = words.number(contribution.amount.abs(), 1);
        let by = figure.strip_suffix(".0").or_else(|| figure.strip_suffix(",0")).unwrap_or(&figure);
        // What an offer counts for is no money, and half of it is said without a figure.
        let moved = (contribution.reason != Reason::OfferedUnheard)
            .then(|| contribution.gauge.moved(words, contribution.amount, by));
        match told.iter_mut().find(|(known, _)| *known == source) {
            Some((_, all)) => all.extend(moved),
            None => told.push((source, moved.into_iter().collect())),
        }
    }
    let sentence = |(source, moved): (String, Vec<String>)| {
        // The figure, which is last, stays on the line of the word before it.
        let moved: Vec<String> = moved.iter().map(|moved| tied_at_last(moved)).collect();
        if moved.is_empty() {
            return words.tell("debrief-moved", &[("moved", (&source).into())]);
        }
        let moved = words.after_colon(&words.begun(&moved.join(", ")));
        words.tell("debrief-moved-by", &[("source", (&source).into()), ("moved", (&moved).into())])
    };
    told.into_iter().map(sentence).collect()
}

fn tied_at_last(text: &str) -> String {
    text.rsplit_once(' ').map_or_else(|| text.to_owned(), |(before, last)| format!("{before}\u{a0}{last}"))
}

/// The contributions of a turn, largest first; those that moved nothing are left out.
pub fn explain(case: &Case, before: &State, turn: &Turn<'_>, after: &State) -> Vec<Contribution> {
    let mut found = Vec::with_capacity(12);
    let mut add = |reason, gauge, amount: f64| {
        if amount.abs() > 1e-9 {
            found.push(Contribution { reason, gauge, amount });
        }
    };
    let shifts = case.shifts();
    let weights = ANGER_WEIGHTS.into_iter().zip(TRUST_WEIGHTS);
    for (dimension, (anger, trust)) in Dimension::ALL.into_iter().zip(weights) {
        let Some(level) = turn.rating.get(dimension) else { continue };
        let effect = score_effect(Some(level), shifts.loss_aversion);
        let reason = Reason::Level(dimension, level);
        add(reason, Gauged::Anger, -PARAMETERS.anger_gain * anger * effect);
        add(reason, Gauged::Trust, PARAMETERS.trust_gain * trust * effect);
        add(reason, Gauged::Patience, patience_gain(dimension, Some(level)));
    }
    add(Reason::OneMoreTurn, Gauged::Patience, TURN_PATIENCE);
    let wait = shifts.waiting * wait_zones(case, turn);
    add(Reason::Waiting, Gauged::Anger, WAIT_ANGER * wait);
    add(Reason::Waiting, Gauged::Patience, WAIT_PATIENCE * wait);
    if turn.repeat {
        add(Reason::Repeated, Gauged::Anger, REPEAT_ANGER);
        add(Reason::Repeated, Gauged::Trust, REPEAT_TRUST);
        add(Reason::Repeated, Gauged::Patience, REPEAT_PATIENCE);
    }
    if is_cold(turn) {
        add(Reason::HandedOnColdly, Gauged::Anger, COLD_ANGER);
        add(Reason::HandedOnColdly, Gauged::Patience, COLD_PATIENCE);
    }
    let (broken, kept) = (f64::from(turn.broken), f64::from(turn.kept));
    add(Reason::PromiseBroken, Gauged::Anger, BROKEN_ANGER * broken);
    add(Reason::PromiseBroken, Gauged::Trust, BROKEN_TRUST * broken);
    add(Reason::PromiseKept, Gauged::Anger, KEPT_ANGER * kept);
    add(Reason::PromiseKept, Gauged::Trust, KEPT_TRUST * kept);
    let left = (before.delivered - turn.withdrawn).max(0.0);
    add(Reason::TakenBack, Gauged::Redress, left - before.delivered);
    let offered = if after.heard { Reason::Offered } else { Reason::OfferedUnheard };
    add(offered, Gauged::Redress, after.delivered - left);
    found.sort_by(|a, b| b.weight(case).total_cmp(&a.weight(case)));
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    #[test]
    fn what_moved_is_told_by_its_source_in_each_language() {
        let level = Reason::Level(Dimension::Empathy, Level::TOP);
        let of = |reason, gauge, amount| Contribution { reason, gauge, amount };
        let all = [
            of(level, Gauged::Anger, -7.0),
            of(Reason::OfferedUnheard, Gauged::Redress, 5.0),
            of(level, Gauged::Trust, 1.5),
        ];
        let [english, german] = Language::ALL.map(|language| told(&Words::in_language(language).unwrap(), &all));
        let expected = [
            "Empathy at 4: anger fell by\u{a0}7, trust rose by\u{a0}1.5.",
            "Offer made before listening: counts half.",
        ];
        assert_eq!(english, expected);
        let expected = [
            "Empathie auf Stufe 4: Der Ärger sank um\u{a0}7, das Vertrauen stieg um\u{a0}1,5.",
            "Angebot vor dem Zuhören: zählt halb.",
        ];
        assert_eq!(german, expected);
    }
}
