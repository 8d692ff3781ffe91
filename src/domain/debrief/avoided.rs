//! Words of a reply that the organisation whose rules are laid over the case avoids. They cost nothing: they are told.

use crate::domain::scenario::Scenario;
use crate::domain::scenario::model::Avoided;
use crate::domain::session::TurnRecord;

/// The words of a turn to avoid, chosen or typed, each told once; none of words that were erased.
pub fn avoided(scenario: &Scenario, turn: &TurnRecord) -> Vec<Avoided> {
    let Some(house) = scenario.house.as_ref().filter(|_| turn.has_words()) else { return Vec::new() };
    let mut told: Vec<Avoided> = Vec::new();
    for found in house.avoided_in(&turn.text) {
        if told.iter().all(|other| other.words.to_lowercase() != found.words.to_lowercase()) {
            told.push(found);
        }
    }
    told
}
