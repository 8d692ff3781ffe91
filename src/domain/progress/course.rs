//! How a customer's anger went through a run, up to the survey: the curve of a certificate, and the two faces beside it.

use crate::domain::session::{Event, Gauge, Session, TurnRecord};

/// Anger, turn by turn.
#[derive(Debug, Clone, PartialEq)]
pub struct Course<'a> {
    /// The position of whose face is shown.
    pub customer: usize,
    /// Their state before the first turn that was about them.
    pub before: Gauge,
    /// And after the last.
    pub after: Gauge,
    /// Anger before the first turn, 0–100: theirs, or the mean of all who are in one conversation by the people they stand for.
    pub starts: f64,
    /// Each turn with the anger after it.
    pub turns: Vec<(&'a TurnRecord, f64)>,
}

impl<'a> Course<'a> {
    /// The course for a customer; `None` where no turn was about them.
    pub fn of(session: &'a Session, customer: usize) -> Option<Self> {
        let is_inbox = session.play().desk().is_some();
        let asked = session.steps().len() - session.states().filter(|(_, play)| play.survey.is_some()).count();
        // The move after which the survey came is the last that counts.
        let steps = session.steps().iter().take(asked + 1);
        let turns = steps.flat_map(|step| &step.events).filter_map(|event| match event {
            Event::Turn(turn) => Some(turn.as_ref()),
            _ => None,
        });
        let turns: Vec<&TurnRecord> = turns.filter(|turn| !is_inbox || turn.about == Some(customer)).collect();
        let whose: Vec<usize> = if is_inbox { vec![customer] } else { (0..session.play().customers.len()).collect() };
        let (first, last) = (turns.first()?, turns.last()?);
        Some(Self {
            customer,
            before: *first.before.get(customer)?,
            after: *last.after.get(customer)?,
            starts: weighed(session, &whose, &first.before, |gauge| gauge.anger),
            turns: turns
                .iter()
                .map(|turn| (*turn, weighed(session, &whose, &turn.after, |gauge| gauge.anger)))
                .collect(),
        })
    }

    /// By how much anger fell; negative where it rose.
    pub fn fell(&self) -> f64 {
        self.turns.last().map_or(0.0, |(_, anger)| self.starts - anger)
    }
}

/// A gauge in the mean of the people that customers stand for.
pub(in crate::domain) fn weighed(
    session: &Session,
    customers: &[usize],
    gauges: &[Gauge],
    of: impl Fn(&Gauge) -> f64,
) -> f64 {
    let people = |at: &usize| session.scenario().customers.get(*at).map_or(1.0, |customer| f64::from(customer.people));
    let all: f64 = customers.iter().map(people).sum();
    let sum: f64 = customers.iter().filter_map(|at| Some(people(at) * of(gauges.get(*at)?))).sum();
    sum / all.max(1.0)
}
