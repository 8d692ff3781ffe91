//! Ready for customers? A rule whoever reads the report sets, and who meets it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::report::rows::PlayMode;
use crate::domain::rubric::ErrorCode;
use crate::words::Words;

/// What somebody has to have shown in practice. Each case asks for so many runs that meet all of it, and that could be played
/// again here: what a file says of itself makes nobody ready.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Rule {
    /// The cases, by the scenario's id; empty: any one case.
    pub cases: Vec<String>,
    /// How many runs of each case have to meet it, where any case will do, how many of all; 1 or more. One may be luck.
    #[serde(default = "one")]
    pub runs: u32,
    /// The modes that count; always without forks.
    pub modes: Vec<PlayMode>,
    /// Least mean level of each dimension, 0–4, in rubric order; `None` asks nothing.
    pub levels: [Option<f64>; 4],
    /// Least simulated satisfaction, 1–5.
    pub csat: Option<f64>,
    /// Errors that must not be in the run.
    pub without: Vec<ErrorCode>,
}

fn one() -> u32 {
    1
}

/// Who meets the rule.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Readiness {
    /// The rule.
    pub rule: Rule,
    /// Titles of the rule's cases by the scenario's id, as far as the archive knows them, also where nobody in the report played one.
    #[serde(skip)]
    pub titles: BTreeMap<String, String>,
    /// Each person with a run of their own that the filter means, those who are ready first, then by name.
    pub people: Vec<PersonReadiness>,
}

impl Readiness {
    /// The rule as sentences.
    pub fn rule_said(&self, words: &Words) -> String {
        self.rule.said(words, |id| self.titles.get(id).map(String::as_str))
    }
}

/// Whether a person meets the rule.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PersonReadiness {
    /// Whose, by reference.
    pub reference: String,
    /// As the person is called; of several with one name also by what tells them apart.
    pub called: String,
    /// The runs that meet the rule, case by case, as many as it asks for, the latest first, by their numbers in the archive.
    #[serde(skip)]
    pub by: Vec<i64>,
    /// Of cases that are shown by the rule, those whose latest run does not meet it any more.
    pub slipped: Vec<Slipped>,
    /// What is missing, as talking points; empty where the rule is met.
    pub missing: Vec<Missing>,
}

/// A later run that does not meet the rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Slipped {
    /// Title of its case.
    pub title: String,
    /// The run, by its number in the archive.
    #[serde(skip)]
    pub run: i64,
}

/// What is missing for one case, by the nearest run.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub enum Missing {
    /// The case was not played in a mode that counts.
    NotPlayed {
        /// The scenario's id; empty: no case at all.
        case: String,
        /// Its title.
        title: String,
    },
    /// It was played, but no run of it could be played again here: nothing but the file says how it went.
    NotReplayed {
        /// The scenario's id.
        case: String,
        /// Its title.
        title: String,
        /// The latest of these runs, by its number in the archive.
        #[serde(skip)]
        run: i64,
    },
    /// Some runs meet it, and fewer than are asked for.
    Few {
        /// The scenario's id; empty: any case will do.
        case: String,
        /// Its title; the same.
        title: String,
        /// How many do.
        met: u32,
        /// The latest of them, by its number in the archive.
        #[serde(skip)]
        run: i64,
    },
    /// The nearest run falls short.
    Short {
        /// The scenario's id.
        case: String,
        /// Its title.
        title: String,
        /// The run, by its number in the archive.
        #[serde(skip)]
        run: i64,
        /// Dimensions below the rule by their place in the rubric, with the level they came to.
        levels: Vec<(usize, Option<f64>)>,
        /// Satisfaction, where it is below the rule.
        csat: Option<f64>,
        /// Errors that must not be in it.
        errors: Vec<ErrorCode>,
    },
}
