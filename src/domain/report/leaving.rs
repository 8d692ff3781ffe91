//! Which runs leave one by one. Rows are of persons: without names each has a pseudonym of this one export, and rows of teams
//! and cases with fewer than five people stay behind, and are counted.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::report::drawn::Drawn;
use crate::domain::report::report::SMALLEST_GROUP;
use crate::domain::report::rows::Person;

/// Runs that leave.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Leaving {
    /// By their numbers in the archive, the earliest first.
    pub runs: Vec<i64>,
    /// What each person is called in this export, by the person's number: `P01`; nobody where names go along.
    pub called: BTreeMap<u32, String>,
    /// People they are of.
    pub people: usize,
    /// Runs that stay behind.
    pub left_out: usize,
    /// Teams and cases these are of, with fewer than five people each.
    pub small_groups: usize,
}

impl Drawn<'_> {
    /// Those of the runs that count which leave, with names or without.
    pub fn leaving(&self, names: bool) -> Leaving {
        let pairs: Vec<(u32, u32)> = self
            .sheet
            .by_case(self.counted())
            .filter_map(|runs| self.sheet.at(runs).next())
            .map(|slot| (slot.person, self.sheet.case(slot)))
            .collect();
        let (kept, small_groups) = if names { (pairs.iter().copied().collect(), 0) } else { self.large(pairs) };
        // They stand person by person; rows are written in the order in which the runs ended.
        let mut places: Vec<u32> = self.counted().to_vec();
        places
            .retain(|at| self.sheet.slot(*at).is_some_and(|slot| kept.contains(&(slot.person, self.sheet.case(slot)))));
        let left_out = self.counted().len() - places.len();
        let key = |at: &u32| self.sheet.slot(*at).map(|slot| (slot.ended, slot.id));
        places.sort_unstable_by_key(key);
        let mut called = BTreeMap::new();
        let people: BTreeSet<u32> = kept.iter().map(|(person, _)| *person).collect();
        if !names {
            let wide = people.len().to_string().len().max(2);
            for slot in self.sheet.at(&places) {
                let next = called.len() + 1;
                if let Some(person) = self.sheet.person(slot) {
                    called.entry(person.nr).or_insert_with(|| format!("P{next:0wide$}"));
                }
            }
        }
        let runs = self.sheet.at(&places).map(|slot| slot.nr).collect();
        Leaving { runs, called, people: people.len(), left_out, small_groups }
    }

    /// What the first `most` of the people are called whose runs count, by name.
    pub fn called(&self, most: usize) -> Vec<String> {
        let people = self.sheet.by_person(self.counted());
        let people = people.filter_map(|runs| self.sheet.person(self.sheet.slot(*runs.first()?)?));
        let mut people: Vec<&Person> = people.collect();
        people.sort_by_key(|person| &person.called);
        people.into_iter().take(most).map(Person::marked).collect()
    }

    /// Of persons with their cases, those in teams and cases of five people or more; and how many groups are smaller. Taking
    /// one away may make another too small, so it is asked until none is.
    fn large(&self, mut pairs: Vec<(u32, u32)>) -> (BTreeSet<(u32, u32)>, usize) {
        let team = |person: u32| self.sheet.people.get(person as usize).and_then(|person| person.team.as_deref());
        let mut small = BTreeSet::new();
        loop {
            let mut groups: BTreeMap<(bool, String), BTreeSet<u32>> = BTreeMap::new();
            for (person, case) in &pairs {
                groups.entry((false, case.to_string())).or_default().insert(*person);
                groups.entry((true, team(*person).unwrap_or_default().to_owned())).or_default().insert(*person);
            }
            let before = small.len();
            small
                .extend(groups.into_iter().filter(|(_, people)| people.len() < SMALLEST_GROUP).map(|(group, _)| group));
            if small.len() == before {
                return (pairs.into_iter().collect(), small.len());
            }
            pairs.retain(|(person, case)| {
                !small.contains(&(false, case.to_string()))
                    && !small.contains(&(true, team(*person).unwrap_or_default().to_owned()))
            });
        }
    }
}
