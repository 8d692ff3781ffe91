//! People of one name, told apart by their teams, and where these are the same, too, by a short mark.

use std::collections::BTreeMap;

/// What stands behind a name that was changed in its file after that was written.
const EDITED: &str = " *";
/// Fewest letters of a reference that stand as a mark.
const MARK: usize = 4;

/// Somebody as people are listed.
#[derive(Debug, Clone, Copy)]
pub struct Listed<'a> {
    /// Name or pseudonym.
    pub called: &'a str,
    /// The team, if one was given.
    pub team: Option<&'a str>,
    /// By which nobody else goes.
    pub reference: &'a str,
    /// Whether the name was changed in its file: it bears a mark.
    pub is_edited: bool,
}

/// A name as lists have it.
pub(super) fn marked(called: &str, is_edited: bool) -> String {
    format!("{called}{}", if is_edited { EDITED } else { "" })
}

/// How each of these people is called so that no two are called alike: by name alone where that is one person's, else with
/// the team, else with as much of the reference as it takes.
pub fn told_apart(people: &[Listed<'_>]) -> Vec<String> {
    let with_team = |one: &Listed<'_>| match one.team {
        Some(team) => format!("{}, {team}", one.called),
        None => one.called.to_owned(),
    };
    let mut names: BTreeMap<&str, usize> = BTreeMap::new();
    let mut alike: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for one in people {
        *names.entry(one.called).or_default() += 1;
        alike.entry(with_team(one)).or_default().push(one.reference);
    }
    let told = |one: &Listed<'_>| {
        if names.get(one.called).is_none_or(|count| *count < 2) {
            return one.called.to_owned();
        }
        let told = with_team(one);
        let others = alike.get(&told).map_or(&[][..], Vec::as_slice);
        if others.len() < 2 { told } else { format!("{told} ({})", mark(one.reference, others)) }
    };
    people.iter().map(|one| marked(&told(one), one.is_edited)).collect()
}

/// As many letters of a reference as tell it from the others.
fn mark<'a>(reference: &'a str, all: &[&str]) -> &'a str {
    let shared = |other: &&str| reference.chars().zip(other.chars()).take_while(|(one, other)| one == other).count();
    let most = all.iter().filter(|other| **other != reference).map(shared).max().unwrap_or_default();
    let end = reference.char_indices().nth((most + 1).max(MARK)).map_or(reference.len(), |(end, _)| end);
    reference.get(..end).unwrap_or(reference)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_of_one_name_are_told_apart_by_team_and_then_by_a_mark() {
        let one = |called, team, reference| Listed { called, team, reference, is_edited: false };
        let people = [
            one("Sam Cole", Some("Bar"), "a1b2c3d4"),
            one("Sam Cole", Some("Floor"), "b1b2c3d4"),
            one("Sam Cole", Some("Floor"), "b1b2c9d4"),
            one("Sam Cole", None, "c1"),
            one("Ada", Some("Bar"), "d1"),
        ];
        let told = told_apart(&people);
        assert_eq!(told, ["Sam Cole, Bar", "Sam Cole, Floor (b1b2c3)", "Sam Cole, Floor (b1b2c9)", "Sam Cole", "Ada"]);
        let bare = told_apart(&[one("Sam", None, "xyz123"), one("Sam", None, "abc")]);
        assert_eq!(bare, ["Sam (xyz1)", "Sam (abc)"]);
        let edited = Listed { is_edited: true, ..one("Sam Cole", Some("Bar"), "e1") };
        assert_eq!(told_apart(&[edited]), ["Sam Cole *"]);
        let told = told_apart(&[edited, one("Sam Cole", Some("Floor"), "f1")]);
        assert_eq!(told, ["Sam Cole, Bar *", "Sam Cole, Floor"], "the mark makes no other name of it");
    }
}
