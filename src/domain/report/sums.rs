//! What the runs of a report add up to, in whole numbers.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::report::calendar::month_of;
use crate::domain::report::packed::{MICRO, Sheet, Slot, rounded};
use crate::domain::report::report::SMALLEST_GROUP;

/// Sums over runs of one text of a case.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct OfText {
    pub(super) runs: usize,
    pub(super) replayed: usize,
    pub(super) repeat: i128,
    pub(super) money: [i128; 4],
    pub(super) levels: [i128; 4],
    pub(super) scored: [usize; 4],
}

/// Sums over runs of one month.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct OfMonth {
    pub(super) runs: usize,
    pub(super) people: usize,
    /// The first of them, by number.
    pub(super) who: [u32; SMALLEST_GROUP - 1],
    pub(super) csat: i128,
    pub(super) replayed: usize,
    pub(super) repeat: i128,
}

/// Sums over all runs.
#[derive(Debug, Clone, Default)]
pub(super) struct Sums {
    pub(super) runs: usize,
    pub(super) people: usize,
    pub(super) replayed: usize,
    pub(super) replayed_people: usize,
    pub(super) resolved_people: usize,
    pub(super) days: Option<(i64, i64)>,
    /// By position of the version of the rules: whether it scored one of them.
    pub(super) rules: Vec<bool>,
    pub(super) csat: i128,
    pub(super) stars: [usize; 5],
    pub(super) nps: i128,
    pub(super) nps_points: i64,
    pub(super) nps_before: i128,
    pub(super) nps_before_points: i64,
    pub(super) retention: i128,
    pub(super) repeat: i128,
    pub(super) first_contact: usize,
    pub(super) paradox: usize,
    pub(super) resolutions: Vec<i64>,
    pub(super) promises: [usize; 3],
    pub(super) with_promises: usize,
    pub(super) refused: usize,
    pub(super) with_refused: usize,
    pub(super) raised: usize,
    pub(super) with_raised: usize,
    /// Alerts, reached, asked, updated, lifted.
    pub(super) outreach: [u64; 5],
    pub(super) lift: i128,
    /// By bit: runs and people.
    pub(super) errors: Vec<(usize, usize)>,
    /// By position of the text.
    pub(super) texts: Vec<OfText>,
    /// People by position of the case.
    pub(super) people_of_case: Vec<usize>,
    /// People with a scored run, by position of the case and dimension.
    pub(super) scored_people: Vec<[usize; 4]>,
    /// People with a run that could be played again, by currency.
    pub(super) people_of_currency: BTreeMap<String, usize>,
    /// By month, counted from year 0.
    pub(super) months: BTreeMap<i64, OfMonth>,
}

/// What was seen of the person whose runs are added up.
#[derive(Debug, Default)]
struct Seen {
    /// Whose they are, by number.
    nr: Option<u32>,
    errors: u64,
    months: BTreeSet<i64>,
    is_replayed: bool,
    is_resolved: bool,
    /// Positions of texts of which a run could be played again.
    texts: BTreeSet<u32>,
    /// Dimensions scored in the present case.
    scored: [bool; 4],
}

/// Promoter, detractor or neither, as points.
fn points(nps: u32) -> i64 {
    match rounded(i64::from(nps), MICRO) {
        9.. => 1,
        ..=6 => -1,
        _ => 0,
    }
}

impl Sums {
    /// Over runs that stand person by person and case by case.
    pub(super) fn of(sheet: &Sheet, places: &[u32]) -> Self {
        let mut sums = Self {
            rules: vec![false; sheet.rules.len()],
            errors: vec![(0, 0); u64::BITS as usize],
            texts: vec![OfText::default(); sheet.texts.len()],
            people_of_case: vec![0; sheet.cases.len()],
            scored_people: vec![[0; 4]; sheet.cases.len()],
            resolutions: Vec::with_capacity(places.len()),
            ..Self::default()
        };
        let (mut person, mut case, mut seen) = (None, None, Seen::default());
        for slot in sheet.at(places) {
            let own = (slot.person, sheet.case(slot));
            if person != Some(own.0) {
                sums.case(case, &mut seen);
                sums.person(sheet, std::mem::take(&mut seen));
                sums.people += 1;
                (person, case) = (Some(own.0), None);
            }
            if case != Some(own.1) {
                sums.case(case, &mut seen);
                case = Some(own.1);
                if let Some(people) = sums.people_of_case.get_mut(own.1 as usize) {
                    *people += 1;
                }
            }
            seen.nr = sheet.person(slot).map(|person| person.nr);
            seen.take(slot);
            sums.add(slot);
        }
        sums.case(case, &mut seen);
        sums.person(sheet, seen);
        sums
    }

    /// A person is through with a case.
    fn case(&mut self, case: Option<u32>, seen: &mut Seen) {
        let scored = std::mem::take(&mut seen.scored);
        if let Some(people) = case.and_then(|case| self.scored_people.get_mut(case as usize)) {
            people.iter_mut().zip(scored).for_each(|(people, scored)| *people += usize::from(scored));
        }
    }

    /// A person is through.
    fn person(&mut self, sheet: &Sheet, seen: Seen) {
        each_bit(seen.errors, |bit| self.errors.get_mut(bit).map(|(_, people)| *people += 1));
        self.replayed_people += usize::from(seen.is_replayed);
        self.resolved_people += usize::from(seen.is_resolved);
        for month in seen.months {
            let month = self.months.entry(month).or_default();
            if let Some((place, nr)) = month.who.get_mut(month.people).zip(seen.nr) {
                *place = nr;
            }
            month.people += 1;
        }
        let texts = seen.texts.iter().filter_map(|at| sheet.texts.get(*at as usize)?.currency.as_deref());
        for currency in texts.collect::<BTreeSet<_>>() {
            *self.people_of_currency.entry(currency.to_owned()).or_default() += 1;
        }
    }

    fn add(&mut self, slot: &Slot) {
        let day = i64::from(slot.day);
        self.runs += 1;
        self.days = Some(self.days.map_or((day, day), |(from, to)| (from.min(day), to.max(day))));
        if let Some(used) = self.rules.get_mut(usize::from(slot.rules)) {
            *used = true;
        }
        let csat = i128::from(slot.csat);
        self.csat += csat;
        if let Some(runs) = usize::try_from(slot.stars() - 1).ok().and_then(|at| self.stars.get_mut(at)) {
            *runs += 1;
        }
        self.nps += i128::from(slot.nps);
        self.nps_points += points(slot.nps);
        self.retention += i128::from(slot.retention);
        self.paradox += usize::from(slot.is_paradox());
        each_bit(slot.errors, |bit| self.errors.get_mut(bit).map(|(runs, _)| *runs += 1));
        let month = self.months.entry(month_of(day)).or_default();
        month.runs += 1;
        month.csat += csat;
        if slot.is_replayed() {
            month.replayed += 1;
            month.repeat += i128::from(slot.repeat);
            self.told(slot);
        }
        if let Some(text) = self.texts.get_mut(slot.text as usize) {
            text.add(slot);
        }
    }

    /// What only playing it again told.
    fn told(&mut self, slot: &Slot) {
        self.replayed += 1;
        self.nps_before += i128::from(slot.nps_before);
        self.nps_before_points += points(slot.nps_before);
        self.first_contact += usize::from(slot.is_first_contact());
        self.resolutions.extend(slot.resolution());
        self.repeat += i128::from(slot.repeat);
        for (sum, count) in self.promises.iter_mut().zip(slot.promises) {
            *sum += usize::from(count);
        }
        let [made, ..] = slot.promises;
        self.with_promises += usize::from(made > 0);
        self.refused += usize::from(slot.refused);
        self.with_refused += usize::from(slot.refused > 0);
        self.raised += usize::from(slot.raised);
        self.with_raised += usize::from(slot.raised > 0);
        for (sum, count) in self.outreach.iter_mut().zip(slot.outreach) {
            *sum += u64::from(count);
        }
        self.lift += i128::from(slot.lift);
    }
}

impl Seen {
    fn take(&mut self, slot: &Slot) {
        self.errors |= slot.errors;
        self.months.insert(month_of(i64::from(slot.day)));
        for (scored, level) in self.scored.iter_mut().zip(slot.levels()) {
            *scored |= level.is_some();
        }
        if slot.is_replayed() {
            self.is_replayed = true;
            self.is_resolved |= slot.resolution().is_some();
            self.texts.insert(slot.text);
        }
    }
}

impl OfText {
    fn add(&mut self, slot: &Slot) {
        self.runs += 1;
        for ((sum, scored), level) in self.levels.iter_mut().zip(&mut self.scored).zip(slot.levels()) {
            *sum += i128::from(level.unwrap_or_default());
            *scored += usize::from(level.is_some());
        }
        if slot.is_replayed() {
            self.replayed += 1;
            self.repeat += i128::from(slot.repeat);
            for (sum, money) in self.money.iter_mut().zip(slot.money) {
                *sum += i128::from(money);
            }
        }
    }
}

fn each_bit(mut bits: u64, mut act: impl FnMut(usize) -> Option<()>) {
    while bits != 0 {
        act(bits.trailing_zeros() as usize);
        bits &= bits - 1;
    }
}

/// The middle of whole numbers, of an even count the mean of the two in the middle, times `unit`.
pub(super) fn median(mut all: Vec<i64>, unit: f64) -> Option<f64> {
    let half = all.len() / 2;
    if all.is_empty() {
        return None;
    }
    let is_odd = all.len() % 2 == 1;
    let (below, upper, _) = all.select_nth_unstable(half);
    let lower = if is_odd { *upper } else { below.iter().copied().max().unwrap_or(*upper) };
    Some((i128::from(lower) + i128::from(*upper)) as f64 / 2.0 / unit)
}
