//! An ear for what somebody writes outside any case, from their own notes of what happened.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::ids::StoryTime;
use crate::domain::scenario::model::Name;
use crate::domain::scenario::template::Cast;
use crate::domain::scoring::typed::ear::{Ear, Moment, Term};
use crate::domain::scoring::typed::pack::PackError;
use crate::domain::scoring::typed::{english, english_residual};

/// The hour of the day at which such a text is taken to be written; times in it are counted from then.
const WRITTEN_AT_MIN: f64 = 10.0 * 60.0;

/// What is known outside a case.
#[derive(Debug, Clone, Copy)]
pub struct Notes<'a> {
    /// Whom it is to.
    pub to: &'a Name,
    /// What happened.
    pub happened: &'a [&'a str],
    /// What it meant for them.
    pub at_stake: &'a [&'a str],
}

impl Ear<'static> {
    /// An English ear that knows these notes and no case: nothing in it is copied by being said, and no time is too late.
    ///
    /// # Errors
    /// [`PackError`] if a file compiled into the program does not read; a test keeps it from happening.
    pub fn of_notes(notes: &Notes<'_>) -> Result<Self, &'static PackError> {
        let mut ear = Ear {
            language: english()?,
            residual: Some(english_residual()?),
            facts: BTreeSet::new(),
            terms: BTreeMap::new(),
            copied: BTreeSet::new(),
            names: BTreeSet::new(),
            strangers: BTreeSet::new(),
            moment: Moment {
                cast: Cast { names: vec![notes.to.clone()], details: Vec::new() },
                now: StoryTime::midnight().plus(WRITTEN_AT_MIN),
                heard: true,
                may_give: f64::INFINITY,
                standing: (0.0, 0.0),
                fair: 1.0,
                alone: None,
            },
            opening: false,
            not_scored: Vec::new(),
            external: false,
            limit_min: f64::INFINITY,
            deadline_min: f64::INFINITY,
            offers: Vec::new(),
            labels: Vec::new(),
            own_names: Vec::new(),
            whole_names: Vec::new(),
        };
        for name in [&notes.to.full, &notes.to.formal, &notes.to.short] {
            ear.names.extend(name.split_whitespace().map(str::to_lowercase));
        }
        notes.happened.iter().for_each(|text| ear.fact(text));
        for text in notes.at_stake {
            ear.fact(text);
            ear.term(Term::Stake, text);
        }
        Ok(ear)
    }
}
