//! A run and its decisions as the archive keeps them. Small and without text where a report goes over all of them. Numbers of
//! runs, people and cases are those of one archive and go nowhere else.

use serde::{Deserialize, Serialize};

use crate::domain::progress::Kind;
use crate::domain::report::apart::{Listed, marked};
use crate::domain::rubric::ErrorCode;
use crate::domain::rubric::errors::ERRORS;

/// How a run was played.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PlayMode {
    /// With hints.
    Coach,
    /// With the clock, feedback at the end.
    Practice,
    /// No hints, no way back.
    Assessment,
    /// By a room together.
    Workshop,
}

impl PlayMode {
    /// All of them, in the order of their numbers.
    pub const ALL: [Self; 4] = [Self::Coach, Self::Practice, Self::Assessment, Self::Workshop];
    /// Those in which a person decides, and so can show what they are able to do.
    pub const OF_ONE: [Self; 3] = [Self::Coach, Self::Practice, Self::Assessment];

    /// Its name where it is typed and exported.
    pub fn code(self) -> &'static str {
        match self {
            Self::Coach => "coach",
            Self::Practice => "practice",
            Self::Assessment => "assessment",
            Self::Workshop => "workshop",
        }
    }

    /// Whether whoever plays so decides alone and without hints.
    pub fn is_unaided(self) -> bool {
        matches!(self, Self::Practice | Self::Assessment)
    }
}

/// Errors committed in a run, each at most once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize)]
pub struct ErrorSet(pub u64);

impl ErrorSet {
    /// One alone.
    pub fn of(error: ErrorCode) -> Self {
        let mut set = Self::default();
        set.insert(error);
        set
    }

    /// Takes one in.
    pub fn insert(&mut self, error: ErrorCode) {
        self.0 |= bit(ERRORS.iter().position(|entry| entry.code == error));
    }

    /// Whether it is among them.
    pub fn contains(self, error: ErrorCode) -> bool {
        let bit = bit(ERRORS.iter().position(|entry| entry.code == error));
        bit != 0 && self.0 & bit == bit
    }

    /// Those in it, in the order of the rubric.
    pub fn iter(self) -> impl Iterator<Item = ErrorCode> {
        ERRORS.iter().map(|entry| entry.code).filter(move |code| self.contains(*code))
    }
}

/// What was recognised in a run, each at most once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize)]
pub struct DeedSet(pub u64);

impl DeedSet {
    /// Takes one in.
    pub fn insert(&mut self, kind: Kind) {
        self.0 |= bit(Kind::ALL.iter().position(|known| *known == kind));
    }

    /// Whether it is among them.
    pub fn contains(self, kind: Kind) -> bool {
        let bit = bit(Kind::ALL.iter().position(|known| *known == kind));
        bit != 0 && self.0 & bit == bit
    }

    /// Those in it, in the order of the rubric.
    pub fn iter(self) -> impl Iterator<Item = Kind> {
        Kind::ALL.into_iter().filter(move |kind| self.contains(*kind))
    }
}

fn bit(place: Option<usize>) -> u64 {
    place.and_then(|place| 1_u64.checked_shl(u32::try_from(place).unwrap_or(u32::MAX))).unwrap_or_default()
}

/// The figures of a run. All are simulated.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RunRow {
    /// Its number in the archive.
    pub nr: i64,
    /// Whose it is, by number.
    pub person: u32,
    /// Of which case, by number: another text of a case is another case.
    pub case: u32,
    /// How it was played.
    pub mode: PlayMode,
    /// Whether it was begun again from another run.
    pub is_fork: bool,
    /// When it was started, UTC milliseconds: the order of a person's runs.
    pub started_ms: i64,
    /// When it ended, UTC milliseconds.
    pub ended_ms: i64,
    /// The same as a day of the calendar, from 1970.
    pub ended_day: i64,
    /// Turns taken.
    pub turns: u32,
    /// Satisfaction at the end of the case, 1–5.
    pub csat: f64,
    /// Satisfaction after a second chance, 1–5.
    pub updated_csat: Option<f64>,
    /// Likelihood to recommend, 0–10.
    pub nps: f64,
    /// Chance of staying, 0–1.
    pub retention: f64,
    /// Likelier to stay than if nothing had failed.
    pub paradox: bool,
    /// Mean level of each dimension, 0–4, in rubric order; `None` where it was never scored.
    pub means: [Option<f64>; 4],
    /// Errors committed.
    pub errors: ErrorSet,
    /// What was recognised; empty where the run could not be played again.
    pub deeds: DeedSet,
    /// What only playing it again told; `None` where that could not be done, and its results stand as issued.
    pub told: Option<Told>,
}

impl RunRow {
    /// Whether it counts as its learner's own work: without hints or a room, and not begun again from another
    /// run.
    pub fn is_unaided(&self) -> bool {
        self.mode.is_unaided() && !self.is_fork
    }
}

/// What only playing a run again tells. Money in major units of the case's currency.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Told {
    /// Likelihood to recommend as if nothing had failed, 0–10.
    pub nps_before: f64,
    /// Resolved in one contact without a broken promise.
    pub first_contact: bool,
    /// Minutes until the loss was repaired, 0 or more, the mean of those whose was; `None` where nobody's was: how long a
    /// talk went on that solved nothing is no time to a solution.
    pub resolution_min: Option<f64>,
    /// Chance of a repeat contact, 0–0.95.
    pub repeat_contact: f64,
    /// (p − p of no recovery) · lifetime value, of all customers.
    pub value_saved: f64,
    /// Offers, staff time and repeat contact.
    pub recovery_cost: f64,
    /// What waiting added to what would settle it.
    pub delay_price: f64,
    /// What steps up added.
    pub escalation_price: f64,
    /// Promises made.
    pub promises_made: u32,
    /// Of them kept.
    pub promises_kept: u32,
    /// Of them broken.
    pub promises_broken: u32,
    /// Offers that came back: beyond what the trainee may give.
    pub offers_refused: u32,
    /// Steps up.
    pub levels_raised: u32,
    /// Going back to low answers.
    pub outreach: Outreach,
}

/// Going back to those who answered with 3 or less.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
pub struct Outreach {
    /// Answers of 3 or less.
    pub alerts: u32,
    /// Customers who were really reached.
    pub reached: u32,
    /// Customers who were asked again.
    pub asked: u32,
    /// Customers who rated again.
    pub updated: u32,
    /// Of them, those who rated higher.
    pub lifted: u32,
    /// The sum of what those gained who rated higher, in stars.
    pub lift: f64,
}

/// Who handed in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Person {
    /// Number in the archive.
    #[serde(skip)]
    pub nr: u32,
    /// The same in all files of one learner under one kind of name; says nothing else.
    pub reference: String,
    /// Whether `called` is a name; else a pseudonym.
    pub is_named: bool,
    /// The name or pseudonym, as the file written last has it.
    pub called: String,
    /// The team, if one was given.
    pub team: Option<String>,
    /// Whether the list of the file that says so was changed after it was written: the name may not be theirs.
    pub is_edited: bool,
}

impl Person {
    /// As the person is called in lists of a report, which explain the mark.
    pub fn marked(&self) -> String {
        marked(&self.called, self.is_edited)
    }

    /// As somebody among others.
    pub fn listed(&self) -> Listed<'_> {
        let team = self.team.as_deref();
        Listed { called: &self.called, team, reference: &self.reference, is_edited: self.is_edited }
    }
}

/// A case of which there are runs: one of its texts.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PlayedCase {
    /// Number in the archive.
    #[serde(skip)]
    pub nr: u32,
    /// Content hash.
    pub hash: String,
    /// The scenario's id: several texts of a case have one.
    pub id: String,
    /// Its title.
    pub title: String,
    /// 1 single issue · 2 conflicting goals · 3 several issues; `None` while no run could be played again.
    pub difficulty: Option<u8>,
    /// Code of its money, `USD`; the same.
    pub currency: Option<String>,
    /// Its causes, in the file's order.
    pub causes: Vec<PlayedCause>,
}

/// A cause in a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlayedCause {
    /// Its id in the case.
    pub id: String,
    /// The cause above it.
    pub under: Option<String>,
    /// What happened.
    pub text: String,
    /// What would mend it.
    pub fix: String,
    /// Whether that stops it coming back.
    pub stops_it: bool,
}

/// How a turn was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum How {
    /// One of the replies that were offered.
    Chosen,
    /// In own words.
    Typed,
    /// Nothing was said.
    Silent,
}

/// A decision of a run.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DecisionRow {
    /// Which turn, from 1.
    pub turn: u32,
    /// Where.
    pub scene: String,
    /// Which reply; `None` of silence and of own words.
    pub reply: Option<String>,
    /// How.
    pub how: How,
    /// The words; of own words only where they went along.
    pub said: Option<String>,
    /// Levels, 0–4, in rubric order.
    pub levels: [Option<u8>; 4],
    /// Errors.
    pub errors: Vec<ErrorCode>,
    /// Ids of the offers that went with it.
    pub offers: Vec<String>,
    /// Minutes the customer waited.
    pub minutes: f64,
    /// Anger after it, 0–100.
    pub anger: Option<f64>,
    /// Trust after it, 0–100.
    pub trust: Option<f64>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_gives_back_what_was_put_in() {
        let mut errors = ErrorSet::default();
        for entry in ERRORS.iter().step_by(3) {
            errors.insert(entry.code);
        }
        assert_eq!(errors.iter().collect::<Vec<_>>(), ERRORS.iter().step_by(3).map(|e| e.code).collect::<Vec<_>>());
        let mut deeds = DeedSet::default();
        deeds.insert(Kind::Guardian);
        assert!(deeds.contains(Kind::Guardian) && !deeds.contains(Kind::Owner));
        assert!(ERRORS.len() <= 64, "an error needs a bit of its own");
    }
}
