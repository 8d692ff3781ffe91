//! What would earn the next level: one short piece of advice. Of a reply that was heard to do a part of it, only what is
//! missing is said: nobody is told to do what they were just credited with.

use crate::domain::rubric::{Dimension, ErrorCode, Level};
use crate::domain::scoring::typed::{Cue, Why};
use crate::words::Words;

/// What a level asks for, by the name of its words, and in parts: each with what is heard where it is done.
struct Step {
    whole: &'static str,
    parts: &'static [(&'static str, &'static [Cue])],
}

/// The rules that say the same as a cue: what goes with a reply does it in the place of words.
const RULES: [(&str, Cue); 5] = [
    ("scorer-rule-repairs", Cue::Remedy),
    ("scorer-rule-names-repair", Cue::Remedy),
    ("scorer-rule-owed-too", Cue::Remedy),
    ("scorer-rule-adds", Cue::Extra),
    ("scorer-rule-adds-in-words", Cue::Extra),
];

const EMPATHY: [Step; 3] = [
    Step {
        whole: "anchors-empathy-1-step",
        parts: &[
            ("anchors-empathy-1-step-sorry", &[Cue::Regret]),
            ("anchors-empathy-1-step-matters", &[Cue::Validate, Cue::Impact]),
        ],
    },
    Step {
        whole: "anchors-empathy-2-step",
        parts: &[
            ("anchors-empathy-2-step-happened", &[Cue::Specific, Cue::Told, Cue::Reflect]),
            ("anchors-empathy-2-step-cost", &[Cue::Impact, Cue::Feeling]),
        ],
    },
    Step {
        whole: "anchors-empathy-3-step",
        parts: &[
            ("anchors-empathy-3-step-feeling", &[Cue::Feeling]),
            ("anchors-empathy-3-step-stake", &[Cue::Impact]),
            ("anchors-empathy-3-step-check", &[Cue::Listen, Cue::AskSeverity]),
        ],
    },
];

const OWNERSHIP: [Step; 3] = [
    Step {
        whole: "anchors-ownership-1-step",
        parts: &[("anchors-ownership-1-step", &[Cue::Task, Cue::Action, Cue::OwnOutcome])],
    },
    Step {
        whole: "anchors-ownership-2-step",
        parts: &[
            ("anchors-ownership-2-step-wrong", &[Cue::Admit]),
            ("anchors-ownership-2-step-name", &[Cue::NameGiven, Cue::Time]),
        ],
    },
    Step {
        whole: "anchors-ownership-3-step",
        parts: &[
            ("anchors-ownership-3-step-cause", &[Cue::Cause, Cue::CauseTold, Cue::Prevent]),
            ("anchors-ownership-3-step-word", &[Cue::Update, Cue::WordPromised]),
        ],
    },
];

const SPEED: [Step; 3] = [
    Step {
        whole: "anchors-speed-1-step",
        parts: &[("anchors-speed-1-step-begin", &[Cue::Now]), ("anchors-speed-1-step-when", &[Cue::Time])],
    },
    Step { whole: "anchors-speed-2-step", parts: &[("anchors-speed-2-step", &[Cue::Time])] },
    Step {
        whole: "anchors-speed-3-step",
        parts: &[
            ("anchors-speed-3-step-bridge", &[Cue::Stopgap]),
            ("anchors-speed-3-step-off", &[Cue::StepRemoved]),
            ("anchors-speed-3-step-word", &[Cue::Update, Cue::WordPromised]),
        ],
    },
];

const COMPENSATION: [Step; 3] = [
    Step {
        whole: "anchors-compensation-1-step",
        parts: &[("anchors-compensation-1-step", &[Cue::Remedy, Cue::PaidBack])],
    },
    Step {
        whole: "anchors-compensation-2-step",
        parts: &[
            ("anchors-compensation-2-step-extra", &[Cue::Extra]),
            ("anchors-compensation-2-step-terms", &[Cue::Terms]),
        ],
    },
    Step {
        whole: "anchors-compensation-3-step",
        parts: &[
            ("anchors-compensation-3-step-choice", &[Cue::Choice]),
            ("anchors-compensation-3-step-terms", &[Cue::Terms]),
        ],
    },
];

/// What would earn the level above this one where nothing holds it down; `None` at the top. What the reply `gained` by is
/// never in it.
pub fn next_step<'a>(words: &'a Words, dimension: Dimension, level: Level, gained: &[Why]) -> Option<&'a str> {
    if level >= Level::TOP {
        return None;
    }
    let steps = match dimension {
        Dimension::Empathy => &EMPATHY,
        Dimension::Ownership => &OWNERSHIP,
        Dimension::Speed => &SPEED,
        Dimension::Compensation => &COMPENSATION,
    };
    let from = usize::from(level.get()).saturating_sub(1);
    let left = steps.iter().skip(from).find_map(|step| step.left(gained));
    // Everything was heard, and it is still not enough.
    Some(words.say(left.unwrap_or("anchors-step-fuller")))
}

/// What a coach says of the error that holds a level there, or else what the next level asks for; `None` at the top.
pub fn step_after<'a>(
    words: &'a Words,
    dimension: Dimension,
    level: Level,
    (errors, gained): (&[ErrorCode], &[Why]),
) -> Option<&'a str> {
    let holds = |cap: &(Dimension, u8)| cap.0 == dimension && cap.1 <= level.get();
    let held = errors.iter().filter_map(|code| code.entry()).find(|entry| entry.caps.iter().any(holds));
    held.map(|entry| words.say(entry.coach)).or_else(|| next_step(words, dimension, level, gained))
}

impl Step {
    /// What of it is not done yet: all of it, the first part that is missing, or nothing.
    fn left(&self, gained: &[Why]) -> Option<&'static str> {
        let mut missing = self.parts.iter().filter(|(_, cues)| !cues.iter().any(|cue| is_gained(*cue, gained)));
        let first = missing.next()?;
        Some(if missing.count() + 1 == self.parts.len() { self.whole } else { first.0 })
    }
}

fn is_gained(cue: Cue, gained: &[Why]) -> bool {
    gained.iter().any(|why| match why {
        Why::Cue(heard) => *heard == cue,
        Why::Rule(rule) => RULES.contains(&(*rule, cue)),
        _ => false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_told_to_do_what_they_were_credited_with() {
        let words = Words::english().unwrap();
        let step = |dimension, level, gained: &[Why]| {
            next_step(&words, dimension, Level::new(level).unwrap(), gained).unwrap_or("nothing").to_owned()
        };
        let (told, cost) = (Why::Cue(Cue::Told), Why::Cue(Cue::Impact));
        assert_eq!(step(Dimension::Empathy, 2, &[]), "Name what happened to them, and what it cost or how it feels.");
        assert_eq!(step(Dimension::Empathy, 2, &[told]), "Say what it cost them, or how it feels.");
        assert_eq!(step(Dimension::Empathy, 2, &[cost]), "Name what happened to them.");
        assert_eq!(step(Dimension::Empathy, 2, &[told, cost]), "Say the feeling by its name.", "one level further on");
        assert_eq!(step(Dimension::Speed, 2, &[Why::Cue(Cue::Time)]), words.say("anchors-speed-3-step"));
        assert_eq!(
            step(Dimension::Compensation, 1, &[Why::Rule("scorer-rule-repairs")]),
            words.say("anchors-compensation-2-step")
        );
        assert_eq!(step(Dimension::Speed, 4, &[]), "nothing");
        let all: Vec<Why> = Cue::ALL.iter().map(|cue| Why::Cue(*cue)).collect();
        for dimension in Dimension::ALL {
            assert_eq!(step(dimension, 1, &all), words.say("anchors-step-fuller"));
        }
    }
}
