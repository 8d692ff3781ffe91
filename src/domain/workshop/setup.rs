//! What a trainer decides before the room opens.

use serde::{Deserialize, Serialize};

use crate::domain::scenario::model::{Plan, Scenario};
use crate::domain::workshop::SEATS_MAX;

/// What a trainer decides before the room opens. Kept with the room; it names no participant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Setup {
    /// What the group is called, for example `Thursday group`; may be empty.
    pub group: String,
    /// How the trainer is called there; may be empty.
    pub trainer: String,
    /// The seed of the run.
    pub seed: u64,
    /// How long the session is planned, in minutes.
    pub minutes: u32,
    /// Where the room is asked, in the plan's order. At any other scene the trainer alone picks.
    pub stops: Vec<Stop>,
    /// Names of tables; empty where everybody is on their own.
    pub teams: Vec<String>,
    /// What the room is asked for beside a choice.
    pub asks: Asks,
    /// How many seats there are, at most [`SEATS_MAX`].
    pub seats: usize,
    /// Where phones join, as an address with its port; empty where hands are counted. No rule reads it: phones look there
    /// again when the room is reopened.
    #[serde(default)]
    pub address: String,
    /// No run can be kept where this room is led, so nobody is asked for a name to keep one under.
    #[serde(default)]
    pub keeps_nothing: bool,
}

/// A decision to stop at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stop {
    /// The scene's id.
    pub scene: String,
    /// Minutes for it.
    pub minutes: u32,
}

/// What a room is asked for, and what it shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asks {
    /// Phones may answer in their own words; the trainer lets each through before the room sees it.
    pub typed: bool,
    /// Before a branch is played the room predicts what the customer will say.
    pub predict: bool,
    /// Names are shown on the wall.
    pub names_on_wall: bool,
    /// Names wait for the trainer before they are seated.
    pub approve_names: bool,
}

impl Setup {
    /// A session by one of the case's own plans, everybody on their own.
    pub fn by_plan(scenario: &Scenario, plan: &Plan, seed: u64) -> Self {
        let stops = plan.stops.iter();
        let stops =
            stops.map(|(scene, minutes)| Stop { scene: scenario.scene(*scene).id.to_string(), minutes: *minutes });
        Self {
            group: String::new(),
            trainer: String::new(),
            seed,
            minutes: plan.minutes,
            stops: stops.collect(),
            teams: Vec::new(),
            asks: Asks { typed: false, predict: false, names_on_wall: false, approve_names: false },
            seats: SEATS_MAX.min(60),
            address: String::new(),
            keeps_nothing: false,
        }
    }

    /// Minutes for a scene, where the plan stops at it.
    pub fn minutes_at(&self, scene: &str) -> Option<u32> {
        self.stops.iter().find(|stop| stop.scene == scene).map(|stop| stop.minutes)
    }
}
