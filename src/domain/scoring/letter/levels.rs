//! The levels of a letter: those of a reply where they hold for letters too, lifted by what the parts of a letter show and
//! held down by what is missing or spoils it. Every point names its words; those of a dimension add up to its level.
//! Speed and compensation stand in `given.rs`.

use crate::domain::rubric::{Dimension, ErrorCode, Level};
use crate::domain::scenario::model::Part;
use crate::domain::scoring::letter::flaws::{Finding, Flaw};
use crate::domain::scoring::letter::known::{Known, Tally, is_of_replies};
use crate::domain::scoring::letter::signs::Sign;
use crate::domain::scoring::typed::{Cue, Typed, Why};

/// A letter whose words stand side by side as if they were thrown together is good in nothing.
const UNORDERED_MOST: u8 = 1;

/// Puts the levels of a letter in the place of those of a reply.
pub(super) fn settle(typed: &mut Typed, known: &Known<'_>) {
    let mut errors: Vec<ErrorCode> = typed.errors.iter().copied().filter(|code| !is_of_replies(*code)).collect();
    let strings = known.page.all(Sign::Grudging).next().is_some() && typed.errors.contains(&ErrorCode::Strings);
    let flaws = known.found.iter().filter_map(|finding| error_of(finding, known));
    for code in flaws.chain(strings.then_some(ErrorCode::Strings)) {
        if !errors.contains(&code) {
            errors.push(code);
        }
    }
    for dimension in Dimension::ALL {
        let due = dimension != Dimension::Compensation || known.ear.owes() || typed.rating.get(dimension).is_some();
        if !known.ear.scores(dimension) || !due {
            continue;
        }
        let mut tally = match dimension {
            Dimension::Empathy => known.empathy(typed),
            Dimension::Ownership => known.ownership(typed),
            Dimension::Speed => known.speed(typed),
            Dimension::Compensation => known.compensation(typed),
        };
        if !known.page.is_orderly {
            tally.hold(UNORDERED_MOST, Why::Rule("scorer-rule-no-order"), None);
        }
        typed.evidence.retain(|point| point.dimension != dimension);
        typed.evidence.extend(tally.points);
        typed.rating.set(dimension, Level::new(tally.level));
    }
    typed.errors = errors;
}

/// The error a flaw is, as far as the whole of the letter makes it one.
fn error_of(finding: &Finding, known: &Known<'_>) -> Option<ErrorCode> {
    match finding.flaw {
        Flaw::Blame
            if known.page.signs.iter().any(|shown| {
                shown.sign == Sign::CustBlame
                    && known.page.in_part(known.page.bytes(shown.from, shown.to)).is_some_and(|(part, span)| {
                        part == finding.part && span.0 >= finding.span.0 && span.1 <= finding.span.1
                    })
            }) =>
        {
            Some(ErrorCode::CustBlame)
        }
        Flaw::Padding => None,
        flaw => flaw.error(),
    }
}

impl Known<'_> {
    fn empathy(&self, typed: &Typed) -> Tally {
        let mut tally = self
            .of_reply(typed, Dimension::Empathy)
            .unwrap_or_else(|| Tally::at(Dimension::Empathy, 0, "letter-base-empathy"));
        let heart = self.spans(Sign::Heart);
        let regret = self.spans(Sign::Regret);
        if !regret.is_empty() {
            tally.rise(1, Why::Rule("letter-rise-apology"), &regret);
        }
        if self.lacks(Part::Apology).is_none() {
            let spans: Vec<(usize, usize)> = regret.iter().chain(&heart).copied().collect();
            tally.rise(if heart.is_empty() { 2 } else { 3 }, Why::Rule("letter-rise-apology"), &spans);
            if heart.len() >= 2 {
                tally.rise(4, Why::Rule("letter-rise-heart"), &heart);
            }
        }
        for (flaw, code) in [
            (Flaw::Bracket, ErrorCode::Script),
            (Flaw::Copied, ErrorCode::Script),
            (Flaw::Conditional, ErrorCode::Cond),
        ] {
            if self.has(flaw) {
                tally.hold(1, Why::Error(code), self.first(flaw));
            }
        }
        if self.lacks(Part::Apology).is_some() {
            tally.hold(if heart.is_empty() { 1 } else { 2 }, Why::Rule("letter-hold-apology"), None);
        }
        let faceless = self.spans(Sign::Faceless);
        if faceless.len() >= 2 {
            tally.hold(1, Why::Rule("letter-hold-faceless"), faceless.first().copied());
        }
        let writer = self.spans(Sign::Writer);
        if !writer.is_empty() {
            tally.hold(if writer.len() > 1 { 1 } else { 2 }, Why::Error(ErrorCode::Drama), writer.first().copied());
        }
        let light = self.spans(Sign::Light);
        if !light.is_empty() {
            tally.hold(u8::from(light.len() < 2), Why::Rule("letter-hold-light"), light.first().copied());
        }
        if let Some(shown) = self.page.all(Sign::CustBlame).next() {
            tally.hold(0, Why::Error(ErrorCode::CustBlame), Some(self.page.bytes(shown.from, shown.to)));
        }
        tally
    }

    fn ownership(&self, typed: &Typed) -> Tally {
        let mut tally = Tally::at(Dimension::Ownership, 0, "letter-base-ownership");
        let heard = |cues: &[Cue]| -> Vec<(usize, usize)> {
            typed.heard.iter().filter(|(cue, ..)| cues.contains(cue)).map(|(_, from, to)| (*from, *to)).collect()
        };
        let owns: Vec<(usize, usize)> =
            self.spans(Sign::Owns).into_iter().chain(heard(&[Cue::Admit, Cue::OwnOutcome])).collect();
        let acts = heard(&[Cue::Action, Cue::Others, Cue::Update]);
        let prevents: Vec<(usize, usize)> =
            self.spans(Sign::Prevent).into_iter().chain(heard(&[Cue::Prevent])).collect();
        let begun: Vec<(usize, usize)> = acts
            .iter()
            .copied()
            .chain(heard(&[Cue::Task, Cue::Vague, Cue::EmptyPromise]))
            .chain(owns.iter().copied())
            .collect();
        if !begun.is_empty() {
            tally.rise(1, Why::Rule("letter-rise-acts"), &begun);
        }
        if !owns.is_empty() && self.lacks(Part::Responsibility).is_none() {
            tally.rise(2, Why::Rule("letter-rise-owns"), &owns);
            if self.lacks(Part::Steps).is_none() {
                tally.rise(3, Why::Rule("letter-rise-steps"), &prevents);
                if !self.has(Flaw::NoContact) && self.lacks(Part::Happened).is_none() && !acts.is_empty() {
                    tally.rise(4, Why::Rule("letter-rise-stays"), &acts);
                }
            }
        }
        if self.lacks(Part::Responsibility).is_some() {
            tally.hold(1, Why::Rule("letter-hold-owner"), None);
        }
        if self.lacks(Part::Steps).is_some() {
            tally.hold(2, Why::Rule("letter-hold-steps"), None);
        }
        for (flaw, code) in [
            (Flaw::Passive, ErrorCode::Passive),
            (Flaw::NeverAgain, ErrorCode::Overpromise),
            (Flaw::Unconfirmed, ErrorCode::Overpromise),
        ] {
            if self.has(flaw) {
                tally.hold(2, Why::Error(code), self.first(flaw));
            }
        }
        if self.has(Flaw::NoContact) {
            tally.hold(2, Why::Rule("letter-hold-contact"), self.first(Flaw::NoContact));
        }
        let faceless = self.spans(Sign::Faceless);
        if faceless.len() > 1 {
            tally.hold(1, Why::Rule("letter-hold-faceless"), faceless.first().copied());
        }
        if let Some(shown) = self.page.all(Sign::CustBlame).next() {
            tally.hold(0, Why::Error(ErrorCode::CustBlame), Some(self.page.bytes(shown.from, shown.to)));
        } else if self.has(Flaw::Blame) {
            let most = if self.lacks(Part::Responsibility).is_none() { 2 } else { 0 };
            tally.hold(most, Why::Error(ErrorCode::Blame), self.first(Flaw::Blame));
        }
        tally
    }
}
