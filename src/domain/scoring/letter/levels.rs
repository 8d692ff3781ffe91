//! The levels of a letter: those of a reply where they hold for letters too, lifted by what the parts of a letter show and
//! held down by what is missing or spoils it. Every point names its words; those of a dimension add up to its level.

use std::collections::BTreeSet;

use crate::domain::ids::Ix;
use crate::domain::rubric::{Dimension, ErrorCode, Level};
use crate::domain::scenario::model::{Offer, Part};
use crate::domain::scoring::letter::Brief;
use crate::domain::scoring::letter::flaws::{Finding, Flaw};
use crate::domain::scoring::letter::page::Page;
use crate::domain::scoring::letter::parts::{self, Missing, PartReading};
use crate::domain::scoring::letter::signs::Sign;
use crate::domain::scoring::typed::text::Kind;
use crate::domain::scoring::typed::{Cue, Ear, LEVEL, Point, Typed, Why};

/// Everything known about a letter when its levels are made.
pub(super) struct Known<'a> {
    pub(super) page: &'a Page<'a>,
    pub(super) brief: &'a Brief,
    pub(super) ear: &'a Ear<'a>,
    pub(super) offers: &'a [Ix<Offer>],
    pub(super) parts: &'a [PartReading],
    pub(super) found: &'a [Finding],
}

/// A dimension's points while they are counted.
struct Tally {
    dimension: Dimension,
    level: u8,
    points: Vec<Point>,
}

type Span = Option<(usize, usize)>;

impl Tally {
    fn at(dimension: Dimension, level: u8, why: &'static str) -> Self {
        let points = vec![Point { dimension, hundredths: i32::from(level) * LEVEL, why: Why::Base(why), span: None }];
        Self { dimension, level, points }
    }

    fn add(&mut self, to: u8, why: Why, spans: &[(usize, usize)]) {
        let points = (i32::from(to) - i32::from(self.level)) * LEVEL;
        let count = i32::try_from(spans.len()).unwrap_or(1).max(1);
        let each = points / count;
        for i in 0..count {
            let hundredths = if i == 0 { points - each * (count - 1) } else { each };
            let span: Span = spans.get(usize::try_from(i).unwrap_or(0)).copied();
            self.points.push(Point { dimension: self.dimension, hundredths, why, span });
        }
        self.level = to;
    }

    /// Rises to a level for these words, if it is not there yet.
    fn rise(&mut self, to: u8, why: Why, spans: &[(usize, usize)]) {
        if to > self.level {
            self.add(to, why, spans);
        }
    }

    /// Holds the level down, with the words at fault.
    fn hold(&mut self, highest: u8, why: Why, span: Span) {
        if self.level > highest {
            self.add(highest, why, span.as_slice());
        }
    }
}

/// Puts the levels of a letter in the place of those of a reply.
pub(super) fn settle(typed: &mut Typed, known: &Known<'_>) {
    let mut errors: Vec<ErrorCode> = typed.errors.iter().copied().filter(|code| !is_of_replies(*code)).collect();
    for code in known.found.iter().filter_map(|finding| error_of(finding, known)) {
        if !errors.contains(&code) {
            errors.push(code);
        }
    }
    for dimension in Dimension::ALL {
        if !known.ear.scores(dimension) {
            continue;
        }
        let tally = match dimension {
            Dimension::Empathy => known.empathy(typed),
            Dimension::Ownership => known.ownership(typed),
            Dimension::Speed => known.speed(typed),
            Dimension::Compensation => known.compensation(typed),
        };
        typed.evidence.retain(|point| point.dimension != dimension);
        typed.evidence.extend(tally.points);
        typed.rating.set(dimension, Level::new(tally.level));
    }
    typed.errors = errors;
}

/// Errors that a reply commits by words which are right in a letter, or that a letter is held to by its own reading.
fn is_of_replies(code: ErrorCode) -> bool {
    matches!(
        code,
        ErrorCode::PassBuck
            | ErrorCode::Blame
            | ErrorCode::Passive
            | ErrorCode::Cond
            | ErrorCode::Assume
            | ErrorCode::Bribe
            | ErrorCode::Argue
            | ErrorCode::Repeat
    )
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
    /// The reply's own tally, without what it was held down by for errors that letters do not commit so.
    fn of_reply(&self, typed: &Typed, dimension: Dimension) -> Option<Tally> {
        let level = typed.rating.get(dimension)?;
        let own: Vec<Point> = typed.evidence.iter().filter(|point| point.dimension == dimension).copied().collect();
        let (dropped, points): (Vec<Point>, Vec<Point>) =
            own.into_iter().partition(|point| matches!(point.why, Why::Error(code) if is_of_replies(code)));
        let back: i32 = dropped.iter().map(|point| point.hundredths).sum();
        let level = i32::from(level.get()) - back / LEVEL;
        Some(Tally { dimension, level: u8::try_from(level).ok()?, points })
    }

    fn spans(&self, sign: Sign) -> Vec<(usize, usize)> {
        self.page
            .all(sign)
            .filter(|shown| self.page.part_of(shown.from).is_some())
            .map(|shown| self.page.bytes(shown.from, shown.to))
            .collect()
    }

    fn first(&self, flaw: Flaw) -> Span {
        let finding = self.found.iter().find(|finding| finding.flaw == flaw)?;
        Some(self.page.letter.span_in_joined(finding.part, finding.span))
    }

    fn has(&self, flaw: Flaw) -> bool {
        self.found.iter().any(|finding| finding.flaw == flaw)
    }

    /// What a part lacks; nothing for a part that is not asked for.
    fn lacks(&self, part: Part) -> Option<Missing> {
        self.parts.iter().find(|reading| reading.part == part).and_then(|reading| reading.missing)
    }

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
                if !self.has(Flaw::NoContact)
                    && self.lacks(Part::Happened).is_none()
                    && !owns.is_empty()
                    && !acts.is_empty()
                {
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

    /// A time one can hold them to counts where steps and amends are told, not in the standard or in what happened.
    fn speed(&self, typed: &Typed) -> Tally {
        let mut tally = Tally::at(Dimension::Speed, 0, "letter-base-speed");
        let ahead = |from: usize| {
            let told = [Part::Happened, Part::Expected, Part::Standard];
            !told.iter().any(|part| self.page.bytes_of(*part).contains(&from))
        };
        let heard = |cues: &[Cue]| -> Vec<(usize, usize)> {
            let hits = typed.heard.iter().filter(|(cue, from, _)| cues.contains(cue) && ahead(*from));
            hits.map(|(_, from, to)| (*from, *to)).collect()
        };
        let firm: Vec<(i64, (usize, usize))> = typed
            .times
            .iter()
            .filter(|(_, from, _, of)| *of != "beside" && ahead(*from))
            .filter_map(|(minutes, from, to, _)| Some((minutes.as_ref().copied()? as i64, (*from, *to))))
            .collect();
        let spans: Vec<(usize, usize)> = firm.iter().map(|(_, span)| *span).collect();
        let different: BTreeSet<i64> = firm.iter().map(|(minutes, _)| *minutes).collect();
        let acts = heard(&[
            Cue::Action,
            Cue::Others,
            Cue::Update,
            Cue::Remedy,
            Cue::Task,
            Cue::Now,
            Cue::Usual,
            Cue::Vague,
            Cue::EmptyPromise,
        ]);
        let beyond = heard(&[Cue::Update, Cue::Stopgap]);
        if !acts.is_empty() || !firm.is_empty() {
            tally.rise(1, Why::Rule("letter-rise-acts"), &acts);
        }
        if !heard(&[Cue::Action, Cue::Others, Cue::Update, Cue::Now]).is_empty() {
            tally.rise(2, Why::Rule("letter-rise-acts"), &acts);
        }
        if !firm.is_empty() {
            tally.rise(3, Why::Cue(Cue::Time), &spans);
            if different.len() > 1 {
                tally.rise(4, Why::Rule("letter-rise-times"), &spans);
            } else if !beyond.is_empty() {
                tally.rise(4, Why::Rule("letter-rise-meantime"), &beyond);
            }
        }
        if matches!(self.lacks(Part::Steps), Some(Missing::Words | Missing::Step)) {
            tally.hold(1, Why::Rule("letter-hold-steps"), None);
        }
        let loose = self.in_part(Sign::Loose, Part::Steps);
        if !loose.is_empty() && firm.is_empty() {
            tally.hold(1, Why::Rule("letter-hold-loose"), loose.first().copied());
        }
        if let Some(hoop) = self.spans(Sign::Hoop).first() {
            tally.hold(0, Why::Rule("letter-hold-hoop"), Some(*hoop));
        }
        tally
    }

    fn in_part(&self, sign: Sign, part: Part) -> Vec<(usize, usize)> {
        let bytes = self.page.bytes_of(part);
        self.spans(sign).into_iter().filter(|(from, _)| bytes.contains(from)).collect()
    }

    fn compensation(&self, typed: &Typed) -> Tally {
        // What lies in the tray is worth what it is worth; words alone are read here.
        let tray = if self.offers.is_empty() { None } else { self.of_reply(typed, Dimension::Compensation) };
        if let Some(tally) = tray {
            return tally;
        }
        let mut tally = Tally::at(Dimension::Compensation, 0, "letter-base-compensation");
        let inside =
            |from: usize| [Part::Steps, Part::Amends].iter().any(|part| self.page.bytes_of(*part).contains(&from));
        let heard: Vec<(usize, usize)> = typed
            .heard
            .iter()
            .filter(|(cue, from, _)| matches!(cue, Cue::Remedy | Cue::PaidBack | Cue::Extra) && inside(*from))
            .map(|(_, from, to)| (*from, *to))
            .collect();
        let give = &self.brief.may_give;
        let named = (!give.is_empty()).then(|| (parts::count_given(self.page, self.ear, give), give.len()));
        let mut choice: Vec<(usize, usize)> =
            self.spans(Sign::Choice).into_iter().filter(|(from, _)| inside(*from)).collect();
        choice.extend(self.ways());
        let loose = self.in_part(Sign::Loose, Part::Amends);
        let grudging = self.spans(Sign::Grudging);
        let offers = !heard.is_empty() || named.is_some_and(|(named, _)| named > 0);
        if offers {
            tally.rise(2, Why::Rule("letter-rise-offer"), &heard);
            let whole = named.is_none_or(|(named, of)| named * 4 >= of * 3);
            if !choice.is_empty() && whole {
                tally.rise(4, Why::Rule("letter-rise-choice"), &choice);
            } else if named.is_some_and(|(named, of)| named == of) {
                tally.rise(3, Why::Rule("letter-rise-whole"), &heard);
            }
        } else if self.lacks(Part::Amends).is_none() || !choice.is_empty() {
            tally.rise(1, Why::Rule("letter-rise-some"), &choice);
        }
        if let Some((named, of)) = named {
            if named * 4 < of * 3 {
                tally.hold(2, Why::Rule("letter-hold-part"), None);
            }
            if named * 2 < of {
                tally.hold(1, Why::Rule("letter-hold-part"), None);
            }
        }
        if !loose.is_empty() {
            tally.hold(2, Why::Rule("letter-hold-loose"), loose.first().copied());
        }
        if !grudging.is_empty() {
            tally.hold(1, Why::Rule("letter-hold-grudging"), grudging.first().copied());
        }
        let refused = self.spans(Sign::Refuses).into_iter().chain(self.spans(Sign::Hoop)).next();
        if let Some(span) = refused {
            tally.hold(0, Why::Rule("letter-hold-refused"), Some(span));
        }
        tally
    }

    /// An “or” between two things in the amends: “the card of 80, or 70 back”.
    fn ways(&self) -> Vec<(usize, usize)> {
        let tokens = &self.page.tokens;
        let figure = |range: std::ops::Range<usize>| {
            range.into_iter().any(|at| tokens.all.get(at).is_some_and(|token| matches!(token.kind, Kind::Number(_))))
        };
        let ors = self.page.part(Part::Amends).filter(|at| tokens.at(*at) == "or");
        let between = ors.filter(|at| {
            let sentence = self.page.sentence_of(*at);
            figure(sentence.start..*at) || figure(*at..sentence.end)
        });
        between.map(|at| self.page.bytes(at, at + 1)).collect()
    }
}
