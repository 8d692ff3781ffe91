//! Teams by their names: two that differ only in capitals or spaces are one, and it is called as most of its people write it.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::domain::report::rows::Person;

/// What makes two writings the same team.
fn key(team: &str) -> String {
    team.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// Whether both are one team; without a name it is nobody's.
pub fn is_same_team(one: &str, other: &str) -> bool {
    one == other || key(one) == key(other)
}

/// How each team is written.
#[derive(Debug, Clone, Default)]
pub struct Teams(BTreeMap<String, String>);

impl Teams {
    /// Of all people there are, in any order: the writing of most of them; of equals the least.
    pub fn of<'a>(people: impl IntoIterator<Item = &'a Person>) -> Self {
        let mut writings: BTreeMap<String, BTreeMap<String, usize>> = BTreeMap::new();
        for team in people.into_iter().filter_map(|person| person.team.as_deref()) {
            let written = team.split_whitespace().collect::<Vec<_>>().join(" ");
            *writings.entry(key(team)).or_default().entry(written).or_default() += 1;
        }
        let most = |counts: BTreeMap<String, usize>| {
            let most = counts.into_iter().min_by_key(|(writing, people)| (Reverse(*people), writing.clone()));
            most.map(|(writing, _)| writing).unwrap_or_default()
        };
        Self(writings.into_iter().filter(|(key, _)| !key.is_empty()).map(|(key, counts)| (key, most(counts))).collect())
    }

    /// A team as it is written here.
    pub fn told(&self, team: &str) -> Option<String> {
        self.0.get(&key(team)).cloned()
    }

    /// Writes the team of everybody as it is written here; one of spaces alone is none.
    pub fn settle<'a>(&self, people: impl IntoIterator<Item = &'a mut Person>) {
        for person in people {
            person.team = person.team.as_deref().and_then(|team| self.told(team));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn people(teams: &[&str]) -> Vec<Person> {
        let person = |(nr, team): (u32, &&str)| Person {
            nr,
            reference: nr.to_string(),
            is_named: true,
            called: nr.to_string(),
            team: Some((*team).to_owned()),
            is_edited: false,
        };
        (0..).zip(teams).map(person).collect()
    }

    #[test]
    fn a_team_is_one_however_it_is_written_and_called_as_most_write_it() {
        let mut all = people(&["front of house", "Front of House", " Front  of House", "FRONT OF HOUSE", "Bar", "  "]);
        for _ in 0..all.len() {
            all.rotate_left(1);
            let teams = Teams::of(&all);
            let mut told = all.clone();
            teams.settle(&mut told);
            told.sort_by_key(|person| person.nr);
            let told: Vec<Option<&str>> = told.iter().map(|person| person.team.as_deref()).collect();
            let front = Some("Front of House");
            assert_eq!(told, [front, front, front, front, Some("Bar"), None], "whoever came first");
        }
        assert_eq!(Teams::of(&people(&["bar", "Bar"])).told("BAR").as_deref(), Some("Bar"), "of equals the least");
        assert!(is_same_team("ÖL und  Gas", "öl Und gas ") && !is_same_team("Bar", "Bars") && !is_same_team("", "Bar"));
    }
}
