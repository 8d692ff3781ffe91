//! What a run tells when it is played again: the figures of a report, its decisions, and the causes of its case.

use crate::domain::progress::weighed;
use crate::domain::recovery::Outcome;
use crate::domain::report::rows::{How, Outreach, PlayedCause, Told};
use crate::domain::rubric::{Dimension, Level};
use crate::domain::scenario::Scenario;
use crate::domain::session::{Event, OUTREACH_AT_CSAT, OutreachState, Session, Stage, TurnRecord};
use std::sync::Arc;

impl Told {
    /// What a run that is over tells. Money is that of all people its customers stand for.
    pub fn of(session: &Session) -> Self {
        let Some(survey) = session.survey() else { return Self::default() };
        let (case, play) = (&survey.case, session.play());
        let people = session.scenario().customers.iter().map(|customer| f64::from(customer.people));
        let counted: Vec<(f64, &Outcome)> = people
            .zip(&survey.customers)
            .enumerate()
            .filter_map(|(at, weighed)| play.counts(at).then_some(weighed))
            .collect();
        let sum = |of: fn(&Outcome) -> f64| counted.iter().map(|(people, outcome)| people * of(outcome)).sum();
        let count = |is: fn(&Event) -> bool| {
            u32::try_from(session.events().filter(|event| is(event)).count()).unwrap_or(u32::MAX)
        };
        Self {
            nps_before: case.nps - case.nps_change,
            first_contact: case.first_contact_resolution,
            resolution_min: resolution_min(&counted),
            repeat_contact: case.repeat_contact,
            value_saved: sum(|outcome| outcome.value_saved),
            recovery_cost: sum(|outcome| outcome.recovery_cost),
            delay_price: sum(|outcome| outcome.bill.time),
            escalation_price: sum(|outcome| outcome.bill.level),
            promises_made: count(|event| matches!(event, Event::Promised { .. })),
            promises_kept: count(|event| matches!(event, Event::PromiseKept { .. })),
            promises_broken: count(|event| matches!(event, Event::PromiseBroken { .. })),
            offers_refused: count(|event| matches!(event, Event::OfferRefused { .. })),
            levels_raised: count(|event| matches!(event, Event::LevelRaised { .. })),
            outreach: Outreach::of(session),
        }
    }
}

/// The mean of those whose loss was repaired, by the people they stand for.
fn resolution_min(counted: &[(f64, &Outcome)]) -> Option<f64> {
    let solved = || counted.iter().filter(|(_, outcome)| outcome.is_resolved());
    let people: f64 = solved().map(|(people, _)| people).sum();
    let minutes: f64 = solved().map(|(people, outcome)| people * outcome.resolution_min).sum();
    (people > 0.0).then(|| minutes / people)
}

impl Outreach {
    /// Of an inbox, what became of its alerts; of any other case, of the one low answer if there was one.
    fn of(session: &Session) -> Self {
        if let Some(portfolio) = session.portfolio() {
            let lifts = portfolio.rows.iter().filter_map(|row| row.updated.map(|updated| (row.first, updated)));
            let lifts: Vec<f64> = lifts.map(|(first, updated)| f64::from(updated) - f64::from(first)).collect();
            return Self {
                alerts: portfolio.alerts,
                reached: portfolio.reached,
                asked: portfolio.asked,
                updated: portfolio.updated,
                lifted: u32::try_from(lifts.iter().filter(|lift| **lift > 0.0).count()).unwrap_or(u32::MAX),
                lift: lifts.iter().filter(|lift| **lift > 0.0).sum(),
            };
        }
        let play = session.play();
        let Some(first) = play.survey.as_ref().map(|survey| survey.case.csat) else { return Self::default() };
        let lift = play.updated.as_ref().map(|updated| updated.case.csat - first);
        let updated = u32::from(lift.is_some());
        Self {
            alerts: u32::from(first <= OUTREACH_AT_CSAT),
            reached: u32::from(play.outreach == OutreachState::Taken),
            asked: updated,
            updated,
            lifted: u32::from(lift.is_some_and(|lift| lift > 0.0)),
            lift: lift.map_or(0.0, |lift| lift.max(0.0)),
        }
    }
}

/// A decision as it stands in a run that was played again.
#[derive(Debug, Clone, Copy)]
pub struct Decided<'a> {
    /// The turn.
    pub turn: &'a TurnRecord,
    /// How it was taken.
    pub how: How,
    /// The words; of own words only where they went along.
    pub said: Option<&'a str>,
    /// Levels, 0–4, in rubric order.
    pub levels: [Option<u8>; 4],
    /// Anger after it, 0–100: the mean of those it was about.
    pub anger: f64,
    /// Trust after it, 0–100, the same.
    pub trust: f64,
}

impl<'a> Decided<'a> {
    /// The decisions of a run, in order.
    pub fn all_of(session: &'a Session) -> impl Iterator<Item = Self> {
        let play = session.play();
        let counted: Vec<usize> = (0..play.customers.len()).filter(|at| play.counts(*at)).collect();
        session.turns().map(move |turn| Self::of(session, &counted, turn))
    }

    fn of(session: &Session, counted: &[usize], turn: &'a TurnRecord) -> Self {
        let about = turn.about.map(|at| [at]);
        let whose = about.as_ref().map_or(counted, |one| one.as_slice());
        let (how, said) = match (&turn.reply, &turn.own) {
            (Some(_), _) => (How::Chosen, Some(turn.text.as_str())),
            (None, Some(own)) => (How::Typed, own.words.as_deref()),
            (None, None) => (How::Silent, None),
        };
        Self {
            turn,
            how,
            said,
            levels: Dimension::ALL.map(|dimension| turn.rated.rating.get(dimension).map(Level::get)),
            anger: weighed(session, whose, &turn.after, |gauge| gauge.anger),
            trust: weighed(session, whose, &turn.after, |gauge| gauge.trust),
        }
    }
}

impl PlayedCause {
    /// The causes of a case, in the file's order, with the names of its first cast.
    pub fn all_of(scenario: &Arc<Scenario>) -> Vec<Self> {
        let stage = Stage::new(Arc::clone(scenario), 0);
        let causes = scenario.causes.iter().map(|cause| Self {
            id: cause.id.clone(),
            under: cause.under.clone(),
            text: stage.words(&cause.text),
            fix: stage.words(&cause.fix),
            stops_it: cause.stops_it,
        });
        causes.collect()
    }
}
