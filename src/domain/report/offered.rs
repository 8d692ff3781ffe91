//! What filters can choose from, and in which currencies there is money.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::report::packed::Sheet;
use crate::domain::report::rows::PlayedCase;

impl Sheet {
    /// What filters can choose from.
    pub fn offered(&self) -> Offered {
        let (mut is_there, mut is_person) = (vec![false; self.people.len()], vec![false; self.people.len()]);
        let mut runs = vec![0_usize; self.texts.len()];
        for slot in &self.slots {
            if let Some((is_there, runs)) = is_there.get_mut(slot.person as usize).zip(runs.get_mut(slot.text as usize))
            {
                *is_there = true;
                *runs += usize::from(slot.is_replayed());
            }
            if let Some(is_person) = is_person.get_mut(slot.person as usize) {
                *is_person |= !slot.is_of_a_room();
            }
        }
        let people = self.people.iter().zip(&is_there).filter(|(_, is_there)| **is_there).map(|(person, _)| person);
        let teams: BTreeSet<&str> = people.map(|person| person.team.as_deref().unwrap_or_default()).collect();
        let mut cases: Vec<(String, String)> =
            self.cases.iter().map(|case| (case.id.clone(), case.title.clone())).collect();
        cases.sort_by(|a, b| (&a.1, &a.0).cmp(&(&b.1, &b.0)));
        Offered {
            has_teamless: teams.contains(""),
            teams: teams.into_iter().filter(|team| !team.is_empty()).map(str::to_owned).collect(),
            cases,
            currencies: currencies(&self.texts, &runs).into_iter().map(|(code, _)| code).collect(),
            people: is_person.into_iter().filter(|is_person| *is_person).count(),
        }
    }
}

/// What filters can choose from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Offered {
    /// Teams of people with a run, in order.
    pub teams: Vec<String>,
    /// Whether there are people with a run and without a team.
    pub has_teamless: bool,
    /// Cases by their ids, with their titles, by title.
    pub cases: Vec<(String, String)>,
    /// Currencies, that of most runs first.
    pub currencies: Vec<String>,
    /// People with a run in which they decided themselves.
    pub people: usize,
}

/// Currencies of texts with how many runs they have, that of most runs first; of equals the first by its code.
pub(super) fn currencies(texts: &[PlayedCase], runs: &[usize]) -> Vec<(String, usize)> {
    let mut all: BTreeMap<&str, usize> = BTreeMap::new();
    for (text, runs) in texts.iter().zip(runs).filter(|(_, runs)| **runs > 0) {
        if let Some(code) = &text.currency {
            *all.entry(code).or_default() += runs;
        }
    }
    let mut all: Vec<(String, usize)> = all.into_iter().map(|(code, runs)| (code.to_owned(), runs)).collect();
    // Stable: equals stay in the order of their codes.
    all.sort_by_key(|(_, runs)| std::cmp::Reverse(*runs));
    all
}
