//! What lists show of a case and what choosing between cases turns on, without the case having been read.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::domain::drill::Decision;
use crate::domain::ids::ScenarioId;
use crate::domain::rubric::Dimension;
use crate::domain::scenario::model::{Channel, Face, Industry, Picture, Scenario};
use crate::words::Language;

/// A case in brief.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Brief {
    /// Its identifier.
    pub id: ScenarioId,
    /// Title.
    pub title: String,
    /// One line of what went wrong.
    pub summary: String,
    /// Where it plays.
    pub industry: Industry,
    /// What its card shows.
    pub picture: Picture,
    /// How the two talk.
    pub channel: Channel,
    /// 1 single issue · 2 conflicting goals · 3 several issues.
    pub difficulty: u8,
    /// How long a run takes a person, in minutes.
    pub minutes: u32,
    /// The dimensions it is good practice for.
    pub focus: Vec<Dimension>,
    /// Who waits there.
    pub face: Face,
    /// The organisation whose rules are laid over it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub house: Option<String>,
    /// The language it is written in, if the program knows words of it.
    pub own_language: Option<Language>,
    /// The languages of its sound side files.
    pub sides: Vec<Language>,
    /// What its briefing tells and who is met in it: for whoever looks for it, and shown nowhere.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub told: String,
    /// The decisions that can be drilled, in the order of the story; `None` where they have to be cut from the case first.
    pub decisions: Option<Arc<[Decision]>>,
}

impl Brief {
    /// A case in brief as it is, without side files.
    pub fn of(case: &Scenario) -> Self {
        Self {
            id: case.id.clone(),
            title: case.title.clone(),
            summary: case.summary.clone(),
            industry: case.industry,
            picture: case.picture,
            channel: case.channel,
            difficulty: case.difficulty,
            minutes: case.minutes,
            focus: case.focus.clone(),
            face: case.lead().face.clone(),
            house: case.house.as_ref().map(|house| house.name.clone()),
            own_language: case.language(),
            sides: Vec::new(),
            told: told(case),
            decisions: None,
        }
    }
}

/// The briefing but for what stands for a name or a detail, and all names that somebody there may go by.
fn told(case: &Scenario) -> String {
    let names = case.customers.iter().flat_map(|customer| &customer.names).map(|name| name.full.as_str());
    case.role.words().map(str::trim).chain(names).collect::<Vec<_>>().join(" ")
}
