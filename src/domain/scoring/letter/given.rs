//! The two levels of a letter that go by what is done and given: speed and compensation.

use std::collections::BTreeSet;

use crate::domain::rubric::Dimension;
use crate::domain::scenario::model::Part;
use crate::domain::scoring::letter::known::{Known, Tally};
use crate::domain::scoring::letter::parts::{self, Missing};
use crate::domain::scoring::letter::signs::Sign;
use crate::domain::scoring::typed::text::Kind;
use crate::domain::scoring::typed::{Cue, Point, Typed, Why};

/// Words that name a day, or an hour of it.
const DAYS: &[&str] = &[
    "today",
    "tonight",
    "tomorrow",
    "evening",
    "morning",
    "afternoon",
    "noon",
    "midday",
    "midnight",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];

impl Known<'_> {
    /// A time one can hold them to counts where steps and amends are told, not in the standard or in what happened.
    pub(super) fn speed(&self, typed: &Typed) -> Tally {
        let mut tally = Tally::at(Dimension::Speed, 0, "letter-base-speed");
        let ahead = |from: usize| {
            let told = [Part::Happened, Part::Expected, Part::Responsibility, Part::Apology, Part::Standard];
            !told.iter().any(|part| self.page.bytes_of(*part).contains(&from))
        };
        let heard = |cues: &[Cue]| -> Vec<(usize, usize)> {
            let hits = typed.heard.iter().filter(|(cue, from, _)| cues.contains(cue) && ahead(*from));
            hits.map(|(_, from, to)| (*from, *to)).collect()
        };
        let promised = typed.times.iter().filter(|(minutes, from, to, of)| {
            minutes.is_some() && *of != "beside" && ahead(*from) && !self.measures(*to)
        });
        let word_sent = promised.clone().any(|(.., of)| *of == "word");
        let promised: Vec<(usize, usize)> = promised.map(|(_, from, to, _)| (*from, *to)).collect();
        let (days, different) = self.days();
        let firm = if promised.is_empty() { days } else { promised };
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
            tally.rise(3, Why::Cue(Cue::Time), &firm);
            if different > 1 {
                tally.rise(4, Why::Rule("letter-rise-times"), &firm);
            } else if !beyond.is_empty() || word_sent {
                let spans = if beyond.is_empty() { &firm } else { &beyond };
                tally.rise(4, Why::Rule("letter-rise-meantime"), spans);
            }
        }
        let lacks = self.lacks(Part::Steps);
        if matches!(lacks, Some(Missing::Words | Missing::Step)) || lacks.is_some() && firm.is_empty() {
            tally.hold(1, Why::Rule("letter-hold-steps"), None);
        }
        let loose = self.in_part(Sign::Loose, Part::Steps);
        if !loose.is_empty() && firm.is_empty() {
            tally.hold(1, Why::Rule("letter-hold-loose"), loose.first().copied());
        }
        let is_late = |point: &&Point| {
            let measures = point.span.is_some_and(|(_, to)| self.measures(to));
            point.why == Why::Rule("scorer-rule-late") && !measures
        };
        let late = typed.evidence.iter().find(is_late);
        if let Some(late) = late {
            tally.hold(0, late.why, late.span);
        }
        if let Some(hoop) = self.spans(Sign::Hoop).first() {
            tally.hold(0, Why::Rule("letter-hold-hoop"), Some(*hoop));
        }
        tally
    }

    /// “Six months' fee back” measures what is given and names no time; “in two days' time” does.
    fn measures(&self, end: usize) -> bool {
        let behind = self.page.text.get(end..).unwrap_or_default();
        let owned = behind.strip_prefix('\'').or_else(|| behind.strip_prefix('’'));
        owned.is_some_and(|thing| !thing.trim_start().starts_with("time"))
    }

    /// Days and hours in the greeting, the steps and the amends, and how many different ones: a day and its hour are one.
    fn days(&self) -> (Vec<(usize, usize)>, usize) {
        let tokens = &self.page.tokens;
        let is_day = |at: &usize| {
            let clock = tokens.all.get(*at).is_some_and(|token| matches!(token.kind, Kind::Clock(_)));
            let beside = self.page.signs.iter().any(|shown| {
                shown.sign == Sign::Prevent && (shown.from..shown.to).contains(at)
                    || shown.sign == Sign::Grudging && self.page.sentence_of(shown.from).contains(at)
            });
            (clock || DAYS.contains(&tokens.at(*at))) && !beside
        };
        let told = [Part::Greeting, Part::Steps, Part::Amends].map(|part| self.page.part(part));
        let places: Vec<usize> = told.into_iter().flatten().filter(is_day).collect();
        let sentences = places.chunk_by(|a, b| self.page.sentence_of(*a) == self.page.sentence_of(*b));
        let different: BTreeSet<Vec<&str>> =
            sentences.map(|days| days.iter().map(|at| tokens.at(*at)).collect()).collect();
        (places.iter().map(|at| self.page.bytes(*at, at + 1)).collect(), different.len())
    }

    pub(super) fn compensation(&self, typed: &Typed) -> Tally {
        // What lies in the tray is worth what it is worth; words alone are read here.
        let tray = if self.offers.is_empty() { None } else { self.of_reply(typed, Dimension::Compensation) };
        if let Some(tally) = tray {
            return self.held(tally);
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
        let offers = !heard.is_empty() || named.is_some_and(|(named, _)| named > 0);
        if offers {
            tally.rise(2, Why::Rule("letter-rise-offer"), &heard);
            let whole = named.map_or(heard.len() > 1, |(named, of)| named * 4 >= of * 3);
            if !choice.is_empty() && whole {
                tally.rise(4, Why::Rule("letter-rise-choice"), &choice);
            } else if named.map_or(!choice.is_empty(), |(named, of)| named == of) {
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
        let denied = typed
            .heard
            .iter()
            .find(|(cue, from, _)| matches!(cue, Cue::Undone | Cue::Refuse | Cue::Withhold) && inside(*from));
        if let Some((_, from, to)) = denied.filter(|_| heard.is_empty()) {
            tally.hold(0, Why::Rule("letter-hold-refused"), Some((*from, *to)));
        }
        self.held(tally)
    }

    /// Holds compensation down for a frown, a string, a hoop or a refusal.
    fn held(&self, mut tally: Tally) -> Tally {
        if let Some(span) = self.spans(Sign::Grudging).first() {
            tally.hold(1, Why::Rule("letter-hold-grudging"), Some(*span));
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
