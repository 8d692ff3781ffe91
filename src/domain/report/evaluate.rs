//! Who meets the rule of whoever reads the report, and what is still to be talked about.

use std::cmp::Reverse;

use crate::domain::report::drawn::Drawn;
use crate::domain::report::packed::{Slot, micro, whole};
use crate::domain::report::ready::{Missing, PersonReadiness, Readiness, Rule, Slipped};
use crate::domain::report::{Listed, Person, told_apart};
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
    /// Who meets the rule, by all runs the filter means: a rule may ask for several runs of a case, of which a report of first,
    /// best or latest runs counts one. Without any mode in the rule, every mode counts.
    pub fn readiness(&self, rule: &Rule) -> Readiness {
        let (persons, mut people): (Vec<&Person>, Vec<PersonReadiness>) =
            self.sheet.by_person(self.meant()).filter_map(|runs| self.person_readiness(runs, rule)).unzip();
        let listed: Vec<Listed<'_>> = persons.into_iter().map(Person::listed).collect();
        for (person, called) in people.iter_mut().zip(told_apart(&listed)) {
            person.called = called;
        }
        people.sort_by(|a, b| {
            (!a.missing.is_empty(), &a.called, &a.reference).cmp(&(!b.missing.is_empty(), &b.called, &b.reference))
        });
        let titles = rule.cases.iter().filter_map(|id| Some((id.clone(), self.sheet.title(id)?.to_owned())));
        Readiness { rule: rule.clone(), titles: titles.collect(), people }
    }

    fn person_readiness(&self, runs: &[u32], rule: &Rule) -> Option<(&Person, PersonReadiness)> {
        let person = self.sheet.person(self.sheet.slot(*runs.first()?)?)?;
        // What a room decided shows of nobody what they are able to do, and a room is nobody to be ready.
        if !self.sheet.at(runs).any(|slot| !slot.is_of_a_room()) {
            return None;
        }
        let is_ones_own = |slot: &Slot| !slot.is_fork() && !slot.is_of_a_room();
        let counts = |slot: &&Slot| is_ones_own(slot) && (rule.modes.is_empty() || rule.modes.contains(&slot.mode));
        let mut runs: Vec<&Slot> = self.sheet.at(runs).filter(counts).collect();
        runs.sort_by_key(|slot| (Reverse(slot.ended), slot.id));
        let mut told = PersonReadiness {
            reference: person.reference.clone(),
            called: person.called.clone(),
            by: Vec::new(),
            slipped: Vec::new(),
            missing: Vec::new(),
        };
        let asked: Vec<Option<&str>> = if rule.cases.is_empty() {
            vec![None]
        } else {
            rule.cases.iter().map(|case| Some(case.as_str())).collect()
        };
        for case in asked {
            match self.shown(&runs, case, rule) {
                Ok((by, slipped)) => {
                    told.by.extend(by);
                    told.slipped.extend(slipped);
                }
                Err(missing) => told.missing.push(missing),
            }
        }
        Some((person, told))
    }

    /// Of a person's runs, the latest first: those of a case that meet the rule, as many as it asks for, and the latest run
    /// where that one does not; else what is missing. Runs that could not be played again show nothing.
    fn shown(&self, runs: &[&Slot], case: Option<&str>, rule: &Rule) -> Result<(Vec<i64>, Option<Slipped>), Missing> {
        let id = |slot: &Slot| self.sheet.case_info(slot).map(|case| case.id.as_str()).unwrap_or_default();
        let title = |case: &str| self.sheet.title(case).unwrap_or(case).to_owned();
        let of_case: Vec<&Slot> =
            runs.iter().copied().filter(|slot| case.is_none_or(|case| id(slot) == case)).collect();
        let lacking: Vec<(&Slot, Lack)> =
            of_case.iter().filter(|slot| slot.is_replayed()).map(|slot| (*slot, Lack::of(slot, rule))).collect();
        let meet: Vec<i64> = lacking.iter().filter(|(_, lack)| lack.count() == 0).map(|(slot, _)| slot.nr).collect();
        let asked = usize::try_from(rule.runs.max(1)).unwrap_or(usize::MAX);
        if meet.len() >= asked {
            let latest = lacking.first().filter(|(_, lack)| lack.count() > 0);
            let slipped = latest.map(|(slot, _)| Slipped { title: title(id(slot)), run: slot.nr });
            return Ok((meet.into_iter().take(asked).collect(), slipped));
        }
        if let Some(run) = meet.first() {
            let case = case.unwrap_or_default();
            let title = if case.is_empty() { String::new() } else { title(case) };
            let met = u32::try_from(meet.len()).unwrap_or(u32::MAX);
            return Err(Missing::Few { case: case.to_owned(), title, met, run: *run });
        }
        // They stand with the latest first, and the first of equals is taken.
        let nearest = lacking.into_iter().min_by_key(|(_, lack)| (lack.count(), lack.gap));
        let Some((slot, lack)) = nearest else {
            if let Some(slot) = of_case.first() {
                let case = id(slot);
                return Err(Missing::NotReplayed { case: case.to_owned(), title: title(case), run: slot.nr });
            }
            let case = case.unwrap_or_default();
            return Err(Missing::NotPlayed { case: case.to_owned(), title: title(case) });
        };
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
