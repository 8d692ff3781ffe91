//! The model from outside: cases as JSON, one result each (recovery model, section 9). The flags of the
//! end are given, not derived; demand for a superior, walk-out and the rules of authority are off.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::domain::recovery::{
    Case, Close, OfferValue, State, Turn, distributive, expected_concession, outcome, respond, rho,
};
use crate::domain::rubric::{Level, Rating};
use crate::domain::scenario::model::{FailureKind, OfferKind, Persona, Transfer};

/// How close a result has to come to what a case expects.
pub const TOLERANCE: f64 = 1e-4;

/// Why a file of cases cannot be evaluated.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ReferenceError {
    /// Not the JSON that is expected; unknown keys are named.
    #[error("{0}. Expected an array of {{\"case\": {{…}}, \"expect\": {{…}}}}")]
    Shape(String),
    /// A value out of its range.
    #[error("case {id}: {key} must be {range}")]
    Range {
        /// Which case.
        id: String,
        /// Which key, with the turn and offer it belongs to.
        key: String,
        /// What it may be.
        range: &'static str,
    },
}

/// A case with, if wanted, what it should come to.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    case: ReferenceCase,
    #[serde(default)]
    expect: Option<serde_json::Map<String, serde_json::Value>>,
}

/// A case of section 9.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReferenceCase {
    /// Name.
    pub id: String,
    severity: f64,
    failure_type: KindName,
    fair_redress: f64,
    turn_tolerance_min: f64,
    resolution_tolerance_min: f64,
    #[serde(default)]
    external: bool,
    #[serde(default)]
    prior: f64,
    #[serde(default)]
    persona: PersonaName,
    #[serde(default)]
    clv: f64,
    #[serde(default)]
    handling_rate_per_min: f64,
    resolved: bool,
    confirmed: bool,
    followed_up: bool,
    turns: Vec<ReferenceTurn>,
}

#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum KindName {
    Outcome,
    Process,
    Mixed,
}

#[derive(Debug, Clone, Copy, PartialEq, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
enum PersonaName {
    #[default]
    Neutral,
    CalmLoyal,
    Rushed,
    FirstTime,
    Celebrant,
    Value,
    Burned,
    Quiet,
    Relative,
    Expert,
}

#[derive(Debug, Clone, Copy, PartialEq, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
enum TransferName {
    #[default]
    None,
    Warm,
    Cold,
}

#[derive(Debug, Clone, Copy, PartialEq, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
enum PromiseName {
    #[default]
    None,
    Kept,
    Broken,
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct ReferenceTurn {
    #[serde(default)]
    empathy: Option<f64>,
    #[serde(default)]
    ownership: Option<f64>,
    #[serde(default)]
    speed: Option<f64>,
    #[serde(default)]
    compensation: Option<f64>,
    #[serde(default)]
    work: Option<f64>,
    #[serde(default)]
    minutes: f64,
    #[serde(default)]
    announced: f64,
    #[serde(default)]
    after_fix: bool,
    #[serde(default)]
    repeat: bool,
    #[serde(default)]
    transfer: TransferName,
    #[serde(default)]
    promise: PromiseName,
    #[serde(default)]
    offers: Vec<ReferenceOffer>,
    #[serde(default)]
    withdrawn: f64,
    #[serde(default)]
    withdrawn_cost: f64,
}

#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct ReferenceOffer {
    face: f64,
    cost: f64,
    #[serde(default = "one", rename = "match")]
    match_factor: f64,
    #[serde(default = "one", rename = "timing")]
    timing_factor: f64,
    #[serde(default = "one", rename = "choice")]
    choice_factor: f64,
    #[serde(default = "core")]
    kind: OfferKind,
}

fn one() -> f64 {
    1.0
}

fn core() -> OfferKind {
    OfferKind::Core
}

/// The results of one case, in the keys and the order of section 9.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[expect(missing_docs, reason = "the keys of section 9")]
pub struct Line {
    pub id: String,
    #[serde(rename = "S")]
    pub s: f64,
    pub csat: f64,
    pub nps: f64,
    pub retention: f64,
    pub paradox: bool,
    pub expected_concession: f64,
    pub rho: f64,
    pub anger: f64,
    pub trust: f64,
    pub patience: f64,
    pub distributive: f64,
    pub procedural: f64,
    pub interpersonal: f64,
    pub informational: f64,
    pub repeat_contact: f64,
    pub value_saved: f64,
    pub recovery_cost: f64,
    pub net_value: f64,
}

/// A case evaluated, and where it differs from what it expects.
#[derive(Debug, Clone, PartialEq)]
pub struct Evaluated {
    /// The results.
    pub line: Line,
    /// Each difference in words; empty if all agree or nothing was expected.
    pub differences: Vec<String>,
}

/// Evaluates a file of cases.
///
/// # Errors
/// [`ReferenceError`] at the first case that is not one.
pub fn run_file(text: &str) -> Result<Vec<Evaluated>, ReferenceError> {
    let entries: Vec<Entry> = serde_json::from_str(text).map_err(|error| ReferenceError::Shape(error.to_string()))?;
    entries.iter().map(evaluate_entry).collect()
}

fn evaluate_entry(entry: &Entry) -> Result<Evaluated, ReferenceError> {
    let line = evaluate(&entry.case)?;
    let found = serde_json::to_value(&line).unwrap_or_default();
    let expected = entry.expect.iter().flatten();
    let differences = expected.filter_map(|(key, wanted)| difference(key, wanted, found.get(key))).collect();
    Ok(Evaluated { line, differences })
}

fn difference(key: &str, wanted: &serde_json::Value, found: Option<&serde_json::Value>) -> Option<String> {
    let Some(found) = found else { return Some(format!("there is no result {key}")) };
    let agree = match (wanted.as_f64(), found.as_f64()) {
        (Some(wanted), Some(found)) => (wanted - found).abs() <= TOLERANCE,
        _ => wanted == found,
    };
    (!agree).then(|| format!("{key} is {found}, expected {wanted}"))
}

/// Evaluates one case.
///
/// # Errors
/// [`ReferenceError::Range`] if a value is out of its range.
pub fn evaluate(given: &ReferenceCase) -> Result<Line, ReferenceError> {
    let case = given.case()?;
    let mut state = State::start(&case);
    for (i, turn) in given.turns.iter().enumerate() {
        state = turn.play(&given.id, i + 1, &case, &state)?;
    }
    let close = Close {
        resolved: given.resolved,
        confirmed: given.confirmed,
        followed_up: given.followed_up,
        documented: false,
        satisfaction_cap: None,
    };
    let result = outcome(&case, &state, &close);
    Ok(Line {
        id: given.id.clone(),
        s: result.s,
        csat: result.csat,
        nps: result.nps,
        retention: result.retention,
        paradox: result.paradox,
        expected_concession: expected_concession(&case, &state),
        rho: rho(&case, &state),
        anger: state.anger,
        trust: state.trust,
        patience: state.patience,
        distributive: distributive(&case, &state),
        procedural: state.procedural,
        interpersonal: state.interpersonal,
        informational: state.informational,
        repeat_contact: result.repeat_contact,
        value_saved: result.value_saved,
        recovery_cost: result.recovery_cost,
        net_value: result.net_value,
    })
}

/// Refuses a value out of its range by the name of its key.
fn within(holds: bool, id: &str, key: impl Into<String>, range: &'static str) -> Result<(), ReferenceError> {
    if holds { Ok(()) } else { Err(ReferenceError::Range { id: id.to_owned(), key: key.into(), range }) }
}

/// The largest amount or time that is taken: sums of such stay finite.
const LARGEST: f64 = 1e12;

/// A whole number within bounds, or nothing.
fn whole(value: f64, low: f64, high: f64) -> Option<f64> {
    (value.fract() == 0.0 && (low..=high).contains(&value)).then_some(value)
}

fn not_negative(value: f64, id: &str, key: impl Into<String>) -> Result<(), ReferenceError> {
    within((0.0..=LARGEST).contains(&value), id, key, "a number from 0 to 1,000,000,000,000")
}

impl ReferenceCase {
    fn case(&self) -> Result<Case, ReferenceError> {
        let id = &self.id;
        let severity = whole(self.severity, 1.0, 5.0);
        within(severity.is_some(), id, "severity", "1, 2, 3, 4 or 5")?;
        let prior = whole(self.prior, 0.0, 1000.0);
        within(prior.is_some(), id, "prior", "a whole number of 0 or more")?;
        not_negative(self.fair_redress, id, "fair_redress")?;
        not_negative(self.clv, id, "clv")?;
        not_negative(self.handling_rate_per_min, id, "handling_rate_per_min")?;
        let positive = |x: f64| x.is_finite() && x > 0.0;
        within(positive(self.turn_tolerance_min), id, "turn_tolerance_min", "a number above 0")?;
        within(positive(self.resolution_tolerance_min), id, "resolution_tolerance_min", "a number above 0")?;
        Ok(Case {
            severity: severity.unwrap_or(1.0) as u8,
            kind: match self.failure_type {
                KindName::Outcome => FailureKind::Outcome,
                KindName::Process => FailureKind::Process,
                KindName::Mixed => FailureKind::Mixed,
            },
            fair_redress: self.fair_redress,
            core_loss: self.fair_redress,
            turn_tolerance_min: self.turn_tolerance_min,
            resolution_tolerance_min: self.resolution_tolerance_min,
            external: self.external,
            prior_attempts: prior.unwrap_or(0.0) as u32,
            persona: self.persona.persona(),
            lifetime_value: self.clv,
            rate_per_min: [self.handling_rate_per_min; 4],
        })
    }
}

impl PersonaName {
    fn persona(self) -> Persona {
        match self {
            Self::Neutral => Persona::Neutral,
            Self::CalmLoyal => Persona::CalmLoyal,
            Self::Rushed => Persona::Rushed,
            Self::FirstTime => Persona::FirstTime,
            Self::Celebrant => Persona::Celebrant,
            Self::Value => Persona::Value,
            Self::Burned => Persona::Burned,
            Self::Quiet => Persona::Quiet,
            Self::Relative => Persona::Relative,
            Self::Expert => Persona::Expert,
        }
    }
}

impl ReferenceTurn {
    fn play(&self, id: &str, number: usize, case: &Case, before: &State) -> Result<State, ReferenceError> {
        let key = |name: &str| format!("turn {number}, {name}");
        not_negative(self.minutes, id, key("minutes"))?;
        not_negative(self.announced, id, key("announced"))?;
        within(self.announced <= self.minutes, id, key("announced"), "no more than the minutes")?;
        not_negative(self.withdrawn, id, key("withdrawn"))?;
        not_negative(self.withdrawn_cost, id, key("withdrawn_cost"))?;
        if let Some(work) = self.work {
            not_negative(work, id, key("work"))?;
        }
        let mut offers = Vec::new();
        for (i, offer) in self.offers.iter().enumerate() {
            let key = |name: &str| format!("turn {number}, offer {}, {name}", i + 1);
            let values = [("face", offer.face), ("cost", offer.cost), ("match", offer.match_factor)];
            for (name, value) in
                values.into_iter().chain([("timing", offer.timing_factor), ("choice", offer.choice_factor)])
            {
                not_negative(value, id, key(name))?;
            }
            offers.push(offer.value());
        }
        let turn = Turn {
            rating: self.rating(id, number)?,
            minutes: self.minutes,
            announced: self.announced,
            work: self.work,
            after_fix: self.after_fix,
            repeat: self.repeat,
            transfer: match self.transfer {
                TransferName::None => None,
                TransferName::Warm => Some(Transfer::Warm),
                TransferName::Cold => Some(Transfer::Cold),
            },
            kept: u32::from(self.promise == PromiseName::Kept),
            broken: u32::from(self.promise == PromiseName::Broken),
            offers: &offers,
            withdrawn: self.withdrawn,
            withdrawn_cost: self.withdrawn_cost,
            ..Turn::silent()
        };
        Ok(respond(case, before, &turn))
    }

    fn rating(&self, id: &str, number: usize) -> Result<Rating, ReferenceError> {
        let level = |name: &str, given: Option<f64>| match given {
            None => Ok(None),
            Some(x) => {
                let x = whole(x, 0.0, 4.0);
                within(x.is_some(), id, format!("turn {number}, {name}"), "0, 1, 2, 3 or 4, or null")?;
                Ok(x.and_then(|x| Level::new(x as u8)))
            }
        };
        Ok(Rating {
            empathy: level("empathy", self.empathy)?,
            ownership: level("ownership", self.ownership)?,
            speed: level("speed", self.speed)?,
            compensation: level("compensation", self.compensation)?,
        })
    }
}

impl ReferenceOffer {
    fn value(&self) -> OfferValue {
        OfferValue {
            face: self.face,
            cost: self.cost,
            match_factor: self.match_factor,
            timing_factor: self.timing_factor,
            choice_factor: self.choice_factor,
            kind: self.kind,
        }
    }
}
