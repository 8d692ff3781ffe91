//! The lists a recovery can be looked at through, in one table: each names the list it stands for and says which of
//! the eleven ticks speak for each of its steps. To add one, add one entry to [`LENSES`].

use crate::domain::rubric::Tick;
use Tick::{
    AddedSomething, Apologised, Documented, FollowedUp, FoundCause, GaveChoice, KeptPromises, Listened, OwnedIt,
    Personal, Solved,
};

/// A list to look at the ticks through; texts by the names of their words.
#[derive(Debug, Clone, Copy)]
pub struct Lens {
    /// Its id in the guide.
    pub id: &'static str,
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
        id: "steps-six-steps",
        name: "lenses-six-steps",
        source: "lenses-six-steps-source",
        steps: &[
            step("lenses-six-steps-1", &[Listened, Apologised, Personal]),
            step("lenses-six-steps-2", &[OwnedIt]),
            step("lenses-six-steps-3", &[FoundCause]),
            step("lenses-six-steps-4", &[Solved, GaveChoice, KeptPromises]),
            step("lenses-six-steps-5", &[AddedSomething]),
            step("lenses-six-steps-6", &[FollowedUp, Documented]),
        ],
    },
    Lens {
        id: "steps-four-steps",
        name: "lenses-four-steps",
        source: "lenses-four-steps-source",
        steps: &[
            step("lenses-four-steps-1", &[Apologised, OwnedIt]),
            step("lenses-four-steps-2", &[Listened, FoundCause]),
            step("lenses-four-steps-3", &[Solved, GaveChoice, AddedSomething, KeptPromises, FollowedUp]),
            step("lenses-four-steps-4", &[Documented]),
        ],
    },
    Lens {
        id: "steps-five-habits",
        name: "lenses-five-habits",
        source: "lenses-five-habits-source",
        steps: &[
            step("lenses-five-habits-1", &[Listened, Apologised]),
            step("lenses-five-habits-2", &[Personal]),
            step("lenses-five-habits-3", &[OwnedIt, Documented]),
            step("lenses-five-habits-4", &[FoundCause, Solved, GaveChoice, AddedSomething]),
            step("lenses-five-habits-5", &[KeptPromises, FollowedUp]),
        ],
    },
    Lens {
        id: "steps-three-signals",
        name: "lenses-three-signals",
        source: "lenses-three-signals-source",
        steps: &[
            step("lenses-three-signals-1", &[Apologised, Personal, AddedSomething]),
            step("lenses-three-signals-2", &[Listened, FoundCause, GaveChoice]),
            step("lenses-three-signals-3", &[OwnedIt, Solved, KeptPromises, FollowedUp]),
        ],
    },
    Lens {
        id: "steps-five-parts",
        name: "lenses-five-parts",
        source: "lenses-five-parts-source",
        steps: &[
            step("lenses-five-parts-1", &[Apologised, OwnedIt]),
            step("lenses-five-parts-2", &[Solved, KeptPromises]),
            step("lenses-five-parts-3", &[Listened, Personal]),
            step("lenses-five-parts-4", &[AddedSomething, GaveChoice]),
            step("lenses-five-parts-5", &[FollowedUp]),
        ],
    },
    Lens {
        id: "steps-eight-steps",
        name: "lenses-eight-steps",
        source: "lenses-eight-steps-source",
        steps: &[
            step("lenses-eight-steps-1", &[Listened]),
            seen("lenses-eight-steps-2", "lenses-eight-steps-2-seen"),
            step("lenses-eight-steps-3", &[Personal]),
            step("lenses-eight-steps-4", &[Apologised]),
            step("lenses-eight-steps-5", &[OwnedIt]),
            step("lenses-eight-steps-6", &[FoundCause, GaveChoice]),
            step("lenses-eight-steps-7", &[Solved, AddedSomething, KeptPromises]),
            step("lenses-eight-steps-8", &[FollowedUp, Documented]),
        ],
    },
    Lens {
        id: "steps-nine-secrets",
        name: "lenses-nine-secrets",
        source: "lenses-nine-secrets-source",
        steps: &[
            seen("lenses-nine-secrets-1", "lenses-nine-secrets-1-seen"),
            step("lenses-nine-secrets-2", &[Listened]),
            step("lenses-nine-secrets-3", &[Apologised, Personal]),
            step("lenses-nine-secrets-4", &[OwnedIt, GaveChoice]),
            seen("lenses-nine-secrets-5", "lenses-nine-secrets-5-seen"),
            seen("lenses-nine-secrets-6", "lenses-nine-secrets-6-seen"),
            step("lenses-nine-secrets-7", &[Solved, AddedSomething]),
            step("lenses-nine-secrets-8", &[KeptPromises, FollowedUp]),
            step("lenses-nine-secrets-9", &[FoundCause, Documented]),
        ],
    },
    Lens {
        id: "steps-csat-steps",
        name: "lenses-csat-steps",
        source: "lenses-csat-steps-source",
        steps: &[
            seen("lenses-csat-steps-1", "lenses-csat-steps-1-seen"),
            step("lenses-csat-steps-2", &[Listened, Apologised, Personal, FollowedUp]),
            step("lenses-csat-steps-3", &[OwnedIt, Solved, KeptPromises]),
            step("lenses-csat-steps-4", &[FoundCause, Documented]),
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
        assert_eq!((six.name, six.outside()), ("lenses-six-steps", Vec::new()));
    }
}
