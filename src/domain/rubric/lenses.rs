//! The lists a recovery can be looked at through, in one table: each names the list it stands for and says which of
//! the eleven ticks speak for each of its steps. To add one, add one entry to [`LENSES`].

use crate::domain::rubric::Tick;
use Tick::{
    AddedSomething, Apologised, Documented, FollowedUp, FoundCause, GaveChoice, KeptPromises, Listened, OwnedIt,
    Personal, Solved,
};

/// A list to look at the ticks through.
#[derive(Debug, Clone, Copy)]
pub struct Lens {
    /// Two or three words for a tab.
    pub name: &'static str,
    /// Which list it stands for, in a sentence.
    pub source: &'static str,
    /// Its steps, in its order.
    pub steps: &'static [Step],
}

/// A step of a list.
#[derive(Debug, Clone, Copy)]
pub struct Step {
    /// The words people read.
    pub name: &'static str,
    /// The ticks that speak for it.
    pub ticks: &'static [Tick],
    /// Where no tick speaks for it: where it is to be seen instead. Empty elsewhere.
    pub elsewhere: &'static str,
}

const fn step(name: &'static str, ticks: &'static [Tick]) -> Step {
    Step { name, ticks, elsewhere: "" }
}

const fn seen(name: &'static str, elsewhere: &'static str) -> Step {
    Step { name, ticks: &[], elsewhere }
}

impl Lens {
    /// The ticks this list has no step for, in their fixed order.
    pub fn outside(&self) -> Vec<Tick> {
        let inside = |tick: &Tick| self.steps.iter().any(|step| step.ticks.contains(tick));
        Tick::ALL.into_iter().filter(|tick| !inside(tick)).collect()
    }
}

/// All lists, the fullest first.
pub const LENSES: &[Lens] = &[
    Lens {
        name: "Six steps",
        source: "Six steps of recovery, from apology to follow-up.",
        steps: &[
            step("Listen and apologise", &[Listened, Apologised, Personal]),
            step("Take ownership", &[OwnedIt]),
            step("Find the cause", &[FoundCause]),
            step("Solve", &[Solved, GaveChoice, KeptPromises]),
            step("Add a little", &[AddedSomething]),
            step("Follow up", &[FollowedUp, Documented]),
        ],
    },
    Lens {
        name: "Four steps",
        source: "Four steps: apologise, review the complaint together, fix it and follow up, document it.",
        steps: &[
            step("Apologise", &[Apologised, OwnedIt]),
            step("Review it together", &[Listened, FoundCause]),
            step("Fix, and follow up", &[Solved, GaveChoice, AddedSomething, KeptPromises, FollowedUp]),
            step("Document", &[Documented]),
        ],
    },
    Lens {
        name: "Five habits",
        source: "Five habits of people who recover well.",
        steps: &[
            step("Empathetic", &[Listened, Apologised]),
            step("Genuine", &[Personal]),
            step("Accountable", &[OwnedIt, Documented]),
            step("Innovative", &[FoundCause, Solved, GaveChoice, AddedSomething]),
            step("Trustworthy", &[KeptPromises, FollowedUp]),
        ],
    },
    Lens {
        name: "Three signals",
        source: "Three signals a customer needs to receive.",
        steps: &[
            step("I care", &[Apologised, Personal, AddedSomething]),
            step("I understand", &[Listened, FoundCause, GaveChoice]),
            step("You can trust me", &[OwnedIt, Solved, KeptPromises, FollowedUp]),
        ],
    },
    Lens {
        name: "Five parts",
        source: "The five-part sequence: apology, urgent reinstatement, empathy, atonement, follow-up.",
        steps: &[
            step("Apologise", &[Apologised, OwnedIt]),
            step("Put it right with urgency", &[Solved, KeptPromises]),
            step("Show empathy", &[Listened, Personal]),
            step("Atone with a token", &[AddedSomething, GaveChoice]),
            step("Follow up", &[FollowedUp]),
        ],
    },
    Lens {
        name: "Eight steps",
        source: "Eight steps for a dissatisfied customer.",
        steps: &[
            step("Hear them out", &[Listened]),
            seen("Stay calm, and do not argue", "No tick speaks for this; the errors of each turn do."),
            step("Speak to the person", &[Personal]),
            step("Apologise", &[Apologised]),
            step("Take it on", &[OwnedIt]),
            step("Agree on what would put it right", &[FoundCause, GaveChoice]),
            step("Act, and do what you said", &[Solved, AddedSomething, KeptPromises]),
            step("Check, and write it down", &[FollowedUp, Documented]),
        ],
    },
    Lens {
        name: "Nine secrets",
        source: "Nine secrets of recovery for those who lead it.",
        steps: &[
            seen("Act at once", "No tick speaks for this; speed of each turn does."),
            step("Hear them out", &[Listened]),
            step("Apologise: it may be enough", &[Apologised, Personal]),
            step("Let the front line decide", &[OwnedIt, GaveChoice]),
            seen(
                "Know the boundaries",
                "No tick speaks for this; offers beyond authority show in the turn they were made.",
            ),
            seen("Settle early: longer and higher costs more", "No tick speaks for this; the concession bill does."),
            step("Make good, and a little more", &[Solved, AddedSomething]),
            step("Keep every word", &[KeptPromises, FollowedUp]),
            step("Learn, so that it stays away", &[FoundCause, Documented]),
        ],
    },
    Lens {
        name: "CSAT steps",
        source: "Four steps after a poor survey.",
        steps: &[
            seen(
                "Flag ratings of 3 and below",
                "No tick speaks for this; the survey does, and opens the second chance.",
            ),
            step("Follow up in person", &[Listened, Apologised, Personal, FollowedUp]),
            step("Put it right, then ask for a new rating", &[OwnedIt, Solved, KeptPromises]),
            step("Measure, and mend the cause", &[FoundCause, Documented]),
        ],
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_step_of_every_list_has_ticks_or_says_where_it_is_to_be_seen() {
        for lens in LENSES {
            assert!(!lens.name.is_empty() && !lens.source.is_empty());
            for step in lens.steps {
                assert_ne!(step.ticks.is_empty(), step.elsewhere.is_empty(), "{}: {}", lens.name, step.name);
            }
        }
    }

    #[test]
    fn no_list_shows_a_tick_twice_or_one_that_does_not_exist() {
        for lens in LENSES {
            let mut shown: Vec<Tick> = lens.steps.iter().flat_map(|step| step.ticks).copied().collect();
            assert!(shown.iter().all(|tick| Tick::ALL.contains(tick)));
            shown.extend(lens.outside());
            shown.sort_unstable();
            assert_eq!(shown, Tick::ALL, "{}", lens.name);
        }
    }

    #[test]
    fn the_six_steps_hold_all_eleven_ticks() {
        let six = LENSES.first().unwrap();
        assert_eq!((six.name, six.outside()), ("Six steps", Vec::new()));
    }
}
