//! What of the nine things that are recognised (rubric, section 10) was done in one run, with the words it hangs on. The
//! rules ask the results that were issued and the record of the run; where they leave room, the choice is told here.
//!
//! *Who it is about.* Several customers in one conversation are one subject: what is asked has to hold for all of them, and
//! anger is their mean by the people each stands for, as in the results. The people of an inbox have nothing to do with each
//! other: each is a subject of their own, and one is enough; only *Owner* and *Fair hand* are about the whole of it.
//!
//! *What does not count.* Nobody is praised for one part of a recovery that failed. Nothing is recognised where the mean of
//! the four dimensions is below 3, which the rubric calls good (section 2), or where the simulated satisfaction is 3 or less:
//! the survey would raise an alert then (section 8). Whoever answers at random comes to something in fewer than one run of a
//! hundred so. After a second chance the updated figure decides for *Second chance*, the first for
//! all others.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use serde::Serialize;

use crate::domain::debrief::{means, words_kept};
use crate::domain::paths::players::net_values;
use crate::domain::progress::course::weighed;
use crate::domain::progress::recognition::Kind;
use crate::domain::recovery::{Condition, Outcome, State, has_full_amends};
use crate::domain::rubric::{Dimension, ErrorCode, Level, Tick};
use crate::domain::scenario::model::Transfer;
use crate::domain::session::{Event, Gauge, Play, Session, Stage, Step, TurnRecord};

/// Anger has to fall by as much, in points of 0–100.
const ANGER_FALLS: f64 = 40.0;
/// Mean ownership from here on.
const OWNER_MEAN: f64 = 3.5;
/// What may be given, as shares of the fair redress.
const FAIR: std::ops::RangeInclusive<f64> = 0.8..=1.5;
/// How many possible runs of a case are played by chance to know its top quarter.
const POSSIBLE: u32 = 400;
/// Satisfaction up to here raises an alert, and nothing is recognised.
const ALERT: f64 = 3.0;
/// The mean of the four dimensions from which a run is good.
const GOOD_RUN: f64 = 3.0;
/// The level from which a line can stand for something.
const GOOD: u8 = 3;
/// A difference nobody could see.
const EPSILON: f64 = 1e-9;

/// Something that is recognised, done in a run.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Deed {
    /// Which.
    pub kind: Kind,
    /// For whom, by position.
    pub customer: usize,
    /// How much of it; [`Kind::figure`] says what is counted.
    pub figure: f64,
    /// The words it hangs on.
    pub evidence: Evidence,
}

/// The words something hangs on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Evidence {
    /// Which turn, counted from 1.
    pub turn: u32,
    /// What was said.
    pub quote: String,
    /// Whether these are the words: those that were typed may have been erased since.
    pub has_words: bool,
    /// They are those of a ready reply that was chosen, not the person's own.
    pub is_ready: bool,
    /// The dimension it stands for.
    pub dimension: Dimension,
    /// Its level there.
    pub level: Level,
}

/// What is known of the possible runs of cases, by content hash: net value from which a run is in the top quarter. Copies
/// share it: playing them takes longer than reading a file of runs, and several threads that read need it once.
#[derive(Debug, Clone, Default)]
pub struct Possible {
    top_quarter: Arc<Mutex<BTreeMap<String, TopQuarter>>>,
}

/// Where the top quarter of the possible runs of a case begins, once somebody has asked.
type TopQuarter = Arc<OnceLock<Option<f64>>>;

impl Possible {
    /// Where the top quarter begins; runs are played by chance the first time it is asked of a case. The details of the
    /// very run do not matter: money and results are the same with every name.
    fn top_quarter(&self, stage: &Stage) -> Option<f64> {
        let known = {
            let mut all = self.top_quarter.lock().unwrap_or_else(PoisonError::into_inner);
            match all.get(&stage.scenario.hash) {
                Some(known) => Arc::clone(known),
                None => Arc::clone(all.entry(stage.scenario.hash.clone()).or_default()),
            }
        };
        *known.get_or_init(|| {
            let values = net_values(&Stage::new(stage.scenario.clone(), 0), POSSIBLE);
            values.get(values.len() * 3 / 4).copied()
        })
    }
}

/// What was done in a session that is over, in the order of [`Kind::ALL`].
pub fn deeds_of(session: &Session, possible: &Possible) -> Vec<Deed> {
    let scored: Vec<f64> = means(session).into_iter().flatten().collect();
    let is_good = scored.iter().sum::<f64>() + EPSILON >= GOOD_RUN * scored.len() as f64;
    if scored.is_empty() || !is_good {
        return Vec::new();
    }
    let Some(record) = Record::of(session) else { return Vec::new() };
    Kind::ALL.into_iter().filter_map(|kind| record.deed(kind, possible)).collect()
}

/// One or several customers whom the rules are asked about at once.
struct Subject<'a> {
    customers: Vec<usize>,
    outcome: &'a Outcome,
    turns: Vec<&'a TurnRecord>,
}

/// A run as the rules see it.
struct Record<'a> {
    session: &'a Session,
    /// Moves, up to the one after which the survey came.
    steps: &'a [Step],
    /// The state after the last of them.
    last: Cow<'a, Play>,
    whole: Subject<'a>,
    /// The one subject, or those of an inbox; those whose anger fell most come first.
    subjects: Vec<Subject<'a>>,
}

impl<'a> Record<'a> {
    fn of(session: &'a Session) -> Option<Self> {
        let survey = session.survey()?;
        let steps = session.steps_to_survey()?;
        let last = if steps.len() == session.steps().len() {
            Cow::Borrowed(session.play())
        } else {
            Cow::Owned(session.state_after(steps.len()))
        };
        let counted: Vec<usize> = (0..last.customers.len()).filter(|at| last.counts(*at)).collect();
        let turns: Vec<&TurnRecord> = steps.iter().flat_map(|step| step.events.iter().filter_map(turn)).collect();
        let is_inbox = last.desk().is_some();
        let of_one = |at: usize| -> Option<Subject<'a>> {
            let turns = turns.iter().copied().filter(|turn| turn.about == Some(at)).collect();
            Some(Subject { customers: vec![at], outcome: survey.customers.get(at)?, turns })
        };
        let whole = || Subject { customers: counted.clone(), outcome: &survey.case, turns: turns.clone() };
        let mut subjects: Vec<Subject<'a>> =
            if is_inbox { counted.iter().filter_map(|at| of_one(*at)).collect() } else { vec![whole()] };
        subjects.sort_by(|a, b| fallen(session, b).total_cmp(&fallen(session, a)));
        let whole = whole();
        Some(Self { session, steps, last, whole, subjects })
    }

    fn deed(&self, kind: Kind, possible: &Possible) -> Option<Deed> {
        let subject = |holds: &dyn Fn(&Subject<'a>) -> Option<(f64, Evidence)>, satisfied: bool| {
            let well = |subject: &&Subject<'a>| !satisfied || subject.outcome.csat > ALERT;
            self.subjects.iter().filter(well).find_map(|subject| Some((subject, holds(subject)?)))
        };
        let (subject, (figure, evidence)) = match kind {
            Kind::BridgeBuilder => subject(&|subject| self.bridged(subject), true),
            Kind::Owner => self.on_the_whole(self.owned()),
            Kind::RightFirstTime => subject(&|subject| self.right_first_time(subject), true),
            Kind::FairHand => self.on_the_whole(self.gave_fairly(possible)),
            Kind::ClockKeeper => subject(&|subject| kept_the_clock(subject), true),
            Kind::Turnaround => subject(&|subject| turned_around(subject), true),
            Kind::SecondChance => subject(&|subject| self.amended(subject), false),
            Kind::Detective => subject(&|subject| self.found_the_cause(subject), true),
            Kind::Guardian => subject(&|subject| self.guarded(subject), true),
        }?;
        Some(Deed { kind, customer: subject.customers.first().copied()?, figure, evidence })
    }

    fn on_the_whole(&self, found: Option<(f64, Evidence)>) -> Option<(&Subject<'a>, (f64, Evidence))> {
        Some((&self.whole, found.filter(|_| self.whole.outcome.csat > ALERT)?))
    }

    /// Anger fell by 40 or more from before the first reply to the survey. The line: the one after which it fell most, with
    /// its empathy if that is good.
    fn bridged(&self, subject: &Subject<'a>) -> Option<(f64, Evidence)> {
        let fell = fallen(self.session, subject);
        let relieved = |turn: &TurnRecord| mean(self.session, subject, turn, |gauge| -gauge.anger);
        let turn = best_turn(subject, |turn| level_of(turn).map(|_| relieved(turn)))?;
        let warm = turn.rated.rating.get(Dimension::Empathy).filter(|level| level.get() >= GOOD);
        let line = warm.map(|level| told(turn, Dimension::Empathy, level)).or_else(|| evidence(turn))?;
        (fell >= ANGER_FALLS).then_some((fell, line))
    }

    /// Mean ownership of 3.5 or more, nobody handed on, no promise broken, left open or made beyond what can be held.
    fn owned(&self) -> Option<(f64, Evidence)> {
        let [_, ownership, ..] = means(self.session);
        let ownership = ownership.filter(|mean| *mean >= OWNER_MEAN)?;
        let play = &*self.last;
        let stayed = states_of(play, &self.whole.customers).all(|state| state.transfers == 0);
        let line = line_of(&self.whole, Dimension::Ownership)?;
        (stayed && has(play, Tick::KeptPromises)).then_some((ownership, line))
    }

    /// The loss repaired in the first contact, and the customer asked whether anything is left. The line: that question.
    fn right_first_time(&self, subject: &Subject<'a>) -> Option<(f64, Evidence)> {
        let asked = subject.outcome.conditions.contains(&(Condition::Confirmed, true));
        if !(subject.outcome.first_contact_resolution && asked) {
            return None;
        }
        let confirmed = |play: &Play| subject.customers.iter().all(|at| play.is_confirmed(*at));
        let own = self.turn_of(confirmed).filter(|turn| turn.is_spoken()).and_then(evidence);
        // Where a colleague asked, the line is the one that showed most ownership, and no reply is said to have confirmed it.
        let figure = own.as_ref().map_or(0.0, |line| f64::from(line.turn));
        Some((figure, own.or_else(|| line_of(subject, Dimension::Ownership))?))
    }

    /// Between 0.8 and 1.5 times the fair redress, at its worth to the customer, with a net value in the top quarter of
    /// possible runs. Where nothing is due it cannot be earned. The line: the fairest of those that something went along with.
    fn gave_fairly(&self, possible: &Possible) -> Option<(f64, Evidence)> {
        let outcome = self.whole.outcome;
        let share = Some(outcome.bill.fair).filter(|fair| *fair > 0.0).map(|fair| outcome.delivered / fair)?;
        let level = |turn: &TurnRecord| turn.rated.rating.get(Dimension::Compensation);
        let worth =
            |turn: &TurnRecord| Some(f64::from(level(turn)?.get()) + if turn.offers.is_empty() { 0.0 } else { 0.5 });
        let turn = best_turn(&self.whole, worth)?;
        let line = told(turn, Dimension::Compensation, level(turn)?);
        let is_fair = FAIR.contains(&share);
        // Possible runs are only played where it matters.
        let from = if is_fair { possible.top_quarter(self.session.stage()) } else { None };
        from.filter(|from| outcome.net_value >= *from).map(|_| (share, line))
    }

    /// A second failure was made good: since the last of them one reply had empathy and ownership of 3 or more, and one
    /// compensation of 3 or more where anything was due. That may also be when the trainee rings after the survey. The
    /// line: the reply that said so.
    fn amended(&self, subject: &Subject<'a>) -> Option<(f64, Evidence)> {
        let play = self.session.play();
        let updated = play.updated.as_ref().map(|closing| {
            let own = subject.customers.first().and_then(|at| closing.customers.get(*at));
            own.filter(|_| play.desk().is_some()).unwrap_or(&closing.case).csat
        });
        let csat = updated.unwrap_or(subject.outcome.csat);
        let stage = self.session.stage();
        let failed = |at: &&usize| play.customers.get(**at).is_some_and(|state| state.double_deviation);
        let full = |at: &usize| {
            let (state, case) = (play.customers.get(*at), stage.cases.get(*at));
            state.zip(case).is_some_and(|(state, case)| has_full_amends(case, state))
        };
        let twice: Vec<usize> = subject.customers.iter().filter(failed).copied().collect();
        if twice.is_empty() || !twice.iter().all(full) || csat <= ALERT {
            return None;
        }
        let words = |play: &Play| states_of(play, &twice).all(|state| state.amends_in_words);
        let mut since = None;
        for (step, play) in self.session.states() {
            since = if words(&play) { since.or_else(|| step.events.iter().find_map(turn)) } else { None };
        }
        Some((csat, evidence(since?)?))
    }

    /// The customer never had to say again what was on file, and the cause came out. The line: the one that found it.
    fn found_the_cause(&self, subject: &Subject<'a>) -> Option<(f64, Evidence)> {
        let never = states_of(&self.last, &subject.customers).all(|state| state.repeats == 0)
            && !subject.turns.iter().any(|turn| turn.rated.errors.contains(&ErrorCode::Repeat));
        // What was found stays found; only then is it asked when that was.
        if !never || !has(&self.last, Tick::FoundCause) {
            return None;
        }
        let turn = self.turn_of(|play| has(play, Tick::FoundCause))?;
        let line = Some(turn).filter(|turn| subject.turns.iter().any(|own| own.number == turn.number));
        let line = line.and_then(evidence)?;
        Some((f64::from(line.turn), line))
    }

    /// What has to go to somebody higher went there with its story told, so that nobody had to tell it again.
    fn guarded(&self, subject: &Subject<'a>) -> Option<(f64, Evidence)> {
        self.steps.iter().find_map(|step| {
            let raised = step.events.iter().find_map(|event| match event {
                Event::LevelRaised { level, how: Transfer::Warm, priced: false } => Some(f64::from(*level)),
                _ => None,
            })?;
            let turn = step.events.iter().find_map(turn)?;
            let is_theirs = subject.turns.iter().any(|own| own.number == turn.number);
            Some((raised, evidence(turn)?)).filter(|_| is_theirs)
        })
    }

    /// The turn with which something came to hold.
    fn turn_of(&self, holds: impl Fn(&Play) -> bool) -> Option<&'a TurnRecord> {
        let step = self.session.first_after_which(self.steps, holds)?;
        step.events.iter().find_map(turn)
    }
}

/// Repaired as quickly as the customer can be expected to bear, with nobody late (q = 1). The line: the one that gave a time.
fn kept_the_clock(subject: &Subject<'_>) -> Option<(f64, Evidence)> {
    let line = line_of(subject, Dimension::Speed)?;
    (subject.outcome.quickness >= 1.0 - EPSILON).then_some((subject.outcome.resolution_min, line))
}

/// Likelier to stay than if nothing had gone wrong. The line: the one after which anger fell and trust rose most.
fn turned_around(subject: &Subject<'_>) -> Option<(f64, Evidence)> {
    let outcome = subject.outcome;
    let line = best_of(subject, |turn| level_of(turn).map(|_| relief(turn)))?;
    outcome.paradox.then_some((100.0 * (outcome.retention - outcome.retention_if_never_failed), line))
}

fn turn(event: &Event) -> Option<&TurnRecord> {
    match event {
        Event::Turn(turn) => Some(turn),
        _ => None,
    }
}

fn has(play: &Play, tick: Tick) -> bool {
    play.ticks().any(|(of, earned)| of == tick && earned)
}

fn states_of<'p>(play: &'p Play, customers: &'p [usize]) -> impl Iterator<Item = &'p State> {
    customers.iter().filter_map(|at| play.customers.get(*at))
}

/// By how much anger fell for a subject until the survey.
fn fallen(session: &Session, subject: &Subject<'_>) -> f64 {
    let before = subject.turns.first().map(|turn| weighed(session, &subject.customers, &turn.before, |g| g.anger));
    before.map_or(0.0, |before| before - subject.outcome.anger)
}

/// What a turn changed for a subject.
fn mean(session: &Session, subject: &Subject<'_>, turn: &TurnRecord, of: impl Fn(&Gauge) -> f64) -> f64 {
    weighed(session, &subject.customers, &turn.after, &of) - weighed(session, &subject.customers, &turn.before, &of)
}

/// How much better customers felt after a turn, all together.
fn relief(turn: &TurnRecord) -> f64 {
    turn.before.iter().zip(&turn.after).map(|(was, is)| was.anger - is.anger + is.trust - was.trust).sum()
}

/// The line of the highest level in a dimension; among equals the one that helped most.
fn line_of(subject: &Subject<'_>, dimension: Dimension) -> Option<Evidence> {
    let level = |turn: &TurnRecord| turn.rated.rating.get(dimension).filter(|level| level.get() >= GOOD);
    // A thousand points are more than anger and trust can move together.
    let worth = |turn: &TurnRecord| level(turn).map(|level| 1_000.0 * f64::from(level.get()) + relief(turn));
    let turn = best_turn(subject, worth)?;
    Some(told(turn, dimension, level(turn)?))
}

/// The line worth most, shown by its best dimension.
fn best_of(subject: &Subject<'_>, worth: impl Fn(&TurnRecord) -> Option<f64>) -> Option<Evidence> {
    evidence(best_turn(subject, worth)?)
}

/// The turn worth most; one whose words are still there comes before one whose words are not, and the earlier among equals.
fn best_turn<'a>(subject: &Subject<'a>, worth: impl Fn(&TurnRecord) -> Option<f64>) -> Option<&'a TurnRecord> {
    let spoken = subject.turns.iter().copied().filter(|turn| turn.is_spoken());
    let worths = spoken.filter_map(|turn| Some((turn.has_words(), worth(turn)?, turn)));
    worths.rev().max_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1))).map(|(_, _, turn)| turn)
}

/// The best dimension of a turn with its level, if that is good; the first in the rubric among equals.
fn level_of(turn: &TurnRecord) -> Option<(Dimension, Level)> {
    let scored = turn.rated.rating.scored().filter(|(_, level)| level.get() >= GOOD);
    scored.max_by_key(|(dimension, level)| (*level, std::cmp::Reverse(*dimension)))
}

fn evidence(turn: &TurnRecord) -> Option<Evidence> {
    let best = turn.rated.rating.scored().max_by_key(|(dimension, level)| (*level, std::cmp::Reverse(*dimension)));
    best.filter(|_| turn.is_spoken()).map(|(dimension, level)| told(turn, dimension, level))
}

fn told(turn: &TurnRecord, dimension: Dimension, level: Level) -> Evidence {
    let quote = words_kept(turn, dimension).to_owned();
    Evidence { turn: turn.number, quote, has_words: turn.has_words(), is_ready: turn.reply.is_some(), dimension, level }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::scenario::read;

    #[test]
    fn what_one_copy_has_played_the_others_know() {
        let text = include_bytes!("../../../scenarios/wrong-plate/scenario.ron");
        let stage = Stage::new(Arc::new(read("wrong-plate", text).scenario.unwrap()), 3);
        let possible = Possible::default();
        let copy = possible.clone();
        let from = copy.top_quarter(&stage);
        assert!(from.is_some());
        let known = possible.top_quarter.lock().unwrap();
        assert_eq!(known.get(&stage.scenario.hash).map(|known| known.get().copied()), Some(Some(from)));
    }
}
