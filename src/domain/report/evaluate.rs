//! Who meets the rule of whoever reads the report, and what is still to be talked about.

use std::cmp::Reverse;

use crate::domain::report::drawn::Drawn;
use crate::domain::report::packed::{Slot, micro, whole};
use crate::domain::report::ready::{Missing, PersonReadiness, Readiness, Rule};
use crate::domain::report::{Listed, Person, PlayMode, told_apart};
use crate::domain::rubric::ErrorCode;
use crate::domain::rubric::errors::ERRORS;

/// What a run lacks.
struct Lack {
    levels: Vec<(usize, Option<f64>)>,
    csat: Option<f64>,
    errors: Vec<ErrorCode>,
    /// How far it is from the rule, in millionths of a level or a star.
    gap: i64,
}

impl Lack {
    fn of(slot: &Slot, rule: &Rule) -> Self {
        let mut gap = 0;
        let mut levels = Vec::new();
        for (at, (asked, level)) in rule.levels.iter().zip(slot.levels()).enumerate() {
            let Some(asked) = asked.map(micro) else { continue };
            if level.is_none_or(|level| level < asked) {
                gap += asked - level.unwrap_or_default();
                levels.push((at, level.map(|level| whole(level.into()))));
            }
        }
        let stars = i64::from(slot.csat);
        let short = rule.csat.map(micro).filter(|asked| stars < *asked);
        gap += short.map_or(0, |asked| asked - stars);
        let committed = |code: &ErrorCode| {
            ERRORS.iter().position(|entry| entry.code == *code).is_some_and(|bit| slot.errors >> bit & 1 == 1)
        };
        Self {
            levels,
            csat: short.map(|_| whole(stars.into())),
            errors: rule.without.iter().copied().filter(committed).collect(),
            gap,
        }
    }

    fn count(&self) -> usize {
        self.levels.len() + usize::from(self.csat.is_some()) + self.errors.len()
    }
}

impl Drawn<'_> {
    /// Who meets the rule by the runs of the report. Without any mode in it, every mode counts.
    pub fn readiness(&self, rule: &Rule) -> Readiness {
        let (persons, mut people): (Vec<&Person>, Vec<PersonReadiness>) =
            self.sheet.by_person(self.counted()).filter_map(|runs| self.person_readiness(runs, rule)).unzip();
        let listed: Vec<Listed<'_>> = persons.into_iter().map(Person::listed).collect();
        for (person, called) in people.iter_mut().zip(told_apart(&listed)) {
            person.called = called;
        }
        people.sort_by(|a, b| {
            (!a.missing.is_empty(), &a.called, &a.reference).cmp(&(!b.missing.is_empty(), &b.called, &b.reference))
        });
        Readiness { rule: rule.clone(), people }
    }

    fn person_readiness(&self, runs: &[u32], rule: &Rule) -> Option<(&Person, PersonReadiness)> {
        let person = self.sheet.person(self.sheet.slot(*runs.first()?)?)?;
        // What a room decided shows of nobody what they are able to do.
        let is_ones_own = |slot: &Slot| !slot.is_fork() && slot.mode != PlayMode::Workshop;
        let counts = |slot: &&Slot| is_ones_own(slot) && (rule.modes.is_empty() || rule.modes.contains(&slot.mode));
        let runs: Vec<&Slot> = self.sheet.at(runs).filter(counts).collect();
        let mut told = PersonReadiness {
            reference: person.reference.clone(),
            called: person.called.clone(),
            by: Vec::new(),
            missing: Vec::new(),
        };
        let asked: Vec<Option<&str>> = if rule.cases.is_empty() {
            vec![None]
        } else {
            rule.cases.iter().map(|case| Some(case.as_str())).collect()
        };
        for case in asked {
            match self.nearest(&runs, case, rule) {
                Ok(run) => told.by.push(run),
                Err(missing) => told.missing.push(missing),
            }
        }
        Some((person, told))
    }

    /// The run of a case that meets the rule, the latest of several; else what the nearest lacks. Runs that could not be played
    /// again show nothing.
    fn nearest(&self, runs: &[&Slot], case: Option<&str>, rule: &Rule) -> Result<i64, Missing> {
        let id = |slot: &Slot| self.sheet.case_info(slot).map(|case| case.id.as_str()).unwrap_or_default();
        let of_case = || runs.iter().filter(|slot| case.is_none_or(|case| id(slot) == case));
        let nearest = of_case()
            .filter(|slot| slot.is_replayed())
            .map(|slot| (slot, Lack::of(slot, rule)))
            .min_by_key(|(slot, lack)| (lack.count(), lack.gap, Reverse(slot.ended), slot.id));
        let title = |case: &str| self.sheet.title(case).unwrap_or(case).to_owned();
        let Some((slot, lack)) = nearest else {
            if let Some(slot) = of_case().min_by_key(|slot| (Reverse(slot.ended), slot.id)) {
                let case = id(slot);
                return Err(Missing::NotReplayed { case: case.to_owned(), title: title(case), run: slot.nr });
            }
            let case = case.unwrap_or_default();
            return Err(Missing::NotPlayed { case: case.to_owned(), title: title(case) });
        };
        if lack.count() == 0 {
            return Ok(slot.nr);
        }
        let case = id(slot);
        Err(Missing::Short {
            case: case.to_owned(),
            title: title(case),
            run: slot.nr,
            levels: lack.levels,
            csat: lack.csat,
            errors: lack.errors,
        })
    }
}
